/// Which runs of a document count: by zone and by state. A count is always reported with its scope.
public struct Scope: Sendable, Hashable {
  /// Name printed with every count.
  public var name: String
  public var zones: ZoneSet
  public var states: StateSet

  public init(name: String, zones: ZoneSet, states: StateSet) {
    (self.name, self.zones, self.states) = (name, zones, states)
  }

  /// The words of the law with headings, quoted amendments and tables; in force. The default.
  public static let statute = Scope(
    name: "statute", zones: ZoneSet([.operative, .heading, .quoted, .extract, .table]), states: .inForce)
  /// The operative words alone; in force.
  public static let operative = Scope(name: "operative", zones: ZoneSet([.operative]), states: .inForce)
  /// What a search of the printed page would hit: also contents, numbers, notes; all but repealed text.
  public static let printed = Scope(
    name: "printed",
    zones: ZoneSet([
      .operative, .heading, .quoted, .extract, .table, .number, .formula, .contents, .prelims, .recital,
      .signature, .note, .footnote, .marginal, .furniture,
    ]),
    states: StateSet(TextState.allCases.filter { $0 != .repealed }))
  /// Every run.
  public static let everything = Scope(name: "everything", zones: .all, states: .all)

  public static let named: [Scope] = [.statute, .operative, .printed, .everything]

  public init?(named name: String) {
    guard let scope = Scope.named.first(where: { $0.name == name }) else { return nil }
    self = scope
  }

  /// Furniture is searched in `printed` and `everything`, but is never part of a word total.
  public func selects(_ run: Run) -> Bool { zones.contains(run.zone) && states.contains(run.state) }
}
