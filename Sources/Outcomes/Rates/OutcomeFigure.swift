import Statistics

/// One figure of a table of outcomes, with all that is said of it.
package struct OutcomeFigure: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case meanOfRates = "mean of rates"
    case pooledRate = "pooled rate"
    case differenceOfMeans = "difference of the means"
    case meanDifference = "mean difference of pairs"
    case higher = "share of units where higher"
    case test
    case effect = "effect size"
    case order = "order statistic"
  }

  package var kind: Kind
  package var by: [String]
  /// Which test, effect size or order statistic; else the kind.
  package var name: String
  package var group: String
  /// The group it is held against; nil for a figure of one group.
  package var against: String?
  /// nil where it does not exist.
  package var value: Double?
  package var unit = ""
  package var interval: Interval?
  /// Units that it rests on.
  package var units: Int
  package var ties: Int?
  /// How many of the units; of shares of units.
  package var hits: Int?
  package var degreesOfFreedom: Double?
  package var p: Double?
  /// p after Holm over all tests of the run.
  package var adjustedP: Double?
  /// Why it does not exist.
  package var reason: String?
  /// Units of the group that have no rate.
  package var leftOut: Int?

  init(_ kind: Kind, by: [String], group: String, against: String? = nil, name: String? = nil, units: Int) {
    (self.kind, self.by, self.group, self.against) = (kind, by, group, against)
    (self.name, self.units) = (name ?? kind.rawValue, units)
  }

  /// The group, or both of them.
  package var comparison: String { against.map { "\(group) - \($0)" } ?? group }
}

/// The figures of all sections and comparisons.
struct OutcomeFigures {
  private(set) var figures: [OutcomeFigure] = []
  private let question: RatesQuestion

  init(_ table: RateTable) {
    question = table.question
    for section in table.sections { add(section) }
    let adjusted = holmAdjusted(figures.map { $0.kind == .test ? $0.p : nil })
    for index in figures.indices { figures[index].adjustedP = adjusted[index] }
  }

  /// Each pair of groups that is compared: each with each, or with the one that others are held against.
  static func comparisons(_ section: RateSection, _ question: RatesQuestion) -> [GroupComparison] {
    let groups = section.groups
    if question.against != nil, let last = groups.last {
      return groups.dropLast().map { GroupComparison($0, last) }
    }
    return groups.indices.flatMap { first in
      groups[(first + 1)...].map { GroupComparison(groups[first], $0) }
    }
  }

  private mutating func add(_ section: RateSection) {
    for group in section.groups { figures.append(mean(of: group, section.by)) }
    for group in section.groups { figures.append(pooled(group, section.by)) }
    let comparisons = OutcomeFigures.comparisons(section, question)
    for comparison in comparisons {
      figures += [difference(comparison, section.by), meanDifference(comparison, section.by)]
      figures.append(higher(comparison, section.by))
    }
    for comparison in comparisons {
      let tests = question.tests.isEmpty ? [comparison.usualTest] : question.tests
      for test in tests {
        figures.append(OutcomeTest(comparison, question.alternative).figure(test, section.by))
      }
    }
    for comparison in comparisons { figures += OutcomeEffects(comparison).figures(section.by) }
    for group in section.groups { figures += order(group, section.by) }
  }

  private func mean(of group: RateGroup, _ by: [String]) -> OutcomeFigure {
    let rates = group.units.map(\.rate.value)
    var figure = OutcomeFigure(.meanOfRates, by: by, group: group.name, units: rates.count)
    (figure.unit, figure.leftOut) = ("%", group.leftOut.count)
    guard !rates.isEmpty else {
      figure.reason = "no unit has a rate"
      return figure
    }
    let moments = SampleMoments(rates)
    figure.value = moments.mean
    if let spread = moments.standardDeviation,
      let t = StudentT.quantile(0.975, degreesOfFreedom: Double(rates.count - 1))
    {
      let half = t * spread / Double(rates.count).squareRoot()
      figure.interval = Interval(lower: moments.mean - half, upper: moments.mean + half)
    }
    return figure
  }

