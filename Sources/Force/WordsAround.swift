/// What is around a word of a sentence, as far as the word's own part depends on it.
struct WordsAround: Sendable {
  let lexemes: [Lexeme]

  func role(_ index: Int) -> Lexeme.Role? {
    lexemes.indices.contains(index) ? lexemes[index].role : nil
  }

  /// *to require*, *must consider* and *the requests* are no finite verbs, nor *wishes* in *views, wishes and*.
  func isFinite(_ index: Int) -> Bool {
    let lexeme = lexemes[index]
    // *the Local Offer*
    if lexeme.isCapital, index > 0 { return false }
    var place = index - 1
    while role(place)?.isAdverb == true || role(place) == .not { place -= 1 }
    guard let previous = role(place) else { return lexeme.role != .baseVerb }
    if lexeme.role == .baseVerb || lexeme.role == .declaring && !lexeme.shape.contains(.s) {
      return previous.isNominal && !lexemes[place].shape.contains(.ly) || previous == .pronoun
        || previous == .relative || previous == .that
    }
    if lexeme.role != .copula, isEnumerated(index) { return false }
    return !previous.isPreposition && previous.modal == nil && !previous.beginsSubject || previous == .pronoun
      || previous == .determiner && isThis(place)
  }

  /// *this*, of all determiners.
  private func isThis(_ index: Int) -> Bool {
    lexemes[index].shape.contains(.s) && lexemes[index].length == 4
  }

  /// *views, wishes and feelings*: one of several nouns.
  private func isEnumerated(_ index: Int) -> Bool {
    guard lexemes[index].shape.contains(.s) else { return false }
    let previous = role(index - 1)
    let next = role(index + 1)
    return (previous == .comma || previous == .and) && (next == .comma || next == .and)
  }

  /// *names a school*, *it needs*: a word that the list does not know where the clause begun at `place` has its verb.
  func seemsVerb(_ index: Int, of place: Int) -> Bool {
    guard role(index) == .word, !lexemes[index].isCapital, index > place + 1 else { return false }
    if role(index - 1) == .pronoun { return index == place + 2 }
    guard lexemes[index].shape.contains(.s), let next = role(index + 1),
      next == .determiner || next == .pronoun || next == .suchLike, role(index - 1) == .word,
      !lexemes[index - 1].shape.contains(.s)
    else { return false }
    // *in other cases the board*
    var start = index - 1
    while start > place, role(start)?.isNominal == true { start -= 1 }
    return role(start)?.isPreposition != true
  }

  /// *when considering a request*, *where necessary*, *unless agreed*, *when to act*: a clause without a verb.
  /// `leads`: the main clause is still to come, so that a modal after it is the main one's.
  func isReduced(_ index: Int, leads: Bool) -> Bool {
    if isInfinitive(index + 1) { return true }
    var next = index + 1
    while role(next)?.isAdverb == true || role(next) == .not
      || role(next) == .word && lexemes[next].shape.contains(.ly)
    { next += 1 }
    guard let first = role(next) else { return false }
    let second = role(next + 1)
    if first == .circumstance {
      guard let second else { return true }
      return second.modal != nil || second == .comma || second == .and || second.beginsSubject
        || role(index - 1) == .and && second == .word
    }
    guard first == .word, second?.modal == nil, second?.isVerb != true else { return false }
    let object = second == .determiner || second == .pronoun || second == .suchLike
    if lexemes[next].shape.contains(.ing) { return leads || object }
    return lexemes[next].shape.contains(.ed) && leads && (object || second?.isPreposition == true)
  }

  func isInfinitive(_ index: Int) -> Bool {
    role(index) == .preposition && lexemes[index].shape.contains(.to)
  }

  /// *this*, *that*, *these* before a modal.
  func isDemonstrative(_ index: Int) -> Bool {
    role(index) == .determiner && lexemes[index].length >= 4 && lexemes[index].length <= 5
      || role(index) == .that
  }

  /// Where the noun phrase right before a modal begins: at its determiner or pronoun, within seven words.
  func subjectStart(of modal: Int) -> Int? {
    var place = modal - 1
    while role(place)?.isAdverb == true { place -= 1 }
    let limit = max(0, modal - 7)
    while place > limit, let found = role(place) {
      // *the fee so calculated*
      let isSo = found == .suchLike && lexemes[place].length == 2 && role(place - 1)?.isNominal == true
      if found.beginsSubject, !isSo { break }
      if isSo {
        place -= 1
        continue
      }
      guard found.isNominal else { return nil }
      place -= 1
    }
    guard role(place)?.beginsSubject == true else { return nil }
    // *any such regulations*
    while place > limit, let before = role(place - 1), before == .determiner || before == .suchLike {
      place -= 1
    }
    return place
  }

  /// Whether the words before a modal are a subject of their own, and not that of the condition that began at
  /// `place`: *Where the authority names a school* | *it must*.
  func hasNewSubject(_ index: Int, since place: Int) -> Bool {
    var last = index - 1
    while role(last)?.isAdverb == true { last -= 1 }
    if let subject = subjectStart(of: index), subject > place + 1, let before = role(subject - 1) {
      return before.isNominal || before.isVerb || role(subject) == .pronoun && before == .not
    }
    // *Where a school closes Ofsted must*
    return last > place + 3 && role(last) == .word && lexemes[last].isCapital && role(last - 1) == .word
      && !lexemes[last - 1].isCapital
  }

