import DataTables

/// A row that is the sum of others, by its own words (`Total`, `England total`), in a column of counts.
package struct TotalRow: Hashable, Sendable {
  /// The row of the total.
  package var row: Int
  /// The rows that it sums.
  package var parts: [Int]
  /// Columns whose sum is kept, and those whose sum is not; places among the ``FigureColumns``.
  package var kept: [Int]
  package var broken: [Int]
  /// Columns in which a cell is missing.
  package var unknown: [Int]
}

enum TotalRows {
  /// Words by which a row says that it sums others.
  private static let words: Set<String> = [
    "total", "totals", "sum", "all", "overall", "altogether", "cyfanswm",
  ]

  /// - Parameter named: labels that a user says are of totals.
  static func isTotal(_ label: String, named: Set<String> = []) -> Bool {
    if named.contains(label) { return true }
    let words = label.lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains("total") || words.contains("totals")
      || words.count <= 2 && words.first.map(Self.words.contains) == true
  }

  /// Totals of a table with what they sum: the rows of their section above them, else all rows above that are no
  /// totals.
  static func found(
    _ table: DataTable, _ reading: RelationReading, named: Set<String> = []
  ) -> [TotalRow] {
    let labels = table.rows.map { $0.cells.first ?? "" }
    let totals = labels.indices.filter { isTotal(labels[$0], named: named) }
    return totals.compactMap { row in
      let all = labels.indices.filter { $0 < row && !totals.contains($0) }
      let start = totals.last { $0 < row }.map { $0 + 1 } ?? 0
      let last = labels.indices.filter { $0 < row && $0 >= start && !totals.contains($0) }
      // A total above its parts.
      let below = row == 0 ? labels.indices.filter { $0 > 0 && !totals.contains($0) } : []
      let choices = [all, last, below].filter { $0.count > 1 }.map { checked(row, $0, reading) }
      let best = choices.max { ($0.kept.count, -$0.broken.count) < ($1.kept.count, -$1.broken.count) }
      guard let best, !best.kept.isEmpty, best.broken.count <= best.kept.count else { return nil }
      return best
    }
  }

  private static func checked(_ row: Int, _ parts: [Int], _ reading: RelationReading) -> TotalRow {
    var total = TotalRow(row: row, parts: parts, kept: [], broken: [], unknown: [])
    for (index, column) in reading.columns.enumerated() {
      guard let printed = column.cells[row] else {
        total.unknown.append(index)
        continue
      }
      switch holds(total, index, reading) {
      case true?: total.kept.append(index)
      case false? where mayBeSum(printed, of: parts.compactMap { column.cells[$0] }, column):
        total.broken.append(index)
      default: total.unknown.append(index)
      }
    }
    return total
  }

  /// Whether a figure that is no sum is one with a misprint, and not the mean or the rate of all: those are no higher
  /// than the highest of the parts.
  private static func mayBeSum(_ printed: PrintedCell, of parts: [PrintedCell], _ column: FigureColumn)
    -> Bool
  {
    let (sum, highest) = (parts.reduce(0) { $0 + $1.value }, parts.map(\.value).max() ?? 0)
    guard !column.isPercent, sum > 0, printed.value > highest else { return false }
    return printed.isExact || (0.5...1.5).contains(printed.value / sum)
  }

  /// Whether a column adds up to its total; nil where a cell is missing.
  static func holds(_ total: TotalRow, _ column: Int, _ reading: RelationReading) -> Bool? {
    let cells = total.parts.compactMap { reading.columns[column].cells[$0] }
    guard let printed = reading.columns[column].cells[total.row], cells.count == total.parts.count,
      let (low, high) = RelationReading.sum(cells, .halfUp)
    else { return nil }
    let (own, ownHigh) = printed.bounds(.halfUp)
    let unit = 2 * PrintedFigure.units(printed.decimals)
    return low.numerator * unit <= ownHigh * low.denominator
      && own * high.denominator <= high.numerator * unit
  }
}