  private func pooled(_ group: RateGroup, _ by: [String]) -> OutcomeFigure {
    let counted = group.units.compactMap(\.counts)
    var figure = OutcomeFigure(.pooledRate, by: by, group: group.name, units: counted.count)
    figure.unit = "%"
    guard let first = counted.first else {
      figure.reason =
        group.units.isEmpty
        ? "no unit has a rate" : "a sum over a sum needs counts, and no columns of counts are named"
      return figure
    }
    let above = counted.dropFirst().reduce(first.numerator) { $0.plus($1.numerator) }
    let below = counted.dropFirst().reduce(first.denominator) { $0.plus($1.denominator) }
    figure.value = ExactRate(above, of: below)?.value
    if figure.value == nil { figure.reason = "the sums have too many digits" }
    return figure
  }

  private func difference(_ comparison: GroupComparison, _ by: [String]) -> OutcomeFigure {
    var figure = OutcomeFigure(
      .differenceOfMeans, by: by, group: comparison.first.name, against: comparison.second.name,
      units: comparison.first.units.count + comparison.second.units.count)
    figure.unit = "percentage points"
    let (a, b) = (comparison.first.units.map(\.rate.value), comparison.second.units.map(\.rate.value))
    guard !a.isEmpty, !b.isEmpty else {
      figure.reason = "a group has no unit with a rate"
      return figure
    }
    figure.value = SampleMoments(a).mean - SampleMoments(b).mean
    figure.interval = try? TTest.welch(a, b).interval
    return figure
  }

  private func meanDifference(_ comparison: GroupComparison, _ by: [String]) -> OutcomeFigure {
    let differences = comparison.differences
    var figure = OutcomeFigure(
      .meanDifference, by: by, group: comparison.first.name, against: comparison.second.name,
      units: differences.count)
    figure.unit = "percentage points"
    guard !differences.isEmpty else {
      figure.reason = "no unit is in both groups"
      return figure
    }
    figure.value = SampleMoments(differences).mean
    figure.interval = try? TTest.paired(differences).interval
    return figure
  }

  /// Of the group that more units have higher; of the first, where as many have each.
  private func higher(_ comparison: GroupComparison, _ by: [String]) -> OutcomeFigure {
    let isFirst = comparison.firstHigher >= comparison.secondHigher
    let (above, below) =
      isFirst
      ? (comparison.first.name, comparison.second.name) : (comparison.second.name, comparison.first.name)
    let hits = max(comparison.firstHigher, comparison.secondHigher)
    let pairs = comparison.pairs.count
    var figure = OutcomeFigure(.higher, by: by, group: above, against: below, units: pairs)
    (figure.unit, figure.ties, figure.hits) = ("%", comparison.ties, hits)
    guard pairs > 0 else {
      figure.reason = "no unit is in both groups"
      return figure
    }
    figure.value = 100 * Double(hits) / Double(pairs)
    figure.interval = try? BinomialTest(hits: hits, trials: pairs).interval.scaled(by: 100)
    return figure
  }

  /// What a box is drawn of.
  private func order(_ group: RateGroup, _ by: [String]) -> [OutcomeFigure] {
    let box = BoxFigures(group.units.map(\.rate.value))
    let values: [(String, Double?)] = [
      ("lowest", box?.lowest), ("lower quartile", box?.lowerQuartile), ("median", box?.median),
      ("upper quartile", box?.upperQuartile), ("highest", box?.highest),
      ("standard deviation", SampleMoments(group.units.map(\.rate.value)).standardDeviation),
    ]
    return values.map { name, value in
      var figure = OutcomeFigure(.order, by: by, group: group.name, name: name, units: group.units.count)
      (figure.value, figure.unit) = (value, "%")
      if value == nil { figure.reason = "too few units" }
      return figure
    }
  }
}

/// What a box plot shows: quartiles by linear interpolation between the ordered figures (R's type 7, NumPy's default).
package struct BoxFigures: Hashable, Sendable {
  package let lowest: Double
  package let lowerQuartile: Double
  package let median: Double
  package let upperQuartile: Double
  package let highest: Double

  /// nil without figures.
  package init?(_ figures: [Double]) {
    let sorted = figures.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    func quantile(_ share: Double) -> Double {
      let place = share * Double(sorted.count - 1)
      let below = Int(place)
      guard below + 1 < sorted.count else { return sorted[below] }
      return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }
    (lowest, highest) = (first, last)
    (lowerQuartile, median, upperQuartile) = (quantile(0.25), quantile(0.5), quantile(0.75))
  }
}
