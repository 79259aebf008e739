/// The verb behind a modal: where it is, whether it is passive, and who its agent is.
struct VerbReading {
  private let phrases: PhraseReading
  private let end: Int
  /// Place of the verb itself: of the participle in a passive, of *be* before an adjective or a noun.
  private(set) var verb: Int?
  private(set) var isPassive = false
  /// *there must be*, *be* at the end of opening words: what follows decides.
  private(set) var endsInBe = false
  /// *must not be required to make*: who is spared is the subject.
  private(set) var isSparing = false

  /// - Parameter start: the place behind the modal, or the beginning of a limb.
  init(_ phrases: PhraseReading, from start: Int, before end: Int) {
    (self.phrases, self.end) = (phrases, end)
    let before = BeforeVerb(phrases, end)
    var index = min(end, before.skip(start))
    guard index < end else { return }
    var be: Int?
    while index < end, Self.forms.contains(phrases.lower(index)) {
      // *have regard*
      let following = min(end, before.skip(index + 1))
      if phrases.lower(index) == "have", phrases.lower(following) != "been", !isParticiple(following) {
        break
      }
      if phrases.lower(index) != "have" { be = index }
      // *must be in the form specified by the board*: what the preposition has is no verb of the modal.
      if be != nil, phrases.role(index + 1)?.isPreposition == true {
        index += 1
        break
      }
      index = min(end, before.skip(index + 1))
    }
    guard index < end else {
      endsInBe = be != nil
      return
    }
    // *must—*: the limbs below have the verb.
    if phrases.role(index) == .dash || phrases.role(index) == .colon {
      endsInBe = be != nil
      return
    }
    guard be != nil || Self.mayBeVerb(phrases.role(index)) else { return }
    isPassive = be != nil && (isParticiple(index) || Self.passiveAdjectives.contains(phrases.lower(index)))
    verb = isPassive ? index : be ?? index
    isSparing =
      isPassive && ["required", "obliged", "compelled"].contains(phrases.lower(index))
      && phrases.around.isInfinitive(index + 1) && (start..<index).contains { phrases.role($0) == .not }
    if isSparing { verb = index + 2 < end ? index + 2 : index }
  }

  private static func mayBeVerb(_ role: Lexeme.Role?) -> Bool {
    switch role {
    case .word, .verb, .baseVerb, .declaring, .amending, .circumstance, .evident: true
    default: false
    }
  }

  private static let forms: Set<String> = ["be", "been", "have", "being"]

  func isParticiple(_ index: Int) -> Bool {
    guard phrases.lexemes.indices.contains(index) else { return false }
    let word = phrases.lower(index)
    if Self.states.contains(word) { return false }
    return phrases.lexemes[index].shape.contains(.ed) && !Self.noParticiples.contains(word)
      || Self.irregular.contains(word)
  }

  private static let states: Set<String> = [
    "satisfied", "entitled", "qualified", "prepared", "concerned", "interested", "opposed", "open", "even",
  ]
  private static let noParticiples: Set<String> = [
    "need", "indeed", "between", "then", "when", "often", "children", "open",
  ]
  private static let irregular: Set<String> = [
    "made", "sent", "kept", "held", "paid", "told", "brought", "sought", "drawn", "set", "met", "put", "read",
    "done", "found", "left", "laid", "dealt", "had", "understood", "begun", "sold", "bought", "taught",
    "heard",
    "lent", "won", "struck", "fed", "hurt", "shut", "known", "shown", "borne", "bound", "built", "spent",
    "lost", "led", "felt", "cut", "let", "withdrawn",
    "undertaken", "ground", "spread", "hung", "split", "sewn", "thrown", "worn", "torn", "grown", "drawn",
    "mown", "sown",
    "dug", "wound", "swept", "struck", "caught", "lain", "sunk",
  ]
  /// *payable by the applicant*: adjectives that say what is done.
  private static let passiveAdjectives: Set<String> = [
    "payable", "repayable", "recoverable", "exercisable", "enforceable", "chargeable", "deductible",
    "refundable",
    "returnable", "triable", "reviewable",
  ]

  /// Who acts in a passive: behind *by*.
  func agents() -> [PhraseReading.Found] {
    guard isPassive, let verb else { return [] }
    var index = verb + 1
    while index < end {
      switch phrases.role(index) {
      case .semicolon, .dash, .colon, .relative, .that, .adverbial, .because, .oblique: return []
      case .preposition where phrases.lexemes[index].shape.contains(.by) && isAgent(index, of: verb):
        let list = phrases.list(at: index + 1, before: stop(from: index + 1))
        if let first = list.found.first, !first.pronoun || first.phrase.head.count > 1,
          !Self.instruments.contains(last(first.phrase.head)), !isGerund(index + 1),
          phrases.role(index + 1) != .number, first.pronoun || ActorNouns.isActor(first.phrase.head)
        {
          return list.found.filter { $0.pronoun || ActorNouns.isActor($0.phrase.head) }
        }
      default: break
      }
      index += 1
    }
    return []
  }

  /// Not *paid out of money provided by Parliament*, *treated as given by the board*.
  private func isAgent(_ by: Int, of verb: Int) -> Bool {
    guard by > verb + 1 else { return true }
    if Self.deeming.contains(phrases.lower(verb)) { return false }
    return
      !(by - 1 > verb && isParticiple(by - 1) && phrases.role(by - 2)?.isNominal == true
      && !phrases.lexemes[by - 2].shape.contains(.ly) && by - 2 > verb)
  }

  private static let deeming: Set<String> = ["treated", "regarded", "deemed", "taken", "read", "construed"]

  private func stop(from start: Int) -> Int {
    var index = start
    while index < end {
      switch phrases.role(index) {
      case .semicolon, .dash, .colon, .adverbial, .because, .but, .stop: return index
      case .preposition
      where index > start && phrases.role(index - 1)?.isNominal == true && phrases.lower(index) != "of":
        return index
      case .timely where index > start: return index
      default: index += 1
      }
    }
    return end
  }

  private func last(_ head: String) -> String {
    head.split(separator: " ").last.map { $0.lowercased() } ?? ""
  }

  private func isGerund(_ index: Int) -> Bool {
    phrases.role(index) == .word && phrases.lexemes[index].shape.contains(.ing)
      && phrases.role(index + 1)?.isNominal != true
  }

  private static let instruments: Set<String> = [
    "regulation", "order", "notice", "means", "reference", "virtue", "post", "writing", "way", "resolution",
    "rule", "section", "subsection", "paragraph", "article", "act", "law", "direction", "date", "day", "time",
    "end", "month", "year", "week", "agreement", "scheme", "certificate", "instrument", "advertisement",
    "enactment", "amount", "percentage", "reason", "statute", "deed", "hand", "email", "publication", "which",
    "default", "part",
  ]
}
