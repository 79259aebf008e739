import Bytes

// The loops that touch every byte of character data. Beside those of plain text (`PlainText/TextScan.swift`), the libxml2
// callbacks and the archives they are the only unsafe code of this room: without bounds checks they run eight bytes a
// step and more.

/// Number of Unicode scalars in well-formed UTF-8: the bytes that continue none.
///
/// Complexity: O(bytes), eight bytes a step, more where they are many.
package func scalarCount(_ bytes: Span<UInt8>) -> Int {
  let size = bytes.count
  return unsafe bytes.withUnsafeBytes { raw in
    var continuing = 0
    var index = 0
    while index &+ 8 <= size {
      // Sums of bytes side by side; none passes 255.
      var sums: UInt64 = 0
      let end = min(size &- 7, index &+ 8 * 255)
      while index < end {
        // SAFETY: here and below eight bytes from an index end at `size` at most.
        sums &+= unsafe continuations(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index &+= 8
      }
      continuing &+= sum(sums)
    }
    guard index < size else { return size &- continuing }
    if size >= 8 {
      // The last eight bytes, without those that were counted.
      let word = unsafe UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: size &- 8, as: UInt64.self))
      let counted = UInt64(truncatingIfNeeded: 8 &- (size &- index)) &* 8
      return size &- continuing &- sum(continuations(word) &>> counted)
    }
    while index < size {
      unsafe continuing &+= raw[index] & 0xC0 == 0x80 ? 1 : 0
      index &+= 1
    }
    return size &- continuing
  }
}

/// 1 in each byte that was of the form 10xxxxxx, 0 in the others.
@inline(__always)
private func continuations(_ word: UInt64) -> UInt64 {
  (word &>> 7) & ~(word &>> 6) & 0x0101_0101_0101_0101
}

/// Sum of eight bytes of at most 255 together, or of pairs where they may be more.
@inline(__always)
private func sum(_ bytes: UInt64) -> Int {
  let pairs = (bytes & 0x00FF_00FF_00FF_00FF) &+ (bytes &>> 8 & 0x00FF_00FF_00FF_00FF)
  return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
}

/// Number of bytes at the beginning that are white space or control characters.
///
/// Complexity: O(result), eight bytes a step.
func leadingWhiteSpace(_ bytes: Span<UInt8>) -> Int {
  let size = bytes.count
  return unsafe bytes.withUnsafeBytes { raw in
    var index = 0
    while index &+ 8 <= size {
      // SAFETY: eight bytes from `index` end at `size` at most, and a single one is before it.
      let word = unsafe UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // A byte stays below 0x80 here if it is 0x20 or less; a sum that carries does so above the first such byte.
      let text = ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5F5F_5F5F_5F5F_5F5F | word) & 0x8080_8080_8080_8080
      if text != 0 { return index &+ text.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < size, unsafe raw[index] <= 0x20 { index &+= 1 }
    return index
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
  /// Complexity: O(bytes), eight bytes a step where they are ASCII words separated by single spaces.
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
          if !NormalText.isInert(bytes, at: index) { needsNormalising = true }
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

extension Span<UInt8> {
  /// The bytes, to be kept.
  var copied: [UInt8] {
    // SAFETY: the pointer is used only inside the closure, to copy what the span holds.
    unsafe withUnsafeBufferPointer { unsafe Array($0) }
  }
}
