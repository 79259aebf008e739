import Bytes

// What the text readers ask of stretches of bytes. Bytes of characters beyond ASCII count as letters unless they begin
// general punctuation, so that `é` is part of a word and a dash is not.

extension [UInt8] {
  /// The range without white space at both ends; U+00A0 counts as white space.
  @inline(__always)
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = self[range].first, let last = self[range].last else { return range }
    if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return range }
    return trimmedByByte(range)
  }

  /// The definition.
  private func trimmedByByte(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if self[start] <= 0x20 {
        start += 1
      } else if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if end - 1 > start, self[end - 1] == 0xA0, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// Whether a text can begin with one of these small letters, letter case apart: no, if it begins with another
  /// ASCII character that is no white space. What combines with a letter does not make another of it.
  func mayBegin(_ range: Range<Int>, with letters: String) -> Bool {
    guard let first = self[range].first, first > 0x20, first < 0x80 else { return true }
    return letters.utf8.contains(first.folded)
  }

  /// Whether the bytes of a range are those of a text.
  func holds(_ text: String, at range: Range<Int>) -> Bool {
    text.utf8.count == range.count && text.utf8.elementsEqual(self[range])
  }

  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// The text of a range with white space collapsed, for titles and numbers.
  func words(_ range: Range<Int>) -> String {
    let range = withoutOuterSpace(range)
    guard let isCollapsed = isCollapsed(range) else {
      return string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    if isCollapsed { return string(range) }
    var words: [UInt8] = []
    words.reserveCapacity(range.count)
    for word in self[range].split(whereSeparator: { $0 == 0x20 || 0x09...0x0D ~= $0 }) {
      if !words.isEmpty { words.append(0x20) }
      words += word
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// A range without white space of ASCII at its ends; a space that what follows may combine with stays.
  private func withoutOuterSpace(_ range: Range<Int>) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(self[start]), start + 1 == end || self[start + 1] < 0x80 { start += 1 }
    while end > start, isSpace(self[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether white space is single spaces between words. Nil if the range holds a character that may be white
  /// space beyond ASCII, may combine with its neighbour, or is not well-formed: then bytes do not tell.
  private func isCollapsed(_ range: Range<Int>) -> Bool? {
    var isCollapsed = true
    var afterSpace = true
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      if byte < 0x80 {
        let isSpace = byte == 0x20 || 0x09...0x0D ~= byte
        if isSpace, byte != 0x20 || afterSpace { isCollapsed = false }
        afterSpace = isSpace
        index += 1
      } else {
        let length = plainLength(at: index, upTo: range.upperBound)
        guard length > 0 else { return nil }
        afterSpace = false
        index += length
      }
    }
    return isCollapsed && !(afterSpace && !range.isEmpty)
  }

  /// Length of a character beyond ASCII that is by itself a letter or a sign: `£`, `é`, a dash, a curly quote;
  /// 0 for any other.
  private func plainLength(at index: Int, upTo end: Int) -> Int {
    switch self[index] {
    case 0xC2 where index + 1 < end: return 0xA1...0xBF ~= self[index + 1] && self[index + 1] != 0xAD ? 2 : 0
    case 0xC3 where index + 1 < end: return self[index + 1] & 0xC0 == 0x80 ? 2 : 0
    case 0xE2 where index + 2 < end && self[index + 1] == 0x80:
      switch self[index + 2] {
      case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6: return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// First byte of a word: a letter, or a character beyond ASCII that is no general punctuation, nor U+FFFD, which
  /// stands for one that is lost.
  func isWordByte(at index: Int) -> Bool {
    let byte = self[index]
    if byte < 0x80 { return byte.isLetter || byte.isDigit }
    if byte & 0xC0 == 0x80 { return true }
    if byte == 0xE2 || isLostCharacter(at: index) { return false }
    return !(byte == 0xC2 && index + 1 < count && self[index + 1] < 0xB5 && self[index + 1] != 0xAA)
  }

  /// U+FFFD: an earlier program could not decode what stood here.
  func isLostCharacter(at index: Int) -> Bool {
    self[index] == 0xEF && index + 2 < count && self[index + 1] == 0xBF && self[index + 2] == 0xBD
  }

  /// Length of a hyphen at `index`: `-`, U+2010, U+2011, U+00AD; 0 if there is none.
  func hyphenLength(at index: Int) -> Int {
    guard index < count else { return 0 }
    if self[index] == UInt8(ascii: "-") { return 1 }
    if self[index] == 0xC2, index + 1 < count, self[index + 1] == 0xAD { return 2 }
    if self[index] == 0xE2, index + 2 < count, self[index + 1] == 0x80,
      self[index + 2] == 0x90 || self[index + 2] == 0x91
    {
      return 3
    }
    return 0
  }

  /// Hash of a stretch, ASCII case folded, white space collapsed to one byte.
  func foldedHash(_ range: Range<Int>, after hash: FNV1a = FNV1a()) -> UInt64 {
    let beginning = hash
    var hash = hash
    var afterSpace = false
    for index in range {
      let byte = self[index]
      if byte <= .space {
        afterSpace = true
        continue
      }
      if afterSpace, hash != beginning { hash.add(.space) }
      afterSpace = false
      hash.add(byte.folded)
    }
    return hash.value
  }
}
