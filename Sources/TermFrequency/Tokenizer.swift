import Legislation

/// Cuts a document's buffer into tokens, once; every rule and scope then counts over the same tokens.
///
/// A token is a maximal run of letters (with combining marks), decimal digits and word-internal apostrophes
/// and hyphens. Hard breaks end tokens, and so does a change of state: a word in force is never glued to a
/// repealed one. A change of zone or provision without a break does not end a token, which belongs to the run
/// of its first letter.
public struct Tokenizer: Sendable {
  private var folded: [UInt8] = []

  public init() {}

  /// The tokens of a document, their words interned in `vocabulary`.
  ///
  /// Complexity: O(bytes); ASCII is scanned byte by byte without leaving the loop.
  public mutating func tokens(of document: Document, vocabulary: inout Vocabulary) -> TokenStream {
    var stream = TokenStream()
    stream.tokens.reserveCapacity(document.text.count / 5)
    let runs = document.runs
    stream.wordsByRun = Array(repeating: 0, count: runs.count)
    let text = document.text.span
    var tokens: [Token] = []
    swap(&tokens, &stream.tokens)
    var first = 0
    while first < runs.count {
      var last = first
      while last + 1 < runs.count, !runs[last + 1].flags.contains(.startsBlock),
        runs[last + 1].state == runs[first].state
      {
        last += 1
      }
      scan(text, runs, first, last, &vocabulary, &tokens)
      first = last + 1
    }
    for token in tokens where vocabulary.flags(of: token.word).contains(.word) {
      stream.wordsByRun[Int(token.run)] &+= 1
    }
    swap(&tokens, &stream.tokens)
    return stream
  }

  /// A stretch without a break: the runs `first` to `last` touch one another.
  private mutating func scan(
    _ text: Span<UInt8>, _ runs: [Run], _ first: Int, _ last: Int, _ vocabulary: inout Vocabulary,
    _ tokens: inout [Token]
  ) {
    var position = Int(runs[first].start)
    let end = Int(runs[last].end)
    var run = first
    var runEnd = Int(runs[first].end)
    while position < end {
      let byte = text[position]
      if byte < 0x80, !Tokenizer.isASCIIWord(byte) {
        position &+= 1
        continue
      }
      let start = position
      var word: UInt32 = 0
      if byte < 0x80, let found = Tokenizer.asciiWord(text, &position, end, &vocabulary) {
        word = found
      } else if let found = unicodeWord(text, &position, end, &vocabulary) {
        word = found
      } else {
        continue
      }
      while start >= runEnd, run < last {
        run += 1
        runEnd = Int(runs[run].end)
      }
      tokens.append(
        Token(
          word: word, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position),
          run: Int32(truncatingIfNeeded: run)))
    }
  }

  @inline(__always)
  private static func isASCIIWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// A token of ASCII only; nil, and the position where it was, if a character beyond ASCII is part of it.
  @inline(__always)
  private static func asciiWord(
    _ text: Span<UInt8>, _ position: inout Int, _ end: Int, _ vocabulary: inout Vocabulary
  ) -> UInt32? {
    if let short = ASCIIWordScan.shortWord(in: text, from: position, end: end) {
      let start = position
      position &+= short.length
      return vocabulary.intern(Vocabulary.Gathered(short: short.letters), text, start, position)
    }
    var word = Vocabulary.Gathered()
    var index = position
    while index < end {
      let byte = Vocabulary.folded(text[index])
      if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
        word.add(byte)
        index &+= 1
      } else if byte == 0x2D || byte == 0x27 {
        guard index &+ 1 < end else { break }
        let next = text[index &+ 1]
        if next >= 0x80 { return nil }
        guard isASCIIWord(next) else { break }
        word.add(byte)
        index &+= 1
      } else if byte >= 0x80 {
        guard isPunctuation(text, index, end) else { return nil }
        break
      } else {
        break
      }
    }
    let start = position
    position = index
    return vocabulary.intern(word, text, start, index)
  }

  /// The punctuation that is common beyond ASCII: U+2010 to U+203F, which are no letters.
  @inline(__always)
  private static func isPunctuation(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    text[index] == 0xE2 && index + 2 < end && text[index + 1] == 0x80 && text[index + 2] >= 0x90
  }

  /// Any token; nil, and the position moved past one character, if none starts here.
  private mutating func unicodeWord(
    _ text: Span<UInt8>, _ position: inout Int, _ end: Int, _ vocabulary: inout Vocabulary
  ) -> UInt32? {
    let (first, length) = LetterClass.decode(text, at: position, end: end)
    guard LetterClass.isWordCharacter(first, inside: false) else {
      position += length
      return nil
    }
    folded.removeAll(keepingCapacity: true)
    var index = position
    while index < end {
      let (scalar, length) = LetterClass.decode(text, at: index, end: end)
      if LetterClass.isWordCharacter(scalar, inside: true) {
        LetterClass.fold(scalar, into: &folded)
      } else if scalar == "-" || scalar == "'" {
        guard index + 1 < end,
          LetterClass.isWordCharacter(LetterClass.decode(text, at: index + 1, end: end).scalar, inside: false)
        else { break }
        folded.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        break
      }
      index += length
    }
    position = index
    return vocabulary.intern(folded: folded)
  }
}
