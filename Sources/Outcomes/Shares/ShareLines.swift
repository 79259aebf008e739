import Statistics

/// The lines of a result of shares: a share each, the totals, the tests.
struct ShareLines {
  private typealias Line = SharesResult.Line
  private let counts: CountTable
  private let question: SharesQuestion
  private let allowed: AllowedCounts?
  private let suppression: CellSuppression?

  init(
    _ counts: CountTable, _ question: SharesQuestion, _ allowed: AllowedCounts?,
    _ suppression: CellSuppression?
  ) {
    (self.counts, self.question, self.allowed, self.suppression) = (counts, question, allowed, suppression)
  }

  var all: [SharesResult.Line] {
    if let allowed { return printed(allowed) }
    var lines = counts.rows.indices.flatMap { row(counts.rows[$0], at: $0) }
    if counts.rows.count > 1 { lines += row(sums, at: nil) }
    return lines + tests
  }

  private func printed(_ allowed: AllowedCounts) -> [SharesResult.Line] {
    zip(counts.rows, allowed.rows).flatMap { row, printed in
      zip(counts.categories, printed.cells).map { category, cell in
        var line = Line(kind: .share, period: row.period, category: category, total: row.total)
        (line.share, line.allowed, line.together) = (cell.share?.value, cell.counts, cell.together)
        line.reason = cell.reason
        return line
      }
    }
  }

  /// All periods together.
  var sums: CountTable.Row {
    var row = CountTable.Row(period: "", counts: [], line: 0)
    row.counts = counts.categories.indices.map { column in
      let own = counts.rows.map { $0.counts[column] }
      return own.contains(nil) ? nil : own.reduce(0) { $0 + ($1 ?? 0) }
    }
    for (column, count) in row.counts.enumerated() where count == nil {
      row.reasons[column] = "a period has no count"
    }
    let totals = counts.rows.map(\.total)
    row.total = totals.contains(nil) ? nil : totals.reduce(0) { $0 + ($1 ?? 0) }
    return row
  }

  static let hiddenReason = "c: hidden, for it is small or a small one could be worked out of it"

  private func row(_ row: CountTable.Row, at place: Int?) -> [SharesResult.Line] {
    let hidesTotal = suppression?.hides(row: place, column: nil) ?? false
    var lines = counts.categories.enumerated().map { column, category -> SharesResult.Line in
      var line = Line(kind: .share, period: row.period, category: category)
      if suppression?.hides(row: place, column: column) ?? false {
        line.total = hidesTotal ? nil : row.total
        line.reason = ShareLines.hiddenReason
        return line
      }
      (line.count, line.total) = (row.counts[column], hidesTotal ? nil : row.total)
      if hidesTotal {
        line.reason = "the total is hidden"
      } else if let count = row.counts[column], let total = row.total, total > 0 {
        line.share = 100 * Double(count) / Double(total)
      } else {
        line.reason =
          row.reasons[column] ?? (row.total == 0 ? "the total is 0" : "the total is not known")
      }
      return line
    }
    var total = Line(kind: .total, period: row.period)
    if hidesTotal { total.reason = ShareLines.hiddenReason } else { total.count = row.total }
    lines.append(total)
    return lines
  }

  // MARK: Tests

  private var tests: [SharesResult.Line] {
    var lines = [chiSquared] + trended.map(trend)
    let adjusted = holmAdjusted(lines.map(\.p))
    for index in lines.indices { lines[index].adjustedP = adjusted[index] }
    return lines
  }

  /// With two categories the trend of one is that of the other.
  private var trended: [Int] {
    if let trend = question.trend { return counts.categories.firstIndex(of: trend).map { [$0] } ?? [] }
    return counts.categories.count == 2 && question.total == nil ? [0] : Array(counts.categories.indices)
  }

  /// Why no test is to be had of these counts.
  private var lack: String? {
    if suppression?.hidden.isEmpty == false { return "counts are hidden, and could be worked out of a test" }
    if counts.rows.contains(where: { $0.counts.contains(nil) || $0.total == nil }) {
      return "a count is missing"
    }
    if counts.rows.contains(where: { ($0.total ?? 0) < ($0.sum ?? 0) }) {
      return "the categories add up to more than the total"
    }
    return nil
  }

  private var chiSquared: SharesResult.Line {
    var line = Line(kind: .test, test: "chi-squared test")
    if let lack {
      line.reason = "\(line.test): \(lack)"
      return line
    }
    // What the categories leave of a printed total is a category too, if there is any.
    var rows = counts.rows.map { row in row.counts.compactMap { $0 } + [(row.total ?? 0) - (row.sum ?? 0)] }
    if rows.allSatisfy({ $0.last == 0 }) { rows = rows.map { Array($0.dropLast()) } }
    do throws(UndefinedFigure) {
      let test = try ChiSquaredTest(rows)
      (line.statistic, line.degreesOfFreedom, line.p) = (test.statistic, test.degreesOfFreedom, test.pValue)
      if test.smallestExpected < 5 { line.test += " (rough: a count below 5 is expected)" }
    } catch { line.reason = "\(line.test): \(error)" }
    return line
  }

  private func trend(_ column: Int) -> SharesResult.Line {
    var line = Line(kind: .test, category: counts.categories[column], test: "trend test")
    line.degreesOfFreedom = nil
    if let lack {
      line.reason = "\(line.test): \(lack)"
      return line
    }
    do throws(UndefinedFigure) {
      let test = try TrendTest(
        hits: counts.rows.compactMap { $0.counts[column] }, trials: counts.rows.compactMap(\.total),
        scores: ShareLines.years(counts.rows.map(\.period)))
      (line.statistic, line.p) = (test.z, test.pValue(.twoSided))
    } catch { line.reason = "\(line.test): \(error)" }
    return line
  }

  /// The years that periods begin with (`2015/16`, `2013-09-01/2014-08-31`), if they all do and are in order.
  static func years(_ periods: [String]) -> [Double]? {
    let years = periods.compactMap { period -> Double? in
      let digits = period.prefix { $0.isASCII && $0.isNumber }
      guard digits.count == 4, let year = Double(String(digits)), (1500...2500).contains(year) else {
        return nil
      }
      return year
    }
    return years.count == periods.count && Set(years).count == years.count ? years : nil
  }
}
