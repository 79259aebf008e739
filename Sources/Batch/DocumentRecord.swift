import Legislation
import Measures

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

  init(_ figures: TextFigures, path: String, item: Int, input: Int) {
    (self.path, self.item, self.input) = (path, item, input)
    (identity, words, provisions) = (figures.identity, figures.words, figures.provisions)
    hits = figures.total
    status = figures.emptiness ?? DocumentRecord.counted
    warnings = figures.notes.count { $0.isWarning }
    wordsByZone = figures.wordsByZone
  }

  /// In the order of ``TableSchema/documents``.
  func values(duplicateOf earlier: String?) -> [TableValue] {
    [
      .text(path), .integer(item), .integer(input), .text(identity.title.isEmpty ? path : identity.title),
      .text(identity.id ?? ""), .text(identity.typeCode ?? ""),
      .integer(identity.year),
      .text(identity.number ?? ""), .text(identity.version ?? ""),
      .text(identity.versionDate ?? ""), .text(identity.status?.rawValue ?? ""),
      .text(identity.extent), .text(identity.language), .text(identity.format.rawValue), .text(status),
      .integer(words), .integer(hits), .integer(provisions), .integer(warnings), .text(earlier ?? ""),
      .integer(identity.bytes), .text(identity.sha256),
    ] + Zone.allCases.map { .integer(wordsByZone[$0] ?? 0) }
  }
}

extension BatchFailure {
  /// In the order of ``TableSchema/failures``.
  var values: [TableValue] {
    [
      .text(path), .integer(item), .integer(input), .text(problem.what), .text(problem.placeText),
      .text(problem.remedyText()), .text(problem.kind.rawValue),
    ]
  }
}
