import Legislation

/// Chapters, numbered paragraphs, annexes and headings of a code of practice.
extension PlainTextWalk {
  mutating func beginPrelims() {
    if isStatute {
      firstStructure = firstStatuteStructure()
      zone = firstStructure > 0 ? .prelims : .operative
    } else if contents.entries > 0 {
      zone = .prelims  // The title page, up to the contents list.
    }
  }

  /// Reads one paragraph of a code; returns its last line.
  mutating func readCodeBlock(_ first: Int) -> Int {
    if contents.entries > 0, first >= contents.lines.upperBound { zone = .operative }
    let line = text.lines[first]
    writer.skip(line.whole.lowerBound..<line.content.lowerBound)
    let last = paragraphEnd(first)
    if isRule(line.content) { boxes += 1 }
    if zone == .prelims {
      writer.place(Provision.whole, .prelims)
      keepParagraph(from: line.content.lowerBound, first, through: last)
      return last
    }
    if let heading = codeHeading(first, last) {
      openCodeHeading(heading, first, last)
      listedBefore = false
      return last
    }
    var start = line.content.lowerBound
    if let bullet = bullet(at: first) {
      writer.leaveOut(bullet, .bullet)
      start = bullet.upperBound
      listedBefore = true
    } else if let mark = decimalMark(at: first, isParagraphStart: true) {
      paragraph = (mark.major, mark.minor)
      let provision = writer.builder.openProvision(
        .codeParagraph, number: source.string(mark.number), parent: cursor.division)
      cursor.leaveToParagraph(provision)
      start = keepNumber(mark.number, upTo: line.content.upperBound)
      listedBefore = false
    } else if let mark = listMark(at: first, after: nil) {
      start = keepNumber(mark, upTo: line.content.upperBound)
      listedBefore = true
    } else {
      listedBefore = false
    }
    writer.place(cursor.current, .operative)
    keepParagraph(from: start, first, through: last)
    return last
  }

  /// Writes a number as such; returns where the text after it begins.
  mutating func keepNumber(_ number: Range<Int>, upTo end: Int) -> Int {
    writer.place(cursor.current, .number)
    writer.keep(number)
    writer.builder.separator()
    let start = source.trimmed(number.upperBound..<end).lowerBound
    writer.skip(number.upperBound..<start)
    return start
  }

  private enum CodeHeading {
    case chapter(number: String, mark: Range<Int>)
    case annex(DivisionMark)
    /// A heading without a number that is cited: in the contents list, a glossary, or by its shape.
    case named
  }

  private func codeHeading(_ first: Int, _ last: Int) -> CodeHeading? {
    let content = text.lines[first].content
    var hash = ContentsList.emptyHash
    for index in first...last where text.lines[index].isText {
      hash = ContentsList.extend(hash, source, text.lines[index].content)
    }
    let isListed = contents.titles.contains(hash) && !source[content.lowerBound].isLower
    if let division = DivisionMark.parse(source, content, inHeading: isListed) {
      switch division.kind {
      case .chapter:
        let value = Int(division.number) ?? 0
        if isBackMatter || (value > 0 && value <= chapter) { return .named }
        return .chapter(number: division.number, mark: division.mark)
      case .annex, .appendix, .schedule:
        if !isListed, standsInList(first, last) { break }
        return annexes.contains("\(division.kind) \(division.number)") ? .named : .annex(division)
      default: break
      }
    }
    if let titled = NumberMark.titledNumber(source, content), !isBackMatter {
      let announces = text.nextText(from: last + 1).flatMap {
        NumberMark.decimal(source, text.lines[$0].content)
      }
      let isNext = titled.value == chapter + 1
      if isListed || (isNext && first == last && announces?.major == titled.value) {
        if titled.value > chapter {
          return .chapter(number: source.string(titled.number), mark: titled.number)
        }
      }
    }
    if isListed || isBackMatterTitle(content) || (isNumberedSection(content) && !standsInList(first, last)) {
      return .named
    }
    return isLoneHeading(first, last) ? .named : nil
  }

