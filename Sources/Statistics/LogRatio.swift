#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Log Ratio: how many times doubled is the rate of the first text against that of the second?
///
///     log₂(R₁ / R₂),   R = O/N,   a count of 0 replaced by 0.5
///
/// - Returns: doublings: 1 is twice as frequent in the first text, -1 half, 0 equal; swapping the
///   texts changes the sign. nil where neither text has the term: two replaced zeros would give
///   the ratio of the texts' lengths and look like a finding.
///
/// Example: 120 hits in 50,000 words against 30 in 40,000 give 1.678072.
///
/// Source: Hardie (2014), *Log Ratio: an informal introduction*.
public func logRatio(_ first: Observation, _ second: Observation) -> Double? {
  guard first.hits > 0 || second.hits > 0 else { return nil }
  // R₁/R₂ as one quotient, the larger above the smaller: near 1 a difference of two logarithms would lose its last digits.
  let one = countForRatio(first) * Double(second.words)
  let other = countForRatio(second) * Double(first.words)
  return one >= other ? log1p((one - other) / other) / log(2) : -log1p((other - one) / one) / log(2)
}

/// An interval for the Log Ratio: the normal interval of the logarithm of a ratio of shares.
///
///     log₂(R₁ / R₂) ± z √(1/O₁ + 1/O₂ - 1/N₁ - 1/N₂) / ln 2,   a count of 0 replaced by 0.5
///
/// - Returns: bounds in doublings. With a replaced zero it is wide and only indicative. nil where
///   the Log Ratio is, and where hits exceed words in either text.
///
/// Example: 120 hits in 50,000 words against 30 in 40,000 give 1.101196 to 2.254948.
///
/// Source: the interval is Katz, Baptista, Azen & Pike (1978), *Obtaining confidence intervals for
/// the risk ratio in cohort studies*, Biometrics 34; its use on the Log Ratio follows the idea of
/// Evert (2022), *Measuring keyness*, who uses another interval.
public func logRatioInterval(
  _ first: Observation, _ second: Observation, z: Double = NormalQuantile.twoSided95
) -> Interval? {
  guard first.isProportion, second.isProportion, let centre = logRatio(first, second) else { return nil }
  let variance =
    (1 / countForRatio(first) - 1 / Double(first.words))
    + (1 / countForRatio(second) - 1 / Double(second.words))
  let half = abs(z) * max(0, variance).squareRoot() / log(2)
  return Interval(lower: centre - half, upper: centre + half)
}

/// Conservative Log Ratio: the bound of ``logRatioInterval(_:_:z:)`` nearer zero, or 0 if the
/// interval holds it. It ranks rows by the effect that the counts at least support.
///
/// - Returns: doublings, with the sign of the Log Ratio; nil where the interval is.
///
/// Example: 120 hits in 50,000 words against 30 in 40,000 give 1.101196.
///
/// Source: Evert (2022), *Measuring keyness*, for the idea; the interval is our own choice.
public func conservativeLogRatio(
  _ first: Observation, _ second: Observation, z: Double = NormalQuantile.twoSided95
) -> Double? {
  guard let interval = logRatioInterval(first, second, z: z) else { return nil }
  if interval.lower > 0 { return interval.lower }
  if interval.upper < 0 { return interval.upper }
  return 0
}

private func countForRatio(_ text: Observation) -> Double { text.hits == 0 ? 0.5 : Double(text.hits) }
