import Statistics

/// Does a printed claim of significance follow from the printed means and numbers of units alone?
///
/// A rate lies between 0 and 100. So the squared SD of n rates with the mean m is at most n/(n - 1) · m · (100 - m),
/// which it is where every rate is 0 or 100; and that of differences of pairs at most n/(n - 1) · (10,000 s - δ²),
/// with δ the mean difference and s the largest share of pairs that can be 100 apart, min((m₁ + m₂)/100, 2 - (m₁ +
/// m₂)/100). With the SD the t of a test is bounded too. What is printed is rounded, and taken at its worst; so are
/// units that are in one group only, when pairs are tested.
package struct SignificanceClaim: Hashable, Sendable {
  /// A mean of rates in per cent.
  package struct Group: Hashable, Sendable {
    package var mean: Double
    /// Places that the mean is printed to.
    package var decimals: Int
    package var units: Int

    package init(mean: Double, decimals: Int, units: Int) {
      (self.mean, self.decimals, self.units) = (mean, decimals, units)
    }

    /// Means that round to the printed one, within what a rate can be.
    var range: ClosedRange<Double> {
      var half = 0.5
      for _ in 0..<decimals { half /= 10 }
      return max(0, mean - half)...min(100, mean + half)
    }
  }

  package enum Verdict: Hashable, Sendable {
    /// However the rates lie.
    case holdsWhateverTheData
    /// It needs an SD of at most so much (of the rates in both groups alike; for pairs of their differences).
    case holdsOnlyIf(standardDeviationAtMost: Double)
    /// The means do not differ in the direction that is claimed.
    case cannotHold
    /// Fewer than two units.
    case noTest
  }

  /// The test that a claim may rest on, with its verdict and the smallest t that the printed figures allow.
  package struct Result: Hashable, Sendable {
    package var verdict: Verdict
    package var smallestT: Double
    /// The t that the claim needs, at the fewest degrees of freedom.
    package var neededT: Double
    /// The largest SD that there can be: of each group for Welch's test, of the differences for pairs.
    package var largestSpread: Double
  }

  /// The group that is claimed to be higher, and the other.
  package var higher: Group
  package var lower: Group
  /// Units that are in both groups; nil if the paper does not say.
  package var pairs: Int?
  /// As a share: 0.01.
  package var level: Double
  package var isOneTailed: Bool

  package init(higher: Group, lower: Group, pairs: Int?, level: Double, isOneTailed: Bool) {
    (self.higher, self.lower, self.pairs) = (higher, lower, pairs)
    (self.level, self.isOneTailed) = (level, isOneTailed)
  }

  /// A claim in words: `higher at 1%, one-tailed`.
  ///
  /// - Returns: level and tails; nil for words that are no such claim.
  package static func words(_ text: String) -> (level: Double, isOneTailed: Bool)? {
    let lower = text.lowercased()
    guard let sign = lower.firstIndex(of: "%") else { return nil }
    let digits = lower[..<sign].reversed().prefix { $0.isNumber || $0 == "." }.reversed()
    guard let level = Double(String(digits)), level > 0, level < 50 else { return nil }
    let one = lower.contains("one-tailed") || lower.contains("one tailed") || lower.contains("one-sided")
    let two = lower.contains("two-tailed") || lower.contains("two tailed") || lower.contains("two-sided")
    guard one != two else { return nil }
    return (level / 100, one)
  }

  /// The t that the claim needs with so many degrees of freedom.
  private func needed(_ degreesOfFreedom: Double) -> Double? {
    StudentT.quantile(1 - (isOneTailed ? level : level / 2), degreesOfFreedom: degreesOfFreedom)
  }

  /// By Welch's test, of two groups of different units.
  package var welch: Result {
    let fewest = min(higher.units, lower.units)
    guard fewest >= 2, let needed = needed(Double(fewest - 1)) else { return noTest }
    let difference = higher.range.lowerBound - lower.range.upperBound
    let largest = higher.range.upperBound - lower.range.lowerBound
    let (spreads, counts) = ((spread(higher), spread(lower)), (Double(higher.units), Double(lower.units)))
    let error = (spreads.0 * spreads.0 / counts.0 + spreads.1 * spreads.1 / counts.1).squareRoot()
    let smallest = error == 0 ? (difference > 0 ? .infinity : 0) : difference / error
    // What it needs at least: of equal SDs, and with all degrees of freedom that there can be.
    let least = self.needed(counts.0 + counts.1 - 2) ?? needed
    let common = largest / least / (1 / counts.0 + 1 / counts.1).squareRoot()
    var result = result(smallest, needed, largest: largest, spread: max(spreads.0, spreads.1), onlyIf: common)
    if case .holdsOnlyIf = result.verdict, difference > 0, holdsForAllSpreads(difference, spreads) {
      result.verdict = .holdsWhateverTheData
    }
    return result
  }

  /// Whether Welch's test passes for all SDs up to the largest, each with its own degrees of freedom.
  private func holdsForAllSpreads(_ difference: Double, _ spreads: (Double, Double)) -> Bool {
    let steps = 40
    for i in 0...steps {
      for j in 0...steps where i + j > 0 {
        let (a, b) = (spreads.0 * Double(i) / Double(steps), spreads.1 * Double(j) / Double(steps))
        let test = try? TTest.welch(
          means: (difference, 0), variances: (a * a, b * b), counts: (higher.units, lower.units))
        guard let test, test.pValue(isOneTailed ? .greater : .twoSided) <= level else { return false }
      }
    }
    return true
  }

  /// By the paired test, of the units that are in both groups. Units in one group only may have had any rate, so that
  /// the means of the pairs are not quite the printed ones.
  package var paired: Result {
    guard let pairs, pairs >= 2, pairs <= min(higher.units, lower.units),
      let needed = needed(Double(pairs - 1))
    else { return noTest }
    let (above, below) = (meansOfPairs(higher, pairs), meansOfPairs(lower, pairs))
    guard let above, let below else { return noTest }
    var (smallest, spread) = (Double.infinity, 0.0)
    let steps = 60
    for i in 0...steps {
      for j in 0...steps {
        let first = above.lowerBound + (above.upperBound - above.lowerBound) * Double(i) / Double(steps)
        let second = below.lowerBound + (below.upperBound - below.lowerBound) * Double(j) / Double(steps)
        let largest = spreadOfDifferences(first, second, pairs)
        spread = max(spread, largest)
        let difference = first - second
        let t =
          largest == 0 ? (difference > 0 ? .infinity : 0) : difference * Double(pairs).squareRoot() / largest
        smallest = min(smallest, t)
      }
    }
    let largest = above.upperBound - below.lowerBound
    return result(
      smallest, needed, largest: largest, spread: spread,
      onlyIf: largest / needed * Double(pairs).squareRoot())
  }

  private var noTest: Result { Result(verdict: .noTest, smallestT: 0, neededT: 0, largestSpread: 0) }

  private func result(
    _ smallest: Double, _ needed: Double, largest: Double, spread: Double, onlyIf: Double
  ) -> Result {
    let verdict: Verdict =
      largest <= 0
      ? .cannotHold
      : smallest >= needed ? .holdsWhateverTheData : .holdsOnlyIf(standardDeviationAtMost: onlyIf)
    return Result(verdict: verdict, smallestT: smallest, neededT: needed, largestSpread: spread)
  }

  /// The largest SD of the rates of a group.
  private func spread(_ group: Group) -> Double {
    let mean = min(max(50, group.range.lowerBound), group.range.upperBound)
    let n = Double(group.units)
    return (n / (n - 1) * mean * (100 - mean)).squareRoot()
  }

  /// Means that the pairs' rates in a group may have; nil where there are none.
  private func meansOfPairs(_ group: Group, _ pairs: Int) -> ClosedRange<Double>? {
    let (units, n) = (Double(group.units), Double(pairs))
    let low = max(0, (units * group.range.lowerBound - 100 * (units - n)) / n)
    let high = min(100, units * group.range.upperBound / n)
    return low <= high ? low...high : nil
  }

  /// The largest SD of pairs' differences for two means.
  private func spreadOfDifferences(_ first: Double, _ second: Double, _ pairs: Int) -> Double {
    let (n, sum, difference) = (Double(pairs), (first + second) / 100, first - second)
    let apart = min(sum, 2 - sum)
    return max(0, n / (n - 1) * (10_000 * apart - difference * difference)).squareRoot()
  }

  /// The fewest units that there are in all, and the readings that the printed numbers leave open.
  package var unitsInAll: ClosedRange<Int>? {
    let (a, b) = (higher.units, lower.units)
    guard let pairs else { return max(a, b)...(a + b) }
    guard pairs <= min(a, b) else { return nil }
    return (a + b - pairs)...(a + b - pairs)
  }
}
