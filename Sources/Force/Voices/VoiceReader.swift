import Legislation

/// Reads the clauses of a tree of sentences, with those who are bound by them.
struct VoiceReader {
  let document: Document
  let tree: SentenceTree
  private(set) var clauses: [BoundClause] = []
  private(set) var clauseOf: [Int32]
  /// By part: the clause that governs at its end; -1: none.
  private var atEnd: [Int32] = []
  /// By part: the part that its sentence begins with.
  var sentences: [Int] = []
  var antecedents = Antecedents()

  init(_ document: Document, _ tree: SentenceTree) {
    (self.document, self.tree) = (document, tree)
    clauseOf = Array(repeating: -1, count: document.text.count)
  }

  mutating func read() {
    for index in tree.parts.indices { read(part: index) }
    inheritFromBelow()
  }

  /// By part: the first clause of its closing words, and of a limb or of the closing words, whichever comes first.
  private var closing: [Int: Int32] = [:]
  private var below: [Int: Int32] = [:]

  /// Words that no modal of their own or above governs have that of the closing words, opening words else that of the
  /// first limb: as the force of a word is found.
  private mutating func inheritFromBelow() {
    for (index, part) in tree.parts.enumerated() {
      var inherited: Int32 = -1
      switch part.link {
      case .root: break
      case .limb(let opening), .closing(let opening): inherited = atEnd[opening]
      case .insertion(let outer, let place): inherited = clause(in: outer, before: place)
      }
      if inherited < 0 { inherited = closing[index] ?? -1 }
      if atEnd[index] < 0 { atEnd[index] = inherited }
      let own = inherited >= 0 ? inherited : below[index] ?? -1
      guard own >= 0 else { continue }
      for (number, segment) in part.reading.segments.enumerated() where segment.force == nil {
        let next = number + 1
        let end = next < part.reading.segments.count ? part.reading.segments[next].start : part.lexemes.count
        for lexeme in part.lexemes[segment.start..<end] where clauseOf[Int(lexeme.start)] < 0 {
          for byte in Int(lexeme.start)..<Int(lexeme.end) { clauseOf[byte] = own }
        }
      }
    }
  }

  private mutating func read(part index: Int) {
    let part = tree.parts[index]
    let phrases = PhraseReading(part.lexemes, in: document.text)
    var inherited: Int32 = -1
    switch part.link {
    case .root: break
    case .limb(let opening), .closing(let opening): inherited = atEnd[opening]
    case .insertion(let outer, let place): inherited = clause(in: outer, before: place)
    }
    switch part.link {
    case .root:
      if let first = part.lexemes.first { antecedents.enter(provision(at: first.start)) }
      sentences.append(index)
    case .limb(let opening), .closing(let opening), .insertion(let opening, _):
      sentences.append(sentences[opening])
    }
    var segments: [(start: Int, modal: ClauseReading.Main?)] = []
    let mains = part.reading.mains
    if mains.isEmpty {
      segments = [(0, nil)]
    } else {
      for segment in part.reading.segments {
        segments.append(
          (segment.start, mains.first { $0.clause == segment.start && segment.force == $0.force }))
      }
    }
    var last = inherited
    var own: Int32 = -1
    for (number, segment) in segments.enumerated() {
      let end = number + 1 < segments.count ? segments[number + 1].start : part.lexemes.count
      guard segment.start < end || mains.isEmpty else { continue }
      if let main = segment.modal, !isAside(part.link, main, phrases, before: end) {
        let clause = bound(
          main, phrases, from: segment.start, before: end, part: index, link: part.link, last: last)
        clauses.append(clause)
        last = Int32(clauses.count - 1)
        if own < 0 { own = last }
        fill(part.lexemes[segment.start..<end], with: last)
      } else if part.reading.segments[number].force == nil {
        if inherited < 0, let duty = WrittenDuty(phrases, from: segment.start, before: end) {
          clauses.append(written(duty, phrases, from: segment.start, before: end, part: index))
          last = Int32(clauses.count - 1)
          own = last
          fill(part.lexemes[segment.start..<end], with: last)
        } else if inherited >= 0 {
          let limb = limb(
            of: inherited, phrases, from: segment.start, before: end, part: index, link: part.link)
          last = limb
          fill(part.lexemes[segment.start..<end], with: limb)
        }
      }
    }
    atEnd.append(last)
    guard own >= 0 else { return }
    switch part.link {
    case .root, .insertion: break
    case .limb(let opening): below[opening] = below[opening] ?? own
    case .closing(let opening):
      below[opening] = below[opening] ?? own
      closing[opening] = closing[opening] ?? own
    }
  }

