import Bytes
import Legislation

/// Reads a statute flattened to text: a header of `key: value` lines, headings with `#`, each number alone on a
/// line (`1.2.a`), lines wrapped.
struct FlattenedStatute {
  var writer: TextWriter
  private let text: FlattenedLines
  var identity: Identity
  private let header: FrontMatter
  var cursor = StructureCursor()
  var zone = Zone.prelims
  var schedules: [Int32] = []
  private var inferredSchedules = 0
  /// The line with the number of the section that the heading above it has opened.
  var awaited = -1
  var afterLimb = false
  var limbContinues = false
  private(set) var quotedNumbers = 0
  /// The schedule that is open has more than its title and reference.
  var scheduleHasText = false
  /// Where the number is of the section that was opened last.
  private var lastNumber = 0..<0

  /// Whether a text is of this form: its header says so, or it has headings with `#` and numbers like `1.2.a`
  /// alone on lines, and no list marks.
  static func recognises(_ text: TextLines, _ source: [UInt8]) -> Bool {
    if FrontMatter.headLines(of: text, source) != nil { return true }
    var (headings, paths, lists) = (0, 0, 0)
    for line in text.lines where line.isText {
      if MarkdownLine.heading(source, line.content) != nil { headings += 1 }
      if MarkdownLine.bullet(source, line.content) != nil { lists += 1 }
      if let path = FlattenedPath(source, line.content), path.count > 1 { paths += 1 }
    }
    return headings >= 2 && paths >= 3 && lists < paths
  }

  init(_ source: [UInt8], _ text: TextLines, _ identity: Identity) {
    var identity = identity
    header = FrontMatter(headOf: text, source)
    header.describe(&identity)
    identity.format = .flattened
    writer = TextWriter(source, language: identity.language)
    self.text = FlattenedLines(source: source, lines: text.lines)
    self.identity = identity
    cursor.bodyWord = StructureCursor.word(title: identity.title, typeCode: identity.typeCode)
  }

  mutating func read(notes: [Note]) -> Document {
    writer.builder.notes = notes
    let text = text
    var index = 0
    while index < text.lines.count {
      let line = text.lines[index]
      if index < header.lines.upperBound {
        writer.leaveOut(line.whole, .metadata)
        index += 1
      } else if line.content.isEmpty {
        writer.skip(line.whole)
        index += 1
      } else {
        index = readBlock(index, text)
      }
    }
    return finish()
  }

  /// Reads what begins at a line; returns the line after it.
  private mutating func readBlock(_ index: Int, _ text: FlattenedLines) -> Int {
    let content = text.lines[index].content
    // Most lines can be no heading, title or number by their first byte alone.
    let first = text.source[content.lowerBound]
    writer.builder.hardBreak()
    if first == .numberSign, readMarked(index, text) { return index + 1 }
    if zone != .note {
      // A line by itself below the law, as in any other text.
      if cursor.sections > 0, ClosingTitles.mayBeginNote(first), text.isAlone(index),
        ClosingTitles.beginsNote(text.source, content)
      {
        cursor.leaveAll()
        zone = .note
      } else if first.isDigit || first.isUpper, let path = text.path(at: index),
        openPath(path, at: index, text)
      {
        writer.place(cursor.current, .number)
        writer.builder.append(number: text.source.span.extracting(content))
        writer.skipEdges(of: text.lines[index])
        return index + 1
      }
    }
    return readParagraph(index, text)
  }

  /// Reads a line with `#` before it, or of `#` alone; false if it is neither.
  private mutating func readMarked(_ index: Int, _ text: FlattenedLines) -> Bool {
    let line = text.lines[index]
    if let heading = MarkdownLine.heading(text.source, line.content) {
      writer.skip(line.whole.lowerBound..<line.content.lowerBound)
      writer.leaveOut(line.content.lowerBound..<heading.lowerBound, .headingMark)
      readHeading(heading, depth: MarkdownLine.depth(text.source, line.content), at: index, text)
      writer.skip(heading.upperBound..<line.whole.upperBound)
      return true
    }
    // `######` without a title
    guard MarkdownLine.depth(text.source, line.content) == line.content.count else { return false }
    writer.leaveOut(line.content, .headingMark)
    writer.skipEdges(of: line)
    return true
  }

