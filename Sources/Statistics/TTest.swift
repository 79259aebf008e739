/// A t test of a difference between means, with all that is said of it.
package struct TTest: Hashable, Sendable {
  /// The difference of the means, first less second, in the unit of the figures.
  package let difference: Double
  /// The standard error of the difference, above 0.
  package let standardError: Double
  /// Whole for pairs, seldom for Welch's test.
  package let degreesOfFreedom: Double
  /// The 95 % interval of the difference; two-sided, whatever the alternative.
  package let interval: Interval
  private let tails: Tails

  /// The difference in standard errors.
  package var t: Double { difference / standardError }

  /// The chance of a t this far out or further where the means do not differ.
  package func pValue(_ alternative: Alternative) -> Double { alternative.pValue(symmetric: tails) }

  /// The paired t test: do the units' differences have a mean of 0?
  ///
  ///     t = mean / (SD / √n),   n - 1 degrees of freedom
  ///
  /// It assumes that the differences are those of independent units and about normal.
  ///
  /// - Parameter differences: one a unit, first less second.
  /// - Throws: ``UndefinedFigure`` for fewer than two units and for differences that are all the same.
  ///
  /// Example: R's data `sleep` gives t = -4.062127683382037, 9 degrees of freedom, p = 0.002832890197384273.
  ///
  /// Source: Student (1908), *The probable error of a mean*, Biometrika 6.
  package static func paired(_ differences: [Double]) throws(UndefinedFigure) -> TTest {
    let moments = try checked(differences)
    return try TTest(
      moments.mean, squaredError: moments.squares / Double(moments.count - 1) / Double(moments.count),
      degreesOfFreedom: Double(moments.count - 1))
  }

  /// Welch's t test: do two groups of different units have the same mean, whatever their variances?
  ///
  ///     t = (m₁ - m₂) / √(s₁²/n₁ + s₂²/n₂)
  ///
  /// with the degrees of freedom of Welch and Satterthwaite. It assumes that units are independent, in and between
  /// groups.
  ///
  /// - Throws: ``UndefinedFigure`` for fewer than two units in a group, and where no group varies.
  ///
  /// Example: R's data `sleep`, taken for groups, gives t = -1.8608134674868526, 17.776473516178488 degrees of
  /// freedom, p = 0.0793941401873583.
  ///
  /// Source: Welch (1947), *The generalization of "Student's" problem when several different population variances are
  /// involved*, Biometrika 34.
  package static func welch(_ first: [Double], _ second: [Double]) throws(UndefinedFigure) -> TTest {
    let (a, b) = (try checked(first), try checked(second))
    return try welch(
      means: (a.mean, b.mean), variances: (a.squares / Double(a.count - 1), b.squares / Double(b.count - 1)),
      counts: (a.count, b.count))
  }

  /// Welch's t test from means, variances (n - 1 below the line) and numbers of units, as a paper prints them.
  package static func welch(
    means: (Double, Double), variances: (Double, Double), counts: (Int, Int)
  ) throws(UndefinedFigure) -> TTest {
    let fewest = min(counts.0, counts.1)
    guard fewest >= 2 else { throw .fewUnits(max(0, fewest), needed: 2) }
    guard [means.0, means.1, variances.0, variances.1].areFinite, variances.0 >= 0, variances.1 >= 0 else {
      throw .impossibleFigures
    }
    let (n, m) = (Double(counts.0), Double(counts.1))
    let (a, b) = (variances.0 / n, variances.1 / m)
    guard a + b > 0 else { throw .noVariance }
    // Of shares of the sum, because squares of small variances may underflow.
    let (shareA, shareB) = (a / (a + b), b / (a + b))
    return try TTest(
      means.0 - means.1, squaredError: a + b,
      degreesOfFreedom: 1 / (shareA * shareA / (n - 1) + shareB * shareB / (m - 1)))
  }

  private init(_ difference: Double, squaredError: Double, degreesOfFreedom: Double) throws(UndefinedFigure) {
    let error = squaredError.squareRoot()
    guard error > 0 else { throw .noVariance }
    guard let tails = StudentT.tails(difference / error, degreesOfFreedom: degreesOfFreedom),
      let quantile = StudentT.quantile(0.975, degreesOfFreedom: degreesOfFreedom)
    else { throw .impossibleFigures }
    (self.difference, standardError, self.degreesOfFreedom) = (difference, error, degreesOfFreedom)
    self.tails = tails
    interval = Interval(lower: difference - quantile * error, upper: difference + quantile * error)
  }

  private static func checked(_ figures: [Double]) throws(UndefinedFigure) -> SampleMoments {
    guard figures.areFinite else { throw .impossibleFigures }
    guard figures.count >= 2 else { throw .fewUnits(figures.count, needed: 2) }
    return SampleMoments(figures)
  }
}
