import Legislation

/// Numbers of provisions as they are in labels.
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

  /// The number without outer points and brackets, if it is ASCII letters, digits and inner points, three at most
  /// or with a digit: the number of nearly every provision, and no kind word. Nil asks for ``cleaned(_:)``.
  static func plain(_ text: Span<UInt8>, _ range: Range<Int32>) -> String? {
    var (start, end) = (Int(range.lowerBound), Int(range.upperBound))
    while start < end, isOuter(text[start]) { start += 1 }
    while start < end, isOuter(text[end - 1]) { end -= 1 }
    guard start < end, end - start <= 15 else { return nil }
    var hasDigit = false
    for index in start..<end {
      let byte = text[index]
      if byte &- 0x30 < 10 {
        hasDigit = true
      } else if byte != 0x2E, (byte | 0x20) &- 0x61 >= 26 {
        return nil
      }
    }
    guard hasDigit || end - start <= 3 else { return nil }
    // SAFETY: the capacity is that of the range, and each byte of it is written.
    return unsafe String(unsafeUninitializedCapacity: end - start) { target in
      for index in start..<end { unsafe target[index - start] = text[index] }
      return end - start
    }
  }

  private static func isOuter(_ byte: UInt8) -> Bool { byte == 0x28 || byte == 0x29 || byte == 0x2E }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, ".()".contains(first) { text.removeFirst() }
    while let last = text.last, ".()".contains(last) { text.removeLast() }
    return String(text)
  }

  /// What a provision is called by the word that its number begins with, as `Article 8`; nil if there is none.
  static func printedWord(_ text: String) -> Provision.Word? {
    switch text.split(whereSeparator: \.isWhitespace).first.map({ trimmed($0).lowercased() }) {
    case "article", "erthygl": .article
    case "section", "adran": .section
    case "regulation", "rheoliad": .regulation
    case "rule", "rheol": .rule
    case "paragraph", "paragraff": .paragraph
    default: nil
    }
  }

  /// What a P1 is called, from its `id`, as `section-5`; nil if that does not say.
  static func word(id: Span<UInt8>) -> Provision.Word? {
    for (keyword, word) in words
    where id.count > keyword.count && id[keyword.count] == 0x2D && isKeyword(keyword, in: id, at: 0) {
      return word
    }
    return nil
  }

  /// What a P1 is called, from its address, where it has no `id`: the first of the words that is a part of it.
  static func word(address: Span<UInt8>) -> Provision.Word? {
    for (keyword, word) in words {
      var start = 0
      while start + keyword.count <= address.count {
        var end = start
        while end < address.count, address[end] != 0x2F { end += 1 }
        if end - start == keyword.count, isKeyword(keyword, in: address, at: start) { return word }
        start = end + 1
      }
    }
    return nil
  }

  private static func isKeyword(_ keyword: [UInt8], in bytes: Span<UInt8>, at start: Int) -> Bool {
    for index in keyword.indices where bytes[start + index] != keyword[index] { return false }
    return true
  }

  private static let words: [([UInt8], Provision.Word)] = [
    (Array("section".utf8), .section), (Array("regulation".utf8), .regulation),
    (Array("article".utf8), .article), (Array("rule".utf8), .rule), (Array("paragraph".utf8), .paragraph),
  ]

  /// What a provision of an instrument is called by the instrument's title, as a regulation in `The Farming with Nature
  /// Regulations (Northern Ireland) 2025`; nil if the title does not say.
  static func word(title: String) -> Provision.Word? {
    var depth = 0
    var found: Provision.Word?
    for word in title.split(whereSeparator: \.isWhitespace) {
      // What is in brackets is of another instrument, or a place.
      if depth == 0, let own = titleWords[String(word)] { found = own }
      for letter in word { depth += letter == "(" ? 1 : letter == ")" ? -1 : 0 }
    }
    return found
  }

  private static let titleWords: [String: Provision.Word] = [
    "Regulations": .regulation, "Rheoliadau": .regulation, "Rules": .rule, "Rheolau": .rule,
    "Order": .article,
    "Gorchymyn": .article,
  ]

  /// What a P1 is called in a document of that type, where its own id does not say.
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
