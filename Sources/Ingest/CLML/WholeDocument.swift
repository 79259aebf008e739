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
    guard bytes.hasPrefix("<?xml", at: start, upTo: count) else { return true }
    let limit = min(count, start + 1024)
    guard let end = position(of: "?>", in: bytes, start, limit) else { return false }
    guard let name = position(of: "encoding", in: bytes, start, end) else { return true }
    var index = name + "encoding".utf8.count
    while index < end, bytes[index] <= 0x20 || bytes[index] == 0x3D { index += 1 }
    guard index < end, bytes[index] == 0x22 || bytes[index] == 0x27 else { return false }
    let quote = bytes[index]
    return bytes.hasPrefix("utf-8", at: index + 1, upTo: end) && index + 6 < end && bytes[index + 6] == quote
  }

  private static func position(of wanted: String, in bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes.hasPrefix(wanted, at: index, upTo: end) { return index }
      index += 1
    }
    return nil
  }
}
