import Legislation
import TermFrequency

/// One choice of text that is tried: a scope, perhaps with a contents list rebuilt from the headings.
///
/// Over a text with a scope of its own, only what lies in that is tried: of a named one it and its variants, of
/// provisions the scopes that are tried of a place.
package struct CandidateScope: Sendable, Hashable {
  package let scope: Scope
  /// Headings and numbers of the divisions and sections are counted once more, as the contents list that a
  /// printed copy has.
  package let rebuildsContents: Bool
  /// How far from the default: 0 for `statute`, 1 for another named scope, more for parts of texts.
  package let distance: Int
  /// Scopes that select the same text of this document, and so were not counted again.
  package internal(set) var alike: [String] = []

  init(_ scope: Scope, distance: Int, rebuildsContents: Bool = false) {
    (self.scope, self.distance, self.rebuildsContents) = (scope, distance, rebuildsContents)
  }

  /// Whether no part of the text is chosen or left out.
  package var isWhole: Bool { scope.inside.isEmpty && scope.outside.isEmpty }

  /// `printed, with a contents list rebuilt from the headings, in part 3`.
  package var name: String {
    rebuildsContents ? "\(scope.name), with a contents list rebuilt from the headings" : scope.name
  }
}

/// The scopes to try on one document, and what could not be tried.
struct CandidateScopes {
  private(set) var scopes: [PreparedScope] = []
  /// Sentences on scopes that this source does not allow.
  private(set) var skipped: [String] = []
  private var known: [SelectedText: Int] = [:]
  /// What every candidate is narrowed to, beside its own name.
  private let narrowing: OwnScope

  /// Parts, Schedules and chapters beyond this many are not tried one by one; fewer of a text so large that the
  /// scopes would fill the memory.
  static func mostPlaces(runs: Int) -> Int { min(40, max(0, (20_000_000 / max(1, runs) - 26) / 4)) }

  /// What a scope selects: scopes that select the same are one.
  private struct SelectedText: Hashable {
    var runs: [Bool]
    var contents: [Bool]?
  }

  /// - Parameter own: the text's own scope; it replaces what the limits say of scopes and places.
  init(_ document: Document, limits: AuditLimits, own: OwnScope = OwnScope()) throws(ScopeError) {
    let contents = RebuiltContents.runs(of: document)
    let names = own.named.map { [$0.base] } ?? limits.scopes
    func admits(_ candidate: CandidateScope) -> Bool {
      names.isEmpty || names.contains { candidate.scope.base.hasPrefix($0) }
    }
    var narrowing = own
    narrowing.named = nil
    self.narrowing = narrowing
    if !own.inside.isEmpty || !own.outside.isEmpty {
      _ = try document.provisions(in: own.inside + own.outside)
      for candidate in Self.inside([], distance: 0) where admits(candidate) {
        add(candidate, document, contents)
      }
    } else if limits.places.isEmpty {
      for candidate in Self.whole(document, hasHeadings: contents.contains(true)) where admits(candidate) {
        add(candidate, document, contents)
      }
      var places = Self.places(of: document)
      let most = Self.mostPlaces(runs: document.runs.count)
      if places.count > most {
        skipped.append(
          "\(places.count) Parts, Schedules and chapters were found; the first \(most) were tried one by one."
        )
        places.removeLast(places.count - most)
      }
      for candidate in Self.divided(document) where admits(candidate) { add(candidate, document, contents) }
      for place in places {
        for candidate in Self.inside([place], distance: 2) where admits(candidate) {
          add(candidate, document, contents)
        }
      }
    } else {
      // A place that is not there is the user's mistake, not a scope to pass over.
      for place in limits.places { _ = try document.provisions(in: [place]) }
      let each = limits.places.map { [$0] }
      for places in each + (each.count > 1 ? [limits.places] : []) {
        for candidate in Self.inside(places, distance: 0) where admits(candidate) {
          add(candidate, document, contents)
        }
      }
    }
    guard !scopes.isEmpty else {
      throw .selectsNothing(
        path: document.identity.path, scope: "all that were to be tried",
        available: document.outline(limit: 12))
    }
  }

  private mutating func add(_ wide: CandidateScope, _ document: Document, _ contents: [Bool]) {
    let candidate = CandidateScope(
      narrowing.applied(to: wide.scope), distance: wide.distance, rebuildsContents: wide.rebuildsContents)
    let selected: [Bool]
    do { selected = try candidate.scope.selection(in: document) } catch {
      let sentence: String
      switch error {
      case .cannotTell(_, let filter, let reason): sentence = "Not tried: \(filter), because \(reason)."
      case .ambiguous(_, let wanted, let labels):
        sentence = "Not tried: \(wanted), which may be \(labels.prefix(4).joined(separator: " or "))."
      case .notUnderstood, .noSuchProvision, .noSuchParagraph, .stretchRunsBackwards, .selectsNothing,
        .ownNotUnderstood, .twoNamed:
        return
      }
      if !skipped.contains(sentence) { skipped.append(sentence) }
      return
    }
    guard selected.contains(true) else { return }
    let more: [Bool]? =
      candidate.rebuildsContents
      ? zip(contents, document.runs).map { $0 && candidate.scope.states.contains($1.state) } : nil
    let text = SelectedText(runs: selected, contents: more)
    if let index = known[text] {
      scopes[index].candidate.alike.append(candidate.name)
      return
    }
    known[text] = scopes.count
    scopes.append(
      PreparedScope(
        candidate: candidate, selection: .init(document, selected: selected),
        contents: more.map { .init(document, selected: $0) }))
  }

