import Bytes
import Legislation

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
  /// Of `4.2` in a schedule, the figures.
  var path: NumberKey?

  private static let kindWords: Set<String> = [
    "section", "article", "regulation", "rule", "clause", "adran", "erthygl", "rheoliad", "rheol",
  ]
  /// The same cut short, before a stop.
  private static let shortKindWords: Set<String> = ["sec", "sect", "art", "reg", "cl"]

  init?(_ source: __shared [UInt8], _ content: Range<Int>) {
    let end = content.upperBound
    var start = content.lowerBound
    guard let first = source[content].first else { return nil }
    var hasWord = false
    // `**Section 1** Duty to inform`: the number alone is in bold.
    let asterisks = SectionMark.asterisks(source, content)
    if let asterisks {
      guard let after = SectionMark.kindWord(source, start + asterisks..<end) else { return nil }
      (start, hasWord) = (after, true)
    } else if let after = SectionMark.sectionSign(source, content) {
      (start, hasWord) = (after, true)
    } else if first.isLetter, !(first.isUpper && start + 1 < end && source[start + 1].isDigit) {
      guard first.isUpper, let after = SectionMark.kindWord(source, content) else { return nil }
      (start, hasWord) = (after, true)
    } else if !first.isDigit, !first.isUpper {
      return nil
    }
    let roman = hasWord ? SectionMark.romanNumber(source, start, end) : nil
    guard let number = roman?.range ?? NumberMark.sectionNumber(source, at: start, upTo: end) else {
      return nil
    }
    let range = SectionMark.range(source, number, end, isRoman: roman != nil)
    var index = range?.end ?? number.upperBound
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
    if let asterisks {
      guard source.hasPrefix(asterisks == 1 ? "*" : "**", at: index, upTo: end) else { return nil }
      index += asterisks
    }
    if hasWord { SectionMark.skipDash(source, &index, end) }
    if Punctuation(source, at: index, upTo: end)?.isDash ?? false {
      if style == .point || style == .bare { style = .dash }
      index += Punctuation.length
    }
    self.number = number.lowerBound..<(range?.end ?? number.upperBound)
    mark = content.lowerBound..<index
    rest = source.trimmed(index..<end)
    self.style = style
    figure = range?.last ?? roman?.value ?? NumberMark.figure(source, number)
    // `26–33`: what is left of them is the dots.
    if range != nil { guard rest.isEmpty || SectionMark.isOmission(source, rest) else { return nil } }
    guard figure < 1000 else { return nil }
    if rest.isEmpty { return }
    // White space, a sign or a bracket behind the number; then a capital, a bracket or a quotation mark.
    guard index > number.upperBound || rest.lowerBound > index || source[index] == .openParenthesis else {
      return nil
    }
    let next = source[rest.lowerBound]
    // `4.—4.1 Acids`: the first of its paragraphs is beside it.
    if next.isDigit, let path = NumberMark.path(source, rest) {
      if path.key.first == figure, path.printed.upperBound < rest.upperBound { return }
      return nil
    }
    guard
      next.isUpper || next == 0xE2 || next == .openParenthesis || next == .openBracket || next == .asterisk
        || next == .quotationMark || next == .apostrophe || next == 0xC3
        || SectionMark.isOmission(source, rest)
    else { return nil }
    if style == .bare, NumberMark.startsWithMonth(source, rest) { return nil }
    // `Section 4 of …` is prose; a title begins behind a sign or with a capital.
    if hasWord, signed == .bare, next == .openParenthesis { return nil }
  }

  /// `26–33`, `VIII-XV`: several in one, the last of which is higher.
  private static func range(
    _ source: [UInt8], _ number: Range<Int>, _ end: Int, isRoman: Bool
  ) -> (end: Int, last: Int)? {
    var index = number.upperBound
    guard index < end else { return nil }
    if source[index] == .hyphen {
      index += 1
    } else if Punctuation(source, at: index, upTo: end)?.isDash ?? false {
      index += Punctuation.length
    } else {
      return nil
    }
    if isRoman {
      guard let last = romanNumber(source, index, end), let first = Roman.value(source[number]),
        last.value > first
      else { return nil }
      return (last.range.upperBound, last.value)
    }
    guard let other = NumberMark.sectionNumber(source, at: index, upTo: end) else { return nil }
    let last = NumberMark.figure(source, other)
    return last > NumberMark.figure(source, number) ? (other.upperBound, last) : nil
  }

  /// `. . . .` or `...`: what stood behind the number was repealed.
  private static func isOmission(_ source: [UInt8], _ rest: Range<Int>) -> Bool {
    ["...", ". .", "* *"].contains { source.hasPrefix($0, at: rest.lowerBound, upTo: rest.upperBound) }
  }

  /// `4.2` or `2.10.1` at the start of a line, as paragraphs of a schedule can be numbered.
  init?(path content: Range<Int>, in source: [UInt8]) {
    guard let path = NumberMark.path(source, content), path.key.first < 1000 else { return nil }
    (number, mark, self.path, figure) = (path.number, path.printed, path.key, path.key.first)
    rest = source.trimmed(path.printed.upperBound..<content.upperBound)
    style = path.printed.count > path.number.count ? .point : .bare
    // Rows of figures are a table's.
    guard rest.isEmpty || source[rest].contains(where: \.isLetter) else { return nil }
  }

  /// `IV` after a kind word, alone on the line or before a sign.
  private static func romanNumber(
    _ source: [UInt8], _ start: Int, _ end: Int
  ) -> (range: Range<Int>, value: Int)? {
    var index = start
    while index < end, source[index].isLetter { index += 1 }
    guard index > start, index - start <= 7, source[start].isUpper,
      index == end || source[index] == .fullStop || source[index] == .hyphen || source[index] == 0xE2,
      let value = Roman.value(source[start..<index]) ?? addedRoman(source, start..<index)
    else { return nil }
    return (start..<index, value)
  }

  /// `IIII`, `VIIII`, `XXXX`, as older laws number: what is added four times.
  private static func addedRoman(_ source: [UInt8], _ letters: Range<Int>) -> Int? {
    guard letters.count >= 4 else { return nil }
    let last = source[letters.upperBound - 1].folded
    guard last == UInt8(ascii: "i") || last == UInt8(ascii: "x"),
      source[letters.upperBound - 4..<letters.upperBound].allSatisfy({ $0.folded == last }),
      let value = Roman.value(source[letters.lowerBound..<letters.upperBound - 1])
    else { return nil }
    return value + (last == UInt8(ascii: "i") ? 1 : 10)
  }

  /// Where the number after a kind word begins.
  private static func kindWord(_ source: [UInt8], _ content: Range<Int>) -> Int? {
    var index = content.lowerBound
    while index < content.upperBound, source[index].isLetter { index += 1 }
    guard 2...10 ~= index - content.lowerBound, index + 1 < content.upperBound else { return nil }
    let word = source.string(content.lowerBound..<index).lowercased()
    let isShort = source[index] == .fullStop
    if isShort { index += 1 }
    guard (isShort ? shortKindWords : kindWords).contains(word) else { return nil }
    if isShort, source[index].isDigit { return index }
    guard index + 1 < content.upperBound, source[index].isSpace,
      source[index + 1].isDigit || source[index + 1].isUpper
    else { return nil }
    return index + 1
  }

  /// Where the number after `§` begins.
  private static func sectionSign(_ source: [UInt8], _ content: Range<Int>) -> Int? {
    guard source[content.lowerBound] == 0xC2,
      source.hasPrefix("§", at: content.lowerBound, upTo: content.upperBound)
    else { return nil }
    var index = content.lowerBound + 2
    while index < content.upperBound, source[index].isSpace || NumberMark.isNoBreakSpace(source, index) {
      index += source[index].isSpace ? 1 : 2
    }
    return index < content.upperBound && source[index].isDigit ? index : nil
  }

  /// Asterisks before a kind word, one or two.
  private static func asterisks(_ source: [UInt8], _ content: Range<Int>) -> Int? {
    guard source[content.lowerBound] == .asterisk else { return nil }
    let count = source[content].prefix { $0 == .asterisk }.count
    guard count <= 2, content.count > count, source[content.lowerBound + count].isUpper else { return nil }
    return count
  }

  /// Passes over a dash with white space around it: `Article 1 - Duty to inform`.
  private static func skipDash(_ source: [UInt8], _ index: inout Int, _ end: Int) {
    var place = index
    while place < end, source[place].isSpace { place += 1 }
    guard place > index, place < end else { return }
    if Punctuation(source, at: place, upTo: end)?.isDash ?? false {
      place += Punctuation.length
    } else if source[place] == .hyphen {
      place += 1
    } else {
      return
    }
    if place < end, source[place].isSpace { index = place }
  }

  /// What the mark's word calls a provision; nil for one without a word, and for the words that a section may have.
  func kind(_ source: [UInt8]) -> Provision.Word? {
    guard style == .word, let first = source[mark].firstIndex(where: \.isLetter) else { return nil }
    let word = source[first..<mark.upperBound].prefix { $0.isLetter }
    return switch String(decoding: word, as: UTF8.self).lowercased() {
    case "article", "art", "erthygl": .article
    case "regulation", "reg", "rheoliad": .regulation
    case "rule", "rheol": .rule
    default: nil
    }
  }

  func key(_ source: [UInt8]) -> NumberKey {
    if let path { return path }
    let letters = source[number].drop { !$0.isDigit }.filter(\.isUpper)
    return NumberKey(figure, letters: NumberKey.value(ofLetters: letters))
  }

  /// Whether `(1)`, or `1)` where sections are named by a word, follows on the line.
  func hasFirstLimb(_ source: [UInt8]) -> Bool {
    source.hasPrefix("(1)", at: rest.lowerBound, upTo: rest.upperBound)
      || source.hasPrefix("(a)", at: rest.lowerBound, upTo: rest.upperBound)
  }
}
