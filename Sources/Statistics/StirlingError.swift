#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// What the formula of Stirling leaves out of a logarithm of the gamma function:
///
///     δ(x) = ln Γ(x + 1) - (x + ½) ln x + x - ½ ln 2π
///
/// A probability of large counts is a small difference of large logarithms; made of these remainders, which are
/// small, it keeps its figures.
///
/// - Parameter x: above 0.
/// - Returns: above 0, falling; 1/(12x) and less for large x.
///
/// Source: Loader (2000), *Fast and accurate computation of binomial probabilities*; the series is Stirling's. Below
/// 16, where it is not exact enough, δ(x) = δ(x + 1) + (x + ½) ln((x + 1)/x) - 1.
func stirlingError(_ x: Double) -> Double {
  var (steps, x) = (0.0, x)
  while x < 16 {
    steps += stirlingStep(x)
    x += 1
  }
  let square = x * x
  let coefficients = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156]
  return steps + coefficients.reversed().reduce(0) { $0 / square + $1 } / x
}

/// (x + ½) ln((x + 1)/x) - 1, by the series of the inverse hyperbolic tangent where the two parts are nearly alike:
/// with r = 1/(2x + 1), (x + ½) ln((x + 1)/x) = 1 + r²/3 + r⁴/5 + …
private func stirlingStep(_ x: Double) -> Double {
  guard x >= 1 else { return (x + 0.5) * log1p(1 / x) - 1 }
  let square = 1 / ((2 * x + 1) * (2 * x + 1))
  var (sum, power, divisor) = (0.0, square, 3.0)
  while power / divisor > sum * 0x1p-54 {
    sum += power / divisor
    power *= square
    divisor += 2
  }
  return sum
}

/// The natural logarithm of the gamma function of x > 0. Its absolute error is a few units of 1e-16 times the size of
/// its parts, so that near 1 and 2, where it is 0, it has few figures: ``logGammaOfOnePlus(_:)`` has them near 1.
func logGamma(_ x: Double) -> Double {
  stirlingError(x) + (x - 0.5) * log(x) - x + 0.918938533204672742
}

/// ln Γ(1 + a) for |a| ≤ ½ with all its figures, however small a is:
/// `-γa + Σ ζ(k) (-a)ᵏ/k` over k ≥ 2, of which the part that sums to `a - ln(1 + a)` is taken out.
///
/// Source: Abramowitz & Stegun (1964), 6.1.33.
func logGammaOfOnePlus(_ a: Double) -> Double {
  // ζ(k) - 1 for k from 2 on.
  let zetaLessOne = [
    0.644934066848226436, 0.202056903159594285, 0.0823232337111381915, 0.0369277551433699263,
    0.0173430619844491397,
    0.00834927738192282684, 0.00407735619794433938, 0.00200839282608221442, 0.000994575127818085337,
    0.000494188604119464559, 0.000246086553308048299, 0.000122713347578489147, 6.12481350587048293e-05,
    3.05882363070204936e-05, 1.52822594086518717e-05, 7.63719763789976227e-06, 3.8172932649998398e-06,
    1.90821271655393893e-06, 9.53962033872796114e-07, 4.76932986787806463e-07, 2.38450502727732991e-07,
    1.19219925965311073e-07, 5.96081890512594796e-08, 2.98035035146522802e-08,
  ]
  var (sum, power) = (0.0, -a)
  for (index, zeta) in zetaLessOne.enumerated() {
    power *= -a
    sum += zeta * power / Double(index + 2)
  }
  let euler = 0.577215664901532861
  return (1 - euler) * a - log1p(a) + sum
}

/// How far a count is from what was expected, in nats: `x ln(x/m) + m - x`, which is 0 where they are equal, and
/// keeps its figures near there.
///
/// - Parameters:
///   - x: 0 or more.
///   - mean: above 0.
///
/// Source: Loader (2000).
func deviance(_ x: Double, _ mean: Double) -> Double {
  guard x > 0 else { return mean }
  let difference = x - mean
  guard abs(difference) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
  let ratio = difference / (x + mean)
  // x ln(x/m) = 2x (v + v³/3 + v⁵/5 …) with v the ratio.
  let first = difference * ratio
  var (sum, term, divisor) = (first, 2 * x * ratio, 3.0)
  while true {
    term *= ratio * ratio
    let next = sum + term / divisor
    if next == sum { return next }
    sum = next
    divisor += 2
  }
}
