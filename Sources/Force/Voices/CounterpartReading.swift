/// Finds to whom, with whom or for whom what a word names is done, in the words around it.
struct CounterpartReading {
  let phrases: PhraseReading
  let clause: BoundClause
  /// Words that a phrase may be away from the term.
  static let reach = 30

  func role(_ index: Int) -> Lexeme.Role? { phrases.role(index) }

  /// Nil if nobody is named.
  func counterpart(of index: Int) -> Participants? {
    let word = phrases.lower(index)
    // *the required information*: said of the noun, and done to nobody.
    if phrases.lexemes[index].shape.contains(.ed), phrases.isDeterminer(index - 1),
      phrases.isNominal(index + 1)
    {
      return nil
    }
    if isPassive(index) || isVerb(index), let found = relative(index) { return found }
    if isPassive(index) {
      // *who is required to pay*: of the subject, and not of what follows.
      if Self.personVerbs.contains(Self.stem(word)), phrases.around.isInfinitiveVerb(index + 1, phrases) {
        return subject(of: index)
      }
      if let found = behind(index + 1, word: word, takesObject: false) { return found }
      return Self.personVerbs.contains(Self.stem(word))
        || Self.giving.contains(Self.stem(word)) && (hasPersonBefore(index) || hasObject(index))
        ? subject(of: index) : nil
    }
    if isVerb(index) { return behind(index + 1, word: word, takesObject: word != "be") ?? extracted(index) }
    return noun(index, word)
  }

  /// *individuals to whom help is provided*: the noun before the relative.
  private func relative(_ index: Int) -> Participants? {
    var place = index - 1
    while place > 1, let role = role(place), place > index - 12 {
      if role == .oblique || role == .relative, phrases.lower(place) == "whom",
        Self.towards.contains(phrases.lower(place - 1))
      {
        return actorBefore(place - 1)
      }
      if role == .comma || role == .semicolon || role == .relative || role == .that || role.modal != nil {
        return nil
      }
      place -= 1
    }
    return nil
  }

  /// The person or body that a relative clause is said of: *the operator of a service who*.
  private func actorBefore(_ relative: Int) -> Participants? {
    var place = relative
    for _ in 0..<3 {
      guard let found = phrases.bareBefore(place) else { return nil }
      if found.phrase.isActor { return .stated([found.phrase]) }
      var start = found.core.lowerBound
      while phrases.isDeterminer(start - 1) { start -= 1 }
      guard role(start - 1)?.isPreposition == true else { return nil }
      place = start - 1
    }
    return nil
  }

  /// *must be given a notice*: what is given is behind the verb, so that it is given to the subject.
  private func hasObject(_ index: Int) -> Bool {
    guard let next = role(index + 1) else { return false }
    return next == .determiner || next == .suchLike
      || next == .word && !phrases.lexemes[index + 1].shape.contains(.ly)
        && phrases.isNominal(index + 1) && phrases.lower(index) == "given"
  }

  /// *any person whom the board requests it to involve*
  private func extracted(_ index: Int) -> Participants? {
    guard Self.personVerbs.contains(Self.stem(phrases.lower(index))) else { return nil }
    var place = index - 1
    while place > 0, place > index - 12, let role = role(place), role != .comma, role != .semicolon {
      if role == .relative || role == .oblique, self.role(place + 1)?.beginsSubject == true {
        return actorBefore(place)
      }
      place -= 1
    }
    return nil
  }

  /// A noun that begins right behind a verb.
  private func isObject(_ index: Int, of verb: Int) -> Bool {
    (verb + 1..<index).allSatisfy { phrases.isDeterminer($0) || phrases.isNominal($0) }
  }

  /// Whether no verb of its own is before a term in its limb, so that the opening words' verb governs it.
  func isObjectOfAbove(_ index: Int) -> Bool {
    !clause.isOwn && clause.above >= 0
      && !(0..<index).contains {
        Self.giving.contains(Self.stem(phrases.lower($0))) || role($0)?.isVerb == true
          || role($0)?.modal != nil
      }
      && !isVerb(index) && !isSubject(index)
  }

  /// *unless a request is made*: a verb of its own is behind it.
  private func isSubject(_ index: Int) -> Bool {
    var next = index + 1
    while phrases.isNominal(next) { next += 1 }
    return role(next) == .copula || role(next)?.modal != nil
  }

  /// The last verb of giving in opening words.
  func lastGiving() -> Int? {
    phrases.lexemes.indices.last { Self.giving.contains(Self.stem(phrases.lower($0))) && isVerb($0) }
  }

  /// Not *state*, *contain*; *apply* of persons only.
  func takesPersons(_ index: Int) -> Bool {
    let stem = Self.stem(phrases.lower(index))
    if stem == "apply" { return clause.bearer.phrases.contains(where: \.isActor) }
    return !Self.without.contains(stem)
  }

  /// Whether a dash follows the term, with no object before it.
  func endsOpen(_ index: Int) -> Bool {
    var next = index + 1
    while role(next)?.isAdverb == true || role(next)?.isPreposition == true { next += 1 }
    return role(next) == .dash || role(next) == .colon || next >= phrases.lexemes.count && next == index + 1
  }

