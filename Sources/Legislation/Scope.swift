/// Which text of a document counts: by zone and state, by provision, by language; with or without quoted
/// amendments and headings. A count is always reported together with its scope.
public struct Scope: Sendable, Hashable {
  /// What happens to text that amends another law.
  public enum Amendments: String, CaseIterable, Sendable, Hashable { case include, exclude, only }

  /// Name of the zones and states chosen, `statute`.
  public var base: String
  public var zones: ZoneSet
  public var states: StateSet
  public var amendments = Amendments.include
  public var includesHeadings = true
  /// A language tag; only runs of that language are selected.
  public var language: String?
  /// Only these provisions, together; empty for all.
  public var inside: [ProvisionReference] = []
  /// Without these.
  public var outside: [ProvisionReference] = []

  public init(name: String, zones: ZoneSet, states: StateSet) {
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

  public static let named: [Scope] = [.statute, .operative, .printed, .everything]

  public init?(named name: String) {
    guard let scope = Scope.named.first(where: { $0.base == name }) else { return nil }
    self = scope
  }

  /// Adds zones, as `--with commentary,recitals` does.
  public mutating func widen(with zones: [Zone]) {
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
  public var isNarrowed: Bool {
    !inside.isEmpty || !outside.isEmpty || amendments != .include || !includesHeadings || language != nil
  }

  /// By zone and state alone.
  public func admits(_ run: Run) -> Bool { zones.contains(run.zone) && states.contains(run.state) }

  /// For each run of a document, whether it counts.
  ///
  /// - Throws: `ScopeError` if a provision is not there, if the source cannot tell what the scope asks, or if a
  ///   narrowed scope selects nothing.
  /// - Complexity: O(runs + provisions).
  public func selection(in document: Document) throws(ScopeError) -> [Bool] {
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
public enum LanguageTag {
  public static func base(_ tag: String) -> String { String(tag.prefix { $0 != "-" }).lowercased() }
}

/// Why a scope cannot be applied to a document.
public enum ScopeError: Error, Sendable, Hashable, CustomStringConvertible {
  case notUnderstood(String)
  case noSuchProvision(path: String, wanted: String, available: String)
  case ambiguous(path: String, wanted: String, labels: [String])
  case selectsNothing(path: String, scope: String, available: String)
  case cannotTell(path: String, filter: String, reason: String)
  /// A part of a text's own scope.
  case ownNotUnderstood(String)
  /// A text's own scope that begins with two named ones.
  case twoNamed(String, String)

  public var description: String {
    switch self {
    case .notUnderstood(let text):
      "'\(text)' is no provision; write it as 'part 3', 's. 19-83', 's. 28(1)', 'sch. 2', 'sch. 4 part 3' or "
        + "'para. 9.23'."
    case .noSuchProvision(let path, let wanted, let available):
      "\(path): there is no \(wanted); the text has \(available)."
    case .ambiguous(let path, let wanted, let labels):
      "\(path): '\(wanted)' may be \(labels.prefix(6).joined(separator: " or ")); write which, or repeat the "
        + "option to unite them."
    case .selectsNothing(let path, let scope, let available):
      "\(path): the scope '\(scope)' selects nothing; the text has \(available)."
    case .cannotTell(let path, let filter, let reason):
      "\(path): the filter '\(filter)' cannot be applied, because \(reason); leave it out for this text."
    case .ownNotUnderstood(let text):
      "'\(text)' is no scope of a text; write \(Scope.named.map(\.base).joined(separator: ", ")), a provision "
        + "such as 'part 3' or 'sch. 2', 'not sch. 2', 'with commentary', 'without headings', 'amendments only' or "
        + "'language cy', several separated by commas."
    case .twoNamed(let one, let other):
      "A text has one named scope, not both '\(one)' and '\(other)'; leave one out."
    }
  }
}
