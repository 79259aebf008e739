import CByteMasks

/// What a piece of character data is made of. The scanner finds it on the way to the next markup; of other pieces it is found
/// in a pass over them.
@usableFromInline
package struct TextPiece {
  @usableFromInline let found: voxlex_piece
  @usableFromInline let size: Int

  /// - Parameter size: bytes of the piece.
  @inlinable @inline(__always)
  init(_ found: voxlex_piece, size: Int) { (self.found, self.size) = (found, size) }

  /// - Complexity: O(bytes), sixteen bytes a step.
  @inlinable @inline(__always)
  package init(_ bytes: Span<UInt8>) {
    let found = unsafe bytes.withUnsafeBufferPointer { buffer in
      // SAFETY: no more than the piece's own bytes are read.
      unsafe voxlex_look_at_piece(buffer.baseAddress, buffer.count)
    }
    self.init(found, size: bytes.count)
  }

  /// Number of its characters.
  @inlinable @inline(__always)
  package var scalars: Int { size &- Int(found.continuing) }
  /// Whether anything in it is more than white space.
  @inlinable @inline(__always)
  package var hasInk: Bool { found.has_ink != 0 }
  /// Whether a byte is below 0x20: a line feed, for one.
  @inlinable @inline(__always)
  package var hasControls: Bool { found.has_controls != 0 }
  /// Whether it can be copied as it is: no control character, and no two spaces in a row.
  @inlinable @inline(__always)
  package var isPlain: Bool { found.has_controls | found.has_two_spaces == 0 }
  @inlinable @inline(__always)
  package var isBeyondASCII: Bool { found.has_beyond_ascii != 0 }
}
