#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The binomial distribution: hits in independent trials of one chance.
package struct BinomialDistribution: Hashable, Sendable {
  /// Trials, 0 … 5,000,000,000.
  package let trials: Int
  /// The chance of a hit in each, 0 … 1.
  package let chance: Double

  /// nil where there can be no such trials.
  package init?(trials: Int, chance: Double) {
    guard (0...5_000_000_000).contains(trials), (0...1).contains(chance) else { return nil }
    (self.trials, self.chance) = (trials, chance)
  }

  /// The chance of exactly so many hits; 0 for a number that cannot be.
  ///
  /// Source: Loader (2000), *Fast and accurate computation of binomial probabilities*.
  package func probability(of hits: Int) -> Double {
    guard (0...trials).contains(hits) else { return 0 }
    return exp(logBinomialTerm(Double(hits), of: Double(trials), chance, 1 - chance))
  }

  /// The chances of at most, and of more than, so many hits.
  ///
  /// Source: Abramowitz & Stegun (1964), 26.5.24, by the incomplete beta function.
  package func tails(_ hits: Int) -> Tails {
    if hits < 0 { return .allAbove }
    if hits >= trials { return .allBelow }
    let tails = incompleteBeta(Double(hits) + 1, Double(trials - hits), chance, complement: 1 - chance)
    // Within 0 … trials the parameters are in range.
    return tails?.swapped ?? .allAbove
  }

  /// The chance of this many hits or fewer.
  package func atMost(_ hits: Int) -> Double { tails(hits).lower }
  /// The chance of this many hits or more.
  package func atLeast(_ hits: Int) -> Double { tails(hits - 1).upper }
}
