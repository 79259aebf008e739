import Legislation

/// Takes the words of a stretch in order: makes their tokens, and counts the words of each run.
@safe struct StretchTokens {
  private let tokens: UnsafeMutableBufferPointer<Token>
  private var count: Int
  private let runs: [Run]
  private var run: Int
  private let last: Int
  private var runEnd: Int
  /// Of `run`, so far.
  private var words: Int32 = 0
  /// What words and numbers that are not looked at are.
  private let unread: (word: UInt32, number: UInt32)
  private let joinsUnread: Bool
  /// Whether the next word that is not looked at is one token with the last.
  private var isJoined = false
  /// Words that are no tokens of their own.
  private var withoutToken = 0

  /// - Parameters:
  ///   - stretch: the runs of it.
  ///   - tokens: room for a token every second byte of the stretch, behind the first `count`.
  ///   - joinsUnread: words that are not looked at are one token where they are side by side.
  @inline(__always)
  @unsafe init(
    _ runs: [Run], _ stretch: ClosedRange<Int>, into tokens: UnsafeMutableBufferPointer<Token>,
    behind count: Int, unread: (word: UInt32, number: UInt32), joinsUnread: Bool
  ) {
    unsafe self.tokens = tokens
    (self.count, self.runs, run, last) = (count, runs, stretch.lowerBound, stretch.upperBound)
    runEnd = Int(runs[stretch.lowerBound].end)
    (self.unread, self.joinsUnread) = (unread, joinsUnread)
  }

  @inline(__always)
  private mutating func note(wordAt start: Int, hasLetter: Bool, _ stream: inout TokenStream) {
    while start >= runEnd, run < last { closeRun(&stream) }
    if hasLetter { words &+= 1 }
  }

  @inline(__always)
  private mutating func closeRun(_ stream: inout TokenStream) {
    stream.wordsByRun[run] &+= words
    words = 0
    run += 1
    runEnd = Int(runs[run].end)
  }

  /// A word that is looked at.
  @inline(__always)
  mutating func put(_ word: UInt32, _ range: Range<Int>, hasLetter: Bool, _ stream: inout TokenStream) {
    note(wordAt: range.lowerBound, hasLetter: hasLetter, &stream)
    // SAFETY: there is room for a token every second byte.
    unsafe tokens[count] = Token(
      word: word, start: Int32(truncatingIfNeeded: range.lowerBound),
      end: Int32(truncatingIfNeeded: range.upperBound), run: Int32(truncatingIfNeeded: run))
    count &+= 1
    isJoined = false
  }

  /// A word that is not looked at. Where the last was one too, its token stays.
  @inline(__always)
  mutating func pass(_ range: Range<Int>, hasLetter: Bool, _ stream: inout TokenStream) {
    guard isJoined else {
      put(hasLetter ? unread.word : unread.number, range, hasLetter: hasLetter, &stream)
      isJoined = joinsUnread
      return
    }
    note(wordAt: range.lowerBound, hasLetter: hasLetter, &stream)
    withoutToken &+= 1
  }

  /// Words of a block that are not looked at, one after another, where they are one token.
  ///
  /// - Parameters:
  ///   - starts: where they begin, one at least; they end in the block.
  ///   - base: where the block begins.
  @inline(__always)
  mutating func pass(_ starts: UInt64, of block: LetterBlock, at base: Int, _ stream: inout TokenStream) {
    var rest = starts
    if !isJoined {
      let offset = starts.trailingZeroBitCount
      let (start, length) = (base &+ offset, block.length(ofWordAt: offset))
      pass(start..<start &+ length, hasLetter: block.hasLetter(offset, length), &stream)
      rest &= rest &- 1
    }
    let count = rest.nonzeroBitCount
    withoutToken &+= count
    let numbers = block.numbers(rest)
    if numbers == 0, run == last || rest & ~LetterBlock.bits(before: runEnd &- base) == 0 {
      words &+= Int32(truncatingIfNeeded: count)
      return
    }
    while true {
      let inRun = run < last ? rest & LetterBlock.bits(before: runEnd &- base) : rest
      words &+= Int32(truncatingIfNeeded: (inRun & ~numbers).nonzeroBitCount)
      rest &= ~inRun
      guard rest != 0 else { return }
      closeRun(&stream)
    }
  }

  /// Ends the stretch.
  ///
  /// - Returns: the number of tokens, with those that were there before.
  @inline(__always)
  func finish(_ stream: inout TokenStream) -> Int {
    stream.wordsByRun[run] &+= words
    stream.total &+= withoutToken
    return count
  }
}
