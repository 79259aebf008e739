#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The regularised incomplete beta function Iₓ(a, b): the distribution of a share, from which those of Student's t, F
/// and the binomial follow.
///
///     Iₓ(a, b) = 1/B(a, b) ∫₀ˣ tᵃ⁻¹ (1 - t)ᵇ⁻¹ dt
///
/// - Parameters:
///   - a: above 0, at most 1e10; so is b.
///   - x: 0 … 1.
/// - Returns: Iₓ as the lower and 1 - Iₓ as the upper tail, each to about 1e-12 relative, however small (shapes near
///   0 cost the larger tail's complement some figures); nil where the parameters are out of their range or no
///   numbers.
///
/// Source: the continued fraction of DiDonato & Morris (1992), *Significant digit computation of the incomplete beta
/// function ratios*, ACM TOMS 18, in the form 8.17.22 of the NIST Digital Library of Mathematical Functions; the
/// factor before it as Loader (2000).
package func incompleteBeta(_ a: Double, _ b: Double, _ x: Double) -> Tails? {
  incompleteBeta(a, b, x, complement: 1 - x)
}

/// The same where 1 - x is known better than x would give it.
func incompleteBeta(_ a: Double, _ b: Double, _ x: Double, complement y: Double) -> Tails? {
  guard a > 0, b > 0, a <= 1e10, b <= 1e10, (0...1).contains(x), (0...1).contains(y) else { return nil }
  if x == 0 { return .allAbove }
  if y == 0 { return .allBelow }
  // The fraction converges fast on the near side of the mean, and there the tail is the smaller one.
  return x * (a + b + 2) <= a + 1
    ? Tails(logLower: logBetaFraction(a, b, x, y)) : Tails(logUpper: logBetaFraction(b, a, y, x))
}

/// ln Iₓ by the continued fraction.
private func logBetaFraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
  var (c, d) = (1.0, 1 / nonZero(1 - (a + b) * x / (a + 1)))
  var fraction = d
  var m = 0.0
  while true {
    m += 1
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= c * d
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    let step = c * d
    fraction *= step
    if abs(step - 1) < 0x1p-51 || m > 1e7 { break }
  }
  // xᵃ yᵇ / (a B(a, b)) is a binomial term times b/n.
  return logBinomialTerm(a, of: a + b, x, y) + log(b / (a + b)) + log(fraction)
}

/// ln(Γ(n + 1) / (Γ(k + 1) Γ(n - k + 1)) pᵏ qⁿ⁻ᵏ): the chance of k hits in n trials, for any k between 0 and n.
///
/// Source: Loader (2000), *Fast and accurate computation of binomial probabilities*.
func logBinomialTerm(_ k: Double, of n: Double, _ p: Double, _ q: Double) -> Double {
  if p == 0 { return k == 0 ? 0 : -.infinity }
  if q == 0 { return k == n ? 0 : -.infinity }
  if k == 0 { return n * (p < q ? log1p(-p) : log(q)) }
  if k == n { return n * (q < p ? log1p(-q) : log(p)) }
  let rest = n - k
  return stirlingError(n) - stirlingError(k) - stirlingError(rest) - deviance(k, n * p)
    - deviance(rest, n * q)
    + 0.5 * log(n / (2 * .pi * k * rest))
}
