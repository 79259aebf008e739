// The two loops that touch every byte of character data. They are the only unsafe code of this room beside the
// libxml2 callbacks: without bounds checks the first runs sixteen bytes a step and the second eight.

/// Number of Unicode scalars in well-formed UTF-8: the bytes that continue none.
///
/// Complexity: O(bytes), vectorised.
package func scalarCount(_ bytes: Span<UInt8>) -> Int {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    var count = 0
    // SAFETY: the index stays below `count`.
    for index in 0..<buffer.count { count &+= unsafe Int8(bitPattern: buffer[index]) > -65 ? 1 : 0 }
    return count
  }
}

/// Stretches of character data that can be copied as they are.
enum PlainScan {
  /// Where a stretch ends, and whether a character in it must be normalised.
  struct End {
    var index: Int
    var needsNormalising: Bool
  }

  /// End of the stretch from `start` that holds no control character, no second space in a row, and so no
  /// trailing space either.
  ///
  /// Complexity: O(bytes), eight bytes a step where they are ASCII words parted by single spaces.
  static func end(_ bytes: Span<UInt8>, from start: Int) -> End {
    precondition(0 <= start && start <= bytes.count)
    let count = bytes.count
    var needsNormalising = false
    var index = start
    unsafe bytes.bytes.withUnsafeBytes { raw in
      while index < count {
        if index &+ 9 <= count {
          // SAFETY: nine bytes from `index` on are inside the buffer: eight of the word, one beyond.
          let word = UInt64(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          if word & 0x8080_8080_8080_8080 == 0 {
            let spaces = PlainScan.atMostSpace(word)
            let next: UInt64 = unsafe raw[index &+ 8] <= 0x20 ? 1 << 63 : 0
            // Two spaces in a row, or one that is a control character, are looked at byte by byte.
            let pairs = spaces & ((spaces >> 8) | next)
            if pairs == 0, PlainScan.belowSpace(word) == 0 {
              index &+= 8
              continue
            }
          }
        }
        let byte = unsafe raw[index]
        if byte > 0x20, byte < 0x80 {
          index &+= 1
        } else if byte == 0x20 {
          guard index &+ 1 < count, unsafe raw[index &+ 1] > 0x20 else { return }
          index &+= 1
        } else if byte < 0x20 {
          return
        } else {
          if !Normaliser.isInert(bytes, at: index) { needsNormalising = true }
          index &+= 1
        }
      }
    }
    return End(index: index, needsNormalising: needsNormalising)
  }

  private static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// 0x80 in each byte that is 0x20 or less; all bytes are below 0x80.
  private static func atMostSpace(_ word: UInt64) -> UInt64 { ~(word &+ 0x5F5F_5F5F_5F5F_5F5F) & highs }

  /// 0x80 in each byte that is below 0x20; all bytes are below 0x80.
  private static func belowSpace(_ word: UInt64) -> UInt64 { ~(word &+ 0x6060_6060_6060_6060) & highs }
}
