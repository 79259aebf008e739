#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Both sides of a distribution at one point, each worked out so that a small one keeps its figures.
///
/// `1 - p` loses all of a p near 1: 1e-20 of an upper tail would be 0. Where even 1e-308 is too large, the logarithm
/// is left.
package struct Tails: Hashable, Sendable {
  /// The chance of a value at or below the point, 0 … 1.
  package let lower: Double
  /// The chance of a value above the point, 0 … 1.
  package let upper: Double
  /// The natural logarithm of ``lower``, which does not underflow; -∞ for a chance of 0.
  package let logLower: Double
  /// The natural logarithm of ``upper``; -∞ for a chance of 0.
  package let logUpper: Double

  /// All is on one side.
  static let allBelow = Tails(logLower: 0, logUpper: -.infinity, lower: 1, upper: 0)
  static let allAbove = Tails(logLower: -.infinity, logUpper: 0, lower: 0, upper: 1)

  /// From the logarithm of the lower tail, which is known to its last figures.
  init(logLower log: Double) { self.init(log, isLower: true) }
  /// From the logarithm of the upper tail.
  init(logUpper log: Double) { self.init(log, isLower: false) }

  /// The other way round: what was below is above.
  var swapped: Tails { Tails(logLower: logUpper, logUpper: logLower, lower: upper, upper: lower) }

  /// Of a distribution around 0 whose tails of the square are these: the tails at the root, at `isNegative` its
  /// opposite.
  func ofRoot(isNegative: Bool) -> Tails {
    let ln2 = 0.693147180559945309
    // Above the root is half of what is above the square; below it are all negative values too.
    let below = 0.5 + lower / 2
    let tails = Tails(
      logLower: logOneMinus(upper / 2), logUpper: logUpper - ln2, lower: below, upper: upper / 2)
    return isNegative ? tails.swapped : tails
  }

  private init(_ known: Double, isLower: Bool) {
    let log = min(0, known)  // Rounding can pass 1.
    let (small, other) = (exp(log), -expm1(log))
    let otherLog = logOneMinus(exp: log)
    if isLower {
      self.init(logLower: log, logUpper: otherLog, lower: small, upper: other)
    } else {
      self.init(logLower: otherLog, logUpper: log, lower: other, upper: small)
    }
  }

  private init(logLower: Double, logUpper: Double, lower: Double, upper: Double) {
    (self.logLower, self.logUpper, self.lower, self.upper) = (logLower, logUpper, lower, upper)
  }
}

/// ln(1 - p) of a chance p.
private func logOneMinus(_ chance: Double) -> Double { chance >= 1 ? -.infinity : log1p(-chance) }

/// ln(1 - eˣ) for x ≤ 0; near 0 the first form keeps the figures, far from it the second.
private func logOneMinus(exp x: Double) -> Double { x > -0.6931 ? log(-expm1(x)) : log1p(-exp(x)) }
