/// Cliff's delta: how much more often is a figure of the first group above one of the second than below?
///
///     δ = (pairs with first > second - pairs with first < second) / all pairs
///
/// - Returns: -1 (all of the first group are below) … 1 (all above); 0 for groups that lie alike; nil without figures
///   in either group, and where one is no number.
/// - Complexity: O(n log n).
///
/// Source: Cliff (1993), *Dominance statistics: ordinal analyses to answer ordinal questions*, Psychological Bulletin
/// 114.
package func cliffsDelta(_ first: [Double], _ second: [Double]) -> Double? {
  guard !first.isEmpty, !second.isEmpty, !first.contains(where: \.isNaN), !second.contains(where: \.isNaN)
  else { return nil }
  let (first, second) = (first.sorted(), second.sorted())
  var (below, notAbove, balance) = (0, 0, 0)
  for figure in first {
    while below < second.count, second[below] < figure { below += 1 }
    while notAbove < second.count, second[notAbove] <= figure { notAbove += 1 }
    balance += below - (second.count - notAbove)
  }
  return Double(balance) / (Double(first.count) * Double(second.count))
}
