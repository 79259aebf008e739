/// %DIFF: by how many per cent does the rate of the first text pass that of the second?
///
///     100 (R₁ - R₂) / R₂,   R = O/N
///
/// - Returns: per cent, ≥ -100 (absent from the first text); nil where the second text does not
///   have the term.
///
/// Example: 120 hits in 50,000 words against 30 in 40,000 give 220.
///
/// Source: Gabrielatos & Marchi (2011), *Keyness: matching metrics to definitions*.
public func percentDifference(_ first: Observation, _ second: Observation) -> Double? {
  guard second.hits > 0 else { return nil }
  return 100 * crossDifference(first, second) / (Double(second.hits) * Double(first.words))
}
