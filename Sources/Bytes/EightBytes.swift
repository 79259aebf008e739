/// Questions to eight bytes at once, the first byte lowest. An answer is a mark, 0x80, in each byte that has what is
/// asked for, and 0 in the others. No sum in a byte passes 0xFF, so none carries into the next.
///
/// `@usableFromInline`, for without it the compiler inlines none of this in other rooms, whatever the functions say.
@usableFromInline
package enum EightBytes {
  @inlinable package static var highs: UInt64 { 0x8080_8080_8080_8080 }
  @inlinable package static var ones: UInt64 { 0x0101_0101_0101_0101 }
  /// The bit that distinguishes small ASCII letters from capitals, in each byte.
  @inlinable package static var smallLetterBits: UInt64 { 0x2020_2020_2020_2020 }

  /// The marks as eight bits, the first byte's lowest.
  @inlinable @inline(__always)
  package static func bits(_ marks: UInt64) -> UInt64 {
    // Each product of a bit and a summand has a place of its own; those of the top byte are the eight that count.
    ((marks &>> 7 & ones) &* 0x0102_0408_1020_4080) &>> 56
  }

  /// ASCII letters.
  @inlinable @inline(__always)
  package static func letters(_ word: UInt64) -> UInt64 {
    let lower = (word | ones &* 0x20) & ~highs
    return (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x7B)) & ~word & highs
  }

  /// 0 to 9.
  @inlinable @inline(__always)
  package static func digits(_ word: UInt64) -> UInt64 {
    let low = word & ~highs
    return (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A)) & ~word & highs
  }

  /// All but ASCII letters and digits.
  @inlinable @inline(__always)
  package static func notLettersOrDigits(_ word: UInt64) -> UInt64 {
    let low = word & (ones &* 0x7F)
    let lower = low | (ones &* 0x20)
    let letters = (lower &+ (ones &* (0x80 - 0x61))) & ~(lower &+ (ones &* (0x80 - 0x7B)))
    let digits = (low &+ (ones &* (0x80 - 0x30))) & ~(low &+ (ones &* (0x80 - 0x3A)))
    return (~(letters | digits) | word) & highs
  }

  /// White space and control characters: 0x20 or less.
  @inlinable @inline(__always)
  package static func atMostSpace(_ word: UInt64) -> UInt64 { atMost(0x20, word) }

  /// Bytes up to `limit`, which is below 0x80.
  @inlinable @inline(__always)
  package static func atMost(_ limit: UInt64, _ word: UInt64) -> UInt64 {
    ~(((word & ~highs) &+ ones &* (0x7F &- limit)) | word) & highs
  }

  /// Control characters other than white space: below 0x20, and not 0x09 to 0x0D.
  @inlinable @inline(__always)
  package static func controls(_ word: UInt64) -> UInt64 {
    let low = word & ~highs
    let isSpace = (low &+ ones &* (0x80 - 0x09)) & ~(low &+ ones &* (0x80 - 0x0E))
    return ~(low &+ ones &* (0x80 - 0x20)) & ~isSpace & ~word & highs
  }

  /// Bytes equal to `byte`.
  @inlinable @inline(__always)
  package static func equal(to byte: UInt8, _ word: UInt64) -> UInt64 {
    let other = word ^ (UInt64(byte) &* ones)
    return ~(((other & ~highs) &+ ~highs) | other) & highs
  }
}
