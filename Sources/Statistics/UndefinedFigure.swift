/// Why a test or an effect size does not exist for these figures. In a table it is a dash with this sentence.
package enum UndefinedFigure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Fewer units (pairs, observations of the smaller group) than it takes.
  case fewUnits(Int, needed: Int)
  /// All differences, or all observations of both groups, are the same: nothing varies that a difference could be
  /// held against.
  case noVariance
  /// All pairs are ties.
  case onlyTies(Int)
  /// A row or a column of a table has no case at all, or there is one row or column only.
  case emptyMargin
  /// All cases are hits, or none is.
  case oneOutcome
  /// Figures that are no numbers, or counts that cannot be (below 0, more hits than trials).
  case impossibleFigures

  package var description: String {
    switch self {
    case .fewUnits(let units, let needed):
      "there \(units == 1 ? "is 1 unit" : "are \(units) units"), and it takes \(needed)"
    case .noVariance: "nothing varies"
    case .onlyTies(let pairs): "\(pairs == 1 ? "the only pair is a tie" : "all \(pairs) pairs are ties")"
    case .emptyMargin: "a row or a column is empty"
    case .oneOutcome: "all cases have the same outcome"
    case .impossibleFigures: "the figures cannot be"
    }
  }
}

/// Which difference a test looks for.
package enum Alternative: String, Hashable, Sendable, CaseIterable {
  /// Either way: two-tailed.
  case twoSided = "two-sided"
  /// The first is higher than the second: one-tailed.
  case greater
  /// The first is lower than the second: one-tailed.
  case less

  /// The p-value from the tails of a statistic whose distribution is symmetric about 0.
  func pValue(symmetric tails: Tails) -> Double {
    switch self {
    case .twoSided: min(1, 2 * min(tails.lower, tails.upper))
    case .greater: tails.upper
    case .less: tails.lower
    }
  }
}
