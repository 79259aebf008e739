import Bytes

/// Titles of what follows the law in the same text: notes, names below it. Every form of text has the same ones.
enum ClosingTitles {
  private static let notes = ["explanatory note", "nodyn esboniadol"]
  private static let signatures = [
    "signed by ", "sealed with ", "given under ", "llofnodwyd ", "by order of ", "by authority of ",
    "we consent", "in witness ", "approved by the ", "authenticated by ",
  ]

  /// What a law calls itself in its title.
  static let lawWords: Set<String> = [
    "act", "bill", "order", "regulations", "rules", "measure", "scheme", "code", "ddeddf", "mesur",
    "gorchymyn",
    "rheoliadau", "rheolau", "bil", "byelaws",
  ]

  /// Whether a line can be one of these by its first byte: `E` or `N`, or what may be white space or a letter with a mark.
  static func mayBeginNote(_ first: UInt8) -> Bool {
    first.folded == UInt8(ascii: "e") || first.folded == UInt8(ascii: "n") || first >= 0x80 || first <= 0x20
  }

  /// `EXPLANATORY NOTE`, `Nodyn Esboniadol`, with a few words behind it at most: `(This note is not part of …)`.
  ///
  /// - Parameter inHeading: the line is known to be a heading; then it may go on in any words.
  static func beginsNote(_ source: [UInt8], _ content: Range<Int>, inHeading: Bool = false) -> Bool {
    // Most lines begin with another letter, or are longer.
    guard inHeading || content.count <= 120, let first = source[content].first, mayBeginNote(first) else {
      return false
    }
    let words = source.words(content).lowercased()
    guard let title = notes.first(where: words.hasPrefix) else { return false }
    if inHeading { return true }
    let rest = words.dropFirst(title.count).drop { $0 == "s" }.drop { $0 == " " || $0 == ":" }
    return rest.isEmpty || rest.hasPrefix("(this note") || rest.hasPrefix("(nid yw")
  }

  /// `Signed by authority of the Secretary of State`.
  static func beginsSignature(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    // Asked of every paragraph: few begin with the first two letters of one.
    guard content.count <= 200, content.count > 2 else { return false }
    switch (source[content.lowerBound].folded, source[content.lowerBound + 1].folded) {
    case (0x73, 0x69), (0x73, 0x65), (0x67, 0x69), (0x6C, 0x6C), (0x62, 0x79), (0x77, 0x65), (0x69, 0x6E),
      (0x61, 0x70), (0x61, 0x75):
      break
    default: return false
    }
    return signatures.contains { source.hasPrefix($0, at: content.lowerBound, upTo: content.upperBound) }
  }
}

/// A schedule's reference to the provision it hangs on: `Section 2.`, `Regulation 4(1)`, `Article 3 and 4`.
enum ScheduleReference {
  private static let kinds: Set<String> = [
    "section", "sections", "article", "articles", "regulation", "regulations", "rule", "rules", "paragraph",
    "paragraphs", "s", "ss", "reg", "regs", "art", "arts", "adran", "adrannau", "rheoliad", "rheoliadau",
    "erthygl", "erthyglau", "rheol",
  ]
  /// What may be between the numbers of several.
  private static let between: Set<String> = [
    "and", "to", "or", "a", "i", "ac", "&", "schedule", "schedules", "part", "parts", "chapter",
  ]
  private static let introductions = ["(introduced by", "introduced by", "(", "[", "see"]

