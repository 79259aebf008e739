#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P: the distribution of a gamma variable, from
/// which those of chi-squared, Poisson and the normal follow.
///
///     P(a, x) = 1/Γ(a) ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt
///
/// - Parameters:
///   - a: the shape, above 0, at most 1e10.
///   - x: 0 or more.
/// - Returns: P as the lower and Q as the upper tail, each to about 1e-13 relative, however small; nil where the
///   parameters are out of their range or no numbers.
///
/// Source: the series 6.5.29 and the continued fraction 6.5.31 of Abramowitz & Stegun (1964), chosen as Gautschi
/// (1979), *A computational procedure for incomplete gamma functions*, ACM TOMS 5; the factor before them as Loader
/// (2000).
package func incompleteGamma(_ a: Double, _ x: Double) -> Tails? {
  guard a > 0, a <= 1e10, x >= 0 else { return nil }
  if x == 0 { return .allAbove }
  if x == .infinity { return .allBelow }
  if x > 1.1 {
    return x < a ? Tails(logLower: logGammaSeries(a, x)) : Tails(logUpper: logGammaFraction(a, x))
  }
  let isMostlyBelow = x <= 0.5 ? -0.4 / log(x) >= a : 1.1 * x >= a
  return isMostlyBelow ? Tails(logUpper: log(upperGammaOfSmall(a, x))) : Tails(logLower: logGammaSeries(a, x))
}

/// ln(xᵃ e⁻ˣ / Γ(a + 1)).
private func logGammaFactor(_ a: Double, _ x: Double) -> Double {
  -stirlingError(a) - deviance(a, x) - 0.5 * log(2 * .pi * a)
}

/// ln P by its power series.
private func logGammaSeries(_ a: Double, _ x: Double) -> Double {
  var (sum, term, n) = (1.0, 1.0, a)
  repeat {
    n += 1
    term *= x / n
    sum += term
  } while term > sum * 0x1p-54
  return logGammaFactor(a, x) + log(sum)
}

/// ln Q by its continued fraction, evaluated as Lentz does.
private func logGammaFraction(_ a: Double, _ x: Double) -> Double {
  var denominator = x + 1 - a
  var c = Double.infinity
  var d = 1 / denominator
  var fraction = d
  var n = 0.0
  while true {
    n += 1
    let numerator = n * (a - n)
    denominator += 2
    d = 1 / nonZero(numerator * d + denominator)
    c = nonZero(denominator + numerator / c)
    let step = c * d
    fraction *= step
    if abs(step - 1) < 0x1p-51 || n > 1e7 { break }
  }
  return logGammaFactor(a, x) + log(a) + log(fraction)
}

/// Q for x ≤ 1.1 where P is the larger one: 1 - xᵃ/Γ(a + 1) and the rest of the series of P, neither of which loses
/// figures for a shape near 0.
private func upperGammaOfSmall(_ a: Double, _ x: Double) -> Double {
  var (sum, term, n) = (0.0, 1.0, 0.0)
  while true {
    n += 1
    term *= -x / n
    let next = sum + term / (a + n)
    if next == sum { break }
    sum = next
  }
  let exponent = a * log(x) - (a <= 0.5 ? logGammaOfOnePlus(a) : logGamma(1 + a))
  return -expm1(exponent) - a * exp(exponent) * sum
}

/// A number that can be divided by.
func nonZero(_ number: Double) -> Double { abs(number) < 1e-300 ? 1e-300 : number }
