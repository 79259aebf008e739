/// What is around a word of a sentence, as far as the word's own part depends on it.
struct WordsAround {
  let lexemes: [Lexeme]

  func role(_ index: Int) -> Lexeme.Role? {
    lexemes.indices.contains(index) ? lexemes[index].role : nil
  }

  /// *to require*, *must consider* and *the requests* are no finite verbs.
  func isFinite(_ index: Int) -> Bool {
    var place = index - 1
    while role(place) == .adverb || role(place) == .not { place -= 1 }
    guard let previous = role(place) else { return true }
    return previous != .preposition && previous.modal == nil && !previous.beginsSubject
      || previous == .pronoun
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
    while role(next) == .adverb { next += 1 }
    guard let modal = role(next)?.modal else { return false }
    return modal != .needNot || isNegated(next)
  }

  func isNegated(_ index: Int) -> Bool {
    // A contraction is longer than its modal.
    if lexemes[index].role != .may, lexemes[index].length > 6 { return true }
    var next = index + 1
    while role(next) == .adverb { next += 1 }
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
    if isOr, role(place) == .verb { return true }
    return role(place)?.modal != nil && (role(place) != .need || isNegated(place))
  }

  func followsRelative(_ index: Int) -> Bool {
    var place = index - 1
    while role(place) == .adverb { place -= 1 }
    return role(place) == .relative
  }

  /// *no person may*, *and no such right shall*, *in no case shall*: whether a subject begins with this *no*.
  func beginsNegativeSubject(_ index: Int) -> Bool {
    guard role(index + 1) != .comparative else { return false }
    func begins(_ place: Int) -> Bool {
      guard let previous = role(place - 1) else { return true }
      return previous == .comma || previous == .that || Self.joins(previous)
    }
    return begins(index) || role(index - 1) == .preposition && begins(index - 1)
  }

  static func joins(_ role: Lexeme.Role) -> Bool {
    switch role {
    case .and, .but, .semicolon, .dash, .colon, .stop, .provided: true
    default: false
    }
  }
}
