import Bytes
import Legislation

/// Which lines of a code of practice are headings, and what they open.
extension PlainTextWalk {
  enum CodeHeading {
    case chapter(number: String, mark: Range<Int>)
    case annex(DivisionMark)
    /// A heading without a number that is cited: in the contents list, a glossary, or by its shape.
    case named
    /// A heading inside a chapter of a text whose contents list does not go so deep; it is not cited.
    case subheading
  }

  func codeHeading(_ first: Int, _ last: Int) -> CodeHeading? {
    if let known, known.asides.contains(first) { return nil }
    if let known, known.marksAllHeadings || known.headings[first] != nil { return knownHeading(first, known) }
    let content = text.lines[first].content
    let isListed = !source[content.lowerBound].isLower && isListed(first, last)
    if let division = DivisionMark.parse(source, content, inHeading: isListed || isDueChapter(first, last)) {
      switch division.kind {
      case .chapter:
        let value = Int(division.number) ?? 0
        if isBackMatter || (value > 0 && value <= chapter) { return .named }
        return .chapter(number: division.number, mark: division.mark)
      case .annex, .appendix, .schedule:
        // In the midst of a sentence `Schedule 6.` may fill a line.
        if !isListed, division.title.isEmpty, !shapes.startsParagraph(shapes.place(ofLine: first)) { break }
        if !isListed, standsInList(first, last), lastAnnexes[division.name] != first {
          break
        }
        return annexes.contains(division.name) ? .named : .annex(division)
      default: break
      }
    }
    if let titled = NumberMark.titledNumber(source, content), !isBackMatter {
      let isNext = titled.value == chapter + 1
      if titled.value > chapter,
        isListed || isNext && first == last && numbers.chapter(announcedAt: first, text) == titled.value
      {
        return .chapter(number: source.string(titled.number), mark: titled.mark)
      }
    }
    if isListed || isBackMatterTitle(content) || (isNumberedSection(content) && !standsInList(first, last)) {
      return .named
    }
    if let end = headingsAbove.ends[first], end == last {
      // Below a chapter, or where it is not the title, it opens nothing: paragraphs have numbers.
      return chapter > 0 || contents.entries > 0 ? .subheading : .named
    }
    if isLoneHeading(first, last) { return .named }
    return isSubheading(first, last) ? .subheading : nil
  }

  /// Of a line that the source marks as a heading, what it opens. One with the number of a paragraph opens that.
  private func knownHeading(_ first: Int, _ known: KnownLines) -> CodeHeading? {
    guard let depth = known.headings[first], numbers.marks[first] == nil else { return nil }
    let content = text.lines[first].content
    if let division = DivisionMark.parse(source, content, inHeading: true) {
      switch division.kind {
      case .chapter:
        let value = Int(division.number) ?? 0
        if isBackMatter || (value > 0 && value <= chapter) { return .named }
        return .chapter(number: division.number, mark: division.mark)
      case .annex, .appendix, .schedule:
        return annexes.contains(division.name) ? .named : .annex(division)
      default: break
      }
    }
    if let titled = NumberMark.titledNumber(source, content), !isBackMatter, depth == known.outermost,
      titled.value > chapter
    {
      return .chapter(number: source.string(titled.number), mark: titled.mark)
    }
    return .named
  }

  /// `Chapter 4 General processing`, the next one, in a line without a stop: prose seldom begins so.
  func isDueChapter(_ first: Int, _ last: Int) -> Bool {
    let content = text.lines[first].content
    guard source.hasPrefix("Chapter ", at: content.lowerBound, upTo: content.upperBound),
      LineShapes.ending(source, text.lines[last].content) == .plain, last <= first + 2,
      let division = DivisionMark.parse(source, content, inHeading: true),
      let value = Int(division.number), value > chapter
    else { return false }
    let place = shapes.place(ofLine: first)
    if shapes.startsParagraph(place) { return value == chapter + 1 }
    // Without blank lines: after a sentence or the heading of another chapter, and its paragraphs or those of the next
    // chapter follow.
    let before = shapes.order[place - 1]
    func isChapter(_ line: Int) -> Bool {
      let content = text.lines[line].content
      return source.hasPrefix("Chapter ", at: content.lowerBound, upTo: content.upperBound)
    }
    guard shapes[before].ending == .sentence || isChapter(before) else { return false }
    return numbers.chapter(announcedAt: first, text) == value
      || text.nextText(from: last + 1).map(isChapter) ?? false
  }

