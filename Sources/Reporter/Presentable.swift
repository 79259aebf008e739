/// A finished result that knows how it is shown: as tables for readers, as data for programs, as one JSON document.
///
/// Only the name, the columns and the rows must be given; the rest is made from them. A result whose tables or whose
/// JSON have another shape than its data says so with ``pages(on:)`` and ``json``.
package protocol Presentable: Sendable {
  /// One observation.
  associatedtype Row

  /// Name of the result's JSON document, with its version: `voxlex/comparison/1`.
  var schema: String { get }
  /// The heading of the result's table.
  var title: String { get }
  /// The columns, left to right.
  var columns: [DataColumn<Row>] { get }
  /// The observations, in order.
  var rows: [Row] { get }
  /// What a reader must know beside the figures, most important first.
  var notes: [String] { get }
  /// From what the figures were worked out, and how: whatever another reader needs to get them again. The program and its
  /// version are one of the lines.
  var provenance: [Table.Provenance] { get }
  /// What could not be worked out, such as a text that could not be read.
  var notMeasured: [Presented.Failure] { get }

  /// Tables for readers.
  func pages(on medium: Presented.Medium) -> [Table]
  /// The result as a JSON document.
  var json: JSONValue { get }
  /// The result as a picture.
  ///
  /// - Parameter title: in place of its own.
  /// - Throws: ``RenderingError/noChart(reason:)`` where it has none.
  func svg(titled title: String?) throws(RenderingError) -> [UInt8]
}

/// What presentations have in common.
package enum Presented {
  /// Where readers see a result.
  package enum Medium: Sendable, Hashable {
    /// Lines of some width, which addresses and details are too long for.
    case terminal
    /// A page or a sheet, which has room.
    case page
  }

  /// What a result lacks, and why.
  package struct Failure: Sendable, Hashable {
    /// Path of the source.
    package var path: String
    /// Why it is not in the result, with the remedy.
    package var sentence: String
    package init(path: String, sentence: String) { (self.path, self.sentence) = (path, sentence) }
  }
}

extension Presentable {
  package var notes: [String] { [] }
  package var provenance: [Table.Provenance] { [ProgramVersion.provenance] }
  package var notMeasured: [Presented.Failure] { [] }
  package func svg(titled title: String?) throws(RenderingError) -> [UInt8] {
    throw .noChart(reason: "Only counts of texts have a chart, and this is \(schema)")
  }

  /// The observations for programs.
  package var data: Table { Table.data(columns, rows) }

  /// One table: a line an observation, then the notes, the failures and the provenance.
  package func pages(on medium: Presented.Medium) -> [Table] {
    var table = Table.page(title, columns, rows)
    for note in notes { table.addNote(note) }
    for failure in notMeasured { table.addNote("Not read: \(failure.sentence)") }
    table.provenance = provenance
    return [table]
  }

  /// The columns with their meanings and units, an object for each observation, and the failures.
  package var json: JSONValue { .object(jsonMembers) }

  /// What JSON documents of results have in common.
  package var jsonMembers: [JSONValue.Member] {
    [
      .init("schema", .string(schema)), .init("program", ProgramVersion.json), .init("title", .string(title)),
      .init("columns", .array(columns.map(\.json))),
      .init(
        "rows",
        .array(rows.map { row in .object(columns.map { .init($0.key, $0.cell(row).json) }) })),
      .init("notes", .array(notes.map { .string($0) })),
      .init(
        "provenance",
        .array(
          provenance.filter { $0 != ProgramVersion.provenance }
            .map { ["key": .string($0.key), "value": .string($0.value)] })),
      .init(
        "failures",
        .array(notMeasured.map { ["path": .string($0.path), "sentence": .string($0.sentence)] })),
    ]
  }
}

extension DataColumn {
  fileprivate var json: JSONValue {
    [
      "key": .string(key), "title": .string(title), "unit": unit.map { .string($0) } ?? .null,
      "kind": .string(kind.name), "meaning": .string(meaning),
    ]
  }
}

extension Table.Cell {
  /// As JSON has it.
  package var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .decimal(let value): .decimal(value)
    case .missing, .empty: .null
    }
  }
}
