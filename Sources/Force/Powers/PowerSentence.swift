/// Reads the powers in one part of a sentence.
struct PowerSentence {
  let phrases: PhraseReading
  let reading: ClauseReading
  let named: [NamedInstrument]
  let voices: VoiceMap
  var clauses: [PowerClause] = []
  var makers: [MadeBy] = []
  let end: Int

  init(_ phrases: PhraseReading, _ reading: ClauseReading, _ named: [NamedInstrument], _ voices: VoiceMap) {
    (self.phrases, self.reading, self.named, self.voices) = (phrases, reading, named, voices)
    end = phrases.lexemes.count
  }

  mutating func read() {
    for instrument in named {
      readMakers(of: instrument)
      let before = phrases.lower(instrument.start - 1)
      if before == "by" {
        readMeans(instrument)
      } else if before == "make" || before == "making" {
        readObject(instrument)
      } else if !readSubject(instrument) {
        readPlace(instrument)
      }
    }
    readPrescribed()
  }

  func role(_ index: Int) -> Lexeme.Role? { phrases.role(index) }
  func byte(_ index: Int) -> Int32 { phrases.lexemes[index].start }

  // MARK: By regulations

  /// *may by regulations make*, *may be amended by order*, *prescribed by rules*.
  mutating func readMeans(_ instrument: NamedInstrument) {
    let by = instrument.start - 1
    let isDefinite = isDefinite(instrument)
    guard let modal = modal(before: by) else {
      // *“prescribed” means prescribed by regulations* says what a word means.
      guard !isDefinite, !isReference(instrument), !isNamed(instrument), instrument.kind != .scheme,
        phrases.lower(by - 2) != "means"
      else { return }
      if isParticiple(by - 1) {
        add(.implies, instrument, makers(of: instrument))
      } else if let agent = agent(before: by) {
        add(.implies, instrument, .stated([agent]))
      }
      return
    }
    guard !isDefinite else {
      add(.extends, instrument, .unstated, modal: modal)
      return
    }
    if isReference(instrument) || phrases.lower(instrument.next) == "subject" {
      add(.extends, instrument, .unstated, modal: modal)
      return
    }
    let verb = VerbReading(phrases, from: modal + 1, before: end)
    let isMain = reading.mains.contains { $0.place == modal }
    let isBeforeVerb = verb.verb.map { $0 >= instrument.place } ?? true
    if isBeforeVerb || opensModal(from: modal + 1, to: by) {
      add(isNegative(modal) ? .extends : .confers, instrument, subject(of: modal), modal: modal)
    } else if verb.isPassive {
      // *Provision may be made by regulations*, *as may be specified by order of the Treasury*
      let agents = makers(of: instrument)
      if phrases.lower(verb.verb ?? by) == "made", !isMain {
        add(.extends, instrument, agents, modal: modal)
      } else {
        add(
          isMain && !isNegative(modal) ? .confers : isMain ? .extends : .implies, instrument, agents,
          modal: modal)
      }
    } else if isParticiple(by - 1) {
      if !isNamed(instrument) { add(.implies, instrument, makers(of: instrument)) }
    } else if let place = verb.verb, by - place <= Self.reach {
      // *approved by the Treasury by regulations*: whoever is between makes them.
      if let agent = (place..<by).last(where: { phrases.lower($0) == "by" }) {
        let found = phrases.list(at: agent + 1, before: by).found
        add(.implies, instrument, found.isEmpty ? .notFound : .stated(found.map(\.phrase)))
      } else {
        add(isNegative(modal) ? .extends : .confers, instrument, subject(of: modal), modal: modal)
      }
    }
  }

  /// How many words may be between a verb and *by regulations*: *may amend this Part of this Act by order*.
  static let reach = 8

  /// *Tribunal Procedure Rules*: named as if by a proper name, and made under another law.
  func isNamed(_ instrument: NamedInstrument) -> Bool {
    instrument.place > 0 && phrases.lexemes[instrument.place].isCapital
      && phrases.lexemes[instrument.place - 1].isCapital
  }

  /// Only words that may be between a modal and *by regulations*: *may, with the consent of the Treasury, by order*.
  func opensModal(from start: Int, to by: Int) -> Bool {
    var index = start
    while index < by {
      if role(index)?.isAdverb == true || role(index) == .not || role(index)?.isPreposition == true
        || phrases.lexemes[index].shape.contains(.ly)
      {
        index += 1
        continue
      }
      guard role(index) == .comma,
        let close = phrases.lexemes[(index + 1)...].firstIndex(where: { $0.role == .comma }), close <= by
      else { return false }
      index = close + 1
    }
    return true
  }

