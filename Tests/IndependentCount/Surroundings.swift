import Legislation

/// What an element inherits from those around it.
struct Surroundings {
  var zone = Zone.operative
  /// Nothing below changes the zone any more.
  var zoneIsFixed = false
  var state = TextState.inForce
  var language: String
  var path: [Step] = []
  var opensProvisions = true
  var isInSchedule = false
  var isInPreamble = false
  var isInQuotation = false
  var isInExtract = false
  var parent: Element?

  init(language: String) { self.language = language }

  /// The surroundings of an element's content, its own provision aside.
  func entering(_ element: Element, _ facts: ItemFacts) -> Surroundings {
    var inner = self
    if let language = element.attributes["xml:lang"], !language.isEmpty { inner.language = language }
    inner.enterZone(of: element)
    let own = facts.state(of: element)
    if strength(own) > strength(state) { inner.state = own }
    switch element.vocabulary {
    case .table: inner.opensProvisions = false
    case .legislation where Names.closedToProvisions.contains(element.name): inner.opensProvisions = false
    case .legislation where element.name == "EUPreamble": inner.isInPreamble = true
    case .legislation where element.name == "EUBody": inner.isInPreamble = false
    default: break
    }
    return inner
  }

  private mutating func enterZone(of element: Element) {
    guard !zoneIsFixed else { return }
    let candidate = zone(madeBy: element)
    if let candidate, rank(candidate) > rank(zone) || candidate == .recital && zone == .prelims {
      if !isInExtract || [.footnote, .marginal, .number].contains(candidate) { zone = candidate }
    }
    guard element.vocabulary == .legislation else { return }
    if Names.quoted.contains(element.name) { isInQuotation = true }
    if Names.extract.contains(element.name) { isInExtract = true }
    if element.name == "Versions" || element.name == "Version" { zoneIsFixed = true }
  }

  private func zone(madeBy element: Element) -> Zone? {
    if element.vocabulary == .table { return .table }
    if element.vocabulary == .mathematics { return .formula }
    guard element.vocabulary == .legislation else { return nil }
    switch element.name {
    case "Versions", "Version": return .alternative
    case "MarginNotes", "MarginNote": return .marginal
    case "EUPreamble": return .recital
    case "Commentaries", "Commentary": return .commentary
    case "Tabular", "TableText", "Subtable": return .table
    case _ where element.name.hasPrefix("Contents"): return isInQuotation ? .quoted : .contents
    case _ where Names.footnote.contains(element.name): return .footnote
    case _ where Names.prelims.contains(element.name): return .prelims
    case _ where Names.note.contains(element.name): return .note
    case _ where Names.signature.contains(element.name): return .signature
    case _ where Names.number.contains(element.name): return .number
    case _ where Names.quoted.contains(element.name): return .quoted
    case _ where Names.extract.contains(element.name): return .extract
    case _ where Names.heading.contains(element.name): return .heading
    default: return nil
    }
  }

  /// Precedence of zones, the strongest first.
  private func rank(_ zone: Zone) -> Int {
    let order: [[Zone]] = [
      [.alternative], [.context], [.contents], [.footnote, .marginal], [.prelims, .recital], [.note],
      [.signature],
      [.commentary], [.number, .formula], [.quoted], [.extract], [.table], [.heading], [.operative],
    ]
    return -(order.firstIndex { $0.contains(zone) } ?? order.count)
  }

  /// How far a state is from force.
  private func strength(_ state: TextState) -> Int {
    switch state {
    case .inForce: 0
    case .retained: 1
    case .prospective, .notYet: 2
    case .ended: 3
    case .repealed: 4
    }
  }
}
