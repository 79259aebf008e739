import Legislation
import TermFrequency

/// Words of a document by zone, state and language, and what a scope leaves out by state.
public struct WordCensus: Sendable {
  public private(set) var byZone: [Zone: Int] = [:]
  public private(set) var byState: [TextState: Int] = [:]
  public private(set) var byLanguage: [String: Int] = [:]
  /// Words that the scope would have in any state, and leaves out because of their own.
  public private(set) var leftOutByState: [TextState: Int] = [:]
  /// Words of the scope.
  public private(set) var words = 0
  /// Number tokens of the whole document.
  public private(set) var numbers = 0
  /// Sections, schedule paragraphs and numbered paragraphs of a code with text in the scope.
  public let provisions: Int

  public init(
    _ stream: TokenStream, _ document: Document, _ vocabulary: Vocabulary, _ scope: Scope,
    _ selection: Selection
  ) {
    provisions = WordCensus.provisions(document, selection)
    let perRun = stream.wordsByRun.map(Int.init)
    numbers = stream.tokens.count - perRun.reduce(0, +)
    var anyState = scope
    anyState.states = .all
    // A scope that could be applied can be applied with more states; else nothing is left out.
    let wider = scope.states == .all ? [] : (try? anyState.selection(in: document)) ?? []
    for (index, run) in document.runs.enumerated() where perRun[index] > 0 {
      byZone[run.zone, default: 0] += perRun[index]
      byState[run.state, default: 0] += perRun[index]
      byLanguage[document.languages[Int(run.language)], default: 0] += perRun[index]
      guard run.zone != .furniture else { continue }
      if selection.segment[index] >= 0 {
        words += perRun[index]
      } else if index < wider.count, wider[index] {
        leftOutByState[run.state, default: 0] += perRun[index]
      }
    }
  }

  /// - Complexity: O(runs + provisions).
  private static func provisions(_ document: Document, _ selection: Selection) -> Int {
    var hasText = [Bool](repeating: false, count: document.provisions.count)
    for (index, run) in document.runs.enumerated() where selection.segment[index] >= 0 && run.provision >= 0 {
      hasText[Int(run.provision)] = true
    }
    var count = 0
    for index in document.provisions.indices.reversed() where hasText[index] {
      let provision = document.provisions[index]
      if provision.kind == .section || provision.kind == .codeParagraph { count += 1 }
      if provision.parent >= 0 { hasText[Int(provision.parent)] = true }
    }
    return count
  }
}
