import Bytes

/// What a line of text looks like, whatever its words say.
struct LineShape {
  enum Ending: UInt8 {
    /// `.`, `?`, `!`, a bracket or quotation mark behind it apart.
    case sentence
    /// A colon or a dash: more is to come.
    case open
    /// `;` or `,`.
    case clause
    case plain
  }
  /// Columns before the first character.
  var indent: UInt16 = 0
  /// Blank lines above, page ends apart.
  var blanks: UInt8 = 0
  var ending = Ending.plain
  /// The first word of the next line had room on this one: the line was ended, not wrapped.
  var endsEarly = false
  /// It was ended far from the edge.
  var endsShort = false
  /// The first line of text of a page.
  var beginsPage = false
}

/// The shapes of all lines of a text, and where paragraphs begin by them.
struct LineShapes {
  private var shapes: [LineShape]
  /// The lines of text, in order.
  private(set) var order: [Int] = []
  /// By line, how many lines of text are before it.
  private var places: [Int32] = []
  private let layout: TextLayout
  /// Which lines begin with a small letter: they continue what is above.
  private var beginsSmall: [Bool] = []
  /// Which begin with “, as a definition does.
  private var beginsQuoted: [Bool] = []
  /// The column that wrapped lines reach; 0 where each line is a paragraph.
  private(set) var width = 0
  /// A program wrapped the lines: one that has room for the next word ends its paragraph.
  private(set) var isExact = false

  init(_ text: TextLines, _ source: [UInt8], _ layout: TextLayout) {
    self.layout = layout
    shapes = [LineShape](repeating: LineShape(), count: text.lines.count)
    order.reserveCapacity(text.textCount)
    places.reserveCapacity(text.lines.count)
    var counts = [Int](repeating: 0, count: 301)
    var before = -1
    var blanks = 0
    for index in text.lines.indices {
      places.append(Int32(truncatingIfNeeded: order.count))
      guard text.lines[index].isText else {
        if text.lines[index].role == .blank { blanks += 1 }
        continue
      }
      let line = text.lines[index]
      var shape = LineShape()
      shape.indent = LineShapes.indent(source, line)
      shape.blanks = UInt8(min(blanks, 255))
      shape.ending = LineShapes.ending(source, line.content)
      shape.beginsPage = before < 0 || text.lines[before].page != line.page
      shapes[index] = shape
      order.append(index)
      beginsSmall.append(source[line.content.lowerBound].isLower)
      beginsQuoted.append(
        Punctuation(source, at: line.content.lowerBound, upTo: line.content.upperBound) == .openDouble)
      counts[min(Int(shape.indent) + line.content.count, 300)] += 1
      (before, blanks) = (index, 0)
    }
    guard layout != .lineIsParagraph else { return }
    width = LineShapes.width(counts, text.textCount)
    findEarlyEnds(text, source)
  }

  subscript(line: Int) -> LineShape { shapes[line] }

  // MARK: Paragraphs

  /// Whether a new paragraph begins on the line at a place of the order, by what is above it.
  func startsParagraph(_ place: Int) -> Bool {
    guard place > 0, layout != .lineIsParagraph else { return true }
    let (before, shape) = (shapes[order[place - 1]], shapes[order[place]])
    let isCut = isExact && !shape.beginsPage ? before.endsEarly : before.endsShort
    let isEnded = before.endsEarly && before.ending != .plain || isCut && !beginsSmall[place]
    if layout == .doubleSpaced { return shape.blanks > 1 || isEnded || before.ending == .sentence }
    // Over a page's end a sentence goes on, unless it was ended far from the edge.
    let isCutAbovePage = before.endsEarly && (!isExact || before.endsShort || !beginsSmall[place])
    if shape.blanks > 0, !shape.beginsPage || before.ending != .plain || isCutAbovePage { return true }
    return isEnded || beginsQuoted[place] && (before.ending == .clause || before.ending == .sentence)
  }

  /// The place of a line in the order; the place of the next one for a line that is no text.
  func place(ofLine line: Int) -> Int {
    line < places.count ? Int(places[max(line, 0)]) : order.count
  }

  // MARK: Measures

  private static func indent(_ source: [UInt8], _ line: TextLine) -> UInt16 {
    var column = 0
    for index in line.whole.lowerBound..<line.content.lowerBound {
      switch source[index] {
      case .tab: column = (column / 8 + 1) * 8
      case .space: column += 1
      case 0xC2: column += 1  // The first byte of a no-break space.
      default: break
      }
    }
    return UInt16(min(column, 500))
  }

