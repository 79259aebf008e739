import Legislation

/// Words that a conversion ran together: `ora person`, `andin`. They are listed, never split.
enum GluedWords {
  private static let firsts = ["and", "or", "of", "the"]

  /// Adds a note of rare words that part into one of four small words and a far commoner word of the document.
  static func note(in builder: inout DocumentBuilder) {
    var counts: [Substring: Int] = [:]
    var lower = [UInt8]()
    builder.hardBreak()
    lower.reserveCapacity(builder.text.count)
    for byte in builder.text { lower.append(byte.folded) }
    let text = String(decoding: lower, as: UTF8.self)
    var start = text.utf8.startIndex
    var index = start
    func add(_ word: Substring) { if word.utf8.count > 0 { counts[word, default: 0] += 1 } }
    while index < text.utf8.endIndex {
      let byte = text.utf8[index]
      let next = text.utf8.index(after: index)
      if byte.isLetter {
        index = next
      } else {
        if byte < 0x80 || byte == 0xE2 { add(text[start..<index]) }
        start = next
        index = next
      }
    }
    add(text[start..<index])
    var found: [String] = []
    for (word, count) in counts where count <= 20 && word.utf8.count <= 24 {
      for first in firsts where word.hasPrefix(first) {
        let rest = word.dropFirst(first.count)
        if isPlainWord(rest), let other = counts[rest], other >= 10 * count { found.append(String(word)) }
      }
    }
    guard !found.isEmpty else { return }
    found.sort()
    let examples = found.prefix(20).joined(separator: ", ") + (found.count > 20 ? " …" : "")
    let sentence =
      "\(found.count) words look as if a break was lost in conversion; they were not split: \(examples)."
    builder.notes.append(Note(.gluedWords, sentence, count: found.count, isWarning: true))
  }

  /// Short words that end many others (`order`, `organ`, `thesis`) prove nothing.
  private static func isPlainWord(_ rest: Substring) -> Bool {
    rest.utf8.count >= 4 || rest == "a" || rest == "in" || rest == "the" || rest == "any" || rest == "for"
  }
}
