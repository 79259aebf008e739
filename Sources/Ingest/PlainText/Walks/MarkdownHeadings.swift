import Legislation

extension MarkdownWalk {
  /// Opens what a heading names. Its kind comes from its words, not from the number of its `#`.
  mutating func readHeading(_ heading: Range<Int>, depth: Int, at index: Int) {
    if trailingHeadings.contains(index) {
      return keepHeading(heading, at: Provision.whole, .contents)
    }
    let words = source.words(heading).lowercased()
    if zone == .commentary { return keepHeading(heading, at: Provision.whole, .commentary) }
    if ClosingTitles.beginsNote(source, heading, inHeading: true) {
      cursor.leaveAll()
      zone = .note
    }
    if zone == .note { return keepHeading(heading, at: Provision.whole, .note) }
    if isTitle(heading, depth: depth, words: words) {
      if identity.title.isEmpty { identity.title = source.words(heading) }
      return keepHeading(heading, at: Provision.whole, isStatute ? .prelims : .heading)
    }
    zone = .operative
    if let number = MarkdownLine.sectionNumber(source, heading) {
      return readSectionNumber(number, heading, at: index)
    }
    if let division = DivisionMark.parse(source, heading, inHeading: true),
      isStatute || division.kind != .part
    {
      return readDivision(division, heading)
    }
    if isStatute, let number = awaited(after: index) {
      open(number)
      awaitedNumber = number.lowerBound
      keepTitle(heading, of: cursor.section)
    } else if isStatute {
      let provision = cursor.openDivision(.crossHeading, number: "", depth: depth, in: &writer.builder)
      keepTitle(heading, of: provision)
    } else {
      let name = source.words(heading)
      let provision = cursor.openDivision(
        .codeSection, number: "“\(name)”", depth: depth, in: &writer.builder)
      keepTitle(heading, of: provision)
    }
  }

  /// The first heading of depth one, or one that repeats the title.
  private func isTitle(_ heading: Range<Int>, depth: Int, words: String) -> Bool {
    guard cursor.current == Provision.whole else { return false }
    if !identity.title.isEmpty { return words == identity.title.lowercased() }
    return depth == 1
  }

  private mutating func readSectionNumber(_ number: Range<Int>, _ heading: Range<Int>, at index: Int) {
    if awaitedNumber != number.lowerBound { open(number) }
    awaitedNumber = -1
    writer.place(cursor.section, .number)
    writer.keep(number)
    writer.keepInline(number.upperBound..<heading.upperBound, images: &images)
  }

  private mutating func open(_ number: Range<Int>) {
    let figure = NumberMark.figure(source, number)
    cursor.openSection(source.string(number), figure: figure, in: &writer.builder)
  }

  /// The number in the next line that is not blank, if that is a heading with a number alone.
  private func awaited(after index: Int) -> Range<Int>? {
    var next = index + 1
    while next < text.lines.count, text.lines[next].content.isEmpty { next += 1 }
    guard next < text.lines.count, let heading = MarkdownLine.heading(source, text.lines[next].content) else {
      return nil
    }
    return MarkdownLine.sectionNumber(source, heading)
  }

  private mutating func readDivision(_ division: DivisionMark, _ heading: Range<Int>) {
    if division.isPlural {
      cursor.leaveAll()
      return keepHeading(heading, at: Provision.whole, .heading)
    }
    let kind: Provision.Kind =
      !isStatute && division.kind == .chapter ? .codeChapter : division.kind
    let provision = cursor.openDivision(kind, number: division.number, in: &writer.builder)
    writer.place(provision, .number, .heading)
    writer.keep(division.mark)
    if division.title.isEmpty {
      writer.place(provision, .heading, .heading)
      writer.keepInline(division.mark.upperBound..<heading.upperBound, images: &images)
    } else {
      // The dash between number and title goes with the number; title and number are two blocks, as in the PDF.
      writer.keep(division.mark.upperBound..<division.title.lowerBound)
      writer.builder.hardBreak()
      keepTitle(division.title, of: provision)
    }
  }

  private mutating func keepHeading(_ heading: Range<Int>, at provision: Int32, _ zone: Zone) {
    writer.place(provision, zone, .heading)
    writer.keepInline(heading, images: &images)
  }

  private mutating func keepTitle(_ heading: Range<Int>, of provision: Int32) {
    let start = writer.builder.position
    keepHeading(heading, at: provision, .heading)
    writer.builder.hardBreak()
    let range = writer.builder.range(from: start)
    writer.builder.updateProvision(provision) { $0.title = range }
  }

  // MARK: The end

  mutating func finish() -> Document {
    func note(_ kind: Note.Kind, _ sentence: String, _ count: Int, warns: Bool = false) {
      writer.builder.notes.append(Note(kind, sentence, count: count, isWarning: warns))
    }
    if images > 0 {
      let sentence =
        images.of("image has no text and was left out.", "images have no text and were left out.")
      note(.images, sentence, images)
    }
    if !trailingHeadings.isEmpty {
      let count = trailingHeadings.count { !text.lines[$0].content.isEmpty }
      note(
        .headingsWithoutText,
        count.of(
          "heading at the end has no text below it; it was taken for a contents list.",
          "headings at the end have no text below them; they were taken for a contents list."), count)
    }
    GluedWords.note(in: &writer.builder)
    if identity.title.isEmpty { identity.title = firstLine() }
    writer.builder.setDocumentLanguage(identity.language)
    return writer.builder.finish(identity)
  }

  private func firstLine() -> String {
    guard let line = text.lines.first(where: { !$0.content.isEmpty }) else { return "" }
    return String(source.words(line.content).drop { $0 == "#" || $0 == " " }.prefix(200))
  }
}
