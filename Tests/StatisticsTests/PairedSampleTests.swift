import Statistics
import Testing

/// R's data `sleep`: hours of sleep gained by ten patients with each of two drugs (Cushny & Peebles 1905, in Student 1908).
let sleepFirst = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
let sleepSecond = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
let sleepDifferences = zip(sleepFirst, sleepSecond).map { $0 - $1 }

/// Depression of nine patients before and after (Hollander & Wolfe 1973, table 3.1), in the help of R's `wilcox.test`.
let depressionDifferences = zip(
  [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30],
  [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
).map { $0 - $1 }

@Suite("Tests of pairs and of groups")
struct PairedSampleTests {
  /// R 4.2.2 and SciPy 1.17.1.
  @Test("the t tests of R's sleep")
  func sleep() throws {
    let paired = try TTest.paired(sleepDifferences)
    #expect(isClose(paired.t, -4.062127683382037))
    #expect(paired.degreesOfFreedom == 9)
    #expect(isClose(paired.pValue(.twoSided), 0.002832890197384273))
    #expect(isClose(paired.pValue(.greater), 0.99858355490130779))
    #expect(isClose(paired.pValue(.less), 0.0014164450986921351))
    #expect(isClose(paired.difference, -1.58))
    #expect(isClose(paired.interval.lower, -2.4598857632769824))
    #expect(isClose(paired.interval.upper, -0.70011423672301754))

    let welch = try TTest.welch(sleepFirst, sleepSecond)
    #expect(isClose(welch.t, -1.8608134674868526))
    #expect(isClose(welch.degreesOfFreedom, 17.776473516178488))
    #expect(isClose(welch.pValue(.twoSided), 0.0793941401873583))
    #expect(isClose(welch.interval.lower, -3.3654832307117104))
    #expect(isClose(welch.interval.upper, 0.20548323071171018))
  }

  @Test("the t test of printed means and SDs is that of the figures")
  func printed() throws {
    let (a, b) = (SampleMoments(sleepFirst), SampleMoments(sleepSecond))
    let printed = try TTest.welch(
      means: (a.mean, b.mean), variances: (a.variance ?? 0, b.variance ?? 0), counts: (a.count, b.count))
    #expect(try printed == TTest.welch(sleepFirst, sleepSecond))
  }

  /// R 4.2.2: `wilcox.test(x, y, paired = TRUE)`.
  @Test("the exact signed-rank test of Hollander and Wolfe's depression")
  func depression() throws {
    let test = try SignedRankTest(depressionDifferences)
    #expect(test.statistic == 40)
    #expect(test.method == .exact)
    #expect(isClose(test.pValue(.greater), 0.01953125))
    #expect(isClose(test.pValue(.twoSided), 0.0390625))
    #expect(isClose(test.pValue(.less), 0.986328125))
    let middle = try HodgesLehmann.paired(depressionDifferences)
    #expect(isClose(middle.estimate, 0.46))
    #expect(isClose(middle.interval?.lower, 0.01) && isClose(middle.interval?.upper, 0.786))
  }

  /// R 4.2.2 with `correct`, SciPy 1.17.1 with `correction`, which agree. Rounding makes two of the differences unlike
  /// that are alike in tenths; R and SciPy were given the same doubles.
  @Test(
    "ties and zeros leave the normal approximation, corrected or not",
    arguments: [
      (.twoSided, true, 0.009090698015925044), (.twoSided, false, 0.007632441648205508),
      (.greater, true, 0.9968062667242578), (.greater, false, 0.9961837791758973),
      (.less, true, 0.004545349007962522), (.less, false, 0.003816220824102754),
    ] as [(Alternative, Bool, Double)])
  func ties(_ alternative: Alternative, _ isCorrected: Bool, _ expected: Double) throws {
    let test = try SignedRankTest(sleepDifferences)
    #expect(test.zeros == 1 && test.pairs == 9 && test.hasTies)
    #expect(test.method == .normal(continuityCorrection: true))
    #expect(isClose(test.pValue(alternative, by: .normal(continuityCorrection: isCorrected)), expected))
    if isCorrected { #expect(test.pValue(alternative) == test.pValue(alternative, by: test.method)) }
    #expect(test.pValue(alternative, by: .exact) == nil)
  }

  @Test("exact below 50 pairs, normal from there on, and both near each other")
  func limitOfExact() throws {
    for (pairs, isExact) in [(49, true), (50, false)] {
      let differences = (1...pairs).map { $0 % 3 == 0 ? -Double($0) : Double($0) }
      let test = try SignedRankTest(differences)
      #expect((test.method == .exact) == isExact)
      let exact = try #require(test.pValue(.twoSided, by: .exact))
      let normal = try #require(test.pValue(.twoSided, by: .normal(continuityCorrection: true)))
      #expect(abs(exact - normal) < 0.002)
    }
  }

  /// All 2⁶ ways to give signs to six ranks, counted one by one.
  @Test("the exact test counts all signs")
  func allSigns() throws {
    let sums = (0..<64).map { signs in (1...6).filter { isPositive($0, signs) }.reduce(0, +) }
    for signs in 0..<64 {
      let differences: [Double] = (1...6).map { isPositive($0, signs) ? Double($0) : -Double($0) }
      let asHigh = sums.count { $0 >= sums[signs] }
      let chance = try SignedRankTest(differences).pValue(.greater)
      #expect(isClose(chance, Double(asHigh) / 64))
    }
  }

  private func isPositive(_ rank: Int, _ signs: Int) -> Bool { signs >> (rank - 1) & 1 == 1 }

  /// R 4.2.2, `binom.test`; the last is far out.
  @Test(
    "the exact binomial test",
    arguments: [
      (682, 925, 0.75, .twoSided, 0.3824915595748517), (3, 20, 0.3, .twoSided, 0.22041826738070938),
      (3, 20, 0.3, .greater, 0.96451686770153133), (3, 20, 0.3, .less, 0.10708680450373097),
      (0, 10, 0.1, .twoSided, 0.61257951100000052), (0, 10, 0.1, .greater, 1),
      (0, 10, 0.1, .less, 0.34867844010000032),
      (10, 10, 0.9, .twoSided, 0.61257951100000019), (9, 9, 0.5, .twoSided, 0.00390625),
      (5, 10, 0.5, .twoSided, 1),
      (5, 10, 0.5, .less, 0.623046875), (1, 30, 0.2, .twoSided, 0.020015612508648268),
      (111, 116, 0.5, .twoSided, 4.0398783181128024e-27), (0, 5, 0, .twoSided, 1), (1, 5, 0, .twoSided, 0),
      (5, 5, 1, .twoSided, 1), (4, 5, 1, .twoSided, 0),
    ] as [(Int, Int, Double, Alternative, Double)])
  func binomial(_ hits: Int, _ trials: Int, _ chance: Double, _ tail: Alternative, _ expected: Double) throws
  {
    #expect(isClose(try BinomialTest(hits: hits, trials: trials, chance: chance).pValue(tail), expected))
  }

  /// R 4.2.2, `binom.test`.
  @Test(
    "the exact interval of a share",
    arguments: [
      (682, 925, 0.70766826407903904, 0.76540655824152526),
      (3, 20, 0.032070937185463728, 0.37892682654531396),
      (0, 10, 0, 0.30849710781876083), (10, 10, 0.69150289218123917, 1),
      (111, 116, 0.90227516932481788, 0.98585844335335926),
    ] as [(Int, Int, Double, Double)])
  func interval(_ hits: Int, _ trials: Int, _ lower: Double, _ upper: Double) throws {
    let interval = try BinomialTest(hits: hits, trials: trials).interval
    #expect(isClose(interval.lower, lower) && isClose(interval.upper, upper))
  }

  @Test("the two-tailed binomial test is the sum over all numbers that are as unlikely")
  func twoTails() throws {
    for (trials, chance) in [(1, 0.5), (12, 0.37), (25, 0.04), (40, 0.85)] {
      let distribution = try #require(BinomialDistribution(trials: trials, chance: chance))
      for hits in 0...trials {
        let limit = distribution.probability(of: hits) * (1 + 1e-7)
        let sum = (0...trials).map { distribution.probability(of: $0) }.filter { $0 <= limit }.reduce(0, +)
        let test = try BinomialTest(hits: hits, trials: trials, chance: chance)
        #expect(isClose(test.pValue(.twoSided), min(1, sum)))
      }
    }
  }

  @Test("the sign test leaves out ties")
  func signs() throws {
    let test = try BinomialTest.signTest(sleepDifferences)
    #expect(test.hits == 0 && test.trials == 9)
    #expect(isClose(test.pValue(.twoSided), 0.00390625))
  }

  @Test("swapping first and second changes signs and nothing else; so does the order of the units nothing")
  func symmetry() throws {
    let swapped = sleepDifferences.map { -$0 }
    let (there, back) = (try TTest.paired(sleepDifferences), try TTest.paired(swapped))
    #expect(there.t == -back.t && there.pValue(.greater) == back.pValue(.less))
    #expect(there.interval.lower == -back.interval.upper)
    let (up, down) = (
      try SignedRankTest(depressionDifferences), try SignedRankTest(depressionDifferences.map { -$0 })
    )
    #expect(up.statistic + down.statistic == 45 && up.pValue(.greater) == down.pValue(.less))
    let shuffled = [4, 0, 8, 2, 6, 9, 1, 3, 7, 5].map { sleepDifferences[$0] }
    #expect(isClose(try TTest.paired(shuffled).t, there.t, within: 1e-14))
    #expect(try SignedRankTest(shuffled).statistic == SignedRankTest(sleepDifferences).statistic)
    #expect(try HodgesLehmann.paired(shuffled).estimate == HodgesLehmann.paired(sleepDifferences).estimate)
  }

  @Test("another unit changes differences and intervals by its factor, and no test")
  func scaling() throws {
    let (plain, scaled) = (
      try TTest.paired(sleepDifferences), try TTest.paired(sleepDifferences.map { $0 * 64 })
    )
    #expect(plain.t == scaled.t && plain.difference * 64 == scaled.difference)
    #expect(plain.interval.lower * 64 == scaled.interval.lower)
    let tests = (
      try TTest.welch(sleepFirst, sleepSecond),
      try TTest.welch(sleepFirst.map { $0 * 64 }, sleepSecond.map { $0 * 64 })
    )
    #expect(tests.0.t == tests.1.t && tests.0.degreesOfFreedom == tests.1.degreesOfFreedom)
  }

  @Test("what does not exist says why")
  func undefined() {
    #expect(throws: UndefinedFigure.fewUnits(1, needed: 2)) { try TTest.paired([3]) }
    #expect(throws: UndefinedFigure.fewUnits(0, needed: 2)) { try TTest.paired([]) }
    // 0.1 is no binary number: the mean of three is not quite it, and yet nothing varies.
    #expect(throws: UndefinedFigure.noVariance) { try TTest.paired([0.1, 0.1, 0.1]) }
    #expect(throws: UndefinedFigure.noVariance) { try TTest.welch([1, 1], [2, 2]) }
    #expect(throws: UndefinedFigure.fewUnits(1, needed: 2)) { try TTest.welch([1, 2, 3], [2]) }
    #expect(throws: UndefinedFigure.impossibleFigures) { try TTest.paired([1, .nan]) }
    #expect(throws: UndefinedFigure.impossibleFigures) { try TTest.paired([1, .infinity]) }
    #expect(throws: UndefinedFigure.impossibleFigures) {
      try TTest.welch(means: (1, 2), variances: (-1, 2), counts: (3, 3))
    }
    #expect(throws: UndefinedFigure.onlyTies(3)) { try SignedRankTest([0, 0, 0]) }
    #expect(throws: UndefinedFigure.fewUnits(0, needed: 1)) { try SignedRankTest([]) }
    #expect(throws: UndefinedFigure.onlyTies(1)) { try BinomialTest.signTest([0]) }
    #expect(throws: UndefinedFigure.impossibleFigures) { try BinomialTest(hits: 3, trials: 2) }
    #expect(throws: UndefinedFigure.fewUnits(0, needed: 1)) { try BinomialTest(hits: 0, trials: 0) }
    #expect(UndefinedFigure.onlyTies(1).description == "the only pair is a tie")
    #expect(UndefinedFigure.fewUnits(1, needed: 2).description == "there is 1 unit, and it takes 2")
  }
}
