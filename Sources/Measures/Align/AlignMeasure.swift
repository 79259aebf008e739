import Force
import Legislation
import Reporter

/// The duties of an Act beside the passages of a code that state them.
package struct AlignMeasure: Measure {
  /// A match has a score of at least this, its lead over the next duty added, 0 to 1.
  package var threshold = AlignMeasure.usualThreshold

  /// Chosen on the labelled duties that are for building.
  package static let usualThreshold = 0.62

  package static let declaration = MeasureDeclaration(
    "align", abstract: "Show which passages of a code state each duty of an Act, and with which force.",
    references: .needed,
    options: [
      OptionDeclaration(
        "threshold", .text(such: "0.5"),
        help: "How alike a duty and a passage must be, from 0 to 1 (default: 0.62).")
    ])

  package init(_ options: inout OptionValues) {
    guard let written = options.text("threshold") else {
      options.record("threshold", .decimal(Self.usualThreshold))
      return
    }
    guard let value = Double(written), value >= 0, value <= 1 else {
      options.refuse("threshold", written, expected: "a number from 0 to 1, as in 0.5")
      return
    }
    threshold = value
    options.record("threshold", .decimal(value))
  }

  package init(threshold: Double = AlignMeasure.usualThreshold) { self.threshold = threshold }

  package func worker(_ materials: Materials) -> AlignWorker {
    AlignWorker(measure: self, scope: materials.scope, judgements: materials.judgements)
  }
}

/// Takes the duties of Acts, which are the texts that others are held against, and the norms of codes.
package struct AlignWorker: MeasureWorker {
  let measure: AlignMeasure
  let scope: Scope
  let judgements: Judgements?

  /// What one text gives.
  package struct Part: Sendable {
    var identity: Identity
    var request: TextRequest<String>
    var scope: Scope
    var norms: [AlignedNorm]
    var contexts: [AlignedNorm.Context]
    var abbreviations: Abbreviations
  }

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> Part {
    let scope = text.scope.applied(to: scope)
    let isAct = text.role == .reference
    let reader = AlignedNormReader(document, try scope.selection(in: document)) { norm in
      !isAct || norm.kind == .obligation || norm.kind == .prohibition
    }
    return Part(
      identity: document.identity, request: text, scope: scope, norms: reader.norms,
      contexts: reader.contexts,
      abbreviations: reader.abbreviations)
  }

  package func result(of parts: [Part], failures: [TextFailure]) -> AlignResult {
    AlignResult(measure, parts, judgements, failures)
  }
}
