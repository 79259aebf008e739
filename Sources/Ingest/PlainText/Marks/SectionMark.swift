import Bytes

/// A line that begins as a section does: `28 Co-operating`, `28.—(1)`, `28.`, `Section 28)`, `28)`.
struct SectionMark {
  /// How the number is set off from what follows it.
  enum Style: UInt8 {
    case bare, point, dash, parenthesis
    /// Behind its kind: `Section 3)`, `Article 3.`, `Regulation 3`.
    case word
  }
  /// The number alone, `28A`.
  var number: Range<Int>
  /// The kind word, number and sign as printed.
  var mark: Range<Int>
  /// What follows; empty if the number is alone on its line.
  var rest: Range<Int>
  var style: Style
  var figure: Int

  private static let kindWords: Set<String> = [
    "section", "article", "regulation", "rule", "clause", "adran", "erthygl", "rheoliad", "rheol",
  ]

  init?(_ source: [UInt8], _ content: Range<Int>) {
    let end = content.upperBound
    var start = content.lowerBound
    guard let first = source[content].first else { return nil }
    var hasWord = false
    if first.isLetter, !(first.isUpper && start + 1 < end && source[start + 1].isDigit) {
      guard first.isUpper, let after = SectionMark.kindWord(source, content) else { return nil }
      (start, hasWord) = (after, true)
    } else if !first.isDigit, !first.isUpper {
      return nil
    }
    guard let number = NumberMark.sectionNumber(source, at: start, upTo: end) else { return nil }
    var index = number.upperBound
    var style = hasWord ? Style.word : .bare
    let signed: Style
    if index < end, source[index] == .fullStop {
      signed = .point
      index += 1
    } else if index < end, source[index] == .closeParenthesis {
      signed = .parenthesis
      index += 1
    } else if hasWord, index < end, source[index] == .colon {
      signed = .point
      index += 1
    } else {
      signed = .bare
    }
    if !hasWord { style = signed }
    if Punctuation(source, at: index, upTo: end)?.isDash ?? false {
      if style == .point || style == .bare { style = .dash }
      index += Punctuation.length
    }
    self.number = number
    mark = content.lowerBound..<index
    rest = source.trimmed(index..<end)
    self.style = style
    figure = NumberMark.figure(source, number)
    guard figure < 1000 else { return nil }
    if rest.isEmpty { return }
    // White space, a sign or a bracket behind the number; then a capital, a bracket or a quotation mark.
    guard index > number.upperBound || rest.lowerBound > index || source[index] == .openParenthesis else {
      return nil
    }
    let next = source[rest.lowerBound]
    guard
      next.isUpper || next == 0xE2 || next == .openParenthesis || next == .openBracket || next == .asterisk
        || next == .quotationMark || next == .apostrophe || next == 0xC3
    else { return nil }
    if style == .bare, NumberMark.startsWithMonth(source, rest) { return nil }
    // `Section 4 of …` is prose; a title begins behind a sign or with a capital.
    if hasWord, signed == .bare, next == .openParenthesis { return nil }
  }

  /// Where the number after a kind word begins.
  private static func kindWord(_ source: [UInt8], _ content: Range<Int>) -> Int? {
    var index = content.lowerBound
    while index < content.upperBound, source[index].isLetter { index += 1 }
    guard 4...10 ~= index - content.lowerBound, index + 1 < content.upperBound, source[index].isSpace,
      source[index + 1].isDigit || source[index + 1].isUpper,
      kindWords.contains(source.string(content.lowerBound..<index).lowercased())
    else { return nil }
    return index + 1
  }

  func key(_ source: [UInt8]) -> NumberKey {
    let letters = source[number].drop { !$0.isDigit }.filter(\.isUpper)
    return NumberKey(figure, letters: NumberKey.value(ofLetters: letters))
  }

  /// Whether `(1)`, or `1)` where sections are named by a word, follows on the line.
  func hasFirstLimb(_ source: [UInt8]) -> Bool {
    source.hasPrefix("(1)", at: rest.lowerBound, upTo: rest.upperBound)
      || source.hasPrefix("(a)", at: rest.lowerBound, upTo: rest.upperBound)
  }
}