  /// *(and may not)*: a modal in brackets without a verb is no norm by itself.
  private func isAside(
    _ link: SentenceTree.Link, _ main: ClauseReading.Main, _ phrases: PhraseReading, before end: Int
  ) -> Bool {
    guard case .insertion = link else { return false }
    return VerbReading(phrases, from: main.place + 1, before: end).verb == nil
  }

  /// A norm without a modal: *the board is to inform*, *it is the duty of the board to inform*.
  private mutating func written(
    _ duty: WrittenDuty, _ phrases: PhraseReading, from start: Int, before end: Int, part: Int
  ) -> BoundClause {
    var clause = BoundClause(
      force: duty.force, bearer: .unstated, range: range(phrases.lexemes[start..<end]),
      verb: phrases.bytes(of: duty.verb), isOwn: true, part: Int32(part), start: Int32(start), end: Int32(end)
    )
    let doer = duty.verb.map { Antecedents.Doer(verb: phrases.lower($0)) } ?? .actor
    // *It is an offence to sell*: for anybody.
    clause.bearer = duty.bearers.isEmpty ? .unstated : resolve(duty.bearers, phrases, part, doer)
    clause.subjects = clause.bearer.phrases
    // *There is to be a council*
    if duty.bearers.first?.phrase.head.lowercased() == "there" {
      (clause.bearer, clause.subjects) = (.unstated, [])
    }
    clause.effect = duty.effect
    clause.conditions = SubjectReading(phrases: phrases).conditions(from: start, to: end)
    remember(clause.bearer, part)
    if let verb = duty.verb, phrases.lower(verb) == "be" {
      let reading = VerbReading(phrases, from: verb, before: end)
      clause.verb = phrases.bytes(of: reading.verb) ?? clause.verb
      guard duty.isPassive else { return clause }
      clause.isPassive = reading.isPassive || reading.endsInBe
      if reading.isPassive {
        let agents = reading.agents()
        clause.bearer = agents.isEmpty ? .unstated : resolve(agents, phrases, part, .actor)
      }
    }
    return clause
  }

  /// A limb has its opening words' bearer, unless it is a passive of its own: *(b) be given to the parent*.
  private mutating func limb(
    of above: Int32, _ phrases: PhraseReading, from start: Int, before end: Int, part: Int,
    link: SentenceTree.Link
  ) -> Int32 {
    guard case .limb = link, start < end else { return above }
    var clause = clauses[Int(above)]
    var first = start
    while first < end, phrases.role(first)?.isAdverb == true || phrases.role(first) == .and { first += 1 }
    let begins = phrases.lower(first)
    let verb = VerbReading(phrases, from: start, before: end)
    clause.isOwn = false
    clause.above = above
    (clause.part, clause.start, clause.end) = (Int32(part), Int32(start), Int32(end))
    clause.range = range(phrases.lexemes[start..<end])
    clause.verb = phrases.bytes(of: verb.verb)
    if begins == "be" || clauses[Int(above)].verb == nil && clauses[Int(above)].isPassive {
      clause.isPassive = true
      if verb.isPassive {
        let agents = verb.agents()
        clause.bearer = agents.isEmpty ? .unstated : resolve(agents, phrases, part, .actor)
      } else if clauses[Int(above)].isPassive {
        clause.bearer = .unstated
      }
    }
    clauses.append(clause)
    return Int32(clauses.count - 1)
  }

