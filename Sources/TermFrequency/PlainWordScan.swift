/// The commonest tokens of all, gathered eight bytes a step: ASCII letters and digits.
enum PlainWordScan {
  struct Word {
    var letters: Vocabulary.Gathered
    /// Whether there is a letter among the characters: otherwise it is a number.
    var hasLetter: Bool
  }

  /// Eight bytes, the first one lowest.
  ///
  /// - Parameter text: has eight bytes from `start` on.
  @inline(__always)
  static func firstEight(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    // SAFETY: as the parameter says.
    unsafe UInt64(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self))
  }

  /// Four bytes, the first one lowest.
  ///
  /// - Parameter text: has four bytes from `start` on.
  @inline(__always)
  static func firstFour(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt32 {
    // SAFETY: as the parameter says.
    unsafe UInt32(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt32.self))
  }

  /// - Parameters:
  ///   - start: `length` letters or digits are there, one at least.
  ///   - text: has eight bytes more behind the word's first.
  @inline(__always)
  static func word(in text: UnsafeBufferPointer<UInt8>, from start: Int, length: Int) -> Word {
    let raw = UnsafeRawBufferPointer(text)
    var letters = Vocabulary.Gathered()
    var seen: UInt64 = 0
    var index = start
    var rest = length
    while rest > 8 {
      // SAFETY: eight bytes from `index` are inside the text, here and below: they begin in a block.
      let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      letters.add(eight: word | 0x2020_2020_2020_2020)
      seen |= word
      index &+= 8
      rest &-= 8
    }
    let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let mask = UInt64.max &>> (UInt64(truncatingIfNeeded: 8 &- rest) &* 8)
    letters.add(last: (word | 0x2020_2020_2020_2020) & mask)
    seen |= word & mask
    return Word(letters: letters, hasLetter: seen & 0x4040_4040_4040_4040 != 0)
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
