/// Difference of the rates of a term in two texts: hits per so many words in the first, less those in the second.
///
///     per × (O₁/N₁ - O₂/N₂)
///
/// - Parameter per: the words that the rates are given for.
/// - Returns: hits per that many words, with its sign; 0 where the rates are equal.
///
/// Example: 120 hits in 50,000 words against 30 in 40,000 give 1.65 per 1,000 words.
package func rateDifference(
  _ first: Observation, _ second: Observation, per words: Double = 1000
) -> Double {
  words * crossDifference(first, second) / (Double(first.words) * Double(second.words))
}

/// An interval for the difference of two rates, put together from the Wilson intervals of both (Newcombe's method 10).
///
/// With p = O/N, and l and u the bounds of each text's ``wilsonInterval(_:z:)``:
///
///     p₁ - p₂ - √((p₁ - l₁)² + (u₂ - p₂)²)   to   p₁ - p₂ + √((u₁ - p₁)² + (p₂ - l₂)²)
///
/// - Returns: bounds in hits per that many words; nil where hits exceed words in either text.
///
/// Example: 120 hits in 50,000 words against 30 in 40,000 give 1.143414 to 2.169816 per 1,000 words.
///
/// Source: Newcombe (1998), *Interval estimation for the difference between independent proportions*, Statistics in
/// Medicine 17; without continuity correction.
package func rateDifferenceInterval(
  _ first: Observation, _ second: Observation, per words: Double = 1000,
  z: Double = NormalQuantile.twoSided95
) -> Interval? {
  guard let one = wilsonInterval(first, z: z), let other = wilsonInterval(second, z: z) else { return nil }
  let (share, otherShare) = (first.rate(per: 1), second.rate(per: 1))
  let difference = rateDifference(first, second, per: 1)
  func half(_ first: Double, _ second: Double) -> Double { (first * first + second * second).squareRoot() }
  return Interval(
    lower: words * (difference - half(share - one.lower, other.upper - otherShare)),
    upper: words * (difference + half(one.upper - share, otherShare - other.lower)))
}

/// O₁N₂ - O₂N₁, exact as long as the products are: above 0 where the rate of the first text is the higher.
func crossDifference(_ first: Observation, _ second: Observation) -> Double {
  let (one, isLarge) = first.hits.multipliedReportingOverflow(by: second.words)
  let (other, isLargeToo) = second.hits.multipliedReportingOverflow(by: first.words)
  guard !isLarge, !isLargeToo else {
    return Double(first.hits) * Double(second.words) - Double(second.hits) * Double(first.words)
  }
  return Double(one - other)
}
