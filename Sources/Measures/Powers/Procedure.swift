import Force
import Legislation

/// What Parliament, or another legislature, has to do with an instrument.
package enum Procedure: String, CaseIterable, Sendable, Hashable {
  /// A draft must be approved before it is made.
  case affirmative
  /// It is made, and ends unless it is approved in time.
  case madeAffirmative = "made affirmative"
  /// It is made, and can be annulled.
  case negative
  /// One of them, by what it contains or whether it is the first.
  case either = "affirmative or negative"
  /// It is laid, and no more.
  case laid
  /// It is made by statutory instrument, and nothing is said of a procedure.
  case noneStated = "none stated"
  /// The text does not speak of it.
  case notFound = "not found"
}

/// What a provision says of the procedure of instruments.
struct ProcedureStatement {
  var procedure: Procedure
  /// Nil for those of every kind.
  var instruments: Set<Instrument>?
  /// Empty: all.
  var targets: [PowerTarget]
  var exceptions: [PowerTarget]
  /// Only some instruments of the power: the first, those that amend an Act.
  var isPartial: Bool
  /// For those that no other provision is about.
  var isDefault: Bool
  var unit: Int
  var isQuoted: Bool

  /// How near it comes to a power; nil if it is not about it.
  func rank(for path: ProvisionPath, _ instrument: Instrument?) -> Int? {
    if let instruments, let instrument, !instruments.contains(instrument) { return nil }
    guard !exceptions.contains(where: { $0.holds(path) }) else { return nil }
    guard !targets.isEmpty else { return 0 }
    return targets.filter { $0.holds(path) }.map(\.rank).max()
  }
}
