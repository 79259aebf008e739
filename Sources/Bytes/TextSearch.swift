extension [UInt8] {
  /// Whether words in ASCII occur in a range of a text, byte for byte or letter case apart.
  ///
  /// The standard library looks for a String in a String character by character: over plain texts that was half of all
  /// the time.
  ///
  /// - Parameter wanted: in small letters where case is folded.
  /// - Complexity: O(length) where the first letter is rare, eight bytes a step.
  package func contains(_ wanted: String, in range: Range<Int>, foldingCase: Bool = false) -> Bool {
    let wanted = Array(wanted.utf8)
    guard let first = wanted.first else { return true }
    let (bytes, fold) = (span, foldingCase && first.isLetter ? EightBytes.smallLetterBits : 0)
    var start = range.lowerBound
    while start + wanted.count <= range.upperBound {
      // Signs may be taken for letters here: the comparison below is exact.
      let marks = EightBytes.equal(to: first, EightBytes.load(bytes, at: start) | fold)
      guard marks != 0 else {
        start += 8
        continue
      }
      start += marks.trailingZeroBitCount >> 3
      guard start + wanted.count <= range.upperBound else { return false }
      if wanted.indices.allSatisfy({ offset in
        (foldingCase ? bytes[start + offset].folded : bytes[start + offset]) == wanted[offset]
      }) {
        return true
      }
      start += 1
    }
    return false
  }
}
