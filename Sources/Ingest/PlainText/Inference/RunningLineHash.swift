import Bytes

/// What makes lines at the edges of pages alike, as a number.
enum RunningLineHash {
  /// Hash with each run of digits as one sign and white space left out; 0 for a line without a letter.
  static func digitsMasked(_ source: [UInt8], _ range: Range<Int>) -> UInt64 {
    // A limb of the law, `(2) The clerk must reply.`, is no header however often it stands at an edge.
    guard range.count <= 300,
      NumberMark.bracketed(source, at: range.lowerBound, upTo: range.upperBound) == nil
    else {
      return 0
    }
    var hash = FNV1a()
    var letters = 0
    var inNumber = false
    for index in range {
      let byte = source[index]
      if byte <= .space {
        inNumber = false
        continue
      }
      // A page number is a whole number; `11.5` names a paragraph.
      let isDecimal =
        byte.isDigit
        && (index > range.lowerBound + 1 && source[index - 1] == 0x2E && source[index - 2].isDigit
          || index + 2 < range.upperBound && source[index + 1] == 0x2E && source[index + 2].isDigit)
      if byte.isDigit, !isDecimal {
        if !inNumber { hash.add(.numberSign) }
        inNumber = true
        continue
      }
      inNumber = false
      if byte.isLetter || byte >= 0x80 { letters += 1 }
      hash.add(byte)
    }
    return letters >= 3 ? hash.value : 0
  }

  /// Hash of the words of a line in any order, figures and short ones apart, a capital before another one dropped
  /// (`JApproved`), each of them once; 0 for fewer than four words, and for sentences.
  static func anyOrder(_ source: [UInt8], _ range: Range<Int>) -> UInt64 {
    guard range.count <= 160, range.count >= 24,
      source[range.lowerBound].isUpper || source[range.lowerBound].isDigit,
      LineShapes.ending(source, range) == .plain
    else { return 0 }
    var words: Set<UInt64> = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard source[index].isLetter else {
        index += 1
        continue
      }
      var start = index
      while index < range.upperBound, source[index].isLetter { index += 1 }
      if index - start > 3, source[start].isUpper, source[start + 1].isUpper, source[start + 2].isLower {
        start += 1
      }
      if index - start > 2 { words.insert(source.foldedHash(start..<index)) }
    }
    return words.count >= 4 ? words.reduce(1) { $0 &+ $1 } | 1 : 0
  }
}
