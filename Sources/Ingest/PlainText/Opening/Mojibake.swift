import Bytes
import Legislation

/// UTF-8 that was once read as Windows-1252 and saved again: `â€™` for an apostrophe, `Ã©` for é, `Â` before a
/// space.
enum Mojibake {
  /// How many such pairs the text holds.
  static func count(_ text: [UInt8]) -> Int {
    let end = text.count - 3
    var found = 0
    var index = TextScan.first(0xC3, in: text.span, from: 0, upTo: max(end, 0))
    while index < end {
      switch text[index + 1] {
      case 0xA2 where text[index + 2] == 0xE2 && text[index + 3] == 0x82:  // â€
        found += 1
      case 0x83 where text[index + 2] == 0xC2:  // Ã + U+00A0-U+00BF
        found += 1
      case 0x82 where text[index + 2] == 0xC2:  // Â + the same
        found += 1
      default: break
      }
      index = TextScan.first(0xC3, in: text.span, from: min(index + 2, end), upTo: end)
    }
    return found
  }

  /// The text decoded once more, or nil if that fails or does not lower the count.
  static func repaired(_ text: [UInt8]) -> [UInt8]? {
    var codes: [UInt32: UInt8] = [:]
    for byte in UInt8(0x80)...0x9F { if let scalar = Windows1252.scalar(byte) { codes[scalar.value] = byte } }
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if let byte = codes[scalar.value] {
        output.append(byte)
      } else if scalar.value < 0x100 {
        output.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        return nil
      }
    }
    guard UTF8Bytes.firstInvalid(in: output.span) == nil, count(output) < count(text) else { return nil }
    return output
  }

  /// Notes what was found; replaces the text if the option asks for it and it can be done.
  static func treat(_ decoded: inout DecodedText, repairs: Bool) {
    let pairs = count(decoded.bytes)
    guard pairs > 0 else { return }
    if repairs, let better = repaired(decoded.bytes) {
      decoded.bytes = better
      let sentence =
        "Characters read in a wrong encoding were repaired: \(pairs.of("pair", "pairs")), \(count(better)) left."
      decoded.notes.append(Note(.mojibake, sentence, count: pairs, isWarning: true))
    } else {
      let sentence =
        "The text holds \(pairs.of("pair", "pairs")) of characters that look like UTF-8 read as Windows-1252 "
        + "(`â€™`); words with such letters are not counted rightly: read it with its encoding repaired."
      decoded.notes.append(Note(.mojibake, sentence, count: pairs, isWarning: true))
    }
  }
}
