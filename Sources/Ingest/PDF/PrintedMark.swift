import Bytes

/// What a word at the beginning of a line may be, by its letters: the sign of a list, or a number.
enum PrintedMark: Equatable {
  case bullet
  /// `(a)`, `9.23`, `xviii.`: no word of a sentence looks so.
  case number
  /// `12`: a number, or a word.
  case figure

  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 14, let first = bytes[range].first else { return nil }
    if Self.isBullet(bytes, range) {
      self = .bullet
      return
    }
    var (start, end) = (range.lowerBound, range.upperBound)
    // Provisions that are put into other laws begin with a quotation mark.
    while end - start > 3, let mark = Punctuation(bytes, at: start, upTo: end),
      mark == .openDouble || mark == .openSingle
    {
      start += 3
    }
    if first == .quotationMark { start += 1 }
    var isSet = false
    if start < end, bytes[start] == .openParenthesis || bytes[start] == .openBracket {
      start += 1
      isSet = true
    }
    while end > start, [.closeParenthesis, .closeBracket, .fullStop, .colon].contains(bytes[end - 1]) {
      end -= 1
      isSet = true
    }
    guard start < end, end - start <= 9 else { return nil }
    let inner = bytes[start..<end]
    guard inner.allSatisfy({ $0.isLetterOrDigit || $0 == .fullStop }) else { return nil }
    let (digits, points) = (inner.count(where: \.isDigit), inner.count { $0 == .fullStop })
    if digits > 0 {
      guard inner.count - digits - points <= 3, digits <= 6 else { return nil }
      // A section number has small letters nowhere: `9.23`, `28A`.
      if !isSet, inner.contains(where: \.isLower) { return nil }
      self = isSet || points > 0 ? .number : .figure
      return
    }
    guard isSet, points == 0, inner.count <= 6 else { return nil }
    // One letter, the same twice, or a numeral of a list: `it.` and `mix.` end sentences.
    let isRepeated = inner.count == 2 && inner.first == inner.last
    let isNumeral =
      inner.allSatisfy { "ivxIVX".utf8.contains($0) }
      && Roman.value(String(decoding: inner, as: UTF8.self).lowercased()) != nil
    guard inner.count == 1 || isRepeated || isNumeral else { return nil }
    self = .number
  }

  /// • and its like, among them what fonts of signs have in the private use area; a letter or dash may be one.
  private static func isBullet(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let word = Array(bytes[range])
    switch word.count {
    case 1: return word[0] == .hyphen || word[0] == .asterisk || word[0] == UInt8(ascii: "o")
    case 2: return word == [0xC2, 0xB7] || word == [0xC2, 0xA7]
    case 3:
      switch word[0] {
      case 0xE2:
        if word[1] == 0x80 { return [0x93, 0x94, 0xA2, 0xA3].contains(word[2]) }
        // Geometric shapes, dingbats, arrows and ticks.
        return [0x86, 0x96, 0x97, 0x98, 0x9C, 0x9D, 0x9E].contains(word[1])
      case 0xEE, 0xEF: return isPrivate(word[0], word[1])
      default: return false
      }
    default: return false
    }
  }

  /// The first two bytes of a character of the private use area, U+E000 to U+F8FF.
  static func isPrivate(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xEE || first == 0xEF && second < 0xA4
  }
}
