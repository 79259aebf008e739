import Bytes

// The loops that touch every byte of a plain text, eight bytes a step and more. They are the only unsafe code of the text
// readers; each answers a question that a loop byte by byte defines, and tests hold it to that loop.

/// What 64 bytes of a text are, a bit a byte, the first byte lowest; what is behind its end is nothing.
struct ByteBlock {
  /// Letters, digits, and all bytes of characters beyond ASCII.
  var alphanumeric: UInt64 = 0
  /// Those of them that are no ASCII letters.
  var notLetters: UInt64 = 0
  /// The ASCII digits.
  var digits: UInt64 = 0
  /// Whether there are characters beyond ASCII.
  var hasHigh = false
  /// Whether there may be control characters that are no white space.
  var hasControls = false
}

enum TextScan {
  private static var highs: UInt64 { EightBytes.highs }

  /// Whether three bytes of white space or control stand two apart in a row, `␠A␠B␠`: where they do not, no
  /// letters are printed with spaces between them. It may be true for what is just behind the range as well.
  ///
  /// Complexity: O(bytes), eight bytes a step.
  static func hasSpacesTwoApart(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var spaces = EightBytes.atMostSpace(EightBytes.load(bytes, at: index))
    while index < range.upperBound {
      let next = EightBytes.atMostSpace(EightBytes.load(bytes, at: index &+ 8))
      if spaces & (spaces &>> 16 | next &<< 48) & (spaces &>> 32 | next &<< 32) != 0 { return true }
      spaces = next
      index &+= 8
    }
    return false
  }

  /// Index of the first byte from `start` on that is beyond ASCII; the text's end if none is.
  ///
  /// Complexity: O(distance), eight bytes a step.
  static func firstHigh(_ bytes: Span<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start, upTo: bytes.count) { $0 & highs }
  }

  /// Index of the first `byte` from `start` on; `end` if there is none before it.
  ///
  /// Complexity: O(distance), eight bytes a step.
  static func first(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int, upTo end: Int) -> Int {
    first(in: bytes, from: start, upTo: end) { EightBytes.equal(to: byte, $0) }
  }

  /// The same of a letter of either case.
  ///
  /// - Parameter letter: a small ASCII letter.
  static func firstFolded(
    _ letter: UInt8, in bytes: Span<UInt8>, from start: Int, upTo end: Int
  ) -> Int {
    first(in: bytes, from: start, upTo: end) { EightBytes.equal(to: letter, $0 | EightBytes.smallLetterBits) }
  }

  /// - Parameter marks: 0x80 in each of eight bytes that is looked for, 0 in the others.
  @inline(__always)
  private static func first(
    in bytes: Span<UInt8>, from start: Int, upTo end: Int, _ marks: (UInt64) -> UInt64
  ) -> Int {
    precondition(0 <= start && end <= bytes.count)
    var index = start
    while index &+ 32 <= end {
      var found: UInt64 = 0
      for step in 0..<4 {
        // SAFETY: 0 ≤ start ≤ index, and 32 bytes from `index` end at `end` at most, which is in the text.
        found |= marks(
          UInt64(
            littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
              fromUncheckedByteOffset: index &+ step &* 8, as: UInt64.self)))
      }
      if found != 0 { break }
      index &+= 32
    }
    while index < end {
      let found = marks(EightBytes.load(bytes, at: index))
      if found != 0 { return min(end, index &+ found.trailingZeroBitCount &>> 3) }
      index &+= 8
    }
    return end
  }

  // MARK: Classes

  /// Which of the 64 bytes from `start` on are ASCII letters.
  @inline(__always)
  static func letters(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
    SixtyFourBytes(bytes, at: start).letters
  }

  /// Where words begin with `or`, `of`, `and` or `the` and go on, among the 64 bytes from `start` on; the first of them
  /// may be in the midst of a word, and where the bytes end a word may end too.
  ///
  /// - Parameter letters: which of the 64 are ASCII letters.
  @inline(__always)
  static func gluedBeginnings(_ bytes: Span<UInt8>, at start: Int, _ letters: UInt64) -> UInt64 {
    let words = SmallWords(bytes, at: start)
    // What is behind the 64 is not known and may be letters.
    let thirdLetters = letters &>> 2 | 0b11 &<< 62
    let fourthLetters = letters &>> 3 | 0b111 &<< 61
    return letters & ~(letters &<< 1) & (words.two & thirdLetters | words.three & fourthLetters)
  }

  /// Words of a range as spaces and control characters separate them, those with a letter or a character beyond ASCII.
  ///
  /// Complexity: O(bytes), 64 bytes a step.
  static func wordsWithLetters(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    // Numbers of provisions are one short word.
    if 1...8 ~= range.count {
      let others = (UInt64.max &<< 8) &<< UInt64(truncatingIfNeeded: 8 &* (range.count &- 1))
      let word = EightBytes.load(bytes, at: range.lowerBound) & ~others
      if EightBytes.atMostSpace(word) & ~others == 0 {
        return (EightBytes.letters(word) | word) & EightBytes.highs == 0 ? 0 : 1
      }
    }
    var count = 0
    // A word with a letter goes on from the step before.
    var carry: UInt64 = 0
    var start = range.lowerBound
    while start < range.upperBound {
      let block = SixtyFourBytes(bytes, at: start)
      var (letters, inWord) = (block.letters | block.beyondASCII, block.ink)
      let left = range.upperBound &- start
      if left < 64 {
        let within = (1 &<< UInt64(truncatingIfNeeded: left)) &- 1
        letters &= within
        inWord &= within
      }
      // A word is a stretch of ones; a letter added in it carries a one to the place behind it, and no further: a
      // stretch and its letters are less than twice the stretch.
      let (sum, over) = inWord.addingReportingOverflow(letters)
      let (marks, overCarried) = sum.addingReportingOverflow(carry)
      count &+= (marks & ~inWord).nonzeroBitCount
      carry = over || overCarried ? 1 : 0
      start &+= 64
    }
    return count &+ Int(truncatingIfNeeded: carry)
  }

  /// Which of the 64 bytes from `start` on end a line: LF, CR or form feed.
  @inline(__always)
  static func lineEnds(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
    SixtyFourBytes.lineEnds(bytes, at: start)
  }

  /// Which of the 64 bytes from `start` on are beyond ASCII.
  static func high(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
    SixtyFourBytes(bytes, at: start).beyondASCII
  }

  /// Which of the 64 bytes from `start` on are control characters other than white space: below 0x20, and not
  /// 0x09 to 0x0D.
  static func controls(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
    SixtyFourBytes(bytes, at: start).controls
  }

  /// The 64 bytes from `start` on.
  @inline(__always)
  static func block(_ bytes: Span<UInt8>, at start: Int) -> ByteBlock {
    let found = SixtyFourBytes(bytes, at: start)
    var block = ByteBlock()
    block.digits = found.digits
    block.notLetters = found.digits | found.beyondASCII
    block.alphanumeric = found.letters | block.notLetters
    block.hasHigh = found.beyondASCII != 0
    block.hasControls = found.controls != 0
    return block
  }
}
