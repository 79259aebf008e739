import Bytes
import Legislation

/// How a statute is built from what its outline says of each line.
extension PlainTextWalk {
  /// Where the walk is in a statute.
  struct StatutePlace {
    /// The line on which the number of a section stands whose heading, above it, has opened it.
    var awaited = -1
    var afterLimb = false
    var limbContinues = false
    /// By level, the column of its text.
    var columns: [Int: Int] = [:]
    /// The back cover has begun.
    var isBehindLaw = false
  }

  /// Reads one paragraph of a statute; returns its last line.
  mutating func readStatuteBlock(_ first: Int) -> Int {
    if zone == .prelims, first >= outline.start, !statute.isBehindLaw { zone = .operative }
    let line = text.lines[first]
    writer.skip(line.whole.lowerBound..<line.content.lowerBound)
    let role = outline.roles[first]
    switch role {
    case .note:
      cursor.leaveAll()
      zone = .note
    case .signature:
      cursor.leaveAll()
      zone = .signature
    case .cover:
      cursor.leaveAll()
      statute.isBehindLaw = true
      zone = .prelims
    case .division, .section, .sectionHeading, .crossHeading: zone = .operative
    default: break
    }
    guard zone == .operative else {
      let last = paragraphEnd(first)
      writer.place(Provision.whole, zone)
      keepParagraph(from: line.content.lowerBound, first, through: last)
      return last
    }
    switch role {
    case .division: return readDivision(first)
    case .divisionTitle, .reference:
      return readHeading(first, of: cursor.division, isTitle: role == .divisionTitle)
    case .limbHeading:
      cursor.levels.close()
      return readHeading(first, of: cursor.current, isTitle: false)
    case .crossHeading:
      let provision = cursor.openDivision(.crossHeading, number: "", in: &writer.builder)
      return readHeading(first, of: provision)
    case .sectionHeading: return readHeadingOfSection(first)
    case .section: return readSection(first)
    case .limb:
      if let mark = outline.bracketed(first), cursor.current >= 0 {
        return readLimbs(mark, from: mark.lowerBound, first)
      }
    case .decimal: if let path = NumberMark.path(source, line.content) { return readDecimal(path, first) }
    case .foreign: if let mark = outline.foreignMark(first) { return readForeign(mark, first) }
    case .text, .continued, .note, .signature, .cover: break
    }
    return readUnmarked(first)
  }

  // MARK: Divisions and headings

  private mutating func readDivision(_ first: Int) -> Int {
    let content = text.lines[first].content
    let last = paragraphEnd(first)
    statute.afterLimb = false
    guard let division = outline.divisions[first], !division.isPlural else {
      cursor.leaveAll()
      writer.place(Provision.whole, .heading, .heading)
      keepTitle(from: content.lowerBound, first, last, of: Provision.whole)
      return last
    }
    let kind: Provision.Kind = division.kind == .annex ? .schedule : division.kind
    let provision = cursor.openDivision(kind, number: division.number, in: &writer.builder)
    writer.place(provision, .number, .heading)
    writer.keep(division.mark)
    let start =
      division.reference?.lowerBound
      ?? (division.title.isEmpty ? content.upperBound : division.title.lowerBound)
    if division.reference == nil {
      writer.keep(division.mark.upperBound..<start)
    } else {
      keepGap(division.mark.upperBound..<start)
    }
    writer.builder.hardBreak()
    guard start < content.upperBound else {
      writer.skip(content.upperBound..<text.lines[first].whole.upperBound)
      return first
    }
    writer.place(provision, .heading, .heading)
    if division.reference != nil {
      keepParagraph(from: start, first, through: first)
      return first
    }
    keepTitle(from: start, first, last, of: provision)
    return last
  }

  /// White space, a dash or a bracket between a schedule's number and its reference goes with the number.
  private mutating func keepGap(_ range: Range<Int>) {
    let inner = source.trimmed(range)
    writer.skip(range.lowerBound..<inner.lowerBound)
    writer.keep(inner)
    writer.skip(inner.upperBound..<range.upperBound)
  }

