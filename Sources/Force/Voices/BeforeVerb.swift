/// What may be between a modal and its verb: adverbs, *not*, words between commas, and what is placed before the verb
/// (*may by regulations make*, *must within 14 days of the request give*).
struct BeforeVerb {
  private let phrases: PhraseReading
  private let end: Int
  /// Words that a verb may be away.
  private static let reach = 30

  init(_ phrases: PhraseReading, _ end: Int) { (self.phrases, self.end) = (phrases, end) }

  /// Where the verb is, or the next of its auxiliaries.
  ///
  /// - Complexity: O(words between).
  func skip(_ start: Int) -> Int {
    var index = start
    while index < end, let role = phrases.role(index) {
      if isAdverb(index, role) {
        index += 1
      } else if role == .comma, let behind = afterInsertion(index) {
        index = behind
      } else if role.isPreposition || role == .as || role == .opener || role == .adverbial && index == start {
        return verb(behind: index) ?? afterPhrase(index, from: start) ?? index
      } else {
        break
      }
    }
    return index
  }

  private func isAdverb(_ index: Int, _ role: Lexeme.Role) -> Bool {
    if role.isAdverb || role == .not { return true }
    let word = phrases.lower(index)
    if role == .suchLike { return word == "so" }
    guard role == .word || role == .circumstance || role == .determiner else { return false }
    return role == .word && phrases.lexemes[index].shape.contains(.ly) || Self.adverbs.contains(word)
  }

  private static let adverbs: Set<String> = [
    "always", "often", "now", "thus", "again", "both", "all", "further", "where", "first", "forthwith",
    "hereby",
    "thereupon", "either", "together", "thereby", "each", "even", "once", "alone", "hereafter",
    "nevertheless",
  ]

  /// Behind the comma that closes what one opens; where several could, the first that a verb may follow.
  private func afterInsertion(_ comma: Int) -> Int? {
    let commas = (comma + 1..<end).prefix { phrases.role($0) != .dash && phrases.role($0) != .semicolon }
      .filter { phrases.role($0) == .comma }
    guard let first = commas.first else { return nil }
    return (commas.first { mayBeVerb($0 + 1) } ?? first) + 1
  }

  private func mayBeVerb(_ index: Int) -> Bool {
    guard index < end, let role = phrases.role(index) else { return false }
    if role == .word, phrases.isDeterminer(index - 1) { return false }
    return role.isAdverb || role == .not || role == .word && !phrases.lexemes[index].shape.contains(.ing)
      || role == .verb || role == .baseVerb || role == .declaring || role == .dash || role == .colon
      || role == .amending
  }

  /// *by regulations specify*, *on the application of a trustee appoint a person*: the first word that is known as a
  /// verb's plain form and has a noun before it.
  private func verb(behind preposition: Int) -> Int? {
    let limit = min(end, preposition + Self.reach)
    var place = preposition + 1
    while place < limit, let role = phrases.role(place) {
      switch role {
      case .semicolon, .dash, .colon, .stop, .relative, .that, .adverbial, .oblique, .because: return nil
      default: break
      }
      if role.modal != nil { return nil }
      if place > preposition + 1, isPlainVerb(place), isNounBefore(place) { return place }
      place += 1
    }
    return nil
  }

  private func isNounBefore(_ place: Int) -> Bool {
    guard let before = phrases.role(place - 1) else { return false }
    if before == .comma || before.isAdverb || before == .not { return true }
    return before.isNominal && !phrases.around.isInfinitive(place - 1)
  }

  private func isPlainVerb(_ place: Int) -> Bool {
    let word = phrases.lower(place)
    if word == "be" || word == "have" { return true }
    guard !phrases.lexemes[place].isCapital else { return false }
    if phrases.role(place) == .baseVerb || Self.verbs.contains(word) { return true }
    let next = phrases.role(place + 1)
    return Self.nounsToo.contains(word)
      && (next?.beginsSubject == true || next == .that || next == .preposition && word == "report")
      || phrases.role(place) == .word && next?.beginsSubject == true && !hasEnding(place)
  }

  private func hasEnding(_ place: Int) -> Bool { !phrases.lexemes[place].shape.isEmpty }

  private static let verbs = set(
    """
    specify amend appoint prescribe determine modify vary revoke impose confer authorise authorize designate refuse
    extend apply consult inform pay publish provide prohibit restrict prevent disapply repeal abolish establish create
    define adjust alter increase reduce remove suspend cancel adopt declare delegate dismiss enable examine exclude
    exempt fix issue refer resign retire require review revise set treat withdraw do act assign attend begin cause
    certify comply conduct deliver dispose enter exercise hear impound inspect investigate meet nominate produce
    prepare recover reject release relinquish remit retain seize submit summon terminate undertake use waive bring deal
    decide permit allow compel continue co-operate cooperate disclose discharge go adjourn convene secure furnish bar
    """)
  /// Nouns as well: verbs where an object follows.
  private static let nounsToo = set(
    """
    order direct request grant notice report transfer award charge claim appeal offer supply record support address
    commission contract demand estimate place register return value waive
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// *at any time resign*: behind the noun phrase, where no verb is known.
  private func afterPhrase(_ index: Int, from start: Int) -> Int? {
    guard index == start, let found = phrases.phrase(at: index + 1, before: end), found.core.count <= 2 else {
      return nil
    }
    let isPair = found.core.count == 2
    let next = isPair && phrases.role(index + 1) != .determiner ? found.core.upperBound - 1 : found.next
    return mayBeVerb(next) ? next : nil
  }
}
