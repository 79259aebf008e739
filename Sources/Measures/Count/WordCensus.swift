import Legislation
import TermFrequency

/// Words of a document by zone, state and language, and what a scope leaves out by state.
package struct WordCensus: Sendable {
  package private(set) var byZone: [Zone: Int] = [:]
  package private(set) var byState: [TextState: Int] = [:]
  package private(set) var byLanguage: [String: Int] = [:]
  /// Words of the scope by language, and those that are in no provision.
  package private(set) var scopeByLanguage: [String: Int] = [:]
  package private(set) var outsideProvisions = 0
  /// Words that the scope would have in any state, and leaves out because of their own.
  package private(set) var leftOutByState: [TextState: Int] = [:]
  /// Words of the scope.
  package private(set) var words = 0
  /// Number tokens of the whole document.
  package private(set) var numbers = 0
  /// Sections, schedule paragraphs and numbered paragraphs of a code, or in a text without any of these its
  /// chapters and titled passages: of the whole document, or, where the scope is narrowed by provision, those
  /// with text in the scope.
  package let provisions: Int

  package init(
    _ stream: TokenStream, _ document: Document, _ vocabulary: Vocabulary, _ scope: Scope,
    _ selection: Selection
  ) {
    let isPart = !scope.inside.isEmpty || !scope.outside.isEmpty
    provisions = WordCensus.provisions(document, selection, isNarrowed: isPart)
    var zones = [Int](repeating: 0, count: Zone.allCases.count)
    var states = [Int](repeating: 0, count: TextState.allCases.count)
    var leftOut = states
    var languages = [Int](repeating: 0, count: document.languages.count)
    var selected = languages
    var all = 0
    let wider = WordCensus.inAnyState(scope, document)
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
        selected[Int(run.language)] += count
        if run.provision < 0 { outsideProvisions += count }
      } else if wider?[index] ?? !scope.states.contains(run.state) {
        leftOut[Int(run.state.rawValue)] += count
      }
    }
    numbers = stream.total - all
    for zone in Zone.allCases where zones[Int(zone.rawValue)] > 0 { byZone[zone] = zones[Int(zone.rawValue)] }
    for state in TextState.allCases {
      if states[Int(state.rawValue)] > 0 { byState[state] = states[Int(state.rawValue)] }
      if leftOut[Int(state.rawValue)] > 0 { leftOutByState[state] = leftOut[Int(state.rawValue)] }
    }
    for (tag, count) in zip(document.languages, languages) where count > 0 {
      byLanguage[tag, default: 0] += count
    }
    for (tag, count) in zip(document.languages, selected) where count > 0 {
      scopeByLanguage[tag, default: 0] += count
    }
  }

  /// What the scope would select if states did not matter; nil where zones alone decide.
  private static func inAnyState(_ scope: Scope, _ document: Document) -> [Bool]? {
    guard scope.isNarrowed else { return nil }
    var scope = scope
    scope.states = .all
    // A scope that could be applied can be applied with more states.
    return try? scope.selection(in: document)
  }

  /// - Parameter isNarrowed: only those with a selected run in them or below.
  /// - Complexity: O(runs + provisions).
  private static func provisions(_ document: Document, _ selection: Selection, isNarrowed: Bool) -> Int {
    var counts = [Bool](repeating: !isNarrowed, count: document.provisions.count)
    for (index, run) in document.runs.enumerated() where selection.segment[index] >= 0 && run.provision >= 0 {
      counts[Int(run.provision)] = true
    }
    var numbered = 0
    var titled = 0
    for index in document.provisions.indices.reversed() where counts[index] {
      switch document.provisions[index].kind {
      case .section, .codeParagraph: numbered += 1
      case .codeChapter, .codeSection: titled += 1
      default: break
      }
      let parent = document.provisions[index].parent
      if parent >= 0 { counts[Int(parent)] = true }
    }
    return numbered > 0 ? numbered : titled
  }
}
