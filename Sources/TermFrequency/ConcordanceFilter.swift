import Force
import Legislation

/// Which lines a concordance shows: those that have one of the values in each set that is not nil.
public struct ConcordanceFilter: Sendable, Hashable {
  /// A line whose force was not asked for has none of them.
  public var forces: Set<ModalForce>?
  public var zones: Set<Zone>?
  public var states: Set<TextState>?
  /// Indices of rows in the list that was counted.
  public var rows: Set<Int>?
  /// How the rows were asked for, for people: `label 'inform*'`.
  public var rowNames: [String] = []

  public init() {}

  public func admits(_ line: ConcordanceLine) -> Bool {
    if let forces, line.force.map({ forces.contains($0) }) != true { return false }
    return zones?.contains(line.zone) ?? true && states?.contains(line.state) ?? true
      && rows?.contains(line.row) ?? true
  }

  /// The filter in words, `force must, may; zone quoted`; empty if it admits every line.
  public var name: String {
    var parts: [String] = []
    func add(_ name: String, _ values: [String]?) {
      if let values { parts.append("\(name) \(values.joined(separator: ", "))") }
    }
    add(
      "force", forces.map { forces in ModalForce.allCases.filter { forces.contains($0) }.map(\.description) })
    add("zone", zones.map { zones in Zone.allCases.filter { zones.contains($0) }.map(\.description) })
    add(
      "state", states.map { states in TextState.allCases.filter { states.contains($0) }.map(\.description) })
    return (parts + rowNames).joined(separator: "; ")
  }
}
