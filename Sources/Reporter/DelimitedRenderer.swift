import Files

/// Rows of values for programs: CSV (RFC 4180, but LF line ends) and TSV.
///
/// The first line holds the column keys, repeated ones made distinct (`hits_2`). Then comes every
/// body row; headings, subtotals, totals and separators are for people and would be counted twice
/// by a program that sums, so they, the title, the notes and the provenance are left out. Give
/// a tidy table. Numbers are in full precision with a decimal point; a figure that does not exist
/// is an empty field.
///
/// Values are exact. Text that begins with `=`, `+`, `-` or `@`, which some spreadsheets would run
/// as a formula, is *not* changed: R and pandas must read back the term that was searched for, and
/// an apostrophe put before it would be a wrong term that looks right. Import such columns as text.
/// Control characters, which no text needs and a terminal obeys, become U+FFFD.
///
/// TSV has no quoting: tabs and line ends inside a value become spaces. Read it with quoting off
/// (`quote = ""` in R, `quoting=3` in pandas).
package struct DelimitedRenderer: TextualRenderer {
  private enum Dialect { case csv, tsv }
  private let dialect: Dialect
  /// Whether a file begins with the byte order mark by which Excel knows CSV as UTF-8.
  private var marksEncoding = false

  /// Comma-separated values.
  package static let csv = Self(dialect: .csv)
  /// Tab-separated values.
  package static let tsv = Self(dialect: .tsv)

  /// The same with the byte order mark of UTF-8 at the beginning of a file: Excel takes CSV without one for
  /// Windows-1252, and shows `Â¶` for `¶`.
  ///
  /// pandas, DuckDB, LibreOffice, and R in a UTF-8 locale skip the mark. R in another locale and Python's `csv` take it
  /// for part of the first column's name unless they are given (`fileEncoding = "UTF-8-BOM"`,
  /// `encoding="utf-8-sig"`, which read files without a mark as well).
  package func markingEncoding(_ marks: Bool = true) -> Self {
    var renderer = self
    renderer.marksEncoding = marks
    return renderer
  }

  package func bytes(of tables: [Table]) -> [UInt8] {
    (marksEncoding ? Self.byteOrderMark : []) + Array(tables.map(render).joined(separator: "\n").utf8)
  }

  /// U+FEFF in UTF-8.
  package static let byteOrderMark = ByteOrderMark.utf8

  package func render(_ table: Table) -> String {
    var lines = [line(table.distinctKeys)]
    for row in table.rows where row.kind == .body {
      lines.append(line(table.columns.indices.map { value(of: table.cell(row, $0)) }))
    }
    return lines.joined()
  }

  private func line(_ values: [String]) -> String {
    // A line of one empty field would be an empty line, which readers skip.
    if values == [""], dialect == .csv { return "\"\"\n" }
    return values.map(field).joined(separator: dialect == .csv ? "," : "\t") + "\n"
  }

  private func value(of cell: Table.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let value): FigureFormat.exact(value) ?? ""
    case .missing, .empty: ""
    }
  }

  /// One value as this dialect writes it.
  package func field(_ value: String) -> String {
    if value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x2C }) { return value }
    let value = NeutralText.withoutControls(value)
    switch dialect {
    case .csv:
      guard value.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return value }
      var quoted = String.UnicodeScalarView("\"".unicodeScalars)
      for scalar in value.unicodeScalars {
        if scalar == "\"" { quoted.append(scalar) }
        quoted.append(scalar)
      }
      quoted.append("\"")
      return String(quoted)
    case .tsv:
      return String(
        String.UnicodeScalarView(
          value.replacing("\r\n", with: " ").unicodeScalars.map {
            ["\t", "\n", "\r"].contains($0) ? " " : $0
          }))
    }
  }
}
