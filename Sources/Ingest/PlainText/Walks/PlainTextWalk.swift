import Bytes
import Legislation

/// One pass over the paragraphs of a plain text. What lines begin with is decided here for both kinds of text;
/// how a code and a statute are built from them stands in extensions of their own.
struct PlainTextWalk {
  var writer: TextWriter
  var text: TextLines
  let source: [UInt8]
  var identity: Identity
  let options: TextOptions
  var lineNumbers = LineNumbers()
  var furniture = PageFurniture()
  var contents = ContentsList()
  var footnotes = Footnotes()
  var hyphens = LineEndHyphens()
  let layout: TextLayout
  let isStatute: Bool
  var cursor = StructureCursor()
  var zone = Zone.operative
  let shapes: LineShapes
  /// The numbers that open paragraphs of a code.
  var numbers = CodeNumbers()
  var headingsAbove = HeadingsAbove()
  /// What the lines of a statute are.
  var outline = StatuteOutline()
  var statute = StatutePlace()
  var chapter = 0
  var isBackMatter = false
  /// Annexes opened, by kind and number: a list of references names them once more.
  var annexes: Set<String> = []
  /// By kind and number, the line that names an annex last.
  var lastAnnexes: [String: Int] = [:]
  var boxes = 0
  var listedBefore = false
  /// The block before was a heading.
  var headedBefore = false
  /// The chapter or annex whose number has been read and whose title stands on a line of its own below.
  var untitled: Int32?
  /// By page and number: the provision in which the mark of a footnote stands; the note belongs there.
  var notePlaces: [Int32: [Int: Int32]] = [:]
  /// Where the footnote that is being read belongs.
  var notePlace = Provision.whole
  /// Furniture met inside a paragraph, written once it is closed.
  var postponed: [Int] = []
  /// What the source says of its lines; nil for a plain text, which says nothing.
  let known: KnownLines?

  /// - Parameter known: what the source says of its lines, whose roles are set then; each is a paragraph.
  init(
    _ source: [UInt8], _ lines: TextLines, _ identity: Identity, _ options: TextOptions,
    known: KnownLines? = nil
  ) {
    var lines = lines
    (self.identity, self.options, self.known) = (identity, options, known)
    self.source = source
    writer = TextWriter(source, language: identity.language)
    if options.furniture, known == nil {
      lineNumbers.mark(&lines, source)
      furniture.mark(&lines, source)
    }
    if known != nil { contents = ContentsList(known: lines, source) }
    if options.contents, contents.entries == 0 { contents = ContentsList(&lines, source) }
    layout = known == nil ? TextLayout(lines, source) : .lineIsParagraph
    if known != nil {
      footnotes = Footnotes(known: lines)
    } else if options.footnotes {
      footnotes = Footnotes(&lines, source)
    }
    // Where a line is a paragraph none is divided at its end.
    if options.hyphens, layout != .lineIsParagraph { hyphens = LineEndHyphens(lines, source) }
    isStatute = TextEvidence(lines, source).isStatute
    shapes = LineShapes(lines, source, layout)
    if isStatute {
      outline = StatuteOutline(lines, source, shapes, layout)
    } else {
      numbers = CodeNumbers(lines, source, shapes, layout)
      if !(known?.marksAllHeadings ?? false) {
        headingsAbove = HeadingsAbove(numbers.lines, lines, source, shapes, layout)
      }
      lastAnnexes = PlainTextWalk.lastAnnexes(lines, source, shapes)
    }
    text = lines
    if known == nil { findLinks() }
  }

  /// Links as Markdown writes them, of which only the text is text.
  private mutating func findLinks() {
    guard TextScan.first(.openBracket, in: source.span, from: 0, upTo: source.count) < source.count else {
      return
    }
    var signs = MarkdownSigns()
    for index in text.lines.indices where text.lines[index].isText {
      let content = text.lines[index].content
      let bracket = TextScan.first(
        .closeBracket, in: source.span, from: content.lowerBound, upTo: content.upperBound)
      guard bracket < content.upperBound else { continue }
      signs.look(at: content, source)
      if MarkdownLine.isLinkDefinition(source, content) {
        text.lines[index].keepOnly(content.lowerBound..<content.lowerBound)
      }
    }
    (writer.hasLinks, writer.hasReferences) = (signs.hasLinks, signs.definitions > 0)
  }

  mutating func read(notes: [Note]) -> Document {
    writer.builder.notes = notes + layout.notes(isStatute: isStatute, isKnown: known != nil)
    identity.title = title()
    cursor.bodyWord =
      outline.sectionWord ?? StructureCursor.word(title: identity.title, typeCode: nil)
    beginPrelims()
    var index = 0
    while index < text.lines.count { index = readFrom(index) }
    var document = finish()
    if known == nil {
      document.doubt = StructureDoubt()
      document.doubt?.margin = (isStatute ? outline.margin : numbers.margin).share
    }
    return document
  }

