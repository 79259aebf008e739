import Legislation

/// The words of a text in order, each with what is known of it.
package struct TrueWords {
  package var tokens: [UInt64] = []
  /// A token with a letter is a word; others, numbers, only help to align.
  package var isWord: [Bool] = []
  package var zones: [Zone] = []
  package var paths: [Int32] = []
  package var isOpen: [Bool] = []
  /// The heading, paragraph or line of furniture that it is in.
  package var units: [Int32] = []
  /// From 0; of the made text.
  package var lines: [Int32] = []

  package init() {}

  package var count: Int { tokens.count }

  package mutating func add(
    _ text: some Sequence<UInt8>, _ zone: Zone, _ path: Int32, isOpen: Bool = false, unit: Int32, line: Int32
  ) {
    WordSplitter.split(text) { token, isWord in
      tokens.append(token)
      self.isWord.append(isWord)
      zones.append(zone)
      paths.append(path)
      self.isOpen.append(isOpen)
      units.append(unit)
      lines.append(line)
    }
  }
}

/// Parts bytes into runs of letters and digits, apart from every other tokenizer here: a hyphen or an apostrophe
/// ends a word, so that the two sides part alike.
package enum WordSplitter {
  package static func split(_ bytes: some Sequence<UInt8>, _ found: (UInt64, Bool) -> Void) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var length = 0
    var isWord = false
    var mark: UInt8 = 0
    var held: [UInt8] = []
    func isPunctuation() -> Bool {
      // U+2000 to U+206F, U+20A0 to U+22FF and most of U+0080 to U+00BF: spaces, dashes, quotation marks, signs.
      held[0] == 0xE2 && held.count == 3 && held[1] <= 0x8B || held[0] == 0xC2
    }
    func add(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      length += 1
    }
    func end() {
      if length > 0 { found(hash, isWord) }
      (hash, length, isWord) = (0xcbf2_9ce4_8422_2325, 0, false)
    }
    for byte in bytes {
      if mark > 0 {
        held.append(byte)
        mark -= 1
        if mark == 0 {
          if isPunctuation() {
            end()
          } else {
            for byte in held { add(byte) }
            isWord = true
          }
          held.removeAll(keepingCapacity: true)
        }
        continue
      }
      switch byte {
      case 0x61...0x7A:
        add(byte)
        isWord = true
      case 0x41...0x5A:
        add(byte | 0x20)
        isWord = true
      case 0x30...0x39: add(byte)
      case 0xC0...0xDF: (mark, held) = (1, [byte])
      case 0xE0...0xEF: (mark, held) = (2, [byte])
      case 0xF0...0xF7: (mark, held) = (3, [byte])
      default: end()
      }
    }
    end()
  }
}
