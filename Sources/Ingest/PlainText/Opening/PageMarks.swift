import Bytes

/// The marks that a page of legislation.gov.uk prints inside its text and that are no words of it: `F12` and the
/// like, which point to annotations, and badges of extent, `E+W`. Both are glued to the words around them.
struct PageMarks {
  /// The text without them, with a space where words would run together.
  private(set) var bytes: [UInt8] = []
  private(set) var marks = 0
  private(set) var badges = 0
  /// Characters taken out, and spaces put in.
  private(set) var removed = 0
  private(set) var inserted = 0

  private let source: [UInt8]
  private let known: Set<AnnotationMark>
  private var lastNumber: [UInt8: Int] = [:]
  /// What of the source is in `bytes` already.
  private var copied = 0

  /// - Parameter known: marks that an annotation of the text explains.
  init(_ source: [UInt8], known: Set<AnnotationMark>) {
    (self.source, self.known) = (source, known)
    bytes.reserveCapacity(source.count + 1024)
  }

  /// Takes the mark at the start of an annotation out.
  mutating func clean(annotation content: Range<Int>, textStart: Int) {
    takeOut(content.lowerBound..<textStart)
  }

  /// Takes marks and badges out of a line of text.
  mutating func clean(_ content: Range<Int>) {
    var index = content.lowerBound
    var isStart = true
    while index < content.upperBound {
      let byte = source[index]
      if byte >= 0x41, byte <= 0x58, let end = end(at: index, in: content, isStart: isStart) {
        index = end
        continue
      }
      if isStart, byte.isDigit {
        index = separateNumber(at: index, in: content)
        isStart = false
        continue
      }
      if isStart, byte.isLetter || byte >= 0x80 && byte != 0xE2 || byte == 0x28 { isStart = false }
      index += 1
    }
  }

  mutating func finish() {
    bytes += source[copied...]
    copied = source.count
  }

  private mutating func takeOut(_ range: Range<Int>) {
    bytes += source[copied..<range.lowerBound]
    copied = range.upperBound
    removed += range.count
    let next = range.upperBound
    guard let last = bytes.last, last.isLetter || last.isDigit, next < source.count,
      source[next].isLetter || source[next].isDigit || source[next] == 0x28
    else { return }
    putInSpace()
  }

  private mutating func putInSpace() {
    bytes.append(0x20)
    inserted += 1
  }

  /// Takes what begins at a capital letter out, if it is a mark or a badge; returns the place behind it.
  private mutating func end(at index: Int, in content: Range<Int>, isStart: Bool) -> Int? {
    if let mark = mark(at: index, in: content, isStart: isStart) {
      lastNumber[mark.letter] = mark.number
      // The bracket before it is the page's too: `[F1the board]`.
      let isBracketed = index > max(content.lowerBound, copied) && source[index - 1] == 0x5B
      takeOut(index - (isBracketed ? 1 : 0)..<index + mark.length)
      marks += 1
      return index + mark.length
    }
    if let end = badge(at: index, in: content) {
      takeOut(index..<end)
      badges += 1
      return end
    }
    return nil
  }

  // MARK: Marks

  private func mark(at index: Int, in content: Range<Int>, isStart: Bool) -> AnnotationMark? {
    guard let digits = AnnotationMark.digits(source, at: index, upTo: content.upperBound) else { return nil }
    let candidates = AnnotationMark.candidates(source, source[index], digits)
    let after = digits.upperBound
    let before = index > content.lowerBound ? source[index - 1] : 0x20
    let isAfterMark = index == copied && index > content.lowerBound
    if before.isLetter || before.isDigit || before >= 0x80 && before != 0x9C && before != 0x98, !isAfterMark {
      // Behind a word: `Education Act 1996M1`. The last character of `“` and `‘` is no letter.
      guard !before.isUpper, after == content.upperBound || !source[after].isLetter else { return nil }
      return candidates.last { known.contains($0) && $0.length == digits.count + 1 }
    }
    let isBracketed = before == 0x5B  // [
    let isDots =
      source.begins(with: ". . .", after..<content.upperBound)
      || source.begins(with: " . . .", after..<content.upperBound)
    let fitting = candidates.filter { known.contains($0) }
    if fitting.isEmpty {
      // `[F12the …` and `F12. . .` are recognised without an annotation.
      guard source[index] == 0x46, candidates.count == digits.count, let whole = candidates.last else {
        return nil
      }
      if isDots { return whole }
      return isBracketed && after < content.upperBound && source[after].isLetter ? whole : nil
    }
    // A word between spaces may be the text's own: `Class F1 and`.
    let isAlone =
      before == 0x20 && !isStart && !isAfterMark && (after == content.upperBound || !source[after].isLetter)
    let isAfterDots =
      index >= content.lowerBound + 3 && source[index - 2] == 0x2E && source[index - 3] == 0x20
    if isAlone, !isDots, !isAfterDots { return nil }
    let due = (lastNumber[source[index]] ?? 0) + 1
    return fitting.first { $0.number == due } ?? fitting.last
  }

