import Statistics
import Testing

/// Two texts and what an independent computation says of them.
///
/// Origin: the definitions written out in Python with mpmath at 40 digits; G² of four cells also
/// with SciPy 1.17 `chi2_contingency(…, correction=False, lambda_="log-likelihood")`, G² of two
/// cells with `power_divergence([o1, o2], [e1, e2], lambda_="log-likelihood")`. Zeros by hand.
struct PairOfTexts: Sendable, CustomTestStringConvertible {
  let hits: (Int, Int)
  let words: (Int, Int)
  let twoCells: Double
  let fourCells: Double?
  let ratio: Double?
  let interval: (Double, Double)?
  let conservative: Double?
  let percent: Double?
  let bayes: Double
  let p: Double
  /// Per 1,000 words.
  let difference: Double
  let bounds: (Double, Double)?
  let testDescription: String

  func observations() throws -> (Observation, Observation) {
    (
      try Observation(hits: hits.0, words: words.0), try Observation(hits: hits.1, words: words.1)
    )
  }

  static let table = [
    Self(
      hits: (120, 30), words: (50000, 40000), twoCells: 39.6038854880319, fourCells: 39.6644827872755,
      ratio: 1.67807190511264, interval: (1.10119604835945, 2.25494776186583), conservative: 1.10119604835945,
      percent: 220,
      bayes: 28.1963205387195, p: 3.11063794070932e-10, difference: 1.65,
      bounds: (1.14341386961972, 2.16981624610455),
      testDescription: "more in the first"),
    Self(
      hits: (0, 7), words: (50000, 40000), twoCells: 11.3530230270286, fourCells: 11.353703639933,
      ratio: -4.12928301694497, interval: (-8.26846650936883, 0.00990047547889258), conservative: 0,
      percent: -100,
      bayes: -0.0545419222837994, p: 0.000753252602913897, difference: -0.175,
      bounds: (-0.361219546617849, -0.0564988190748631),
      testDescription: "absent from the first"),
    Self(
      hits: (46, 289), words: (60000, 85000), twoCells: 121.841659329137, fourCells: 122.08608827306,
      ratio: -2.14886338591448, interval: (-2.59747659786965, -1.70025017395931),
      conservative: -1.70025017395931, percent: -77.4509803921569,
      bayes: 109.957170307734, p: 2.50016069028349e-28, difference: -2.63333333333333,
      bounds: (-3.08996649792918, -2.18396284156884),
      testDescription: "more in the second"),
    Self(
      hits: (1, 1), words: (10, 1000), twoCells: 6.47755297314907, fourCells: 6.57810101205458,
      ratio: 6.64385618977472, interval: (2.74726259458742, 10.540449784962), conservative: 2.74726259458742,
      percent: 9900,
      bayes: -0.440152636686231, p: 0.010924528188462, difference: 99,
      bounds: (16.7450929977953, 403.151141499459),
      testDescription: "tiny texts"),
    Self(
      hits: (5, 5), words: (5, 10), twoCells: 1.17783035656383, fourCells: 5.23248143764548,
      ratio: 1, interval: (0.105824780526594, 1.89417521947341), conservative: 0.105824780526594,
      percent: 100,
      bayes: -1.53021984453838, p: 0.277798134813296, difference: 500,
      bounds: (-8.09272005194589, 763.406909487436),
      testDescription: "every word is a hit"),
    Self(
      hits: (3, 4), words: (1000, 1200), twoCells: 0.0191171249415422, fourCells: 0.0191779238393396,
      ratio: -0.15200309344505, interval: (-2.30824503579397, 2.00423884890387), conservative: 0,
      percent: -10,
      bayes: -7.67709551440487, p: 0.890031229473343, difference: -0.333333333333333,
      bounds: (-5.902918130722, 5.79772451477482),
      testDescription: "no evidence"),
    Self(
      hits: (50, 40), words: (50000, 40000), twoCells: 0, fourCells: 0,
      ratio: 0, interval: (-0.599530981858934, 0.599530981858934), conservative: 0, percent: 0,
      bayes: -11.4075649493124, p: 1, difference: 0, bounds: (-0.434514240530355, 0.414264812657417),
      testDescription: "equal rates"),
    Self(
      hits: (0, 0), words: (50000, 40000), twoCells: 0, fourCells: 0,
      ratio: nil, interval: nil, conservative: nil, percent: nil,
      bayes: -11.4075649493124, p: 1, difference: 0, bounds: (-0.0960272483993434, 0.0768232741450005),
      testDescription: "absent from both"),
    Self(
      hits: (2, 4), words: (1, 4), twoCells: 0.584730040712326, fourCells: nil,
      ratio: 1, interval: nil, conservative: nil, percent: 100,
      bayes: -1.02470787172177, p: 0.444464245512327, difference: 1000, bounds: nil,
      testDescription: "more hits than words"),
    Self(
      hits: (100003, 80001), words: (50000000, 40000000), twoCells: 1.36108174705012e-5,
      fourCells: 1.36380942474543e-5,
      ratio: 2.52466267253832e-5, interval: (-0.0133738262012897, 0.0134243194547405), conservative: 0,
      percent: 0.00174997812527343,
      bayes: -18.3153066174771, p: 0.99705638382126, difference: 3.5e-5,
      bounds: (-0.0185507740805955, 0.018600494181073),
      testDescription: "large counts, nearly equal rates"),
    Self(
      hits: (500001, 400000), words: (9000001, 7200000), twoCells: 7.92866027424656e-7,
      fourCells: 8.39505253875006e-7,
      ratio: 2.72508775630955e-6, interval: (-0.0058265814189745, 0.00583203159448712), conservative: 0,
      percent: 0.000188888867901237,
      bayes: -16.600521069065, p: 0.999289539546142, difference: 0.000104938259945132,
      bounds: (-0.224421841962199, 0.224531166137119),
      testDescription: "rates equal to six digits"),
  ]
}

