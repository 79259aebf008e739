import DataTables

/// How many of a total each printed share can be: 10 % of 4,063 is 386 to 426.
package struct AllowedCounts: Sendable {
  package struct Cell: Hashable, Sendable {
    /// As printed; nil where there is none.
    package var share: PrintedFigure?
    package var reason: String?
    /// Whole numbers whose share rounds to it; nil where there is none such.
    package var counts: ClosedRange<Int>?
    /// Those that, beside the row's other shares, add up to the total; nil where none do, or the row is no whole.
    package var together: ClosedRange<Int>?
  }

  package struct Row: Hashable, Sendable {
    package var cells: [Cell]
    /// Whether the row's shares are all of it: they can add up to the total.
    package var isWhole: Bool
    /// The sum of the printed shares, in units of ``decimals`` places; nil where one is missing.
    package var printedSum: PrintedFigure?
  }

  /// In the order of the counts' rows.
  package let rows: [Row]
  package let repairs: TableRepairs

  init(
    _ table: DataTable, _ counts: CountTable, _ columns: [RatesQuestion.GroupColumn],
    _ question: SharesQuestion
  ) throws(OutcomeError) {
    var places: [Int] = []
    for column in columns { places.append(try table.requiredColumn(column.column)) }
    let reading = try question.reading.figures(table, places)
    var repairs = TableRepairs()
    var figures: [[CellReading]] = []
    for place in places {
      do throws(DataTableError) { figures.append(try reading.figures(place, of: table, &repairs)) } catch {
        throw .table(error)
      }
    }
    self.repairs = repairs
    var rowOfLine: [Int: Int] = [:]
    for (index, row) in table.rows.enumerated() { rowOfLine[row.line] = index }
    rows = counts.rows.map { row in
      let index = rowOfLine[row.line] ?? 0
      return AllowedCounts.row(figures.map { $0[index] }, of: row.total)
    }
  }

  private static func row(_ readings: [CellReading], of total: Int?) -> Row {
    var cells = readings.map { reading -> Cell in
      switch reading {
      case .figure(let figure):
        guard let total else { return Cell(share: figure, reason: "the total is missing") }
        let printed = PrintedCell(units: figure.units, decimals: figure.decimals, isExact: false)
        let counts = Granularity(share: printed, of: total)?.counts
        return Cell(
          share: figure,
          reason: counts == nil ? "cannot be: no whole number of \(total) has this share" : nil,
          counts: counts)
      case .missing(let mark, let meaning): return Cell(reason: "\(meaning) (\(mark))")
      case .empty, .text: return Cell(reason: "missing (the cell is empty)")
      }
    }
    let shares = cells.compactMap(\.share)
    var row = Row(cells: cells, isWhole: false)
    guard shares.count == cells.count, let first = shares.first else { return row }
    let sum = shares.dropFirst().reduce(first) { $0.plus($1) }
    row.printedSum = sum
    // As far from 100 as rounding alone can bring it.
    let half = Double(shares.count) * 0.5 / Double(PrintedFigure.units(sum.decimals))
    let ranges = cells.compactMap(\.counts)
    guard let total, ranges.count == cells.count, abs(sum.value - 100) <= half else { return row }
    let (low, high) = (
      ranges.reduce(0) { $0 + $1.lowerBound }, ranges.reduce(0) { $0 + $1.upperBound }
    )
    guard low <= total, total <= high else { return row }
    row.isWhole = true
    for index in cells.indices {
      let own = ranges[index]
      let least = max(own.lowerBound, total - (high - own.upperBound))
      let most = min(own.upperBound, total - (low - own.lowerBound))
      if least <= most { cells[index].together = least...most }
    }
    row.cells = cells
    return row
  }
}
