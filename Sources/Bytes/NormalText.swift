/// What text is made before words are looked for in it, and what terms are made before they are looked for: one
/// definition for both, so that a term finds what is written as it is.
///
/// White space of every kind is single spaces; U+2010 and U+2011 are `-`; U+2019 between letters is `'`; ligatures
/// are unfolded; soft hyphens, joiners and other characters that nobody sees are gone; control codes are what
/// Windows-1252 means by them. What is left is composed (NFC) last, for a letter and its accent may only then be
/// side by side. Normal text is not changed by being made normal again.
///
/// Source of the rules: the counting rules in `Documentation/counting.md`.
@usableFromInline
package enum NormalText {
  /// What making text normal took away.
  package struct Losses: Hashable, Sendable {
    /// Spaces behind a space, or at the beginning.
    package var collapsed = 0
    /// Characters that are gone, fewer those that were unfolded.
    package var normalised = 0

    package init() {}
  }

  /// The normal text of a text that is by itself.
  package static func of(_ text: String) -> String {
    var losses = Losses()
    let block = text.utf8.map { $0 <= .space ? UInt8.space : $0 }
    var output: [UInt8] = []
    append(block, 0..<block.count, to: &output, &losses)
    if output.last == .space { output.removeLast() }
    if mayCombine(output) { return Composition.composed(String(decoding: output, as: UTF8.self)) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the normal text of a stretch, all but its composition.
  ///
  /// - Parameters:
  ///   - block: well-formed UTF-8 without control characters below U+0020; what is behind the stretch is looked at.
  ///   - output: the normal text of what is before the stretch.
  package static func append(
    _ block: [UInt8], _ stretch: Range<Int>, to output: inout [UInt8], _ losses: inout Losses
  ) {
    var position = stretch.lowerBound
    while position < stretch.upperBound {
      if block[position] < 0x80 {
        position = appendASCII(block, position..<stretch.upperBound, to: &output, &losses)
      } else {
        let (scalar, length) = LetterClass.decode(block.span, at: position, end: block.count)
        append(scalar, block, behind: position + length, to: &output, &losses)
        position += length
      }
    }
  }

  /// End of the ASCII with which a stretch begins.
  private static func appendASCII(
    _ block: [UInt8], _ stretch: Range<Int>, to output: inout [UInt8], _ losses: inout Losses
  ) -> Int {
    var start = stretch.lowerBound
    var end = start
    while end < stretch.upperBound, block[end] < 0x80 {
      if block[end] != .space, end + 8 <= stretch.upperBound {
        // Eight letters in which no two spaces are side by side are taken as they are.
        let word = EightBytes.load(block.span, at: end)
        let spaces = EightBytes.equal(to: .space, word)
        if word & EightBytes.highs | spaces & (spaces &>> 8) == 0 {
          end += 8
          continue
        }
      }
      if block[end] == .space, end == start ? endsInSpace(output) : block[end - 1] == .space {
        output += block[start..<end]
        losses.collapsed += 1
        start = end + 1
      }
      end += 1
    }
    output += block[start..<end]
    return end
  }

  private static func append(
    _ scalar: Unicode.Scalar, _ block: [UInt8], behind next: Int, to output: inout [UInt8],
    _ losses: inout Losses
  ) {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      appendSpace(to: &output, &losses)
    case _ where isInvisible(scalar):
      losses.normalised += 1
    case 0x2010, 0x2011:
      output.append(.hyphen)
    case 0x2019:
      if endsInLetter(output), beginsWithLetter(block, at: next) {
        output.append(.apostrophe)
      } else {
        output += scalar.utf8
      }
    case 0xFB00...0xFB06:
      let letters = ligatures[Int(scalar.value) - 0xFB00].utf8
      output += letters
      losses.normalised -= letters.count - 1
    case 0x80...0x9F:
      if let meant = Windows1252.scalar(UInt8(truncatingIfNeeded: scalar.value)) {
        append(meant, block, behind: next, to: &output, &losses)
      } else {
        appendSpace(to: &output, &losses)
      }
    default:
      output += scalar.utf8
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// Soft hyphens, spaces without width, joiners, invisible operators, byte order marks.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  private static func appendSpace(to output: inout [UInt8], _ losses: inout Losses) {
    if endsInSpace(output) { losses.collapsed += 1 } else { output.append(.space) }
  }

  private static func endsInSpace(_ output: [UInt8]) -> Bool { output.isEmpty || output.last == .space }

  // MARK: Letters on both sides

  /// An accent is part of what it is on: `↚`, which is an arrow and a stroke, is no letter.
  private static func endsInLetter(_ output: [UInt8]) -> Bool {
    var end = output.count
    while end > 0 {
      var start = end - 1
      while start > 0, output[start].continuesCharacter { start -= 1 }
      let scalar = LetterClass.decode(output.span, at: start, end: end).scalar
      guard LetterClass.isMark(scalar) else { return isLetter(scalar) }
      end = start
    }
    return false
  }

  /// Whether what will be next in the normal text is a letter, or an accent, which has one before it.
  private static func beginsWithLetter(_ block: [UInt8], at position: Int) -> Bool {
    var position = position
    while position < block.count {
      let (scalar, length) = LetterClass.decode(block.span, at: position, end: block.count)
      if !isInvisible(scalar) {
        guard 0x80...0x9F ~= scalar.value else { return isLetter(scalar) }
        return Windows1252.scalar(UInt8(truncatingIfNeeded: scalar.value)).map(isLetter) ?? false
      }
      position += length
    }
    return false
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value).isLetter }
    return LetterClass.isLetter(scalar) || LetterClass.isMark(scalar)
  }

  // MARK: What need not be looked at

  /// Whether any character can combine with the one before it or is composed otherwise, so that composition may change the
  /// text. Latin letters below U+0300, the Greek alphabet, general punctuation, signs of currencies, arrows, operators and
  /// drawn signs cannot: Unicode's quick check (NFC_Quick_Check) answers yes for them.
  package static func mayCombine(_ bytes: [UInt8]) -> Bool {
    var position = 0
    while position < bytes.count {
      let high = EightBytes.load(bytes.span, at: position) & EightBytes.highs
      guard high != 0 else {
        position += 8
        continue
      }
      position += high.trailingZeroBitCount >> 3
      guard bytes[position] >= 0xCC else {
        position += 1
        continue
      }
      let (scalar, length) = LetterClass.decode(bytes.span, at: position, end: bytes.count)
      switch scalar.value {
      case 0..<0x300, 0x391...0x3C9, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF, 0x2190...0x22FF,
        0x2500...0x27BF:
        position += length
      default: return true
      }
    }
    return false
  }

  /// Whether a character beyond ASCII may be another in normal text.
  ///
  /// - Complexity: O(bytes), eight bytes a step where they are ASCII.
  package static func mayChange(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let high = EightBytes.load(bytes, at: index) & EightBytes.highs
      guard high != 0 else {
        index &+= 8
        continue
      }
      index &+= high.trailingZeroBitCount &>> 3
      guard isInert(bytes, at: index) else { return true }
      // One of two bytes or three, or a byte that continues one.
      index &+= bytes[index] == 0xE2 ? 3 : bytes[index] == 0xC2 ? 2 : 1
    }
    return false
  }

  /// True for a byte inside, or at the start of, a character that is the same in normal text: curly double quotes,
  /// dashes, the opening single quote, the ellipsis, the pound sign.
  @inlinable
  package static func isInert(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    if byte.continuesCharacter { return true }
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
      switch bytes[index + 2] {
      case 0x93, 0x94, 0x98, 0x9C, 0x9D, 0xA6: return true
      default: return false
      }
    }
    return byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA3
  }
}
