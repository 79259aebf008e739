/// Finds to whom, with whom or for whom what a word names is done, in the words around it.
struct CounterpartReading {
  let phrases: PhraseReading
  let clause: BoundClause
  /// Words that a phrase may be away from the term.
  private static let reach = 30

  private func role(_ index: Int) -> Lexeme.Role? { phrases.role(index) }

  /// Nil if nobody is named.
  func counterpart(of index: Int) -> Participants? {
    let word = phrases.lower(index)
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

  /// Whether no verb of its own is before a term in its limb, so that the opening words' verb governs it.
  func isObjectOfAbove(_ index: Int) -> Bool {
    !clause.isOwn && clause.above >= 0
      && !(0..<index).contains {
        Self.giving.contains(Self.stem(phrases.lower($0))) || role($0)?.isVerb == true
          || role($0)?.modal != nil
      }
      && !isVerb(index)
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

  private func isVerb(_ index: Int) -> Bool {
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
      phrases.lexemes[index].shape.contains(.ed) || ["sent", "told", "made", "paid", "kept"].contains(word)
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
        let named = own.isEmpty ? clause.subjects : own.map(\.phrase)
        let actors = named.filter { ActorNouns.isActor($0.head) }
        return actors.isEmpty ? nil : .stated(actors)
      }
      if role == .semicolon || role == .stop { break }
      place -= 1
    }
    let actors = clause.subjects.filter { ActorNouns.isActor($0.head) }
    return actors.isEmpty ? nil : .stated(actors)
  }

  /// The first person or body behind a verb: its object, or behind *to*, *with*, *for*, *on*, *before*.
  private func behind(_ start: Int, word: String, takesObject: Bool, before limit: Int? = nil)
    -> Participants?
  {
    let stem = Self.stem(word)
    guard !Self.without.contains(stem) else { return nil }
    let end = min(limit ?? phrases.lexemes.count, start + Self.reach)
    let gives = Self.giving.contains(stem)
    var index = start
    var mayBeObject = takesObject
    while index < end, let role = role(index) {
      switch role {
      case .that where isDemonstrative(index, from: start): index += 1
      case .semicolon, .dash, .colon, .stop, .that, .relative, .adverbial, .because, .oblique, .must, .may,
        .shall, .should, .but:
        return nil
      case .comma:
        // *must, if asked, inform*
        if index == start,
          let close = phrases.lexemes[(index + 1)..<end].firstIndex(where: { $0.role == .comma })
        {
          index = close + 1
          continue
        }
        if !isListGoingOn(index) { return nil }
        index += 1
      case .word
      where phrases.lexemes[index].shape.contains(.ing) && self.role(index + 1)?.beginsSubject == true
        && index > start:
        // *make an order requiring the person to pay*: another verb, with an object of its own.
        return nil
      case .word
      where phrases.lexemes[index].shape.contains(.ed) && self.role(index - 1)?.isNominal == true
        && index > start
        && self.role(index + 1)?.isPreposition == true && !phrases.lexemes[index - 1].shape.contains(.ly):
        // *publish the report submitted to the Minister*
        return nil
      case .preposition
      where isTowards(index) && !phrases.around.isInfinitiveVerb(index, phrases):
        if let found = actors(at: index + 1, end, after: phrases.lower(index)) { return found }
        // *provide to the Ministers information*
        if gives, phrases.lower(index) == "to", phrases.isDeterminer(index + 1),
          let found = phrases.phrase(at: index + 1, before: end),
          let first = firstActor(in: found)
        {
          return .stated([first])
        }
        mayBeObject = false
        index += 1
      case .timely where phrases.lower(index) == "before" && stem == "lay":
        if let found = actors(at: index + 1, end) { return found }
        index += 1
      case .preposition, .timely:
        if mayBeObject, Self.personVerbs.contains(stem),
          let found = phrases.phrase(at: index + 1, before: end)
        {
          // *notify in accordance with Schedule 5 the chief officer*
          index = max(found.next, index + 1)
        } else {
          mayBeObject = false
          index += 1
        }
      case .and:
        if phrases.role(index + 1) == .word, !phrases.isDeterminer(index + 1), mayBeObject == false,
          isVerb(index + 1), index > start + 1
        {
          return nil
        }
        index += 1
      default:
        if mayBeObject, let found = phrases.phrase(at: index, before: end) {
          if let actors = actors(at: index, end) { return actors }
          if gives, phrases.isDeterminer(index), let first = firstActor(in: found) { return .stated([first]) }
          mayBeObject = false
          index = max(found.next, index + 1)
        } else {
          index += 1
        }
      }
    }
    return nil
  }

