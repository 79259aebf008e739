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
  let shareOfHits = commonShare(first, second)
  let sum =
    surprise(Double(first.hits), expected: Double(first.words) * shareOfHits)
    + surprise(Double(second.hits), expected: Double(second.words) * shareOfHits)
  return max(0, 2 * sum)  // Rounding can pass below 0.
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
  let shareOfHits = commonShare(first, second)
  let otherWords = { (text: Observation) in
    surprise(Double(text.words - text.hits), expected: Double(text.words) * (1 - shareOfHits))
  }
  let hits =
    surprise(Double(first.hits), expected: Double(first.words) * shareOfHits)
    + surprise(Double(second.hits), expected: Double(second.words) * shareOfHits)
  return max(0, 2 * (hits + (otherWords(first) + otherWords(second))))
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

/// The share of hits among the words of both texts.
private func commonShare(_ first: Observation, _ second: Observation) -> Double {
  (Double(first.hits) + Double(second.hits)) / (Double(first.words) + Double(second.words))
}

/// O ln(O/E), which is 0 where nothing was observed.
private func surprise(_ observed: Double, expected: Double) -> Double {
  observed == 0 ? 0 : observed * log(observed / expected)
}
