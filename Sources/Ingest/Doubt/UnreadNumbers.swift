import Bytes

/// Follows the numbers at the beginning of paragraphs that opened nothing: where one comes after that of the section that
/// the paragraph was read in, or after another such, a section was overlooked.
struct UnreadNumbers {
  /// The unit that the last paragraph was in.
  private var unit: Int32 = -2
  /// The number before the one that is due.
  private var last: NumberSequence?
  /// The last number with a word before it: `ARTICLE IV`.
  private var lastNamed: NumberSequence?

  /// The unit in which one was overlooked last.
  private var overlooked: Int32 = -2

  /// Whether a section was overlooked before in a unit.
  func isPast(_ unit: Int32) -> Bool { unit == overlooked }

  /// Takes note of a number that was overlooked in a unit.
  mutating func overlook(in unit: Int32) { overlooked = unit }

  /// Words that head an article or a section alone on their line. `Section 4` and `Regulation 4` are not among them: under
  /// the number of a schedule they say what it belongs to.
  private static let names = ["Article", "ARTICLE", "SECTION", "RULE", "REGULATION", "Erthygl", "ERTHYGL"]
  private static let longestNumber = 8
  /// A paragraph of so many bytes is no heading of an article alone.
  private static let shortest = 20

  /// Whether the last paragraph was in a unit.
  func isIn(_ unit: Int32) -> Bool { unit == self.unit }

  /// Goes on in another unit: a section or paragraph with its number, or none.
  mutating func enter(_ unit: Int32, _ number: String) {
    self.unit = unit
    last = unit >= 0 ? NumberSequence(number) : nil
  }

  /// Whether a paragraph can begin with a number, by its first byte and length: most cannot.
  static func mayBegin(_ first: UInt8, _ count: Int) -> Bool {
    first.isDigit || count < shortest && beginsName(first)
  }

  /// Whether a paragraph of the unit begins with the number that is due.
  ///
  /// - Parameter text: its bytes.
  mutating func isDue(_ text: ArraySlice<UInt8>) -> Bool {
    if let named = UnreadNumbers.named(text) {
      let isDue = lastNamed.map { $0.step(to: named) == .next } ?? named.beginsSeries
      lastNamed = named
      if isDue { overlooked = unit }
      return isDue
    }
    guard let found = UnreadNumbers.figures(text) else { return false }
    // Outside any section a number may begin an item of a list, but `4.14` does not.
    if unit < 0, found.figureCount < 2 { return false }
    guard let last else {
      self.last = found
      return false
    }
    let isDue = last.step(to: found) == .next
    if isDue { (self.last, overlooked) = (found, unit) }
    return isDue
  }

  /// Whether one of the ``names`` begins with a letter.
  private static func beginsName(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "R"), UInt8(ascii: "S"): true
    default: false
    }
  }

  /// `ARTICLE IV.` as all of a line.
  private static func named(_ text: ArraySlice<UInt8>) -> NumberSequence? {
    guard text.count < shortest, let space = text.firstIndex(of: 0x20) else { return nil }
    guard names.contains(String(decoding: text[..<space], as: UTF8.self)) else { return nil }
    var number = text[(space + 1)...]
    if number.last == 0x2E { number.removeLast() }
    let isNumber = number.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    guard isNumber, !number.isEmpty, number.count <= longestNumber else { return nil }
    return NumberSequence(String(decoding: number, as: UTF8.self))
  }

  /// `12 Duty …`, `12. The board …`, `3.4 Plans …`; not `3 months`.
  private static func figures(_ text: ArraySlice<UInt8>) -> NumberSequence? {
    guard let first = text.first, first >= 0x30, first <= 0x39 else { return nil }
    let number = text.prefix(longestNumber + 1).prefix { $0 > 0x20 && $0 < 0x80 && $0 != 0x28 && $0 != 0x2F }
    guard number.count <= longestNumber else { return nil }
    let isNumber = number.allSatisfy {
      $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 >= 0x41 && $0 <= 0x5A
    }
    let after = text[number.endIndex...].prefix { $0 != 0x0A }
    guard isNumber, after.count > 4, let next = after.first(where: { $0 != 0x20 && $0 != 0x09 }) else {
      return nil
    }
    let beginsSentence = next >= 0x41 && next <= 0x5A || next >= 0x80 || next == 0x28
    guard beginsSentence else { return nil }
    return NumberSequence(String(decoding: number, as: UTF8.self))
  }
}
