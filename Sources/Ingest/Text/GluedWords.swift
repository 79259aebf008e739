import Legislation

/// Words that a conversion ran together: `ora person`, `andin`. They are listed, never split.
enum GluedWords {
  private static let firsts = ["and", "or", "of", "the"].map { Array($0.utf8) }
  /// Short words that stand for themselves after one of the four; others of their length prove nothing, for
  /// `order` and `often` end so.
  private static let shortSeconds: Set<String> = ["a", "in", "the", "any", "for"]

  private struct Word {
    var count: Int
    var first: Range<Int>
  }

  /// Adds a note of rare words that part into one of four small words and a far commoner word of the document.
  static func note(in builder: inout DocumentBuilder) {
    builder.hardBreak()
    let text = builder.text
    let words = words(of: text)
    var found: [String] = []
    for word in words.values where word.count <= 20 && word.first.count <= 24 && word.first.count >= 3 {
      for first in firsts where text[word.first].starts(with: first, by: { $0.folded == $1 }) {
        let rest = word.first.lowerBound + first.count..<word.first.upperBound
        guard let other = words[text.foldedHash(rest)], other.count >= 10 * word.count else { continue }
        let second = text.string(rest).lowercased()
        if rest.count >= 4 || shortSeconds.contains(second) {
          found.append(text.string(word.first).lowercased())
        }
      }
    }
    guard !found.isEmpty else { return }
    found.sort()
    let examples = found.prefix(20).joined(separator: ", ") + (found.count > 20 ? " …" : "")
    let sentence =
      found.count.of(
        "word looks as if a break was lost in conversion; it was not split",
        "words look as if a break was lost in conversion; they were not split") + ": \(examples)."
    builder.notes.append(Note(.gluedWords, sentence, count: found.count, isWarning: true))
  }

  /// Runs of ASCII letters by their folded hash.
  private static func words(of text: [UInt8]) -> FoldedWordTable<Word> {
    var words = FoldedWordTable<Word>()
    let count = text.count
    var index = 0
    while index < count {
      let start = index
      var hash: UInt64 = [UInt8].foldedHashSeed
      while index < count, text[index].isLetter {
        hash = [UInt8].foldedHashStep(hash, text[index])
        index &+= 1
      }
      if index > start {
        words.update(hash, initial: Word(count: 0, first: start..<index)) { $0.count += 1 }
      } else {
        index &+= 1
      }
    }
    return words
  }
}
