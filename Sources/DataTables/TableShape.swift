/// What the lines of a table are: titles, header, rows, headings within it, notes. Lines come one after the other,
/// and no more are kept than it takes to know.
///
/// - The header is the first line with several cells of which none is a figure other than a year. Lines above it with
///   one cell or two are titles.
/// - A second line (and a third) is part of the header if it fills gaps that merged cells left above and has no
///   figures.
/// - A line within the table with one filled cell is the heading of a section. Lines without a figure behind the last
///   row are notes.
struct TableShape {
  private let options: TableOptions
  private var table: DataTable
  private var head: [RawRecord] = []
  private var hasHeader = false
  private var headerLine = 0
  private var rawHeader: [String] = []
  /// Lines without a figure: notes, if no row comes behind them.
  private var pending: [RawRecord] = []
  private var section: String?
  private var cells = 0
  private var wanted: (@Sendable (DataTable.Row) -> Bool)?

  /// Lines that are looked at for a header.
  private static let headLines = 100
  /// More lines without a figure than this are rows: a table of words.
  private static let longestNotes = 300

  init(_ table: DataTable, _ options: TableOptions) { (self.table, self.options) = (table, options) }

  mutating func add(_ records: [RawRecord]) throws(DataTableError) {
    for record in records {
      if hasHeader {
        try take(record)
      } else {
        head.append(record)
        if head.count == TableShape.headLines { try findHeader() }
      }
    }
  }

  mutating func finish(_ repairs: TableRepairs) throws(DataTableError) -> DataTable {
    if !hasHeader { try findHeader() }
    let hasFigures = !table.rows.isEmpty || table.rowsLeftOut > 0
    for record in pending {
      if hasFigures, isNote(record) { addNote(record) } else { try addRow(record) }
    }
    pending = []
    guard !table.rows.isEmpty || table.rowsLeftOut > 0 else { throw .noRows(path: table.path) }
    var all = repairs
    all.add(table.repairs)
    table.repairs = all
    FootnoteMarks.takeOff(&table, headerLine: headerLine)
    return table
  }

  // MARK: The header

  private mutating func findHeader() throws(DataTableError) {
    let records = head
    head = []
    let widest = records.map { filled($0.cells).count }.max() ?? 0
    guard widest > 0 else { throw .noRows(path: table.path) }
    let least = max(min(2, widest), widest / 5)
    var place = options.headerLine.map { wanted in records.firstIndex { $0.line >= wanted } ?? records.count }
    place = place ?? firstHeader(records, least: least)
    guard let start = place, start < records.count else { throw .noRows(path: table.path) }
    for record in records[..<start] {
      let words = filled(record.cells)
      if words.isEmpty {
        table.repairs.add(.emptyLine, line: record.line)
      } else {
        let text = words.joined(separator: " ")
        table.titles.append(DataTable.Note(line: record.line, text: text, mark: nil))
        table.repairs.add(.title, line: record.line, written: text)
      }
    }
    let first = records[start]
    if options.headerLine == nil, first.cells.contains(where: { isPlainFigure($0) }) {
      throw .noHeader(path: table.path, line: first.line, cells: filled(first.cells))
    }
    var header = [first]
    while start + header.count < records.count, header.count < 3,
      continues(header, records[start + header.count])
    {
      header.append(records[start + header.count])
    }
    try setColumns(header)
    hasHeader = true
    for record in records[(start + header.count)...] { try take(record) }
  }

  /// The first line with several cells; before figures begin, one as wide as the table rather than a title that has a
  /// separator in it.
  private func firstHeader(_ records: [RawRecord], least: Int) -> Int? {
    var widths: [Int: Int] = [:]
    for record in records where !filled(record.cells).isEmpty { widths[record.cells.count, default: 0] += 1 }
    let usual = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
    let figures = records.firstIndex { $0.cells.contains { isPlainFigure($0) } } ?? records.count
    let candidates = records.indices.filter { filled(records[$0].cells).count >= least }
    let fitting = candidates.first { place in
      guard place < figures else { return false }
      let isWide = records[place].cells.count >= usual
      return isWide || place + 1 < records.count && continues([records[place]], records[place + 1])
    }
    return fitting ?? candidates.first
  }

  /// Whether a line is a further one of a header: it fills gaps of the line above, and has no figure but years.
  private func continues(_ header: [RawRecord], _ next: RawRecord) -> Bool {
    guard let above = header.last, !filled(next.cells).isEmpty else { return false }
    guard !next.cells.contains(where: { isPlainFigure($0) }) else { return false }
    let isGap = { (index: Int) in index >= above.cells.count || above.cells[index].isEmpty }
    let fills = next.cells.indices.contains { isGap($0) && !next.cells[$0].isEmpty }
    // What names a row below a heading that names the column is a row already, or the heading of a section.
    let isNamed = header.contains { $0.cells.first.map { !$0.isEmpty } == true }
    return fills && !(isNamed && next.cells.first.map { !$0.isEmpty } == true)
  }