  // MARK: Numbers

  private mutating func openPath(_ path: FlattenedPath, at index: Int, _ text: FlattenedLines) -> Bool {
    if path.count == 1 {
      guard awaited == index || openSection(path, text) else { return false }
      awaited = -1
      (afterLimb, limbContinues) = (false, false)
      zone = .operative
      return true
    }
    let number = path.place(of: 0)
    let isLast = cursor.lastSection >= 0 && text.source[number] == text.source[lastNumber]
    if cursor.section < 0 || !isLast {
      if isLast {
        cursor.resumeSection()
      } else if path.isOne(text.source) || !openSection(path, text) {
        return false
      }
    }
    zone = .operative
    openLevels(path, text)
    if path.hosts < path.count { quotedNumbers += 1 }
    (afterLimb, limbContinues) = (path.hosts == path.count, false)
    return true
  }

  /// Levels that are open already stay; the rest of the path is opened.
  private mutating func openLevels(_ path: FlattenedPath, _ text: FlattenedLines) {
    var same = 0
    while same < cursor.levels.open.count, same + 1 < path.hosts,
      text.source.holds(cursor.levels.open[same].mark, at: path.place(of: same + 1))
    {
      same += 1
    }
    if same < path.hosts - 1 {
      for place in (same + 1)..<path.hosts {
        cursor.openLevel(path.level(of: place), path.component(place, of: text.source), in: &writer.builder)
      }
    } else {
      cursor.levels.close(from: path.level(of: path.hosts - 1) + 1)
      if path.hosts == 1 { cursor.levels.close() }
    }
  }

  /// Opens the section a number names if it can follow here; a second `1` begins a schedule.
  mutating func openSection(_ path: FlattenedPath, _ text: FlattenedLines) -> Bool {
    guard canFollow(path, text) else { return false }
    if cursor.lastFigure >= 1, path.isOne(text.source) {
      inferredSchedules += 1
      openSchedule()
    }
    cursor.openSection(path.component(0, of: text.source), figure: path.figure, in: &writer.builder)
    lastNumber = path.place(of: 0)
    return true
  }

  private func canFollow(_ path: FlattenedPath, _ text: FlattenedLines) -> Bool {
    let figure = path.figure
    guard figure < 1000 else { return false }
    if cursor.lastFigure == 0 { return true }
    if figure == 1, path.isOne(text.source) { return cursor.lastFigure >= 2 || cursor.inSchedule }
    return figure >= cursor.lastFigure && figure <= cursor.lastFigure + 20
  }

  mutating func openSchedule() {
    scheduleHasText = false
    schedules.append(cursor.openDivision(.schedule, number: "", in: &writer.builder))
  }

  // MARK: The end

  private mutating func finish() -> Document {
    if schedules.count > 1 {
      for (place, index) in schedules.enumerated() {
        writer.builder.updateProvision(index) { $0.number = String(place + 1) }
      }
      let sentence =
        schedules.count == 1
        ? "The text does not number its schedule; it was numbered 1."
        : "The text does not number its \(schedules.count) schedules; they were numbered in their order."
      writer.builder.notes.append(Note(.layout, sentence, count: schedules.count, isWarning: true))
    }
    if inferredSchedules > 0 {
      let sentence =
        inferredSchedules.of(
          "schedule has no heading; it was found", "schedules have no heading; each was found")
        + " where the numbers begin anew."
      writer.builder.notes.append(Note(.layout, sentence, count: inferredSchedules, isWarning: true))
    }
    let layout = "Read as a statute flattened to text: numbers alone on lines open provisions."
    writer.builder.notes.append(Note(.layout, layout))
    let quotations =
      "Quotations are not marked in this form of text: words put into other laws count as this law's own."
    writer.builder.notes.append(Note(.quotationsNotMarked, quotations, count: quotedNumbers, isWarning: true))
    writer.builder.notes += writer.letterSpacedNotes()
    GluedWords.note(in: &writer.builder)
    return writer.builder.finish(identity)
  }
}
