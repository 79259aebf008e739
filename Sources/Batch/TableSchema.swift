import Measures
import Reporter

/// One of the tables that a run writes: its columns in order, with what a reader of the data must know of each.
struct TableSchema: Sendable {
  /// A column, whatever the rows are that its values come from.
  struct Column: Sendable {
    enum Kind: String, Sendable { case text = "string", integer, decimal = "double" }
    let name: String
    let kind: Kind
    /// What it holds, in a sentence, for the description of the tables.
    let meaning: String

    init<Row>(_ column: DataColumn<Row>) {
      (name, meaning) = (column.key, column.meaning)
      switch column.kind {
      case .text: kind = .text
      case .integer: kind = .integer
      case .decimal: kind = .decimal
      }
    }
  }

  let name: String
  let columns: [Column]
  /// Names of the columns that together are different in every row.
  let key: [String]

  /// The columns of a count of texts, and the number of the source.
  static func counts(unit: Breakdown.Unit?) -> TableSchema {
    let number = DataColumn<Int>.integer(
      "item", meaning: "Number of the source in the run, from 1; as in documents."
    ) { $0 }
    return TableSchema(
      name: "counts",
      columns: CountLine.levels(hasUnits: unit != nil).map { Column($0.column) } + [Column(number)],
      key: ["item", "group", "label"] + (unit == nil ? [] : ["unit", "provision"]))
  }

  static let documents = TableSchema(
    name: "documents", columns: DocumentRecord.columns.map { Column($0) }, key: ["item"])

  static let failures = TableSchema(
    name: "failures", columns: BatchFailure.columns.map { Column($0) }, key: ["item"])

  /// The delegated powers of all documents.
  static let powers = TableSchema(
    name: "powers", columns: PowerRecord.columns.map { Column($0) }, key: ["item", "power"])

  static func all(_ plan: BatchPlan) -> [TableSchema] {
    [counts(unit: plan.unit), documents, failures] + (plan.listsPowers ? [powers] : [])
      + (plan.frequencies > 0 ? [frequencies] : [])
  }

  /// All words by type and decade.
  static let frequencies = TableSchema(
    name: "frequencies", columns: BatchFrequencies.columns, key: ["type", "decade", "size", "item"])
}

extension DataColumn {
  /// The values of a row, in the order of its columns.
  static func values(_ columns: [Self], of row: Row) -> [TableValue] {
    columns.map { TableValue($0.cell(row)) }
  }

  // What documents and failures have in common.

  static func path(_ value: @escaping @Sendable (Row) -> String) -> Self {
    .text("path", meaning: "Path of the source, relative to its input.", value)
  }

  static func item(_ value: @escaping @Sendable (Row) -> Int?) -> Self {
    .integer("item", meaning: "Number of the source in the run, from 1.", value)
  }
}
