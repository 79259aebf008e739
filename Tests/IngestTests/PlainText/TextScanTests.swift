import Bytes
import Testing

@testable import Ingest

/// Each scan against the loop that defines it, over every place of short texts that hold what it looks for and
/// what it must not take for that.
@Suite("Scans of plain text")
struct TextScanTests {
  /// Texts of 0 to 150 bytes from a small alphabet, so that rare neighbours meet.
  static func texts(_ alphabet: [UInt8], seed: Int) -> [[UInt8]] {
    var random = TextFuzzTests.Generator(state: UInt64(seed))
    return (0...150).map { count in (0..<count).map { _ in alphabet[random.next(alphabet.count)] } }
  }

  static let edges: [UInt8] = [
    0x00, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x1B, 0x1F, 0x20, 0x21, 0x2F, 0x30, 0x39, 0x3A, 0x40,
    0x41,
    0x5A, 0x5B, 0x60, 0x61, 0x7A, 0x7B, 0x7F, 0x80, 0x8A, 0x8D, 0xA0, 0xC1, 0xC2, 0xC3, 0xDA, 0xE1, 0xE2,
    0xFF,
  ]

  @Test("places are found where a loop byte by byte finds them", arguments: 0..<8)
  func places(_ seed: Int) {
    // Mostly letters, so that what is looked for is also far away.
    let alphabet = Self.edges + Array(repeating: UInt8(ascii: "x"), count: 30 * seed)
    for text in Self.texts(alphabet, seed: seed) {
      for start in 0...text.count {
        let rest = text[start...]
        let high = rest.firstIndex { $0 >= 0x80 } ?? text.count
        #expect(TextScan.firstHigh(text.span, from: start) == high)
        for byte in [0x00, 0x20, 0xC2, 0xC3] as [UInt8] {
          for end in [start, (start + text.count) / 2, text.count] {
            let place = text[start..<end].firstIndex(of: byte) ?? end
            #expect(TextScan.first(byte, in: text.span, from: start, upTo: end) == place)
          }
        }
        let eight = (0..<8).reduce(into: UInt64(0)) { word, step in
          if start + step < text.count { word |= UInt64(text[start + step]) << UInt64(8 * step) }
        }
        #expect(EightBytes.load(text.span, at: start) == eight)
      }
    }
  }

  @Test("words with letters are those between bytes up to the space", arguments: 0..<6)
  func words(_ seed: Int) {
    // Letters, digits, signs and a character beyond ASCII, by turns few and many between two spaces.
    let alphabet: [UInt8] =
      [0x20, 0x0A, 0x31, 0x2D] + Array(repeating: 0x78, count: seed) + [0x5A, 0xC3, 0xA9]
    for text in Self.texts(alphabet + Array(repeating: 0x39, count: 8 * seed), seed: seed) {
      for start in [0, text.count / 3, text.count] {
        for end in [start, (start + text.count) / 2, text.count] {
          let words = text[start..<end].split { $0 <= 0x20 }
          let withLetters = words.count { word in
            word.contains { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
          }
          #expect(TextScan.wordsWithLetters(text.span, start..<end) == withLetters)
        }
      }
    }
  }

  @Test("classes of bytes are those of one byte after another", arguments: 0..<4)
  func classes(_ seed: Int) {
    for text in Self.texts(seed == 0 ? Array(0...255) : Self.edges, seed: seed) {
      for start in 0...text.count {
        func bits(_ isOf: (UInt8) -> Bool) -> UInt64 {
          (0..<64).reduce(0) { bits, step in
            start + step < text.count && isOf(text[start + step]) ? bits | 1 << UInt64(step) : bits
          }
        }
        let block = TextScan.block(text.span, at: start)
        #expect(TextScan.letters(text.span, at: start) == bits(\.isLetter))
        #expect(block.alphanumeric == bits { $0.isLetter || $0.isDigit || $0 >= 0x80 })
        #expect(block.notLetters == bits { $0.isDigit || $0 >= 0x80 })
        #expect(block.hasHigh == (bits { $0 >= 0x80 } != 0))
        let controls = bits { $0 < 0x20 && !(0x09...0x0D).contains($0) }
        #expect(TextScan.controls(text.span, at: start) == controls)
        #expect(block.hasControls || controls == 0)
        #expect(TextScan.high(text.span, at: start) == bits { $0 >= 0x80 })
        #expect(TextScan.lineEnds(text.span, at: start) == bits { [0x0A, 0x0C, 0x0D].contains($0) })
      }
    }
  }

  @Test("white space two apart is seen wherever it stands", arguments: 0..<4)
  func spacesTwoApart(_ seed: Int) {
    let alphabet =
      Array("aB. \t\u{1}".utf8) + [0x80, 0xA0] + Array(repeating: UInt8(ascii: "c"), count: 8 * seed)
    for text in Self.texts(alphabet, seed: seed) {
      for start in 0...text.count {
        let isThere = (start..<max(start, text.count - 4)).contains {
          text[$0] <= 0x20 && text[$0 + 2] <= 0x20 && text[$0 + 4] <= 0x20
        }
        // Behind the end nothing is white space, or all is.
        let followed = text + Array(repeating: UInt8(ascii: "x"), count: 24)
        let isSeen = TextScan.hasSpacesTwoApart(followed.span, start..<text.count)
        #expect(isSeen == isThere)
        let isSeenAtEnd = TextScan.hasSpacesTwoApart(text.span, start..<text.count)
        #expect(isSeenAtEnd || !isThere)
      }
    }
  }

  @Test("lines are cut as a loop byte by byte cuts them")
  func lines() {
    for text in Self.texts(Array("a \n\n\r\u{C}\t".utf8) + [0xC2, 0xA0], seed: 5) {
      var found: [(content: Range<Int>, whole: Range<Int>)] = []
      var start = 0
      while start < text.count {
        var end = start
        while end < text.count, ![0x0A, 0x0C, 0x0D].contains(text[end]) { end += 1 }
        var next = min(end + 1, text.count)
        if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { next = end + 2 }
        found.append((text.trimmed(start..<end), start..<next))
        start = next
      }
      let lines = TextLines(text)
      #expect(lines.lines.map(\.content) == found.map(\.content))
      #expect(lines.lines.map(\.whole) == found.map(\.whole))
      #expect(lines.textCount == found.count { !$0.content.isEmpty })
      for limit in 1...4 {
        let some = TextLines(text, limit: limit)
        #expect(some.lines.map(\.whole) == Array(found.map(\.whole).prefix(some.lines.count)))
        #expect(some.textCount == min(limit, lines.textCount))
      }
    }
  }
}
