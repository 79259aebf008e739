#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The chi-squared distribution.
package enum ChiSquaredDistribution {
  /// The chances of a value below and above this one.
  ///
  /// - Parameters:
  ///   - value: 0 or more.
  ///   - degreesOfFreedom: above 0, at most 2e10.
  /// - Returns: the tails; nil where the parameters are no such numbers.
  ///
  /// Source: Abramowitz & Stegun (1964), 26.4.19, by the incomplete gamma function.
  package static func tails(_ value: Double, degreesOfFreedom: Double) -> Tails? {
    incompleteGamma(degreesOfFreedom / 2, value / 2)
  }
}
