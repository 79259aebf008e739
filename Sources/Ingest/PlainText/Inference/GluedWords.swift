import Bytes
import Legislation

/// Words that a conversion ran together: `ora person`, `andin`. They are listed, never split.
enum GluedWords {
  /// A word that begins with one of the four, and what is left of it then.
  private struct Glued {
    var count: Int
    var word: Range<Int>
    var rest: Range<Int>
  }

  /// Adds a note of rare words that part into one of four small words and a far commoner word of the document.
  static func note(in builder: inout DocumentBuilder) {
    builder.hardBreak()
    let found = words(in: builder.text).sorted()
    guard !found.isEmpty else { return }
    let examples = found.prefix(20).joined(separator: ", ") + (found.count > 20 ? " …" : "")
    let sentence =
      found.count.of(
        "word looks as if a break was lost in conversion; it was not split",
        "words look as if a break was lost in conversion; they were not split") + ": \(examples)."
    builder.notes.append(Note(.gluedWords, sentence, count: found.count, isWarning: true))
  }

  /// Such words in lower case, in any order. Words are runs of ASCII letters; few begin so, and so only these and
  /// then what is left of them are counted.
  static func words(in text: [UInt8]) -> [String] {
    let glued = beginningsCounted(text)
    // How often each of the second words occurs.
    var seconds = FoldedWordTable<Int>()
    var heads = WordHeads()
    for item in glued {
      seconds.update(text.foldedHash(item.rest), initial: 0) { _ in }
      heads.insert(text, item.rest)
    }
    guard !seconds.values.isEmpty else { return [] }
    let shortest = glued.reduce(longestAtOnce) { min($0, $1.rest.count) }
    forEachWord(text, ofAtLeast: shortest) { start, head in
      guard heads.contains(head) else { return }
      let hash = text.foldedHash(start..<end(of: start, text))
      if seconds[hash] != nil { seconds.update(hash, initial: 0) { $0 += 1 } }
    }
    return glued.compactMap { item in
      let others = seconds[text.foldedHash(item.rest)] ?? 0
      return others >= 10 * item.count ? text.string(item.word).lowercased() : nil
    }
  }

  /// Rare words that begin with one of the four and whose rest can be a word.
  private static func beginningsCounted(_ text: [UInt8]) -> [Glued] {
    var found = FoldedWordTable<Glued>()
    var wasLetter: UInt64 = 0
    var block = 0
    while block < text.count {
      let letters = TextScan.letters(text.span, at: block)
      var starts = TextScan.gluedBeginnings(text.span, at: block, letters) & ~wasLetter
      while starts != 0 {
        count(&found, text, block &+ starts.trailingZeroBitCount)
        starts &= starts &- 1
      }
      wasLetter = letters &>> 63
      block &+= 64
    }
    return found.values.filter { $0.count <= 20 && $0.word.count <= 24 }
  }

  /// Counts a word that begins with one of the four, if a letter is behind that and the rest can be a word.
  private static func count(_ found: inout FoldedWordTable<Glued>, _ text: [UInt8], _ start: Int) {
    let head = EightBytes.load(text.span, at: start) | EightBytes.smallLetterBits
    let isTwo = head & 0xFFFF == or || head & 0xFFFF == of
    let beginning = isTwo ? 2 : 3
    let second = head &>> UInt64(truncatingIfNeeded: beginning * 8)
    guard UInt8(truncatingIfNeeded: second).isLower else { return }
    let end = end(of: start, text)
    let rest = start + beginning..<end
    guard rest.count >= 4 || isShortSecond(second, rest.count) else { return }
    found.update(text.foldedHash(start..<end), initial: Glued(count: 0, word: start..<end, rest: rest)) {
      $0.count += 1
    }
  }

  /// Whether a short word stands for itself after one of the four; others of their length prove nothing, for
  /// `order` and `often` end so.
  ///
  /// - Parameter letters: folded, the first one lowest; what is behind them does not matter.
  private static func isShortSecond(_ letters: UInt64, _ count: Int) -> Bool {
    switch letters & ((1 &<< UInt64(truncatingIfNeeded: 8 * count)) &- 1) {
    case 0x61, 0x6E69, the, 0x79_6E61, 0x72_6F66: true  // a, in, the, any, for
    default: false
    }
  }

  /// The commonest of the four as the first bytes of a head.
  private static var or: UInt64 { 0x726F }
  private static var of: UInt64 { 0x666F }
  private static var the: UInt64 { 0x65_6874 }

  /// How many letters of a word are looked at before it is visited.
  private static let longestAtOnce = 8

  /// Calls `body` with the start of each word and its first eight bytes, ASCII capitals made small; the first
  /// byte is the lowest, and what is behind the word is among them.
  ///
  /// - Parameter count: shorter words are passed over, but for some; 1 to ``longestAtOnce``.
  @inline(__always)
  private static func forEachWord(
    _ text: [UInt8], ofAtLeast count: Int, _ body: (_ start: Int, _ head: UInt64) -> Void
  ) {
    var wasLetter: UInt64 = 0
    var block = 0
    while block < text.count {
      let letters = TextScan.letters(text.span, at: block)
      var starts = letters & ~(letters &<< 1 | wasLetter)
      // The next letters of a word are letters too; of those in the next block nothing is known here.
      for step in 1..<max(count, 1) { starts &= letters &>> UInt64(step) | ~(~0 &>> UInt64(step)) }
      while starts != 0 {
        let start = block &+ starts.trailingZeroBitCount
        body(start, EightBytes.load(text.span, at: start) | 0x2020_2020_2020_2020)
        starts &= starts &- 1
      }
      wasLetter = letters &>> 63
      block &+= 64
    }
  }

  private static func end(of start: Int, _ text: [UInt8]) -> Int {
    var end = start
    while end < text.count, text[end].isLetter { end += 1 }
    return end
  }

  /// The first four letters of some words, or all of a shorter one: most other words are known from them at a glance.
  private struct WordHeads {
    /// A bit for each beginning, by its hash.
    private var bits = [UInt64](repeating: 0, count: 1024)
    private var hasShort = false

    mutating func insert(_ text: [UInt8], _ word: Range<Int>) {
      if word.count < 4 { hasShort = true }
      let head = EightBytes.load(text.span, at: word.lowerBound) | EightBytes.smallLetterBits
      let place = place(letters(head, min(word.count, 4)))
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }

    /// - Parameter head: the first eight bytes of a word, of which letters alone are its own; of four at least, if all that
    ///   are looked for have as many.
    @inline(__always)
    func contains(_ head: UInt64) -> Bool {
      var word = UInt32(truncatingIfNeeded: head)
      if hasShort {
        let others = EightBytes.letters(head) ^ EightBytes.highs
        word = letters(head, min(others.trailingZeroBitCount &>> 3, 4))
      }
      let place = place(word)
      return bits[place &>> 6] &>> UInt64(truncatingIfNeeded: place & 63) & 1 != 0
    }

    private func letters(_ head: UInt64, _ count: Int) -> UInt32 {
      UInt32(truncatingIfNeeded: head & ((1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1))
    }

    private func place(_ word: UInt32) -> Int { Int(truncatingIfNeeded: (word &* 0x9E37_79B1) &>> 16) }
  }
}