  private func isBackMatterTitle(_ content: Range<Int>) -> Bool {
    guard content.count <= 30 else { return false }
    return ["glossary", "glossary of terms", "references", "bibliography", "index", "rhestr termau"].contains(
      source.words(content).lowercased())
  }

  /// Lines that name annexes and sections one after another are a list of them, in a summary.
  private func standsInList(_ first: Int, _ last: Int) -> Bool {
    var before = first - 1
    while before >= 0, !text.lines[before].isText { before -= 1 }
    return [before, text.nextText(from: last + 1) ?? -1].contains { line in
      guard line >= 0 else { return false }
      let content = text.lines[line].content
      if let division = DivisionMark.parse(source, content, inHeading: false) {
        return division.kind != .part
      }
      return isNumberedSection(content)
    }
  }

  /// `Section 2: Means of escape`.
  private func isNumberedSection(_ content: Range<Int>) -> Bool {
    guard content.count <= 160,
      source.hasPrefix("Section ", at: content.lowerBound, upTo: content.upperBound),
      isHeadingShape(content, limit: 160)
    else { return false }
    var index = content.lowerBound + 8
    return NumberMark.integer(source, &index, content.upperBound) != nil && index < content.upperBound
      && source[index] == UInt8(ascii: ":")
  }

  /// Without a contents list: a short line by itself, before a numbered paragraph or a long one, after the end
  /// of a sentence.
  private func isLoneHeading(_ first: Int, _ last: Int) -> Bool {
    guard contents.entries == 0, first == last, layout != .lineIsParagraph,
      isHeadingShape(text.lines[first].content, limit: 80)
    else { return false }
    guard first + 1 < text.lines.count, text.lines[first + 1].role == .blank,
      let next = text.nextText(from: first + 1)
    else { return false }
    let following = text.lines[next].content
    guard
      NumberMark.decimal(source, following) != nil
        || (following.count > 80 && source[following.lowerBound].isUpper)
    else { return false }
    var before = first - 1
    while before >= 0, !text.lines[before].isText { before -= 1 }
    guard before >= 0 else { return true }
    return [0x2E, 0x3A].contains(source[text.lines[before].content.upperBound - 1])
      || isHeadingShape(text.lines[before].content, limit: 80)
  }

  private mutating func openCodeHeading(_ heading: CodeHeading, _ first: Int, _ last: Int) {
    let content = text.lines[first].content
    let provision: Int32
    var start = content.lowerBound
    switch heading {
    case .chapter(let number, let mark):
      chapter = Int(number) ?? chapter + 1
      provision = cursor.openCode(.codeChapter, number: number, in: &writer.builder)
      start = keepNumber(mark, upTo: content.upperBound)
    case .annex(let division):
      isBackMatter = true
      annexes.insert("\(division.kind) \(division.number)")
      let kind: Provision.Kind = division.kind == .schedule ? .schedule : division.kind
      provision = cursor.openCode(kind, number: division.number, in: &writer.builder)
      start = keepNumber(division.mark, upTo: content.upperBound)
      if !division.title.isEmpty, division.title.lowerBound > start {
        writer.keep(start..<division.title.lowerBound)
        start = division.title.lowerBound
      }
    case .named:
      let isBack = isBackMatterTitle(content)
      if isBack { isBackMatter = true }
      var name = ""
      for index in first...last where text.lines[index].isText {
        name += (name.isEmpty ? "" : " ") + source.words(text.lines[index].content)
      }
      provision = cursor.openCode(.codeSection, number: "“\(name)”", atTop: isBack, in: &writer.builder)
    }
    writer.place(provision, .heading, .heading)
    let position = writer.builder.position
    keepParagraph(from: start, first, through: last)
    writer.builder.hardBreak()
    let range = writer.builder.range(from: position)
    writer.builder.updateProvision(provision) { $0.title = range }
  }
}
