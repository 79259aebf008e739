import Bytes
import Legislation

/// Parts, sections, schedules and limbs of a statute in plain text.
extension PlainTextWalk {
  /// The first line that opens a Part, a schedule or a section.
  func firstStatuteStructure() -> Int {
    for index in text.lines.indices where text.lines[index].isText {
      let content = text.lines[index].content
      if let division = DivisionMark.parse(source, content, inHeading: false), division.kind != .annex {
        return index
      }
      if sectionMark(at: index, isParagraphStart: true) != nil { return headingBefore(index) ?? index }
    }
    return 0
  }

  /// A heading stands on the line of text before a section's number.
  private func headingBefore(_ index: Int) -> Int? {
    var before = index - 1
    while before > 0, !text.lines[before].isText, text.lines[before].role != .navigation { before -= 1 }
    guard before > 0, text.lines[before].isText, isHeadingShape(text.lines[before].content) else {
      return nil
    }
    return before
  }

  /// Reads one paragraph of a statute; returns its last line.
  mutating func readStatuteBlock(_ first: Int) -> Int {
    if zone == .prelims, first >= firstStructure { zone = .operative }
    let line = text.lines[first]
    writer.skip(line.whole.lowerBound..<line.content.lowerBound)
    if isExplanatoryNote(line.content) {
      cursor.leaveAll()
      zone = .note
    }
    if zone != .operative {
      let last = paragraphEnd(first)
      writer.place(Provision.whole, zone)
      keepParagraph(from: line.content.lowerBound, first, through: last)
      return last
    }
    if let (line, number) = awaitedSection, line == first {
      awaitedSection = nil
      return readSection(number, first, isOpen: true)
    }
    if let division = DivisionMark.parse(source, line.content, inHeading: false) {
      return readDivision(division, first)
    }
    if awaitsDivisionTitle {
      awaitsDivisionTitle = false
      if isHeadingShape(line.content), sectionMark(at: first, isParagraphStart: true) == nil {
        return readHeading(first, of: cursor.division)
      }
    }
    if let number = sectionMark(at: first, isParagraphStart: true) { return readSection(number, first) }
    if let mark = NumberMark.bracketed(source, at: line.content.lowerBound, upTo: line.content.upperBound),
      cursor.current >= 0
    {
      return readLimbs(mark, from: line.content.lowerBound, first)
    }
    return readUnmarked(first)
  }

  private func isExplanatoryNote(_ content: Range<Int>) -> Bool {
    content.count <= 20 && source.mayBegin(content, with: "e")
      && source.words(content).lowercased() == "explanatory note"
  }

  // MARK: Divisions and headings

  private mutating func readDivision(_ division: DivisionMark, _ first: Int) -> Int {
    let content = text.lines[first].content
    let last = paragraphEnd(first)
    let kind: Provision.Kind = division.kind == .annex ? .schedule : division.kind
    if division.isPlural {
      cursor.leaveAll()
      writer.place(Provision.whole, .heading, .heading)
    } else {
      let provision = cursor.openDivision(kind, number: division.number, in: &writer.builder)
      writer.place(provision, .number, .heading)
      writer.keep(division.mark)
      let start = division.title.isEmpty ? content.upperBound : division.title.lowerBound
      writer.keep(division.mark.upperBound..<start)
      writer.builder.hardBreak()
      if division.title.isEmpty, first == last {
        writer.skip(content.upperBound..<text.lines[first].whole.upperBound)
        awaitsDivisionTitle = true
        return first
      }
      writer.place(provision, .heading, .heading)
      keepTitle(from: start, first, last, of: provision)
      return last
    }
    keepTitle(from: content.lowerBound, first, last, of: Provision.whole)
    return last
  }

  private mutating func keepTitle(from start: Int, _ first: Int, _ last: Int, of provision: Int32) {
    writer.builder.hardBreak()
    let position = writer.builder.position
    keepParagraph(from: start, first, through: last)
    writer.builder.hardBreak()
    let range = writer.builder.range(from: position)
    writer.builder.updateProvision(provision) { $0.title = range }
  }

  private mutating func readHeading(_ first: Int, of provision: Int32) -> Int {
    let last = paragraphEnd(first)
    writer.place(provision, .heading, .heading)
    keepTitle(from: text.lines[first].content.lowerBound, first, last, of: provision)
    return last
  }

  // MARK: Sections and limbs

  private mutating func open(_ number: Range<Int>) {
    (afterLimb, limbContinues) = (false, false)
    let figure = NumberMark.figure(source, number)
    cursor.openSection(source.string(number), figure: figure, in: &writer.builder)
  }

