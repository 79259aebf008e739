/// Noun phrases and infinitives, by the words around a place.
extension WordsAround {
  /// *to* before a verb.
  func isInfinitiveVerb(_ index: Int, _ phrases: PhraseReading) -> Bool {
    guard isInfinitive(index) else { return false }
    guard let next = role(index + 1) else { return false }
    if next.isVerb { return true }
    guard next == .word, !lexemes[index + 1].shape.contains(.s), !lexemes[index + 1].isCapital else {
      return false
    }
    let after = role(index + 2)
    return after == .determiner || after == .suchLike || after == .pronoun
      || ["them", "him", "her", "us"].contains(phrases.lower(index + 2))
      || after?.isPreposition == true && !ActorNouns.isActor(phrases.lower(index + 1))
  }
}

extension PhraseReading {
  /// The noun phrase that ends before a place.
  func bareBefore(_ place: Int) -> Found? {
    var start = place - 1
    guard isNominal(start) else { return nil }
    while start - 1 >= 0, isNominal(start - 1) { start -= 1 }
    while start - 1 >= 0, isDeterminer(start - 1) { start -= 1 }
    return phrase(at: start, before: place)
  }

  /// Persons and bodies, and things that a verb has as its object, that are named before a place, in order.
  func named(before end: Int) -> [ActorPhrase] {
    var found: [ActorPhrase] = []
    var index = 0
    while index < end {
      if isDeterminer(index) || isNominal(index), let phrase = phrase(at: index, before: end), !phrase.pronoun
      {
        let isObject = isDeterminer(index) && index > 0 && role(index - 1)?.isPreposition != true
        if isObject || phrase.phrase.isActor { found.append(phrase.phrase) }
        index = max(phrase.next, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  /// Persons and bodies that are named before a place, in order.
  func actorsBefore(_ end: Int) -> [ActorPhrase] {
    var found: [ActorPhrase] = []
    var index = 0
    while index < end {
      if isDeterminer(index) || isNominal(index), let phrase = phrase(at: index, before: end) {
        if ActorNouns.isActor(phrase.phrase.head) { found.append(phrase.phrase) }
        index = max(phrase.next, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }
}
