/// The exact test of a share: could this many hits of so many trials come about if the chance of each were the one
/// supposed?
///
/// Source: Clopper & Pearson (1934), *The use of confidence or fiducial limits illustrated in the case of the
/// binomial*, Biometrika 26.
package struct BinomialTest: Hashable, Sendable {
  package let hits: Int
  package let trials: Int
  /// The chance of a hit that is supposed.
  package let chance: Double
  private let distribution: BinomialDistribution

  /// - Throws: ``UndefinedFigure`` without trials, and for counts or a chance that cannot be.
  package init(hits: Int, trials: Int, chance: Double = 0.5) throws(UndefinedFigure) {
    guard let distribution = BinomialDistribution(trials: trials, chance: chance), (0...trials).contains(hits)
    else { throw .impossibleFigures }
    guard trials > 0 else { throw .fewUnits(0, needed: 1) }
    (self.hits, self.trials, self.chance, self.distribution) = (hits, trials, chance, distribution)
  }

  /// The sign test of pairs: is the first higher as often as the second? Ties are left out.
  ///
  /// - Throws: ``UndefinedFigure`` without pairs, and where all are ties.
  package static func signTest(_ differences: [Double]) throws(UndefinedFigure) -> BinomialTest {
    guard !differences.contains(where: \.isNaN) else { throw .impossibleFigures }
    guard !differences.isEmpty else { throw .fewUnits(0, needed: 1) }
    let (above, below) = (differences.count { $0 > 0 }, differences.count { $0 < 0 })
    guard above + below > 0 else { throw .onlyTies(differences.count) }
    return try BinomialTest(hits: above, trials: above + below)
  }

  /// The chance of so many hits or a less likely number; one-tailed, of so many or more, or fewer.
  ///
  /// Numbers count as equally likely where their chances differ by less than a ten-millionth, as in R and SciPy.
  ///
  /// Example: 682 of 925 against 0.75 gives p = 0.3824915595748517.
  package func pValue(_ alternative: Alternative) -> Double {
    switch alternative {
    case .greater: distribution.atLeast(hits)
    case .less: distribution.atMost(hits)
    case .twoSided: twoSided
    }
  }

  private var twoSided: Double {
    let limit = distribution.probability(of: hits) * (1 + 1e-7)
    let expected = Double(trials) * chance
    if Double(hits) == expected { return 1 }
    if Double(hits) < expected {
      // Behind the most likely number the chances fall; the first that is low enough, and all behind it.
      let start = Int(expected.rounded(.up))
      let first = firstIndex(in: start...(trials + 1)) { distribution.probability(of: $0) <= limit }
      return min(1, distribution.atMost(hits) + distribution.atLeast(first))
    }
    let end = Int(expected.rounded(.down))
    let offset = firstIndex(in: 0...(end + 1)) { distribution.probability(of: end - $0) <= limit }
    return min(1, distribution.atLeast(hits) + distribution.atMost(end - offset))
  }

  /// The first index for which a condition holds that holds from there on; the last one, if it does for no other.
  private func firstIndex(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The share of hits, 0 … 1.
  package var share: Double { Double(hits) / Double(trials) }

  /// The exact 95 % interval of the share after Clopper & Pearson: of the chances that a one-tailed test at 2.5 %
  /// would not rule out. With no hits its lower end is 0, with only hits its upper end 1.
  package var interval: Interval {
    let (hits, trials) = (hits, trials)
    let lower = Quantiles.firstDouble(upTo: 1) {
      (BinomialDistribution(trials: trials, chance: $0)?.atLeast(hits) ?? 1) >= 0.025
    }
    let upper = Quantiles.firstDouble(upTo: 1) {
      (BinomialDistribution(trials: trials, chance: $0)?.atMost(hits) ?? 0) <= 0.025
    }
    return Interval(lower: hits == 0 ? 0 : lower ?? 0, upper: hits == trials ? 1 : upper ?? 1)
  }
}
