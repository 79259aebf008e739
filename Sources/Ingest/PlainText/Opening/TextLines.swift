/// A line of a text, as byte ranges: what is on it, and what ends it.
struct TextLine {
  enum Role: UInt8 {
    case text, blank
    /// An empty line that only carries a form feed; no paragraph ends there.
    case pageBreak
    case furniture, pageNumber, contents, footnote
    /// A paragraph of a cell, where the source marks tables.
    case cell
    /// Menus and notices that a website prints around a text.
    case navigation
    /// First line of an editors' annotation, and lines that go on one.
    case annotation, annotationText
  }
  // Places as 32 bits, as in a document: a text has many lines, and their table is walked again and again.
  private var start: UInt32
  private var contentStart: UInt32
  private var contentEnd: UInt32
  private var end: UInt32
  var page: Int32
  var role: Role

  init(content: Range<Int>, whole: Range<Int>, page: Int32, role: Role) {
    start = UInt32(truncatingIfNeeded: whole.lowerBound)
    contentStart = UInt32(truncatingIfNeeded: content.lowerBound)
    contentEnd = UInt32(truncatingIfNeeded: content.upperBound)
    end = UInt32(truncatingIfNeeded: whole.upperBound)
    (self.page, self.role) = (page, role)
  }

  /// The text without white space at its ends; empty for a blank line.
  var content: Range<Int> { Int(contentStart)..<Int(contentEnd) }
  /// From the end of the line before to the end of this line's terminator.
  var whole: Range<Int> { Int(start)..<Int(end) }

  /// Takes what is at its edges out of a line; with nothing left it is blank.
  mutating func keepOnly(_ rest: Range<Int>) {
    contentStart = UInt32(truncatingIfNeeded: rest.lowerBound)
    contentEnd = UInt32(truncatingIfNeeded: rest.upperBound)
    if rest.isEmpty { role = .blank }
  }

  /// A line that paragraphs are made of.
  var isText: Bool { role == .text }
  /// What may be between two lines of one paragraph without ending it.
  var isPassedOver: Bool {
    role == .furniture || role == .pageNumber || role == .pageBreak || role == .footnote
  }
}

/// The lines of a text. LF, CR, CRLF and form feed end a line; a form feed also begins a page.
struct TextLines {
  var lines: [TextLine] = []
  var pageCount = 1
  var blankCount = 0
  /// Lines longer than a printed line can be: more than 200 bytes.
  var longCount = 0
  var textCount = 0

  /// - Parameter limit: how many lines of text are enough; what follows them is not looked at.
  ///
  /// - Complexity: O(bytes), 64 bytes a step, and O(lines).
  init(_ source: [UInt8], limit: Int = .max) {
    // A blank line after every line or two is common in statutes.
    lines.reserveCapacity(min(source.count / 32 + 1, limit == .max ? limit : 2 * limit))
    var page: Int32 = 0
    var start = 0
    var block = 0
    while block < source.count, textCount < limit {
      var ends = TextScan.lineEnds(source.span, at: block)
      while ends != 0, textCount < limit {
        let end = block &+ ends.trailingZeroBitCount
        ends &= ends &- 1
        // The line feed of CRLF has ended its line with the carriage return.
        guard end >= start else { continue }
        var next = end + 1
        if source[end] == .carriageReturn, next < source.count, source[next] == .lineFeed { next += 1 }
        let feeds = source[end] == .formFeed
        add(source, start..<end, next: next, page: page, feeds: feeds)
        if feeds { page += 1 }
        start = next
      }
      block &+= 64
    }
    if start < source.count, textCount < limit {
      add(source, start..<source.count, next: source.count, page: page, feeds: false)
    }
    pageCount = Int(page) + 1
  }

  /// - Parameters:
  ///   - line: what is before its terminator.
  ///   - next: where the next line begins.
  ///   - feeds: it ends in a form feed.
  @inline(__always)
  private mutating func add(_ source: [UInt8], _ line: Range<Int>, next: Int, page: Int32, feeds: Bool) {
    let content = source.trimmed(line)
    let role: TextLine.Role = content.isEmpty ? (feeds ? .pageBreak : .blank) : .text
    lines.append(TextLine(content: content, whole: line.lowerBound..<next, page: page, role: role))
    switch role {
    case .blank: blankCount += 1
    case .text:
      textCount += 1
      if content.count > 200 { longCount += 1 }
    default: break
    }
  }

  /// Index of the next line from `index` on that is text, or nil.
  func nextText(from index: Int, upTo limit: Int? = nil) -> Int? {
    var index = index
    let end = min(limit ?? lines.count, lines.count)
    while index < end {
      if lines[index].isText { return index }
      index += 1
    }
    return nil
  }

  /// Index ranges of the lines of each page.
  var pages: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in lines.indices where index + 1 == lines.count || lines[index + 1].page != lines[index].page {
      result.append(start..<index + 1)
      start = index + 1
    }
    return result
  }
}
