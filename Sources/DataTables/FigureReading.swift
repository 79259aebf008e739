/// How the figures of one table are written, and what its cells say by that.
///
/// What a comma is cannot be seen from a cell such as `4,063` alone. It is decided for the whole table: one cell that
/// tells (`63,5`, `1,234.5`, `1,234,567`) tells for all. Where none does, a comma separates thousands in a table
/// whose cells are separated by commas or tabs, as English tables are written; in one of semicolons it is an error,
/// for either may be meant.
package struct FigureReading: Sendable {
  package enum Comma: Hashable, Sendable { case thousands, decimals }

  package let marks: MissingMarks
  /// nil where a table has no commas in its figures.
  package let comma: Comma?

  /// - Parameters:
  ///   - comma: what a comma in a figure is; nil to find it out.
  ///   - columns: those whose figures are asked for; nil for all.
  package init(
    _ table: DataTable, marks: MissingMarks = MissingMarks(), comma: Comma? = nil, columns: [Int]? = nil
  ) throws(DataTableError) {
    self.marks = marks
    if let comma {
      self.comma = comma
      return
    }
    self.comma = try FigureReading.foundComma(table, columns ?? Array(table.columns.indices))
  }

  private static func foundComma(_ table: DataTable, _ columns: [Int]) throws(DataTableError) -> Comma? {
    var unclear: (line: Int, column: Int, text: String)?
    var evidence: [Comma: (line: Int, text: String)] = [:]
    for row in table.rows {
      for column in columns where row.cells[column].utf8.contains(UInt8(ascii: ",")) {
        let text = row.cells[column]
        guard let written = WrittenNumber(text) else { continue }
        switch written.commas {
        case .some(.some(let comma)): if evidence[comma] == nil { evidence[comma] = (row.line, text) }
        case .some(.none): if unclear == nil { unclear = (row.line, column, text) }
        case .none: break
        }
      }
    }
    switch (evidence[.thousands], evidence[.decimals]) {
    case (.some(let thousands), .some(let decimals)):
      throw .twoCommas(
        path: table.path, line: decimals.line, text: decimals.text, otherLine: thousands.line,
        other: thousands.text)
    case (.some, nil): return .thousands
    case (nil, .some): return .decimals
    case (nil, nil):
      guard let unclear else { return nil }
      if table.separator != ";" { return .thousands }
      throw .ambiguousComma(
        path: table.path, line: unclear.line, column: table.columns[unclear.column].name, text: unclear.text)
    }
  }

  /// What a cell says.
  package func reading(_ cell: String) -> CellReading {
    if cell.isEmpty { return .empty }
    switch marks[mark: cell] {
    case .missing(let meaning): return .missing(mark: cell, meaning: meaning)
    case .zero: return .figure(PrintedFigure(units: 0, decimals: 0))
    case nil: break
    }
    if let figure = WrittenNumber(cell)?.figure(comma) { return .figure(figure) }
    // A mark may have a footnote of its own.
    let bare = WrittenNumber.withoutFootnotes(cell)
    if bare != cell, case .missing(let meaning) = marks[mark: bare] {
      return .missing(mark: bare, meaning: meaning)
    }
    return .text(cell)
  }

  /// What the cells of a column say, row by row.
  ///
  /// - Parameter repairs: gets what was done to read them.
  /// - Throws: `.notAFigure` for the first cell that is neither a figure nor a declared mark.
  package func figures(
    _ column: Int, of table: DataTable, _ repairs: inout TableRepairs
  ) throws(DataTableError) -> [CellReading] {
    var readings: [CellReading] = []
    readings.reserveCapacity(table.rows.count)
    for row in table.rows {
      let cell = row.cells[column]
      let reading = reading(cell)
      if case .text = reading { throw unknownMark(column, table) }
      if case .figure(let figure) = reading { addRepairs(cell, figure, row.line, column, &repairs) }
      readings.append(reading)
    }
    return readings
  }

  private func unknownMark(_ column: Int, _ table: DataTable) -> DataTableError {
    let unknown = table.rows.filter {
      if case .text = reading($0.cells[column]) { true } else { false }
    }
    let first = unknown[0]
    return .notAFigure(
      path: table.path, line: first.line, column: table.columns[column].name, text: first.cells[column],
      others: unknown.count - 1)
  }

  /// Notes what it took to read a figure.
  package func addRepairs(
    _ cell: String, _ figure: PrintedFigure, _ line: Int, _ column: Int, _ repairs: inout TableRepairs
  ) {
    guard let written = WrittenNumber(cell) else { return }
    func add(_ kind: TableRepairs.Kind) {
      repairs.add(kind, line: line, column: column, written: cell, read: figure.description)
    }
    if !written.footnotes.isEmpty { add(.figureFootnote) }
    if figure.isPercent { add(.percent) }
    if written.hasForeignMinus { add(.minus) }
    if written.spaces != nil || written.hasCommas && comma == .thousands
      || written.hasPoints && comma == .decimals
    {
      add(.thousands)
    }
    if written.hasCommas && comma == .decimals { add(.decimalComma) }
  }
}
