import DataTables

/// What is said of printed means and tests.
extension CheckSentences {
  package func sentence(_ mean: MeanCheck) -> String {
    let printed = PrintedFigure(units: mean.mean.units, decimals: mean.mean.decimals).description
    let place = "a mean of \(printed) of \(mean.total) units (line \(check.table.rows[mean.row].line))"
    let power =
      mean.chance >= 1
      ? "no power: every figure of as many places would pass"
      : "a random figure would pass with a chance of \(CheckSentences.shortened(mean.chance))"
    guard let sums = mean.sums else {
      return
        "Consistent only if what is averaged is not whole numbers: \(place): no sum of whole numbers has it (\(power))."
    }
    let which =
      sums.count == 1 ? "the sum \(sums.lowerBound)" : "sums from \(sums.lowerBound) to \(sums.upperBound)"
    return "Consistent: \(place): \(which), if whole numbers are averaged (\(power))."
  }

  package func sentence(_ comparison: PrintedComparison) -> String {
    let row = check.table.rows[comparison.row]
    let printed = "\(comparison.figure.rawValue) = \(row.cells[comparison.column]) (line \(row.line))"
    func text(_ figure: Double) -> String {
      figure > 1e300 ? "any size" : CheckSentences.shortened(figure)
    }
    let of = comparison.figure == .f ? "Student's t, squared," : "Welch's t test"
    let range =
      "the printed means, SDs and numbers of units give \(text(comparison.lowest)) to \(text(comparison.highest)) by \(of)"
    switch comparison.verdict {
    case .consistent(let tests):
      return "Consistent with \(tests.map(\.rawValue).joined(separator: " and ")): \(printed); \(range)."
    case .onlyIf(let test, let isOneTailed):
      return
        "Consistent only if it is \(isOneTailed ? "one-tailed, by " : "")\(test.rawValue): \(printed); \(range)."
    case .cannotBe: return "Cannot be: \(printed); \(range), and no other t test of these groups gives it."
    }
  }

  package func sentence(_ test: PrintedTest) -> String {
    let row = check.table.rows[test.row]
    let printed = "p = \(row.cells[test.column]) (line \(row.line))"
    let (low, high) = (CheckSentences.shortened(test.lowest), CheckSentences.shortened(test.highest))
    let allowed =
      "the printed \(test.statistic.rawValue) and its degrees of freedom give \(low == high ? low : "\(low) to \(high)")"
    switch test.verdict {
    case .consistent: return "Consistent: \(printed); \(allowed)."
    case .onlyIfOneTailed: return "Consistent only if one-tailed: \(printed); \(allowed) with two tails."
    case .cannotBe: return "Cannot be: \(printed); \(allowed)."
    }
  }
}
