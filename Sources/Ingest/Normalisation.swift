import Bytes
import Foundation
import Legislation

/// Makes a block's text normal, so that the word scan meets normal text only: NFC, one kind of space, hyphen
/// and apostrophe, ligatures unfolded, invisible characters gone, control codes read as Windows-1252.
///
/// Source of the rules: the counting rules in `Documentation/counting.md`.
package struct Normaliser {
  private var output: [UInt8] = []

  package init() {}

  /// True for a byte inside, or at the start of, a character that never changes: curly double quotes, dashes,
  /// the opening single quote, the ellipsis, the pound sign.
  static func isInert(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    if byte & 0xC0 == 0x80 { return true }
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
      switch bytes[index + 2] {
      case 0x93, 0x94, 0x98, 0x9C, 0x9D, 0xA6: return true
      default: return false
      }
    }
    return byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA3
  }

  /// Rewrites `text` from `blockStart` on, and the ends of the runs from `firstRun` on.
  mutating func normalise(
    _ text: inout [UInt8], runs: inout [Run], from firstRun: Int, blockStart: Int, tally: inout Conservation
  ) {
    output.removeAll(keepingCapacity: true)
    let block = composed(
      Array(text[blockStart...]), runs: &runs, from: firstRun, blockStart: blockStart, tally: &tally)
    let scalars = Scalars(block)
    var runIndex = firstRun
    var starts: [Int32] = []
    starts.reserveCapacity(runs.count - firstRun)
    var position = 0
    while position < block.count {
      while runIndex < runs.count, Int(runs[runIndex].start) - blockStart <= position {
        starts.append(Int32(truncatingIfNeeded: blockStart + output.count))
        runIndex += 1
      }
      if block[position] < 0x80 {
        // White space was collapsed when it arrived: only the first byte can be a second space.
        let limit = runIndex < runs.count ? Int(runs[runIndex].start) - blockStart : block.count
        let end = asciiEnd(block, from: position, limit: limit)
        put(block[position], &tally)
        output += block[(position + 1)..<end]
        position = end
      } else {
        let (scalar, length) = scalars.decode(at: position)
        rewrite(scalar, at: position, length: length, in: block, scalars, &tally)
        position += length
      }
    }
    while runIndex < runs.count {
      starts.append(Int32(truncatingIfNeeded: blockStart + output.count))
      runIndex += 1
    }
    text.replaceSubrange(blockStart..., with: output)
    for index in starts.indices {
      runs[firstRun + index].start = starts[index]
      if index > 0 { runs[firstRun + index - 1].end = starts[index] }
    }
    runs[runs.count - 1].end = Int32(truncatingIfNeeded: text.count)
    // Only this block's runs are looked at: a look at all of them would make a long text quadratic.
    var kept = firstRun
    for index in firstRun..<runs.count where runs[index].start != runs[index].end {
      runs[kept] = runs[index]
      kept += 1
    }
    runs.removeLast(runs.count - kept)
  }

  /// End of the ASCII that begins at `start`, or `limit`.
  private func asciiEnd(_ block: [UInt8], from start: Int, limit: Int) -> Int {
    var end = start + 1
    while end < limit, block[end] < 0x80 { end &+= 1 }
    return end
  }

  /// Adds a byte of normal text; a second space in a row is collapsed.
  private mutating func put(_ byte: UInt8, _ tally: inout Conservation) {
    if byte == 0x20, output.isEmpty || output.last == 0x20 {
      tally.collapsed += 1
    } else {
      output.append(byte)
    }
  }

  private mutating func rewrite(
    _ scalar: UInt32, at position: Int, length: Int, in block: [UInt8], _ scalars: Scalars,
    _ tally: inout Conservation
  ) {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      put(0x20, &tally)
    case 0xAD, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF:
      tally.normalised += 1
    case 0x2010, 0x2011:
      output.append(UInt8(ascii: "-"))
    case 0x2019:
      let between =
        scalars.isLetter(before: position, in: output) && scalars.isLetter(at: position + length)
      if between { output.append(UInt8(ascii: "'")) } else { output += block[position..<position + length] }
    case 0xFB00...0xFB06:
      let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar) - 0xFB00]
      output += letters.utf8
      tally.normalised -= letters.utf8.count - 1
    case 0x80...0x9F:
      guard let mapped = windows1252(UInt8(scalar)) else { return put(0x20, &tally) }
      if mapped == "\u{2019}", scalars.isLetter(before: position, in: output),
        scalars.isLetter(at: position + length)
      {
        output.append(UInt8(ascii: "'"))
      } else {
        output += String(mapped).utf8
      }
    default:
      output += block[position..<position + length]
    }
  }

  /// The block in NFC. Runs are composed one by one, so that their borders stay where they are; nothing is
  /// touched where no character can combine.
  private func composed(
    _ block: [UInt8], runs: inout [Run], from firstRun: Int, blockStart: Int, tally: inout Conservation
  ) -> [UInt8] {
    guard Scalars(block).mayCombine else { return block }
    var result: [UInt8] = []
    for index in firstRun..<runs.count {
      let start = Int(runs[index].start) - blockStart
      let end = Int(runs[index].end) - blockStart
      let piece = String(decoding: block[start..<end], as: UTF8.self)
      let nfc = piece.precomposedStringWithCanonicalMapping
      tally.normalised += piece.unicodeScalars.count - nfc.unicodeScalars.count
      runs[index].start = Int32(truncatingIfNeeded: blockStart + result.count)
      result += nfc.utf8
      runs[index].end = Int32(truncatingIfNeeded: blockStart + result.count)
    }
    return result
  }
}

