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
  private let layout: TextLayout
  /// Which lines begin with a small letter: they continue what is above.
  private var beginsSmall: [Bool] = []
  /// The column that wrapped lines reach; 0 where each line is a paragraph.
  private(set) var width = 0

  init(_ text: TextLines, _ source: [UInt8], _ layout: TextLayout) {
    self.layout = layout
    shapes = [LineShape](repeating: LineShape(), count: text.lines.count)
    order.reserveCapacity(text.textCount)
    var counts = [Int](repeating: 0, count: 301)
    var before = -1
    var blanks = 0
    for index in text.lines.indices {
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
    let isEnded = before.endsEarly && before.ending != .plain || before.endsShort && !beginsSmall[place]
    if layout == .doubleSpaced { return shape.blanks > 1 || isEnded || before.ending == .sentence }
    if shape.blanks > 0, !shape.beginsPage || before.ending != .plain || before.endsEarly { return true }
    return isEnded
  }

  /// The place of a line in the order; the place of the next one for a line that is no text.
  func place(ofLine line: Int) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if order[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low
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

  private mutating func findEarlyEnds(_ text: TextLines, _ source: [UInt8]) {
    guard var line = order.first, let last = order.last else { return }
    // Proportional letters and ragged margins leave an eighth of the width free.
    let limit = width - width / 8
    for next in order.dropFirst() {
      let following = text.lines[next].content
      let word = source[following].prefix(40).prefix { !$0.isSpace }.count
      let end = Int(shapes[line].indent) + text.lines[line].content.count
      shapes[line].endsEarly = end + 1 + word <= limit
      shapes[line].endsShort = (end + 1 + word) * 3 <= width * 2
      line = next
    }
    (shapes[last].endsEarly, shapes[last].endsShort) = (true, true)
  }
}