  // MARK: What is tried

  private static func variant(_ base: Scope, _ name: String, without zones: [Zone]) -> Scope {
    Scope(name: name, zones: base.zones.subtracting(ZoneSet(zones)), states: base.states)
  }

  private static func changed(_ base: Scope, _ change: (inout Scope) -> Void) -> Scope {
    var scope = base
    change(&scope)
    return scope
  }

  /// The whole document, simplest first.
  private static func whole(_ document: Document, hasHeadings: Bool) -> [CandidateScope] {
    let withoutContents = variant(.printed, "printed without contents list", without: [.contents])
    var result = [
      CandidateScope(.statute, distance: 0), CandidateScope(.printed, distance: 1),
      CandidateScope(.operative, distance: 1), CandidateScope(.everything, distance: 1),
      CandidateScope(changed(.statute) { $0.amendments = .exclude }, distance: 2),
      CandidateScope(changed(.statute) { $0.includesHeadings = false }, distance: 2),
      CandidateScope(
        changed(.statute) { ($0.amendments, $0.includesHeadings) = (.exclude, false) }, distance: 3),
      CandidateScope(changed(.statute) { $0.amendments = .only }, distance: 3),
      CandidateScope(changed(.statute) { $0.widen(with: [.number]) }, distance: 2),
      CandidateScope(
        variant(.statute, "statute without tables", without: [.table]), distance: 2),
      CandidateScope(
        Scope(
          name: "statute with text not in force", zones: Scope.statute.zones, states: Scope.printed.states),
        distance: 2),
      CandidateScope(withoutContents, distance: 2),
      CandidateScope(changed(.printed) { $0.amendments = .exclude }, distance: 2),
      CandidateScope(changed(.printed) { $0.includesHeadings = false }, distance: 2),
      CandidateScope(variant(.printed, "printed without numbers", without: [.number]), distance: 2),
      CandidateScope(
        variant(.printed, "printed without notes", without: [.note, .footnote, .marginal]), distance: 2),
      CandidateScope(
        variant(
          .printed, "printed without title page and contents list",
          without: [.prelims, .contents, .furniture]), distance: 2),
      CandidateScope(
        Scope(name: "printed, in force", zones: Scope.printed.zones, states: .inForce), distance: 2),
    ]
    if hasHeadings {
      result += [
        CandidateScope(withoutContents, distance: 2, rebuildsContents: true),
        CandidateScope(
          changed(withoutContents) { $0.amendments = .exclude }, distance: 3, rebuildsContents: true),
      ]
    }
    return result
  }

  /// The body without the schedules, and the schedules without the body.
  private static func divided(_ document: Document) -> [CandidateScope] {
    let kinds: [(Provision.Kind, String)] = [
      (.schedule, "sch."), (.annex, "annex"), (.appendix, "appendix"), (.attachment, "attachment"),
    ]
    let there = kinds.filter { kind, _ in document.provisions.contains { $0.kind == kind } }
      .compactMap { try? ProvisionReference($0.1) }
    guard !there.isEmpty else { return [] }
    return [Scope.statute, .printed].flatMap { base in
      [
        CandidateScope(changed(base) { $0.outside = there }, distance: 2),
        CandidateScope(
          changed(base) { ($0.outside, $0.amendments) = (there, .exclude) }, distance: 3),
        CandidateScope(changed(base) { $0.inside = there }, distance: 2),
      ]
    }
  }

  private static func inside(_ places: [ProvisionReference], distance: Int) -> [CandidateScope] {
    [
      CandidateScope(changed(.statute) { $0.inside = places }, distance: distance),
      CandidateScope(changed(.printed) { $0.inside = places }, distance: distance + 1),
      CandidateScope(
        changed(.statute) { ($0.inside, $0.amendments) = (places, .exclude) }, distance: distance + 1),
      CandidateScope(
        changed(.statute) { ($0.inside, $0.includesHeadings) = (places, false) }, distance: distance + 1),
    ]
  }

  /// Each Part and chapter of the body that is highest, each Schedule and annex, as a user would write it.
  private static func places(of document: Document) -> [ProvisionReference] {
    var names: [String] = []
    for provision in document.provisions {
      let word: String
      switch provision.kind {
      case .part, .euPart:
        guard !document.isOutsideBody(provision.parent) else { continue }
        word = "part"
      case .euTitle: word = "title"
      case .codeChapter: word = "chapter"
      case .schedule: word = "sch."
      case .annex: word = "annex"
      case .appendix: word = "appendix"
      case .attachment: word = "attachment"
      default: continue
      }
      let name = provision.number.isEmpty ? word : "\(word) \(provision.number)"
      if !names.contains(name) { names.append(name) }
    }
    // A number of a kind that no reference is written with cannot be asked for by anyone, and is no candidate.
    return names.compactMap { try? ProvisionReference($0) }
  }
}

/// A scope with what it selects of one document.
struct PreparedScope {
  var candidate: CandidateScope
  var selection: Selection
  /// Counted besides, for a contents list.
  var contents: Selection?
}