  /// Reads what begins at a line; returns the line after it.
  private mutating func readFrom(_ index: Int) -> Int {
    let line = text.lines[index]
    switch line.role {
    case .blank, .pageBreak:
      writer.skip(line.whole)
      return index + 1
    case .furniture, .pageNumber:
      writer.builder.hardBreak()
      keepLine(index, Provision.whole, .furniture)
      return index + 1
    case .navigation:
      writer.builder.hardBreak()
      keepLine(index, Provision.whole, .furniture)
      writer.builder.hardBreak()
      return index + 1
    case .annotation, .annotationText:
      if line.role == .annotation { writer.builder.hardBreak() }
      keepLine(index, cursor.current, .commentary)
      return index + 1
    case .cell:
      readCell(index)
      return index + 1
    case .footnote:
      return readFootnote(index)
    case .contents:
      return readContents(index)
    case .text:
      writer.builder.hardBreak()
      let last = isStatute ? readStatuteBlock(index) : readCodeBlock(index)
      writer.builder.hardBreak()
      writePostponed()
      return last + 1
    }
  }

  mutating func writePostponed() {
    for index in postponed {
      if text.lines[index].role == .pageBreak {
        writer.skip(text.lines[index].whole)
      } else {
        let isNote = text.lines[index].role == .footnote
        if isNote { findNotePlace(index) }
        if !isNote || footnotes.starts[index] != nil { writer.builder.hardBreak() }
        keepLine(index, isNote ? notePlace : Provision.whole, isNote ? .footnote : .furniture)
      }
    }
    writer.builder.hardBreak()
    postponed.removeAll(keepingCapacity: true)
  }

  private mutating func keepLine(_ index: Int, _ provision: Int32, _ zone: Zone) {
    let line = text.lines[index]
    writer.skip(line.whole.lowerBound..<line.content.lowerBound)
    writer.place(provision, zone)
    writer.builder.separator()
    writer.keepWordsAndLinks(line.content)
    writer.skip(line.content.upperBound..<line.whole.upperBound)
  }

  /// A footnote's first line tells its number, and so its mark; further lines go with it.
  private mutating func findNotePlace(_ index: Int) {
    guard let number = footnotes.starts[index] else { return }
    notePlace = notePlaces[text.lines[index].page]?[number] ?? cursor.current
  }

  private mutating func readFootnote(_ index: Int) -> Int {
    if footnotes.starts[index] != nil { writer.builder.hardBreak() }
    findNotePlace(index)
    keepLine(index, notePlace, .footnote)
    let next = index + 1
    if next >= text.lines.count || text.lines[next].role != .footnote { writer.builder.hardBreak() }
    return next
  }

  private mutating func readContents(_ index: Int) -> Int {
    if index == contents.lines.lowerBound || contents.entryStarts.contains(index) {
      writer.builder.hardBreak()
    }
    keepLine(index, Provision.whole, .contents)
    if index + 1 >= contents.lines.upperBound || index == contents.lines.lowerBound {
      writer.builder.hardBreak()
    }
    return index + 1
  }

  /// A paragraph of a table is a block.
  private mutating func readCell(_ index: Int) {
    let line = text.lines[index]
    writer.builder.hardBreak()
    writer.skip(line.whole.lowerBound..<line.content.lowerBound)
    var start = line.content.lowerBound
    if let number = knownNumber(index) {
      writer.place(cursor.current, .number, .table)
      start = keepMark(number, upTo: line.content.upperBound)
    }
    writer.place(cursor.current, .table, .table)
    keepCells(start..<line.content.upperBound)
    writer.skip(line.content.upperBound..<line.whole.upperBound)
    writer.builder.hardBreak()
  }

  /// The number of a list that the source writes before a line.
  func knownNumber(_ line: Int) -> Range<Int>? {
    guard let length = known?.numbers[line] else { return nil }
    let start = text.lines[line].content.lowerBound
    return start..<min(start + length, text.lines[line].content.upperBound)
  }

  // MARK: Paragraphs

  /// The lines of the paragraph that begins at a line, what is passed over between them included.
  func paragraphEnd(_ first: Int) -> Int {
    var last = first
    while let next = continuation(of: last, first: first) { last = next }
    return last
  }

  /// The line that goes on the paragraph after a line, or nil.
  private func continuation(of line: Int, first: Int) -> Int? {
    var next = line + 1
    var sawBlank = false
    while next < text.lines.count, !text.lines[next].isText {
      switch text.lines[next].role {
      case .contents, .navigation, .annotation, .annotationText: return nil
      default: break
      }
      if text.lines[next].role == .blank { sawBlank = true }
      next += 1
    }
    guard next < text.lines.count else { return nil }
    if isStatute {
      switch outline.roles[next] {
      case .text: break
      case .continued: return next
      default: return nil
      }
    }
    let turnsPage = text.lines[next].page != text.lines[line].page
    if let outcome = hyphens.outcome(afterLine: line), outcome != .apart { return next }
    if layout == .lineIsParagraph { return nil }
    let isPlainEnd = !sawBlank && layout == .wrapped
    guard isPlainEnd || goesOn(from: line, to: next, acrossBlank: sawBlank && !turnsPage) else { return nil }
    return beginsUnit(next, after: line) ? nil : next
  }

