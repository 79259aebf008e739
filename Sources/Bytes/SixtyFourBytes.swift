/// 64 bytes of a text at once, eight a step: with ``EightBytes``, what is asked of each byte becomes a bit among 64, the first
/// byte's lowest.
@usableFromInline
package enum SixtyFourBytes {
  @inlinable package static var size: Int { 64 }

  /// Gives the bytes from `start` on to `body`, zeros for those behind the end.
  ///
  /// - Parameter body: gets eight bytes, the first one lowest, and the place of their bits among 64.
  @inlinable @inline(__always)
  package static func forEachEight(
    _ bytes: Span<UInt8>, at start: Int, _ body: (_ word: UInt64, _ shift: UInt64) -> Void
  ) {
    precondition(0 <= start && start <= bytes.count)
    if start &+ size <= bytes.count {
      for step in 0..<8 {
        // SAFETY: 0 ≤ start, and 64 bytes from it end at `count` at most.
        let word = UInt64(
          littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: start &+ step &* 8, as: UInt64.self))
        body(word, UInt64(truncatingIfNeeded: step &* 8))
      }
    } else {
      for step in 0..<8 {
        body(EightBytes.load(bytes, at: start &+ step &* 8), UInt64(truncatingIfNeeded: step &* 8))
      }
    }
  }
}
