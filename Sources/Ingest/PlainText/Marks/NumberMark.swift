import Bytes
import Legislation

/// The numbers and kind words with which provisions begin on a line.
enum NumberMark {
  /// `9.23` at the start of a line, followed by white space, the line's end or, glued, a capital.
  static func decimal(_ source: [UInt8], _ range: Range<Int>) -> (number: Range<Int>, major: Int, minor: Int)?
  {
    var index = range.lowerBound
    guard let major = integer(source, &index, range.upperBound), index < range.upperBound,
      source[index] == UInt8(ascii: ".")
    else { return nil }
    index += 1
    guard let minor = integer(source, &index, range.upperBound) else { return nil }
    let end = index
    if index < range.upperBound, source[index] == UInt8(ascii: ".") { index += 1 }
    guard index == range.upperBound || source[index].isSpace || isNoBreakSpace(source, index) else {
      return nil
    }
    return (range.lowerBound..<end, major, minor)
  }

  static func isNoBreakSpace(_ source: [UInt8], _ index: Int) -> Bool {
    source[index] == 0xC2 && index + 1 < source.count && source[index + 1] == 0xA0
  }

  /// Digits at `index`, at most four.
  static func integer(_ source: [UInt8], _ index: inout Int, _ end: Int) -> Int? {
    let start = index
    var value = 0
    while index < end, source[index].isDigit, index - start < 5 {
      value = value * 10 + Int(source[index] & 0x0F)
      index += 1
    }
    return index > start && index - start < 5 ? value : nil
  }

  /// `iia`, which is put in behind `ii`; not *via*.
  private static func isRomanWithLetter(_ inner: ArraySlice<UInt8>) -> Bool {
    guard let last = inner.last, (0x61...0x64).contains(last), Roman.value(inner.dropLast()) != nil else {
      return false
    }
    return !inner.elementsEqual("via".utf8)
  }

  /// `(1)`, `(2A)`, `(a)`, `(zb)`, `(iv)`: the range with its brackets.
  static func bracketed(_ source: [UInt8], at start: Int, upTo end: Int) -> Range<Int>? {
    guard start < end, source[start] == UInt8(ascii: "(") else { return nil }
    var index = start + 1
    while index < end, source[index].isLetter || source[index].isDigit { index += 1 }
    let length = index - start - 1
    guard length > 0, length <= 6, index < end, source[index] == UInt8(ascii: ")") else { return nil }
    let inner = source[start + 1..<index]
    let digits = inner.count { $0.isDigit }
    // A word in brackets is no number: (or), (the), (see). Letters come alone, doubled, or as a Roman numeral.
    if digits == 0, length > 2 {
      guard Roman.value(inner) != nil || isRepeated(inner) || isRomanWithLetter(inner) else { return nil }
    }
    if digits == 0, length == 2,
      ["or", "if", "in", "to", "as", "of", "by", "on", "at", "no", "so", "is", "it", "an"]
        .contains(String(decoding: inner, as: UTF8.self))
    {
      return nil
    }
    if digits > 3 { return nil }  // A year.
    return start..<index + 1
  }

  /// `1)`, `2A)`, `a)`, `iv)`: as lists have them whose items are not put in brackets.
  static func halfBracketed(_ source: [UInt8], at start: Int, upTo end: Int) -> Range<Int>? {
    var index = start
    while index < end, index - start < 5, source[index].isLetterOrDigit { index += 1 }
    guard index > start, index - start <= 4, index + 1 < end, source[index] == .closeParenthesis,
      source[index + 1].isSpace
    else { return nil }
    let inner = source[start..<index]
    let digits = inner.count { $0.isDigit }
    let isMark = digits > 0 || inner.count == 1 || Roman.value(String(decoding: inner, as: UTF8.self)) != nil
    return isMark && digits <= 3 ? start..<index + 1 : nil
  }

