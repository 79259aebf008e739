import Legislation
import TermFrequency
import Wordlists

/// Counts texts one after another with one wordlist, rule and scope. Keeps the vocabulary between texts.
public struct TextCount: Sendable {
  public let wordlist: Wordlist
  public let rule: CountingRule
  public let scope: Scope
  /// Whether words that nearly matched are listed.
  public let listsNearMisses: Bool
  private var counter: TermFrequency.Counter

  public init(
    _ wordlist: Wordlist, rule: CountingRule = .standard, scope: Scope = .statute,
    listsNearMisses: Bool = false
  ) {
    (self.wordlist, self.rule, self.scope) = (wordlist, rule, scope)
    self.listsNearMisses = listsNearMisses
    counter = TermFrequency.Counter(wordlist, rule: rule)
  }

  /// Counts a document.
  ///
  /// - Throws: `ScopeError` if the scope cannot be applied to it.
  /// - Complexity: O(text).
  public mutating func figures(of document: Document) throws(ScopeError) -> TextFigures {
    let selection = Selection(document, selected: try scope.selection(in: document))
    let stream = counter.tokens(of: document)
    let counts = counter.count(stream, in: document, selection: selection)
    let census = WordCensus(stream, document, counter.vocabulary, scope, selection)
    let hasText = !document.identity.hasNoText
    var rows: [RowFigure] = []
    for index in wordlist.rows.indices {
      if !hasText {
        rows.append(RowFigure(count: nil, reason: "no text in this source"))
      } else if let count = counts.rows[index] {
        rows.append(RowFigure(count: count))
      } else {
        rows.append(RowFigure(count: nil, reason: counts.reasons[index].map(TextCount.sentence)))
      }
    }
    if listsNearMisses, hasText {
      NearMisses(wordlist, selection).fill(&rows, stream, counts, counter.vocabulary)
    }
    let counted = Set(rows.indices.filter { rows[$0].count != nil }.map { Int32($0) })
    let groups = wordlist.groups.map { group -> Int? in
      let members = counted.filter { wordlist.rows[Int($0)].group.starts(with: group.path) }
      return members.isEmpty ? nil : counts.union(of: members)
    }
    return TextFigures(
      identity: document.identity, notes: document.notes, words: hasText ? counts.words : nil,
      provisions: census.provisions, rows: rows, groups: groups,
      total: counted.isEmpty ? nil : counts.union(of: counted), wordsByZone: census.byZone,
      wordsByState: census.byState, wordsByLanguage: census.byLanguage,
      leftOutByState: census.leftOutByState)
  }

  private static func sentence(_ reason: TermCounts.Reason) -> String {
    switch reason {
    case .languageAbsent(let language): "no text in the language '\(language)'"
    }
  }
}

/// Words of a document by zone, state and language, and what a scope leaves out by state.
public struct WordCensus: Sendable {
  public private(set) var byZone: [Zone: Int] = [:]
  public private(set) var byState: [TextState: Int] = [:]
  public private(set) var byLanguage: [String: Int] = [:]
  public private(set) var leftOutByState: [TextState: Int] = [:]
  /// Words of the scope.
  public private(set) var words = 0
  /// Number tokens of the whole document.
  public private(set) var numbers = 0
  /// Sections, schedule paragraphs and numbered paragraphs of a code.
  public let provisions: Int

  public init(
    _ stream: TokenStream, _ document: Document, _ vocabulary: Vocabulary, _ scope: Scope,
    _ selection: Selection
  ) {
    provisions = document.provisions.count { $0.kind == .section || $0.kind == .codeParagraph }
    var zones = [Int](repeating: 0, count: Zone.allCases.count)
    var states = [Int](repeating: 0, count: TextState.allCases.count)
    var leftOut = states
    var languages = [Int](repeating: 0, count: document.languages.count)
    var all = 0
    for (index, run) in document.runs.enumerated() {
      let count = Int(stream.wordsByRun[index])
      guard count > 0 else { continue }
      all += count
      zones[Int(run.zone.rawValue)] += count
      states[Int(run.state.rawValue)] += count
      languages[Int(run.language)] += count
      guard scope.zones.contains(run.zone), run.zone != .furniture else { continue }
      if selection.segment[index] >= 0 {
        words += count
      } else if !scope.states.contains(run.state) {
        leftOut[Int(run.state.rawValue)] += count
      }
    }
    numbers = stream.tokens.count - all
    for zone in Zone.allCases where zones[Int(zone.rawValue)] > 0 { byZone[zone] = zones[Int(zone.rawValue)] }
    for state in TextState.allCases {
      if states[Int(state.rawValue)] > 0 { byState[state] = states[Int(state.rawValue)] }
      if leftOut[Int(state.rawValue)] > 0 { leftOutByState[state] = leftOut[Int(state.rawValue)] }
    }
    for (tag, count) in zip(document.languages, languages) where count > 0 {
      byLanguage[tag, default: 0] += count
    }
  }
}
