import Bytes
import Legislation

/// Whether lines alike at the edges of pages are furniture: what their numbers do, and what is around them.
extension PageFurniture {
  /// Whether every one of some lines has a number that grows as the pages do, set off from its words by a gap.
  func isNumbered(_ lines: ArraySlice<Int>, _ text: TextLines, _ source: [UInt8]) -> Bool {
    lines.count >= 3 && growsByPage(lines, text, source)
      && lines.allSatisfy { source.contains("   ", in: text.lines[$0].content) }
  }

  /// Whether most of some lines go on a sentence in small letters, or the same stands in the midst of pages too: then they are
  /// at an edge by chance.
  func areOfText(_ lines: ArraySlice<Int>, _ text: TextLines, _ source: [UInt8]) -> Bool {
    guard let first = lines.first else { return false }
    let goOn = lines.count { line in
      guard source[text.lines[line].content.lowerBound].isLower, let before = text.lastText(before: line)
      else {
        return false
      }
      return LineShapes.ending(source, text.lines[before].content) != .sentence
    }
    if goOn * 2 > lines.count { return true }
    // Twice on most pages, and not as the first line and the last.
    var twice = 0
    for (one, next) in zip(lines, lines.dropFirst()) where text.lines[one].page == text.lines[next].page {
      if !isOutermost(one, text) || !isOutermost(next, text) { twice += 1 }
    }
    if twice * 3 > lines.count { return true }
    let inside = insidePages[RunningLineHash.digitsMasked(source, text.lines[first].content)] ?? 0
    return inside >= 2 && inside * 3 >= lines.count
  }

  /// Whether a line is the first of text of its page, or the last.
  func isOutermost(_ line: Int, _ text: TextLines) -> Bool {
    let page = text.lines[line].page
    return text.lastText(before: line).map { text.lines[$0].page != page } ?? true
      || text.nextText(from: line + 1).map { text.lines[$0].page != page } ?? true
  }

  /// Whether the division that a running header names has its heading on the page before, as the last of its kind: then not
  /// even the first header is one. The last entry of a contents list is seldom what the next page begins with.
  func hasHeading(above line: Int, _ text: TextLines, _ source: [UInt8]) -> Bool {
    guard let own = DivisionMark.parse(source, text.lines[line].content, inHeading: true) else {
      return false
    }
    var index = line - 1
    while index >= 0, text.lines[index].page >= text.lines[line].page - 1 {
      defer { index -= 1 }
      guard text.lines[index].isText else { continue }
      var content = text.lines[index].content
      if Punctuation(source, at: content.lowerBound, upTo: content.upperBound) == .openDouble {
        content = content.lowerBound + Punctuation.length..<content.upperBound
      }
      guard let other = DivisionMark.parse(source, content, inHeading: false), other.kind == own.kind else {
        continue
      }
      return other.number == own.number
    }
    return false
  }

  /// Whether a line is `PART 1` alone: such a heading stands at the edge of several pages by chance.
  func isDivisionAlone(_ line: Int, _ text: TextLines, _ source: [UInt8]) -> Bool {
    DivisionMark.parse(source, text.lines[line].content, inHeading: true).map { $0.title.isEmpty } ?? false
  }

  /// Whether most of some lines have a title below them, which a running header does not, or are not all alike.
  func areHeadings(_ lines: ArraySlice<Int>, _ text: TextLines, _ source: [UInt8]) -> Bool {
    let hashes = Set(lines.map { source.foldedHash(text.lines[$0].content) })
    let titled = lines.count { line in
      guard let next = text.nextText(from: line + 1) else { return false }
      let content = text.lines[next].content
      return content.count <= 80 && source[content.lowerBound].isUpper
        && LineShapes.ending(source, content) == .plain
    }
    return hashes.count > 1 || titled * 2 > lines.count
  }

  /// Whether the first or the last numbers of lines alike grow from one to the next as the pages do.
  func growsByPage(_ lines: ArraySlice<Int>, _ text: TextLines, _ source: [UInt8]) -> Bool {
    var grows = (first: 0, last: 0)
    for (one, next) in zip(lines, lines.dropFirst()) {
      let pages = Int(text.lines[next].page - text.lines[one].page)
      let (before, after) = (
        numbers(source, text.lines[one].content), numbers(source, text.lines[next].content)
      )
      guard let before, let after else { return false }
      if after.first - before.first == pages { grows.first += 1 }
      if after.last - before.last == pages { grows.last += 1 }
    }
    return max(grows.first, grows.last) * 2 > lines.count - 1
  }

  func areMostlyAlike(_ lines: ArraySlice<Int>, _ text: TextLines, _ source: [UInt8]) -> Bool {
    let alike = zip(lines, lines.dropFirst()).count { one, next in
      let (one, next) = (text.lines[one].content, text.lines[next].content)
      if source.foldedHash(one) == source.foldedHash(next) { return true }
      let words = RunningLineHash.anyOrder(source, one)
      return words != 0 && words == RunningLineHash.anyOrder(source, next)
    }
    return alike * 2 >= lines.count - 1
  }

  /// The first and the last number of a line.
  func numbers(_ source: [UInt8], _ content: Range<Int>) -> (first: Int, last: Int)? {
    guard var index = content.first(where: { source[$0].isDigit }),
      let first = NumberMark.integer(source, &index, content.upperBound)
    else { return nil }
    var end = content.upperBound
    while end > content.lowerBound, !source[end - 1].isDigit { end -= 1 }
    var start = end
    while start > content.lowerBound, source[start - 1].isDigit { start -= 1 }
    return (first, NumberMark.integer(source, &start, end) ?? first)
  }
}
