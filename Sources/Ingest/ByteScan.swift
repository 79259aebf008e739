import Bytes
import Markup

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
        sums &+= unsafe EightBytes.continuations(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index &+= 8
      }
      continuing &+= EightBytes.sum(sums)
    }
    guard index < size else { return size &- continuing }
    if size >= 8 {
      // The last eight bytes, without those that were counted.
      let word = unsafe UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: size &- 8, as: UInt64.self))
      let counted = UInt64(truncatingIfNeeded: 8 &- (size &- index)) &* 8
      return size &- continuing &- EightBytes.sum(EightBytes.continuations(word) &>> counted)
    }
    while index < size {
      unsafe continuing &+= raw[index] & 0xC0 == 0x80 ? 1 : 0
      index &+= 1
    }
    return size &- continuing
  }
}

extension TextPiece {
  /// Whether a character beyond ASCII in it may have to be normalised.
  func needsNormalising(_ bytes: Span<UInt8>) -> Bool {
    isBeyondASCII && NormalText.mayChange(bytes)
  }
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
      let text = EightBytes.atMostSpace(word) ^ EightBytes.highs
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
          if word & EightBytes.highs == 0 {
            let spaces = EightBytes.atMost(0x20, ofASCII: word)
            let next: UInt64 = unsafe raw[index &+ 8] <= 0x20 ? 1 << 63 : 0
            // Two spaces in a row, or one that is a control character, are looked at byte by byte.
            let pairs = spaces & ((spaces >> 8) | next)
            if pairs == 0, EightBytes.atMost(0x1F, ofASCII: word) == 0 {
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
}

extension Span<UInt8> {
  /// The bytes, to be kept.
  var copied: [UInt8] {
    // SAFETY: the pointer is used only inside the closure, to copy what the span holds.
    unsafe withUnsafeBufferPointer { unsafe Array($0) }
  }
}