/// U+0080-U+009F as Windows-1252 has them; nil for the five codes it leaves unassigned.
package func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
  let table: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0, 0x017E, 0x0178,
  ]
  guard byte >= 0x80, byte < 0xA0, table[Int(byte) - 0x80] != 0 else { return nil }
  return Unicode.Scalar(table[Int(byte) - 0x80])
}

/// Decoding of well-formed UTF-8 in a byte array.
private struct Scalars {
  let bytes: [UInt8]
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func decode(at position: Int) -> (UInt32, Int) { Scalars.decode(bytes, at: position) }

  static func decode(_ bytes: [UInt8], at position: Int) -> (UInt32, Int) {
    let lead = bytes[position]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, position + length <= bytes.count else { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    return (value, length)
  }

  /// Whether a letter or digit starts at `position`; characters that vanish are looked through.
  func isLetter(at position: Int) -> Bool {
    guard position < bytes.count else { return false }
    let (value, length) = decode(at: position)
    if [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains(value) {
      return isLetter(at: position + length)
    }
    return Scalars.isLetter(value)
  }

  /// Whether the normal text written so far ends in a letter.
  func isLetter(before _: Int, in output: [UInt8]) -> Bool {
    var start = output.count - 1
    while start >= 0, output[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && Scalars.isLetter(Scalars.decode(output, at: start).0)
  }

  static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return UInt8(truncatingIfNeeded: value).isLetter }
    guard let scalar = Unicode.Scalar(value) else { return false }
    return LetterClass.isLetter(scalar) || LetterClass.isMark(scalar)
  }

  /// Whether any character can combine with another, so that NFC may change the text. Latin letters below
  /// U+0300 and general punctuation cannot; beyond them the question is left to Foundation.
  var mayCombine: Bool {
    var position = 0
    while position < bytes.count {
      guard bytes[position] >= 0xCC else {
        position += 1
        continue
      }
      let (value, length) = decode(at: position)
      if value >= 0x300, !(0x2010...0x2027).contains(value), !(0x2030...0x205E).contains(value),
        !(0xFB00...0xFB06).contains(value)
      {
        return true
      }
      position += length
    }
    return false
  }
}
