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

  /// `EXPLANATORY NOTE`, `Nodyn Esboniadol`, with a few words behind it at most: `(This note is not part of …)`.
  ///
  /// - Parameter inHeading: the line is known to be a heading; then it may go on in any words.
  static func beginsNote(_ source: [UInt8], _ content: Range<Int>, inHeading: Bool = false) -> Bool {
    // Most lines begin with another letter, or are longer.
    guard inHeading || content.count <= 120, source.mayBegin(content, with: "en") else { return false }
    let words = source.words(content).lowercased()
    guard let title = notes.first(where: words.hasPrefix) else { return false }
    if inHeading { return true }
    let rest = words.dropFirst(title.count).drop { $0 == "s" }.drop { $0 == " " || $0 == ":" }
    return rest.isEmpty || rest.hasPrefix("(this note") || rest.hasPrefix("(nid yw")
  }

  /// `Signed by authority of the Secretary of State`.
  static func beginsSignature(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    guard content.count <= 200, source.mayBegin(content, with: "sglbwia") else { return false }
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
    guard first >= 0x80 || first <= 0x20 || "sarpei([".utf8.contains(first.folded) else { return false }
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
    return beginningHashes.contains(source.foldedHash(start..<end))
      || ["see", "introduced"].contains { source.hasPrefix($0, at: start, upTo: end) }
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