  /// - Parameter content: not empty.
  static func ending(_ source: [UInt8], _ content: Range<Int>) -> LineShape.Ending {
    var end = content.upperBound - 1
    while end > content.lowerBound {
      switch source[end] {
      case .closeParenthesis, .closeBracket, .quotationMark, .apostrophe, .asterisk, .underscore: end -= 1
      case 0x99 where closes(source, end, content), 0x9D where closes(source, end, content): end -= 3  // ’ ”
      default:
        switch source[end] {
        case .fullStop where isTitleWithEtc(source, content, end) || endsInAbbreviation(source, content, end):
          return .plain
        case .fullStop, .questionMark, .exclamationMark: return .sentence
        case .colon: return .open
        case .semicolon, .comma: return .clause
        // A dash.
        case 0x93 where closes(source, end, content), 0x94 where closes(source, end, content): return .open
        case .hyphen where end > content.lowerBound && source[end - 1] == .space: return .open
        case 0xA6 where closes(source, end, content): return .sentence  // …
        default: return .plain
        }
      }
    }
    return .plain
  }

  /// Whether the stop at a place is that of `(S.I.` or `(c.`, whose number is on the next line, or of `(N.I.)`.
  private static func endsInAbbreviation(_ source: [UInt8], _ content: Range<Int>, _ end: Int) -> Bool {
    var start = end
    while start > content.lowerBound, end - start < 6,
      source[start - 1].isLetter || source[start - 1] == .fullStop
    {
      start -= 1
    }
    guard start > content.lowerBound, start < end else { return false }
    guard source[start - 1] == .openParenthesis || source[start - 1].isSpace else { return false }
    let isInBrackets = source[start - 1] == .openParenthesis
    // Within closed brackets only what stands behind a title does: `2013 (c. 10 (N.I.))`.
    if end + 1 < content.upperBound { return isInBrackets && source.hasPrefix("N.I", at: start, upTo: end) }
    return (isInBrackets ? bracketedAbbreviations : abbreviations).contains {
      $0.utf8.count == end - start && source.hasPrefix($0, at: start, upTo: end)
    }
  }

  private static let bracketedAbbreviations = [
    "S.I", "S.R", "S.S.I", "c", "cap", "S.R.O", "anaw", "asp", "SI",
  ]
  private static let abbreviations = ["S.I", "S.R", "S.S.I", "No", "Nos", "Cm", "Cmnd"]

  /// `Vesting etc.`, `Claims, dividends and distribution etc.`: a title, whose stop is the word's own.
  private static func isTitleWithEtc(_ source: [UInt8], _ content: Range<Int>, _ end: Int) -> Bool {
    guard end + 1 == content.upperBound, content.count <= 100, end - content.lowerBound > 6,
      source[end - 1] == UInt8(ascii: "c"), source.hasPrefix(" etc.", at: end - 4, upTo: end + 1),
      source[content.lowerBound].isUpper || source[content.lowerBound].isDigit
    else { return false }
    // The last of several in a sentence has a comma before it.
    return source[end - 5] != .comma && !source[content.lowerBound..<end - 4].contains(.fullStop)
  }

  /// Whether the byte at a place is the last of a character of general punctuation.
  private static func closes(_ source: [UInt8], _ end: Int, _ content: Range<Int>) -> Bool {
    end - 2 >= content.lowerBound && source[end - 1] == 0x80 && source[end - 2] == 0xE2
  }

  /// The length that nineteen lines in twenty do not pass.
  private static func width(_ counts: [Int], _ total: Int) -> Int {
    var above = 0
    for length in counts.indices.reversed() {
      above += counts[length]
      if above * 20 > total { return length }
    }
    return 0
  }

  /// Whether hardly a line ends where the next word had room in the last eighth of the width: those that do end paragraphs.
  private func isWrappedExactly(_ text: TextLines, _ source: [UInt8]) -> Bool {
    guard layout == .wrapped || layout == .doubleSpaced, width >= 40, var line = order.first else {
      return false
    }
    var (full, ragged) = (0, 0)
    for next in order.dropFirst() {
      let word = LineShapes.firstWord(source, text.lines[next].content)
      let end = Int(shapes[line].indent) + text.lines[line].content.count + 1 + word
      if end > width { full += 1 } else if end > width - width / 8 { ragged += 1 }
      line = next
    }
    return full >= 20 && ragged * 8 <= full
  }

  private static func firstWord(_ source: [UInt8], _ content: Range<Int>) -> Int {
    source[content].prefix(40).prefix { !$0.isSpace }.count
  }

  private mutating func findEarlyEnds(_ text: TextLines, _ source: [UInt8]) {
    guard var line = order.first, let last = order.last else { return }
    // Proportional letters and ragged margins leave an eighth of the width free; a program that wraps leaves nothing.
    isExact = isWrappedExactly(text, source)
    let limit = isExact ? width : width - width / 8
    for next in order.dropFirst() {
      let word = LineShapes.firstWord(source, text.lines[next].content)
      let end = Int(shapes[line].indent) + text.lines[line].content.count
      shapes[line].endsEarly = end + 1 + word <= limit
      shapes[line].endsShort = (end + 1 + word) * 3 <= width * 2
      line = next
    }
    (shapes[last].endsEarly, shapes[last].endsShort) = (true, true)
  }
}
