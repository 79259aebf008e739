import DataTables
import Statistics

/// A row's printed t, F or p beside the means, SDs and numbers of units of two groups: does it follow from them?
///
/// Every mean and SD that rounds to the printed one is allowed. Welch's and Student's t follow from them; the t of pairs
/// does not, because it hangs on how the two go together: of as many pairs its SD lies between the difference and the sum
/// of the printed ones.
package struct PrintedComparison: Hashable, Sendable {
  package enum Test: String, Hashable, Sendable, CaseIterable {
    case welch = "Welch's t test"
    case student = "Student's t test"
    case paired = "a paired t test"
  }

  package enum Verdict: Hashable, Sendable {
    /// By these tests of separate groups.
    case consistent([Test])
    /// Only of pairs, or only with one tail.
    case onlyIf(Test, isOneTailed: Bool)
    case cannotBe
  }

  package enum Figure: String, Hashable, Sendable { case t, f = "F", p }

  package var row: Int
  /// The place of the printed figure in the table.
  package var column: Int
  package var figure: Figure
  package var verdict: Verdict
  /// The sizes of t (of p: the p, two-tailed) that Welch's test allows.
  package var lowest: Double
  package var highest: Double

  /// Two groups' columns, by what their headings have beside *mean*, *SD* and *n*.
  private struct Headings {
    var groups: [(mean: Int, spread: Int, units: Int)] = []
    var figures: [(figure: Figure, column: Int)] = []

    init?(_ columns: [FigureColumn]) {
      var found: [String: [String: Int]] = [:]
      for (index, column) in columns.enumerated() {
        let words = Headings.words(column.name)
        switch words.joined() {
        case "t", "tvalue", "tstatistic", "welcht": figures.append((.t, index))
        case "f", "fvalue", "fstatistic": figures.append((.f, index))
        case "p", "pvalue", "sig", "significance": figures.append((.p, index))
        default: break
        }
        for (kind, names) in [
          ("mean", ["mean", "m", "average"]), ("sd", ["sd", "std"]), ("n", ["n", "number"]),
        ] {
          guard let word = words.first(where: names.contains) else { continue }
          let rest = words.filter { $0 != word }.joined(separator: " ")
          found[rest, default: [:]][kind] = index
          break
        }
      }
      let whole = found.filter { $0.value.count == 3 }.keys.sorted()
      guard whole.count == 2, !figures.isEmpty else { return nil }
      for name in whole {
        guard let group = found[name], let mean = group["mean"], let spread = group["sd"], let n = group["n"]
        else { return nil }
        groups.append((mean, spread, n))
      }
    }

    /// Letters and digits apart: `mean1` is mean, 1.
    private static func words(_ name: String) -> [String] {
      var (words, word) = ([String](), "")
      func isDigit(_ letter: Character) -> Bool { letter.isNumber }
      for letter in name.lowercased() {
        let breaks = !letter.isLetter && !letter.isNumber
        if breaks || word.last.map({ isDigit($0) != isDigit(letter) }) == true {
          if !word.isEmpty { words.append(word) }
          word = ""
        }
        if !breaks { word.append(letter) }
      }
      if !word.isEmpty { words.append(word) }
      return words
    }
  }

  static func found(_ columns: [FigureColumn]) -> [PrintedComparison] {
    guard let headings = Headings(columns) else { return [] }
    return (columns.first?.cells.indices ?? 0..<0).flatMap { row -> [PrintedComparison] in
      let groups = headings.groups.compactMap { group -> PrintedGroup? in
        guard let mean = columns[group.mean].cells[row], let spread = columns[group.spread].cells[row],
          let units = columns[group.units].cells[row].flatMap({ Int(exactly: $0.units) }), units >= 2
        else { return nil }
        return PrintedGroup(mean: mean, spread: spread, units: units)
      }
      guard groups.count == 2 else { return [] }
      return headings.figures.compactMap { figure, place in
        guard let printed = columns[place].cells[row] else { return nil }
        return PrintedComparison(
          row: row, column: columns[place].index, figure, printed, groups[0], groups[1])
      }
    }
  }

  private init?(
    row: Int, column: Int, _ figure: Figure, _ printed: PrintedCell, _ first: PrintedGroup,
    _ second: PrintedGroup
  ) {
    (self.row, self.column, self.figure) = (row, column, figure)
    let half = 0.5 / Double(PrintedFigure.units(printed.decimals))
    let size = abs(printed.value)
    let claimed = max(0, size - half)...(size + half)
    guard let welch = first.sizes(beside: second, .welch) else { return nil }
    func allowed(_ test: Test, isOneTailed: Bool = false) -> ClosedRange<Double>? {
      // F of two groups is Student's t squared.
      if figure == .f, test != .student { return nil }
      guard let t = first.sizes(beside: second, test) else { return nil }
      switch figure {
      case .t: return t
      case .f: return (t.lowerBound * t.lowerBound)...(t.upperBound * t.upperBound)
      case .p: return first.pValues(of: t, beside: second, test, isOneTailed: isOneTailed)
      }
    }
    func fits(_ test: Test, isOneTailed: Bool = false) -> Bool {
      allowed(test, isOneTailed: isOneTailed).map { $0.overlaps(claimed) } ?? false
    }
    let shown = allowed(figure == .f ? .student : .welch) ?? welch
    (lowest, highest) = (shown.lowerBound, shown.upperBound)
    let separate = [Test.welch, .student].filter { fits($0) }
    if !separate.isEmpty {
      verdict = .consistent(separate)
    } else if let one = [Test.welch, .student].first(where: { figure == .p && fits($0, isOneTailed: true) }) {
      verdict = .onlyIf(one, isOneTailed: true)
    } else if fits(.paired) {
      verdict = .onlyIf(.paired, isOneTailed: false)
    } else {
      verdict = .cannotBe
    }
  }
}

