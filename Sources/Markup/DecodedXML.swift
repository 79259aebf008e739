import Bytes
import Inputs
import Legislation

/// An XML document as UTF-8, whatever its encoding was.
///
/// Every document is decoded, or its UTF-8 checked, before libxml2 sees it: what the versions of libxml2 make of bytes
/// that cannot be decoded differs (one stops without an error, another replaces them, a third takes them for
/// Windows-1252), and so does what they were built to decode with.
@usableFromInline
struct DecodedXML {
  /// The document is `bytes[..<count]`, and the next byte is zero.
  @usableFromInline var bytes: [UInt8]
  @usableFromInline var count: Int

  private init(_ bytes: [UInt8]) {
    count = bytes.count
    self.bytes = bytes + [0]
  }

  private static let remedy: Remedy = "save it as UTF-8, which is what legislation.gov.uk sends"

  /// - Returns: nil if the bytes are UTF-8 as they are.
  /// - Throws: `.undecodable` at the first byte that is not of the encoding; `.refused` for an encoding that is not read,
  ///   one that hides its tags, or one that is declared but not used; `.malformed` for UTF-8 that ends within a
  ///   character, as a download does that was cut short.
  init?(_ source: [UInt8], count: Int, path: String) throws(IngestError) {
    if DecodedXML.isUTF32(source, count: count) {
      throw .refused(
        path: path, seemsToBe: "XML in the encoding 'UTF-32', which is not read", remedy: DecodedXML.remedy)
    }
    if let order = UTF16Order(of: source[..<min(count, 4096)]) {
      switch order.utf8(of: source[..<count]) {
      case .decoded(let text):
        try DecodedXML.checkDeclaration(of: text, path: path)
        self.init(text)
      case .invalid(let offset): throw .undecodable(path: path, offset: offset, encoding: order.name)
      }
      return
    }
    let hasMark = count >= 3 && source[0] == 0xEF && source[1] == 0xBB && source[2] == 0xBF
    let name = try DecodedXML.declared(source, from: hasMark ? 3 : 0, count: count, path: path)?.lowercased()
    switch hasMark ? "utf-8" : name ?? "utf-8" {
    case "utf-8", "utf8":
      try DecodedXML.checkUTF8(source, count: count, path: path)
      return nil
    case "us-ascii", "ascii":
      if let offset = source[..<count].firstIndex(where: { $0 >= 0x80 }) {
        throw .undecodable(path: path, offset: offset, encoding: "US-ASCII")
      }
      return nil
    case "iso-8859-1", "iso_8859-1", "latin1":
      self.init(
        try DecodedXML.singleByte(source, count: count, path: path, named: "ISO-8859-1") { UInt32($0) })
    case "windows-1252", "cp1252":
      self.init(
        try DecodedXML.singleByte(source, count: count, path: path, named: "Windows-1252") {
          Windows1252.scalar($0)?.value
        })
    case let name where ["utf-16", "utf-32", "ucs-", "utf16", "utf32"].contains { name.hasPrefix($0) }:
      throw .refused(
        path: path, seemsToBe: "XML that declares the encoding '\(name)' and is not written in it",
        remedy: DecodedXML.remedy)
    case let name:
      self.init(try DecodedXML.converted(source, count: count, path: path, from: name))
    }
  }

  // MARK: Which encoding

  private static func isUTF32(_ bytes: [UInt8], count: Int) -> Bool {
    guard count >= 4 else { return false }
    return [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x3C, 0, 0, 0], [0, 0, 0, 0x3C]]
      .contains { bytes[..<4].elementsEqual($0) }
  }

  /// The encoding that the declaration names; nil if it names none, or is damaged, as the parser will find.
  private static func declared(
    _ bytes: [UInt8], from start: Int, count: Int, path: String
  ) throws(IngestError) -> String? {
    let unclear = IngestError.refused(
      path: path, seemsToBe: "XML whose declaration does not say its encoding", remedy: remedy)
    switch XMLDeclaration.encoding(bytes, from: start, count: count) {
    case .undeclared:
      if start == 0, XMLDeclaration.isEBCDIC(bytes, count: count) { throw unclear }
      return nil
    case .named(let range):
      let name = String(decoding: bytes[range], as: UTF8.self)
      guard XMLDeclaration.showsTags(name) else {
        throw .refused(
          path: path, seemsToBe: "XML in the encoding '\(name.prefix(40))', which is not read", remedy: remedy
        )
      }
      return name
    // What is wrong with a short one the parser says better.
    case .unclear:
      guard count <= 1024 else { throw unclear }
      return nil
    }
  }

  /// Only that a text in UTF-16 does not hide tags from the parser; whichever encoding it declares, it is UTF-16.
  private static func checkDeclaration(of text: [UInt8], path: String) throws(IngestError) {
    _ = try declared(text, from: 0, count: text.count, path: path)
  }

  // MARK: Decoding

  private static func checkUTF8(_ bytes: [UInt8], count: Int, path: String) throws(IngestError) {
    guard let offset = UTF8Bytes.firstInvalid(in: bytes.span.extracting(0..<count)) else { return }
    // The first one to three bytes of a character, and nothing behind them.
    let rest = bytes[offset..<count]
    if rest.count < 4, let lead = rest.first, lead >= 0xC2, lead < 0xF5,
      rest.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }), rest.count < (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
    {
      throw .malformed(
        path: path, line: MarkupLimits.line(of: offset, in: bytes), reason: MalformedXML.endsEarly,
        lastProvision: "")
    }
    throw .undecodable(path: path, offset: offset, encoding: "UTF-8")
  }

  private static func singleByte(
    _ bytes: [UInt8], count: Int, path: String, named name: String, _ scalar: (UInt8) -> UInt32?
  ) throws(IngestError) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(count + count / 16)
    for index in 0..<count {
      if bytes[index] < 0x80 {
        output.append(bytes[index])
      } else if let scalar = scalar(bytes[index]) {
        UTF8Bytes.append(scalar, to: &output)
      } else {
        throw .undecodable(path: path, offset: index, encoding: name)
      }
    }
    return output
  }

  private static func converted(
    _ bytes: [UInt8], count: Int, path: String, from name: String
  ) throws(IngestError) -> [UInt8] {
    switch EncodingConverter.utf8(bytes, count: count, from: name) {
    case .converted(let output): return output
    case .invalid(let offset): throw .undecodable(path: path, offset: offset, encoding: name)
    case .unknownEncoding:
      throw .refused(
        path: path, seemsToBe: "XML in the encoding '\(name.prefix(40))', which is not read", remedy: remedy)
    }
  }
}
