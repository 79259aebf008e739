#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The F distribution: of the ratio of two variances.
package enum FDistribution {
  /// The chances of a ratio below and above this one.
  ///
  /// - Parameters:
  ///   - ratio: 0 or more.
  ///   - numerator: the degrees of freedom above the line, above 0; those below it are `denominator`.
  /// - Returns: the tails; nil where the parameters are no such numbers.
  ///
  /// Source: Abramowitz & Stegun (1964), 26.6.2, by the incomplete beta function.
  package static func tails(_ ratio: Double, numerator: Double, denominator: Double) -> Tails? {
    guard ratio >= 0, numerator > 0, denominator > 0 else { return nil }
    if ratio.isInfinite { return .allBelow }
    let (above, below) = (numerator * ratio, denominator)
    if above.isInfinite { return .allBelow }
    return incompleteBeta(
      numerator / 2, denominator / 2, above / (above + below), complement: below / (above + below))
  }
}
