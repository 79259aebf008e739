#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// How large a difference of means is beside how far the figures spread; no unit. The names differ by what it is
/// divided by, and the figures may differ by twice and more: print the name.
package enum StandardisedDifference {
  /// Cohen's d of pairs, d_z: the mean difference over the standard deviation of the differences. It grows with the
  /// correlation of the two, and so cannot be held against a d of two groups.
  ///
  /// - Throws: ``UndefinedFigure`` for fewer than two pairs and where the differences are all the same.
  ///
  /// Source: Cohen (1988), *Statistical power analysis for the behavioral sciences*, section 2.3.5; the name is that
  /// of Lakens (2013).
  package static func dz(_ differences: [Double]) throws(UndefinedFigure) -> Double {
    let moments = try moments(differences)
    return try quotient(moments.mean, moments.standardDeviation)
  }

  /// Cohen's d of pairs, d_av: the mean difference over the mean of the two standard deviations.
  ///
  /// - Throws: ``UndefinedFigure`` for fewer than two pairs, for groups of different size, and where neither varies.
  ///
  /// Source: Lakens (2013), *Calculating and reporting effect sizes to facilitate cumulative science*, Frontiers in
  /// Psychology 4, equation 10.
  package static func dav(_ first: [Double], _ second: [Double]) throws(UndefinedFigure) -> Double {
    guard first.count == second.count else { throw .impossibleFigures }
    let (a, b) = (try moments(first), try moments(second))
    guard let spreadA = a.standardDeviation, let spreadB = b.standardDeviation else { throw .noVariance }
    return try quotient(a.mean - b.mean, (spreadA + spreadB) / 2)
  }

  /// Cohen's d of two groups, d_s: the difference of the means over the pooled standard deviation.
  ///
  /// - Throws: ``UndefinedFigure`` for fewer than two units in a group, and where neither varies.
  ///
  /// Source: Cohen (1988), section 2.5.1.
  package static func ds(_ first: [Double], _ second: [Double]) throws(UndefinedFigure) -> Double {
    let (a, b) = (try moments(first), try moments(second))
    let pooled = (a.squares + b.squares) / Double(a.count + b.count - 2)
    return try quotient(a.mean - b.mean, pooled.squareRoot())
  }

  /// Hedges' correction: what a d is multiplied by, for d of few units is too large on average; the product is called
  /// g.
  ///
  ///     J = Γ(m/2) / (√(m/2) Γ((m - 1)/2)),   about 1 - 3/(4m - 1)
  ///
  /// - Parameter degreesOfFreedom: m: pairs less 1; with two groups all units less 2. Above 1.
  /// - Returns: 0 … 1, the exact one and not the approximation; nil for 1 degree of freedom and less.
  ///
  /// Source: Hedges (1981), *Distribution theory for Glass's estimator of effect size and related estimators*,
  /// Journal of Educational Statistics 6.
  package static func hedgesCorrection(degreesOfFreedom m: Double) -> Double? {
    guard m > 1, m.isFinite else { return nil }
    // The logarithms of gamma functions one half apart, without the parts that cancel.
    let (a, b) = (m / 2, (m - 1) / 2)
    return exp(stirlingError(a) - stirlingError(b) + (b - 0.5) * log1p(0.5 / b) - 0.5)
  }

  private static func moments(_ figures: [Double]) throws(UndefinedFigure) -> SampleMoments {
    guard figures.areFinite else { throw .impossibleFigures }
    guard figures.count >= 2 else { throw .fewUnits(figures.count, needed: 2) }
    return SampleMoments(figures)
  }

  private static func quotient(_ difference: Double, _ spread: Double?) throws(UndefinedFigure) -> Double {
    guard let spread, spread > 0 else { throw .noVariance }
    return difference / spread
  }
}
