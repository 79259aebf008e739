import Bytes

// Names of the ASCII characters that marks of plain text are made of, beside those of `Bytes`.
extension UInt8 {
  static var exclamationMark: UInt8 { 0x21 }
  static var quotationMark: UInt8 { 0x22 }
  static var dollarSign: UInt8 { 0x24 }
  static var ampersand: UInt8 { 0x26 }
  static var openParenthesis: UInt8 { 0x28 }
  static var closeParenthesis: UInt8 { 0x29 }
  static var asterisk: UInt8 { 0x2A }
  static var plusSign: UInt8 { 0x2B }
  static var comma: UInt8 { 0x2C }
  static var slash: UInt8 { 0x2F }
  static var colon: UInt8 { 0x3A }
  static var semicolon: UInt8 { 0x3B }
  static var lessThan: UInt8 { 0x3C }
  static var equalsSign: UInt8 { 0x3D }
  static var greaterThan: UInt8 { 0x3E }
  static var questionMark: UInt8 { 0x3F }
  static var openBracket: UInt8 { 0x5B }
  static var backslash: UInt8 { 0x5C }
  static var closeBracket: UInt8 { 0x5D }
  static var underscore: UInt8 { 0x5F }
  static var graveAccent: UInt8 { 0x60 }
  static var openBrace: UInt8 { 0x7B }
  static var verticalLine: UInt8 { 0x7C }
  static var closeBrace: UInt8 { 0x7D }
  static var tilde: UInt8 { 0x7E }
}

/// A character of general punctuation, U+2010 to U+203F: three bytes in UTF-8, of which the last tells which.
enum Punctuation: UInt8 {
  case enDash = 0x93, emDash = 0x94
  case openSingle = 0x98, closeSingle = 0x99, openDouble = 0x9C, closeDouble = 0x9D
  case bullet = 0xA2, ellipsis = 0xA6

  /// The character at a place, if it is one of these.
  @inline(__always)
  init?(_ source: [UInt8], at index: Int, upTo end: Int) {
    guard index >= 0, index + 2 < end, source[index] == 0xE2, source[index + 1] == 0x80,
      let character = Punctuation(rawValue: source[index + 2])
    else { return nil }
    self = character
  }

  /// The character that ends at a place, if it is one of these.
  init?(_ source: [UInt8], endingAt end: Int, from start: Int) {
    guard end - 3 >= start else { return nil }
    self.init(source, at: end - 3, upTo: end)
  }

  var isDash: Bool { self == .enDash || self == .emDash }

  /// Bytes of each of these characters.
  static var length: Int { 3 }
}