  /// Whether the contents list has the words of some lines as a title.
  private func isListed(_ first: Int, _ last: Int) -> Bool {
    guard !contents.titles.isEmpty else { return false }
    var hash = ContentsList.emptyHash
    for index in first...last where text.lines[index].isText {
      hash = ContentsList.extend(hash, source, text.lines[index].content)
    }
    return contents.titles.contains(hash)
  }

  private func isBackMatterTitle(_ content: Range<Int>) -> Bool {
    // The titles below begin with one of four letters, as few lines do.
    guard content.count <= 30, source.mayBegin(content, with: "grbi") else { return false }
    return ["glossary", "glossary of terms", "references", "bibliography", "index", "rhestr termau"].contains(
      source.words(content).lowercased())
  }

  /// The lines that name annexes and the like last, by kind and number: where several stand one below another, those that
  /// come again are a list of them.
  static func lastAnnexes(_ text: TextLines, _ source: [UInt8], _ shapes: LineShapes) -> [String: Int] {
    var last: [String: Int] = [:]
    for (place, line) in shapes.order.enumerated() {
      let content = text.lines[line].content
      guard source.mayBegin(content, with: "as"), source[content.lowerBound].isUpper,
        let division = DivisionMark.parse(source, content, inHeading: false),
        !division.title.isEmpty || shapes.startsParagraph(place)
      else { continue }
      last[division.name] = line
    }
    return last
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
  func isNumberedSection(_ content: Range<Int>) -> Bool {
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
    var before = first - 1
    while before >= 0, !text.lines[before].isText { before -= 1 }
    // The first line of a text is its title sooner than a heading.
    let isLong = following.count > 80 || before >= 0 && paragraphEnd(next) > next
    guard
      NumberMark.decimal(source, following) != nil || numbers.marks[next] != nil
        || isLong && source[following.lowerBound].isUpper
    else { return false }
    guard before >= 0 else { return true }
    switch shapes[before].ending {
    case .sentence, .open: return true
    case .clause, .plain: return isHeadingShape(text.lines[before].content, limit: 80)
    }
  }

  /// With a contents list: a short line alone between blank lines, after the end of a sentence, a list or a
  /// heading, and before a paragraph.
  private func isSubheading(_ first: Int, _ last: Int) -> Bool {
    guard contents.entries > 0, layout == .wrapped, first == last, first > 0,
      ![.text, .contents, .footnote].contains(text.lines[first - 1].role), isSubheadingShape(first)
    else { return false }
    guard let next = text.nextText(from: first + 1), next > first + 1, isParagraph(next) else { return false }
    if headedBefore || listedBefore { return true }
    var before = first - 1
    while before >= 0, !text.lines[before].isText { before -= 1 }
    guard before >= 0 else { return true }
    let end = text.lines[before].content.upperBound
    return [0x2E, 0x3F, 0x21].contains(source[end - 1])
  }

  /// Short, a capital first, a second letter at least, no columns, no stop at the end, nothing that marks an item.
  private func isSubheadingShape(_ line: Int) -> Bool {
    let content = text.lines[line].content
    guard content.count <= 80, content.count >= 3, source[content.lowerBound].isUpper,
      ![0x2E, 0x2C, 0x3B, 0x3A].contains(source[content.upperBound - 1]),
      bullet(at: line) == nil, listMark(at: line, after: nil) == nil
    else { return false }
    var (spaces, small) = (0, 0)
    for index in content {
      spaces = source[index].isSpace ? spaces + 1 : 0
      if spaces > 2 || source[index] == 0x09 { return false }
      // A stop with a capital after it ends a sentence.
      if spaces == 1, index + 1 < content.upperBound, source[index - 1] == UInt8(ascii: "."),
        source[index + 1].isUpper
      {
        return false
      }
      if source[index].isLower { small += 1 }
    }
    return small > 1
  }

  /// A numbered paragraph, or one of more than a line or of a long line, that ends as a sentence does.
  private func isParagraph(_ first: Int) -> Bool {
    let content = text.lines[first].content
    if let mark = numbers.marks[first] { return mark.printed.upperBound < content.upperBound }
    guard source[content.lowerBound].isUpper, bullet(at: first) == nil else { return false }
    let last = paragraphEnd(first)
    return (last > first || content.count > 80)
      && [0x2E, 0x3A, 0x3F].contains(source[text.lines[last].content.upperBound - 1])
  }

  /// The title of a chapter or annex whose number was alone on the line above.
  func isTitleOfDivision(_ first: Int, _ last: Int) -> Bool {
    let content = text.lines[first].content
    return last <= first + 2 && isHeadingShape(content, limit: 160)
      && numbers.marks[first] == nil
      && DivisionMark.parse(source, content, inHeading: true) == nil
  }

  mutating func writeTitle(of provision: Int32, _ first: Int, _ last: Int) {
    untitled = nil
    headedBefore = true
    writer.place(provision, .heading, .heading)
    let position = writer.builder.position
    keepParagraph(from: text.lines[first].content.lowerBound, first, through: last)
    writer.builder.hardBreak()
    let range = writer.builder.range(from: position)
    writer.builder.updateProvision(provision) { $0.title = range }
  }

  /// Opens what a heading opens and writes the whole line as heading, `Chapter 2` with its title: the number
  /// gives the label, the words after it the title.
  mutating func openCodeHeading(_ heading: CodeHeading, _ first: Int, _ last: Int) {
    let content = text.lines[first].content
    let provision: Int32
    var start = content.lowerBound
    let depth = depth(of: heading, first)
    headedBefore = true
    switch heading {
    case .chapter(let number, let mark):
      chapter = Int(number) ?? chapter + 1
      provision = cursor.openCode(.codeChapter, number: number, depth: depth, in: &writer.builder)
      start = keepHeadingMark(mark, provision, upTo: content.upperBound)
    case .annex(let division):
      isBackMatter = true
      annexes.insert(division.name)
      let kind: Provision.Kind = division.kind == .schedule ? .schedule : division.kind
      provision = cursor.openCode(kind, number: division.number, depth: depth, in: &writer.builder)
      start = keepHeadingMark(division.mark, provision, upTo: content.upperBound)
      if !division.title.isEmpty, division.title.lowerBound > start {
        writer.keep(start..<division.title.lowerBound)
        start = division.title.lowerBound
      }
    case .named:
      // A glossary that numbered paragraphs follow is no back matter.
      let isBack = isBackMatterTitle(content) && (numbers.lines.last ?? -1) < first
      if isBack { isBackMatter = true }
      var name = ""
      for index in first...last where text.lines[index].isText {
        name += (name.isEmpty ? "" : " ") + source.words(text.lines[index].content)
      }
      provision = cursor.openCode(
        .codeSection, number: "“\(name)”", atTop: isBack, depth: depth, in: &writer.builder)
    case .subheading:
      // What follows without a number belongs to the division, not to the paragraph before.
      cursor.leaveToParagraph(cursor.division)
      writer.place(cursor.division, .heading, .heading)
      keepParagraph(from: start, first, through: last)
      return
    }
    writer.place(provision, .heading, .heading)
    let position = writer.builder.position
    keepParagraph(from: start, first, through: last)
    writer.builder.hardBreak()
    let range = writer.builder.range(from: position)
    if range.isEmpty {
      untitled = provision
    } else {
      writer.builder.updateProvision(provision) { $0.title = range }
    }
  }

  /// How deep a heading is, 0 where that is not known.
  private func depth(of heading: CodeHeading, _ line: Int) -> Int {
    guard let known else { return 0 }
    if let depth = known.headings[line] { return depth }
    return switch heading {
    case .chapter, .annex: known.depthOfUnmarked(opensDivision: true)
    case .named, .subheading: known.depthOfUnmarked(opensDivision: false)
    }
  }

  /// Writes `Chapter 2` as part of the heading; returns where the title begins.
  private mutating func keepHeadingMark(_ mark: Range<Int>, _ provision: Int32, upTo end: Int) -> Int {
    writer.place(provision, .heading, .heading)
    writer.keep(mark)
    let start = source.trimmed(mark.upperBound..<end).lowerBound
    if start > mark.upperBound { writer.builder.separator() }
    writer.skip(mark.upperBound..<start)
    return start
  }
}
