import Bytes

/// Which lines begin inside quotation marks: words that a law puts into another one carry that law's numbers, which
/// open nothing here.
struct Quotations {
  /// Blocks quoted by themselves: from a line that begins with a quotation mark to the line that ends with its other one.
  private(set) var blocks: [ClosedRange<Int>] = []
  private var inside: [Bool] = []
  /// Of each line, whether it lies in a block.
  private var inBlocks: [Bool] = []

  /// The length of a quotation in the midst of a sentence; what is longer was not closed.
  private static let longestInline = 2000
  private static let longestBlock = 400_000
  private static let longestTerm = 80
  /// Of a quotation mark with `and`, `or` or `; and` behind it.
  private static let longestJoint = 10
  /// Of a block whose last mark is missing.
  private static let longestGuess = 20_000

  init() {}

  /// Complexity: O(bytes).
  init(_ text: TextLines, _ source: [UInt8], _ layout: TextLayout) {
    let pairs = Quotations.pairs(text, source, layout)
    guard !pairs.isEmpty else { return }
    // By how many quotations more a line begins inside than the one before.
    var change = [Int32](repeating: 0, count: text.lines.count + 1)
    var line = 0
    for (open, close) in pairs where close - open <= Quotations.longestBlock {
      while line < text.lines.count, text.lines[line].whole.upperBound <= open { line += 1 }
      let last = Quotations.line(of: close, text, from: line)
      guard last < text.lines.count else { break }
      let isBlock =
        text.lines[line].content.lowerBound == open
        && Quotations.endsLine(source, close, text.lines[last].content)
        && Quotations.isAnnounced(line, text, source)
      guard isBlock || close - open <= Quotations.longestInline else { continue }
      if isBlock, line > blocks.last?.upperBound ?? -1 { blocks.append(line...last) }
      let first = isBlock ? line : line + 1
      guard first <= last else { continue }
      change[first] += 1
      change[last + 1] -= 1
    }
    if !blocks.isEmpty {
      inBlocks = [Bool](repeating: false, count: text.lines.count)
      for block in blocks { for index in block { inBlocks[index] = true } }
    }
    var depth: Int32 = 0
    inside = change.map { more in
      depth += more
      return depth > 0
    }
  }

