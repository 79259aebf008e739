import Bytes
import Inputs
import Legislation

/// The bytes of a text file as well-formed UTF-8, with what had to be decided.
struct DecodedText {
  var bytes: [UInt8]
  var encoding = "UTF-8"
  var notes: [Note] = []
}

/// Finds the encoding of a text and decodes it: byte order mark first, then the pattern of NUL bytes, then
/// UTF-8 if it is well-formed, else a Western single-byte code.
enum Decoding {
  /// - Throws: `IngestError.undecodable` with the offset of the first byte that is not of the encoding found.
  static func decode(_ source: [UInt8], path: String) throws(IngestError) -> DecodedText {
    if source.starts(with: [0xEF, 0xBB, 0xBF]) {
      if let offset = UTF8Bytes.firstInvalid(in: source.span) {
        throw .undecodable(path: path, offset: offset, encoding: "UTF-8")
      }
      var decoded = DecodedText(bytes: Array(source.dropFirst(3)))
      decoded.notes.append(Note(.encoding, "The text begins with a UTF-8 byte order mark; it was left out."))
      return decoded
    }
    if let order = UTF16Order(of: source[...]) {
      return try decodeUTF16(source, order, path: path)
    }
    guard let offset = UTF8Bytes.firstInvalid(in: source.span) else { return DecodedText(bytes: source) }
    if UTF8Bytes.looksDamaged(source) {
      throw .undecodable(path: path, offset: offset, encoding: "UTF-8")
    }
    return try decodeSingleByte(source, path: path)
  }

  private static func decodeUTF16(
    _ source: [UInt8], _ order: UTF16Order, path: String
  ) throws(IngestError) -> DecodedText {
    switch order.utf8(of: source[...]) {
    case .invalid(let offset): throw .undecodable(path: path, offset: offset, encoding: order.name)
    case .decoded(let text):
      let reason = order.markLength > 0 ? "its byte order mark says so" : "every other byte is NUL"
      return DecodedText(
        bytes: text, encoding: order.name,
        notes: [Note(.encoding, "The text was read as \(order.name): \(reason).")])
    }
  }

  /// Windows-1252 if a byte of 0x80-0x9F occurs, else ISO-8859-1, which has no text there.
  private static func decodeSingleByte(_ source: [UInt8], path: String) throws(IngestError) -> DecodedText {
    let isWindows = source.contains { $0 & 0xE0 == 0x80 }
    let name = isWindows ? "Windows-1252" : "ISO-8859-1"
    var output: [UInt8] = []
    output.reserveCapacity(source.count + source.count / 16)
    var changed = 0
    for index in source.indices {
      let byte = source[index]
      if byte < 0x80 {
        output.append(byte)
        continue
      }
      changed += 1
      if let scalar = Windows1252.scalar(byte) {
        UTF8Bytes.append(scalar.value, to: &output)
      } else {
        throw .undecodable(path: path, offset: index, encoding: name)
      }
    }
    let sentence =
      "The text is not UTF-8 and was read as \(name); \(changed.of("character lies", "characters lie")) beyond ASCII."
    return DecodedText(
      bytes: output, encoding: name, notes: [Note(.encoding, sentence, count: changed, isWarning: true)])
  }
}
