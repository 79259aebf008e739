/// Pearson's chi-squared test of a table of counts: do the rows have the same shares in the columns?
///
/// No continuity correction, in a table of two rows and columns either.
///
/// Source: Pearson (1900), *On the criterion that a given system of deviations …*, Philosophical Magazine 50.
package struct ChiSquaredTest: Hashable, Sendable {
  package let statistic: Double
  package let degreesOfFreedom: Int
  /// The smallest count that would be expected in a cell if the rows were alike; below 5 the p-value is rough.
  package let smallestExpected: Double

  /// The chance of a table this far from alike rows or further.
  package var pValue: Double {
    ChiSquaredDistribution.tails(statistic, degreesOfFreedom: Double(degreesOfFreedom))?.upper ?? 1
  }

  /// - Parameter rows: counts, 0 or more; as many in each row.
  /// - Throws: ``UndefinedFigure`` for fewer than two rows or columns, one without any case, and counts that cannot be.
  ///
  /// Example: 83 of 86, 90 of 93, 129 of 136, 70 of 82 give 12.600411297127634 with 3 degrees of freedom.
  package init(_ rows: [[Int]]) throws(UndefinedFigure) {
    let columns = rows.first?.count ?? 0
    guard rows.allSatisfy({ $0.count == columns && $0.allSatisfy { $0 >= 0 } }) else {
      throw .impossibleFigures
    }
    guard rows.count > 1, columns > 1 else { throw .emptyMargin }
    let rowTotals = rows.map { $0.reduce(0) { $0 + Double($1) } }
    let columnTotals = (0..<columns).map { column in rows.reduce(0) { $0 + Double($1[column]) } }
    guard rowTotals.allSatisfy({ $0 > 0 }), columnTotals.allSatisfy({ $0 > 0 }) else { throw .emptyMargin }
    let total = rowTotals.reduce(0, +)
    var (sum, smallest) = (0.0, Double.infinity)
    for (row, rowTotal) in zip(rows, rowTotals) {
      for (count, columnTotal) in zip(row, columnTotals) {
        let expected = rowTotal * columnTotal / total
        sum += (Double(count) - expected) * (Double(count) - expected) / expected
        smallest = min(smallest, expected)
      }
    }
    (statistic, degreesOfFreedom, smallestExpected) = (sum, (rows.count - 1) * (columns - 1), smallest)
  }
}

/// The Cochran–Armitage test for a trend: does a share rise or fall along ordered groups?
///
///     z = Σ sᵢ (xᵢ - nᵢ p) / √(p (1 - p) (Σ nᵢ sᵢ² - (Σ nᵢ sᵢ)² / N)),   p = Σ xᵢ / N
///
/// with xᵢ hits of nᵢ in the group of score sᵢ. Its square is what R's `prop.trend.test` gives.
///
/// Source: Armitage (1955), *Tests for linear trends in proportions and frequencies*, Biometrics 11.
package struct TrendTest: Hashable, Sendable {
  /// Above 0 where the share rises.
  package let z: Double
  /// z squared, with one degree of freedom.
  package var statistic: Double { z * z }

  /// The chance of a trend this strong or stronger where the share is the same in all groups; `greater` is a rising
  /// share.
  package func pValue(_ alternative: Alternative) -> Double {
    NormalDistribution.tails(z).map { alternative.pValue(symmetric: $0) } ?? 1
  }

  /// - Parameters:
  ///   - hits: of each group, in order.
  ///   - trials: as many, none below its hits.
  ///   - scores: where each group is on the scale; 1, 2, 3 … if nil.
  /// - Throws: ``UndefinedFigure`` for fewer than two groups with trials, for only hits or none, scores that are all
  ///   the same, and figures that cannot be.
  ///
  /// Example: 83 of 86, 90 of 93, 129 of 136, 70 of 82 give a statistic of 8.224922285197744.
  package init(hits: [Int], trials: [Int], scores: [Double]? = nil) throws(UndefinedFigure) {
    let scores = scores ?? hits.indices.map { Double($0 + 1) }
    guard hits.count == trials.count, scores.count == hits.count, scores.areFinite,
      zip(hits, trials).allSatisfy({ $0 >= 0 && $0 <= $1 })
    else { throw .impossibleFigures }
    let filled = trials.count { $0 > 0 }
    guard filled >= 2 else { throw .fewUnits(filled, needed: 2) }
    let total = trials.reduce(0) { $0 + Double($1) }
    let share = hits.reduce(0) { $0 + Double($1) } / total
    guard share > 0, share < 1 else { throw .oneOutcome }
    let centre = zip(trials, scores).reduce(0) { $0 + Double($1.0) * $1.1 } / total
    var (spread, sum) = (0.0, 0.0)
    for (index, score) in scores.enumerated() {
      let distance = score - centre
      spread += Double(trials[index]) * distance * distance
      sum += distance * (Double(hits[index]) - Double(trials[index]) * share)
    }
    guard spread > 0 else { throw .noVariance }
    z = sum / (share * (1 - share) * spread).squareRoot()
  }
}
