import Legislation

/// Numbers of provisions as they stand in labels.
enum ProvisionNumber {
  private static let kindWords: Set<String> = [
    "article", "section", "regulation", "rule", "part", "chapter", "schedule", "annex", "appendix",
    "attachment", "title", "paragraph", "adran", "rhan", "atodlen", "erthygl", "rheoliad", "pennod",
    "paragraff", "atodiad", "the", "y", "yr",
  ]

  /// The number without a leading or a lone trailing kind word and without outer points and brackets:
  /// `Article 5` is `5`, `FIRST SCHEDULE` is `FIRST`, `(1A)` is `1A`. Otherwise as printed; empty if nothing
  /// but punctuation is left.
  static func cleaned(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace)
    while let first = words.first, kindWords.contains(trimmed(first).lowercased()) { words.removeFirst() }
    while words.count > 1, let last = words.last, kindWords.contains(trimmed(last).lowercased()) {
      words.removeLast()
    }
    let number = trimmed(Substring(words.joined(separator: " ")))
    return number.contains { $0.isLetter || $0.isNumber } ? number : ""
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, ".()".contains(first) { text.removeFirst() }
    while let last = text.last, ".()".contains(last) { text.removeLast() }
    return String(text)
  }

  /// What a P1 is called, from its `id` or its address; nil if neither tells.
  static func word(id: String?, address: String?) -> Provision.Word? {
    for (keyword, word) in words {
      if let id, id.hasPrefix(keyword + "-") { return word }
    }
    guard id == nil, let address else { return nil }
    let parts = address.split(separator: "/")
    for (keyword, word) in words where parts.contains(Substring(keyword)) { return word }
    return nil
  }

  private static let words: [(String, Provision.Word)] = [
    ("section", .section), ("regulation", .regulation), ("article", .article), ("rule", .rule),
    ("paragraph", .paragraph),
  ]

  /// What a P1 is called in a document of that type, where its own id does not tell.
  static func word(mainType: String, minorType: String) -> Provision.Word {
    if mainType.hasPrefix("EuropeanUnion") || mainType == "NorthernIrelandOrderInCouncil" { return .article }
    switch minorType {
    case "order": return .article
    case "regulation": return .regulation
    case "rule": return .rule
    case "scheme", "resolution": return .paragraph
    default: return .section
    }
  }
}