  static func startsWithMonth(_ source: [UInt8], _ rest: Range<Int>) -> Bool {
    // The shortest is `May `.
    guard rest.count >= 4, monthLetters & 1 << UInt32(source[rest.lowerBound] & 31) != 0 else { return false }
    let months: [String] = [
      "January", "February", "March", "April", "May ", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return months.contains { source.hasPrefix($0, at: rest.lowerBound, upTo: rest.upperBound) }
  }

  /// With which letters a month begins: bit 1 is A, and other characters have the bits of letters too.
  private static let monthLetters = "ADFJMNOS".utf8.reduce(into: UInt32(0)) { $0 |= 1 << UInt32($1 & 31) }

  /// `18th June 2005`, `24 June 1998`: a day, a month and a year.
  static func isDate(_ words: some Collection<Substring>) -> Bool {
    let words = Array(words)
    guard words.count == 3, let day = Int(words[0].prefix { $0.isNumber }), (1...31).contains(day),
      words[2].count == 4, Int(words[2]) != nil
    else { return false }
    let rest = Array("\(words[1]) \(words[2])".utf8)
    return startsWithMonth(rest, rest.indices)
  }

  private static func isRepeated(_ inner: ArraySlice<UInt8>) -> Bool {
    inner.allSatisfy { $0 == inner.first }
  }

  /// `28`, `28A`, `28ZA`, `A1` at `start`: the range of the number.
  static func sectionNumber(_ source: [UInt8], at start: Int, upTo end: Int) -> Range<Int>? {
    var index = start
    if index < end, source[index].isUpper, index + 1 < end, source[index + 1].isDigit { index += 1 }
    guard integer(source, &index, end) != nil else { return nil }
    var letters = 0
    while index < end, source[index].isUpper, letters < 3 {
      index += 1
      letters += 1
    }
    while index < end, source[index].isDigit, letters > 0 { index += 1 }
    if index < end, source[index].isLetter { return nil }
    return start..<index
  }

  /// The figure in a section number: 28 of `28ZA`.
  static func figure(_ source: [UInt8], _ number: Range<Int>) -> Int {
    source[number].reduce(0) { $1.isDigit && $0 < 100_000 ? $0 * 10 + Int($1 & 0x0F) : $0 }
  }

  /// Whether a line reads as the heading of a chapter of a code: `Chapter 9 …`, `9 Education, health …`.
  static func beginsChapter(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    chapter(source, range) != nil || titledNumber(source, range) != nil
  }

  /// `Chapter 9`, `CHAPTER NINE`, with what follows.
  static func chapter(_ source: [UInt8], _ range: Range<Int>) -> (number: String, mark: Range<Int>)? {
    guard let division = DivisionMark.parse(source, range, inHeading: true), division.kind == .chapter else {
      return nil
    }
    return (division.number, division.mark)
  }

  /// `9 Education, Health and Care plans`, `9. Education …`: a number and a short title without a final stop.
  static func titledNumber(
    _ source: [UInt8], _ range: Range<Int>
  ) -> (number: Range<Int>, mark: Range<Int>, value: Int)? {
    var index = range.lowerBound
    guard range.count <= 160, let value = integer(source, &index, range.upperBound), value > 0, value < 100,
      index < range.upperBound
    else { return nil }
    let number = range.lowerBound..<index
    if source[index] == .fullStop { index += 1 }
    let mark = range.lowerBound..<index
    guard index < range.upperBound, source[index].isSpace else { return nil }
    while index < range.upperBound, source[index].isSpace { index += 1 }
    guard index < range.upperBound, source[index].isUpper else { return nil }
    switch source[range].last {
    case .fullStop, .colon, .semicolon, .comma: return nil
    default: return (number, mark, value)
    }
  }

  /// `9.23`, `2.10.1`: figures with points between them, with white space, the line's end or, behind a point, a dash behind:
  /// `4.1.—(a)`.
  static func path(_ source: [UInt8], _ range: Range<Int>) -> (
    number: Range<Int>, printed: Range<Int>, key: NumberKey
  )? {
    guard source[range].first?.isDigit == true else { return nil }
    var figures: [Int] = []
    var index = range.lowerBound
    while let figure = integer(source, &index, range.upperBound) {
      figures.append(figure)
      guard index + 1 < range.upperBound, source[index] == .fullStop, source[index + 1].isDigit else { break }
      index += 1
    }
    guard figures.count >= 2, let key = NumberKey(path: figures) else { return nil }
    let number = range.lowerBound..<index
    if index < range.upperBound, source[index] == .fullStop { index += 1 }
    if Punctuation(source, at: index, upTo: range.upperBound)?.isDash ?? false {
      return (number, range.lowerBound..<index + Punctuation.length, key)
    }
    guard index == range.upperBound || source[index].isSpace || isNoBreakSpace(source, index) else {
      return nil
    }
    return (number, range.lowerBound..<index, key)
  }
}
