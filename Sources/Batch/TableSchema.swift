import Legislation
import Measures
import Reporter

/// One of the tables that a run writes: its columns in order, with what a reader of the data must know of each.
struct TableSchema: Sendable {
  struct Column: Sendable {
    enum Kind: String, Sendable { case text = "string", integer, decimal = "double", flag = "boolean" }
    var name: String
    var kind: Kind
    /// What it holds, in a sentence, for the description of the tables.
    var meaning: String

    init(_ name: String, _ kind: Kind = .text, _ meaning: String) {
      (self.name, self.kind, self.meaning) = (name, kind, meaning)
    }
  }

  var name: String
  var columns: [Column]
  /// Names of the columns that together are different in every row.
  var key: [String]

  /// The columns of a count of texts, and the number of the source.
  static func counts(unit: Breakdown.Unit?) -> TableSchema {
    let columns = CountLine.levels(hasUnits: unit != nil).map { Column($0.column) }
    return TableSchema(
      name: "counts",
      columns: columns + [
        Column("item", .integer, "Number of the source in the run, from 1; as in documents.")
      ],
      key: ["item", "group", "label"] + (unit == nil ? [] : ["unit", "provision"]))
  }

  static let documents = TableSchema(
    name: "documents",
    columns: [
      Column("path", "Path of the source, relative to its input."),
      Column("item", .integer, "Number of the source in the run, from 1."),
      Column("input", .integer, "Number of the input it came from, from 1; run.json lists them."),
      Column("document", "Title; the path if there is none."),
      Column(
        "id", "Identifier without version: ukpga/2014/6; with the provision if the source holds only one."),
      Column("type", "Code of the type: ukpga, uksi."), Column("year", .integer, "Calendar year."),
      Column("number", "Number within type and year; an ISBN of drafts."),
      Column("version", "enacted, made, a date; empty if the source does not tell."),
      Column("version_date", "Date of the wording, YYYY-MM-DD; empty if unknown."),
      Column("document_status", "final (as enacted or made), revised, draft, proposed."),
      Column("extent", "Extent of the whole item: E+W+S+N.I.; empty if not stated."),
      Column("language", "Language tag."),
      Column("format", "clml, akn, html, text, markdown, flattened, docx, odt, pdf."),
      Column("status", "'counted', or why there is nothing to count."),
      Column("words", .integer, "Words of the scope; empty if the source has no text by its nature."),
      Column("hits", .integer, "Hits of all rows together, those that share a word counted once."),
      Column("provisions", .integer, "Sections, schedule paragraphs and numbered paragraphs."),
      Column(
        "warnings", .integer, "Warnings about how the text was read; an inspection of the source prints them."
      ),
      Column(
        "duplicate_of",
        "Path of an earlier source of the same item, whose words would be counted twice; else empty."),
      Column("bytes", .integer, "Size of the source."), Column("sha256", "SHA-256 of the source's bytes."),
    ]
      + Zone.allCases.map {
        Column(
          "words_\($0)", .integer, "Words of the whole document in the zone '\($0)', whatever the scope.")
      }, key: ["item"])

  static let failures = TableSchema(
    name: "failures",
    columns: [
      Column("path", "Path of the source, relative to its input."),
      Column("item", .integer, "Number of the source in the run, from 1."),
      Column("input", .integer, "Number of the input it came from, from 1."),
      Column("what", "What went wrong."),
      Column("where", "Full name of the source, and the line if it is known."),
      Column("remedy", "What to do."),
      Column("kind", "Sort of problem: \(ProblemKind.ofSources.map(\.rawValue).joined(separator: ", "))."),
    ], key: ["item"])

  static func all(unit: Breakdown.Unit?) -> [TableSchema] { [counts(unit: unit), documents, failures] }
}

extension TableSchema.Column {
  /// A column that a measure has declared.
  init<Row>(_ column: DataColumn<Row>) {
    (name, meaning) = (column.key, column.meaning)
    switch column.kind {
    case .text: kind = .text
    case .integer: kind = .integer
    case .decimal: kind = .decimal
    }
  }

  init(_ name: String, _ meaning: String) { self.init(name, .text, meaning) }
}