  /// *inform that person*, and not *provide that a person*, *provide that persons*.
  private func isDemonstrative(_ index: Int, from start: Int) -> Bool {
    if role(index - 1)?.isPreposition == true { return true }
    guard index == start, role(index + 1)?.beginsSubject != true, role(index + 1) != .comma,
      let found = phrases.phrase(at: index + 1, before: phrases.lexemes.count)
    else { return false }
    return !found.phrase.isPlural
  }

  /// *to*, *with*, *for*, and not *relating to* nor *for the person to have*.
  private func isTowards(_ index: Int) -> Bool {
    let name = phrases.lower(index)
    guard Self.towards.contains(name), !Self.noTowards.contains(phrases.lower(index - 1)) else {
      return false
    }
    // *This section shall apply to a person*, and not *the person may apply to the court*.
    if ["apply", "extend"].contains(phrases.lower(index - 1)),
      !clause.bearer.phrases.contains(where: \.isActor)
    {
      return false
    }
    guard name == "for", let found = phrases.phrase(at: index + 1, before: phrases.lexemes.count) else {
      return true
    }
    return !phrases.around.isInfinitive(found.next)
  }

  private static let noTowards: Set<String> = [
    "relating", "relates", "relate", "related", "referred", "according", "subject", "due", "pursuant",
    "regard", "appear",
    "appears", "respect", "relation", "reference", "accordance", "applies", "connection",
    "provision",
  ]

  /// *give the parent advice*: the words are read as one noun phrase; its first part is a person or a body.
  private func firstActor(in found: PhraseReading.Found) -> ActorPhrase? {
    for end in stride(from: found.core.upperBound - 1, to: found.core.lowerBound, by: -1) {
      let head = phrases.head(of: found.core.lowerBound..<end)
      if ActorNouns.isActor(head) {
        return ActorPhrase(
          range: phrases.lexemes[found.core.lowerBound].start..<phrases.lexemes[end - 1].end, head: head)
      }
    }
    return nil
  }

  /// *advice, assistance or support to the parent*
  private func isListGoingOn(_ comma: Int) -> Bool {
    let next = role(comma + 1)
    return next == .and || next?.isNominal == true && (role(comma + 2) == .and || role(comma + 2) == .comma)
  }

  private func actors(at start: Int, _ end: Int, after preposition: String? = nil) -> Participants? {
    if ["him", "her", "them"].contains(phrases.lower(start)),
      !phrases.isNominal(start + 1) || phrases.lower(start) != "her"
    {
      let known = clause.bearer.phrases
      let fitting = Antecedents.fit(
        phrases.lower(start), phrases.actorsBefore(start).filter { !known.contains($0) })
      return fitting.isEmpty ? .notFound : .stated(fitting)
    }
    let list = phrases.list(at: start, before: end).found
    guard let first = list.first, !first.pronoun || first.phrase.head == "you" else { return nil }
    var actors: [ActorPhrase] = []
    var last = start
    for found in list {
      guard ActorNouns.isActor(found.phrase.head) else { break }
      // *after consultation with the head, the board may*: another clause's subject.
      if let next = role(found.next), !actors.isEmpty, next.modal != nil || next.isVerb { break }
      actors.append(found.phrase)
      last = found.next
      // *to the Commissioner from a data subject or an officer*: what follows may be the other noun's.
      let after = phrases.afterModifiers(found.next, before: end)
      if after > found.next + 1 { break }
    }
    // *to the Assembly and to each body*
    if let preposition, !actors.isEmpty, role(last) == .and, phrases.lower(last + 1) == preposition,
      case .stated(let more)? = self.actors(at: last + 2, end)
    {
      actors += more
    }
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
        role != .comma
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
          return behind(place + 1, word: "give", takesObject: false)
            ?? (hasPersonBefore(place) ? subject(of: place) : nil)
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
