import Legislation
import Reporter
import Wordlists

/// Counts a list in one text after another, and puts the figures together: what every measure that counts a list begins
/// with.
struct TextsWorker: Sendable {
  private var count: TextCount
  private let origin: String

  init(
    _ materials: Materials, _ measure: MeasureDeclaration, listsNearMisses: Bool = false,
    by unit: Breakdown.Unit? = nil, evidenceWidth: Int? = nil, listsPlaces: Bool = false
  ) throws(MeasureError) {
    let (list, origin) = try materials.list(for: measure)
    self.origin = origin
    count = TextCount(
      list, rule: materials.rule, scope: materials.scope, listsNearMisses: listsNearMisses, by: unit,
      evidenceWidth: evidenceWidth, listsPlaces: listsPlaces, actors: materials.actors)
  }

  mutating func part(of document: Document, as text: TextRequest<String>) throws(ScopeError) -> TextFigures {
    try count.figures(of: document, as: text)
  }

  func compared(_ parts: [TextFigures], _ failures: [TextFailure]) -> ComparedTexts {
    ComparedTexts(
      wordlist: count.wordlist, wordlistOrigin: origin, rule: count.rule, scope: count.scope, texts: parts,
      failures: failures)
  }
}

/// Counts a list, and makes a result of the figures of all texts.
package struct ListWorker<Result: Presentable>: MeasureWorker {
  private var texts: TextsWorker
  private let finish: @Sendable (ComparedTexts) -> Result

  init(_ texts: TextsWorker, finish: @escaping @Sendable (ComparedTexts) -> Result) {
    (self.texts, self.finish) = (texts, finish)
  }

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> TextFigures {
    try texts.part(of: document, as: text)
  }

  package func result(of parts: [TextFigures], failures: [TextFailure]) -> Result {
    finish(texts.compared(parts, failures))
  }
}

package typealias CountWorker = ListWorker<CountResult>
