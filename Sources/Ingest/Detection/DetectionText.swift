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

  static func position(of wanted: String, in text: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.utf8.first?.folded else { return nil }
    let fold = first.isLetter ? EightBytes.smallLetterBits : 0
    var index = start
    while index < text.count {
      if index + 8 <= text.count {
        let marks = EightBytes.equal(to: first, EightBytes.load(text.span, at: index) | fold)
        guard marks != 0 else {
          index += 8
          continue
        }
        index += marks.trailingZeroBitCount >> 3
      }
      if text[index].folded == first, text.hasPrefix(wanted, at: index, upTo: text.count) { return index }
      index += 1
    }
    return nil
  }
}
