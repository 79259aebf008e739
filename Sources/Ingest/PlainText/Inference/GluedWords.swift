import Bytes
import Legislation

/// Words that a conversion ran together: `ora person`, `andin`. They are listed, never split.
enum GluedWords {
  /// Short words that stand for themselves after one of the four; others of their length prove nothing, for
  /// `order` and `often` end so.
  private static let shortSeconds: Set<String> = ["a", "in", "the", "any", "for"]

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
    // The shortest are `ofa` and `ora`.
    forEachWord(text, ofAtLeast: 3) { start, head in
      // One product is 0 where a word goes on after one of the four, so that there is one branch, seldom taken.
      let two = head & 0xFFFF
      let three = head & 0xFF_FFFF
      let isTwo = (two ^ or) &* (two ^ of) | noLetter(head &>> 16)
      let isThree = (three ^ and) &* (three ^ the) | noLetter(head &>> 24)
      guard isTwo == 0 || isThree == 0 else { return }
      let end = end(of: start, text)
      let rest = start + (isTwo == 0 ? 2 : 3)..<end
      guard rest.count >= 4 || shortSeconds.contains(text.string(rest).lowercased()) else { return }
      found.update(
        text.foldedHash(start..<end), initial: Glued(count: 0, word: start..<end, rest: rest)
      ) { $0.count += 1 }
    }
    return found.values.filter { $0.count <= 20 && $0.word.count <= 24 }
  }

  /// The four as the first bytes of a head.
  private static var or: UInt64 { 0x726F }
  private static var of: UInt64 { 0x666F }
  private static var and: UInt64 { 0x64_6E61 }
  private static var the: UInt64 { 0x65_6874 }

  /// 0 if the lowest byte is a small letter, else 1.
  @inline(__always)
  private static func noLetter(_ head: UInt64) -> UInt64 {
    UInt8(truncatingIfNeeded: head).isLower ? 0 : 1
  }

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

  /// The first two letters of some words: most other words are known from them at a glance.
  private struct WordHeads {
    private var heads = [Bool](repeating: false, count: 1024)

    mutating func insert(_ text: [UInt8], _ word: Range<Int>) {
      let second = word.count > 1 ? text[word.lowerBound + 1] : 0x20
      let head = UInt64(text[word.lowerBound]) | UInt64(second) << 8
      // A word of one letter is followed by anything.
      for other in word.count > 1 ? 0..<1 : 0..<32 { heads[place(head) ^ other] = true }
    }

    func contains(_ head: UInt64) -> Bool { heads[place(head)] }

    private func place(_ head: UInt64) -> Int {
      Int(truncatingIfNeeded: (head & 31) << 5 | (head >> 8) & 31)
    }
  }
}