  // MARK: Badges

  private static let parts = ["N.I.", "U.K.", "LL", "E", "W", "S", "C"].map { Array($0.utf8) }

  /// The end of a badge of extent that is glued to what is before it, `assistanceE+W`, `Part 1U.K.General`, or, with several
  /// countries, ends a line behind a space.
  private func badge(at index: Int, in content: Range<Int>) -> Int? {
    guard index > content.lowerBound else { return nil }
    switch source[index] {
    case 0x45, 0x57, 0x53, 0x4E, 0x55, 0x4C: break  // E W S N U L
    default: return nil
    }
    var end = index
    var count = 0
    while let part = part(at: end, upTo: content.upperBound) {
      end += part
      count += 1
      guard end < content.upperBound, source[end] == 0x2B,
        self.part(at: end + 1, upTo: content.upperBound) != nil
      else { break }
      end += 1
    }
    guard count > 0 else { return nil }
    let before = source[index - 1]
    let isGlued =
      before.isLower || before.isDigit || before == 0x5D || before == 0x29 || before == 0x2E
      || before >= 0x80 && before != 0x9C && before != 0x98
    if count > 1 {
      let isNumbered = before.isUpper && index - 2 >= content.lowerBound && source[index - 2].isDigit
      let isBeforeTitle = before == 0x20 && end < content.upperBound && source[end].isUpper
      let isAtEnd = before == 0x20 && end == content.upperBound
      let isAfterCapitals = before.isUpper && end == content.upperBound
      return isGlued || isNumbered || isBeforeTitle || isAfterCapitals || isAtEnd ? end : nil
    }
    // One country alone: `U.K.` and `N.I.` have their stops, a letter must end the line.
    if source[end - 1] == 0x2E { return isGlued && before != 0x2E ? end : nil }
    return end == content.upperBound && end - index == 1 && before.isLower ? end : nil
  }

  private func part(at index: Int, upTo end: Int) -> Int? {
    PageMarks.parts.first { source[index..<end].starts(with: $0) }?.count
  }

  // MARK: Numbers glued to what they number

  /// `12Duty to provide` is `12 Duty to provide`, `12A(1)` is `12A (1)`; returns the place behind the number.
  private mutating func separateNumber(at start: Int, in content: Range<Int>) -> Int {
    var index = start
    while index < content.upperBound, source[index].isDigit { index += 1 }
    guard index - start <= 3, index < content.upperBound else { return index }
    let capitals = source[index..<content.upperBound].prefix { $0.isUpper }.count
    let after = index + capitals
    let next = after < content.upperBound ? source[after] : 0x20
    var split = after
    if capitals > 0, next.isLower {
      split = after - 1
    } else if capitals > 0, next == 0x20, source[after - 1] == 0x41, after + 1 < content.upperBound,
      source[after + 1].isLower
    {
      split = after - 1  // `12A local authority`
    } else if capitals > 3 {
      split = index  // `5INTERPRETATION`
    } else if next != 0x28 {
      return isBadgeNext(index, content) ? index : after
    }
    if capitals > 0, isBadgeNext(index, content) { return index }
    bytes += source[copied..<split]
    copied = split
    putInSpace()
    return split
  }

  private func isBadgeNext(_ index: Int, _ content: Range<Int>) -> Bool {
    (index..<min(index + 3, content.upperBound)).contains { badge(at: $0, in: content) != nil }
  }
}
