#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The standard normal distribution.
package enum NormalDistribution {
  /// The chances of a value below and above z.
  ///
  /// - Returns: the tails; logarithms hold to z of 1e100 and more. nil for what is no number.
  ///
  /// Source: by the incomplete gamma function with shape ½ at z²/2.
  package static func tails(_ z: Double) -> Tails? {
    incompleteGamma(0.5, z * z / 2)?.ofRoot(isNegative: z < 0)
  }

  /// The value that a share of the distribution is below.
  ///
  /// - Returns: nil outside 0 < p < 1. Example: 0.975 gives 1.959963984540054.
  package static func quantile(_ p: Double) -> Double? {
    Quantiles.symmetric(p) { tails($0)?.upper }
  }
}

/// Quantiles of distributions around 0, found by halving between two doubles until none is left between them.
enum Quantiles {
  /// - Parameters:
  ///   - p: the share below the value.
  ///   - upperTail: the share above a value of 0 or more, falling.
  static func symmetric(_ p: Double, upperTail: (Double) -> Double?) -> Double? {
    guard p > 0, p < 1 else { return nil }
    if p == 0.5 { return 0 }
    let share = min(p, 1 - p)
    guard let size = firstDouble(where: { (upperTail($0) ?? 0) <= share }) else { return nil }
    return p < 0.5 ? -size : size
  }

  /// The smallest double from 0 to `limit` for which a condition holds that holds from there on; nil where it never
  /// does.
  static func firstDouble(upTo limit: Double = .greatestFiniteMagnitude, where holds: (Double) -> Bool)
    -> Double?
  {
    // Doubles of 0 and more are in the order of their bits.
    var (low, high) = (UInt64(0), limit.bitPattern)
    guard holds(limit) else { return nil }
    while low < high {
      let middle = low + (high - low) / 2
      if holds(Double(bitPattern: middle)) { high = middle } else { low = middle + 1 }
    }
    return Double(bitPattern: low)
  }
}
