/// Which documents libxml2 can parse where they stand in memory: those it need not decode.
enum WholeDocument {
  /// Whether the bytes are XML that is UTF-8 by its own declaration, or by having none, and hold no zero byte: XML
  /// allows none, and libxml2 would take one behind the root for the end of the document and not look further.
  static func isParsable(_ bytes: [UInt8], count: Int) -> Bool {
    guard !contains(0, in: bytes, 0..<count) else { return false }
    var start = 0
    if count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
    // Two bytes that are no letters of UTF-16 or UTF-32, which have a zero or a mark here.
    guard start + 4 <= count, bytes[start] == 0x3C, bytes[start + 1] != 0, bytes[start + 1] < 0x80 else {
      return false
    }
    switch XMLDeclaration.encoding(bytes, from: start, count: count) {
    case .undeclared: return true
    case .named(let name):
      return name.count == 5 && bytes.hasPrefix("utf-8", at: name.lowerBound, upTo: count)
    case .unclear: return false
    }
  }
}