@Suite("Figures of a term in two texts")
struct PairFiguresTests {
  @Test("agree with an independent computation to a part in 10⁹", arguments: PairOfTexts.table)
  func golden(_ row: PairOfTexts) throws {
    let (first, second) = try row.observations()
    #expect(agrees(logLikelihood(first, second), row.twoCells))
    #expect(agrees(logLikelihoodFourCells(first, second), row.fourCells))
    #expect(agrees(logRatio(first, second), row.ratio))
    #expect(agrees(logRatioInterval(first, second)?.lower, row.interval?.0))
    #expect(agrees(logRatioInterval(first, second)?.upper, row.interval?.1))
    #expect(agrees(conservativeLogRatio(first, second), row.conservative))
    #expect(agrees(percentDifference(first, second), row.percent))
    #expect(
      agrees(bayesianInformation(ofLogLikelihood: logLikelihood(first, second), first, second), row.bayes))
    #expect(agrees(pValue(ofLogLikelihood: row.twoCells), row.p))
    #expect(agrees(rateDifference(first, second), row.difference))
    #expect(agrees(rateDifferenceInterval(first, second)?.lower, row.bounds?.0))
    #expect(agrees(rateDifferenceInterval(first, second)?.upper, row.bounds?.1))
  }

  @Test("mirror when the texts change places")
  func symmetry() throws {
    for first in try edgeObservations() {
      for second in try edgeObservations() {
        #expect(logLikelihood(first, second) == logLikelihood(second, first))
        #expect(logLikelihood(first, second) >= 0)
        #expect(logLikelihoodFourCells(first, second) == logLikelihoodFourCells(second, first))
        #expect(logRatio(first, second) == logRatio(second, first).map { 0 - $0 })
        #expect(agrees(conservativeLogRatio(first, second), conservativeLogRatio(second, first).map { -$0 }))
        let (here, there) = (logRatioInterval(first, second), logRatioInterval(second, first))
        #expect(agrees(here?.lower, there.map { -$0.upper }))
        #expect(rateDifference(first, second) == 0 - rateDifference(second, first))
        #expect(
          agrees(
            rateDifferenceInterval(first, second)?.lower,
            rateDifferenceInterval(second, first).map { 0 - $0.upper }))
      }
    }
  }

  @Test("do not change with the length of both texts and all counts taken alike, but for evidence")
  func scale() throws {
    let (first, second) = (try Observation(hits: 3, words: 100), try Observation(hits: 2, words: 300))
    let (tenfold, other) = (try Observation(hits: 30, words: 1000), try Observation(hits: 20, words: 3000))
    #expect(agrees(logRatio(first, second), logRatio(tenfold, other)))
    #expect(agrees(percentDifference(first, second), percentDifference(tenfold, other)))
    #expect(agrees(logLikelihood(tenfold, other), 10 * logLikelihood(first, second)))
  }

  @Test("four cells and intervals do not exist where hits pass words in one text")
  func hitsBeyondWords() throws {
    let (odd, plain) = (try Observation(hits: 2, words: 1), try Observation(hits: 1, words: 9))
    #expect(logLikelihoodFourCells(odd, plain) == nil)
    #expect(logLikelihoodFourCells(plain, odd) == nil)
    #expect(logRatioInterval(odd, plain) == nil)
    #expect(logRatioInterval(plain, odd) == nil)
    #expect(logRatio(odd, plain) != nil)
  }

  @Test("hold at counts as large as an integer can be")
  func largest() throws {
    let most = try Observation(hits: .max, words: .max)
    #expect(logLikelihood(most, most) == 0)
    #expect(logRatio(most, most) == 0)
    #expect(rateDifference(most, most) == 0)
  }

  @Test(
    "p-values are the upper tail of chi-square with one degree of freedom",
    // SciPy 1.17, chi2.sf(x, 1).
    arguments: [
      (0.0, 1.0), (0.5, 0.47950012218695337), (3.841458820694124, 0.05),
      (39.60388548803192, 3.1106379407093284e-10),
    ])
  func pValues(_ logLikelihood: Double, _ expected: Double) {
    #expect(agrees(pValue(ofLogLikelihood: logLikelihood), expected))
    #expect(pValue(ofLogLikelihood: -1) == nil)
    #expect(pValue(ofLogLikelihood: .nan) == nil)
  }
}
