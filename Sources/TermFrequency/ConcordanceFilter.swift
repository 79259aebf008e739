import Force
import Legislation

/// Which lines a concordance shows: those that have one of the values in each set that is not nil.
package struct ConcordanceFilter: Sendable, Hashable {
  /// A line whose force was not asked for has none of them.
  package var forces: Set<ModalForce>?
  /// Only lines that no modal governs though one is just before the hit.
  package var passesModal = false
  package var zones: Set<Zone>?
  package var states: Set<TextState>?
  /// Indices of rows in the list that was counted.
  package var rows: Set<Int>?
  /// How the rows were asked for, for people: `label 'inform*'`.
  package var rowNames: [String] = []

  package init() {}

  package func admits(_ line: ConcordanceLine) -> Bool {
    if let forces, line.force.map({ forces.contains($0) }) != true { return false }
    if passesModal, !line.passesModal { return false }
    return zones?.contains(line.zone) ?? true && states?.contains(line.state) ?? true
      && rows?.contains(line.row) ?? true
  }

  /// The filter in words, `force must, may; zone quoted`; empty if it admits every line.
  package var name: String {
    var parts: [String] = []
    func add(_ name: String, _ values: [String]?) {
      if let values { parts.append("\(name) \(values.joined(separator: ", "))") }
    }
    add(
      "force", forces.map { forces in ModalForce.allCases.filter { forces.contains($0) }.map(\.description) })
    if passesModal { parts.append("force none after a modal") }
    add("zone", zones.map { zones in Zone.allCases.filter { zones.contains($0) }.map(\.description) })
    add(
      "state", states.map { states in TextState.allCases.filter { states.contains($0) }.map(\.description) })
    return (parts + rowNames).joined(separator: "; ")
  }
}
