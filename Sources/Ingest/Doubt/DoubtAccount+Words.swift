import Bytes
import Legislation

/// What the account reads in the bytes of a text.
extension DoubtAccount {
  /// Whether one of the first lines is the title of an Act, an instrument or a Bill: it ends with the word, and a year.
  var isCalledLaw: Bool {
    let titles = [document.identity.title] + firstBlocks.map { document.string($0) }
    return titles.contains { title in
      let words = title.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      guard let last = words.last else { return false }
      if DoubtAccount.laws.contains(last) { return true }
      // `Act of Union (Ireland) 1800` too.
      return last.count == 4 && Int(last) != nil
        && words.dropLast().contains { DoubtAccount.laws.contains($0) }
    }
  }

  /// The first short blocks of the text.
  private var firstBlocks: [Range<Int>] {
    var blocks: [Range<Int>] = []
    for run in document.runs.prefix(40) where run.flags.contains(.startsBlock) && run.range.count < 200 {
      blocks.append(run.range)
    }
    return blocks
  }

  private static let laws: Set<String> = [
    "Act", "Bill", "Order", "Regulations", "Rules", "Measure", "Deddf", "Bil", "Gorchymyn", "Rheoliadau",
    "Rheolau",
    "Mesur",
  ]

  /// Words as they are separated by spaces, those with a letter.
  static func words(_ text: [UInt8], _ range: Range<Int>) -> Int {
    TextScan.wordsWithLetters(text.span, range)
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80
  }

  /// The letters of a line without figures, points and spaces, as one number, and how many words they make.
  static func letters(
    _ text: [UInt8], _ range: Range<Int32>, after start: FNV1a = FNV1a()
  ) -> (hash: FNV1a, words: Int) {
    var hash = start
    var words = 0
    var isInWord = false
    for index in Int(range.lowerBound)..<Int(range.upperBound) {
      let byte = text[index]
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3
      if isLetter {
        hash.add(byte < 0x80 ? byte | 0x20 : byte)
        if !isInWord { words += 1 }
      }
      isInWord = isLetter || byte == 0x27 && isInWord
    }
    return (hash, words)
  }
}