  /// The shape of a sentence: no stop at the end of one line, a small letter at the start of the next.
  private func goesOn(from line: Int, to next: Int, acrossBlank: Bool) -> Bool {
    if acrossBlank, layout != .doubleSpaced { return false }
    let end = source[text.lines[line].content.upperBound - 1]
    let start = source[text.lines[next].content.lowerBound]
    return ![0x2E, 0x3A, 0x3B, 0x3F, 0x21].contains(end) && start.isLower
  }

  /// Keeps the lines of a paragraph from a place in its first line on, mending words at line ends; furniture
  /// between them is postponed.
  mutating func keepParagraph(from start: Int, _ first: Int, through last: Int) {
    var index = first
    while index <= last {
      let line = text.lines[index]
      if !line.isText {
        if line.role == .blank { writer.skip(line.whole) } else { postponed.append(index) }
        index += 1
        continue
      }
      let from = index == first ? start : line.content.lowerBound
      if index > first { writer.skip(line.whole.lowerBound..<line.content.lowerBound) }
      keepEnd(of: index, from: from, isLast: index == last)
      index += 1
    }
  }

  private mutating func keepEnd(of index: Int, from start: Int, isLast: Bool) {
    let line = text.lines[index]
    let end = line.content.upperBound
    var kept = end
    let outcome = isLast ? nil : hyphens.outcome(afterLine: index)
    if outcome == .joined {
      kept = end - 1
      while kept > start, source[kept] & 0xC0 == 0x80 { kept -= 1 }
    }
    keepMarked(start..<kept, page: line.page)
    writer.leaveOut(kept..<end, .lineEndHyphen)
    writer.skip(end..<line.whole.upperBound)
    if isLast || outcome == .joined || outcome == .hyphenated { return }
    writer.builder.separator()
  }

  /// Keeps a stretch of a line; digits that point to a footnote of the page are left out.
  private mutating func keepMarked(_ range: Range<Int>, page: Int32) {
    guard let numbers = footnotes.numbers[page] else { return keepCells(range) }
    var start = range.lowerBound
    var index = start + 1
    while index < range.upperBound {
      guard source[index].isDigit, let mark = Footnotes.gluedNumber(source, at: index, in: range),
        numbers.contains(mark.number)
      else {
        index += 1
        continue
      }
      keepCells(start..<index)
      writer.leaveOut(mark.range, .markup)
      if notePlaces[page]?[mark.number] == nil {
        notePlaces[page, default: [:]][mark.number] = writer.builder.place.provision
      }
      (start, index) = (mark.range.upperBound, mark.range.upperBound)
    }
    keepCells(start..<range.upperBound)
  }

  /// Where a line is a paragraph, each cell between tabs is a block.
  private mutating func keepCells(_ range: Range<Int>) {
    guard layout == .lineIsParagraph, range.contains(where: { source[$0] == 0x09 }) else {
      return writer.keepWordsAndLinks(range)
    }
    var start = range.lowerBound
    for index in range where source[index] == 0x09 {
      writer.keepWordsAndLinks(start..<index)
      writer.builder.hardBreak()
      writer.skip(index..<index + 1)
      start = index + 1
    }
    writer.keepWordsAndLinks(start..<range.upperBound)
  }

  // MARK: Beginning and end

  /// Whether a line begins something of its own in the midst of lines.
  private func beginsUnit(_ line: Int, after before: Int) -> Bool {
    let content = text.lines[line].content
    if bullet(at: line) != nil { return true }
    if !source[content.lowerBound].isLower, !contents.titles.isEmpty,
      contents.titles.contains(source.foldedHash(content))
    {
      return true
    }
    let place = shapes.place(ofLine: line)
    if isStatute { return outline.startsParagraph(place) }
    if shapes.startsParagraph(place) { return true }
    if headingsAbove.ends[line] != nil || headingsAbove.ends(on: before) { return true }
    // `Annex B: Fees` has come to its end where the next word had room.
    if shapes[before].endsEarly, !source[content.lowerBound].isLower,
      let division = DivisionMark.parse(source, text.lines[before].content, inHeading: false),
      !division.title.isEmpty
    {
      return true
    }
    if DivisionMark.parse(source, content, inHeading: false) != nil || isDueChapter(line, line) {
      return true
    }
    return numbers.marks[line] != nil || listMark(at: line, after: before) != nil
  }

  private mutating func finish() -> Document {
    writer.builder.notes +=
      lineNumbers.notes() + furniture.notes() + contents.notes() + hyphens.notes()
      + (known == nil ? footnotes.notes() : [])
    writer.builder.notes += writer.letterSpacedNotes()
    if boxes > 0 {
      writer.builder.notes.append(
        Note(
          .boxedText,
          boxes.of("rule", "rules") + " of a box \(boxes == 1 ? "was" : "were") seen; its text counts.",
          count: boxes))
    }
    if isStatute {
      let sentence =
        "Quotations are not marked in plain text: words put into other laws count as this law's own."
      writer.builder.notes.append(Note(.quotationsNotMarked, sentence, isWarning: true))
    }
    return writer.builder.finish(identity)
  }
}
