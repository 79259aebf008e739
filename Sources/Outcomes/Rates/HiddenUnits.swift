import DataTables

/// Units whose rate is not to be shown, because few cases are behind it.
///
/// A rate of few cases beside a known denominator says how many they are. Of a group the mean of the rates and the
/// pooled rate are shown, which are two equations: at least three units of a group are hidden, or none, the further
/// ones those of the fewest cases.
package struct HiddenUnits: Sendable {
  package let limit: Int
  private var hidden: Set<Key> = []
  /// Groups in which a unit is hidden.
  private var groups: Set<[String]> = []
  package var count: Int { hidden.count }

  private struct Key: Hashable {
    var by: [String]
    var group: String
    var unit: String
  }

  init(_ table: RateTable, below limit: Int) {
    self.limit = limit
    for section in table.sections {
      for group in section.groups {
        let small = group.units.filter { isSmall($0) }
        guard !small.isEmpty else { continue }
        let others = group.units.filter { !isSmall($0) }.sorted {
          (cases($0), $0.unit) < (cases($1), $1.unit)
        }
        let more = others.prefix(max(0, 3 - small.count))
        for unit in small + more {
          hidden.insert(Key(by: section.by, group: group.name, unit: unit.unit))
        }
        groups.insert(section.by + [group.name])
      }
    }
  }

  /// Few cases, or few that are none, or few of both; none at all is not few.
  private func isSmall(_ unit: UnitRate) -> Bool {
    guard let counts = unit.counts else { return false }
    let (part, whole) = (counts.numerator.value, counts.denominator.value)
    let few = 0.0..<Double(limit)
    return whole < Double(limit) || part > 0 && few.contains(part)
      || whole - part > 0 && few.contains(whole - part)
  }

  private func cases(_ unit: UnitRate) -> Double { unit.counts?.numerator.value ?? .infinity }

  func hides(_ unit: String, group: String, by: [String]) -> Bool {
    hidden.contains(Key(by: by, group: group, unit: unit))
  }

  func hasHidden(group: String, by: [String]) -> Bool { groups.contains(by + [group]) }
}
