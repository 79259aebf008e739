#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Log-likelihood G² of one term in two texts, from the two observed cells.
///
/// How surprising is this split of the hits, if both texts used the term at one common rate?
/// It is evidence, not size: print it beside ``logRatio(_:_:)``.
///
/// With O₁, O₂ hits in texts of N₁, N₂ words and Eᵢ = Nᵢ (O₁ + O₂) / (N₁ + N₂):
///
///     G² = 2 (O₁ ln(O₁/E₁) + O₂ ln(O₂/E₂)),   0 ln 0 = 0
///
/// - Returns: G², no unit, ≥ 0; 0 where the rates are equal and where neither text has the
///   term. The order of the texts does not matter; direction is the sign of the log ratio.
///
/// Example: 120 hits in 50,000 words against 30 in 40,000 give 39.603885.
///
/// Source: Rayson & Garside (2000), *Comparing corpora using frequency profiling*. Two cells,
/// as corpus tools print it; ``logLikelihoodFourCells(_:_:)`` also has the other words.
public func logLikelihood(_ first: Observation, _ second: Observation) -> Double {
  2 * surpriseOfHits(first, second)
}

/// Log-likelihood G² of one term in two texts, from all four cells of the table: hits and other
/// words in either text.
///
///     G² = 2 Σ O ln(O/E) over the four cells,   0 ln 0 = 0
///
/// - Returns: G², no unit, ≥ 0, slightly above that of ``logLikelihood(_:_:)``; nil where hits
///   exceed words in either text, because there is then no number of other words.
///
/// Example: 120 hits in 50,000 words against 30 in 40,000 give 39.664483.
///
/// Source: Dunning (1993), *Accurate methods for the statistics of surprise and coincidence*,
/// Computational Linguistics 19.
public func logLikelihoodFourCells(_ first: Observation, _ second: Observation) -> Double? {
  guard first.isProportion, second.isProportion else { return nil }
  let excess = excessOfFirst(first, second)
  let shareOfOthers =
    (Double(first.words - first.hits) + Double(second.words - second.hits))
    / (Double(first.words) + Double(second.words))
  let otherWords =
    surprise(-excess, expected: Double(first.words) * shareOfOthers)
    + surprise(excess, expected: Double(second.words) * shareOfOthers)
  return 2 * (surpriseOfHits(first, second) + otherWords)
}

/// The chance of a G² this high or higher if both texts used the term at one rate: the upper tail
/// of the chi-square distribution with one degree of freedom, `erfc(√(G²/2))`.
///
/// Significance over whole Acts is a description, not an inference from a sample.
///
/// - Returns: a probability, 0 … 1; nil for a negative G² or one that is no number.
public func pValue(ofLogLikelihood logLikelihood: Double) -> Double? {
  guard logLikelihood >= 0 else { return nil }
  return erfc((logLikelihood / 2).squareRoot())
}

/// Bayesian information criterion of a G²: the evidence left once the size of the texts is
/// allowed for.
///
///     BIC = G² - ln(N₁ + N₂)
///
/// - Returns: no unit; above 2 is positive evidence for different rates, above 6 strong, above 10
///   very strong; below 0 the evidence is for one common rate.
///
/// Example: a G² of 39.603885 in 50,000 and 40,000 words gives 28.196321.
///
/// Source: Wilson (2013), *Embracing Bayes factors for key item analysis in corpus linguistics*.
public func bayesianInformation(
  ofLogLikelihood logLikelihood: Double, _ first: Observation, _ second: Observation
) -> Double {
  logLikelihood - log(Double(first.words) + Double(second.words))
}

/// The part of the hits: O₁ ln(O₁/E₁) + O₂ ln(O₂/E₂).
private func surpriseOfHits(_ first: Observation, _ second: Observation) -> Double {
  let excess = excessOfFirst(first, second)
  let share =
    (Double(first.hits) + Double(second.hits)) / (Double(first.words) + Double(second.words))
  return surprise(excess, expected: Double(first.words) * share)
    + surprise(-excess, expected: Double(second.words) * share)
}

/// Hits of the first text beyond those expected at the common rate, O₁ - E₁; the second has as many too few.
private func excessOfFirst(_ first: Observation, _ second: Observation) -> Double {
  crossDifference(first, second) / (Double(first.words) + Double(second.words))
}

/// O ln(O/E) - (O - E), from O - E. What is taken off adds up to 0 over the cells of a table, and without it nothing of a
/// small G² is lost where large terms of different signs would cancel.
private func surprise(_ excess: Double, expected: Double) -> Double {
  guard expected > 0 else { return 0 }
  let share = excess / expected
  if share <= -1 { return expected }
  if abs(share) > 0.1 { return expected * ((1 + share) * log1p(share) - share) }
  // (1 + x) ln(1 + x) - x = x²/2 - x³/6 + x⁴/12 - …; the terms below are enough for |x| ≤ 0.1.
  var sum = 0.0
  for power in (2...18).reversed() {
    let term = 1 / Double(power * (power - 1))
    sum = sum * share + (power.isMultiple(of: 2) ? term : -term)
  }
  return expected * share * share * sum
}
