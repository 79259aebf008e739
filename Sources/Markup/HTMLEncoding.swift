import Bytes
import Inputs
import Legislation

/// How the bytes of a page were decoded, and what it says of itself.
package struct HTMLEncoding: Equatable, Sendable {
  /// `UTF-8`, `UTF-16LE`, `Windows-1252` or another.
  package var name: String
  /// What the page declares; nil if nothing.
  package var declared: String?
  /// The bytes are in another encoding than the page declares.
  package var isContradicted: Bool {
    guard let declared else { return false }
    return HTMLEncoding.label(declared) != name
  }

  /// The encoding that a label stands for on the web.
  private static func label(_ name: String) -> String {
    switch name.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "": "UTF-8"
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii",
      "windows-1252",
      "cp1252", "x-cp1252":
      "Windows-1252"
    default: name
    }
  }

  /// By its byte order mark, then by what it declares if that fits its bytes, else UTF-8 if it is UTF-8, else Windows-1252.
  static func decoded(
    _ source: [UInt8], count: Int, path: String
  ) throws(IngestError) -> ([UInt8], HTMLEncoding) {
    let whole = source[..<count]
    if whole.starts(with: [0xEF, 0xBB, 0xBF]) {
      let bytes = Array(whole.dropFirst(3))
      if let offset = UTF8Bytes.firstInvalid(in: bytes.span) {
        throw .undecodable(path: path, offset: offset + 3, encoding: "UTF-8")
      }
      return (bytes, HTMLEncoding(name: "UTF-8"))
    }
    if let order = UTF16Order(of: whole.prefix(4096)) {
      switch order.utf8(of: whole) {
      case .decoded(let text): return (text, HTMLEncoding(name: order.name))
      case .invalid(let offset): throw .undecodable(path: path, offset: offset, encoding: order.name)
      }
    }
    let bytes = Array(whole)
    let declared = declaration(bytes)
    let label = declared.map { HTMLEncoding.label($0) } ?? "UTF-8"
    guard label == "UTF-8" || label == "Windows-1252" else {
      return try converted(bytes, from: label, path: path)
    }
    guard let offset = UTF8Bytes.firstInvalid(in: bytes.span) else {
      return (bytes, HTMLEncoding(name: "UTF-8", declared: isASCII(bytes) ? nil : declared))
    }
    if label == "UTF-8", UTF8Bytes.looksDamaged(bytes) {
      throw .undecodable(path: path, offset: offset, encoding: "UTF-8")
    }
    return (try windows(bytes, path: path), HTMLEncoding(name: "Windows-1252", declared: declared))
  }

  private static func isASCII(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 < 0x80 } }

  private static func converted(
    _ bytes: [UInt8], from name: String, path: String
  ) throws(IngestError) -> ([UInt8], HTMLEncoding) {
    let unread = IngestError.refused(
      path: path, seemsToBe: "a page in the encoding '\(name.prefix(40))', which is not read",
      remedy: "save it as UTF-8")
    guard XMLDeclaration.showsTags(name) else { throw unread }
    switch EncodingConverter.utf8(bytes, count: bytes.count, from: name) {
    case .converted(let output): return (output, HTMLEncoding(name: name, declared: name))
    case .invalid(let offset): throw .undecodable(path: path, offset: offset, encoding: name)
    case .unknownEncoding: throw unread
    }
  }

  /// As browsers do it: the five bytes that have no character are controls, which are no text.
  private static func windows(_ bytes: [UInt8], path: String) throws(IngestError) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 16)
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x80 {
        output.append(byte)
      } else if let scalar = Windows1252.scalar(byte) {
        UTF8Bytes.append(scalar.value, to: &output)
      } else {
        throw .undecodable(path: path, offset: offset, encoding: "Windows-1252")
      }
    }
    return output
  }

  /// The encoding that a `meta` in the first bytes declares: `<meta charset="utf-8">`, or the older form with `content`.
  private static func declaration(_ bytes: [UInt8]) -> String? {
    let end = min(bytes.count, 4096)
    var index = 0
    while index < end {
      guard bytes[index] == 0x3C, bytes.hasPrefix("<meta", at: index, upTo: end) else {
        index += 1
        continue
      }
      let close = bytes[index..<end].firstIndex(of: 0x3E) ?? end
      if let name = charset(bytes, index..<close) { return name }
      index = close
    }
    return nil
  }

  private static func charset(_ bytes: [UInt8], _ tag: Range<Int>) -> String? {
    var index = tag.lowerBound
    while index < tag.upperBound, !bytes.hasPrefix("charset", at: index, upTo: tag.upperBound) { index += 1 }
    index += "charset".utf8.count
    while index < tag.upperBound, bytes[index] <= 0x20 { index += 1 }
    guard index < tag.upperBound, bytes[index] == 0x3D else { return nil }
    index += 1
    while index < tag.upperBound, bytes[index] <= 0x20 || bytes[index] == 0x22 || bytes[index] == 0x27 {
      index += 1
    }
    let name = bytes[min(index, tag.upperBound)..<tag.upperBound].prefix {
      $0.isLetterOrDigit || $0 == .hyphen || $0 == 0x5F || $0 == .fullStop
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}
