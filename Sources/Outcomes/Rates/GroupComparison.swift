import Statistics

/// Two groups beside one another: the units that are in both, and what differs.
package struct GroupComparison: Sendable {
  package struct Pair: Hashable, Sendable {
    package var unit: String
    package var name: String
    package var first: ExactRate
    package var second: ExactRate

    /// First less second, in percentage points.
    package var difference: Double { first.minus(second) }
  }

  package let first: RateGroup
  package let second: RateGroup
  /// Units in both, in the order of their codes.
  package let pairs: [Pair]
  /// Units in one of them only.
  package let onlyFirst: [UnitRate]
  package let onlySecond: [UnitRate]

  package init(_ first: RateGroup, _ second: RateGroup) {
    (self.first, self.second) = (first, second)
    let others = Dictionary(second.units.map { ($0.unit, $0) }) { a, _ in a }
    let own = Set(first.units.map(\.unit))
    pairs = first.units.compactMap { unit in
      others[unit.unit].map {
        Pair(unit: unit.unit, name: unit.name, first: unit.rate, second: $0.rate)
      }
    }
    onlyFirst = first.units.filter { others[$0.unit] == nil }
    onlySecond = second.units.filter { !own.contains($0.unit) }
  }

  package var differences: [Double] { pairs.map(\.difference) }
  package var firstHigher: Int { differences.count { $0 > 0 } }
  package var secondHigher: Int { differences.count { $0 < 0 } }
  package var ties: Int { differences.count { $0 == 0 } }

  /// The test that is taken where none is asked for.
  package var usualTest: RatesQuestion.Test { pairs.count >= 2 ? .paired : .welch }
}