  func isVerb(_ index: Int) -> Bool {
    let word = phrases.lower(index)
    if Self.nouns.contains(word) { return false }
    let shape = phrases.lexemes[index].shape
    if role(index) == .verb, shape.contains(.s), index > 0, phrases.around.isFinite(index) { return true }
    if shape.contains(.ing) { return role(index - 1) != .determiner }
    var before = index - 1
    while role(before)?.isAdverb == true || role(before) == .not
      || role(before) == .word && phrases.lexemes[before].shape.contains(.ly)
    { before -= 1 }
    guard let previous = role(before) else { return !shape.contains(.s) && !shape.contains(.ed) }
    if previous.modal != nil || phrases.around.isInfinitive(before) || previous == .pronoun
      || previous == .relative
    {
      return true
    }
    if previous == .comma || previous == .and {
      return !Self.eitherNouns.contains(word) || before == 0
    }
    if previous.beginsSubject || previous.isPreposition { return false }
    if shape.contains(.ed) { return false }
    return !Self.eitherNouns.contains(word) && !shape.contains(.s)
      || shape.contains(.s) && Self.personVerbs.contains(Self.stem(word))
      || role(index + 1)?.beginsSubject == true && !previous.isPreposition
  }

  private func isPassive(_ index: Int) -> Bool {
    let word = phrases.lower(index)
    guard
      phrases.lexemes[index].shape.contains(.ed)
        || ["sent", "told", "made", "paid", "kept", "shown", "taught", "lent", "left"].contains(word)
    else {
      return false
    }
    var before = index - 1
    while role(before)?.isAdverb == true
      || role(before) == .word && phrases.lexemes[before].shape.contains(.ly)
    { before -= 1 }
    let previous = phrases.lower(before)
    return !["has", "have", "had"].contains(previous)
  }

  private func hasPersonBefore(_ index: Int) -> Bool {
    // *a person who is given a notice*
    (max(0, index - 6)..<index).contains { role($0) == .relative && phrases.lower($0) == "who" }
  }

  /// What a passive verb is done to: the noun before it, or the subject of the clause.
  private func subject(of index: Int) -> Participants? {
    var place = index - 1
    while place >= 0, let role = role(place) {
      if role == .relative { return actorBefore(place) }
      if role.modal != nil {
        let own = SubjectReading(phrases: phrases).subjects(from: 0, to: place)
        // What a pronoun stands for, the clause knows.
        let named = own.isEmpty || own.contains(where: \.pronoun) ? clause.subjects : own.map(\.phrase)
        let actors = named.filter { ActorNouns.isActor($0.head) }
        return actors.isEmpty ? nil : .stated(actors)
      }
      if role == .semicolon || role == .stop { break }
      place -= 1
    }
    let actors = clause.subjects.filter { ActorNouns.isActor($0.head) }
    return actors.isEmpty ? nil : .stated(actors)
  }

  /// *advice to the parent*; else the verb that governs the noun: *give the parent advice*.
  private func noun(_ index: Int, _ word: String) -> Participants? {
    let end = min(phrases.lexemes.count, index + 12)
    var next = index + 1
    while next < end, let role = role(next) {
      if role == .preposition, !phrases.around.isInfinitiveVerb(next, phrases) {
        let name = phrases.lower(next)
        if Self.nounTowards.contains(name) && isTowards(next) || name == "of" && Self.ofNouns.contains(word),
          let found = actors(at: next + 1, phrases.lexemes.count)
        {
          return found
        }
        if name != "of", name != "in", name != "about", name != "on", name != "under" { break }
      } else if role == .copula || role.modal != nil
        || role == .verb && ["has", "have"].contains(phrases.lower(next))
      {
        // *where notice has been served on the registrar*
        var verb = next + 1
        while ["been", "be", "not", "also"].contains(phrases.lower(verb))
          || self.role(verb) == .word && phrases.lexemes[verb].shape.contains(.ly)
        { verb += 1 }
        guard Self.giving.contains(Self.stem(phrases.lower(verb))) else { break }
        return behind(verb + 1, word: "give", takesObject: false) ?? relative(index)
      } else if !role.isNominal, role != .determiner, role != .and, role != .suchLike, role != .preposition,
        role != .comma, !phrases.isReduced(next)
      {
        break
      }
      next += 1
    }
    // The verb before it.
    var place = index - 1
    let first = max(0, index - 25)
    while place >= first, let role = role(place) {
      if role == .semicolon || role == .stop || role == .relative || role == .that || role == .adverbial
        || role == .preposition && Self.closing.contains(phrases.lower(place))
      {
        return nil
      }
      let stem = Self.stem(phrases.lower(place))
      if Self.giving.contains(stem),
        isPassive(place) || isVerb(place) || phrases.role(place - 1)?.modal != nil
      {
        if isPassive(place) {
          // *they must be shown the record*
          return behind(place + 1, word: "give", takesObject: false)
            ?? (hasPersonBefore(place) || isObject(index, of: place) ? subject(of: place) : nil)
        }
        if let found = behind(place + 1, word: phrases.lower(place), takesObject: true, before: index) {
          return found
        }
        return behind(index + 1, word: phrases.lower(place), takesObject: false)
      }
      if role.modal != nil { return nil }
      place -= 1
    }
    return nil
  }
}
