import Statistics
import Testing

@Suite("Tests of shares")
struct ContingencyTableTests {
  /// Fleiss (1981), p. 139, in the help of R's `prop.test`; R 4.2.2 without correction, and `prop.trend.test`.
  @Test("the smokers of Fleiss")
  func smokers() throws {
    let (smokers, patients) = ([83, 90, 129, 70], [86, 93, 136, 82])
    let test = try ChiSquaredTest(zip(smokers, patients).map { [$0, $1 - $0] })
    #expect(isClose(test.statistic, 12.600411297127634))
    #expect(test.degreesOfFreedom == 3)
    #expect(isClose(test.pValue, 0.0055854766616270247))
    let trend = try TrendTest(hits: smokers, trials: patients)
    #expect(isClose(trend.statistic, 8.224922285197744))
    #expect(isClose(trend.pValue(.twoSided), 0.004131897477641487))
    #expect(trend.z < 0 && trend.pValue(.less) * 2 == trend.pValue(.twoSided))
    let scored = try TrendTest(hits: smokers, trials: patients, scores: [0, 1, 3, 7])
    #expect(isClose(scored.statistic, 11.356898185941303))
    #expect(isClose(scored.pValue(.twoSided), 0.00075168257099650501))
  }

  /// R 4.2.2, `chisq.test(…, correct = FALSE)`.
  @Test("a table of three columns")
  func threeColumns() throws {
    let test = try ChiSquaredTest([[12, 5, 7], [9, 3, 14]])
    #expect(isClose(test.statistic, 3.1870039682539684))
    #expect(test.degreesOfFreedom == 2)
    #expect(isClose(test.pValue, 0.20321271648133701))
    #expect(isClose(test.smallestExpected, 3.84))
  }

  @Test("rows and columns may change places; twice the cases are twice the statistic")
  func symmetry() throws {
    let rows = [[12, 5, 7], [9, 3, 14], [1, 0, 30]]
    let columns = (0..<3).map { column in rows.map { $0[column] } }
    let test = try ChiSquaredTest(rows)
    #expect(isClose(try ChiSquaredTest(columns).statistic, test.statistic, within: 1e-14))
    #expect(isClose(try ChiSquaredTest(rows.reversed()).statistic, test.statistic, within: 1e-14))
    #expect(
      isClose(try ChiSquaredTest(rows.map { $0.map { $0 * 2 } }).statistic, test.statistic * 2, within: 1e-14)
    )
    let trend = try TrendTest(hits: [1, 5, 9], trials: [10, 12, 11])
    let falling = try TrendTest(hits: [9, 5, 1], trials: [11, 12, 10])
    #expect(isClose(falling.z, -trend.z, within: 1e-14))
    // A trend does not depend on where the scores begin and how far apart they are.
    let scored = try TrendTest(hits: [1, 5, 9], trials: [10, 12, 11], scores: [2014, 2016, 2018])
    #expect(isClose(scored.z, trend.z, within: 1e-12))
    // With two groups it is the test of the table.
    let two = try TrendTest(hits: [3, 9], trials: [20, 25])
    #expect(isClose(try ChiSquaredTest([[3, 17], [9, 16]]).statistic, two.statistic, within: 1e-13))
  }

  @Test("what does not exist says why")
  func undefined() {
    #expect(throws: UndefinedFigure.emptyMargin) { try ChiSquaredTest([[0, 0], [1, 2]]) }
    #expect(throws: UndefinedFigure.emptyMargin) { try ChiSquaredTest([[0, 3], [0, 2]]) }
    #expect(throws: UndefinedFigure.emptyMargin) { try ChiSquaredTest([[1, 2]]) }
    #expect(throws: UndefinedFigure.emptyMargin) { try ChiSquaredTest([]) }
    #expect(throws: UndefinedFigure.impossibleFigures) { try ChiSquaredTest([[1, 2], [1]]) }
    #expect(throws: UndefinedFigure.impossibleFigures) { try ChiSquaredTest([[1, -2], [1, 3]]) }
    #expect(throws: UndefinedFigure.oneOutcome) { try TrendTest(hits: [3, 4], trials: [3, 4]) }
    #expect(throws: UndefinedFigure.fewUnits(1, needed: 2)) { try TrendTest(hits: [3, 0], trials: [5, 0]) }
    #expect(throws: UndefinedFigure.noVariance) {
      try TrendTest(hits: [3, 1], trials: [5, 5], scores: [2, 2])
    }
    #expect(throws: UndefinedFigure.impossibleFigures) { try TrendTest(hits: [6], trials: [5]) }
  }
}
