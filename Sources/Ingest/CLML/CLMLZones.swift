import Legislation
import Markup

/// Zones and states: what an open element makes of the text below it.
extension CLMLWalk {
  func zone(of frame: Frame) -> Zone {
    if let claimed = frame.claimed { return claimed }
    if frame.context.contains(.formula) { return .formula }
    if frame.context.contains(.number) { return .number }
    if frame.place.flags.contains(.quoted) { return .quoted }
    if frame.place.flags.contains(.extract) { return .extract }
    if frame.place.flags.contains(.table) { return .table }
    return frame.place.flags.contains(.heading) ? .heading : .operative
  }

  /// Gives all below to a zone, unless a stronger one has it, or a quotation does that switches no zones.
  func claim(_ zone: Zone, _ frame: inout Frame) {
    frame.context.insert(.closed)
    if frame.context.contains(.sealed) { return }
    if frame.place.flags.contains(.extract), zone != .footnote, zone != .marginal { return }
    guard let strength = Ingest.claim(of: zone) else { return }
    if let claimed = frame.claimed, let held = Ingest.claim(of: claimed), held < strength { return }
    frame.claimed = zone
  }

  mutating func claimNote(_ zone: Zone, _ attributes: Attributes, _ frame: inout Frame) {
    claim(zone, &frame)
    guard frame.place.provision == Provision.whole else { return }
    if let provision = attributes.withBytes(.id, { references.provision(of: $0) }) {
      frame.place.provision = provision
    }
  }

  func enterQuotation(_ frame: inout Frame, flag: Run.Flags) {
    frame.place.flags.insert(flag)
    frame.context.insert(.closed)
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
