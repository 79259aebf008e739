/// The verb behind a modal: where it is, whether it is passive, and who its agent is.
struct VerbReading {
  private let phrases: PhraseReading
  private let end: Int
  /// Place of the verb itself: of the participle in a passive.
  private(set) var verb: Int?
  private(set) var isPassive = false
  /// *there must be*, *be* at the end of opening words: what follows decides.
  private(set) var endsInBe = false

  /// - Parameter start: the place behind the modal, or the beginning of a limb.
  init(_ phrases: PhraseReading, from start: Int, before end: Int) {
    (self.phrases, self.end) = (phrases, end)
    var index = min(end, skip(start))
    guard index < end else { return }
    var hasBe = false
    while index < end, Self.forms.contains(phrases.lower(index)) {
      // *have regard*
      let following = min(end, skip(index + 1))
      if phrases.lower(index) == "have", phrases.lower(following) != "been", !isParticiple(following) {
        break
      }
      hasBe = hasBe || phrases.lower(index) != "have"
      index = min(end, skip(index + 1))
    }
    guard index < end else {
      endsInBe = hasBe
      return
    }
    // *must—*: the limbs below have the verb.
    if phrases.role(index) == .dash || phrases.role(index) == .colon {
      endsInBe = hasBe
      return
    }
    verb = index
    isPassive = hasBe && isParticiple(index)
  }

  private static let forms: Set<String> = ["be", "been", "have", "being"]

  /// Adverbs, *not*, words between commas.
  private func skip(_ start: Int) -> Int {
    var index = start
    while index < end, let role = phrases.role(index) {
      if role.isAdverb || role == .not
        || role == .suchLike && phrases.role(index + 1) == .word
          && phrases.lexemes[index + 1].shape.contains(.ed)
        || role == .word && phrases.lexemes[index].shape.contains(.ly)
      {
        index += 1
      } else if role == .comma,
        let close = phrases.lexemes[(index + 1)..<end].firstIndex(where: { $0.role == .comma })
      {
        index = close + 1
      } else if role == .preposition,
        phrases.lower(index) == "at" || phrases.lower(index) == "by" || phrases.lower(index) == "in"
      {
        // *may by regulations make*, *may at any time resign*: to the next verb there is no sign but the noun
        // that ends what is between.
        guard let found = phrases.phrase(at: index + 1, before: end), index == start, found.core.count <= 2
        else { return index }
        let isPair = found.core.count == 2
        index = isPair && phrases.role(index + 1) != .determiner ? found.core.upperBound - 1 : found.next
      } else if role == .word, Self.adverbs.contains(phrases.lower(index)) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private static let adverbs: Set<String> = [
    "always", "often", "now", "thus", "again", "both", "all", "further", "where",
  ]

  func isParticiple(_ index: Int) -> Bool {
    guard phrases.lexemes.indices.contains(index) else { return false }
    let word = phrases.lower(index)
    if Self.states.contains(word) { return false }
    return phrases.lexemes[index].shape.contains(.ed) && !Self.noParticiples.contains(word)
      || Self.irregular.contains(word)
  }

  private static let states: Set<String> = [
    "satisfied", "entitled", "qualified", "prepared", "concerned", "deemed", "interested", "opposed", "open",
    "even",
  ]
  private static let noParticiples: Set<String> = [
    "need", "indeed", "between", "then", "when", "often", "children", "open",
  ]
  private static let irregular: Set<String> = [
    "made", "sent", "kept", "held", "paid", "told", "brought", "sought", "drawn", "set", "met", "put", "read",
    "done",
    "found", "left", "laid", "dealt", "had", "understood", "begun", "sold", "bought", "taught", "heard",
    "known",
    "shown", "borne", "bound", "built", "spent", "lost", "led", "felt", "cut", "let", "withdrawn",
    "undertaken",
  ]

  /// Who acts in a passive: behind *by*.
  func agents() -> [PhraseReading.Found] {
    guard isPassive, let verb else { return [] }
    var index = verb + 1
    while index < end {
      switch phrases.role(index) {
      case .semicolon, .dash, .colon, .relative, .that, .adverbial, .because, .oblique: return []
      case .preposition where phrases.lexemes[index].shape.contains(.by):
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
    "rule",
    "section", "subsection", "paragraph", "article", "act", "law", "direction", "date", "day", "time", "end",
    "month", "year", "week", "agreement", "scheme", "certificate", "instrument", "advertisement", "law",
    "enactment",
    "amount", "percentage", "reason", "statute", "deed", "hand", "email", "publication", "which", "default",
    "part",
  ]
}
