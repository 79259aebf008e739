import Bytes
import Force

/// Which passages of a code state which duties of an Act.
struct Alignment: Sendable {
  /// One duty beside one passage.
  struct Match: Sendable, Hashable {
    var duty: Int
    var passage: Int
    var likeness: Likeness
    /// The passage is shown for the reader to judge, and counts nothing.
    var isCandidate = false
    /// Confirmed or refused by hand; nil: nobody has judged it.
    var judgement: Judgement?
    /// It says what the code makes of the duty.
    var counts: Bool { !isCandidate && judgement != .no }
  }

  /// Matches, candidates, and all that was judged, in the order of the duties, and for one duty of the passages.
  private(set) var matches: [Match] = []

  /// Passages that share less are not looked at.
  private static let leastShared = 0.3
  /// A duty of fewer words is not matched.
  private static let fewestWords = 3
  /// A passage of a lower score is no candidate either.
  static let candidate = 0.34
  /// So many passages of a duty are candidates even if they are more like another duty.
  private static let nearest = 2
  /// Others are if they are as like this duty as this share of what they are most like.
  private static let margin = 0.9

  /// - Parameters:
  ///   - titles: of the Acts, in small letters, by duty.
  ///   - threshold: 0 to 1; a match has at least this score, its lead added.
  /// - Complexity: O(words · passages that share enough).
  init(
    duties: [AlignedNorm], _ dutyContexts: [AlignedNorm.Context], titles: [String],
    passages: [AlignedNorm], _ passageContexts: [AlignedNorm.Context], abbreviations: Abbreviations,
    threshold: Double, judgements: [Judgements.Pair: Judgement] = [:]
  ) {
    var rarity = WordRarity(abbreviations)
    let matters = duties.map { NormMatter($0, in: dutyContexts[$0.context], &rarity) }
    // What is around a passage says nothing of the duty: only its own words count.
    let passageMatters = passages.map { NormMatter($0, in: AlignedNorm.Context(), &rarity) }
    for matter in matters + passageMatters { rarity.countNorm(matter.words) }
    rarity.close(norms: duties.count + passages.count)
    let bound = Set(matters.flatMap(\.bearers))
    var known: [String: Bool] = [:]
    for bearer in Set(passageMatters.flatMap(\.bearers)) {
      known[bearer] = bound.contains { AlignedNames.areOne($0, bearer) }
    }
    // By word, the duties that have it.
    var index: [[Int]] = Array(repeating: [], count: rarity.rarity.count)
    for (duty, matter) in matters.enumerated() where matter.words.count >= Self.fewestWords {
      for word in matter.words { index[Int(word)].append(duty) }
    }

    var scored: [[Match]] = Array(repeating: [], count: passages.count)
    var shared = [Double](repeating: 0, count: duties.count)
    for (passage, norm) in passages.enumerated() {
      let matter = passageMatters[passage]
      let context = passageContexts[norm.context]
      var touched: Set<Int> = []
      for word in matter.words {
        for duty in index[Int(word)] {
          shared[duty] += rarity.rarity[Int(word)]
          touched.insert(duty)
        }
      }
      for duty in touched.sorted() {
        defer { shared[duty] = 0 }
        guard shared[duty] >= Self.leastShared else { continue }
        var likeness = Likeness(
          duties[duty], matters[duty], norm, matter, rarity, isKnown: { known[$0] ?? false })
        let section = duties[duty].place.section
        func cites(_ sections: [CitedSection]) -> Bool {
          duties[duty].place.schedule == nil
            && sections.contains { $0.holds(section) && $0.isOf(titles[duty]) }
        }
        if cites(context.cited) {
          likeness.citation = .provision
        } else if cites(context.citedByPassage) {
          likeness.citation = .passage
        }
        likeness.isInChapterList = cites(context.citedByChapter)
        scored[passage].append(Match(duty: duty, passage: passage, likeness: likeness))
      }
      Self.lead(&scored[passage], duties, norm)
    }
    select(scored, duties, passages, threshold, judgements)
  }

  /// How much more a passage is like each duty than like any other; duties in the same words are one, and two limbs that
  /// have verbs of their own may each state one.
  private static func lead(_ matches: inout [Match], _ duties: [AlignedNorm], _ passage: AlignedNorm) {
    let scores = matches.map(\.likeness.score)
    let certain = matches.indices.filter { matches[$0].likeness.doubts.isEmpty }.sorted {
      (scores[$1], $0) < (scores[$0], $1)
    }
    for place in matches.indices {
      let words = duties[matches[place].duty].words
      let reading = matches[place].likeness.reading
      let other = certain.first { other in
        let another = matches[other].likeness.reading
        return other != place && duties[matches[other].duty].words != words
          && (reading == another || reading == 0 || another == 0 || !passage.limbsHaveVerbs)
      }
      matches[place].likeness.lead = scores[place] - (other.map { scores[$0] } ?? 0)
    }
  }

  private mutating func select(
    _ scored: [[Match]], _ duties: [AlignedNorm], _ passages: [AlignedNorm], _ threshold: Double,
    _ judgements: [Judgements.Pair: Judgement]
  ) {
    var byDuty: [[Match]] = Array(repeating: [], count: duties.count)
    let best = scored.map { $0.map(\.likeness.score).max() ?? 0 }
    for matches in scored { for match in matches { byDuty[match.duty].append(match) } }
    for matches in byDuty {
      let order = matches.sorted { ($1.likeness.score, $0.passage) < ($0.likeness.score, $1.passage) }
      for (rank, var match) in order.enumerated() {
        let score = match.likeness.score
        let isMatch = match.likeness.isMatch(threshold)
        let isCandidate =
          !isMatch && score >= min(Self.candidate, threshold)
          && (rank < Self.nearest || score >= Self.margin * best[match.passage])
        let judgement = judgements[
          Judgements.Pair(duty: duties[match.duty].id, passage: passages[match.passage].id)]
        guard isMatch || isCandidate || judgement != nil else { continue }
        match.isCandidate = !isMatch && judgement == nil
        if match.isCandidate, match.likeness.doubts.isEmpty {
          match.likeness.doubts = [match.likeness.lead < 0 ? .nearer : .score]
        }
        match.judgement = judgement
        self.matches.append(match)
      }
    }
    addJudged(duties, passages, judgements)
    matches.sort { ($0.duty, $0.passage) < ($1.duty, $1.passage) }
  }

  /// What was judged by hand and shares too little to be looked at.
  private mutating func addJudged(
    _ duties: [AlignedNorm], _ passages: [AlignedNorm], _ judgements: [Judgements.Pair: Judgement]
  ) {
    let seen = Set(
      matches.map { Judgements.Pair(duty: duties[$0.duty].id, passage: passages[$0.passage].id) })
    for (pair, judgement) in judgements where !seen.contains(pair) {
      guard let duty = duties.firstIndex(where: { $0.id == pair.duty }),
        let passage = passages.firstIndex(where: { $0.id == pair.passage })
      else { continue }
      matches.append(Match(duty: duty, passage: passage, likeness: Likeness(), judgement: judgement))
    }
  }
}
