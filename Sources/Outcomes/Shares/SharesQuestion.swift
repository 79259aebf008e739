import DataTables

/// Which counts, or which printed shares, by category and period.
package struct SharesQuestion: Sendable {
  package enum Categories: Hashable, Sendable {
    /// A row for each category and period.
    case rows(category: String, count: String)
    /// A column of counts for each category.
    case columns([RatesQuestion.GroupColumn])
    /// A column of printed shares for each category, beside a total.
    case printedShares([RatesQuestion.GroupColumn])
  }

  package var period: String
  package var categories: Categories
  /// The column with the total of a row.
  package var total: String?
  /// Whether rows of one category and period are added up.
  package var addsUp = false
  /// Places that shares are rounded to.
  package var decimals = 1
  /// The category whose trend is tested; nil for each of them.
  package var trend: String?
  /// Counts below it are hidden.
  package var suppression: Int?
  package var reading = DataReading()
}

/// Counts by period and category.
package struct CountTable: Sendable {
  package struct Row: Hashable, Sendable {
    package var period: String
    /// One a category; nil where there is none.
    package var counts: [Int?]
    /// Why there is none, by category.
    package var reasons: [Int: String] = [:]
    /// What the shares are of: the sum, or the printed total.
    package var total: Int?
    package var line: Int
    /// Rows of the table that were added up in one cell, at most.
    package var added = 1

    /// The sum of the categories; nil where one is missing.
    package var sum: Int? {
      counts.contains(nil) ? nil : counts.reduce(0) { $0 + ($1 ?? 0) }
    }
  }

  package let table: DataTable
  package let categories: [String]
  /// By period, in order.
  package let rows: [Row]
  /// Rows that name no period or no category: the reason and the line.
  package let unplaced: [LeftOut]
  package let repairs: TableRepairs

  /// - Throws: ``OutcomeError`` for repeated rows that are not to be added up, and for figures that are no counts.
  package init(_ table: DataTable, _ question: SharesQuestion) throws(OutcomeError) {
    try question.reading.selection.check(table)
    var reader = try CountReader(table, question)
    try reader.read()
    (self.table, categories, rows) = (table, reader.categories, reader.rows)
    (unplaced, repairs) = (reader.unplaced, reader.repairs)
  }
}

/// Reads counts out of rows or columns.
private struct CountReader {
  private let table: DataTable
  private let question: SharesQuestion
  private let period: Int
  private let total: Int?
  private(set) var categories: [String] = []
  private(set) var rows: [CountTable.Row] = []
  private(set) var unplaced: [LeftOut] = []
  private(set) var repairs: TableRepairs
  private var cells: [String: [Int: [Cell]]] = [:]
  private var totals: [String: [Cell]] = [:]

  private struct Cell {
    var count: Int?
    var reason: String?
    var line: Int
  }

  init(_ table: DataTable, _ question: SharesQuestion) throws(OutcomeError) {
    (self.table, self.question, repairs) = (table, question, table.repairs)
    period = try table.requiredColumn(question.period)
    total = if let name = question.total { try table.requiredColumn(name) } else { nil }
  }

  mutating func read() throws(OutcomeError) {
    switch question.categories {
    case .rows(let category, let count): try readRows(category, count)
    case .columns(let columns), .printedShares(let columns): try readColumns(columns)
    }
    for (name, parts) in cells.sorted(by: { LabelOrder.isBefore($0.key, $1.key) }) {
      var row = CountTable.Row(
        period: name, counts: Array(repeating: nil, count: categories.count),
        line: parts.values.flatMap { $0 }.map(\.line).min() ?? 0)
      for index in categories.indices {
        let own = parts[index] ?? []
        row.added = max(row.added, own.count)
        if let lack = own.first(where: { $0.count == nil }) {
          row.reasons[index] = own.count > 1 ? "\(lack.reason ?? "missing") (line \(lack.line))" : lack.reason
        } else if own.isEmpty {
          row.reasons[index] = "no row"
        } else {
          row.counts[index] = own.reduce(0) { $0 + ($1.count ?? 0) }
        }
      }
      let printed = totals[name] ?? []
      row.total =
        total == nil
        ? row.sum : printed.contains { $0.count == nil } ? nil : printed.reduce(0) { $0 + ($1.count ?? 0) }
      rows.append(row)
    }
  }

