/// Bytes by name: what a reader of the code would otherwise have to look up.
extension UInt8 {
  @inlinable package static var tab: UInt8 { 0x09 }
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  @inlinable package static var formFeed: UInt8 { 0x0C }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var space: UInt8 { 0x20 }
  @inlinable package static var numberSign: UInt8 { 0x23 }
  @inlinable package static var apostrophe: UInt8 { 0x27 }
  @inlinable package static var hyphen: UInt8 { 0x2D }
  @inlinable package static var fullStop: UInt8 { 0x2E }
}

/// Classes of ASCII bytes; bytes of characters beyond ASCII are in none of them.
extension UInt8 {
  @inlinable package var isASCII: Bool { self < 0x80 }
  /// 0 to 9.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }
  /// A to Z, a to z.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable package var isLetterOrDigit: Bool { isLetter || isDigit }
  @inlinable package var isUpper: Bool { self &- 0x41 < 26 }
  @inlinable package var isLower: Bool { self &- 0x61 < 26 }
  /// White space within a line.
  @inlinable package var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0B }
  /// A byte that continues a character of UTF-8.
  @inlinable package var continuesCharacter: Bool { self & 0xC0 == 0x80 }
  /// The small letter of a capital; any other byte as it is.
  @inlinable package var folded: UInt8 { isUpper ? self | 0x20 : self }
}

extension [UInt8] {
  /// Whether the text at `start` begins with these ASCII characters, letter case apart.
  @inlinable
  package func hasPrefix(_ prefix: String, at start: Int, upTo end: Int) -> Bool {
    let wanted = prefix.utf8
    guard end - start >= wanted.count else { return false }
    var index = start
    for byte in wanted {
      if self[index].folded != byte.folded { return false }
      index += 1
    }
    return true
  }
}
