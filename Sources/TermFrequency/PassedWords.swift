/// Words of one block of text that no term begins like, found many at a time: most words of a text, and all that is asked of
/// them is how many they are.
extension FirstLetters {
  /// Of the words that begin at `starts`, those before the first that must be looked at.
  ///
  /// A loop by itself, so that all it needs stays in the processor's registers.
  ///
  /// - Parameters:
  ///   - starts: the words end in the block (``LetterBlock/settled(_:)``).
  ///   - base: where the block begins in the text; it fits there.
  @inline(never)
  func passed(
    _ starts: UInt64, of block: LetterBlock, _ text: UnsafeBufferPointer<UInt8>, at base: Int
  ) -> UInt64 {
    var rest = starts
    while rest != 0 {
      let offset = rest.trailingZeroBitCount
      // SAFETY: the text has eight bytes more at least behind the block.
      let first = unsafe UInt64(PlainWordScan.firstFour(in: text, from: base &+ offset))
      if mayMatch(first, length: block.length(ofWordAt: offset)) {
        return starts & LetterBlock.bits(before: offset)
      }
      rest &= rest &- 1
    }
    return starts
  }
}