  private mutating func setColumns(_ header: [RawRecord]) throws(DataTableError) {
    headerLine = header[0].line
    var width = header.map { record in (record.cells.lastIndex { !$0.isEmpty } ?? -1) + 1 }.max() ?? 0
    width = max(width, 1)
    rawHeader = header[header.count - 1].cells
    var rows = header.map { record in
      Array(record.cells.prefix(width)) + Array(repeating: "", count: max(0, width - record.cells.count))
    }
    // A merged cell has its words in the first of its places.
    for row in rows.indices.dropLast() {
      var last = ""
      for column in 0..<width {
        if !rows[row][column].isEmpty {
          last = rows[row][column]
        } else if !last.isEmpty, rows[(row + 1)...].contains(where: { !$0[column].isEmpty }) {
          rows[row][column] = last
          table.repairs.add(.mergedHeading, line: header[row].line, column: column, written: last)
        }
      }
    }
    if header.count > 1 { table.repairs.add(.joinedHeader, line: headerLine, written: String(header.count)) }
    for column in 0..<width {
      let heading = rows.map { $0[column] }.filter { !$0.isEmpty }
      if heading.isEmpty { table.repairs.add(.unnamedColumn, line: headerLine, column: column) }
      table.columns.append(
        DataTable.Column(name: heading.map(oneLine).joined(separator: " "), heading: heading))
    }
    var places: [String: Int] = [:]
    for (index, column) in table.columns.enumerated() where !column.name.isEmpty {
      if let known = places[column.name] {
        throw .repeatedColumn(path: table.path, line: headerLine, name: column.name, places: [known, index])
      }
      places[column.name] = index
    }
    wanted = try options.rows?(table)
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Rows

  private mutating func take(_ record: RawRecord) throws(DataTableError) {
    let count = record.cells.count { !$0.isEmpty }
    if count == 0 {
      table.repairs.add(.emptyLine, line: record.line)
      return
    }
    if count > 1 || table.columns.count == 1, record.cells == rawHeader {
      throw .repeatedHeader(path: table.path, line: record.line, firstLine: headerLine)
    }
    if hasFigure(record) || table.columns.count == 1 {
      try takePending()
      try addRow(record)
    } else {
      pending.append(record)
      if pending.count > TableShape.longestNotes { try takePending() }
    }
  }

  /// Lines without a figure that a row comes behind: headings of sections and rows.
  private mutating func takePending() throws(DataTableError) {
    let records = pending
    pending = []
    for record in records {
      if isHeading(record) {
        section = filled(record.cells)[0]
        table.repairs.add(.section, line: record.line, written: section ?? "")
      } else {
        try addRow(record)
      }
    }
  }

  private func isHeading(_ record: RawRecord) -> Bool {
    table.columns.count > 2 && filled(record.cells).count == 1
      && record.cells.first.map { !$0.isEmpty } == true
  }

  /// A line behind the last figure: few cells of many, or one.
  private func isNote(_ record: RawRecord) -> Bool {
    let count = filled(record.cells).count
    return count == 1 && table.columns.count > 1 || count <= table.columns.count / 4
  }

  private mutating func addNote(_ record: RawRecord) {
    let text = filled(record.cells).joined(separator: " ")
    table.notes.append(DataTable.Note(line: record.line, text: text, mark: FootnoteMarks.mark(of: text)))
    table.repairs.add(.note, line: record.line, written: String(text.prefix(80)))
  }

  private mutating func addRow(_ record: RawRecord) throws(DataTableError) {
    var cells = record.cells
    let width = table.columns.count
    if cells.count > width {
      guard cells[width...].allSatisfy(\.isEmpty) else {
        let used = (cells.lastIndex { !$0.isEmpty } ?? -1) + 1
        throw .cells(path: table.path, line: record.line, found: used, expected: width)
      }
      cells.removeSubrange(width...)
      if table.repairs.counts[.emptyCells] == nil { table.repairs.add(.emptyCells, line: record.line) }
    } else if cells.count < width {
      table.repairs.add(.shortRow, line: record.line, written: String(cells.count))
      cells += Array(repeating: "", count: width - cells.count)
    }
    let row = DataTable.Row(cells: cells, line: record.line, section: section)
    if let wanted, !wanted(row) {
      table.rowsLeftOut += 1
      return
    }
    self.cells += width
    guard self.cells <= options.largestTable else {
      throw .tooManyCells(path: table.path, line: record.line, limit: options.largestTable)
    }
    table.rows.append(row)
  }

  // MARK: Cells

  private func filled(_ cells: [String]) -> [String] { cells.filter { !$0.isEmpty } }

  private func hasFigure(_ record: RawRecord) -> Bool {
    for (index, cell) in record.cells.enumerated() where !cell.isEmpty {
      if !options.marks.meanings.isEmpty, options.marks[mark: cell] != nil { return true }
      // A first column that counts does not make a note a row.
      if index > 0 || record.cells.count == 1, WrittenNumber.isOne(cell) { return true }
    }
    return false
  }

  /// A figure that is no year.
  private func isPlainFigure(_ cell: String) -> Bool {
    guard !cell.isEmpty, WrittenNumber.isOne(cell) else { return false }
    let bare = WrittenNumber.withoutFootnotes(cell)
    if bare.utf8.count == 4, let year = Int(bare), (1800...2199).contains(year) { return false }
    return true
  }
}
