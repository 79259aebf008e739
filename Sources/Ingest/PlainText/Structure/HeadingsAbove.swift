import Bytes

/// The headings of a code: lines of one shape, without a stop, above numbered paragraphs and other text, behind the end of
/// a sentence or of a list.
struct HeadingsAbove {
  /// By the first line of each, its last one.
  private(set) var ends: [Int: Int] = [:]
  private var lasts: Set<Int> = []

  private let text: TextLines
  private let source: [UInt8]
  private let shapes: LineShapes
  private let layout: TextLayout

  /// So many headings above text without numbers are a habit of the text; fewer may be lines of an address or a table.
  private static let fewest = 3
  private static let longest = 160
  /// A sentence by itself that is shorter is a cell of a table as soon as a paragraph.
  private static let shortest = 30

  init() {
    (text, source, layout) = (TextLines([]), [], .wrapped)
    shapes = LineShapes(text, [], .wrapped)
  }

  /// - Parameter numbered: the lines on which numbered paragraphs begin, in order.
  init(_ numbered: [Int], _ text: TextLines, _ source: [UInt8], _ shapes: LineShapes, _ layout: TextLayout) {
    (self.text, self.source, self.shapes, self.layout) = (text, source, shapes, layout)
    for line in numbered { add(headings(above: shapes.place(ofLine: line))) }
    guard !numbered.isEmpty else { return }
    addUnnumbered(Set(numbered))
  }

  /// Whether a heading ends on a line.
  func ends(on line: Int) -> Bool { lasts.contains(line) }

  private mutating func add(_ found: [ClosedRange<Int>]) {
    for heading in found {
      ends[shapes.order[heading.lowerBound]] = shapes.order[heading.upperBound]
      lasts.insert(shapes.order[heading.upperBound])
    }
  }

  // MARK: Above text without numbers

  /// Headings above paragraphs that have no number, if there are several: each is a paragraph by itself.
  private mutating func addUnnumbered(_ numbered: Set<Int>) {
    var found: [[ClosedRange<Int>]] = []
    let hasBlanks = layout == .lineIsParagraph || layout == .wrapped && text.blankCount * 4 > text.textCount
    for (place, line) in shapes.order.enumerated()
    where place > 0 && !numbered.contains(line) && shapes[shapes.order[place - 1]].ending == .plain
      && shapes.startsParagraph(place) && isText(place)
    {
      let above = headings(above: place)
      guard !above.isEmpty, above.allSatisfy({ isApart($0, numbered) && (hasBlanks || isShort($0)) }) else {
        continue
      }
      found.append(above)
    }
    guard found.count >= HeadingsAbove.fewest else { return }
    for headings in found { add(headings) }
  }

  /// Whether a heading is no part of a numbered paragraph or a table.
  private func isApart(_ heading: ClosedRange<Int>, _ numbered: Set<Int>) -> Bool {
    guard shapes.startsParagraph(heading.lowerBound) else { return false }
    return heading.allSatisfy { place in
      let line = shapes.order[place]
      return !numbered.contains(line) && !source.contains("   ", in: text.lines[line].content)
    }
  }

  /// Where no blank lines are: whether the lines above and of a heading end before their edge.
  private func isShort(_ heading: ClosedRange<Int>) -> Bool {
    guard heading.lowerBound > 0 else { return false }
    let last = shapes[shapes.order[heading.upperBound]]
    return shapes[shapes.order[heading.lowerBound - 1]].endsEarly
      && (shapes.isExact ? last.endsEarly : last.endsShort)
  }

  /// Whether the paragraph at a place is one of text: it begins with a capital and ends as a sentence does, or says what
  /// follows.
  private func isText(_ place: Int) -> Bool {
    let content = text.lines[shapes.order[place]].content
    let first = source[content.lowerBound]
    guard first.isUpper || first == 0xE2,
      Punctuation(source, at: content.lowerBound, upTo: content.upperBound) != .bullet,
      !source.contains("   ", in: content), !source[content].contains(.tab),
      DivisionMark.parse(source, content, inHeading: true) == nil
    else { return false }
    var last = place
    while last + 1 < shapes.order.count, last < place + 40, !shapes.startsParagraph(last + 1) { last += 1 }
    let length = text.lines[shapes.order[last]].content.upperBound - content.lowerBound
    switch shapes[shapes.order[last]].ending {
    case .sentence: return length >= HeadingsAbove.shortest
    case .open: return true
    // The first of several definitions.
    case .clause: return first == 0xE2
    case .plain: return false
    }
  }

  // MARK: Shapes

  /// The headings above a place, the nearest first, up to three.
  private func headings(above place: Int) -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    var next = place
    while found.count < 3, next > 0, let first = start(endingAt: next - 1) {
      found.append(first...next - 1)
      next = first
    }
    while let last = found.last, !mayBegin(last.lowerBound) { found.removeLast() }
    return found
  }

  /// The first place of the lines of a heading's shape that end at a place, or nil.
  private func start(endingAt place: Int) -> Int? {
    var first = place
    while first > 0, first > place - 3, layout != .lineIsParagraph,
      shapes[shapes.order[first]].blanks <= (layout == .doubleSpaced ? 1 : 0),
      source[text.lines[shapes.order[first]].content.lowerBound].isLower || goesOn(first)
    {
      first -= 1
    }
    for line in shapes.order[first...place] where shapes[line].ending != .plain { return nil }
    let content = text.lines[shapes.order[first]].content
    guard content.count >= 3, content.count <= HeadingsAbove.longest,
      source[content.lowerBound].isUpper || source[content.lowerBound] == 0xE2,
      Punctuation(source, at: content.lowerBound, upTo: content.upperBound) != .bullet,
      DivisionMark.parse(source, content, inHeading: true) == nil, SectionMark(source, content) == nil,
      !source[content].contains(.tab), PageFurniture.pageNumber(source, content) == nil
    else { return nil }
    return first
  }

  /// Whether the line at a place goes on the one above: in capitals as that is, or because that is full.
  private func goesOn(_ place: Int) -> Bool {
    let (line, before) = (shapes.order[place], shapes.order[place - 1])
    if source.isInCapitals(text.lines[line].content), source.isInCapitals(text.lines[before].content) {
      return true
    }
    return layout == .wrapped && shapes[before].ending == .plain && !shapes[before].endsEarly
      && shapes[line].endsEarly && source[text.lines[before].content.lowerBound].isUpper
  }

  /// Whether what is above a place has come to its end.
  private func mayBegin(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = shapes.order[place - 1]
    let content = text.lines[before].content
    if shapes[before].ending == .sentence || lasts.contains(before) { return true }
    if DivisionMark.parse(source, content, inHeading: true) != nil { return true }
    guard shapes[before].ending == .plain, shapes.startsParagraph(place) || shapes[before].endsEarly else {
      return false
    }
    // The last item of a list, or the second line of a division's title; not the lines of a title page.
    var line = place - 1
    while line > 0, !shapes.startsParagraph(line), place - line < 8 { line -= 1 }
    let first = text.lines[shapes.order[line]].content
    return Punctuation(source, at: first.lowerBound, upTo: first.upperBound) != nil
      || NumberMark.bracketed(source, at: first.lowerBound, upTo: first.upperBound) != nil
      || source[first.lowerBound] == .hyphen
      || DivisionMark.parse(source, first, inHeading: true) != nil
  }
}
