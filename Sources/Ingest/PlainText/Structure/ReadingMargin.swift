/// By how much the series of numbers that were chosen outweigh the next best ones, over a whole text.
struct ReadingMargin {
  private var margin = 0.0
  private var weight = 0.0

  mutating func add(_ chain: NumberingChain) {
    guard let own = chain.margin else { return }
    margin += own
    weight += chain.weight
  }

  /// As a share of what was chosen, 0 to 1; nil if there was nothing to choose from.
  var share: Double? { weight > 0 ? min(1, margin / weight) : nil }
}
