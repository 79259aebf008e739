/// Holm's correction of the p-values of a table's rows: with it, the chance that any row without
/// a difference passes a level is at most that level, however many rows there are.
///
/// With p₍₁₎ ≤ … ≤ p₍ₘ₎ the m values in ascending order:
///
///     adjusted p₍ₖ₎ = max over j ≤ k of min(1, (m - j + 1) p₍ⱼ₎)
///
/// - Parameter pValues: one a row, in the table's order; nil for a row that has none.
/// - Returns: the adjusted values in the same order. Rows without a value stay nil and do not
///   count among the m; what is no probability (below 0, above 1, not a number) is no value.
///
/// Example: 0.01, 0.04, 0.03 become 0.03, 0.06, 0.06.
///
/// Source: Holm (1979), *A simple sequentially rejective multiple test procedure*, Scandinavian
/// Journal of Statistics 6.
public func holmAdjusted(_ pValues: [Double?]) -> [Double?] {
  let ranked = pValues.enumerated()
    .compactMap { row, value in value.map { (row: row, value: $0) } }
    .filter { (0...1).contains($0.value) }
    .sorted { ($0.value, $0.row) < ($1.value, $1.row) }
  var adjusted = [Double?](repeating: nil, count: pValues.count)
  var highest = 0.0
  for (rank, entry) in ranked.enumerated() {
    highest = max(highest, min(1, Double(ranked.count - rank) * entry.value))
    adjusted[entry.row] = highest
  }
  return adjusted
}