  /// The title of the schedule that is above, or of a Part, can come on two lines.
  private mutating func readHeading(_ first: Int, of provision: Int32, isTitle: Bool = true) -> Int {
    statute.afterLimb = false
    let last = paragraphEnd(first)
    writer.place(provision, .heading, .heading)
    let start = text.lines[first].content.lowerBound
    if isTitle {
      keepTitle(from: start, first, last, of: provision)
    } else {
      keepParagraph(from: start, first, through: last)
    }
    return last
  }

  private mutating func readHeadingOfSection(_ first: Int) -> Int {
    guard let line = outline.roles[(first + 1)...].firstIndex(of: .section), let mark = outline.sections[line]
    else {
      return readUnmarked(first)
    }
    open(mark)
    statute.awaited = line
    return readHeading(first, of: cursor.section)
  }

  // MARK: Sections and limbs

  private mutating func open(_ mark: SectionMark) {
    statute = StatutePlace()
    cursor.openSection(source.string(mark.number), figure: mark.figure, in: &writer.builder)
  }

  private mutating func readSection(_ first: Int) -> Int {
    guard let mark = outline.sections[first] else { return readUnmarked(first) }
    if statute.awaited != first { open(mark) }
    writer.place(cursor.section, .number)
    writer.keep(mark.mark)
    writer.builder.separator()
    writer.skip(mark.mark.upperBound..<mark.rest.lowerBound)
    let titleEnd = outline.titleEnds[first]
    guard !mark.rest.isEmpty else {
      writer.builder.hardBreak()
      writer.skip(mark.rest.upperBound..<text.lines[first].whole.upperBound)
      guard let titleEnd, let next = text.nextText(from: first + 1) else { return first }
      for index in first + 1..<next { writer.skip(text.lines[index].whole) }
      writer.skip(text.lines[next].whole.lowerBound..<text.lines[next].content.lowerBound)
      return readTitle(from: text.lines[next].content.lowerBound, next, titleEnd)
    }
    if let titleEnd { return readTitle(from: mark.rest.lowerBound, first, titleEnd) }
    if let limb = NumberMark.bracketed(source, at: mark.rest.lowerBound, upTo: mark.rest.upperBound) {
      return readLimbs(limb, from: mark.rest.lowerBound, first)
    }
    if source[mark.rest.lowerBound].isDigit, let path = NumberMark.path(source, mark.rest) {
      return readDecimal(path, first)
    }
    let last = paragraphEnd(first)
    writer.place(cursor.section, .operative)
    keepParagraph(from: mark.rest.lowerBound, first, through: last)
    statute.limbContinues = endsOpen(last)
    return last
  }

  private mutating func readTitle(from start: Int, _ first: Int, _ last: Int) -> Int {
    writer.builder.hardBreak()
    writer.place(cursor.section, .heading, .heading)
    keepTitle(from: start, first, last, of: cursor.section)
    return last
  }

  private mutating func readLimbs(_ mark: Range<Int>, from: Int, _ first: Int) -> Int {
    let content = text.lines[first].content
    let last = paragraphEnd(first)
    var (mark, start) = (mark, from)
    while true {
      let after = source.trimmed(mark.upperBound..<content.upperBound).lowerBound
      let inner = NumberMark.bracketed(source, at: after, upTo: content.upperBound)
      cursor.openLimb(
        name(of: mark), next: inner.map(name(of:)) ?? nextMark(after: last), in: &writer.builder)
      start = keepNumber(mark, upTo: content.upperBound)
      guard let inner else { break }
      mark = inner
    }
    if outline.columns.tell {
      statute.columns[cursor.levels.deepestLevel] = outline.columns.column(of: mark, on: first, outline)
    }
    writer.place(cursor.current, .operative)
    keepParagraph(from: start, first, through: last)
    (statute.afterLimb, statute.limbContinues) = (true, endsOpen(last))
    return last
  }

