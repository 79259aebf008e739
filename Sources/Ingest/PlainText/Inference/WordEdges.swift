/// Where the words of a text begin and end, 64 bytes at a time: a bit a byte, the first byte lowest. A word may go on from
/// block to block. Unusual words are those with a byte that words of a language's letters do not have, but for numbers,
/// which are figures alone.
struct WordEdges {
  /// Bytes of the longest word that is called short.
  static let short = 6

  private var block = 0
  private var starts: UInt64 = 0
  /// Behind the words that end in the block, unusual ones and numbers apart.
  private(set) var plainEnds: UInt64 = 0
  /// Behind the unusual words that end in the block.
  private(set) var unusualEnds: UInt64 = 0
  /// Behind the plain words of one byte.
  private(set) var endsOfOne: UInt64 = 0
  /// Where words of up to ``short`` bytes begin that are in the block wholly, unusual ones too; one that ends with the
  /// block is not known to be whole.
  private(set) var startsOfShort: UInt64 = 0
  /// The plain word that came from the block before and ends in this one.
  private(set) var continued: Range<Int>?

  /// Where the word began that goes on into the block, and the one that goes on behind it.
  private var entering = 0
  private var leaving = 0
  /// 1 if a word goes on behind the block; if it has an unusual byte; if it has one that is no figure; if it has one byte as
  /// yet.
  private var isOpen: UInt64 = 0
  private var isUnusual: UInt64 = 0
  private var isNoNumber: UInt64 = 0
  private var hasOne: UInt64 = 0

  /// Looks at the next block.
  ///
  /// - Parameters:
  ///   - block: where it begins, 64 bytes behind the one before.
  ///   - inside: which bytes are in words.
  ///   - unusual: which of these make a word unusual, figures among them.
  ///   - figures: which bytes are figures.
  @inline(__always)
  mutating func advance(to block: Int, _ inside: UInt64, unusual: UInt64, figures: UInt64) {
    let before = inside &<< 1 | isOpen
    let ends = before & ~inside
    starts = inside & ~before
    // A word is a stretch of ones; an unusual byte added in it carries a one to the place behind it, and no further: a
    // stretch and what is unusual in it are less than twice the stretch.
    let (sum, over) = inside.addingReportingOverflow(unusual)
    let (marks, overCarried) = sum.addingReportingOverflow(isUnusual)
    let (other, overOther) = inside.addingReportingOverflow(inside & ~figures)
    let (otherMarks, overOtherCarried) = other.addingReportingOverflow(isNoNumber)
    unusualEnds = marks & otherMarks & ends
    plainEnds = ends & ~marks
    endsOfOne = plainEnds & (starts &<< 1 | hasOne)
    (self.block, entering) = (block, leaving)
    // Nothing ends before the word that was open.
    let first = ends & (0 &- ends)
    continued =
      isOpen & (first & plainEnds == 0 ? 0 : 1) == 0 ? nil : entering..<block &+ first.trailingZeroBitCount
    // Seven bytes of a word in a row.
    let two = inside & inside &>> 1
    let four = two & two &>> 2
    let seven = four & four &>> 3
    let openBytes = (~inside).leadingZeroBitCount
    startsOfShort = starts & ~seven & UInt64.max >> UInt64(truncatingIfNeeded: openBytes)
    if openBytes < 64 { leaving = block &+ 64 &- openBytes } else if isOpen == 0 { leaving = block }
    isUnusual = over || overCarried ? 1 : 0
    isNoNumber = overOther || overOtherCarried ? 1 : 0
    hasOne = starts &>> 63
    isOpen = inside &>> 63
  }

  /// Where the word begins that ends before a place of the block; perhaps in a block before.
  @inline(__always)
  func start(ofWordEndingAt place: Int) -> Int {
    let below = starts & ((1 &<< UInt64(truncatingIfNeeded: place)) &- 1)
    return below == 0 ? entering : block &+ 63 &- below.leadingZeroBitCount
  }
}
