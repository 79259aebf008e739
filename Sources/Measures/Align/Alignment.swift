import Bytes
import Force

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which passages of a code state which duties of an Act.
struct Alignment: Sendable {
  /// One duty beside one passage.
  struct Match: Sendable, Hashable {
    var duty: Int
    var passage: Int
    var likeness: Likeness
    /// Confirmed by hand; nil: nobody has judged it.
    var judgement: Judgement?
  }

  /// In the order of the duties, and for one duty of the passages.
  private(set) var matches: [Match] = []
  /// What was refused by hand: duty and passage.
  private(set) var refused = 0

  /// A passage is given to the duty that it is most like, and to others that are nearly as like.
  static let margin = 0.9
  /// The passages most like a duty are given to it even if they are more like another.
  static let nearest = 2

  /// How many norms a paragraph has at most.
  private static let paragraph = 12

  /// A duty of fewer words of its own is not matched.
  private static let fewestWords = 3

  /// Weights of words that are not in the norm itself.
  private static let (ofActHeading, ofHeading, ofParagraph) = (0.7, 0.4, 0.2)

  private struct Vector {
    var weights: [(word: Int32, weight: Double)] = []
    var length = 0.0
  }

  /// - Parameters:
  ///   - titles: of the Acts, in small letters, by duty.
  ///   - threshold: 0 to 1; a match has a score of at least this.
  /// - Complexity: O(words · passages that share one of them that is not common).
  init(
    duties: [AlignedNorm], _ dutyContexts: [AlignedNorm.Context], titles: [String],
    passages: [AlignedNorm], _ passageContexts: [AlignedNorm.Context], abbreviations: Abbreviations,
    threshold: Double, judgements: [Judgements.Pair: Judgement] = [:]
  ) {
    var numbers: [String: Int32] = [:]
    func number(_ words: [String]) -> [Int32] {
      Set(
        abbreviations.stems(words).map { stem -> Int32 in
          if let known = numbers[stem] { return known }
          let next = Int32(numbers.count)
          numbers[stem] = next
          return next
        }
      ).sorted()
    }
    let dutyWords = duties.map { number($0.words) }
    let passageWords = passages.map { number($0.words) }
    let dutyHeadings = dutyContexts.map { number($0.heading) }
    let headings = passageContexts.map { number($0.heading) }
    let paragraphs = passageContexts.map { number($0.paragraph) }
    // In how many norms a word is.
    var frequency = [Int](repeating: 0, count: numbers.count)
    for words in dutyWords + passageWords { for word in words { frequency[Int(word)] += 1 } }
    let all = Double(duties.count + passages.count)
    let rarity = frequency.map { log((all + 1) / (Double($0) + 0.5)) }

    func vector(_ parts: [(words: [Int32], weight: Double)]) -> Vector {
      var weights: [Int32: Double] = [:]
      for part in parts {
        for word in part.words { weights[word] = max(weights[word] ?? 0, part.weight * rarity[Int(word)]) }
      }
      let sorted = weights.sorted { $0.key < $1.key }.map { (word: $0.key, weight: $0.value) }
      return Vector(weights: sorted, length: sorted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot())
    }
    let dutyVectors = duties.indices.map {
      vector([(dutyWords[$0], 1), (dutyHeadings[duties[$0].context], Self.ofActHeading)])
    }
    // By word, the duties that have it.
    var index: [[(duty: Int, weight: Double)]] = Array(repeating: [], count: numbers.count)
    for (duty, vector) in dutyVectors.enumerated() {
      for entry in vector.weights { index[Int(entry.word)].append((duty, entry.weight)) }
    }
    // *and may not* alone is alike to whatever is about its heading.
    let isWhole = dutyWords.map { $0.count >= Self.fewestWords }
    let dutyHeads = duties.map { Self.heads($0.norm.bearer) }

    var scored: [[Match]] = Array(repeating: [], count: passages.count)
    var products = [Double](repeating: 0, count: duties.count)
    var shared = products
    for (passage, norm) in passages.enumerated() {
      let context = passageContexts[norm.context]
      let own = vector([
        (passageWords[passage], 1), (headings[norm.context], Self.ofHeading),
        (paragraphs[norm.context], Self.ofParagraph),
      ])
      var touched: [Int] = []
      for entry in own.weights {
        for other in index[Int(entry.word)] {
          if shared[other.duty] == 0 { touched.append(other.duty) }
          products[other.duty] += entry.weight * other.weight
          shared[other.duty] += min(entry.weight, other.weight)
        }
      }
      let heads = Self.heads(norm.norm.bearer)
      for duty in touched.sorted() {
        guard isWhole[duty] else {
          (products[duty], shared[duty]) = (0, 0)
          continue
        }
        var likeness = Likeness()
        let length = dutyVectors[duty].length * own.length
        if length > 0 {
          likeness.words = products[duty] / length * (shared[duty] / (shared[duty] + Likeness.little))
        }
        (products[duty], shared[duty]) = (0, 0)
        likeness.bearer = Likeness.bearers(dutyHeads[duty], heads)
        likeness.verb = Likeness.verbs(duties[duty].norm.verb.lowercased(), norm.norm.verb.lowercased())
        let counterpart = duties[duty].norm.counterpart
        likeness.counterpart =
          counterpart != ActorGroups.unstated && counterpart == norm.norm.counterpart ? 1 : 0
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
        likeness.permits = norm.norm.kind == .permission || norm.norm.kind == .exemption
        likeness.isInChapterList = cites(context.citedByChapter)
        scored[passage].append(Match(duty: duty, passage: passage, likeness: likeness))
      }
    }
    select(scored, duties, passages, threshold, judgements)
  }

