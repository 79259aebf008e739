/// The commonest tokens of all, found eight bytes a step: ASCII letters and digits, then something that ends a
/// word. The only unsafe file of this room beside `TokenScan.swift`.
enum PlainWordScan {
  struct Word {
    var letters: Vocabulary.Gathered
    var length: Int
    /// Whether there is a letter among the characters: otherwise it is a number.
    var hasLetter: Bool
  }

  /// The word that starts at `start`, if it is plain; nil asks for the scan character by character.
  ///
  /// Nil near the end of the text, and where the word is followed by what may go on with it: a hyphen, an
  /// apostrophe, a character beyond ASCII.
  ///
  /// - Parameters:
  ///   - start: a letter or digit stands there.
  ///   - end: of the stretch without a break, after `start`; no word goes on behind it.
  @inline(__always)
  static func word(in text: UnsafeBufferPointer<UInt8>, from start: Int, end: Int) -> Word? {
    let raw = UnsafeRawBufferPointer(text)
    var index = start
    var letters = Vocabulary.Gathered()
    var seen: UInt64 = 0
    while index &+ 8 <= text.count {
      // SAFETY: eight bytes from `index` end inside the text.
      let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let stops = others(word)
      let length = stops == 0 ? 8 : stops.trailingZeroBitCount &>> 3
      if length == 8, index &+ 8 < end {
        letters.add(eight: word | 0x2020_2020_2020_2020)
        seen |= word
        index &+= 8
        continue
      }
      let taken = min(length, end &- index)
      if index &+ length < end {
        let next = UInt8(truncatingIfNeeded: word &>> (UInt64(truncatingIfNeeded: length) &* 8))
        guard next != 0x2D, next != 0x27 else { return nil }
        if next >= 0x80, unsafe Punctuation.length(in: text, at: index &+ length, end: end) == 0 {
          return nil
        }
      }
      if taken > 0 {
        let mask = UInt64.max &>> (UInt64(truncatingIfNeeded: 8 &- taken) &* 8)
        letters.add(last: (word | 0x2020_2020_2020_2020) & mask)
        seen |= word & mask
      }
      return Word(
        letters: letters, length: index &+ taken &- start, hasLetter: seen & 0x4040_4040_4040_4040 != 0)
    }
    return nil
  }

  /// 0x80 in each byte that is no ASCII letter or digit. No sum in a byte passes 0xFF, so none carries into the
  /// next.
  @inline(__always)
  private static func others(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = word & (ones &* 0x7F)
    let lower = low | (ones &* 0x20)
    let letters = (lower &+ (ones &* (0x80 - 0x61))) & ~(lower &+ (ones &* (0x80 - 0x7B)))
    let digits = (low &+ (ones &* (0x80 - 0x30))) & ~(low &+ (ones &* (0x80 - 0x3A)))
    return (~(letters | digits) | word) & (ones &* 0x80)
  }
}

/// The commonest characters beyond ASCII, which are no letters.
enum Punctuation {
  /// Bytes of the character at `index` if it is U+2010 to U+203F (dashes, quotation marks), or below U+00C0 and
  /// no letter (the pound sign, the section sign, fractions); else 0.
  @inline(__always)
  static func length(in text: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
    // SAFETY: `index` is before `end`, which is inside the text, and so are the bytes that are looked at.
    switch unsafe text[index] {
    case 0xE2:
      guard index &+ 2 < end, unsafe text[index &+ 1] == 0x80, unsafe text[index &+ 2] >= 0x90 else {
        return 0
      }
      return 3
    case 0xC2:
      guard index &+ 1 < end else { return 0 }
      // The letters among them: the two ordinals and the micro sign.
      return unsafe [0xAA, 0xB5, 0xBA].contains(text[index &+ 1]) ? 0 : 2
    default: return 0
    }
  }
}