  /// The line that holds a byte, or the number of lines.
  private static func line(of place: Int, _ text: TextLines, from first: Int) -> Int {
    var (low, high) = (first, text.lines.count)
    while low < high {
      let middle = (low + high) / 2
      if text.lines[middle].whole.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a line begins inside a quotation, or is the first line of a quoted block.
  func contains(_ line: Int) -> Bool { line < inside.count && inside[line] }

  /// Whether a line lies in a quoted block, its first line included.
  func isInBlock(_ line: Int) -> Bool { line < inBlocks.count && inBlocks[line] }

  /// A quotation mark: where it is, whether it opens, and the line it is on.
  private struct Event {
    var place: Int
    var opens: Bool
    var line: Int
  }

  /// The quotation marks of a text in pairs, in the order of the first of each.
  ///
  /// Not all are closed. A block that begins ends what is still open, for blocks are hardly ever nested and then lose no
  /// more than their frame; a quotation in a sentence that is not closed soon is dropped.
  private static func pairs(_ text: TextLines, _ source: [UInt8], _ layout: TextLayout) -> [(
    open: Int, close: Int
  )] {
    let events = events(text, source)
    var found: [(open: Int, close: Int)] = []
    var open: [(place: Int, line: Int, isBlock: Bool)] = []
    // The marks since a block began that closed something at the end of a line: of a block whose own is missing one of
    // them is the end.
    var ends: [Event] = []
    for (index, event) in events.enumerated() {
      if event.opens {
        let isBlock = beginsBlock(events, index, text, source, layout)
        if isBlock, !isTerm(events, index, source) {
          if let block = open.last(where: \.isBlock),
            let end = end(of: block.line, ends.filter { $0.place > block.place }, text, source),
            end.place - block.place < longestGuess
          {
            found.append((block.place, end.place))
          }
          open.removeAll(keepingCapacity: true)
          ends.removeAll(keepingCapacity: true)
        }
        open.append((event.place, event.line, isBlock))
      } else {
        while let last = open.last, !last.isBlock,
          event.place - last.place > longestInline
            || endsParagraph(last.place, last.line, event.line, text, source, layout)
        {
          open.removeLast()
        }
        if let last = open.popLast() { found.append((last.place, event.place)) }
        if endsLine(source, event.place, text.lines[event.line].content) { ends.append(event) }
      }
    }
    return found.sorted { $0.open < $1.open }
  }

  /// Whether a mark begins a term or a short phrase that is closed on its line, `“care home”;`: such stand in quoted text too.
  private static func isTerm(_ events: [Event], _ index: Int, _ source: [UInt8]) -> Bool {
    guard index + 1 < events.count else { return false }
    let (open, close) = (events[index], events[index + 1])
    guard !close.opens, close.line == open.line, close.place - open.place <= longestTerm else { return false }
    let first = source[open.place + Punctuation.length]
    return !first.isDigit && first != .openParenthesis
  }

  /// Which of the marks that end a line ends a block whose own is missing: the first below which the numbers above the
  /// block are resumed, else the last one.
  private static func end(
    of block: Int, _ ends: [Event], _ text: TextLines, _ source: [UInt8]
  ) -> Event? {
    guard !ends.isEmpty else { return nil }
    // The last limbs above the block, one of each kind, and the last section.
    var before: [Range<Int>] = []
    var section: SectionMark?
    let start = text.lines[block].content
    let quotesDivision =
      DivisionMark.parse(
        source, min(start.lowerBound + Punctuation.length, start.upperBound)..<start.upperBound,
        inHeading: true) != nil
    var line = block
    var passed = 0
    while passed < 60, before.count < 4, let above = text.lastText(before: line) {
      let content = text.lines[above].content
      if let mark = NumberMark.bracketed(source, at: content.lowerBound, upTo: content.upperBound) {
        before.append(mark)
      } else if section == nil {
        section = SectionMark(source, content).flatMap { $0.style == .word ? nil : $0 }
      }
      (line, passed) = (above, passed + 1)
    }
    return ends.first { end in
      guard let next = text.nextText(from: end.line + 1) else { return true }
      let content = text.lines[next].content
      guard let mark = NumberMark.bracketed(source, at: content.lowerBound, upTo: content.upperBound)
      else {
        if !quotesDivision, DivisionMark.parse(source, content, inHeading: false) != nil { return true }
        guard let section, let next = SectionMark(source, content), next.style == section.style else {
          return false
        }
        return next.figure == section.figure + 1
      }
      return before.contains { source.limb(mark, follows: $0) }
    } ?? ends.last
  }

  /// Whether a paragraph ends between two lines: a quotation in a sentence does not go on behind it.
  private static func endsParagraph(
    _ open: Int, _ first: Int, _ last: Int, _ text: TextLines, _ source: [UInt8], _ layout: TextLayout
  ) -> Bool {
    guard last > first else { return false }
    // `insert “and` at the end of a line: the item below is what is put in.
    let isJoined = text.lines[first].content.upperBound - open <= longestJoint
    if layout == .lineIsParagraph { return !(isJoined && last == text.nextText(from: first + 1)) }
    for line in first + 1...last {
      if isJoined, line == text.nextText(from: first + 1) { continue }
      if text.lines[line].role == .blank, layout == .wrapped, text.lines[line].page == text.lines[first].page
      {
        return true
      }
      guard text.lines[line].isText else { continue }
      let content = text.lines[line].content
      if NumberMark.bracketed(source, at: content.lowerBound, upTo: content.upperBound) != nil { return true }
    }
    return false
  }

  private static func events(_ text: TextLines, _ source: [UInt8]) -> [Event] {
    var events: [Event] = []
    var line = 0
    var index = TextScan.first(0xE2, in: source.span, from: 0, upTo: source.count)
    while index < source.count {
      let mark = Punctuation(source, at: index, upTo: source.count)
      if mark == .openDouble || mark == .closeDouble {
        while line < text.lines.count, text.lines[line].whole.upperBound <= index { line += 1 }
        guard line < text.lines.count else { break }
        // A contents list and a page's header have marks of their own.
        if text.lines[line].isText {
          events.append(Event(place: index, opens: mark == .openDouble, line: line))
        }
      }
      index = TextScan.first(0xE2, in: source.span, from: index + 1, upTo: source.count)
    }
    return events
  }

  /// Whether a mark begins a block: at the start of a line, not closed in the midst of one before another opens.
  private static func beginsBlock(
    _ events: [Event], _ index: Int, _ text: TextLines, _ source: [UInt8], _ layout: TextLayout
  ) -> Bool {
    let event = events[index]
    guard text.lines[event.line].content.lowerBound == event.place, isAnnounced(event.line, text, source),
      !goesOnSentence(event.line, text, source, layout)
    else { return false }
    guard index + 1 < events.count else { return false }
    let next = events[index + 1]
    return next.opens || endsLine(source, next.place, text.lines[next.line].content)
  }

  /// Whether a wrapped line that begins with a quotation mark goes on the sentence of the line above: that does not end,
  /// is not set off by a blank line, and no number is behind the mark.
  private static func goesOnSentence(
    _ line: Int, _ text: TextLines, _ source: [UInt8], _ layout: TextLayout
  ) -> Bool {
    guard layout != .lineIsParagraph, let before = text.lastText(before: line),
      line - before <= (layout == .doubleSpaced ? 2 : 1),
      LineShapes.ending(source, text.lines[before].content) == .plain
    else { return false }
    let content = text.lines[line].content
    let start = content.lowerBound + Punctuation.length
    guard start < content.upperBound else { return true }
    return !source[start].isDigit && source[start] != .openParenthesis
  }

  /// Behind the mark stand stops at most, or the word that joins what is quoted to what follows.
  private static func endsLine(_ source: [UInt8], _ close: Int, _ content: Range<Int>) -> Bool {
    guard close >= content.lowerBound else { return false }
    var index = close + Punctuation.length
    while index < content.upperBound, [.fullStop, .semicolon, .comma].contains(source[index]) { index += 1 }
    let rest = source.trimmed(min(index, content.upperBound)..<content.upperBound)
    return rest.isEmpty || ["and", "or", "a"].contains(source.string(rest))
  }

  /// The line before ends as one does that says what is put in: with a dash, a colon or without a stop.
  private static func isAnnounced(_ line: Int, _ text: TextLines, _ source: [UInt8]) -> Bool {
    guard let before = text.lastText(before: line) else { return false }
    return LineShapes.ending(source, text.lines[before].content) != .sentence
  }
}
