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

  /// Eight bytes of a text from `index` on; zeros behind its end.
  @inlinable @inline(__always)
  package static func load(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
    precondition(index >= 0)
    if index &+ 8 <= bytes.count {
      // SAFETY: 0 ≤ index, and eight bytes from it end at `count` at most.
      return UInt64(
        littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: index, as: UInt64.self))
    }
    var word: UInt64 = 0
    var place = index
    while place < bytes.count {
      word |= UInt64(bytes[place]) << UInt64((place - index) * 8)
      place += 1
    }
    return word
  }

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

  /// Bytes up to `limit`, where all are below 0x80.
  @inlinable @inline(__always)
  package static func atMost(_ limit: UInt64, ofASCII word: UInt64) -> UInt64 {
    ~(word &+ ones &* (0x7F &- limit)) & highs
  }

  /// 1 in each byte that continues a character of UTF-8, 0 in the others.
  @inlinable @inline(__always)
  package static func continuations(_ word: UInt64) -> UInt64 { (word &>> 7) & ~(word &>> 6) & ones }

  /// The sum of the eight bytes.
  @inlinable @inline(__always)
  package static func sum(_ word: UInt64) -> Int {
    let pairs = (word & 0x00FF_00FF_00FF_00FF) &+ (word &>> 8 & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
  }

  /// Bytes equal to `byte`.
  @inlinable @inline(__always)
  package static func equal(to byte: UInt8, _ word: UInt64) -> UInt64 {
    let other = word ^ (UInt64(byte) &* ones)
    return ~(((other & ~highs) &+ ~highs) | other) & highs
  }
}
