import Bytes

/// The text of a file in one of the encodings that spreadsheets save, and which it was.
package struct WrittenText {
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
  }

  package let text: String
  package let encoding: Encoding

  private init(text: String, encoding: Encoding) { (self.text, self.encoding) = (text, encoding) }

  /// Nil for bytes that are text in none of them.
  package init?(_ bytes: [UInt8]) {
    if ByteOrderMark.isUTF16(bytes) {
      self.init(utf16: bytes.dropFirst(2), isLittle: bytes[0] == 0xFF)
      return
    }
    if bytes.contains(0) {
      // Without a mark: half of the bytes of a text in letters below U+0100 are zero, all on one side.
      let odd = bytes.indices.count { !$0.isMultiple(of: 2) && bytes[$0] == 0 }
      let even = bytes.indices.count { $0.isMultiple(of: 2) && bytes[$0] == 0 }
      guard max(odd, even) * 4 > bytes.count, min(odd, even) * 8 < max(odd, even) else { return nil }
      self.init(utf16: bytes[...], isLittle: odd > even)
      return
    }
    if let decoded = try? SmallText.utf8(bytes) {
      self.init(text: decoded, encoding: .utf8)
      return
    }
    let content = bytes.dropFirst(ByteOrderMark.length(in: bytes))
    guard let latin = Windows1252.text(content), !Self.isOfAnotherEncoding(latin) else { return nil }
    self.init(text: latin, encoding: .windows1252)
  }

  /// Whether capitals or accents are where no language has them: the accents, quotation marks and dashes of
  /// Mac Roman, with which Excel for Mac saves, are such letters in Windows-1252 (`cafŽ`, `childÕs`).
  private static func isOfAnotherEncoding(_ latin: String) -> Bool {
    zip(latin.unicodeScalars, latin.unicodeScalars.dropFirst()).contains { before, scalar in
      0x61...0x7A ~= before.value && !scalar.isASCII
        && (scalar.properties.isUppercase || scalar == "\u{2C6}" || scalar == "\u{2DC}")
    }
  }

  private init?(utf16 bytes: ArraySlice<UInt8>, isLittle: Bool) {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (one, other) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? one | other << 8 : one << 8 | other
    }
    let decoded = String(decoding: units, as: UTF16.self)
    guard decoded.utf16.elementsEqual(units) else { return nil }
    self.init(text: decoded, encoding: .utf16)
  }
}
