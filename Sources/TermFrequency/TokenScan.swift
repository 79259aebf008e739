import Legislation

extension Tokenizer {
  /// Writes the tokens of a document and counts its words.
  ///
  /// - Parameters:
  ///   - tokens: room for the tokens.
  ///   - wordsByRun: noughts, one a run.
  /// - Returns: the number of tokens, or nil if there was no room for them.
  mutating func write(
    _ document: Document, _ vocabulary: inout Vocabulary, into tokens: UnsafeMutableBufferPointer<Token>,
    _ wordsByRun: inout [Int32]
  ) -> Int? {
    let runs = document.runs
    var count = 0
    var first = 0
    while first < runs.count {
      // A stretch without a break: runs that touch one another.
      var last = first
      while last + 1 < runs.count, !runs[last + 1].flags.contains(.startsBlock),
        runs[last + 1].state == runs[first].state
      {
        last += 1
      }
      // Between two tokens there is at least one byte.
      let size = Int(runs[last].end) - Int(runs[first].start)
      guard tokens.count - count > size / 2 + 1 else { return nil }
      count = unsafe document.text.withUnsafeBufferPointer { text in
        // SAFETY: there is room for all tokens of the stretch, and runs are ranges of the text.
        unsafe scan(text, runs, first, last, &vocabulary, tokens, count, &wordsByRun)
      }
      first = last + 1
    }
    return count
  }

  @inline(__always)
  private mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ runs: [Run], _ first: Int, _ last: Int,
    _ vocabulary: inout Vocabulary, _ tokens: UnsafeMutableBufferPointer<Token>, _ found: Int,
    _ wordsByRun: inout [Int32]
  ) -> Int {
    var count = found
    var position = Int(runs[first].start)
    let end = Int(runs[last].end)
    precondition(0 <= position && end <= text.count, "runs are ranges of the text")
    var run = first
    var runEnd = Int(runs[first].end)
    var words: Int32 = 0
    while true {
      // SAFETY: a position is inside the text here and below.
      if position < end, unsafe text[position] == 0x20 { position &+= 1 }
      while position < end {
        let byte = unsafe text[position]
        if Tokenizer.isASCIIWord(byte) { break }
        if byte < 0x80 {
          position &+= 1
        } else {
          let length = unsafe Punctuation.length(in: text, at: position, end: end)
          if length == 0 { break }
          position &+= length
        }
      }
      guard position < end else { break }
      let start = position
      let word: UInt32
      let hasLetter: Bool
      let isPlain = unsafe text[start] < 0x80
      if isPlain, let plain = unsafe PlainWordScan.word(in: text, from: start, end: end) {
        position = start &+ plain.length
        word = unsafe vocabulary.intern(plain.letters, text.span, start, position)
        hasLetter = plain.hasLetter
      } else {
        var known: UInt32?
        if isPlain { known = unsafe Tokenizer.asciiWord(text.span, &position, end, &vocabulary) }
        if known == nil { known = unsafe unicodeWord(text.span, &position, end, &vocabulary) }
        guard let known else { continue }
        word = known
        hasLetter = vocabulary.flags(of: known).contains(.word)
      }
      while start >= runEnd, run < last {
        wordsByRun[run] &+= words
        words = 0
        run += 1
        runEnd = Int(runs[run].end)
      }
      unsafe tokens[count] = Token(
        word: word, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position),
        run: Int32(truncatingIfNeeded: run))
      count &+= 1
      if hasLetter { words &+= 1 }
    }
    wordsByRun[run] &+= words
    return count
  }
}
