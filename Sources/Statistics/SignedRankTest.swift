#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Wilcoxon's signed-rank test of pairs: are differences as often and as far above 0 as below?
///
/// The sizes of the differences are ranked, those of 0 left out, and the ranks of the positive ones summed. It
/// assumes that the differences are those of independent units and symmetric about their middle.
///
/// Source: Wilcoxon (1945), *Individual comparisons by ranking methods*, Biometrics Bulletin 1; Hollander & Wolfe
/// (1999), *Nonparametric statistical methods*, section 3.1.
package struct SignedRankTest: Hashable, Sendable {
  /// How the p-value is had.
  package enum Method: Hashable, Sendable {
    /// From all ways to give signs to the ranks.
    case exact
    /// From the normal distribution, with the variance that ties leave; continuity correction or none.
    case normal(continuityCorrection: Bool)
  }

  /// V: the sum of the ranks of positive differences.
  package let statistic: Double
  /// Pairs that differ.
  package let pairs: Int
  /// Pairs that were left out, because they do not differ.
  package let zeros: Int
  /// Whether sizes of differences are alike.
  package let hasTies: Bool
  private let variance: Double

  /// - Parameter differences: one a unit, first less second.
  /// - Throws: ``UndefinedFigure`` without pairs, and where all are ties.
  package init(_ differences: [Double]) throws(UndefinedFigure) {
    guard differences.areFinite else { throw .impossibleFigures }
    guard !differences.isEmpty else { throw .fewUnits(0, needed: 1) }
    let differing = differences.filter { $0 != 0 }
    guard !differing.isEmpty else { throw .onlyTies(differences.count) }
    let ranks = Ranks(differing.map(abs))
    statistic = zip(differing, ranks.ranks).reduce(0) { $1.0 > 0 ? $0 + $1.1 : $0 }
    (pairs, zeros, hasTies) = (differing.count, differences.count - differing.count, ranks.hasTies)
    let n = Double(pairs)
    let tied = ranks.groups.reduce(0) { $0 + Double($1) * (Double($1) * Double($1) - 1) }
    variance = n * (n + 1) * (2 * n + 1) / 24 - tied / 48
  }

  /// What R's `wilcox.test` takes: exact for fewer than 50 pairs without ties and zeros, else normal with continuity
  /// correction. (SciPy takes exact up to 50 pairs, and else normal without correction.)
  package var method: Method {
    pairs < 50 && !hasTies && zeros == 0 ? .exact : .normal(continuityCorrection: true)
  }

  /// The chance of a sum this far out or further where differences are symmetric about 0, by ``method``.
  ///
  /// Example: the depression of nine patients in Hollander & Wolfe (table 3.1) has V = 40, p = 0.01953125 (greater).
  package func pValue(_ alternative: Alternative) -> Double {
    switch method {
    case .exact: exact(alternative)
    case .normal(let isCorrected): normal(alternative, isCorrected: isCorrected)
    }
  }

  /// The same by a method that is chosen.
  ///
  /// - Returns: nil for the exact method where there are ties, or more than 1,000 pairs.
  package func pValue(_ alternative: Alternative, by method: Method) -> Double? {
    switch method {
    case .exact: hasTies || pairs > 1000 ? nil : exact(alternative)
    case .normal(let isCorrected): normal(alternative, isCorrected: isCorrected)
    }
  }

  /// z of the normal approximation, without continuity correction.
  package var z: Double { (statistic - mean) / variance.squareRoot() }

  private var mean: Double { Double(pairs) * Double(pairs + 1) / 4 }

  private func normal(_ alternative: Alternative, isCorrected: Bool) -> Double {
    let distance = statistic - mean
    let correction: Double =
      switch alternative {
      case _ where !isCorrected: 0
      case .greater: 0.5
      case .less: -0.5
      case .twoSided: distance > 0 ? 0.5 : distance < 0 ? -0.5 : 0
      }
    guard let tails = NormalDistribution.tails((distance - correction) / variance.squareRoot()) else {
      return 1
    }
    return alternative.pValue(symmetric: tails)
  }

  private func exact(_ alternative: Alternative) -> Double {
    let distribution = SignedRankDistribution(pairs: pairs)
    let sum = Int(statistic)
    switch alternative {
    case .greater: return distribution.atLeast(sum)
    case .less: return distribution.atMost(sum)
    case .twoSided: return min(1, 2 * min(distribution.atMost(sum), distribution.atLeast(sum)))
    }
  }
}

/// The sum of the ranks 1 … n that each have a positive sign with a chance of ½.
struct SignedRankDistribution {
  /// The chance of each sum from 0 to n(n + 1)/2.
  private let chances: [Double]

  init(pairs: Int) {
    var chances = [Double](repeating: 0, count: pairs * (pairs + 1) / 2 + 1)
    chances[0] = 1
    var largest = 0
    for rank in stride(from: 1, through: pairs, by: 1) {
      largest += rank
      for sum in stride(from: largest, through: 0, by: -1) {
        chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2
      }
    }
    self.chances = chances
  }

  func atMost(_ sum: Int) -> Double { sum < 0 ? 0 : min(1, chances.prefix(sum + 1).reduce(0, +)) }
  /// By symmetry, so that a small tail is summed from its small end.
  func atLeast(_ sum: Int) -> Double { atMost(chances.count - 1 - sum) }

  /// The smallest sum of which at least this share of all sums is at or below it.
  func quantile(_ share: Double) -> Int {
    var total = 0.0
    for (sum, chance) in chances.enumerated() {
      total += chance
      if total >= share * (1 - 64 * 0x1p-52) { return sum }
    }
    return chances.count - 1
  }
}
