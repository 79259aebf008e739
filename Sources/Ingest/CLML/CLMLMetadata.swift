import Legislation

/// What the attributes of CLML's elements add to its metadata: the root's, states, the provision asked for.
extension LegislationMetadata {
  mutating func root(_ attributes: Attributes) {
    documentURI = attributes.string(.DocumentURI) ?? ""
    idURI = attributes.string(.IdURI) ?? ""
    extent = attributes.string(.RestrictExtent) ?? ""
    rootLanguage = attributes.string(.lang)
    rootStatus = attributes.string(.Status) ?? ""
    rootMatches = !attributes.matches(.Match, "false")
    rootStart = attributes.string(.RestrictStartDate).flatMap { CalendarDate($0) }
  }

  func state(of attributes: Attributes) -> TextState {
    guard evaluatesStates else { return .inForce }
    if let status = attributes.string(.Status) {
      return Self.state(status: status, matches: true, start: nil, versionDate: nil)
    }
    guard attributes.matches(.Match, "false") else { return .inForce }
    return Self.state(
      status: "", matches: false, start: attributes.string(.RestrictStartDate).flatMap { CalendarDate($0) },
      versionDate: versionDate
    )
  }

  mutating func opened(_ attributes: Attributes, provision: Int32, runs: Int) {
    guard let awaited = awaitedID else { return }
    for name in [AttributeName.DocumentURI, .IdURI] {
      guard let uri = attributes.string(name) else { continue }
      if ItemAddress(uri)?.id == awaited { return openedRequested(provision: provision, runs: runs) }
    }
  }
}
