import Bytes

/// A head of a source as bytes that can be looked through: UTF-16 brought to UTF-8, a byte order mark gone.
enum DetectionText {
  static func readable(_ head: [UInt8]) -> [UInt8] {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(head.dropFirst(3)) }
    guard let order = UTF16Order(of: head[...]) else { return head }
    var output: [UInt8] = []
    output.reserveCapacity(head.count)
    var index = order.markLength
    while index + 1 < head.count {
      let (first, second) = (UInt32(head[index]), UInt32(head[index + 1]))
      let unit = order.isBigEndian ? first << 8 | second : second << 8 | first
      // Half of a pair is no character alone; any character will do where only the format is in question.
      UTF8Bytes.append(unit & 0xF800 == 0xD800 ? 0xFFFD : unit, to: &output)
      index += 2
    }
    return output
  }

  /// NUL bytes, or more than a tenth of control characters that no text has.
  static func isBinary(_ text: [UInt8]) -> Bool {
    var controls = 0
    var block = 0
    while block < text.count {
      var marks = TextScan.controls(text.span, at: block)
      while marks != 0 {
        let byte = text[block + marks.trailingZeroBitCount]
        if byte == 0 { return true }
        if byte != 0x08, byte != 0x1B { controls += 1 }
        marks &= marks - 1
      }
      block += 64
    }
    return controls * 10 > text.count
  }

  /// Whether an ASCII text occurs, letter case apart. Complexity: O(bytes).
  static func contains(_ wanted: String, in text: [UInt8]) -> Bool {
    position(of: wanted, in: text, from: 0) != nil
  }

  /// The first place from `start` on where it occurs. It is looked for by the rarest of its letters, or by its first sign.
  static func position(of wanted: String, in text: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.utf8.first else { return nil }
    let rarest = rarestLetter(of: wanted)
    let offset = rarest?.offset ?? 0
    var place = start + offset
    while place < text.count {
      place =
        if let rarest {
          TextScan.firstFolded(rarest.letter, in: text.span, from: place, upTo: text.count)
        } else {
          TextScan.first(first, in: text.span, from: place, upTo: text.count)
        }
      let beginning = place - offset
      if text.hasPrefix(wanted, at: beginning, upTo: text.count) { return beginning }
      place += 1
    }
    return nil
  }

  /// The letters by how seldom they are met in English.
  private static let seldom = Array("zqxjkvbpgwyfmcuhdlrsnioate".utf8)

  /// - Returns: nil if there is no letter in it.
  private static func rarestLetter(of wanted: String) -> (letter: UInt8, offset: Int)? {
    var best: (letter: UInt8, offset: Int)?
    var rank = seldom.count
    for (offset, byte) in wanted.utf8.enumerated() {
      guard let place = seldom.firstIndex(of: byte.folded), place < rank else { continue }
      (best, rank) = ((byte.folded, offset), place)
    }
    return best
  }
}
