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
    var bytes = marksEncoding ? Self.byteOrderMark : []
    for (index, table) in tables.enumerated() {
      if index > 0 { bytes.append(0x0A) }
      append(table, to: &bytes)
    }
    return bytes
  }

  /// U+FEFF in UTF-8.
  package static let byteOrderMark = ByteOrderMark.utf8

  package func render(_ table: Table) -> String {
    var bytes: [UInt8] = []
    append(table, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ table: Table, to bytes: inout [UInt8]) {
    appendLine(table.distinctKeys.map { .text($0) }, to: &bytes)
    var cells: [Table.Cell] = []
    for row in table.rows where row.kind == .body {
      cells.removeAll(keepingCapacity: true)
      for column in table.columns.indices { cells.append(table.cell(row, column)) }
      appendLine(cells, to: &bytes)
    }
  }

  private func appendLine(_ cells: [Table.Cell], to bytes: inout [UInt8]) {
    let start = bytes.count
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(dialect == .csv ? 0x2C : 0x09) }
      switch cell {
      case .text(let text): append(field: text, to: &bytes)
      case .integer(let number): bytes += String(number).utf8
      case .decimal(let value): bytes += (FigureFormat.exact(value) ?? "").utf8
      case .missing, .empty: break
      }
    }
    // A line of one empty field would be an empty line, which readers skip.
    if cells.count == 1, bytes.count == start, dialect == .csv { bytes += [0x22, 0x22] }
    bytes.append(0x0A)
  }

  /// One value as this dialect writes it.
  package func field(_ value: String) -> String {
    var bytes: [UInt8] = []
    append(field: value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds one value as this dialect writes it.
  package func append(field value: String, to bytes: inout [UInt8]) {
    var (isPrintable, isPlain) = (true, true)
    for byte in value.utf8 {
      // Control characters, delete and what is beyond ASCII, which may be a control character too.
      if byte &- 0x20 >= 0x5F { isPrintable = false }
      if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D { isPlain = false }
    }
    if isPrintable, isPlain || dialect == .tsv {
      bytes += value.utf8
      return
    }
    let value = isPrintable ? value : NeutralText.withoutControls(value)
    switch dialect {
    case .csv where isPlain: bytes += value.utf8
    case .csv:
      bytes.append(0x22)
      for byte in value.utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    case .tsv:
      var isBehindReturn = false
      for byte in value.utf8 {
        // A carriage return and its line feed are one line end.
        if byte == 0x0A, isBehindReturn {
          isBehindReturn = false
          continue
        }
        isBehindReturn = byte == 0x0D
        bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte)
      }
    }
  }
}
