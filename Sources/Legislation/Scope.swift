/// Which text of a document counts: by zone and state, by provision, by language; with or without quoted
/// amendments and headings. A count is always reported together with its scope.
public struct Scope: Sendable, Hashable {
  /// What happens to text that amends another law.
  public enum Amendments: String, CaseIterable, Sendable, Hashable { case include, exclude, only }

  /// Name of the zones and states chosen, `statute`.
  package var base: String
  package var zones: ZoneSet
  package var states: StateSet
  /// Whether text that is quoted to amend other law counts.
  public var amendments = Amendments.include
  /// Whether headings count, wherever they are.
  public var includesHeadings = true
  /// A language tag; only runs of that language are selected.
  public var language: String?
  /// Only these provisions, together; empty for all.
  package var inside: [ProvisionReference] = []
  /// Without these.
  package var outside: [ProvisionReference] = []

  package init(name: String, zones: ZoneSet, states: StateSet) {
    (base, self.zones, self.states) = (name, zones, states)
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

  package static let named: [Scope] = [.statute, .operative, .printed, .everything]

  /// A named scope: `statute`, `operative`, `printed`, `everything`; nil for any other name.
  public init?(named name: String) {
    guard let scope = Scope.named.first(where: { $0.base == name }) else { return nil }
    self = scope
  }

  /// Adds zones: `statute` with commentary and recitals.
  package mutating func widen(with zones: [Zone]) {
    self.zones.formUnion(ZoneSet(zones))
  }

  /// The scope in words, as it is printed with every count: `statute with commentary, in s. 19-83`.
  public var name: String {
    var name = base
    if let named = Scope(named: base) {
      let more = zones.subtracting(named.zones).zones.map(\.description)
      if !more.isEmpty { name += " with \(more.joined(separator: ", "))" }
    }
    if !inside.isEmpty { name += ", in \(inside.map(\.description).joined(separator: " and "))" }
    if !outside.isEmpty { name += ", not in \(outside.map(\.description).joined(separator: " and "))" }
    switch amendments {
    case .include: break
    case .exclude: name += ", without quoted amendments"
    case .only: name += ", quoted amendments only"
    }
    if !includesHeadings { name += ", without headings" }
    if let language { name += ", language \(language)" }
    return name
  }

  /// Whether more than zones and states is asked for, so that selecting nothing would be a mistake.
  package var isNarrowed: Bool {
    !inside.isEmpty || !outside.isEmpty || amendments != .include || !includesHeadings || language != nil
  }

  /// By zone and state alone.
  package func admits(_ run: Run) -> Bool { zones.contains(run.zone) && states.contains(run.state) }

  /// For each run of a document, whether it counts.
  ///
  /// - Throws: `ScopeError` if a provision is not there, if the source does not say what the scope asks, or if a
  ///   narrowed scope selects nothing.
  /// - Complexity: O(runs + provisions).
  package func selection(in document: Document) throws(ScopeError) -> [Bool] {
    guard isNarrowed else { return document.runs.map { admits($0) } }
    if amendments != .include, document.notes.contains(where: { $0.kind == .quotationsNotMarked }) {
      throw .cannotTell(
        path: document.identity.path, filter: "amendments \(amendments.rawValue)",
        reason: "quotations are not marked in this source")
    }
    let included = try document.provisions(in: inside)
    let excluded = try document.provisions(in: outside)
    let wanted = language.map { LanguageTag.base($0) }
    let isLanguage = document.languages.map { tag in wanted.map { $0 == LanguageTag.base(tag) } ?? true }
    var selected = document.runs.map { run -> Bool in
      guard admits(run), isLanguage[Int(run.language)] else { return false }
      switch amendments {
      case .include: break
      case .exclude: if run.flags.contains(.quoted) { return false }
      case .only: if !run.flags.contains(.quoted) { return false }
      }
      if !includesHeadings, run.zone == .heading || run.flags.contains(.heading) && run.zone == .quoted {
        return false
      }
      return true
    }
    for (index, run) in document.runs.enumerated() where selected[index] {
      let place = Int(run.provision)
      if !inside.isEmpty, place < 0 || !included[place] { selected[index] = false }
      if !outside.isEmpty, place >= 0, excluded[place] { selected[index] = false }
    }
    guard selected.contains(true) else {
      throw .selectsNothing(
        path: document.identity.path, scope: name,
        available: language == nil
          ? document.outline(limit: 12)
          : "the languages \(document.languages.joined(separator: ", "))")
    }
    return selected
  }
}

/// Language tags are compared by their first part: `en` is `en-GB`.
package enum LanguageTag {
  package static func base(_ tag: String) -> String { String(tag.prefix { $0 != "-" }).lowercased() }
}
