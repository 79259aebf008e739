import Ingest
import Legislation
import Measures
import Reporter

/// A counted document as a row of the table of documents.
struct DocumentRecord: Sendable {
  var path: String
  /// Number of the source in the run, from 1.
  var item: Int
  /// Number of the input it came from, from 1.
  var input: Int
  var identity: Identity
  var words: Int?
  /// Of all rows together, those that share a word counted once; nil if no row was counted.
  var hits: Int?
  var provisions: Int
  /// ``counted``, or why there is nothing to count.
  var status: String
  static let counted = "counted"
  /// Whether there was something to count: only then can another source repeat it.
  var hasCounts: Bool { status == DocumentRecord.counted }
  var warnings: Int
  var wordsByZone: [Zone: Int]
  /// Path of an earlier source of the same item; known when the documents before it are.
  var duplicateOf: String?

  init(_ figures: TextFigures, path: String, item: Int, input: Int) {
    (self.path, self.item, self.input) = (path, item, input)
    (identity, words, provisions) = (figures.identity, figures.words, figures.provisions)
    hits = figures.total
    status = figures.emptiness ?? DocumentRecord.counted
    warnings = figures.notes.count { $0.isWarning }
    wordsByZone = figures.wordsByZone
  }

  var values: [TableValue] { DataColumn.values(DocumentRecord.columns, of: self) }

  /// The columns of the table of documents.
  static let columns: [DataColumn<DocumentRecord>] =
    [
      .path(\.path), .item(\.item),
      .integer("input", meaning: "Number of the input it came from, from 1; run.json lists them.", \.input),
      .text("document", meaning: "Title; the path if there is none.") {
        $0.identity.title.isEmpty ? $0.path : $0.identity.title
      },
      .text(
        "id",
        meaning: "Identifier without version: ukpga/2014/6; with the provision if the source holds only one."
      ) { $0.identity.id ?? "" },
      .text("type", meaning: "Code of the type: ukpga, uksi.") { $0.identity.typeCode ?? "" },
      .integer("year", meaning: "Calendar year.", \.identity.year),
      .text("number", meaning: "Number within type and year; an ISBN of drafts.") {
        $0.identity.number ?? ""
      },
      .text("version", meaning: "enacted, made, a date; empty if the source does not say.") {
        $0.identity.version ?? ""
      },
      .text("version_date", meaning: "Date of the wording, YYYY-MM-DD; empty if unknown.") {
        $0.identity.versionDate ?? ""
      },
      .text("document_status", meaning: "final (as enacted or made), revised, draft, proposed.") {
        $0.identity.status?.rawValue ?? ""
      },
      .text(
        "extent", meaning: "Extent of the whole item: E+W+S+N.I.; empty if not stated.", \.identity.extent),
      .text("language", meaning: "Language tag.", \.identity.language),
      .text(
        "format",
        meaning:
          "How it is written: \(SourceFormat.allCases.map(\.rawValue).joined(separator: ", ")), or flattened: "
          + "text whose lines begin with paths of numbers."
      ) { $0.identity.format.rawValue },
      .text("status", meaning: "'counted', or why there is nothing to count.", \.status),
      .integer(
        "words", meaning: "Words of the scope; empty if the source has no text by its nature.", \.words),
      .integer(
        "hits", meaning: "Hits of all rows together, those that share a word counted once.", \.hits),
      .integer(
        "provisions", meaning: "Sections, schedule paragraphs and numbered paragraphs.", \.provisions),
      .integer(
        "warnings",
        meaning: "Warnings about how the text was read; an inspection of the source prints them.", \.warnings),
      .text(
        "duplicate_of",
        meaning: "Path of an earlier source of the same item, whose words would be counted twice; else empty."
      ) { $0.duplicateOf ?? "" },
      .integer("bytes", meaning: "Size of the source.", \.identity.bytes),
      .text("sha256", meaning: "SHA-256 of the source's bytes.", \.identity.sha256),
    ]
    + Zone.allCases.map { zone in
      .integer(
        "words_\(zone)", meaning: "Words of the whole document in the zone '\(zone)', whatever the scope."
      ) { $0.wordsByZone[zone] ?? 0 }
    }
}

extension BatchFailure {
  var values: [TableValue] { DataColumn.values(BatchFailure.columns, of: self) }

  /// The columns of the table of failures.
  static let columns: [DataColumn<BatchFailure>] = [
    .path(\.path), .item(\.item),
    .integer("input", meaning: "Number of the input it came from, from 1.", \.input),
    .text("what", meaning: "What went wrong.", \.problem.what),
    .text("where", meaning: "Full name of the source, and the line if it is known.", \.problem.placeText),
    .text("remedy", meaning: "What to do.") { $0.problem.remedyText() },
    .text(
      "kind",
      meaning: "Sort of problem: \(ProblemKind.ofSources.map(\.rawValue).joined(separator: ", "))."
    ) { $0.problem.kind.rawValue },
  ]
}
