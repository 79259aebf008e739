import Bytes

/// What the declaration of an XML document says of its encoding: `<?xml version="1.0" encoding="UTF-8"?>`.
enum XMLDeclaration {
  enum Encoding: Equatable {
    /// There is no declaration, or it names none: the document is UTF-8, or UTF-16 by its mark.
    case undeclared
    case named(Range<Int>)
    /// A declaration that is damaged, or longer than any genuine one.
    case unclear
  }

  /// Whether a text begins with `<?xml` in EBCDIC.
  static func isEBCDIC(_ bytes: [UInt8], count: Int) -> Bool {
    bytes[..<count].starts(with: [0x4C, 0x6F, 0xA7, 0x94, 0x93])
  }

  /// - Parameter start: of the document, behind a byte order mark.
  static func encoding(_ bytes: [UInt8], from start: Int, count: Int) -> Encoding {
    guard bytes.hasPrefix("<?xml", at: start, upTo: count) else { return .undeclared }
    guard let end = position(of: "?>", in: bytes, start, min(count, start + 1024)) else { return .unclear }
    guard let name = position(of: "encoding", in: bytes, start, end) else { return .undeclared }
    var index = name + "encoding".utf8.count
    while index < end, bytes[index] <= 0x20 || bytes[index] == 0x3D { index += 1 }
    guard index < end, bytes[index] == 0x22 || bytes[index] == 0x27 else { return .unclear }
    let first = index + 1
    guard let last = bytes[first..<end].firstIndex(of: bytes[index]) else { return .unclear }
    // What is no name of an encoding is not to be shown as one, nor to be given to a converter: to some, "//IGNORE"
    // behind a name means that what cannot be decoded is left out.
    return isName(bytes[first..<last]) ? .named(first..<last) : .unclear
  }

  /// The rule of XML: a letter, then letters, digits, full stops, low lines and hyphens.
  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first.isLetter else { return false }
    return bytes.allSatisfy { $0.isLetterOrDigit || $0 == .fullStop || $0 == 0x5F || $0 == .hyphen }
  }

  /// Whether tags can be seen in the bytes of a text in that encoding: `<`, `=` and quotation marks are the bytes that
  /// they are in ASCII, and no others are. Families by how their names begin.
  ///
  /// In UTF-7 or EBCDIC a tag may hide from ``MarkupLimits``; nobody publishes legislation so.
  static func showsTags(_ name: String) -> Bool {
    let name = name.lowercased()
    let families = [
      "utf-8", "utf8", "utf-16", "utf-32", "ucs-", "us-ascii", "ascii", "iso-8859-", "iso_8859-", "latin",
      "windows-12", "windows-874", "windows-31j", "cp12", "macintosh", "koi8", "shift_jis", "sjis", "euc-",
      "gb2312",
      "gbk", "gb18030", "big5",
    ]
    return families.contains { name.hasPrefix($0) }
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
