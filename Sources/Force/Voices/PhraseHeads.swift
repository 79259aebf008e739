/// What a reader would call a noun phrase.
extension PhraseReading {
  /// What a reader would list.
  func head(of core: Range<Int>) -> String {
    var start = core.lowerBound
    // *the responsible local authority*; *the responsible person* keeps its word.
    while core.upperBound - start > 1, Self.measures.contains(lower(start)) { start += 1 }
    while core.upperBound - start > 2, Self.light.contains(lower(start)) { start += 1 }
    // *two boards*; *25 C* keeps its number, and is no person.
    while core.upperBound - start > 1, role(start) == .number, lexemes[core.upperBound - 1].length > 1 {
      start += 1
    }
    var words = (start..<core.upperBound).map { word($0) }
    if words.count > 1, role(core.upperBound - 1) == .number { words.removeLast() }
    while words.count > 1, let last = words.last, last.count <= 4, last.first?.isNumber == true {
      words.removeLast()
    }
    guard var last = words.last else { return "" }
    let isName = last.first?.isUppercase == true && (words.count > 1 || start > 0 && !startsSentence(start))
    // *Local authorities*, *Managers*; *Ofsted* is a name.
    if !isName, !Self.isAcronym(words[0]),
      words.count > 1
        || startsSentence(start) && (Singular.of(last, isName: false) != last || isMassNoun(last))
    {
      words[0] = words[0].lowercased()
      last = words[words.count - 1]
    }
    if words.count > 2, words[words.count - 2] == "of" { return words.joined(separator: " ") }
    if words.count > 3, words[1] == "for" || words[1] == "and" { return words.joined(separator: " ") }
    if words.count > 3, words[1] == "of", words[0] == "Department" || words[0] == "Ministry" {
      return spelled(start..<core.upperBound)
    }
    let isYoungPeople = words.count > 1 && last == "people" && words[words.count - 2].lowercased() == "young"
    words[words.count - 1] = isYoungPeople ? "person" : Singular.of(last, isName: isName)
    return words.joined(separator: " ")
  }

  /// With its commas: *Department of Agriculture, Environment and Rural Affairs*.
  private func spelled(_ range: Range<Int>) -> String {
    var name = ""
    for index in range {
      if !name.isEmpty, role(index) != .comma { name += " " }
      name += word(index)
    }
    return name
  }

  /// *Guidance may*, *Provision is to*: no names.
  private func isMassNoun(_ word: String) -> Bool {
    let lower = word.lowercased()
    return Self.massEndings.contains { lower.hasSuffix($0) } && lower != "parliament" && lower != "government"
  }

  private static let massEndings = [
    "tion", "sion", "ance", "ence", "ment", "ity", "ure", "ice", "proof", "account",
  ]

  private func startsSentence(_ index: Int) -> Bool {
    index == 0 || index < 4 && (0..<index).allSatisfy { role($0) == .number || role($0) == .stop }
  }

  private static func isAcronym(_ word: String) -> Bool { word.dropFirst().contains { $0.isUppercase } }

  /// *no more than two guests*: never part of a name.
  private static let measures: Set<String> = [
    "other", "following", "same", "more", "fewer", "less", "than", "one", "two", "three", "four", "five",
    "six",
  ]

  private static let light: Set<String> = [
    "relevant", "responsible", "appropriate", "other", "new", "old", "home", "individual", "further",
    "additional",
    "first", "second", "particular", "following", "same", "new", "two", "three", "said", "more",
  ]
}

/// The singular of a noun, as far as its letters show it.
enum Singular {
  static func of(_ word: String, isName: Bool) -> String {
    let lower = word.lowercased()
    if let known = irregular[lower] { return word.first?.isUppercase == true && isName ? word : known }
    if isName, lower.hasSuffix("ministers") || lower.hasSuffix("lords") || lower.hasSuffix("services") {
      return word
    }
    guard lower.count > 3, lower.hasSuffix("s"), !lower.hasSuffix("ss"), !lower.hasSuffix("us"),
      !lower.hasSuffix("is"),
      !lower.hasSuffix("'s")
    else { return word }
    if lower.hasSuffix("ies") { return word.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zes"] where lower.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  private static let irregular = [
    "children": "child", "people": "people", "persons": "person", "staff": "staff", "premises": "premises",
    "parties": "party", "bodies": "body", "police": "police", "news": "news", "series": "series",
    "means": "means",
    "women": "woman", "men": "man", "bases": "basis", "analyses": "analysis", "needs": "need",
    "species": "species",
    "proceedings": "proceeding", "views": "view", "others": "other", "nhs": "NHS",
    "arrangements": "arrangement",
    "business": "business", "businesses": "business", "ccgs": "CCG", "wales": "Wales", "thames": "Thames",
    "commons": "Commons", "lords": "Lords", "services": "service",
    "ministers": "Ministers",
  ]
}