/// A group as it is printed.
private struct PrintedGroup {
  var mean: PrintedCell
  var spread: PrintedCell
  var units: Int

  private static func range(_ cell: PrintedCell) -> ClosedRange<Double> {
    let half = 0.5 / Double(PrintedFigure.units(cell.decimals))
    return (cell.value - half)...(cell.value + half)
  }

  /// Sizes of t that the printed figures allow; nil where nothing varies, and of pairs that are not as many in both.
  func sizes(beside other: PrintedGroup, _ test: PrintedComparison.Test) -> ClosedRange<Double>? {
    let (a, b) = (PrintedGroup.range(mean), PrintedGroup.range(other.mean))
    let differences = (a.lowerBound - b.upperBound)...(a.upperBound - b.lowerBound)
    let smallest = differences.contains(0) ? 0 : min(abs(differences.lowerBound), abs(differences.upperBound))
    let largest = max(abs(differences.lowerBound), abs(differences.upperBound))
    let (s, u) = (PrintedGroup.range(spread), PrintedGroup.range(other.spread))
    let errors: (Double, Double)
    switch test {
    case .paired:
      guard units == other.units else { return nil }
      let root = Double(units).squareRoot()
      let gap = max(0, s.lowerBound - u.upperBound, u.lowerBound - s.upperBound)
      errors = (gap / root, (s.upperBound + u.upperBound) / root)
    case .welch, .student:
      errors = (
        error(max(0, s.lowerBound), max(0, u.lowerBound), other.units, test),
        error(s.upperBound, u.upperBound, other.units, test)
      )
    }
    guard errors.1 > 0 else { return nil }
    return (smallest / errors.1)...(errors.0 > 0 ? largest / errors.0 : .greatestFiniteMagnitude)
  }

  private func error(_ a: Double, _ b: Double, _ otherUnits: Int, _ test: PrintedComparison.Test) -> Double {
    let (n, m) = (Double(units), Double(otherUnits))
    if test == .welch { return (a * a / n + b * b / m).squareRoot() }
    let pooled = ((n - 1) * a * a + (m - 1) * b * b) / (n + m - 2)
    return (pooled * (1 / n + 1 / m)).squareRoot()
  }

  /// p of these sizes of t, with the fewest and the most degrees of freedom that there can be.
  func pValues(
    of t: ClosedRange<Double>, beside other: PrintedGroup, _ test: PrintedComparison.Test, isOneTailed: Bool
  ) -> ClosedRange<Double>? {
    let all = Double(units + other.units - 2)
    let degrees: (Double, Double) =
      switch test {
      case .student: (all, all)
      case .paired: (Double(units - 1), Double(units - 1))
      case .welch: (Double(min(units, other.units) - 1), all)
      }
    let tails = isOneTailed ? 1.0 : 2.0
    guard let low = StudentT.tails(t.upperBound, degreesOfFreedom: degrees.1)?.upper,
      let high = StudentT.tails(t.lowerBound, degreesOfFreedom: degrees.0)?.upper
    else { return nil }
    return (tails * low)...max(tails * low, tails * high)
  }
}
