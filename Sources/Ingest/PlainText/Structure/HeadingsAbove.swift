import Bytes

/// The headings of a code: lines of one shape, without a stop, above numbered paragraphs and behind the end of a
/// sentence or of a list.
struct HeadingsAbove {
  /// By the first line of each, its last one.
  private(set) var ends: [Int: Int] = [:]
  private var lasts: Set<Int> = []

  init() {}

  /// - Parameter numbered: the lines on which numbered paragraphs begin, in order.
  init(_ numbered: [Int], _ text: TextLines, _ source: [UInt8], _ shapes: LineShapes, _ layout: TextLayout) {
    for line in numbered {
      var found: [ClosedRange<Int>] = []
      var next = shapes.place(ofLine: line)
      while found.count < 3, next > 0,
        let first = HeadingsAbove.start(endingAt: next - 1, text, source, shapes, layout)
      {
        found.append(first...next - 1)
        next = first
      }
      while let last = found.last, !HeadingsAbove.mayBegin(last.lowerBound, text, source, shapes) {
        found.removeLast()
      }
      for heading in found {
        ends[shapes.order[heading.lowerBound]] = shapes.order[heading.upperBound]
        lasts.insert(shapes.order[heading.upperBound])
      }
    }
  }

  /// Whether a heading ends on a line.
  func ends(on line: Int) -> Bool { lasts.contains(line) }

  /// The first place of the lines of a heading's shape that end at a place, or nil.
  private static func start(
    endingAt place: Int, _ text: TextLines, _ source: [UInt8], _ shapes: LineShapes, _ layout: TextLayout
  ) -> Int? {
    var first = place
    while first > 0, first > place - 3, layout != .lineIsParagraph, shapes[shapes.order[first]].blanks == 0,
      source[text.lines[shapes.order[first]].content.lowerBound].isLower
        || isCapital(first, text, source, shapes) && isCapital(first - 1, text, source, shapes)
    {
      first -= 1
    }
    for line in shapes.order[first...place] where shapes[line].ending != .plain { return nil }
    let content = text.lines[shapes.order[first]].content
    guard content.count >= 3, content.count <= 160,
      source[content.lowerBound].isUpper || source[content.lowerBound] == 0xE2,
      Punctuation(source, at: content.lowerBound, upTo: content.upperBound) != .bullet,
      DivisionMark.parse(source, content, inHeading: true) == nil, SectionMark(source, content) == nil,
      !source[content].contains(.tab)
    else { return nil }
    return first
  }

  private static func isCapital(_ place: Int, _ text: TextLines, _ source: [UInt8], _ shapes: LineShapes)
    -> Bool
  {
    source.isInCapitals(text.lines[shapes.order[place]].content)
  }

  /// Whether what is above a place has come to its end.
  private static func mayBegin(_ place: Int, _ text: TextLines, _ source: [UInt8], _ shapes: LineShapes)
    -> Bool
  {
    guard place > 0 else { return false }
    let before = shapes.order[place - 1]
    let content = text.lines[before].content
    if shapes[before].ending == .sentence { return true }
    if DivisionMark.parse(source, content, inHeading: true) != nil { return true }
    guard shapes[before].ending == .plain, shapes.startsParagraph(place) || shapes[before].endsEarly else {
      return false
    }
    // The last item of a list, or the lines of a title page.
    var line = place - 1
    while line > 0, !shapes.startsParagraph(line), place - line < 8 { line -= 1 }
    let first = text.lines[shapes.order[line]].content
    return Punctuation(source, at: first.lowerBound, upTo: first.upperBound) != nil
      || NumberMark.bracketed(source, at: first.lowerBound, upTo: first.upperBound) != nil
      || source[first.lowerBound] == .hyphen
  }
}
