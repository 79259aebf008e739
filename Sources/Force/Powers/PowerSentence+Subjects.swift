/// Instruments that are the subject of a modal: *regulations may*.
extension PowerSentence {
  /// *Regulations may provide*, *regulations under this section may provide*.
  ///
  /// - Returns: whether the instrument is the subject of a modal.
  mutating func readSubject(_ instrument: NamedInstrument) -> Bool {
    for main in reading.mains where main.place > instrument.place {
      let found = SubjectReading(phrases: phrases).subjects(from: main.clause, to: main.place)
      guard let subject = found.first(where: { $0.core.contains(instrument.place) }) else { continue }
      guard instrument.next >= subject.core.upperBound || phrases.lower(instrument.next) == "made" else {
        return false
      }
      addSubject(instrument, of: phrases, modal: main, in: phrases)
      return true
    }
    // A modal of another clause: *and regulations may be made*, *if regulations so provide*.
    guard let modal = next(modal: instrument.next), modal - instrument.next <= 0,
      isStart(instrument.start)
    else { return false }
    // *on such day as regulations may appoint*
    if role(instrument.start - 1) == .as {
      let isBare = !isDefinite(instrument) && instrument.isPlural
      add(isBare ? .confers : .extends, instrument, .unstated, modal: modal)
      return true
    }
    addSubject(
      instrument, of: phrases,
      modal: ClauseReading.Main(place: modal, clause: instrument.start, force: force(modal)),
      in: phrases)
    return true
  }

  func isStart(_ index: Int) -> Bool {
    guard let before = role(index - 1) else { return true }
    switch before {
    case .comma, .semicolon, .dash, .colon, .and, .then, .that, .as: return true
    default: return false
    }
  }

  /// - Parameter above: the words that the subject is in; those of the opening words, if `inner` is a limb.
  mutating func addSubject(
    _ instrument: NamedInstrument, of above: PhraseReading, modal: ClauseReading.Main, in inner: PhraseReading
  ) {
    let verb = VerbReading(inner, from: modal.place + 1, before: inner.lexemes.count)
    let word = verb.verb.map { inner.lower($0) } ?? ""
    var delegate = Self.makers(of: instrument, in: above)
    var role: PowerClause.Role = .confers
    let next = above.lower(instrument.next)
    let isDefinite = Self.isDefinite(instrument, in: above)
    if verb.isPassive, Self.procedural.contains(word) {
      let agents = verb.agents().filter { !$0.phrase.head.lowercased().hasSuffix("instrument") }
      guard word == "made", modal.force == .may, !isDefinite else { return }
      if !agents.isEmpty { delegate = .stated(agents.map(\.phrase)) }
      role =
        Self.isReference(instrument, in: above) || Self.isReference(verb.verb ?? modal.place, in: inner)
        ? .refers : .confers
    } else if modal.force == .mustNot || modal.force == .shallNot || modal.force == .mayNot || isDefinite
      || !instrument.isPlural && instrument.kind != .orderInCouncil
      || instrument.kind == .scheme
    {
      role =
        Self.isReference(instrument, in: above) && modal.force == .may && !isDefinite && instrument.isPlural
        ? .refers : .extends
    } else if Self.isReference(instrument, in: above) {
      role = .refers
    } else if above.lexemes.indices.contains(instrument.next),
      above.lexemes[instrument.next].shape.contains(.ing)
        || (0..<instrument.place).contains(where: { above.lower($0) == "generality" })
    {
      // *regulations specifying a number*, *without prejudice to the generality of subsection (1)*
      role = .extends
    } else if ["which", "that", "containing", "providing", "requiring", "amending", "so", "subject"].contains(
      next)
    {
      role = .extends
    } else if inner.lower(modal.place + 1) == "," && inner.lower(modal.place + 2) == "in"
      || inner.lower(modal.place + 1) == "in" && inner.lower(modal.place + 2) == "particular"
      || inner.lower(modal.place + 1) == "also"
    {
      role = .extends
    }
    let last = above.lexemes[above.lexemes.count - 1].end
    clauses.append(
      PowerClause(
        role: role, force: modal.force, delegate: delegate, instrument: instrument.kind,
        place: above.lexemes[instrument.place].start, modal: inner.lexemes[modal.place].start,
        reference: above.lexemes[instrument.start].start..<last))
  }

  /// What is said of making an instrument, and not of what it may contain.
  static let procedural: Set<String> = [
    "made", "laid", "annulled", "exercised", "approved", "revoked", "varied", "treated", "construed", "read",
    "regarded", "published", "contained", "confirmed", "submitted", "subject",
  ]
}
