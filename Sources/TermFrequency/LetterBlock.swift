import Bytes

/// Letters and digits of 64 bytes of a text, one bit a byte: where words begin and end is known for all of them at once.
struct LetterBlock {
  static var size: Int { SixtyFourBytes.size }
  /// What is read behind a block: the rest of a word's eight letters.
  private static var margin: Int { 8 }

  private let letters: UInt64
  private let withoutDigits: UInt64
  private let joiners: UInt64
  private let beyondASCII: UInt64

  /// Whether a block may begin at `base`: its bytes, and the margin, are inside the text.
  @inline(__always)
  static func fits(at base: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    base &+ size &+ margin <= text.count
  }

  /// - Parameters:
  ///   - base: where the block begins; it fits there.
  ///   - end: of the stretch, after `base`; what is behind it is no letter.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, at base: Int, end: Int) {
    // SAFETY: the span is used here only, while the buffer is valid.
    let block = unsafe SixtyFourBytes(text.span, at: base)
    let within = end &- base >= LetterBlock.size ? ~0 : (1 &<< UInt64(truncatingIfNeeded: end &- base)) &- 1
    letters = (block.letters | block.digits) & within
    withoutDigits = block.letters & within
    joiners = block.joiners & within
    beyondASCII = block.beyondASCII & within
  }

  /// Where a word begins, and where a character beyond ASCII is.
  @inline(__always)
  var events: UInt64 { letters & ~(letters &<< 1) | beyondASCII }

  /// Whether an ASCII letter or digit is there.
  @inline(__always)
  func isLetter(_ offset: Int) -> Bool { letters &>> UInt64(truncatingIfNeeded: offset) & 1 != 0 }

  /// Letters and digits from an offset on, to the end of the block at most.
  @inline(__always)
  func length(ofWordAt offset: Int) -> Int {
    min(LetterBlock.size &- offset, (~letters &>> UInt64(truncatingIfNeeded: offset)).trailingZeroBitCount)
  }

  /// Whether a word of letters and digits has a letter: otherwise it is a number.
  @inline(__always)
  func hasLetter(_ offset: Int, _ length: Int) -> Bool {
    let rest = withoutDigits &>> UInt64(truncatingIfNeeded: offset)
    return rest &<< UInt64(truncatingIfNeeded: LetterBlock.size &- length) != 0
  }

  /// Whether a word that ends at `position` ends there whatever follows: the stretch ends too, or there is an ASCII
  /// character that continues no word. A block's last word is not plain, for what follows is not in the block.
  @inline(__always)
  func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, end: Int) -> Bool {
    if position == end { return true }
    // SAFETY: the position is at most at the end of the block, behind which the text continues.
    let next = unsafe text[position]
    return next < 0x80 && next != 0x2D && next != 0x27 && !next.isLetterOrDigit
  }

  /// Of `events`, which are all from some place on, the beginnings of words up to the first event that must be looked at by
  /// itself: a character beyond ASCII, a word that such a character, a hyphen or an apostrophe is behind, or one that may
  /// continue in the next block. What the words before are hangs on nothing but their own letters.
  @inline(__always)
  func settled(_ events: UInt64) -> UInt64 {
    guard events != 0 else { return 0 }
    var starts = events
    if letters &>> 63 != 0 {
      // The last word of all.
      starts &= ~(1 &<< UInt64(truncatingIfNeeded: 63 &- (letters & ~(letters &<< 1)).leadingZeroBitCount))
    }
    let others = events & beyondASCII
    starts &= (others & (0 &- others)) &- 1
    let fromFirst = 0 &- (events & (0 &- events))
    let doubtfulEnds = (letters &<< 1) & (joiners | beyondASCII) & fromFirst
    guard doubtfulEnds != 0 else { return starts }
    starts &= (doubtfulEnds & (0 &- doubtfulEnds)) &- 1
    guard starts != 0 else { return 0 }
    // The word that ends there.
    return starts & ~(1 &<< UInt64(truncatingIfNeeded: 63 &- starts.leadingZeroBitCount))
  }

  /// Those of `starts` at which a number begins, which has no letter.
  @inline(__always)
  func numbers(_ starts: UInt64) -> UInt64 {
    var rest = starts & ~withoutDigits
    var numbers: UInt64 = 0
    while rest != 0 {
      let offset = rest.trailingZeroBitCount
      if !hasLetter(offset, length(ofWordAt: offset)) { numbers |= rest & (0 &- rest) }
      rest &= rest &- 1
    }
    return numbers
  }

  /// The bits of a block before `offset`, which may lie outside it.
  @inline(__always)
  static func bits(before offset: Int) -> UInt64 {
    offset >= size ? ~0 : offset <= 0 ? 0 : (1 &<< UInt64(truncatingIfNeeded: offset)) &- 1
  }
}