  private mutating func bound(
    _ main: ClauseReading.Main, _ phrases: PhraseReading, from start: Int, before end: Int, part: Int,
    link: SentenceTree.Link, last: Int32
  ) -> BoundClause {
    let subject = SubjectReading(phrases: phrases)
    var found = subject.subjects(from: start, to: main.place)
    let verb = VerbReading(phrases, from: main.place + 1, before: end)
    for phrase in subject.conditionSubjects(from: start, to: main.place) {
      antecedents.remember(phrase.phrase, in: sentences[part])
    }
    let doer = verb.verb.map { Antecedents.Doer(verb: phrases.lower($0)) } ?? .actor
    var clause = BoundClause(
      force: main.force, bearer: .unstated, range: range(phrases.lexemes[start..<end]),
      verb: phrases.bytes(of: verb.verb), isOwn: true,
      part: Int32(part),
      start: Int32(main.place + 1), end: Int32(end))
    clause.isPassive = verb.isPassive || verb.endsInBe
    clause.conditions = subject.conditions(from: start, to: end)
    let first = found.first.map { phrases.lower($0.core.lowerBound) }
    // *It is the duty of*, *it shall be lawful for*.
    if first == "it", let duty = WrittenDuty(phrases, from: main.place, before: end) {
      clause.bearer = duty.bearers.isEmpty ? .unstated : resolve(duty.bearers, phrases, part, .actor)
      clause.verb = phrases.bytes(of: duty.verb) ?? clause.verb
      clause.subjects = clause.bearer.phrases
      clause.isPassive = false
      clause.effect = effect(of: duty, under: main.force)
      remember(clause.bearer, part)
      return clause
    }
    var bearer: Participants
    if found.isEmpty {
      switch link {
      case .limb(let opening), .closing(let opening):
        if last >= 0 {
          bearer = .stated(clauses[Int(last)].subjects)
          clause.subjects = clauses[Int(last)].subjects
          if case .stated = clauses[Int(last)].bearer { bearer = clauses[Int(last)].bearer }
          if clause.subjects.isEmpty { bearer = clauses[Int(last)].bearer }
        } else {
          let above = PhraseReading(tree.parts[opening].lexemes, in: document.text)
          found = SubjectReading(phrases: above).subjects(from: 0, to: above.lexemes.count)
          bearer = resolve(found, above, opening, doer)
          clause.subjects = bearer.phrases
        }
      default:
        if last >= 0 {
          clause.subjects = clauses[Int(last)].subjects
          bearer = clause.subjects.isEmpty ? clauses[Int(last)].bearer : .stated(clause.subjects)
        } else {
          bearer = .notFound
        }
      }
    } else if first == "there" {
      bearer = .unstated
    } else {
      bearer = resolve(found, phrases, part, doer)
      clause.subjects = bearer.phrases
    }
    if verb.isSparing {
      clause.effect = .exemption
    } else if verb.isPassive {
      let agents = verb.agents()
      bearer = agents.isEmpty ? .unstated : resolve(agents, phrases, part, .actor)
    }
    if WrittenDuty.isGuilt(phrases, from: main.place + 1, before: end) { clause.effect = .prohibition }
    remember(bearer, part)
    if bearer.phrases.isEmpty {
      for phrase in clause.subjects { antecedents.remember(phrase, in: sentences[part]) }
    }
    clause.bearer = bearer
    return clause
  }

  /// *It shall not be lawful for X to*, *it shall be an offence to*; nil where the modal says it.
  private func effect(of duty: WrittenDuty, under force: ModalForce) -> NormEffect? {
    let isNegative = [.mustNot, .mayNot, .shallNot, .shouldNot].contains(force)
    switch duty.effect {
    case .permission: return isNegative ? .prohibition : .permission
    case .prohibition: return isNegative ? .exemption : .prohibition
    case .obligation, .exemption: return nil
    }
  }

  private func provision(at byte: Int32) -> Int32 {
    var (low, high) = (0, document.runs.count)
    while low < high {
      let middle = (low + high) / 2
      if document.runs[middle].end <= byte { low = middle + 1 } else { high = middle }
    }
    return low < document.runs.count ? document.runs[low].provision : -1
  }

  private func clause(in part: Int, before place: Int) -> Int32 {
    let lexemes = tree.parts[part].lexemes
    guard !lexemes.isEmpty else { return -1 }
    return clauseOf[Int(lexemes[max(0, min(place, lexemes.count) - 1)].start)]
  }

  private func range(_ lexemes: ArraySlice<Lexeme>) -> Range<Int32> {
    guard let first = lexemes.first, let last = lexemes.last else { return 0..<0 }
    return first.start..<max(first.start, last.end)
  }

  private mutating func fill(_ lexemes: ArraySlice<Lexeme>, with clause: Int32) {
    for lexeme in lexemes {
      for byte in Int(lexeme.start)..<Int(lexeme.end) { clauseOf[byte] = clause }
    }
  }
}
