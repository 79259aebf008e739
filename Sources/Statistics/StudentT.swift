#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Student's t distribution.
package enum StudentT {
  /// The chances of a t below and above this one.
  ///
  /// - Parameter degreesOfFreedom: above 0, whole or not, as Welch's test has them; at most 2e10.
  /// - Returns: the tails; nil where the parameters are no such numbers. Example: -4.062127683382037 with 9 has a lower tail of
  ///   0.0014164450986921365.
  ///
  /// Source: Abramowitz & Stegun (1964), 26.7.1, by the incomplete beta function.
  package static func tails(_ t: Double, degreesOfFreedom df: Double) -> Tails? {
    guard df > 0, !t.isNaN else { return nil }
    if t.isInfinite { return t < 0 ? .allAbove : .allBelow }
    // t²/df may overflow where the share is 0 all the same.
    let ratio = t / df.squareRoot()
    let square = ratio * ratio
    let (x, y) =
      square.isInfinite ? ((1 / ratio) * (1 / ratio), 1) : (1 / (1 + square), square / (1 + square))
    return incompleteBeta(df / 2, 0.5, x, complement: y)?.swapped.ofRoot(isNegative: t < 0)
  }

  /// The value that a share of the distribution is below.
  ///
  /// - Returns: nil outside 0 < p < 1 and for degrees of freedom out of range. Example: 0.975 with 9 gives 2.2621571627409915.
  package static func quantile(_ p: Double, degreesOfFreedom df: Double) -> Double? {
    guard df > 0, df <= 2e10 else { return nil }
    return Quantiles.symmetric(p) { tails($0, degreesOfFreedom: df)?.upper }
  }
}
