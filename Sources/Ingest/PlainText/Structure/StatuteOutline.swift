import Bytes
import Legislation

/// What the lines of a statute are, decided over the whole text: which numbers open sections, which lines are headings,
/// where the body begins and where notes follow it.
struct StatuteOutline {
  /// What begins on a line of text.
  enum Role: UInt8 {
    /// Text: a paragraph or the next line of one.
    case text
    /// A line that goes on the unit above, whatever it looks like.
    case continued
    case division, divisionTitle, reference, crossHeading
    /// The heading of the section whose number follows.
    case sectionHeading
    case section, limb
    /// A subsection that carries its section's number, `4.1`.
    case decimal
    /// A heading between the subsections of a section.
    case limbHeading
    /// A number that the series of this law does not hold: it is quoted, and opens nothing.
    case foreign
    case signature, note
    /// The title once more, behind the law.
    case cover
  }

  var roles: [Role]
  var sections: [Int: SectionMark] = [:]
  var divisions: [Int: DivisionMark] = [:]
  /// Of a section, the last line of the heading that begins behind its number.
  var titleEnds: [Int: Int] = [:]
  /// The first line behind a note that is before the law; 0 where there is none.
  var front = 0
  /// First line of the structure; what is before it is the title page.
  var start = 0
  var quotations = Quotations()
  /// The first line that opens a section or a division.
  var firstOpening = 0
  /// The sections of the body have their headings behind the number.
  var bodyIsBehind = false
  /// The numbers being settled have their headings behind them.
  var titlesAreBehind = false
  /// The headings behind the numbers being settled end in stops.
  var stopsBehind = false
  /// Blank lines are between paragraphs.
  let hasBlanks: Bool
  /// Whether a point or a dash is behind the numbers of sections; nil if some have it and some do not.
  var numbersHavePoints: Bool?
  /// Where the text of the levels stands.
  var columns = LimbColumns()
  /// Items begin paragraphs, as all but a few numbers in brackets do: one in the midst of lines is a reference, `(4) or`
  /// `(5) as it thinks fit`.
  private(set) var itemsBeginParagraphs = false
  /// How far the series of numbers that were chosen outweigh the next best.
  var margin = ReadingMargin()

  let lines: TextLines
  let source: [UInt8]
  let shapes: LineShapes
  let layout: TextLayout
  /// The lines of text, in order.
  var order: [Int] { shapes.order }

  /// What the first section is called by the word before its number, if there is one.
  var sectionWord: Provision.Word? {
    sections.min { $0.key < $1.key }.flatMap { $0.value.kind(source) }
  }

  /// The outline of nothing.
  init() {
    (roles, lines, source, layout, hasBlanks) = ([], TextLines([]), [], .wrapped, false)
    shapes = LineShapes(lines, [], .wrapped)
  }

  init(_ text: TextLines, _ source: [UInt8], _ shapes: LineShapes, _ layout: TextLayout) {
    (lines, self.source, self.layout, self.shapes) = (text, source, layout, shapes)
    hasBlanks = text.blankCount * 4 > text.textCount
    roles = [Role](repeating: .text, count: text.lines.count)
    quotations = Quotations(text, source, layout)
    let end = findNote()
    findOpeningNote()
    findDivisions(upTo: end)
    chooseSections(upTo: end)
    itemsBeginParagraphs = hasBlanks && layout == .wrapped && doItemsBeginParagraphs()
    chooseLimbs(upTo: end)
    columns = LimbColumns(order.filter { roles[$0] == .limb }, self)
    findQuotedNumbers(upTo: end)
    findHeadings(upTo: end)
    findSignature(upTo: end)
    findStart()
    findCover()
  }

  // MARK: Lines

  func startsParagraph(_ place: Int) -> Bool { shapes.startsParagraph(place) || dedents(place) }

  /// Where levels have columns of their own: whether a line in the midst of lines stands to the left of the one above, which
  /// goes on an item itself.
  private func dedents(_ place: Int) -> Bool {
    guard columns.tell, place > 1 else { return false }
    let (line, before) = (order[place], order[place - 1])
    return shapes[line].blanks == 0 && shapes[line].indent + 2 <= shapes[before].indent
      && roles[before] == .text && !shapes.startsParagraph(place - 1) && !shapes[line].beginsPage
  }

  /// Whether something may begin on the line at a place: a paragraph does, or the line above ends as one that is
  /// followed by an item.
  func mayBeginItem(_ place: Int) -> Bool {
    if startsParagraph(place) { return true }
    if itemsBeginParagraphs, !shapes[order[place]].beginsPage { return false }
    let before = order[place - 1]
    if shapes[before].ending != .plain || roles[before] != .text && roles[before] != .limb { return true }
    let content = lines.lines[before].content
    return source.endsInWord("and", content) || source.endsInWord("or", content)
      || source.endsInWord("but", content)
  }

  private func doItemsBeginParagraphs() -> Bool {
    var (all, beginning) = (0, 0)
    for line in order where bracketed(line) != nil {
      all += 1
      if shapes[line].blanks > 0 || shapes[line].beginsPage { beginning += 1 }
    }
    return all >= 8 && beginning * 10 >= all * 8
  }

  func bracketed(_ line: Int) -> Range<Int>? {
    let content = lines.lines[line].content
    return NumberMark.bracketed(source, at: content.lowerBound, upTo: content.upperBound)
      ?? (halfBrackets ? pointedOrHalf(content) : nil)
  }

  /// `1)`, or `1.` before a capital.
  private func pointedOrHalf(_ content: Range<Int>) -> Range<Int>? {
    if let mark = NumberMark.halfBracketed(source, at: content.lowerBound, upTo: content.upperBound) {
      return mark
    }
    guard let mark = SectionMark(source, content), mark.style == .point, !mark.rest.isEmpty else {
      return nil
    }
    return mark.mark
  }

  /// Sections are named by a word, and `1)` and `a)` are what is below them.
  var halfBrackets = false
}

extension [UInt8] {
  /// Whether a stretch ends in a word, letter case apart.
  func endsInWord(_ word: String, _ range: Range<Int>) -> Bool {
    let start = range.upperBound - word.utf8.count
    return start > range.lowerBound && self[start - 1].isSpace
      && hasPrefix(word, at: start, upTo: range.upperBound)
  }

  /// Whether the letters of a stretch, three or more, are all capitals.
  func isInCapitals(_ range: Range<Int>) -> Bool {
    var capitals = 0
    for index in range {
      if self[index].isLower { return false }
      if self[index].isUpper { capitals += 1 }
    }
    return capitals >= 3
  }

  /// `(1)` or `(a)`, or the same without its first bracket.
  func isFirstLimb(_ mark: Range<Int>) -> Bool {
    let inner = self[mark].filter { $0.isLetter || $0.isDigit }
    return inner.count == 1 && (inner.first == 0x31 || inner.first == 0x61)
  }

  /// The key of a bracketed figure, `(2A)`; nil for letters.
  func figureKey(_ mark: Range<Int>) -> NumberKey? {
    let inner = self[mark].filter { $0.isLetter || $0.isDigit }
    let digits = inner.prefix { $0.isDigit }
    guard !digits.isEmpty else { return nil }
    let figure = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return NumberKey(
      figure, letters: NumberKey.value(ofLetters: inner.dropFirst(digits.count).filter(\.isLetter)))
  }
}
