import Statistics

/// How often one line of a list is in one text: its rate with the 95% interval of Wilson.
package struct RateFigures: Sendable, Hashable {
  /// Hits, of which there may be none to be had.
  package var count: Int?
  /// Per 1,000 words.
  package var rate: Figure
  /// Bounds of the rate, per 1,000 words.
  package var bounds: FigureBounds
  /// Hits and words, where there are both.
  let observation: Observation?
  /// Whether a word can have several hits, so that hits are no share of the words.
  let canHitAWordTwice: Bool

  static let severalHits =
    "A word can have several hits under this rule, and hits are then no share of the words."

  /// - Parameter reason: why there is no count.
  package init(count: Int?, words: Int?, reason: String?, canHitAWordTwice: Bool) {
    (self.count, self.canHitAWordTwice) = (count, canHitAWordTwice)
    guard let count, let words, words > 0, let observation = try? Observation(hits: count, words: words)
    else {
      let none = Figure.undefined(reason ?? "No words in this scope.")
      (rate, bounds, observation) = (none, FigureBounds(lower: none, upper: none), nil)
      return
    }
    self.observation = observation
    rate = .value(observation.rate())
    let interval = canHitAWordTwice ? nil : wilsonInterval(observation)?.scaled(by: 1000)
    bounds = FigureBounds(interval, otherwise: Self.severalHits)
  }
}

extension FigureBounds {
  init(_ interval: Interval?, otherwise reason: String) {
    self.init(
      lower: Figure(interval?.lower, otherwise: reason), upper: Figure(interval?.upper, otherwise: reason))
  }
}