  private mutating func readRows(_ category: String, _ count: String) throws(OutcomeError) {
    let (categoryColumn, countColumn) = (
      try table.requiredColumn(category), try table.requiredColumn(count)
    )
    let columns = [countColumn] + (total.map { [$0] } ?? [])
    let figures = try figures(of: columns)
    categories = Set(table.rows.map { $0.cells[categoryColumn] }).filter { !$0.isEmpty }
      .sorted(by: LabelOrder.isBefore)
    guard categories.count <= 200 else {
      throw .severalGroups(path: table.path, column: category, count: categories.count, limit: 200)
    }
    for (index, row) in table.rows.enumerated() {
      guard isPlaced(row, categoryColumn) else { continue }
      guard let place = categories.firstIndex(of: row.cells[categoryColumn]) else { continue }
      try add(try cell(figures, countColumn, index), row, place)
      if let total { totals[row.cells[period]] = [try cell(figures, total, index)] }
    }
  }

  private mutating func readColumns(_ columns: [RatesQuestion.GroupColumn]) throws(OutcomeError) {
    categories = columns.map(\.name)
    var places: [Int] = []
    for column in columns { places.append(try table.requiredColumn(column.column)) }
    // Printed shares are read as they are by whoever asks for them; here only their rows are.
    let isOfCounts = if case .columns = question.categories { true } else { false }
    let figures = try figures(of: (isOfCounts ? places : []) + (total.map { [$0] } ?? []))
    for (index, row) in table.rows.enumerated() {
      guard isPlaced(row, nil) else { continue }
      for (category, column) in places.enumerated() {
        let cell =
          isOfCounts ? try cell(figures, column, index) : Cell(count: nil, reason: "a share", line: row.line)
        try add(cell, row, category)
      }
      if let total { totals[row.cells[period], default: []].append(try cell(figures, total, index)) }
    }
  }

  private mutating func isPlaced(_ row: DataTable.Row, _ category: Int?) -> Bool {
    for column in [period, category].compactMap({ $0 }) where row.cells[column].isEmpty {
      unplaced.append(
        LeftOut(
          unit: "", name: "", reason: "nothing in '\(table.columns[column].name)'", line: row.line))
      return false
    }
    return true
  }

  private mutating func figures(of columns: [Int]) throws(OutcomeError) -> [Int: [CellReading]] {
    let reading = try question.reading.figures(table, columns)
    var figures: [Int: [CellReading]] = [:]
    for column in columns {
      do throws(DataTableError) {
        figures[column] = try reading.figures(column, of: table, &repairs)
      } catch { throw .table(error) }
    }
    return figures
  }

  private func cell(
    _ figures: [Int: [CellReading]], _ column: Int, _ row: Int
  ) throws(OutcomeError) -> Cell {
    let line = table.rows[row].line
    switch figures[column]?[row] ?? .empty {
    case .figure(let figure):
      guard let count = figure.whole, count >= 0 else {
        throw .notACount(
          path: table.path, line: line, column: table.columns[column].name,
          text: table.rows[row].cells[column])
      }
      return Cell(count: count, line: line)
    case .missing(let mark, let meaning): return Cell(reason: "\(meaning) (\(mark))", line: line)
    case .empty, .text: return Cell(reason: "missing (the cell is empty)", line: line)
    }
  }

  private mutating func add(_ cell: Cell, _ row: DataTable.Row, _ category: Int) throws(OutcomeError) {
    let name = row.cells[period]
    if !question.addsUp, let known = cells[name]?[category]?.first {
      throw .repeatedCell(
        path: table.path, line: row.line, firstLine: known.line,
        where: "'\(categories[category])' in '\(name)'")
    }
    cells[name, default: [:]][category, default: []].append(cell)
  }
}
