import Legislation

/// Chapters, numbered paragraphs, annexes and headings of a code of practice.
extension PlainTextWalk {
  mutating func beginPrelims() {
    if isStatute {
      zone = outline.start > 0 ? .prelims : .operative
    } else if contents.entries > 0, known == nil || hasKnownTitlePage {
      zone = .prelims  // The title page, up to the contents list.
    }
  }

  /// Whether what is before a contents list that the source marks is short enough for a title page.
  private var hasKnownTitlePage: Bool {
    let words = text.lines[..<contents.lines.lowerBound].reduce(0) {
      $0 + ($1.isText ? source.words($1.content).split(separator: " ").count : 0)
    }
    return words <= 400
  }

  /// Reads one paragraph of a code; returns its last line.
  mutating func readCodeBlock(_ first: Int) -> Int {
    if contents.entries > 0, first >= contents.lines.upperBound { zone = .operative }
    if known?.headings[first] != nil { zone = .operative }
    let line = text.lines[first]
    writer.skip(line.whole.lowerBound..<line.content.lowerBound)
    let last = paragraphEnd(first)
    if isRule(line.content) { boxes += 1 }
    if zone == .prelims || known?.titles.contains(first) ?? false {
      writer.place(Provision.whole, .prelims)
      keepParagraph(from: line.content.lowerBound, first, through: last)
      return last
    }
    if let provision = untitled, isTitleOfDivision(first, last) {
      writeTitle(of: provision, first, last)
      return last
    }
    untitled = nil
    if let heading = codeHeading(first, last) {
      openCodeHeading(heading, first, last)
      listedBefore = false
      return last
    }
    headedBefore = false
    var start = line.content.lowerBound
    if let bullet = bullet(at: first) {
      writer.leaveOut(bullet, .bullet)
      start = bullet.upperBound
      listedBefore = true
    } else if let mark = numbers.marks[first] {
      let provision = writer.builder.openProvision(
        .codeParagraph, number: source.string(mark.number), parent: cursor.division)
      cursor.leaveToParagraph(provision)
      start = keepNumber(mark.printed, upTo: line.content.upperBound)
      listedBefore = false
      if mark.isTitled || known?.headings[first] != nil {
        writer.place(provision, .heading, .heading)
        keepTitle(from: start, first, last, of: provision)
        headedBefore = true
        return last
      }
    } else if let mark = knownNumber(first) ?? listMark(at: first, after: nil) {
      start = keepNumber(mark, upTo: line.content.upperBound)
      listedBefore = true
    } else {
      listedBefore = known?.bullets.contains(first) ?? false
    }
    writer.place(cursor.current, .operative)
    keepParagraph(from: start, first, through: last)
    return last
  }
}
