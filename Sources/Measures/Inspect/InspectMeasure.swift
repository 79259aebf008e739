import Legislation
import Reporter

/// Shows what a text is, how it was read, what was left out, and that the tallies add up.
package struct InspectMeasure: Measure {
  package static let declaration = MeasureDeclaration(
    "inspect",
    abstract: "Show what a text is, how it was read, what was left out, and that the tallies add up.")

  package init() {}

  package init(_ options: inout OptionValues) {}

  package func worker(_ materials: Materials) -> InspectWorker { InspectWorker(scope: materials.scope) }
}

/// Inspects one text after another.
package struct InspectWorker: MeasureWorker {
  fileprivate let scope: Scope

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> Inspection {
    try Inspection(document, scope: scope, as: text)
  }

  package func result(of parts: [Inspection], failures: [TextFailure]) -> InspectResult {
    InspectResult(parts)
  }
}

/// What texts are and how they were read.
package struct InspectResult: Presentable {
  package let inspections: [Inspection]

  package init(_ inspections: [Inspection]) { self.inspections = inspections }

  package var schema: String { InspectionReport.schema }
  package var title: String { "" }
  package var columns: [DataColumn<InspectedLine>] { InspectedLine.columns }

  /// An object for one text, an array for several.
  package var json: JSONValue {
    let documents = inspections.map { InspectionReport.json(of: $0) }
    return documents.count == 1 ? documents[0] : .array(documents)
  }

  package func pages(on medium: Presented.Medium) -> [Table] {
    inspections.map { InspectionReport.table(of: $0) }
  }

  package var rows: [InspectedLine] {
    let names = TextNames.distinct(inspections.map { ($0.identity, $0.request) })
    return zip(inspections, names).flatMap { inspection, name in
      let text = NamedText(inspection.identity, name: name)
      return InspectionReport.lines(of: inspection).map {
        InspectedLine(
          text: text, section: $0.section, item: InspectionReport.withoutSign($0.item), value: $0.value)
      }
    }
  }
}

/// One thing that is said of a text.
package struct InspectedLine: Sendable, LineOfText {
  package var text: NamedText
  package var section: String
  package var item: String
  package var value: Table.Cell

  static let columns: [DataColumn<InspectedLine>] = [
    .path, .document, .text("section", meaning: "What it is about.", \.section),
    .text("item", meaning: "What is said.", \.item),
    DataColumn("value", meaning: "A number, or words.", cell: \.value),
  ]
}
