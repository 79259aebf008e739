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
      if let offset = firstInvalidUTF8(source) {
        throw .undecodable(path: path, offset: offset, encoding: "UTF-8")
      }
      var decoded = DecodedText(bytes: Array(source.dropFirst(3)))
      decoded.notes.append(Note(.encoding, "The text begins with a UTF-8 byte order mark; it was left out."))
      return decoded
    }
    if let order = utf16Order(source) {
      return try decodeUTF16(source, order, path: path)
    }
    guard let offset = firstInvalidUTF8(source) else { return DecodedText(bytes: source) }
    if looksLikeDamagedUTF8(source) {
      throw .undecodable(path: path, offset: offset, encoding: "UTF-8")
    }
    return try decodeSingleByte(source, path: path)
  }

  struct UTF16Order: Equatable {
    var isBigEndian: Bool
    var markLength: Int
  }

  /// A byte order mark, or NUL bytes in most of the even (or odd) places and hardly any of the others.
  static func utf16Order(_ source: [UInt8]) -> UTF16Order? {
    if source.starts(with: [0xFE, 0xFF]) { return UTF16Order(isBigEndian: true, markLength: 2) }
    if source.starts(with: [0xFF, 0xFE]) { return UTF16Order(isBigEndian: false, markLength: 2) }
    let window = Swift.min(source.count, 4096) & ~1
    guard window >= 4, contains(0, in: source, 0..<window) else { return nil }
    var nuls = (even: 0, odd: 0)
    for index in 0..<window where source[index] == 0 {
      if index & 1 == 0 { nuls.even += 1 } else { nuls.odd += 1 }
    }
    let half = window / 2
    if nuls.even * 10 >= half * 7, nuls.odd * 20 <= half {
      return UTF16Order(isBigEndian: true, markLength: 0)
    }
    if nuls.odd * 10 >= half * 7, nuls.even * 20 <= half {
      return UTF16Order(isBigEndian: false, markLength: 0)
    }
    return nil
  }

  static func decodeUTF16(
    _ source: [UInt8], _ order: UTF16Order, path: String
  ) throws(IngestError) -> DecodedText {
    let name = order.isBigEndian ? "UTF-16BE" : "UTF-16LE"
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var index = order.markLength
    while index < source.count {
      guard let unit = unit(source, at: index, order) else {
        throw .undecodable(path: path, offset: index, encoding: name)
      }
      if unit & 0xFC00 == 0xD800, let low = self.unit(source, at: index + 2, order), low & 0xFC00 == 0xDC00 {
        appendUTF8(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF)), to: &output)
        index += 4
      } else if unit & 0xF800 == 0xD800 {
        throw .undecodable(path: path, offset: index, encoding: name)
      } else {
        appendUTF8(UInt32(unit), to: &output)
        index += 2
      }
    }
    let reason = order.markLength > 0 ? "its byte order mark says so" : "every other byte is NUL"
    return DecodedText(
      bytes: output, encoding: name, notes: [Note(.encoding, "The text was read as \(name): \(reason).")])
  }

  private static func unit(_ source: [UInt8], at index: Int, _ order: UTF16Order) -> UInt16? {
    guard index + 1 < source.count else { return nil }
    let (first, second) = (UInt16(source[index]), UInt16(source[index + 1]))
    return order.isBigEndian ? first << 8 | second : second << 8 | first
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
        appendUTF8(scalar.value, to: &output)
      } else {
        throw .undecodable(path: path, offset: index, encoding: name)
      }
    }
    let sentence =
      "The text is not UTF-8 and was read as \(name); \(changed.of("character lies", "characters lie")) beyond ASCII."
    return DecodedText(
      bytes: output, encoding: name, notes: [Note(.encoding, sentence, count: changed, isWarning: true)])
  }

  static func appendUTF8(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: output.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      output.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case 0x800..<0x10000:
      output.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default:
      output.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18 & 0x07))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }

  /// More well-formed characters beyond ASCII than ill-formed bytes: UTF-8 with damage, not another code.
  private static func looksLikeDamagedUTF8(_ source: [UInt8]) -> Bool {
    var (good, bad, index) = (0, 0, 0)
    while index < source.count {
      if source[index] < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(source.span, at: index)
      if length > 0 { good += 1 } else { bad += 1 }
      index += Swift.max(length, 1)
    }
    return good > bad
  }

  /// Offset of the first byte that is not well-formed UTF-8.
  static func firstInvalidUTF8(_ source: [UInt8]) -> Int? { firstInvalidUTF8(source.span) }

  /// As of an array.
  ///
  /// Complexity: O(bytes), 32 bytes a step where they are ASCII.
  static func firstInvalidUTF8(_ source: Span<UInt8>) -> Int? {
    var index = TextScan.firstHigh(source, from: 0)
    while index < source.count {
      let length = sequenceLength(source, at: index)
      if length == 0 { return index }
      index += length
      if index < source.count, source[index] < 0x80 { index = TextScan.firstHigh(source, from: index) }
    }
    return nil
  }

  /// Length of the well-formed sequence beyond ASCII at `index`, 0 if it is ill-formed (Unicode, table 3-7).
  private static func sequenceLength(_ source: Span<UInt8>, at index: Int) -> Int {
    let lead = source[index]
    let (length, low, high): (Int, UInt8, UInt8) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80, 0xBF)
      case 0xE0: (3, 0xA0, 0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80, 0xBF)
      case 0xED: (3, 0x80, 0x9F)
      case 0xF0: (4, 0x90, 0xBF)
      case 0xF1...0xF3: (4, 0x80, 0xBF)
      case 0xF4: (4, 0x80, 0x8F)
      default: (0, 0, 0)
      }
    guard length > 0, index + length <= source.count else { return 0 }
    guard source[index + 1] >= low, source[index + 1] <= high else { return 0 }
    for offset in 2..<Swift.max(length, 2) where source[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