  // MARK: To make regulations

  /// *may make regulations*, *has power to make an order*, *the power to make rules includes*.
  mutating func readObject(_ instrument: NamedInstrument) {
    let make = instrument.start - 1
    guard !isDefinite(instrument) else { return }
    if phrases.lower(make) == "make", let modal = modal(before: make),
      let verb = VerbReading(phrases, from: modal + 1, before: end).verb,
      verb == make || verb < make && !hasVerb(from: verb + 1, to: make) && phrases.lower(verb) != "require"
    {
      let isOnly = phrases.lower(modal + 1) == "only"
      let role: PowerClause.Role =
        isNegative(modal) ? .extends : isOnly || isReference(instrument) ? .refers : .confers
      add(role, instrument, subject(of: modal), modal: modal)
      return
    }
    guard phrases.around.isInfinitive(make - 1) else { return }
    let noun = phrases.lower(make - 2)
    guard noun == "power" || noun == "powers" else { return }
    if ["has", "have"].contains(phrases.lower(make - 3)) {
      add(
        .confers, instrument,
        .stated(SubjectReading(phrases: phrases).subjects(from: 0, to: make - 3).map(\.phrase)))
    } else {
      add(.extends, instrument, .unstated)
    }
  }

  func hasVerb(from start: Int, to end: Int) -> Bool {
    start < end
      && (start..<end).contains { index in
        role(index)?.isVerb == true && phrases.around.isFinite(index) || phrases.around.isInfinitive(index)
      }
  }

  // MARK: In regulations

  /// *specified in regulations*, *in accordance with regulations made by the Treasury*.
  mutating func readPlace(_ instrument: NamedInstrument) {
    guard
      instrument.kind == .regulations || instrument.kind == .rules || instrument.kind == .order
        || instrument.kind == .orderInCouncil,
      !isDefinite(instrument), !isReference(instrument)
    else { return }
    let makers = makers(of: instrument)
    if instrument.kind == .order || instrument.kind == .rules, makers.phrases.isEmpty { return }
    if isNamed(instrument) { return }
    let before = instrument.start - 1
    let isSpecified = phrases.lower(before) == "in" && isParticiple(before - 1)
    // *specified by the Scottish Ministers in regulations*
    if phrases.lower(before) == "in", !isSpecified, let agent = agent(before: before, isBehindBy: true) {
      add(.implies, instrument, .stated([agent]))
      return
    }
    let isAccording =
      phrases.lower(before) == "with" && phrases.lower(before - 1) == "accordance"
      && phrases.lower(before - 2) == "in"
    guard isSpecified || isAccording else { return }
    add(.implies, instrument, makers)
  }

  /// *such fee as may be prescribed*, *a prescribed amount*; not *prescribed by section 5*.
  mutating func readPrescribed() {
    for index in phrases.lexemes.indices where phrases.lexemes[index].length == 10 {
      guard phrases.lower(index) == "prescribed" else { continue }
      let next = phrases.lower(index + 1)
      let isElsewhere =
        next == "by" || next == "under" || next == "in" && phrases.lower(index + 2) != "which"
      if isElsewhere || phrases.lower(index - 1) == "so" || role(index - 1) == .openQuote
        || role(index + 1) == .closeQuote
      {
        continue
      }
      let place = byte(index)
      clauses.append(
        PowerClause(
          role: .implies, force: .ungoverned, delegate: .unstated, instrument: nil, place: place,
          modal: place,
          reference: place..<phrases.lexemes[index].end))
    }
  }

  /// *the date that the Ministers appoint by regulations*, *specified by the Ministers by regulations*: the last person or
  /// body that is named in the words right before a place.
  func agent(before place: Int, isBehindBy: Bool = false) -> ActorPhrase? {
    var start = place - 1
    while start >= 0, place - start <= Self.reach {
      if role(start) == .comma || role(start) == .semicolon { return nil }
      let isHere = !isBehindBy || phrases.lower(start - 1) == "by" && isParticiple(start - 2)
      if isHere, phrases.isDeterminer(start), let found = phrases.phrase(at: start, before: place),
        ActorNouns.isActor(found.phrase.head)
      {
        return found.phrase
      }
      start -= 1
    }
    return nil
  }
}
