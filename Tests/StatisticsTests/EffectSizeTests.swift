import Statistics
import Testing

@Suite("Effect sizes")
struct EffectSizeTests {
  /// R 4.2.2: quotients of `mean`, `sd` and `var`.
  @Test("the three d of R's sleep")
  func cohen() throws {
    #expect(isClose(try StandardisedDifference.dz(sleepDifferences), -1.2845575625910546))
    #expect(isClose(try StandardisedDifference.dav(sleepFirst, sleepSecond), -0.83349634131270445))
    #expect(isClose(try StandardisedDifference.ds(sleepFirst, sleepSecond), -0.83218108134953972))
    // t of pairs is d_z √n.
    #expect(isClose(try TTest.paired(sleepDifferences).t, -1.2845575625910546 * 10.0.squareRoot()))
  }

  /// R 4.2.2: `exp(lgamma(m/2) - log(m/2)/2 - lgamma((m-1)/2))`.
  @Test(
    "Hedges' correction, exact",
    arguments: [
      (2, 0.56418958354775628), (5, 0.84074868245968926), (9, 0.91387489179255232), (18, 0.95764642702372005),
      (115, 0.99346167416284792), (10_000, 0.99992499781065969),
    ] as [(Double, Double)])
  func hedges(_ degreesOfFreedom: Double, _ expected: Double) throws {
    let correction = try #require(
      StandardisedDifference.hedgesCorrection(degreesOfFreedom: degreesOfFreedom))
    #expect(isClose(correction, expected))
    #expect(abs(correction - (1 - 3 / (4 * degreesOfFreedom - 1))) < 0.02)
  }

  @Test("Hedges' correction has edges")
  func hedgesEdges() {
    #expect(StandardisedDifference.hedgesCorrection(degreesOfFreedom: 1) == nil)
    #expect(StandardisedDifference.hedgesCorrection(degreesOfFreedom: .infinity) == nil)
  }

  /// The definition: every pair looked at.
  @Test("Cliff's delta is the balance of all pairs")
  func cliff() {
    #expect(isClose(cliffsDelta(sleepFirst, sleepSecond), -0.49))
    let groups = [[1.0], [2, 2], [1, 2, 3], [-1, 5, 5, 0], [2.5, 2, 9, 1, 2]]
    for first in groups {
      for second in groups {
        let balance = first.flatMap { a in second.map { b in a > b ? 1 : a < b ? -1 : 0 } }.reduce(0, +)
        #expect(cliffsDelta(first, second) == Double(balance) / Double(first.count * second.count))
      }
    }
    #expect(cliffsDelta([3, 4], [1, 2]) == 1 && cliffsDelta([1], [2]) == -1)
    #expect(cliffsDelta([], [1]) == nil && cliffsDelta([1], [.nan]) == nil)
  }

  /// The definition: the median of all pairs' means or differences, sorted.
  @Test("the Hodges–Lehmann estimate is the middle of all pairs")
  func hodgesLehmann() throws {
    let groups = [
      [3.0], [1, 2], [-1, 5, 5, 0], sleepDifferences, depressionDifferences, [79.6, 12, 55, 31.2, 99],
      [1, 44.4, 3, 27, 11, 19, 8], (0..<61).map { Double($0 * $0 % 61) - 20 },
    ]
    for group in groups {
      var means: [Double] = []
      for i in group.indices { for j in i..<group.count { means.append((group[i] + group[j]) / 2) } }
      #expect(abs(try HodgesLehmann.paired(group).estimate - median(means)) < 1e-12)
      for other in groups {
        let differences = group.flatMap { a in other.map { a - $0 } }
        #expect(abs(try HodgesLehmann.groups(group, other).estimate - median(differences)) < 1e-12)
      }
    }
  }

  @Test("an interval takes six pairs, and holds the estimate")
  func interval() throws {
    let five = try HodgesLehmann.paired([1, 2, 3, 4, 5])
    #expect(five.interval == nil && five.estimate == 3)
    // 2 · 2⁻⁶ is below 5 %: the outermost means, which are the smallest and the largest difference.
    let six = try HodgesLehmann.paired([1, 2, 3, 4, 5, 6])
    #expect(six.interval == Interval(lower: 1, upper: 6))
    // The bounds of the exact and of the approximate interval are near each other where the one gives way to the other.
    let (below, from) = (
      try HodgesLehmann.paired((1...49).map(Double.init)), try HodgesLehmann.paired((1...50).map(Double.init))
    )
    #expect(abs((below.interval?.lower ?? 0) - (from.interval?.lower ?? 9)) < 1.5)
    #expect(try HodgesLehmann.groups([1, 2], [3, 4]).interval == nil)
    #expect(throws: UndefinedFigure.fewUnits(0, needed: 1)) { try HodgesLehmann.groups([], [1]) }
  }

  @Test("no difference and no spread")
  func undefined() {
    #expect(throws: UndefinedFigure.noVariance) { try StandardisedDifference.dz([2, 2, 2]) }
    #expect(throws: UndefinedFigure.fewUnits(1, needed: 2)) { try StandardisedDifference.dz([2]) }
    #expect(throws: UndefinedFigure.impossibleFigures) { try StandardisedDifference.dav([1, 2], [1, 2, 3]) }
    #expect(throws: UndefinedFigure.noVariance) { try StandardisedDifference.ds([1, 1], [2, 2]) }
  }

  private func median(_ figures: [Double]) -> Double {
    let sorted = figures.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
