import Bytes
import Legislation

extension Tokenizer {
  /// Where a stretch is as long, no more blocks are added: it needs room for as many tokens as it may have.
  private static let longStretch = 4096

  /// Writes the tokens of a document and counts its words.
  ///
  /// - Parameters:
  ///   - tokens: room for the tokens.
  ///   - stream: zeros, one a run, for the words of each; and for the number of all tokens.
  /// - Returns: the number of tokens, or nil if there was no room for them.
  mutating func write(
    _ document: Document, _ vocabulary: inout Vocabulary, into tokens: UnsafeMutableBufferPointer<Token>,
    _ stream: inout TokenStream
  ) -> Int? {
    let runs = document.runs
    var count = 0
    var first = 0
    while first < runs.count {
      // A stretch that needs no break of its own: no word goes over the line feed between blocks.
      var last = first
      let farthest = Int(runs[first].start) + Tokenizer.longStretch
      while last + 1 < runs.count,
        runs[last + 1].start > runs[last].end
          ? Int(runs[last + 1].start) < farthest
          : !runs[last + 1].flags.contains(.startsBlock) && runs[last + 1].state == runs[last].state
      {
        last += 1
      }
      // Between two tokens there is at least one byte.
      let size = Int(runs[last].end) - Int(runs[first].start)
      guard tokens.count - count > size / 2 + 1 else { return nil }
      count = unsafe document.text.withUnsafeBufferPointer { text in
        // SAFETY: there is room for all tokens of the stretch, and runs are ranges of the text.
        unsafe scan(text, runs, first, last, &vocabulary, tokens, count, &stream)
      }
      first = last + 1
    }
    stream.total += count
    return count
  }

  /// Scans a stretch by blocks of 64 bytes: where words begin and end is then known for all of a block at once, and
  /// no word waits for the one before it.
  @inline(__always)
  private mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ runs: [Run], _ first: Int, _ last: Int,
    _ vocabulary: inout Vocabulary, _ tokens: UnsafeMutableBufferPointer<Token>, _ found: Int,
    _ stream: inout TokenStream
  ) -> Int {
    var base = Int(runs[first].start)
    let end = Int(runs[last].end)
    precondition(0 <= base && end <= text.count, "runs are ranges of the text")
    let firstLetters = firstLetters
    let unread = firstLetters == nil ? (word: 0, number: 0) : vocabulary.unreadEntries()
    var taken = unsafe StretchTokens(
      runs, first...last, into: tokens, behind: found, unread: unread, joinsUnread: joinsUnread)

    while base < end, unsafe LetterBlock.fits(at: base, in: text) {
      let block = unsafe LetterBlock(text, at: base, end: end)
      var events = block.events
      var next = min(base &+ LetterBlock.size, end)
      while events != 0 {
        if joinsUnread, let firstLetters {
          let passed = unsafe firstLetters.passed(block.settled(events), of: block, text, at: base)
          if passed != 0 {
            taken.pass(passed, of: block, at: base, &stream)
            events &= ~passed
            guard events != 0 else { break }
          }
        }
        let offset = events.trailingZeroBitCount
        let start = base &+ offset
        if block.isLetter(offset) {
          let length = block.length(ofWordAt: offset)
          if offset &+ length == LetterBlock.size, offset > 0 {
            // The word may continue: the next block begins with it.
            next = start
            break
          }
          let behind = start &+ length
          // SAFETY: the text has eight bytes more at least behind the block.
          if unsafe block.isPlain(text, behind, end: end)
            || Punctuation.length(in: text, at: behind, end: end) > 0
          {
            events &= events &- 1
            if let firstLetters {
              let first = unsafe PlainWordScan.firstEight(in: text, from: start)
              if !firstLetters.mayMatch(first, length: length) {
                taken.pass(start..<behind, hasLetter: block.hasLetter(offset, length), &stream)
                continue
              }
            }
            let plain = unsafe PlainWordScan.word(in: text, from: start, length: length)
            let word = unsafe vocabulary.intern(plain.letters, text.span, start, behind)
            taken.put(word, start..<behind, hasLetter: plain.hasLetter, &stream)
            continue
          }
        }
        var position = start
        if let (word, hasLetter) = unsafe wordOfAnyKind(text, &position, end, &vocabulary) {
          taken.put(word, start..<position, hasLetter: hasLetter, &stream)
        }
        guard position &- base < LetterBlock.size else {
          next = position
          break
        }
        events &= ~0 &<< UInt64(truncatingIfNeeded: position &- base)
      }
      base = next
    }
    while base < end {
      // SAFETY: the position is before the end of the stretch.
      let byte = unsafe text[base]
      guard byte >= 0x80 || byte.isLetterOrDigit else {
        base &+= 1
        continue
      }
      let start = base
      if let (word, hasLetter) = unsafe wordOfAnyKind(text, &base, end, &vocabulary) {
        taken.put(word, start..<base, hasLetter: hasLetter, &stream)
      }
    }
    return taken.finish(&stream)
  }

  /// The token that starts at a letter, a digit or a character beyond ASCII, and whether it has a letter; nil, and the
  /// position moved on, if there is none.
  @inline(never)
  private mutating func wordOfAnyKind(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int, _ vocabulary: inout Vocabulary
  ) -> (word: UInt32, hasLetter: Bool)? {
    // SAFETY: the position is before the end, which is inside the text.
    if unsafe text[position] < 0x80 {
      if let word = unsafe Tokenizer.asciiWord(text.span, &position, end, &vocabulary) {
        return (word, vocabulary.flags(of: word).contains(.word))
      }
    } else {
      let length = unsafe Punctuation.length(in: text, at: position, end: end)
      if length > 0 {
        position &+= length
        return nil
      }
    }
    guard let word = unsafe unicodeWord(text.span, &position, end, &vocabulary) else { return nil }
    return (word, vocabulary.flags(of: word).contains(.word))
  }
}
