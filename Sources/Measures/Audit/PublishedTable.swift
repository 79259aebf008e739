import Bytes
import Ingest
import Wordlists

/// A table of word counts that somebody published: labels and figures, read from CSV.
package struct PublishedTable: Sendable, Hashable {
  /// Where it was read from.
  package let path: String
  /// SHA-256 of its bytes.
  package let sha256: String
  /// In the order of the file. Never empty.
  package let rows: [PublishedRow]

  package init(path: String, sha256: String, rows: [PublishedRow]) {
    (self.path, self.sha256, self.rows) = (path, sha256, rows)
  }

  /// The figures that a wordlist gives as `published`, by its labels and qualifiers; its terms are not used.
  ///
  /// - Parameter path: names the table in errors and reports.
  /// - Throws: ``PublishedTableError/noRows(path:)`` if no row has one.
  package init(_ wordlist: Wordlist, path: String) throws(PublishedTableError) {
    let rows = wordlist.rows.compactMap { row in
      row.publishedCount.map {
        PublishedRow(
          label: row.label, qualifier: row.qualifier, published: $0, emphasis: row.emphasis, group: row.group,
          line: row.line)
      }
    }
    guard !rows.isEmpty else { throw .noRows(path: path) }
    self.init(path: path, sha256: Digest.sha256(wordlist.sourceBytes), rows: rows)
  }

  /// Reads a table: comma, semicolon or tab between the fields, as spreadsheets export them.
  ///
  /// First form: a header that names at least `label` and one of `published_count`, `count`, `figure`; also
  /// `qualifier`, `emphasised` or `emphasis`, `terms`, `group`; other columns are passed over. Second form: no
  /// header, a label and a count a line. A bracket at the end of a label is its qualifier where no column
  /// gives one.
  ///
  /// - Parameter path: names the table in errors and reports.
  /// - Throws: ``PublishedTableError``.
  package static func parse(_ bytes: [UInt8], path: String) throws(PublishedTableError) -> PublishedTable {
    PublishedTable(
      path: path, sha256: Digest.sha256(bytes), rows: try PublishedRows.read(bytes, path: path))
  }
}

/// One row of a published table.
package struct PublishedRow: Sendable, Hashable {
  package let label: String
  /// What the table says in brackets behind the label: `in relation to SEN/D`.
  package let qualifier: String?
  /// The printed figure, not negative.
  package let published: Int
  package let emphasis: Bool
  /// The term behind the label in the syntax of wordlists, where the table says it itself.
  package let expression: String?
  /// Outermost group first; empty for none.
  package let group: [String]
  /// Where the row begins in its file, from 1.
  package let line: Int

  package init(
    label: String, qualifier: String? = nil, published: Int, emphasis: Bool = false,
    expression: String? = nil, group: [String] = [], line: Int = 1
  ) {
    (self.label, self.qualifier, self.published, self.emphasis) = (label, qualifier, published, emphasis)
    (self.expression, self.group, self.line) = (expression, group, line)
  }

  /// `Adviser (Mediation adviser)`.
  package var displayLabel: String { qualifier.map { "\(label) (\($0))" } ?? label }
}
