/// Deviation of proportions, DP: how unevenly are the hits of a term spread over the parts of a text?
///
/// With oᵢ the share of all hits that part i has and eᵢ its share of all words:
///
///     DP = ½ Σ |oᵢ - eᵢ|
///
/// - Parameter parts: the parts of one text, each with its own hits and words.
/// - Returns: 0 (as even as the parts' sizes) up to near 1 (all in the smallest part); nil where no
///   part has a hit, because an absent word is neither even nor uneven.
///
/// Example: 3, 0, 5, 2 hits in 1000, 500, 1500, 800 words give 0.142105.
///
/// Source: Gries (2008), *Dispersions and adjusted frequencies in corpora*, International Journal
/// of Corpus Linguistics 13.
public func deviationOfProportions(_ parts: [Observation]) -> Double? {
  guard let shares = PartShares(parts) else { return nil }
  return zip(shares.observed, shares.expected).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
}

/// DP on a scale whose upper end is 1 whatever the parts: `DPnorm = DP / (1 - min eᵢ)`.
///
/// - Returns: 0 … 1; nil where DP is, and with a single part.
///
/// Example: 3, 0, 5, 2 hits in 1000, 500, 1500, 800 words give 0.163636.
///
/// Source: Lijffijt & Gries (2012), *Correction to Stefan Th. Gries' "Dispersions and adjusted
/// frequencies in corpora"*, International Journal of Corpus Linguistics 17.
public func normalisedDeviationOfProportions(_ parts: [Observation]) -> Double? {
  scaledDeviation(parts) { _ in true }
}

/// DP on a scale whose upper end is set by the parts that have a hit:
/// `DP / (1 - min eᵢ over parts with a hit)`.
///
/// - Returns: 0 … 1; nil where DP is, and with a single part.
///
/// Example: 3, 0, 5, 2 hits in 1000, 500, 1500, 800 words give 0.18.
///
/// Source: Egbert, Burch & Biber (2020), *Lexical dispersion and corpus design*, International
/// Journal of Corpus Linguistics 25.
public func deviationOfProportionsOverPartsHit(_ parts: [Observation]) -> Double? {
  scaledDeviation(parts) { $0.hits > 0 }
}

private func scaledDeviation(_ parts: [Observation], over counts: (Observation) -> Bool) -> Double? {
  guard parts.count > 1, let shares = PartShares(parts), let deviation = deviationOfProportions(parts)
  else { return nil }
  let smallest = zip(parts, shares.expected).filter { counts($0.0) }.map(\.1).min()
  return smallest.map { min(1, deviation / (1 - $0)) }  // Rounding can pass 1.
}

/// Each part's share of the hits and of the words.
private struct PartShares {
  let observed: [Double]
  let expected: [Double]

  /// nil where there is no hit to share.
  init?(_ parts: [Observation]) {
    let hits = parts.reduce(0) { $0 + Double($1.hits) }
    let words = parts.reduce(0) { $0 + Double($1.words) }
    guard hits > 0 else { return nil }
    observed = parts.map { Double($0.hits) / hits }
    expected = parts.map { Double($0.words) / words }
  }
}
