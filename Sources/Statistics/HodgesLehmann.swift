#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The Hodges–Lehmann estimate of a difference: the middle of all means of two units' differences (pairs), or of all
/// differences between a unit of one group and one of the other. A few far units hardly move it.
///
/// Source: Hodges & Lehmann (1963), *Estimates of location based on rank tests*, Annals of Mathematical Statistics
/// 34; the interval is that of Hollander & Wolfe (1999), sections 3.3 and 4.3.
package struct HodgesLehmann: Hashable, Sendable {
  /// In the unit of the figures.
  package let estimate: Double
  /// The 95 % interval that belongs to the signed-rank test (pairs) or the rank-sum test (groups): with exact
  /// quantiles for fewer than 50 pairs, else by the normal approximation. nil where no interval of 95 % can be had of
  /// so few.
  package let interval: Interval?

  /// Of pairs.
  ///
  /// - Parameter differences: one a unit, first less second.
  /// - Throws: ``UndefinedFigure`` without any.
  package static func paired(_ differences: [Double]) throws(UndefinedFigure) -> HodgesLehmann {
    guard !differences.isEmpty else { throw .fewUnits(0, needed: 1) }
    guard differences.areFinite else { throw .impossibleFigures }
    let n = differences.count
    let sorted = differences.sorted()
    let sums = PairwiseOrder(count: n * (n + 1) / 2, bounds: (sorted[0], sorted[n - 1])) { limit in
      var (below, column) = (0, n - 1)
      for row in sorted.indices {
        while column >= row, mean(sorted[row], sorted[column]) > limit { column -= 1 }
        if column < row { break }
        below += column - row + 1
      }
      return below
    }
    let rank = n < 50 ? exactRank(pairs: n) : normalRank(pairs: n)
    return HodgesLehmann(sums, rank: rank)
  }

  /// Of two groups, first less second.
  ///
  /// - Throws: ``UndefinedFigure`` where one is empty.
  package static func groups(_ first: [Double], _ second: [Double]) throws(UndefinedFigure) -> HodgesLehmann {
    guard !first.isEmpty, !second.isEmpty else { throw .fewUnits(0, needed: 1) }
    guard first.areFinite, second.areFinite else { throw .impossibleFigures }
    let (first, second) = (first.sorted(), second.sorted())
    let (n, m) = (first.count, second.count)
    let bounds = (first[0] - second[m - 1], first[n - 1] - second[0])
    let sums = PairwiseOrder(count: n * m, bounds: bounds) { limit in
      var (below, column) = (0, 0)
      for figure in first {
        while column < m, figure - second[column] > limit { column += 1 }
        below += m - column
      }
      return below
    }
    let (size, z) = (Double(n) * Double(m), NormalQuantile.twoSided95)
    let rank = Int((size / 2 - z * (size * Double(n + m + 1) / 12).squareRoot()).rounded(.down))
    return HodgesLehmann(sums, rank: rank)
  }

  private init(_ sums: PairwiseOrder, rank: Int) {
    let count = sums.count
    let (low, high) = (sums.figure(at: (count + 1) / 2), sums.figure(at: count / 2 + 1))
    estimate = mean(low, high)
    interval =
      rank < 1 ? nil : Interval(lower: sums.figure(at: rank), upper: sums.figure(at: count + 1 - rank))
  }

  /// Which of the ordered means, from either end, bounds the interval; 0 if even the outermost do not.
  private static func exactRank(pairs: Int) -> Int {
    let distribution = SignedRankDistribution(pairs: pairs)
    let quantile = distribution.quantile(0.025)
    return distribution.atMost(0) > 0.025 ? 0 : max(1, quantile)
  }

  private static func normalRank(pairs: Int) -> Int {
    let n = Double(pairs)
    let spread = (n * (n + 1) * (2 * n + 1) / 24).squareRoot()
    return Int((n * (n + 1) / 4 - NormalQuantile.twoSided95 * spread).rounded(.down))
  }
}

/// Without overflow, and the same for two that are the same.
private func mean(_ a: Double, _ b: Double) -> Double { a / 2 + b / 2 }

/// Figures of all pairs in order, of which none is kept: only how many are at or below a limit is counted.
private struct PairwiseOrder {
  let count: Int
  let bounds: (lower: Double, upper: Double)
  let countAtMost: (Double) -> Int

  init(count: Int, bounds: (Double, Double), countAtMost: @escaping (Double) -> Int) {
    (self.count, self.bounds, self.countAtMost) = (count, bounds, countAtMost)
  }

  /// The k-th smallest, from 1: the first double that so many are at or below.
  func figure(at k: Int) -> Double {
    var (low, high) = (place(bounds.lower), place(bounds.upper))
    while low < high {
      // The middle, rounded down, without the overflow of a difference.
      let middle = (low & high) + ((low ^ high) >> 1)
      if countAtMost(double(middle)) >= k { high = middle } else { low = middle + 1 }
    }
    return double(low)
  }

  /// Doubles in their order as whole numbers.
  private func place(_ figure: Double) -> Int64 {
    let bits = Int64(bitPattern: figure.bitPattern)
    return bits < 0 ? Int64.min - bits : bits
  }

  private func double(_ place: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: place < 0 ? Int64.min - place : place))
  }
}
