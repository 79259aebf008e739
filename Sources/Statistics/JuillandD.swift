/// Juilland's D: how even are the rates of a term in the parts of a text?
///
/// With CV the coefficient of variation of the n parts' rates (population standard deviation
/// divided by mean, each part counting alike):
///
///     D = 1 - CV / √(n - 1)
///
/// - Parameter parts: the parts of one text, each with its own hits and words.
/// - Returns: 1 where all rates are equal, 0 where one part has all hits; nil where no part has a
///   hit and with fewer than two parts.
///
/// Example: 3, 0, 5, 2 hits in 1000, 500, 1500, 800 words give 0.657767.
///
/// Source: Juilland, Brodin & Davidovitch (1970), *Frequency dictionary of French words*.
public func juillandD(_ parts: [Observation]) -> Double? {
  // Rounding would leave a trace of evenness where there is none.
  if parts.count > 1, parts.count(where: { $0.hits > 0 }) == 1 { return 0 }
  let rates = parts.map { $0.rate(per: 1) }
  let count = Double(rates.count)
  let mean = rates.reduce(0, +) / count
  guard rates.count > 1, mean > 0 else { return nil }
  let variance = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
  let variation = variance.squareRoot() / mean
  return max(0, 1 - variation / (count - 1).squareRoot())  // Rounding can pass below 0.
}
