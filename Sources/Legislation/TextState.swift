/// Whether a wording is law at the version's date. The order is "away from force": an inner mark can only
/// raise the state of what surrounds it.
public enum TextState: UInt8, CaseIterable, Sendable, Hashable, BitwiseCopyable, CustomStringConvertible {
  case inForce
  /// Repealed for some extents or purposes and still printed, because it is still law for others.
  case retained
  case prospective
  /// Starts to hold after the version's date.
  case notYet
  case ended
  case repealed

  /// How far from force: `prospective` and `notYet` are equally far.
  @inlinable package var distance: Int {
    switch self {
    case .inForce: 0
    case .retained: 1
    case .prospective, .notYet: 2
    case .ended: 3
    case .repealed: 4
    }
  }

  /// Of two states on one chain of elements, the one that holds: the farther from force, else the outer.
  @inlinable package func under(_ outer: TextState) -> TextState { distance > outer.distance ? self : outer }

  public var description: String {
    ["in force", "retained", "prospective", "not yet in force", "ended", "repealed"][Int(rawValue)]
  }

  /// The name used in files and options: one word.
  public var name: String {
    ["inForce", "retained", "prospective", "notYet", "ended", "repealed"][Int(rawValue)]
  }

  package init?(named name: String) {
    guard let state = TextState.allCases.first(where: { $0.name == name }) else { return nil }
    self = state
  }
}

/// A set of states.
package struct StateSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package init(_ states: [TextState]) { self.rawValue = states.reduce(0) { $0 | 1 << $1.rawValue } }
  package static let all = StateSet(TextState.allCases)
  /// In force, and retained: what is law somewhere at the version's date.
  package static let inForce = StateSet([.inForce, .retained])
  package func contains(_ state: TextState) -> Bool { rawValue & (1 << state.rawValue) != 0 }
  package var states: [TextState] { TextState.allCases.filter { contains($0) } }
}
