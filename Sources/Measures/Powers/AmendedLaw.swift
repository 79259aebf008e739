/// Which law a power may amend, repeal or modify, by its words: a *Henry VIII* power amends an Act.
package enum AmendedLaw: String, CaseIterable, Sendable, Hashable {
  /// *any enactment*, *an Act of Parliament*.
  case primary = "primary legislation"
  /// *the Education Act 1996*.
  case named = "a named Act"
  /// *this Act*, *subsection (1)*, *Schedule 2*.
  case own = "this Act"
  /// It amends none, as far as its words say.
  case none

  private static let verbs: Set<String> = [
    "amend", "amends", "amending", "repeal", "repeals", "repealing", "modify", "modifies", "modifying",
    "amendment",
    "amendments", "omit", "disapply", "disapplying", "vary",
  ]
  /// Of these only what is below an Act is most often meant, so that an Act must be named.
  private static let weak: Set<String> = ["omit", "vary"]

  /// The law with the most weight of those that words put behind *amend* and its like.
  ///
  /// - Complexity: O(words).
  static func read(_ words: [UnitWord]) -> AmendedLaw {
    var found = AmendedLaw.none
    for index in words.indices where verbs.contains(words[index].text) {
      // *as amended by*, *to amend the application*.
      let law = object(words, behind: index)
      if law.weight > found.weight, !(weak.contains(words[index].text) && law == .own) { found = law }
    }
    return found
  }

  private var weight: Int {
    switch self {
    case .none: 0
    case .own: 1
    case .named: 2
    case .primary: 3
    }
  }

  private static func object(_ words: [UnitWord], behind verb: Int) -> AmendedLaw {
    func word(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }
    var own = false
    var index = verb + 1
    let stop = min(words.count, verb + 30)
    while index < stop {
      let text = word(index)
      if text == ";" || text == "." { break }
      // *amend the application*, *modify a notice*: the first noun is another thing.
      if index <= verb + 4,
        [
          "application", "notice", "plan", "licence", "agreement", "scheme", "regulations", "order",
          "conditions", "register", "decision", "rules",
        ].contains(text)
      {
        return .none
      }
      switch text {
      case "enactment", "enactments": return .primary
      case "legislation":
        let before = word(index - 1)
        return before == "subordinate" || before == "secondary" || before == "direct"
          ? (own ? .own : .none) : .primary
      case "act", "acts", "measure", "measures":
        let before = word(index - 1)
        if before == "this" { return .own }
        if before == "an" || before == "any" || before == "other" || word(index + 1) == "of" {
          return .primary
        }
        if before == "that" { return .named }
        return .named
      case "section", "sections", "subsection", "subsections", "schedule", "part", "chapter", "paragraph",
        "definition":
        own = true
      case "statutory" where word(index + 1) == "provision" || word(index + 1) == "provisions":
        return .primary
      default: break
      }
      index += 1
    }
    return own ? .own : .none
  }
}
