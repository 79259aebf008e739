/// A hash that grows byte by byte, so that the hash of every beginning of a text is met on the way: FNV-1a, 64 bits.
///
/// The one hash of texts in voxlex; it is no defence against texts made to collide, so a table that such texts could
/// slow down mixes a seed of its own in. Where a hash is not this one, its comment says what was measured.
///
/// Source: Fowler, Noll & Vo, *The FNV Non-Cryptographic Hash Algorithm* (offset basis and prime for 64 bits).
@frozen @usableFromInline
package struct FNV1a: Hashable, Sendable {
  @usableFromInline package var state: UInt64

  @inlinable
  package var value: UInt64 { state }

  /// The hash of nothing.
  @inlinable
  package init() { state = 0xCBF2_9CE4_8422_2325 }

  /// A hash to be continued.
  @inlinable
  package init(continuing value: UInt64) { state = value }

  @inlinable
  package init(_ bytes: some Sequence<UInt8>) {
    self.init()
    for byte in bytes { add(byte) }
  }

  @inlinable
  package mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Takes a whole number in as one sign.
  @inlinable
  package mutating func add(number: UInt64) { state = (state ^ number) &* 0x100_0000_01B3 }
}
