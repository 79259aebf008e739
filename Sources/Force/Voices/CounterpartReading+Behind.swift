/// Persons and bodies behind a verb: its object, or behind *to*, *with*, *for*, *on*.
extension CounterpartReading {
  /// The first person or body behind a verb: its object, or behind *to*, *with*, *for*, *on*, *before*.
  func behind(_ start: Int, word: String, takesObject: Bool, before limit: Int? = nil)
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
      where phrases.lexemes[index].shape.contains(.ing) && self.role(index - 1)?.isNominal == true
        && self.role(index + 1)?.isPreposition == true && index > start
        && Self.binding.contains(phrases.lower(index)):
        // *make provision imposing on the owner a fee*
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
          // *notify in accordance with Schedule 5 the chief officer*, *assist in training guests*
          index = phrases.lexemes[index + 1].shape.contains(.ing) ? index + 2 : max(found.next, index + 1)
        } else {
          mayBeObject = false
          index += 1
        }
      case .and:
        if phrases.role(index + 1) == .word, !phrases.isDeterminer(index + 1), mayBeObject == false,
          isVerb(index + 1), index > start + 1,
          // *a theft or smuggling notice*
          !(phrases.lexemes[index + 1].shape.contains(.ing) && phrases.isNominal(index + 2))
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
  func isDemonstrative(_ index: Int, from start: Int) -> Bool {
    if role(index - 1)?.isPreposition == true { return true }
    guard index == start, role(index + 1)?.beginsSubject != true, role(index + 1) != .comma,
      let found = phrases.phrase(at: index + 1, before: phrases.lexemes.count)
    else { return false }
    return !found.phrase.isPlural
  }

  /// *to*, *with*, *for*, and not *relating to* nor *for the person to have*.
  func isTowards(_ index: Int) -> Bool {
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
    // *for a trader and for guests to use*, *for traders and guests to use*
    var place = found.next
    while role(place) == .and || phrases.isNominal(place) || phrases.isDeterminer(place) { place += 1 }
    return !phrases.around.isInfinitive(found.next) && !phrases.around.isInfinitive(place)
  }

  static let binding: Set<String> = [
    "imposing", "requiring", "enabling", "conferring", "directing", "authorising", "prohibiting", "placing",
  ]

  static let noTowards: Set<String> = [
    "relating", "relates", "relate", "related", "referred", "according", "subject", "due", "pursuant",
    "regard", "appear",
    "appears", "respect", "relation", "reference", "accordance", "applies", "connection",
    "provision",
  ]

  /// *give the parent advice*: the words are read as one noun phrase; its first part is a person or a body.
  func firstActor(in found: PhraseReading.Found) -> ActorPhrase? {
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
  func isListGoingOn(_ comma: Int) -> Bool {
    let next = role(comma + 1)
    return next == .and || next?.isNominal == true && (role(comma + 2) == .and || role(comma + 2) == .comma)
  }

  func actors(at start: Int, _ end: Int, after preposition: String? = nil) -> Participants? {
    // *on an application made to it, the board may*
    if ["it", "them", "him", "her"].contains(phrases.lower(start)),
      !phrases.isNominal(start + 1) || phrases.lower(start) != "her",
      phrases.lower(start - 1) == "to", phrases.isReduced(start - 2)
    {
      let known = clause.bearer.phrases.filter(\.isActor)
      return known.isEmpty ? nil : .stated(known)
    }
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
}
