import Bytes
import Legislation

/// Paragraphs of a flattened statute: lines up to a blank line.
extension FlattenedStatute {
  /// Returns the line after the paragraph.
  mutating func readParagraph(_ first: Int, _ text: FlattenedLines) -> Int {
    let paragraph = first..<text.paragraphEnd(first)
    let content = text.content(paragraph)
    // What is below the names and is none of them is law: a schedule whose title was not found.
    if zone == .signature, !areNames(text.source, content) { zone = .operative }
    var place = zone == .operative ? cursor.current : Provision.whole
    var textZone = zone
    if zone == .operative || zone == .signature, let next = text.nextText(after: paragraph.upperBound - 1),
      ScheduleReference.isOne(text.source, text.lines[next].content),
      cursor.inSchedule || isScheduleTitle(text.source, content)
    {
      // A schedule's title is above its reference (`Section 2`).
      if cursor.lastFigure > 0 || !cursor.inSchedule || scheduleHasText { openSchedule() }
      (place, textZone) = (cursor.division, .heading)
      zone = .operative
    } else if zone == .operative, !cursor.inSchedule, isSignature(text.source, content) {
      cursor.leaveAll()
      zone = .signature
      (place, textZone) = (Provision.whole, .signature)
    } else if zone == .operative, cursor.inSchedule, cursor.lastFigure == 0,
      ScheduleReference.isOne(text.source, text.lines[first].content)
    {
      textZone = .heading
    } else if afterLimb, !limbContinues, zone == .operative {
      if quotedNumbers == 0 || cursor.levels.deepestLevel > 2 { limbParagraph(first, text, &place) }
    }
    if textZone != .heading { scheduleHasText = cursor.inSchedule }
    writer.place(place, textZone, textZone == .heading ? .heading : [])
    keep(paragraph, text)
    writer.builder.hardBreak()
    let last = text.lines[paragraph.upperBound - 1].content
    limbContinues =
      last.count >= 3
      && (text.source[last.upperBound - 1] == .colon || text.source[last.upperBound - 1] == 0x94)
    return paragraph.upperBound
  }

  /// The first paragraph after a number is the limb's own; a second one, in full, belongs to the level above.
  private mutating func limbParagraph(_ first: Int, _ text: FlattenedLines, _ place: inout Int32) {
    if let before = text.lastText(before: first), text.path(at: before) != nil { return }
    cursor.leaveLimbs()
    afterLimb = cursor.levels.deepestLevel > 2
    place = cursor.current
  }

  // MARK: What a paragraph may be

  /// Whether a paragraph can be the title of a schedule: short, without a stop.
  private func isScheduleTitle(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    cursor.sections > 0 && content.count <= 160 && LineShapes.ending(source, content) == .plain
      && (source[content.lowerBound].isUpper || source[content.lowerBound] == .openParenthesis)
  }

  /// `JANE ROE   A member of the Scottish Government   24th May 2022`: names, an office and a date, without a stop.
  private func isSignature(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    guard cursor.sections > 0, content.count <= 400, source[content.lowerBound].isUpper else { return false }
    if ClosingTitles.beginsSignature(source, content) { return true }
    // Asked of every paragraph: few end in a year.
    guard source[content.upperBound - 1].isDigit else { return false }
    let words = source.words(content).split(separator: " ")
    guard words.count >= 5, NumberMark.isDate(words.suffix(3)) else { return false }
    // Names and offices are written with capitals; a sentence is not.
    let names = words.dropLast(3)
    return names.count { $0.first?.isUppercase ?? false } * 2 >= names.count
  }

  /// Whether a paragraph below an instrument can be a name, an office or a date: short, and no sentence.
  private func areNames(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    guard content.count <= 300 else { return false }
    switch LineShapes.ending(source, content) {
    case .plain, .clause: return true
    case .sentence, .open: return isSignature(source, content)
    }
  }

  // MARK: Writing

  private mutating func keep(_ paragraph: Range<Int>, _ text: FlattenedLines) {
    let hasInitial =
      zone == .prelims && FlattenedStatute.hasInitial(text.lines[paragraph.lowerBound].content, text.source)
    if !hasInitial, writer.keepJoined(paragraph, text.lines, text.source) { return }
    for index in paragraph {
      let line = text.lines[index]
      writer.skip(line.whole.lowerBound..<line.content.lowerBound)
      if hasInitial, index == paragraph.lowerBound {
        keepInitial(line.content, text.source)
      } else {
        writer.keepWords(line.content)
      }
      if index + 1 < paragraph.upperBound { writer.builder.separator() }
      writer.skip(line.content.upperBound..<line.whole.upperBound)
    }
  }

  /// `B e it enacted`: an initial that the page sets large comes apart from its word.
  private static func hasInitial(_ content: Range<Int>, _ source: [UInt8]) -> Bool {
    let start = content.lowerBound
    guard content.count > 12, source[start] == UInt8(ascii: "B"), source[start + 1].isSpace
    else { return false }
    return source.hasPrefix("e it enacted", at: wordBehindInitial(content, source), upTo: content.upperBound)
  }

  private static func wordBehindInitial(_ content: Range<Int>, _ source: [UInt8]) -> Int {
    var next = content.lowerBound + 1
    while next < content.upperBound, source[next].isSpace { next += 1 }
    return next
  }

  private mutating func keepInitial(_ content: Range<Int>, _ source: [UInt8]) {
    let (start, next) = (content.lowerBound, FlattenedStatute.wordBehindInitial(content, source))
    writer.keep(start..<start + 1)
    writer.leaveOut(start + 1..<next, .markup)
    writer.keep(next..<content.upperBound)
  }
}
