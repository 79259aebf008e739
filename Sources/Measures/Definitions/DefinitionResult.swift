import Legislation
import Reporter

/// The terms that texts define.
package struct DefinitionResult: Presentable {
  package let measure: DefinitionsMeasure
  package let rows: [DefinitionLine]
  private let all: Int
  let texts: [MeasuredText]
  let names: [NamedText]
  let failures: [TextFailure]

  init(_ measure: DefinitionsMeasure, _ parts: [DefinitionWorker.Part], _ failures: [TextFailure]) {
    (self.measure, self.failures) = (measure, failures)
    texts = parts.map(\.text)
    names = MeasuredText.named(texts)
    all = parts.reduce(0) { $0 + $1.definitions.count }
    rows = zip(parts, names).flatMap { part, name in
      part.definitions.filter {
        switch measure.filter {
        case .all: true
        case .unused: $0.uses == 0
        case .borrowed: !$0.law.isEmpty
        }
      }.map { DefinitionLine(text: name, definition: $0) }
    }
  }

  package var schema: String { "voxlex/definitions/1" }

  package var title: String {
    let texts = names.count == 1 ? names[0].name : "\(names.count) texts"
    return switch measure.filter {
    case .all: "Terms that \(texts) \(names.count == 1 ? "defines" : "define")"
    case .unused: "Terms defined and never used: \(texts)"
    case .borrowed: "Meanings borrowed from other laws: \(texts)"
    }
  }

  package var notMeasured: [Presented.Failure] { failures.map(\.presented) }
  package var columns: [DataColumn<DefinitionLine>] { DefinitionLine.columns }

  package var provenance: [Table.Provenance] { MeasuredText.provenance(of: texts, named: names) }

  package var notes: [String] {
    var sentences = [
      "A definition is a term in quotation marks with words that give it a meaning (means, includes, has the meaning given by, "
        + "the same meaning as in, is to be construed …), a name in brackets, or an item of a list of terms that such words "
        + "open. It is found by rule, in English; what was measured is in the documentation.",
      "Uses are places where the words of the term follow one another outside its definitions, the last in the singular or the "
        + "plural; a term that is defined as 'the Board' is used where it has the capital. A use in another sense counts too.",
    ]
    let definitions = rows.map(\.definition)
    let unused = definitions.count { $0.uses == 0 }
    let borrowed = definitions.count { !$0.law.isEmpty }
    let listed = measure.filter == .all ? "" : " listed of \(all)"
    sentences.append(
      "\(definitions.count.of("definition"))\(listed); \(unused) never used; \(borrowed) borrowed from another law."
    )
    if definitions.contains(where: { $0.zone == .quoted }) {
      sentences.append(
        "Those in zone quoted are words that the text puts into another law, and are defined there.")
    }
    return sentences + MeasuredText.doubts(of: texts, named: names)
  }

  package func pages(on medium: Presented.Medium) -> [Table] {
    let several = names.count > 1
    let hasQuoted = rows.contains { $0.definition.zone != .operative }
    let shown = columns.filter { column in
      !column.isForPrograms && (several || column.key != "document") && (hasQuoted || column.key != "zone")
    }
    var table = Table(title: title, columns: shown.map { $0.heading() })
    for row in rows { table.append(Table.Row(cells: shown.map { $0.cell(row) })) }
    for (index, note) in notes.enumerated() { table.addNote(note, explains: index < 2) }
    for failure in notMeasured { table.addNote("Not read: \(failure.sentence)") }
    table.provenance = provenance
    return [table]
  }
}

/// One definition of a text.
package struct DefinitionLine: LineOfText {
  package var text: NamedText
  package var definition: Definition

  static let columns: [DataColumn<DefinitionLine>] =
    DataColumn.ofText + [
      .text("term", meaning: "The term, as the text writes it.", \.definition.term),
      .text("provision", meaning: "Citation of the provision that defines it.", \.definition.provision),
      .text(
        "kind", meaning: "means, includes, meaning elsewhere, applies, named.", \.definition.kind.rawValue),
      .text("applies_in", title: "for", meaning: "What it holds for, as the text says; empty if it does not.")
      {
        $0.definition.place
      },
      .integer("uses", meaning: "How often the term is used outside its definitions.", \.definition.uses),
      .text(
        "borrowed_from", meaning: "The law that the meaning is taken from; empty if it is none.",
        \.definition.law),
      .text(
        "given_in", meaning: "The provision that gives the meaning, of that law or of the same.",
        \.definition.given),
      .text("zone", meaning: "Zone of the text that it is in.", \.definition.zone.description),
      .text("heading", isForPrograms: true, meaning: "Heading of the provision.", \.definition.heading),
      .text("sentence", isForPrograms: true, meaning: "The paragraph that it is in.", \.definition.sentence),
      .text("address", isForPrograms: true, meaning: "Address of the provision.", \.definition.address),
      .sha256,
    ]
}
