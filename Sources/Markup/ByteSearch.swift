import CLibXML2

/// Whether a byte occurs in a range.
///
/// Complexity: O(distance to the first), vectorised.
func contains(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Bool {
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
  return unsafe bytes.withUnsafeBytes { buffer in
    guard let start = buffer.baseAddress else { return false }
    // SAFETY: the range is inside the buffer.
    return unsafe memchr(start + range.lowerBound, Int32(byte), range.count) != nil
  }
}
