/// Range: the share of a text's parts that have at least one hit.
///
///     parts with a hit / parts
///
/// - Returns: 0 … 1, and 0 for an absent word; nil without parts.
///
/// Example: 3, 0, 5, 2 hits give 0.75.
///
/// Source: the oldest measure of dispersion, by whatever name; Gries (2008) reviews it.
public func rangeOverParts(_ parts: [Observation]) -> Double? {
  guard !parts.isEmpty else { return nil }
  return Double(parts.count { $0.hits > 0 }) / Double(parts.count)
}
