import Legislation

/// Numbers of provisions as they stand in labels.
enum ProvisionNumber {
  private static let kindWords: Set<String> = [
    "article", "section", "subsection", "regulation", "rule", "part", "chapter", "schedule", "annex",
    "appendix", "attachment", "title", "paragraph", "adran", "rhan", "atodlen", "erthygl", "rheoliad",
    "pennod", "paragraff", "atodiad",
  ]
  /// Kinds that are also named after their number: `FIRST SCHEDULE`.
  private static let trailingKindWords: Set<String> = [
    "part", "chapter", "schedule", "annex", "appendix", "rhan", "pennod", "atodlen", "atodiad",
  ]
  private static let articleWords: Set<String> = ["the", "y", "yr"]

  /// The number without a leading kind word, without a trailing one of an ordinal, and without outer points and
  /// brackets: `Article 5` is `5`, `FIRST SCHEDULE` is `FIRST`, `(1A)` is `1A`. Otherwise as printed; empty if
  /// it is only a kind word or dashes.
  static func cleaned(_ text: String) -> String {
    if isPlain(text) { return text }
    var words = text.split(whereSeparator: \.isWhitespace)
    func name(_ word: Substring?) -> String { word.map { trimmed($0).lowercased() } ?? "" }
    if words.count > 1, articleWords.contains(name(words.first)), kindWords.contains(name(words[1])) {
      words.removeFirst()
    }
    while kindWords.contains(name(words.first)) { words.removeFirst() }
    while words.count > 1, trailingKindWords.contains(name(words.last)) { words.removeLast() }
    let number = trimmed(Substring(words.joined(separator: " ")))
    return number.contains { !$0.isWhitespace && !"-–—−".contains($0) } ? number : ""
  }

  /// ASCII letters, digits and inner points, three at most or with a digit: the number of nearly every
  /// provision, and no kind word.
  private static func isPlain(_ text: String) -> Bool {
    var hasDigit = false
    let bytes = text.utf8
    for (index, byte) in bytes.enumerated() {
      if byte &- 0x30 < 10 {
        hasDigit = true
      } else if byte == 0x2E {
        if index == 0 || index == bytes.count - 1 { return false }
      } else if (byte | 0x20) &- 0x61 >= 26 {
        return false
      }
    }
    return bytes.count > 0 && (hasDigit || bytes.count <= 3)
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
  static func word(mainType: String, minorType: String) -> Provision.Word? {
    if mainType.hasPrefix("EuropeanUnion") || mainType == "NorthernIrelandOrderInCouncil" { return .article }
    guard !mainType.isEmpty || !minorType.isEmpty else { return nil }
    switch minorType {
    case "order": return .article
    case "regulation": return .regulation
    case "rule": return .rule
    case "scheme", "resolution": return .paragraph
    default: return .section
    }
  }
}
