/// How many figures there are, their mean and how far they spread.
package struct SampleMoments: Hashable, Sendable {
  package let count: Int
  /// In the unit of the figures; 0 without any.
  package let mean: Double
  /// The sum of the squared distances from the mean.
  let squares: Double

  /// - Parameter figures: numbers in any order, which changes the last digits at most.
  package init(_ figures: [Double]) {
    count = figures.count
    let total = Double(count)
    let first = figures.isEmpty ? 0 : figures.reduce(0, +) / total
    // What rounding left in the first sum is put right, as R does.
    mean = figures.isEmpty ? 0 : first + figures.reduce(0) { $0 + ($1 - first) } / total
    let centre = mean
    // Of figures that are all alike the mean may differ from them by its last digit, and they would seem to vary.
    let isConstant = figures.first.map { first in figures.allSatisfy { $0 == first } } ?? true
    squares = isConstant ? 0 : figures.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
  }

  /// The variance of the population that the figures are drawn from: squares over n - 1. nil for fewer than two
  /// figures.
  package var variance: Double? { count < 2 ? nil : squares / Double(count - 1) }
  /// The standard deviation, in the unit of the figures; nil for fewer than two.
  package var standardDeviation: Double? { variance?.squareRoot() }
}

extension [Double] {
  /// Whether all of them are numbers that can be reckoned with.
  var areFinite: Bool { allSatisfy(\.isFinite) }
}