  /// Ends the levels that text without a mark is not of: by where it stands, or, where that does not tell, those below
  /// which it stands in full.
  private mutating func leaveLimbs(before first: Int) {
    guard !outline.quotations.contains(first) else { return }
    if outline.columns.tell {
      let column = Int(outline.shapes[first].indent)
      while cursor.levels.deepestLevel > 2, let own = statute.columns[cursor.levels.deepestLevel],
        own > column + 1
      {
        cursor.levels.close(from: cursor.levels.deepestLevel)
      }
    } else if statute.afterLimb, !statute.limbContinues {
      leaveLimbs(beforeWordsInFull: first)
    }
  }

  /// Words between two items of a level belong to the first; behind the last they are those of the level above all
  /// items, as a definition is anywhere.
  private mutating func leaveLimbs(beforeWordsInFull first: Int) {
    let content = text.lines[first].content
    let isDefinition = Punctuation(source, at: content.lowerBound, upTo: content.upperBound) == .openDouble
    let next = nextMark(after: first)
    if !isDefinition, let next, let level = cursor.levels.level(continuedBy: next) {
      cursor.levels.close(from: level + 1)
    } else if isDefinition || next == nil || next == "a" || next == "1" {
      cursor.levels.close(from: 3)
      statute.afterLimb = false
    } else {
      cursor.leaveLimbs()
      statute.afterLimb = false
    }
  }

  private mutating func readDecimal(
    _ path: (number: Range<Int>, printed: Range<Int>, key: NumberKey), _ first: Int
  ) -> Int {
    let last = paragraphEnd(first)
    cursor.openLevel(path.key.depth, source.string(path.number), in: &writer.builder)
    let start = keepNumber(path.printed, upTo: text.lines[first].content.upperBound)
    writer.place(cursor.current, .operative)
    keepParagraph(from: start, first, through: last)
    (statute.afterLimb, statute.limbContinues) = (path.key.depth > 2, endsOpen(last))
    return last
  }

  /// A number that a quotation brings with it: it is a number, and opens nothing.
  private mutating func readForeign(_ mark: Range<Int>, _ first: Int) -> Int {
    let last = paragraphEnd(first)
    let isQuoted = outline.quotations.isInBlock(first)
    writer.place(cursor.current, .number, isQuoted ? .quoted : [])
    let start = keepMark(mark, upTo: text.lines[first].content.upperBound)
    writer.place(cursor.current, isQuoted ? .quoted : .operative, isQuoted ? .quoted : [])
    keepParagraph(from: start, first, through: last)
    return last
  }

  /// The letters of a mark without its brackets.
  private func name(of mark: Range<Int>) -> String {
    let start = source[mark.lowerBound] == .openParenthesis ? mark.lowerBound + 1 : mark.lowerBound
    return source.string(start..<mark.upperBound - 1)
  }

  /// The mark of the next limb, within twenty lines.
  private func nextMark(after line: Int) -> String? {
    for index in line + 1..<min(line + 21, text.lines.count) {
      switch outline.roles[index] {
      case .limb: return outline.bracketed(index).map(name(of:))
      case .section, .division: return nil
      default: break
      }
    }
    return nil
  }

  private func endsOpen(_ line: Int) -> Bool { LineShapes.ending(source, text.lines[line].content) == .open }

  // MARK: Text without a mark

  private mutating func readUnmarked(_ first: Int) -> Int {
    let last = paragraphEnd(first)
    leaveLimbs(before: first)
    var start = text.lines[first].content.lowerBound
    if let bullet = bullet(at: first) {
      writer.leaveOut(bullet, .bullet)
      start = bullet.upperBound
    }
    if outline.quotations.isInBlock(first) {
      writer.place(cursor.current, .quoted, .quoted)
    } else {
      writer.place(cursor.current, .operative)
    }
    keepParagraph(from: start, first, through: last)
    // Items without numbers go on as long as they end as items do.
    statute.limbContinues =
      endsOpen(last)
      || statute.limbContinues && LineShapes.ending(source, text.lines[last].content) == .clause
    return last
  }
}