  /// Whether a line holds a reference and nothing else.
  static func isOne(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    // Asked of every line of a schedule: few are short and begin so.
    guard content.count <= 60, let first = source[content].first else { return false }
    guard mayBegin(first) else { return false }
    // Without a number there is none: a digit, or a character that may be one.
    guard source[content].contains(where: { $0 >= 0x80 || $0.isDigit }), mayBegin(source, content) else {
      return false
    }
    var words = source.words(content).lowercased()
    for introduction in introductions where words.hasPrefix(introduction) {
      words = String(words.dropFirst(introduction.count).drop { $0 == " " })
      break
    }
    let parts = words.split(separator: " ").filter { $0 != ")" && $0 != "]" }
    guard parts.count >= 2, parts.count <= 8,
      let word = parts.first.map({ $0.last == "." ? $0.dropLast() : $0 }),
      kinds.contains(String(word))
    else { return false }
    guard
      parts[1].first?.isNumber == true
        || parts[1].first?.isLetter == true && parts[1].dropFirst().first?.isNumber == true
    else { return false }
    // What follows are further numbers, not the words of a sentence.
    return parts.dropFirst(2).allSatisfy { part in
      part.first?.isNumber == true || part.first == "(" || between.contains(String(part))
        || kinds.contains(String(part))
    }
  }

  /// Whether a line can begin with one of the kinds or introductions by its first byte.
  private static func mayBegin(_ first: UInt8) -> Bool {
    switch first.folded {
    case UInt8(ascii: "s"), UInt8(ascii: "a"), UInt8(ascii: "r"), UInt8(ascii: "p"), UInt8(ascii: "e"),
      UInt8(ascii: "i"), .openParenthesis, .openBracket:
      true
    default: first >= 0x80 || first <= 0x20
    }
  }

  /// Whether the first word of a line can be a kind, or introduce one; no string is made of it.
  private static func mayBegin(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    var start = content.lowerBound
    while start < content.upperBound, source[start] <= 0x20 || "()[]".utf8.contains(source[start]) {
      start += 1
    }
    var end = start
    while end < content.upperBound, source[end].isLetter { end += 1 }
    // What is beyond ASCII is looked at as words.
    if end < content.upperBound, source[end] >= 0x80 { return true }
    if beginningHashes.contains(source.foldedHash(start..<end)) {
      return mayBeFollowed(source, end..<content.upperBound)
    }
    return ["see", "introduced"].contains { source.hasPrefix($0, at: start, upTo: end) }
  }

  /// Whether what is behind a kind can be its number: a digit, or a letter before one.
  private static func mayBeFollowed(_ source: [UInt8], _ rest: Range<Int>) -> Bool {
    var index = rest.lowerBound
    if index < rest.upperBound, source[index] == .fullStop { index += 1 }
    while index < rest.upperBound, source[index] <= 0x20 { index += 1 }
    guard index < rest.upperBound else { return false }
    let first = source[index]
    // What is beyond ASCII is looked at as words, and so is a bracket that is by itself.
    if first.isDigit || first >= 0x80 || first == .closeParenthesis || first == .closeBracket { return true }
    guard first.isLetter, index + 1 < rest.upperBound else { return false }
    return source[index + 1].isDigit || source[index + 1] >= 0x80
  }

  private static let beginningHashes = Set(
    kinds.map { kind in
      let bytes = Array(kind.utf8)
      return bytes.foldedHash(0..<bytes.count)
    })

  /// A schedule's line with the reference behind a wide gap, a dash or in brackets.
  static func beside(
    _ source: [UInt8], _ content: Range<Int>
  ) -> (schedule: Range<Int>, reference: Range<Int>)? {
    guard content.count <= 160, content.count > 12 else { return nil }
    var index = content.lowerBound + 6
    while index + 3 < content.upperBound {
      let isGap =
        source[index] == .tab || source[index].isSpace && source[index + 1].isSpace
        || source[index].isSpace
          && (source[index + 1] == .openParenthesis || source[index + 1] == .openBracket)
        || source[index].isSpace
          && (Punctuation(source, at: index + 1, upTo: content.upperBound)?.isDash
            ?? (source[index + 1] == .hyphen))
      if isGap {
        var start = index
        while start < content.upperBound, source[start].isSpace { start += 1 }
        if let dash = Punctuation(source, at: start, upTo: content.upperBound), dash.isDash {
          start += Punctuation.length
        } else if start < content.upperBound, source[start] == .hyphen {
          start += 1
        }
        let reference = source.trimmed(start..<content.upperBound)
        guard isOne(source, reference) else { return nil }
        return (source.trimmed(content.lowerBound..<index), reference)
      }
      index += 1
    }
    return nil
  }
}
