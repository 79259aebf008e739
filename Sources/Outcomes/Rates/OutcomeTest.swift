import Statistics

/// A test of a comparison as a figure.
struct OutcomeTest {
  private let comparison: GroupComparison
  private let alternative: Alternative

  init(_ comparison: GroupComparison, _ alternative: Alternative) {
    (self.comparison, self.alternative) = (comparison, alternative)
  }

  func figure(_ test: RatesQuestion.Test, _ by: [String]) -> OutcomeFigure {
    var figure = OutcomeFigure(
      .test, by: by, group: comparison.first.name, against: comparison.second.name,
      name: OutcomeTest.name(test), units: comparison.pairs.count)
    do throws(UndefinedFigure) {
      switch test {
      case .paired: fill(&figure, try TTest.paired(comparison.differences))
      case .welch:
        let (a, b) = (comparison.first.units, comparison.second.units)
        figure.units = a.count + b.count
        fill(&figure, try TTest.welch(a.map(\.rate.value), b.map(\.rate.value)))
      case .wilcoxon: fill(&figure, try SignedRankTest(comparison.differences))
      case .sign: try fillSign(&figure)
      }
    } catch { figure.reason = "\(figure.name): \(error)" }
    return figure
  }

  static func name(_ test: RatesQuestion.Test) -> String {
    switch test {
    case .paired: "paired t test"
    case .welch: "Welch's t test"
    case .wilcoxon: "Wilcoxon signed-rank test"
    case .sign: "sign test"
    }
  }

  private func fill(_ figure: inout OutcomeFigure, _ test: TTest) {
    (figure.value, figure.unit) = (test.t, "t")
    (figure.degreesOfFreedom, figure.interval) = (test.degreesOfFreedom, test.interval)
    figure.p = test.pValue(alternative)
  }

  /// Exact for at most 50 pairs without ties and zeros, else normal without continuity correction, as SciPy does.
  private func fill(_ figure: inout OutcomeFigure, _ test: SignedRankTest) {
    (figure.value, figure.unit, figure.ties) = (test.statistic, "V", test.zeros)
    let isExact = test.pairs <= 50 && !test.hasTies && test.zeros == 0
    figure.p = test.pValue(alternative, by: isExact ? .exact : .normal(continuityCorrection: false))
    figure.name += isExact ? " (exact)" : " (normal approximation)"
  }

  private func fillSign(_ figure: inout OutcomeFigure) throws(UndefinedFigure) {
    let test = try BinomialTest.signTest(comparison.differences)
    (figure.value, figure.unit, figure.ties) = (Double(test.hits), "first higher", comparison.ties)
    (figure.hits, figure.p) = (test.hits, test.pValue(alternative))
    figure.units = test.trials
  }

  /// What a test assumes, in a line.
  static func assumptions(_ test: RatesQuestion.Test) -> String {
    switch test {
    case .paired:
      "The paired t test assumes that units are independent of one another and that their differences are about normal."
    case .welch:
      "Welch's t test assumes that units are independent, in and between groups, and that means are about normal; variances may differ. Units in both groups are not independent, and the test does not know of them."
    case .wilcoxon:
      "Wilcoxon's signed-rank test assumes that units are independent and their differences symmetric about their middle; differences of 0 are left out, and are compared as decimals, so that none is a tie or not by a double's last digit. It is exact for at most 50 pairs without ties and zeros, else the normal approximation with the variance that ties leave and without continuity correction."
    case .sign:
      "The sign test assumes that units are independent; ties are left out. It is exact."
    }
  }
}

/// The effect sizes of a comparison.
struct OutcomeEffects {
  private let comparison: GroupComparison

  init(_ comparison: GroupComparison) { self.comparison = comparison }

  func figures(_ by: [String]) -> [OutcomeFigure] {
    comparison.usualTest == .paired ? paired(by) : separate(by)
  }

  private func paired(_ by: [String]) -> [OutcomeFigure] {
    let pairs = comparison.pairs
    let (first, second) = (pairs.map(\.first.value), pairs.map(\.second.value))
    let differences = comparison.differences
    let correction = StandardisedDifference.hedgesCorrection(degreesOfFreedom: Double(pairs.count - 1))
    var all = [
      figure(by, "Cohen's d_z", pairs.count) { () throws(UndefinedFigure) in
        try StandardisedDifference.dz(differences)
      },
      figure(by, "Cohen's d_av", pairs.count) { () throws(UndefinedFigure) in
        try StandardisedDifference.dav(first, second)
      },
      figure(by, "Hedges' g_z", pairs.count) { () throws(UndefinedFigure) in
        try corrected(try StandardisedDifference.dz(differences), correction, pairs.count)
      },
      figure(by, "Hedges' g_av", pairs.count) { () throws(UndefinedFigure) in
        try corrected(try StandardisedDifference.dav(first, second), correction, pairs.count)
      },
    ]
    all.append(cliff(by, first, second))
    all.append(middle(by, pairs.count) { () throws(UndefinedFigure) in try .paired(differences) })
    return all
  }

  private func separate(_ by: [String]) -> [OutcomeFigure] {
    let (first, second) = (
      comparison.first.units.map(\.rate.value), comparison.second.units.map(\.rate.value)
    )
    let units = first.count + second.count
    let correction = StandardisedDifference.hedgesCorrection(degreesOfFreedom: Double(units - 2))
    return [
      figure(by, "Cohen's d_s", units) { () throws(UndefinedFigure) in
        try StandardisedDifference.ds(first, second)
      },
      figure(by, "Hedges' g_s", units) { () throws(UndefinedFigure) in
        try corrected(try StandardisedDifference.ds(first, second), correction, units)
      },
      cliff(by, first, second),
      middle(by, units) { () throws(UndefinedFigure) in try .groups(first, second) },
    ]
  }

  private func corrected(_ d: Double, _ correction: Double?, _ units: Int) throws(UndefinedFigure) -> Double {
    guard let correction else { throw .fewUnits(units, needed: 3) }
    return d * correction
  }

  private func cliff(_ by: [String], _ first: [Double], _ second: [Double]) -> OutcomeFigure {
    let units = comparison.usualTest == .paired ? first.count : first.count + second.count
    var result = empty(by, "Cliff's delta", units)
    result.value = cliffsDelta(first, second)
    if result.value == nil { result.reason = "Cliff's delta: a group has no unit with a rate" }
    return result
  }

  private func middle(
    _ by: [String], _ units: Int, _ make: () throws(UndefinedFigure) -> HodgesLehmann
  ) -> OutcomeFigure {
    var result = empty(by, "Hodges-Lehmann difference", units)
    result.unit = "percentage points"
    do throws(UndefinedFigure) {
      let estimate = try make()
      (result.value, result.interval) = (estimate.estimate, estimate.interval)
    } catch { result.reason = "Hodges-Lehmann difference: \(error)" }
    return result
  }

  private func figure(
    _ by: [String], _ name: String, _ units: Int, _ make: () throws(UndefinedFigure) -> Double
  ) -> OutcomeFigure {
    var result = empty(by, name, units)
    do throws(UndefinedFigure) { result.value = try make() } catch { result.reason = "\(name): \(error)" }
    return result
  }

  private func empty(_ by: [String], _ name: String, _ units: Int) -> OutcomeFigure {
    OutcomeFigure(
      .effect, by: by, group: comparison.first.name, against: comparison.second.name, name: name, units: units
    )
  }
}