  /// *information the board may by order require is*: no noun phrase between a modal and the verb.
  func isBareObject(from modal: Int, to verb: Int) -> Bool {
    !lexemes[(modal + 1)..<verb].contains {
      $0.role.beginsSubject || $0.role == .that || $0.role == .comma || $0.role == .and
    }
  }

  /// *and may*, without a comma before the *and*.
  func isJoined(_ index: Int) -> Bool {
    var place = index - 1
    while role(place)?.isAdverb == true { place -= 1 }
    return role(place) == .and && role(place - 1) != .comma
  }

  /// *it should*, *rather it should*
  func beginsWithPronoun(_ place: Int, upTo modal: Int) -> Bool {
    role(modal - 1) == .pronoun && modal - 1 - place <= 1
  }

  /// *In any case*, *Subject to this*, *Building on this*: words before a subject.
  func opensAdverbially(_ place: Int) -> Bool {
    guard let opening = role(place) else { return false }
    return opening.isPreposition || opening == .adverbial || opening == .because || opening == .as
      || opening == .opener || opening == .word && lexemes[place].shape.contains(.ing)
  }

  /// *nor may the board*
  func followsNor(_ index: Int) -> Bool {
    role(index - 1) == .and && lexemes[index - 1].shape.contains(.nor)
  }

  /// Whether a modal comes next, apart from adverbs and an insertion between commas.
  func modalFollows(_ index: Int) -> Bool {
    var next = index + 1
    if role(next) == .comma {
      let limit = min(lexemes.count, next + 10)
      guard let close = lexemes[(next + 1)..<limit].firstIndex(where: { $0.role == .comma }) else {
        return false
      }
      next = close + 1
    }
    while role(next)?.isAdverb == true { next += 1 }
    guard let modal = role(next)?.modal else { return false }
    return modal != .needNot || isNegated(next)
  }

  /// *any relief which tribunals may grant*: a plural right before the modal is the subject, and no verb.
  func hasBareSubject(ofWhich index: Int) -> Bool {
    guard lexemes[index].length == 5, role(index + 1) == .word, lexemes[index + 1].shape.contains(.s) else {
      return false
    }
    return modalFollows(index + 1)
  }

  func isNegated(_ index: Int) -> Bool {
    // A contraction is longer than its modal.
    if lexemes[index].role != .may, lexemes[index].length > 6 { return true }
    var next = index + 1
    while role(next)?.isAdverb == true { next += 1 }
    if role(next) == .not || role(next) == .negator { return role(next) == .not || isNeither(next) }
    guard role(next) == .comma else { return false }
    let limit = min(lexemes.count, next + 8)
    guard let close = lexemes[(next + 1)..<limit].firstIndex(where: { $0.role == .comma }) else {
      return false
    }
    return role(close + 1) == .not
  }

  /// *neither* after a modal, and not *no*: *may no longer* is rare, *must no …* no English.
  private func isNeither(_ index: Int) -> Bool { lexemes[index].length == 7 }

  /// *as the case may be*.
  func isTheCase(_ index: Int) -> Bool {
    index >= 3 && role(index - 1) == .word && lexemes[index - 1].length == 4 && role(index - 2) == .determiner
      && role(index - 3) == .as && role(index) == .may
  }

  /// *may or must*, *may, but need not,*: the second of two modals goes with the first; so in *is, or may be,*.
  func isPaired(_ index: Int) -> Bool {
    var place = index - 1
    let isOr = role(place) == .and && lexemes[place].length == 2
    if role(place) == .and || role(place) == .but { place -= 1 }
    if role(place) == .comma { place -= 1 }
    guard place < index - 1 else { return false }
    if role(place) == .not { place -= 1 }
    if isOr, role(place) == .copula || role(place) == .verb { return true }
    return role(place)?.modal != nil && (role(place) != .need || isNegated(place))
  }

  func followsRelative(_ index: Int) -> Bool {
    var place = index - 1
    while role(place)?.isAdverb == true { place -= 1 }
    return role(place) == .relative
  }

  /// *no person may*, *and no such right shall*, *in no case shall*: whether a subject begins with this *no*.
  func beginsNegativeSubject(_ index: Int) -> Bool {
    guard role(index + 1) != .comparative else { return false }
    func begins(_ place: Int) -> Bool {
      guard let previous = role(place - 1) else { return true }
      return previous == .comma || previous == .that || Self.joins(previous)
    }
    return begins(index) || role(index - 1)?.isPreposition == true && begins(index - 1)
  }

  /// *the person or body must*: the word joins two nouns of a subject, and no clauses.
  func joinsSubjects(or index: Int) -> Bool {
    guard lexemes[index].length == 2, role(index - 1)?.isNominal == true else { return false }
    var place = index + 1
    while place < index + 4, role(place)?.isNominal == true { place += 1 }
    return place > index + 1 && role(place)?.modal != nil
  }

  static func joins(_ role: Lexeme.Role) -> Bool {
    switch role {
    case .and, .but, .semicolon, .dash, .colon, .stop, .provided: true
    default: false
    }
  }
}
