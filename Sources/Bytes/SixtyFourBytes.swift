import CByteMasks

/// 64 bytes of a text at once: what is asked of each byte is a bit among 64, the first byte's lowest.
@usableFromInline
package struct SixtyFourBytes {
  @inlinable package static var size: Int { 64 }

  @usableFromInline let masks: voxlex_masks

  /// The bytes from `start` on; those behind the end are nothing.
  @inlinable @inline(__always)
  package init(_ bytes: Span<UInt8>, at start: Int) {
    precondition(0 <= start && start <= bytes.count)
    let left = bytes.count &- start
    masks = unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, left > 0 else { return voxlex_masks() }
      // SAFETY: 0 ≤ start, and as many bytes are read from it as the text has, 64 at most.
      return unsafe left >= SixtyFourBytes.size
        ? voxlex_masks_of_sixty_four(base + start) : voxlex_masks_of_fewer(base + start, left)
    }
  }

  /// ASCII letters.
  @inlinable @inline(__always)
  package var letters: UInt64 { masks.letters }
  /// 0 to 9.
  @inlinable @inline(__always)
  package var digits: UInt64 { masks.digits }
  /// Hyphens and apostrophes, which may be inside a word.
  @inlinable @inline(__always)
  package var joiners: UInt64 { masks.joiners }
  @inlinable @inline(__always)
  package var beyondASCII: UInt64 { masks.beyond_ascii }
  /// Neither white space nor control characters of ASCII.
  @inlinable @inline(__always)
  package var ink: UInt64 { masks.ink }
  /// Control characters other than white space: below 0x20, and not 0x09 to 0x0D.
  @inlinable @inline(__always)
  package var controls: UInt64 { masks.controls }

  /// Which of the 64 bytes from `start` on are line feeds, carriage returns or form feeds.
  @inlinable @inline(__always)
  package static func lineEnds(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
    precondition(0 <= start && start <= bytes.count)
    let left = bytes.count &- start
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, left > 0 else { return 0 }
      // SAFETY: 0 ≤ start, and as many bytes are read from it as the text has, 64 at most.
      return unsafe left >= SixtyFourBytes.size
        ? voxlex_line_ends_of_sixty_four(base + start) : voxlex_line_ends_of_fewer(base + start, left)
    }
  }
}

/// Where the commonest small words may begin among 64 bytes of a text, letter case apart, whatever is around them.
@usableFromInline
package struct SmallWords {
  @usableFromInline let words: voxlex_small_words
  /// Bytes that are looked at: two behind the last of the 64.
  @inlinable static var size: Int { SixtyFourBytes.size + 2 }

  /// Among the 64 bytes from `start` on; those behind the end are nothing.
  @inlinable @inline(__always)
  package init(_ bytes: Span<UInt8>, at start: Int) {
    precondition(0 <= start && start <= bytes.count)
    let left = bytes.count &- start
    words = unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, left > 0 else { return voxlex_small_words() }
      // SAFETY: 0 ≤ start, and as many bytes are read from it as the text has, 66 at most.
      return unsafe left >= SmallWords.size
        ? voxlex_small_words_of_sixty_four(base + start) : voxlex_small_words_of_fewer(base + start, left)
    }
  }

  /// `or` and `of`.
  @inlinable @inline(__always)
  package var two: UInt64 { words.two }
  /// `and` and `the`.
  @inlinable @inline(__always)
  package var three: UInt64 { words.three }
}
