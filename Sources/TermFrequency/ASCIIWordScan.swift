/// The commonest token of all, found in one step: up to seven ASCII letters, then something that ends a word.
/// The only unsafe file of this room.
enum ASCIIWordScan {
  struct Word {
    /// The folded letters, the first in the lowest byte, zero above.
    var letters: UInt64
    var length: Int
  }

  /// The word that starts at `start`, if it is short and plain; nil asks for the byte by byte scan.
  ///
  /// Nil where fewer than eight bytes are left, where eight letters or none stand together, and where the
  /// letters are followed by what may go on with the word: a digit, a hyphen, an apostrophe, a character beyond
  /// ASCII.
  @inline(__always)
  static func shortWord(in text: Span<UInt8>, from start: Int, end: Int) -> Word? {
    precondition(0 <= start && end <= text.count)
    guard end &- start >= 8 else { return nil }
    // SAFETY: 0 <= start, and eight bytes from it on are before `end`, which is inside the text.
    let word = UInt64(
      littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self))
    let stops = nonLetters(word)
    guard stops != 0 else { return nil }
    let bits = UInt64(stops.trailingZeroBitCount & ~7)
    guard bits > 0 else { return nil }
    let next = UInt8(truncatingIfNeeded: word >> bits)
    guard next < 0x80, next != 0x2D, next != 0x27, next &- 0x30 >= 10 else { return nil }
    let mask = (1 &<< bits) &- 1
    return Word(letters: (word | 0x2020_2020_2020_2020) & mask, length: Int(bits >> 3))
  }

  /// 0x80 in each byte that is no ASCII letter. No sum in a byte passes 0xFF, so none carries into the next.
  private static func nonLetters(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let lower = (word | (ones &* 0x20)) & (ones &* 0x7F)
    let fromA = lower &+ (ones &* (0x80 - 0x61))
    let beyondZ = lower &+ (ones &* (0x80 - 0x7B))
    return (~fromA | beyondZ | word) & (ones &* 0x80)
  }
}
