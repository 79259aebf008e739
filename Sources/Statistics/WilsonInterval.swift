/// Wilson's score interval for the share of words that are hits.
///
/// Which shares would make the observed hits unsurprising, if each word were a hit or none
/// independently of the others? (Words of a text are not independent: the interval is a yardstick.)
///
/// With O hits in N words, p = O/N and z the normal quantile:
///
///     (p + z²/2N ± z √(p (1 - p)/N + z²/4N²)) / (1 + z²/N)
///
/// - Returns: bounds of the share, within 0 … 1; times 1,000 they are bounds of the rate per 1,000
///   words. With no hits the lower bound is exactly 0, with only hits the upper one exactly 1.
///   nil where hits exceed words.
///
/// Example: 5 of 20 gives 0.111862 to 0.468701.
///
/// Source: Wilson (1927), *Probable inference, the law of succession, and statistical inference*,
/// Journal of the American Statistical Association 22; without continuity correction.
public func wilsonInterval(
  _ observation: Observation, z: Double = NormalQuantile.twoSided95
) -> Interval? {
  guard observation.isProportion else { return nil }
  let (hits, words) = (Double(observation.hits), Double(observation.words))
  let share = hits / words
  let scale = 1 + z * z / words
  let centre = (share + z * z / (2 * words)) / scale
  let half = abs(z) * (share * (1 - share) / words + z * z / (4 * words * words)).squareRoot() / scale
  // Rounding can pass the bounds that hold by definition.
  return Interval(
    lower: observation.hits == 0 ? 0 : max(0, centre - half),
    upper: observation.hits == observation.words ? 1 : min(1, centre + half))
}
