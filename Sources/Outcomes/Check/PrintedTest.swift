import DataTables
import Statistics

/// A row's printed statistic, degrees of freedom and p: do they belong together?
///
/// The p of every value that rounds to the printed statistic is worked out, and the printed p must be among them.
package struct PrintedTest: Hashable, Sendable {
  package enum Statistic: String, Hashable, Sendable { case t, z, f = "F", chiSquared = "chi-squared" }

  package enum Verdict: Hashable, Sendable {
    case consistent
    /// The printed p is that of one tail; two have twice as much.
    case onlyIfOneTailed
    case cannotBe
  }

  package var row: Int
  package var statistic: Statistic
  /// The place of the column with p in the table.
  package var column: Int
  package var verdict: Verdict
  /// The lowest and the highest p that the printed statistic allows, two-tailed where there are two tails.
  package var lowest: Double
  package var highest: Double

  /// The columns of a table that belong to a test, by their headings.
  private struct Headings {
    var statistic: (kind: Statistic, column: Int)
    var degrees: [Int]
    var p: Int

    init?(_ columns: [FigureColumn]) {
      var (statistics, degrees, ps): ([(kind: Statistic, column: Int)], [Int], [Int]) = ([], [], [])
      for (index, column) in columns.enumerated() {
        let name = column.name.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" && $0 != "." }
        switch name {
        case "t", "tvalue", "tstatistic", "welch'st", "pairedt": statistics.append((.t, index))
        case "z", "zvalue", "zscore": statistics.append((.z, index))
        case "f", "fvalue", "fstatistic": statistics.append((.f, index))
        case "chi2", "chisquared", "chisquare", "x2", "χ2", "χ²": statistics.append((.chiSquared, index))
        case "df", "df1", "df2", "degreesoffreedom", "dfnumerator", "dfdenominator": degrees.append(index)
        case "p", "pvalue", "sig", "significance": ps.append(index)
        default: break
        }
      }
      guard statistics.count == 1, ps.count == 1, let statistic = statistics.first, let p = ps.first else {
        return nil
      }
      let needed = statistic.kind == .z ? 0 : statistic.kind == .f ? 2 : 1
      guard degrees.count == needed else { return nil }
      (self.statistic, self.degrees, self.p) = (statistic, degrees, p)
    }
  }

  static func found(_ columns: [FigureColumn]) -> [PrintedTest] {
    guard let headings = Headings(columns) else { return [] }
    return (columns.first?.cells.indices ?? 0..<0).compactMap { row in
      let statistic = columns[headings.statistic.column].cells[row]
      let degrees = headings.degrees.compactMap { columns[$0].cells[row]?.value }
      guard let statistic, let p = columns[headings.p].cells[row], degrees.count == headings.degrees.count,
        degrees.allSatisfy({ $0 > 0 })
      else { return nil }
      return PrintedTest(
        row: row, headings.statistic.kind, statistic, degrees, p: p, column: columns[headings.p].index)
    }
  }

  private init?(
    row: Int, _ kind: Statistic, _ statistic: PrintedCell, _ degrees: [Double], p: PrintedCell, column: Int
  ) {
    let half = PrintedTest.half(statistic)
    let size = abs(statistic.value)
    let hasTwoTails = kind == .t || kind == .z
    guard let low = PrintedTest.upperTail(kind, size + half, degrees),
      let high = PrintedTest.upperTail(kind, max(0, size - half), degrees)
    else { return nil }
    (self.row, self.statistic, self.column) = (row, kind, column)
    (lowest, highest) = hasTwoTails ? (2 * low, min(1, 2 * high)) : (low, high)
    let printed = (p.value - PrintedTest.half(p))...(p.value + PrintedTest.half(p))
    if printed.overlaps(lowest...highest) {
      verdict = .consistent
    } else if hasTwoTails, printed.overlaps(low...high) {
      verdict = .onlyIfOneTailed
    } else {
      verdict = .cannotBe
    }
  }

  /// Half a unit of the last place, which a printed figure may be off.
  private static func half(_ cell: PrintedCell) -> Double { 0.5 / Double(PrintedFigure.units(cell.decimals)) }

  private static func upperTail(_ kind: Statistic, _ value: Double, _ degrees: [Double]) -> Double? {
    switch kind {
    case .t: StudentT.tails(value, degreesOfFreedom: degrees[0])?.upper
    case .z: NormalDistribution.tails(value)?.upper
    case .f: FDistribution.tails(value, numerator: degrees[0], denominator: degrees[1])?.upper
    case .chiSquared: ChiSquaredDistribution.tails(value, degreesOfFreedom: degrees[0])?.upper
    }
  }
}
