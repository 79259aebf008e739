import Legislation
import Markup

/// Zones and states: what an open element makes of the text below it.
extension CLMLWalk {
  mutating func claimNote(_ zone: Zone, _ attributes: Attributes, _ frame: inout Frame) {
    frame.claim(zone)
    guard frame.place.provision == Provision.whole else { return }
    if let provision = attributes.withBytes(.id, { references.provision(of: $0) }) {
      frame.place.provision = provision
    }
  }

  mutating func readCommonAttributes(
    _ attributes: Attributes, _ role: ElementRole, _ frame: inout Frame
  ) {
    switch role {
    case .root, .explanatoryRoot: return
    default: if let tag = attributes.string(.lang) { frame.place.language = builder.languageIndex(of: tag) }
    }
    switch role {
    case .inline, .change, .repeal, .commentaryRef, .footnoteRef, .metadata: break
    default:
      let state = metadata.state(of: attributes)
      if state != .inForce { frame.place.state = state.under(frame.place.state) }
    }
  }

  func changeState(_ role: ElementRole, _ attributes: Attributes) -> TextState {
    if attributes.matches(.Prospective, "true") || attributes.matches(.Status, "Proposed") {
      return .prospective
    }
    guard role == .repeal else { return .inForce }
    return attributes.matches(.RetainText, "true") ? .retained : .repealed
  }
}
