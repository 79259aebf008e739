import Bytes
import Legislation

/// Reads a statute flattened to text: a header of `key: value` lines, headings with `#`, each number alone on a
/// line (`1.2.a`), lines wrapped.
struct FlattenedStatute {
  private var writer: TextWriter
  private let text: TextLines
  private let source: [UInt8]
  private var identity: Identity
  private let header: FrontMatter
  private var cursor = StructureCursor()
  private var zone = Zone.prelims
  private var schedules: [Int32] = []
  private var inferredSchedules = 0
  private var awaited = -1
  private var afterLimb = false
  private var limbContinues = false
  private var quotedNumbers = 0
  /// The schedule that is open has more than its title and reference.
  private var scheduleHasText = false

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
    self.source = source
    writer = TextWriter(source, language: identity.language)
    (self.text, self.identity) = (text, identity)
    cursor.bodyWord = StructureCursor.word(title: identity.title, typeCode: identity.typeCode)
  }

  mutating func read(notes: [Note]) -> Document {
    writer.builder.notes = notes
    var index = 0
    while index < text.lines.count {
      let line = text.lines[index]
      if header.lines.contains(index) {
        writer.leaveOut(line.whole, .metadata)
        index += 1
      } else if line.content.isEmpty {
        writer.skip(line.whole)
        index += 1
      } else {
        index = readBlock(index)
      }
    }
    return finish()
  }

  /// Reads what begins at a line; returns the line after it.
  private mutating func readBlock(_ index: Int) -> Int {
    let line = text.lines[index]
    writer.builder.hardBreak()
    if let heading = MarkdownLine.heading(source, line.content) {
      writer.skip(line.whole.lowerBound..<line.content.lowerBound)
      writer.leaveOut(line.content.lowerBound..<heading.lowerBound, .headingMark)
      readHeading(heading, depth: MarkdownLine.depth(source, line.content), at: index)
      writer.skip(heading.upperBound..<line.whole.upperBound)
      return index + 1
    }
    if MarkdownLine.depth(source, line.content) == line.content.count {  // `######` without a title
      writer.leaveOut(line.content, .headingMark)
      writer.skipEdges(of: line)
      return index + 1
    }
    // A line by itself below the law, as in any other text.
    if zone != .note, cursor.sections > 0, isAlone(index), ClosingTitles.beginsNote(source, line.content) {
      cursor.leaveAll()
      zone = .note
    }
    if zone != .note, let path = path(at: index), openPath(path, at: index) {
      writer.place(cursor.current, .number)
      writer.keep(line.content)
      writer.skipEdges(of: line)
      return index + 1
    }
    return readParagraph(index)
  }

  // MARK: Numbers

  /// A number that is alone between blank lines.
  private func path(at index: Int) -> FlattenedPath? {
    guard isAlone(index) else { return nil }
    return FlattenedPath(source, text.lines[index].content)
  }

  private func isAlone(_ index: Int) -> Bool {
    (index == 0 || !text.lines[index - 1].isText) && index + 1 < text.lines.count
      && !text.lines[index + 1].isText
  }

  private mutating func openPath(_ path: FlattenedPath, at index: Int) -> Bool {
    let number = path.component(0, of: source)
    if path.count == 1 {
      guard awaited == index || openSection(path, at: index) else { return false }
      awaited = -1
      (afterLimb, limbContinues) = (false, false)
      zone = .operative
      return true
    }
    if cursor.section < 0 || writer.builder.provisions[Int(cursor.section)].number != number {
      let last = cursor.lastSection
      if last >= 0, writer.builder.provisions[Int(last)].number == number {
        cursor.resumeSection()
      } else if number == "1" || !openSection(path, at: index) {
        return false
      }
    }
    zone = .operative
    // Levels that are open already stay; the rest of the path is opened.
    var same = 0
    while same < cursor.levels.open.count, same + 1 < path.hosts,
      cursor.levels.open[same].mark == path.component(same + 1, of: source)
    {
      same += 1
    }
    if same < path.hosts - 1 {
      for place in (same + 1)..<path.hosts {
        cursor.openLevel(path.level(of: place), path.component(place, of: source), in: &writer.builder)
      }
    } else {
      cursor.levels.close(from: path.level(of: path.hosts - 1) + 1)
      if path.hosts == 1 { cursor.levels.close() }
    }
    if path.hosts < path.count { quotedNumbers += 1 }
    (afterLimb, limbContinues) = (path.hosts == path.count, false)
    return true
  }

  /// Opens the section a number names if it can follow here; a second `1` begins a schedule.
  private mutating func openSection(_ path: FlattenedPath, at index: Int) -> Bool {
    guard canFollow(path) else { return false }
    if path.component(0, of: source) == "1", cursor.lastFigure >= 1 {
      inferredSchedules += 1
      openSchedule()
    }
    cursor.openSection(path.component(0, of: source), figure: path.figure, in: &writer.builder)
    return true
  }

  private func canFollow(_ path: FlattenedPath) -> Bool {
    let figure = path.figure
    guard figure < 1000 else { return false }
    if cursor.lastFigure == 0 { return true }
    if figure == 1, path.component(0, of: source) == "1" {
      return cursor.lastFigure >= 2 || cursor.inSchedule
    }
    return figure >= cursor.lastFigure && figure <= cursor.lastFigure + 20
  }

  /// Whether a paragraph can be the title of a schedule: short, without a stop.
  private func isScheduleTitle(_ first: Int, _ end: Int) -> Bool {
    let whole = text.lines[first].content.lowerBound..<text.lines[end - 1].content.upperBound
    return cursor.sections > 0 && whole.count <= 160 && LineShapes.ending(source, whole) == .plain
      && (source[whole.lowerBound].isUpper || source[whole.lowerBound] == .openParenthesis)
  }

  /// `JANE ROE   A member of the Scottish Government   24th May 2022`: names, an office and a date, without a stop.
  private func isSignature(_ first: Int, _ end: Int) -> Bool {
    let whole = text.lines[first].content.lowerBound..<text.lines[end - 1].content.upperBound
    guard cursor.sections > 0, whole.count <= 400, source[whole.lowerBound].isUpper else { return false }
    if ClosingTitles.beginsSignature(source, whole) { return true }
    // Asked of every paragraph: few end in a year.
    guard source[whole.upperBound - 1].isDigit else { return false }
    let words = source.words(whole).split(separator: " ")
    guard words.count >= 5, NumberMark.isDate(words.suffix(3)) else { return false }
    // Names and offices are written with capitals; a sentence is not.
    let names = words.dropLast(3)
    return names.count { $0.first?.isUppercase ?? false } * 2 >= names.count
  }

  /// Whether a paragraph below an instrument can be a name, an office or a date: short, and no sentence.
  private func areNames(_ first: Int, _ end: Int) -> Bool {
    let whole = text.lines[first].content.lowerBound..<text.lines[end - 1].content.upperBound
    guard whole.count <= 300 else { return false }
    switch LineShapes.ending(source, whole) {
    case .plain, .clause: return true
    case .sentence, .open: return isSignature(first, end)
    }
  }

  private mutating func openSchedule() {
    scheduleHasText = false
    schedules.append(cursor.openDivision(.schedule, number: "", in: &writer.builder))
  }

  // MARK: Headings

  private mutating func readHeading(_ heading: Range<Int>, depth: Int, at index: Int) {
    (afterLimb, limbContinues) = (false, false)
    if ClosingTitles.beginsNote(source, heading, inHeading: true) {
      cursor.leaveAll()
      zone = .note
    }
    if zone == .note { return keep(heading, at: Provision.whole, .note) }
    if FlattenedStatute.isTitle(source, heading, identity.title)
      || (identity.title.isEmpty && cursor.current < 0 && zone == .prelims)
    {
      if identity.title.isEmpty { identity.title = source.words(heading) }
      return keep(heading, at: Provision.whole, .prelims)
    }
    zone = .operative
    if let division = DivisionMark.parse(source, heading, inHeading: true), division.title.isEmpty {
      if division.kind == .schedule {
        let provision = cursor.openDivision(.schedule, number: division.number, in: &writer.builder)
        if division.number.isEmpty { schedules.append(provision) }
        return keep(heading, at: provision, division.isPlural ? .heading : .number)
      }
      let provision = cursor.openDivision(division.kind, number: division.number, in: &writer.builder)
      return keep(heading, at: provision, .number)
    }
    var provision = Provision.whole
    if let next = nextLine(after: index), let path = path(at: next), path.count == 1,
      openSection(path, at: next)
    {
      awaited = next
      provision = cursor.section
    } else {
      provision = cursor.openDivision(.crossHeading, number: "", depth: depth, in: &writer.builder)
    }
    let start = writer.builder.position
    keep(heading, at: provision, .heading)
    writer.builder.hardBreak()
    let range = writer.builder.range(from: start)
    writer.builder.updateProvision(provision) { $0.title = range }
  }

  static func isTitle(_ source: [UInt8], _ heading: Range<Int>, _ title: String) -> Bool {
    // Texts that begin with different letters are not the same.
    if let first = source[heading].first, let wanted = title.utf8.first, first.isLetter, wanted.isLetter,
      first.folded != wanted.folded
    {
      return false
    }
    return source.words(heading).lowercased() == title.lowercased()
  }

  private mutating func keep(_ heading: Range<Int>, at provision: Int32, _ zone: Zone) {
    writer.place(provision, zone, .heading)
    writer.keep(heading)
  }

  private func nextLine(after index: Int) -> Int? { text.nextText(from: index + 1, upTo: index + 8) }

  // MARK: Paragraphs

  /// Lines up to a blank line are one paragraph.
  private mutating func readParagraph(_ first: Int) -> Int {
    var end = first + 1
    while end < text.lines.count, text.lines[end].isText,
      MarkdownLine.depth(source, text.lines[end].content) == 0
    {
      end += 1
    }
    // What is below the names and is none of them is law: a schedule whose title was not found.
    if zone == .signature, !areNames(first, end) { zone = .operative }
    var place = zone == .operative ? cursor.current : Provision.whole
    var textZone = zone
    if zone == .operative || zone == .signature, cursor.inSchedule || isScheduleTitle(first, end),
      let next = nextLine(after: end - 1), ScheduleReference.isOne(source, text.lines[next].content)
    {
      // A schedule's title is above its reference (`Section 2`).
      if cursor.lastFigure > 0 || !cursor.inSchedule || scheduleHasText { openSchedule() }
      (place, textZone) = (cursor.division, .heading)
      zone = .operative
    } else if zone == .operative, !cursor.inSchedule, isSignature(first, end) {
      cursor.leaveAll()
      zone = .signature
      (place, textZone) = (Provision.whole, .signature)
    } else if zone == .operative, cursor.inSchedule, cursor.lastFigure == 0,
      ScheduleReference.isOne(source, text.lines[first].content)
    {
      textZone = .heading
    } else if afterLimb, !limbContinues, zone == .operative {
      if quotedNumbers == 0 || cursor.levels.deepestLevel > 2 { limbParagraph(first, &place) }
    }
    if textZone != .heading { scheduleHasText = cursor.inSchedule }
    writer.place(place, textZone, textZone == .heading ? .heading : [])
    for index in first..<end {
      let line = text.lines[index]
      writer.skip(line.whole.lowerBound..<line.content.lowerBound)
      keepContent(line.content, isFirst: index == first)
      if index + 1 < end { writer.builder.separator() }
      writer.skip(line.content.upperBound..<line.whole.upperBound)
    }
    writer.builder.hardBreak()
    let last = text.lines[end - 1].content
    limbContinues =
      last.count >= 3 && (source[last.upperBound - 1] == 0x3A || source[last.upperBound - 1] == 0x94)
    return end
  }

  /// The first paragraph after a number is the limb's own; a second one, in full, belongs to the level above.
  private mutating func limbParagraph(_ first: Int, _ place: inout Int32) {
    if let before = previousLine(before: first), path(at: before) != nil { return }
    cursor.leaveLimbs()
    afterLimb = cursor.levels.deepestLevel > 2
    place = cursor.current
  }

  private func previousLine(before index: Int) -> Int? {
    var index = index - 1
    while index >= 0, !text.lines[index].isText { index -= 1 }
    return index >= 0 ? index : nil
  }

  /// `B e it enacted`: an initial that the page sets large comes apart from its word.
  private mutating func keepContent(_ content: Range<Int>, isFirst: Bool) {
    let start = content.lowerBound
    guard isFirst, zone == .prelims, content.count > 12, source[start] == UInt8(ascii: "B"),
      source[start + 1].isSpace
    else { return writer.keepWords(content) }
    var next = start + 1
    while next < content.upperBound, source[next].isSpace { next += 1 }
    guard source.hasPrefix("e it enacted", at: next, upTo: content.upperBound) else {
      return writer.keepWords(content)
    }
    writer.keep(start..<start + 1)
    writer.leaveOut(start + 1..<next, .markup)
    writer.keep(next..<content.upperBound)
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
