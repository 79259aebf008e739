import CLibXML2

/// Whether a byte occurs in a range.
///
/// Complexity: O(distance to the first), vectorised.
func contains(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Bool {
  position(of: byte, in: bytes, range) != nil
}

/// Where a byte is first in a range; nil if it is not there.
///
/// Complexity: O(distance), vectorised.
func position(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
  return unsafe bytes.withUnsafeBytes { buffer in
    guard let start = buffer.baseAddress else { return nil }
    // SAFETY: the range is inside the buffer.
    let found = unsafe memchr(start + range.lowerBound, Int32(byte), range.count)
    return unsafe found.map { unsafe UnsafeRawPointer($0) - start }
  }
}
