import Reporter

/// A norm, or in a table of bearers a bearer with its norms.
package struct DutyLine: LineOfText {
  package var text: NamedText
  /// Of a line of a bearer: its first.
  var norm: Norm
  /// Of a bearer: norms by kind, in the kinds' order.
  var counts: [Int] = []

  var all: Int { counts.reduce(0, +) }
}

package struct DutiesResult: Presentable {
  package let layout: DutiesMeasure.Layout
  package let rows: [DutyLine]
  package let provenance: [Table.Provenance]
  package let notMeasured: [Presented.Failure]
  private let norms: Int
  private let passedOver: Int

  init(
    layout: DutiesMeasure.Layout, norms: [DutyLine], passedOver: Int, provenance: [Table.Provenance],
    notMeasured: [Presented.Failure]
  ) {
    (self.layout, self.passedOver, self.provenance, self.notMeasured) =
      (layout, passedOver, provenance, notMeasured)
    self.norms = norms.count
    rows = layout == .norms ? norms : Self.byBearer(norms)
  }

  /// Most norms first; of a norm with two bearers each bearer is a line of its own only where both are named so.
  private static func byBearer(_ norms: [DutyLine]) -> [DutyLine] {
    var found: [DutyLine] = []
    var places: [String: Int] = [:]
    for line in norms {
      let key = "\(line.text.name)\u{0}\(line.norm.bearer)"
      let place = places[key] ?? found.count
      if place == found.count {
        places[key] = place
        var first = line
        first.counts = NormKind.allCases.map { _ in 0 }
        found.append(first)
      }
      if let kind = NormKind.allCases.firstIndex(of: line.norm.kind) { found[place].counts[kind] += 1 }
    }
    var order: [String: Int] = [:]
    for line in norms where order[line.text.name] == nil { order[line.text.name] = order.count }
    return found.sorted {
      (order[$0.text.name] ?? 0, -$0.all, $0.norm.bearer) < (
        order[$1.text.name] ?? 0, -$1.all, $1.norm.bearer
      )
    }
  }

  package var schema: String { layout == .norms ? "voxlex/duties/1" : "voxlex/duties-bearers/1" }
  package var title: String {
    layout == .norms ? norms.of("norm") : "\(norms.of("norm")) of \(rows.count.of("bearer"))"
  }

  package var columns: [DataColumn<DutyLine>] {
    let bearer = DataColumn<DutyLine>.text(
      "bearer", meaning: "Who is bound, separated by ';'; 'unstated' where the law does not say.",
      \.norm.bearer)
    guard layout == .norms else {
      return DataColumn.ofText + [bearer]
        + NormKind.allCases.enumerated().map { index, kind in
          .integer("\(kind.rawValue)s", meaning: "Norms of the kind \(kind.rawValue).") { $0.counts[index] }
        } + [.integer("norms", meaning: "All norms of the bearer.") { $0.all }, .sha256]
    }
    return DataColumn.ofText + [
      .text("provision", meaning: "Citation of the provision that the modal is in.", \.norm.provision),
      .text(
        "kind", meaning: "obligation, prohibition, permission, exemption or constitutive.",
        \.norm.kind.rawValue),
      .text(
        "force", meaning: "The modal; none where the norm is written without one.", \.norm.force.description),
      bearer,
      .text("verb", meaning: "What is to be done: the verb behind the modal.", \.norm.verb),
      .text("counterpart", meaning: "To whom, with whom or for whom.", \.norm.counterpart),
      .text(
        "condition", meaning: "Words of the clause that say when, if or unless, separated by ' / '.",
        \.norm.condition),
      .text("words", meaning: "The words of the norm with its limbs, ' ¶ ' between them.", \.norm.words),
      .sha256,
    ]
  }

  package var notes: [String] {
    guard passedOver > 0 else { return [VoiceNotes.what] }
    return [
      VoiceNotes.what,
      "\(passedOver.of("sentence")) of what a law says of itself or of another law (its name, what words mean, when and to "
        + "what it applies, amendments, what is deemed) \(passedOver == 1 ? "is" : "are") not listed; the kind constitutive has them.",
    ]
  }
}
