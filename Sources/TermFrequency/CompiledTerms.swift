import Legislation
import Wordlists

/// The terms of rows that share one counting rule, compiled against the vocabulary: each word is held against
/// all patterns once, when it is first met, and what it matched is remembered.
///
/// Besides the rows themselves there are *shadow rows*: the exclusions and the conditions of a row, whose hits
/// are found in the same pass and then used to filter the row's own.
struct CompiledTerms: Sendable {
  let rule: CountingRule
  let shadows: [Shadow]
  /// Number of rows and shadow rows.
  let rowCount: Int

  struct Shadow: Sendable {
    enum Part: Sendable { case exclusion, condition(Int) }
    var owner: Int
    var part: Part
  }

  struct Phrase: Sendable {
    var row: Int32
    /// One a word; ``anyWord`` for a star alone.
    var matchers: [Int32]
    /// Where other words may be between, for each word the most of them before it; else empty.
    var gaps: [Int32] = []
    /// The pattern that the phrase was made of: those of one family are one.
    var origin: Int32 = 0
  }

  /// What any word or number satisfies.
  static let anyWord: Int32 = -1

  /// Whether other words may be inside any phrase.
  private(set) var hasGaps = false

  /// What a word matched, as places in ``singles``, ``starts`` and ``matchers``.
  struct WordInfo: Sendable {
    /// Rows that the word alone satisfies.
    var singles = 0..<0
    /// Phrases that may start with the word.
    var starts = 0..<0
    /// All matchers, for the inner words of phrases.
    var matchers = 0..<0
  }

  private(set) var phrases: [Phrase] = []
  /// What words are held against, folded.
  let wordMatchers: [WordMatcher]
  private let foldedIndex: MatcherIndex
  /// Compares letters as they are; only where the rule minds case.
  private let exactIndex: MatcherIndex?
  /// Rows that a matcher alone satisfies.
  private var rowsOfMatcher: [[Int32]]
  private var startsOfMatcher: [[Int32]]
  /// By vocabulary index: 0 not met yet, 1 nothing, else place in `infos` + 2.
  private(set) var memo: [Int32] = []
  private(set) var infos: [WordInfo] = []
  /// Of all words met: rows that a word alone satisfies, ascending, and how often.
  private(set) var singles: [(row: Int32, hits: Int32)] = []
  /// Of all words met: phrases that may start with a word.
  private(set) var starts: [Int32] = []
  private var matchers: [Int32] = []
  private var exactMemo: [[UInt8]: Int32] = [:]

  init(terms: [(row: Int, term: Term)], rowCount: Int, rule: CountingRule) {
    self.rule = rule
    var shadows: [Shadow] = []
    var patterns: [(row: Int32, pattern: Pattern)] = []
    var origins: [Int32] = []
    for (row, term) in terms {
      patterns += term.alternatives.map { (Int32(row), $0) }
      if !term.exclusions.isEmpty {
        let shadow = Int32(rowCount + shadows.count)
        shadows.append(Shadow(owner: row, part: .exclusion))
        patterns += term.exclusions.map { (shadow, $0) }
      }
      for (index, condition) in term.conditions.enumerated() {
        let shadow = Int32(rowCount + shadows.count)
        shadows.append(Shadow(owner: row, part: .condition(index)))
        patterns += condition.alternatives.map { (shadow, $0) }
      }
    }
    origins = patterns.indices.map { Int32($0) }
    if rule.matching == .family {
      let families = patterns.map { FamilyPatterns.patterns(of: $0.pattern, rule: rule) }
      origins = families.enumerated().flatMap { index, family in family.map { _ in Int32(index) } }
      patterns = zip(patterns, families).flatMap { written, family in family.map { (written.row, $0) } }
    }
    self.shadows = shadows
    self.rowCount = rowCount + shadows.count

    var ids: [WordMatcher: Int32] = [:]
    var folded: [WordMatcher] = []
    var exact: [WordMatcher] = []
    rowsOfMatcher = []
    startsOfMatcher = []
    for ((row, pattern), origin) in zip(patterns, origins) {
      let compiled = CompiledPattern(pattern, rule: rule, foldsCase: true)
      let cased = CompiledPattern(pattern, rule: rule, foldsCase: false).words
      var matchers: [Int32] = []
      for (word, own) in zip(compiled.words, cased) {
        guard let word, let own else {
          matchers.append(Self.anyWord)
          continue
        }
        let identity = rule.letterCase == .exact ? own : word
        if let id = ids[identity] {
          matchers.append(id)
        } else {
          ids[identity] = Int32(folded.count)
          matchers.append(Int32(folded.count))
          folded.append(word)
          exact.append(own)
          rowsOfMatcher.append([])
          startsOfMatcher.append([])
        }
      }
      guard let first = matchers.first, first >= 0 else { continue }
      if matchers.count == 1 {
        if !rowsOfMatcher[Int(first)].contains(row) { rowsOfMatcher[Int(first)].append(row) }
      } else {
        startsOfMatcher[Int(first)].append(Int32(phrases.count))
        var phrase = Phrase(row: row, matchers: matchers, origin: origin)
        if pattern.hasGap || matchers.contains(Self.anyWord) { phrase.gaps = compiled.gaps }
        hasGaps = hasGaps || pattern.hasGap
        phrases.append(phrase)
      }
    }
    wordMatchers = folded
    foldedIndex = MatcherIndex(folded)
    exactIndex = rule.letterCase == .exact ? MatcherIndex(exact) : nil
  }

