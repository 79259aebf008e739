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
  let testDescription: String

  func observations() throws -> (Observation, Observation) {
    (
      try Observation(hits: hits.0, words: words.0), try Observation(hits: hits.1, words: words.1)
    )
  }

  static let table = [
    Self(
      hits: (120, 30), words: (50_000, 40_000), twoCells: 39.603885488, fourCells: 39.6644827873,
      ratio: 1.67807190511, interval: (1.10119604836, 2.25494776187), conservative: 1.10119604836,
      percent: 220, bayes: 28.1963205387, testDescription: "more in the first"),
    Self(
      hits: (0, 7), words: (50_000, 40_000), twoCells: 11.353023027, fourCells: 11.3537036399,
      ratio: -4.12928301694, interval: (-8.26846650937, 0.00990047547889), conservative: 0,
      percent: -100, bayes: -0.0545419222838, testDescription: "absent from the first"),
    Self(
      hits: (46, 289), words: (60_000, 85_000), twoCells: 121.841659329, fourCells: 122.086088273,
      ratio: -2.14886338591, interval: (-2.59747659787, -1.70025017396), conservative: -1.70025017396,
      percent: -77.4509803921569, bayes: 109.957170308, testDescription: "more in the second"),
    Self(
      hits: (1, 1), words: (10, 1000), twoCells: 6.47755297315, fourCells: 6.57810101205,
      ratio: 6.64385618977, interval: (2.74726259459, 10.540449785), conservative: 2.74726259459,
      percent: 9900, bayes: -0.440152636686, testDescription: "tiny texts"),
    Self(
      hits: (5, 5), words: (5, 10), twoCells: 1.17783035656, fourCells: 5.23248143765, ratio: 1,
      interval: (0.105824780527, 1.89417521947), conservative: 0.105824780527, percent: 100,
      bayes: -1.53021984454, testDescription: "every word is a hit"),
    Self(
      hits: (3, 4), words: (1000, 1200), twoCells: 0.0191171249415, fourCells: 0.0191779238393,
      ratio: -0.152003093445, interval: (-2.30824503579, 2.0042388489), conservative: 0, percent: -10,
      bayes: -7.6770955144, testDescription: "no evidence"),
    Self(
      hits: (50, 40), words: (50_000, 40_000), twoCells: 0, fourCells: 0, ratio: 0,
      // z √(1/50 + 1/40 - 1/50000 - 1/40000) / ln 2
      interval: (-0.599530981859, 0.599530981859), conservative: 0, percent: 0,
      bayes: -11.4075649493, testDescription: "equal rates"),
    Self(
      hits: (0, 0), words: (50_000, 40_000), twoCells: 0, fourCells: 0, ratio: nil, interval: nil,
      conservative: nil, percent: nil, bayes: -11.4075649493, testDescription: "absent from both"),
    Self(
      // E = 1 × 6/5 and 4 × 6/5, so G² = 2 (2 ln (2 / 1.2) + 4 ln (4 / 4.8)); R = 2 and 1.
      hits: (2, 4), words: (1, 4), twoCells: 0.584730040712, fourCells: nil, ratio: 1, interval: nil,
      conservative: nil, percent: 100, bayes: -1.02470787172, testDescription: "more hits than words"),
  ]
}

@Suite("Figures of a term in two texts")
struct PairFiguresTests {
  @Test("agree with an independent computation to a millionth", arguments: PairOfTexts.table)
  func golden(_ row: PairOfTexts) throws {
    let (first, second) = try row.observations()
    #expect(agrees(logLikelihood(first, second), row.twoCells))
    #expect(agrees(logLikelihoodFourCells(first, second), row.fourCells))
    #expect(agrees(logRatio(first, second), row.ratio))
    #expect(agrees(logRatioInterval(first, second)?.lower, row.interval?.0))
    #expect(agrees(logRatioInterval(first, second)?.upper, row.interval?.1))
    #expect(agrees(conservativeLogRatio(first, second), row.conservative))
    #expect(agrees(percentDifference(first, second), row.percent))
    #expect(agrees(bayesianInformation(ofLogLikelihood: row.twoCells, first, second), row.bayes))
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
  }

  @Test(
    "p-values are the upper tail of chi-square with one degree of freedom",
    // SciPy 1.17, chi2.sf(x, 1).
    arguments: [
      (0.0, 1.0), (0.5, 0.47950012218695337), (3.841458820694124, 0.05), (39.603885, 3.1106387180564334e-10),
    ])
  func pValues(_ logLikelihood: Double, _ expected: Double) {
    #expect(agrees(pValue(ofLogLikelihood: logLikelihood), expected))
    #expect(pValue(ofLogLikelihood: -1) == nil)
    #expect(pValue(ofLogLikelihood: .nan) == nil)
  }
}