  private mutating func readSection(_ number: Range<Int>, _ first: Int, isOpen: Bool = false) -> Int {
    let content = text.lines[first].content
    if !isOpen { open(number) }
    writer.place(cursor.section, .number)
    writer.keep(number)
    var start = number.upperBound
    while start < content.upperBound,
      source[start] == 0x2E || source[start] == 0xE2 && source[start + 1] == 0x80 && source[start + 2] == 0x94
    {
      let next = source[start] == 0x2E ? start + 1 : start + 3
      writer.keep(start..<next)
      start = next
    }
    writer.builder.separator()
    let textStart = source.trimmed(start..<content.upperBound).lowerBound
    writer.skip(start..<textStart)
    guard textStart < content.upperBound else {
      writer.builder.hardBreak()
      writer.skip(content.upperBound..<text.lines[first].whole.upperBound)
      return first
    }
    if let mark = NumberMark.bracketed(source, at: textStart, upTo: content.upperBound) {
      return readLimbs(mark, from: textStart, first)
    }
    let last = paragraphEnd(first)
    if isTitle(textStart..<content.upperBound, first, last, hasPoint: start > number.upperBound) {
      writer.builder.hardBreak()
      writer.place(cursor.section, .heading, .heading)
      keepTitle(from: textStart, first, last, of: cursor.section)
    } else {
      writer.place(cursor.section, .operative)
      keepParagraph(from: textStart, first, through: last)
      limbContinues = endsOpen(last)
    }
    return last
  }

  /// Whether the words after a section's number are its heading: no stop at their end, and text to follow.
  private func isTitle(_ rest: Range<Int>, _ first: Int, _ last: Int, hasPoint: Bool) -> Bool {
    let end = source[text.lines[last].content.upperBound - 1]
    guard ![0x2E, 0x3B, 0x3A, 0x2C, 0x94].contains(end), rest.count <= 200 else { return false }
    guard let next = text.nextText(from: last + 1) else { return false }
    let content = text.lines[next].content
    if NumberMark.bracketed(source, at: content.lowerBound, upTo: content.upperBound) != nil {
      return source.hasPrefix("(1)", at: content.lowerBound, upTo: content.upperBound) || !hasPoint
    }
    return !hasPoint && !source[content.lowerBound].isLower
  }

  private mutating func readLimbs(_ mark: Range<Int>, from: Int, _ first: Int) -> Int {
    let content = text.lines[first].content
    let last = paragraphEnd(first)
    var (mark, start) = (mark, from)
    while true {
      let name = source.string(mark.lowerBound + 1..<mark.upperBound - 1)
      let after = source.trimmed(mark.upperBound..<content.upperBound).lowerBound
      let inner = NumberMark.bracketed(source, at: after, upTo: content.upperBound)
      cursor.openLimb(name, next: inner.map(name(of:)) ?? nextMark(after: last), in: &writer.builder)
      start = keepNumber(mark, upTo: content.upperBound)
      guard let inner else { break }
      mark = inner
    }
    writer.place(cursor.current, .operative)
    keepParagraph(from: start, first, through: last)
    (afterLimb, limbContinues) = (true, endsOpen(last))
    return last
  }

  private func name(of mark: Range<Int>) -> String {
    source.string(mark.lowerBound + 1..<mark.upperBound - 1)
  }

  /// The mark at the start of one of the next twenty lines.
  private func nextMark(after line: Int) -> String? {
    for index in line + 1..<min(line + 21, text.lines.count) where text.lines[index].isText {
      let content = text.lines[index].content
      if let mark = NumberMark.bracketed(source, at: content.lowerBound, upTo: content.upperBound) {
        return name(of: mark)
      }
    }
    return nil
  }

  private func endsOpen(_ line: Int) -> Bool {
    let end = text.lines[line].content.upperBound
    return source[end - 1] == 0x3A || end >= 3 && source[end - 1] == 0x94 && source[end - 2] == 0x80
  }

  // MARK: Text without a mark

  private mutating func readUnmarked(_ first: Int) -> Int {
    let last = paragraphEnd(first)
    let content = text.lines[first].content
    if isHeadingShape(content), let next = text.nextText(from: last + 1), !listedBefore,
      !text.lines[last + 1..<next].contains(where: { $0.role == .navigation })
    {
      let isAlone = first == 0 || !text.lines[first - 1].isText
      if let number = sectionMark(at: next, isParagraphStart: true), isAlone || layout == .lineIsParagraph {
        open(number)
        awaitedSection = (next, number)
        writer.place(cursor.section, .heading, .heading)
        keepTitle(from: content.lowerBound, first, last, of: cursor.section)
        return last
      }
    }
    if afterLimb, !limbContinues {
      cursor.leaveLimbs()
      afterLimb = false
    }
    var start = content.lowerBound
    if let bullet = bullet(at: first) {
      writer.leaveOut(bullet, .bullet)
      start = bullet.upperBound
    }
    writer.place(cursor.current, .operative)
    keepParagraph(from: start, first, through: last)
    limbContinues = endsOpen(last)
    return last
  }
}
