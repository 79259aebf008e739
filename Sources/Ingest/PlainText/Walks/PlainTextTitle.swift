import Bytes
import Legislation

/// What a plain text is called: by its title page, by its first line, or by its file.
extension PlainTextWalk {
  /// The first line that reads like a title, with the lines that go on it. A text that begins in the midst, with a
  /// numbered provision or with a sentence, is called by its file.
  func title() -> String {
    if let known, let first = known.titles.min() {
      // A title goes on over the paragraphs below it that are of its style.
      let end = (first...).first { !known.titles.contains($0) } ?? first
      let words = (first..<end).map { source.words(text.lines[$0].content) }.joined(separator: " ")
      return String(words.prefix(300))
    }
    var start = text.nextText(from: 0)
    while let line = start, text.lines[line].content.count(where: { source[$0].isLetter }) < 3 {
      start = text.nextText(from: line + 1)
    }
    guard let first = start, !beginsProvision(first), !isRunningText(first) else { return fileName }
    var result = source.words(text.lines[first].content)
    var index = first
    while result.utf8.count < 120, let last = result.last, last != ".",
      let next = text.nextText(from: index + 1, upTo: index + 2)
    {
      let start = source[text.lines[next].content.lowerBound]
      guard start.isLower || (last == ":" && start.isDigit) else { break }
      result += " " + source.words(text.lines[next].content)
      index = next
    }
    let end = titlePageEnd
    while let next = titleLine(after: index), next < end {
      let more = result + " " + source.words(text.lines[next].content)
      guard more.split(separator: " ").count <= 12 else { break }
      (result, index) = (more, next)
    }
    return String(result.prefix(300))
  }

  /// The file's name without folder and extension; nothing for standard input.
  private var fileName: String {
    identity.path == "-" ? "" : FileName.stem(of: identity.path)
  }

  /// `9.23 Plans …`, `Section 2: …`, `PART 3`.
  private func beginsProvision(_ line: Int) -> Bool {
    let content = text.lines[line].content
    return NumberMark.decimal(source, content) != nil || numbers.marks[line] != nil
      || SectionMark(source, content).map { $0.style == .word || outline.sections[line] != nil } ?? false
      || isNumberedSection(content)
      || DivisionMark.parse(source, content, inHeading: false) != nil || bullet(at: line) != nil
  }

  /// Whether the paragraph that begins at a line is a sentence, or too long for a title.
  private func isRunningText(_ first: Int) -> Bool {
    let last = paragraphEnd(first)
    let end = source[text.lines[last].content.upperBound - 1]
    let goesOn = end == UInt8(ascii: ":") && layout != .lineIsParagraph
    guard !goesOn, ![0x2E, 0x3B, 0x2C].contains(end) else { return true }
    var words = 0
    for index in first...last where text.lines[index].isText {
      words += source.words(text.lines[index].content).split(separator: " ").count
    }
    return words > 40
  }

  /// The line at which a title page ends: before the contents list, or at the end of a first page that holds no
  /// provision and no sentence. The first line where there is no title page.
  private var titlePageEnd: Int {
    if contents.entries > 0 { return contents.lines.lowerBound }
    guard let page = text.pages.first, page.upperBound < text.lines.count else { return 0 }
    let lines = page.filter { text.lines[$0].isText }
    let isProse = lines.contains {
      beginsProvision($0) || source[text.lines[$0].content.upperBound - 1] == 0x2E
    }
    return isProse || lines.count > 25 ? 0 : page.upperBound
  }

  /// The line that goes on a title over at most one blank line, or nil.
  private func titleLine(after line: Int) -> Int? {
    guard let next = text.nextText(from: line + 1, upTo: line + 3), !beginsProvision(next),
      text.lines[line + 1..<next].allSatisfy({ $0.role == .blank })
    else { return nil }
    let content = text.lines[next].content
    guard content.contains(where: { source[$0].isLetter }),
      ![0x2E, 0x3B, 0x2C].contains(source[content.upperBound - 1])
    else { return nil }
    return next
  }
}
