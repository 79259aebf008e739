/// What the words around an instrument are: who makes it, whether the text has spoken of it, which modal it belongs to.
extension PowerSentence {
  mutating func add(
    _ role: PowerClause.Role, _ instrument: NamedInstrument, _ delegate: Participants, modal: Int? = nil
  ) {
    if instrument.kind == .instrument, role != .confers { return }
    clauses.append(
      PowerClause(
        role: role, force: modal.map { force($0) } ?? .ungoverned, delegate: delegate,
        instrument: instrument.kind,
        place: byte(instrument.place), modal: byte(modal ?? instrument.place),
        reference: byte(instrument.start)..<phrases.lexemes[end - 1].end))
  }

  mutating func readMakers(of instrument: NamedInstrument) {
    if case .stated(let found) = makers(of: instrument) {
      makers.append(MadeBy(instrument: instrument.kind, makers: found, place: byte(instrument.place)))
    }
  }

  func makers(of instrument: NamedInstrument) -> Participants {
    Self.makers(of: instrument, in: phrases)
  }

  /// *regulations made by the Secretary of State*, *an order of the Treasury*.
  static func makers(of instrument: NamedInstrument, in phrases: PhraseReading) -> Participants {
    var start = instrument.next
    if phrases.lower(start) == "of", instrument.kind == .order {
      start += 1
    } else if phrases.lower(start) == "made", phrases.lower(start + 1) == "by" {
      start += 2
    } else {
      return .unstated
    }
    let found = phrases.list(at: start, before: phrases.lexemes.count).found.filter {
      !$0.phrase.head.lowercased().hasSuffix("instrument") && !$0.pronoun
    }
    let actors = actors(among: found)
    return actors.isEmpty ? .unstated : .stated(actors)
  }

  /// Of a list those that can make law: *the Treasury*, and not *virtue* of *by virtue of*.
  static func actors(among found: [PhraseReading.Found]) -> [ActorPhrase] {
    found.map(\.phrase).filter { phrase in
      ActorNouns.isActor(phrase.head) || phrase.head.contains(where: \.isUppercase)
    }
  }

  /// *the regulations*, *any such order*, *those rules*: of which the text has spoken.
  func isDefinite(_ instrument: NamedInstrument) -> Bool { Self.isDefinite(instrument, in: phrases) }

  static func isDefinite(_ instrument: NamedInstrument, in phrases: PhraseReading) -> Bool {
    (instrument.start..<instrument.place).contains {
      ["the", "such", "that", "those", "these", "this", "no", "any", "other", "its", "his", "their"].contains(
        phrases.lower($0))
    }
  }

  /// *regulations under section 5*, *an order made in pursuance of this Part*.
  func isReference(_ instrument: NamedInstrument) -> Bool {
    Self.isReference(instrument, in: phrases)
  }

  static func isReference(_ instrument: NamedInstrument, in phrases: PhraseReading) -> Bool {
    isReference(instrument.next - 1, in: phrases)
  }

  static func isReference(_ place: Int, in phrases: PhraseReading) -> Bool {
    var next = place + 1
    // *orders or regulations under this Act*
    while ["or", "and"].contains(phrases.lower(next)), nouns.contains(phrases.lower(next + 1)) { next += 2 }
    if phrases.lower(next) == "made" { next += 1 }
    if phrases.lower(next) == "by", phrases.lower(next + 1) != "virtue" {
      // *made by the Secretary of State under*
      let limit = min(phrases.lexemes.count, next + 8)
      guard let under = (next..<limit).first(where: { phrases.lower($0) == "under" }) else { return false }
      next = under
    }
    return ["under", "by", "pursuant"].contains(phrases.lower(next))
      || phrases.lower(next) == "in"
        && ["pursuance", "exercise"].contains(phrases.lower(next + 1))
  }

  static let nouns: Set<String> = ["regulations", "order", "orders", "rules", "byelaws", "schemes"]

  func isParticiple(_ index: Int) -> Bool {
    guard index >= 0, phrases.lexemes.indices.contains(index) else { return false }
    return phrases.lexemes[index].shape.contains(.ed)
      || ["set", "out", "laid", "made", "for", "given"].contains(phrases.lower(index))
  }

  func force(_ modal: Int) -> ModalForce {
    guard let force = role(modal)?.modal else { return .ungoverned }
    guard isNegative(modal) else { return force }
    switch force {
    case .must: return .mustNot
    case .may: return .mayNot
    case .shall: return .shallNot
    case .should: return .shouldNot
    default: return force
    }
  }

  func isNegative(_ modal: Int) -> Bool {
    role(modal + 1) == .not
      || reading.mains.contains {
        $0.place == modal && [.mustNot, .mayNot, .shallNot, .shouldNot].contains($0.force)
      }
  }

  /// The modal that words belong to: the nearest before them in their clause.
  func modal(before place: Int) -> Int? {
    var index = place - 1
    while index >= 0, place - index <= 40, let role = role(index) {
      if role.modal != nil, role != .need { return index }
      if role == .semicolon || role == .stop { return nil }
      index -= 1
    }
    return nil
  }

  func next(modal start: Int) -> Int? {
    var index = start
    while role(index)?.isAdverb == true { index += 1 }
    return role(index)?.modal != nil ? index : nil
  }

  /// Who may: of a main clause as for bearers, else the noun phrase before the modal.
  func subject(of modal: Int) -> Participants {
    let isMain = reading.mains.contains { $0.place == modal }
    if isMain {
      switch voices.bearer(at: Int(byte(modal))) {
      case .stated(let stated):
        let actors = stated.filter {
          ActorNouns.isActor($0.head) || $0.head.contains(where: \.isUppercase)
        }
        return .stated(actors.isEmpty ? stated : actors)
      case .notFound: return .notFound
      case .none, .unstated: break
      }
    }
    var last = modal - 1
    while role(last)?.isAdverb == true { last -= 1 }
    var start = last
    while start >= 0, modal - start <= 24, let found = role(start) {
      if [.as, .that, .relative, .oblique, .adverbial, .comma, .semicolon, .dash, .colon, .stop].contains(
        found)
      {
        break
      }
      start -= 1
    }
    let found = phrases.list(at: start + 1, before: modal).found
    guard !found.isEmpty, !found.contains(where: \.pronoun) else { return .notFound }
    let actors = Self.actors(among: found)
    return .stated(actors.isEmpty ? found.map(\.phrase) : actors)
  }
}