  /// The tokens that match anything, by position, with what they matched.
  ///
  /// Complexity: O(tokens), a look at the memo each.
  mutating func candidates(
    among tokens: [Token], in document: Document, _ vocabulary: Vocabulary
  ) -> (positions: [Int32], places: [Int32]) {
    var positions: [Int32] = []
    var places: [Int32] = []
    if memo.count < vocabulary.count { growMemo(to: vocabulary.count) }
    for position in tokens.indices {
      let token = tokens[position]
      var place = memo[Int(token.word)]
      if place == 1 { continue }
      if place == 0 { place = learn(token.word, vocabulary) }
      if place > 1, exactIndex != nil { place = exactPlace(of: document.text[token.range]) }
      guard place > 1 else { continue }
      positions.append(Int32(truncatingIfNeeded: position))
      places.append(place - 2)
    }
    return (positions, places)
  }

  /// Whether the letters of any word may be asked for: a star alone takes any.
  var takesAnyWord: Bool { phrases.contains { $0.matchers.contains(Self.anyWord) } }

  /// Whether the word of a candidate satisfies a matcher.
  func matches(place: Int32, _ matcher: Int32) -> Bool {
    matchers[infos[Int(place)].matchers].contains(matcher)
  }

  private mutating func growMemo(to count: Int) {
    memo.append(contentsOf: repeatElement(0, count: max(count, memo.count * 2) - memo.count))
  }

  private mutating func learn(_ word: UInt32, _ vocabulary: Vocabulary) -> Int32 {
    let place = remember(
      analyse(vocabulary.letters(of: word), with: foldedIndex, prefilter: exactIndex != nil))
    memo[Int(word)] = place
    return place
  }

  private mutating func exactPlace(of surface: ArraySlice<UInt8>) -> Int32 {
    let letters = Array(surface)
    if let place = exactMemo[letters] { return place }
    guard let index = exactIndex else { return 1 }
    let place = remember(analyse(surface, with: index, prefilter: false))
    exactMemo[letters] = place
    return place
  }

  private mutating func remember(_ found: Found?) -> Int32 {
    guard let found else { return 1 }
    var info = WordInfo()
    info.singles = singles.count..<singles.count + found.singles.count
    singles += found.singles
    info.starts = starts.count..<starts.count + found.starts.count
    starts += found.starts
    info.matchers = matchers.count..<matchers.count + found.matchers.count
    matchers += found.matchers
    infos.append(info)
    return Int32(infos.count + 1)
  }

  /// What a word matched, before it is remembered.
  private struct Found {
    var singles: [(row: Int32, hits: Int32)] = []
    var starts: [Int32] = []
    var matchers: [Int32] = []
  }

  private struct Place {
    var row: Int32
    var start: Int
    var end: Int
  }

  /// - Parameter prefilter: only whether anything matches is asked; the answer is then made per spelling.
  private func analyse(
    _ letters: ArraySlice<UInt8>, with index: MatcherIndex, prefilter: Bool
  ) -> Found? {
    let key = WordKey.key(of: letters, hyphens: rule.hyphens)
    var matchers: Set<Int32> = []
    var whole: Set<Int32> = []
    var places: [Place] = []
    index.find(in: key) { found in
      matchers.insert(found.matcher)
      for row in rowsOfMatcher[Int(found.matcher)] {
        if found.isWhole {
          whole.insert(row)
        } else {
          places.append(Place(row: row, start: found.start, end: found.end))
        }
      }
    }
    if rule.possessive == .base, let base = WordKey.base(of: key) {
      index.find(in: base) { found in
        guard found.isWhole else { return }
        matchers.insert(found.matcher)
        whole.formUnion(rowsOfMatcher[Int(found.matcher)])
      }
    }
    var hits: [Int32: Int32] = [:]
    for row in whole { hits[row] = 1 }
    for place in nonOverlapping(places) where !whole.contains(place.row) { hits[place.row, default: 0] += 1 }
    if rule.hyphens == .parts, letters.contains(0x2D) {
      for (row, count) in partHits(letters, with: index) where hits[row] == nil { hits[row] = count }
    }
    guard !matchers.isEmpty || !hits.isEmpty else { return nil }
    guard !prefilter else { return Found() }
    var found = Found()
    found.singles = hits.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    found.matchers = matchers.sorted()
    found.starts = found.matchers.flatMap { startsOfMatcher[Int($0)] }
    let useful = !found.singles.isEmpty || !found.starts.isEmpty || !phrases.isEmpty
    return useful ? found : nil
  }

  /// Per row leftmost, then longest, as a search in a viewer continues after each hit.
  private func nonOverlapping(_ places: [Place]) -> [Place] {
    let sorted = places.sorted {
      ($0.row, $0.start, -$0.end) < ($1.row, $1.start, -$1.end)
    }
    var result: [Place] = []
    for place in sorted {
      if let last = result.last, last.row == place.row, place.start < last.end { continue }
      result.append(place)
    }
    return result
  }

  /// Hits of the parts of a compound that are words of their own.
  private func partHits(_ letters: ArraySlice<UInt8>, with index: MatcherIndex) -> [Int32: Int32] {
    var hits: [Int32: Int32] = [:]
    for part in WordKey.parts(of: letters) {
      var rows: Set<Int32> = []
      for key in [part, rule.possessive == .base ? WordKey.base(of: part) : nil].compactMap({ $0 }) {
        index.find(in: key) { found in
          if found.isWhole { rows.formUnion(rowsOfMatcher[Int(found.matcher)]) }
        }
      }
      for row in rows { hits[row, default: 0] += 1 }
    }
    return hits
  }
}