  private static func heads(_ bearer: String) -> [String] {
    bearer.split(separator: ";").map { $0.drop { $0 == " " }.lowercased() }
  }

  private mutating func select(
    _ scored: [[Match]], _ duties: [AlignedNorm], _ passages: [AlignedNorm], _ threshold: Double,
    _ judgements: [Judgements.Pair: Judgement]
  ) {
    var chosen: Set<Pair> = []
    // Norms of each paragraph: a text without numbers has few contexts, and each is no paragraph.
    let sizes = passages.reduce(into: [Int: Int]()) { $0[$1.context, default: 0] += 1 }
    var byDuty: [[Match]] = Array(repeating: [], count: duties.count)
    for matches in scored {
      let top = matches.map(\.likeness.score).max() ?? 0
      for match in matches where match.likeness.score >= threshold {
        byDuty[match.duty].append(match)
        if match.likeness.score >= Self.margin * top { chosen.insert(Pair(match)) }
      }
    }
    for matches in byDuty {
      let best = matches.sorted {
        ($1.likeness.score, $0.passage) < ($0.likeness.score, $1.passage)
      }
      for match in best.prefix(Self.nearest) { chosen.insert(Pair(match)) }
      // Of the sentences of one paragraph those that are nearly as like as the best.
      var tops: [Int: Double] = [:]
      for match in matches where chosen.contains(Pair(match)) {
        let context = passages[match.passage].context
        tops[context] = max(tops[context] ?? 0, match.likeness.score)
      }
      for match in matches {
        let context = passages[match.passage].context
        guard sizes[context, default: 0] <= Self.paragraph else { continue }
        if match.likeness.score < Self.margin * (tops[context] ?? 0) { chosen.remove(Pair(match)) }
      }
    }
    for matches in scored {
      for match in matches {
        let judgement = judgements[
          Judgements.Pair(duty: duties[match.duty].id, passage: passages[match.passage].id)]
        switch judgement {
        case .no: if chosen.contains(Pair(match)) { refused += 1 }
        case .yes, nil:
          guard judgement != nil || chosen.contains(Pair(match)) else { continue }
          var match = match
          match.judgement = judgement
          self.matches.append(match)
        }
      }
    }
    // What was confirmed by hand and shares no word.
    let seen = Set(matches.map { Pair($0) })
    for (pair, judgement) in judgements where judgement == .yes {
      guard let duty = duties.firstIndex(where: { $0.id == pair.duty }),
        let passage = passages.firstIndex(where: { $0.id == pair.passage }),
        !seen.contains(Pair(duty: duty, passage: passage))
      else { continue }
      matches.append(Match(duty: duty, passage: passage, likeness: Likeness(), judgement: .yes))
    }
    matches.sort { ($0.duty, $0.passage) < ($1.duty, $1.passage) }
  }

  private struct Pair: Hashable {
    var duty: Int
    var passage: Int
    init(_ match: Match) { (duty, passage) = (match.duty, match.passage) }
    init(duty: Int, passage: Int) { (self.duty, self.passage) = (duty, passage) }
  }
}
