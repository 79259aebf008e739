import DataTables

/// A printed mean beside a number of units: is there a sum of whole numbers whose mean it is?
///
/// It is asked of means that are no rates and no per cents. Whether what was averaged are whole numbers (points, ages,
/// words) the table does not say, and so a mean that none gives is *consistent only if* they are not.
///
/// Source: Brown & Heathers (2017), *The GRIM test*, Social Psychological and Personality Science 8.
package struct MeanCheck: Hashable, Sendable {
  package var row: Int
  /// Places in the table.
  package var meanColumn: Int
  package var totalColumn: Int
  package var mean: PrintedCell
  package var total: Int
  /// Sums of whole numbers whose mean rounds to the printed one; nil if there is none.
  package var sums: ClosedRange<Int128>?
  /// The chance that any other figure of as many places would have passed; 1 is no power.
  package var chance: Double

  /// nil for a number of units below 1 or above a billion, and for more than nine places.
  package init?(mean: PrintedCell, of total: Int, row: Int = 0, meanColumn: Int = 0, totalColumn: Int = 0) {
    guard (1...1_000_000_000).contains(total), mean.decimals <= 9 else { return nil }
    (self.row, self.meanColumn, self.totalColumn) = (row, meanColumn, totalColumn)
    (self.mean, self.total) = (mean, total)
    let unit = 2 * PrintedFigure.units(mean.decimals)
    let (low, isLowTooLarge) = (2 * mean.units - 1).multipliedReportingOverflow(by: Int128(total))
    let (high, isHighTooLarge) = (2 * mean.units + 1).multipliedReportingOverflow(by: Int128(total))
    guard !isLowTooLarge, !isHighTooLarge else { return nil }
    // Both ends: a half may have been rounded either way.
    let (first, last) = (low.quotientRoundedUp(unit), high.quotientRoundedDown(unit))
    sums = first <= last ? first...last : nil
    chance = min(1, Double(total) / Double(PrintedFigure.units(mean.decimals)))
  }

  /// Columns that are called means, beside the one number of units that there is.
  static func found(
    _ table: DataTable, _ columns: [FigureColumn], labels: [Int], _ relations: [FoundRelation]
  ) -> [MeanCheck] {
    let totals = columns.indices.filter { ShareCheck.isTotal(columns[$0]) }
    guard totals.count == 1, let total = totals.first else { return [] }
    let explained = Set(relations.map(\.target))
    let means: Set<String> = ["mean", "means", "average", "avg"]
    let rates: Set<String> = [
      "rate", "rates", "percent", "percentage", "share", "proportion", "pct", "pc", "sd",
    ]
    return columns.indices.filter { index in
      let words = Set(FigureColumns.words(of: columns[index].name))
      return !columns[index].isPercent && columns[index].decimals > 0 && !explained.contains(index)
        && !words.isDisjoint(with: means) && words.isDisjoint(with: rates)
    }.flatMap { index in
      columns[index].cells.indices.compactMap { row -> MeanCheck? in
        let words = labels.flatMap { FigureColumns.words(of: table.rows[row].cells[$0]) }
        guard rates.isDisjoint(with: words), let mean = columns[index].cells[row],
          let units = columns[total].cells[row].flatMap({ Int(exactly: $0.units) })
        else { return nil }
        return MeanCheck(
          mean: mean, of: units, row: row, meanColumn: columns[index].index, totalColumn: columns[total].index
        )
      }
    }
  }
}
