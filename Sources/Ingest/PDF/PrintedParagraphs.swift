import Bytes

/// Lines that make a paragraph together.
struct PrintedParagraph {
  var lines: [PrintedLine]
  var height: Float { lines[0].height }
  var isCell: Bool { lines[0].cell >= 0 }
}

/// Puts lines together to paragraphs, by the gaps between them, their edges, sizes and marks, and whether the next word had
/// room on the line before.
struct PrintedParagraphs {
  private(set) var paragraphs: [PrintedParagraph] = []
  private let text: PrintedText
  private let measures: PrintedMeasures

  init(_ lines: [PrintedLine], _ text: PrintedText, _ measures: PrintedMeasures) {
    (self.text, self.measures) = (text, measures)
    for line in lines {
      if let last = paragraphs.indices.last, goesOn(paragraphs[last], in: line) {
        paragraphs[last].lines.append(line)
      } else {
        paragraphs.append(PrintedParagraph(lines: [line]))
      }
    }
  }

  /// Whether a line goes on a paragraph.
  private func goesOn(_ paragraph: PrintedParagraph, in line: PrintedLine) -> Bool {
    guard let before = paragraph.lines.last else { return false }
    guard line.cell == before.cell, line.pageNumber < 0 || before.pageNumber < 0, before.pageNumber < 0 else {
      return false
    }
    if abs(line.height - before.height) > max(before.height, line.height) * 0.07 { return false }
    let isOnNextPage = line.page != before.page
    let isInNextColumn = !isOnNextPage && line.centre < before.centre
    if isOnNextPage || isInNextColumn { return crosses(paragraph, before, line) }
    if line.isApart { return false }
    let gap = line.centre - before.centre
    let pitch =
      abs(line.height - measures.height) < 0.3 || line.cell >= 0
      ? line.pitch : measures.pitch(ofHeight: line.height)
    if gap > usualGap(paragraph, pitch), !goesOnAsWide(paragraph, gap, before, line) { return false }
    if before.mark != nil, before.textX == before.x0, before.pieces.count == 1, isMarkAlone(before) {
      // A number alone on its line: what is below it is its text, or a heading.
      return false
    }
    if beginsItem(line, after: before, in: paragraph) { return false }
    let isHyphenated = endsInHyphen(before)
    if !isHyphenated, endsEarly(before, next: line) { return false }
    return isHyphenated || hasEdge(of: paragraph, line, before)
  }

  /// From a page or column to the next: the sentence is not at its end, and the line is one that goes on.
  private func crosses(_ paragraph: PrintedParagraph, _ before: PrintedLine, _ line: PrintedLine) -> Bool {
    if line.cell >= 0 || isHeading(before) { return false }
    if endsInHyphen(before) { return line.mark == nil }
    guard ending(before) == .plain || ending(before) == .clause, line.mark == nil || !line.isHanging else {
      return false
    }
    if beginsSmall(line) { return true }
    return !endsEarly(before, next: line) && beginsItem(line, after: before, in: paragraph) == false
      && (paragraph.lines.count > 1 ? abs(line.x0 - before.x0) < 4 : abs(line.x0 - before.textX) < 4)
  }

  private func isHeading(_ line: PrintedLine) -> Bool { line.height > measures.height * 1.1 }

  /// The distance that lines of one paragraph do not go beyond.
  private func usualGap(_ paragraph: PrintedParagraph, _ pitch: Float) -> Float {
    let lines = paragraph.lines
    guard lines.count >= 2 else { return pitch * 1.25 }
    let own = lines[lines.count - 1].centre - lines[lines.count - 2].centre
    return own > pitch * 0.5 && own < pitch * 1.5 ? min(pitch, own) * 1.12 + 0.2 : pitch * 1.25
  }

  /// Whether a page is set wider than most: a line is as far below a full one as that is below the one above it.
  private func goesOnAsWide(
    _ paragraph: PrintedParagraph, _ gap: Float, _ before: PrintedLine, _ line: PrintedLine
  ) -> Bool {
    let lines = paragraph.lines
    guard lines.count >= 2 else { return false }
    let own = lines[lines.count - 1].centre - lines[lines.count - 2].centre
    return abs(gap - own) < 0.5 && !hasRoom(before, next: line, share: 0)
  }

  private func isMarkAlone(_ line: PrintedLine) -> Bool { text.pieces[line.pieces[0]].words.count == 1 }

  /// Whether a line begins an item of its own, and does not merely begin with what looks like a mark.
  private func beginsItem(_ line: PrintedLine, after before: PrintedLine, in paragraph: PrintedParagraph)
    -> Bool
  {
    guard let mark = line.mark else { return false }
    if mark == .bullet { return line.isHanging || line.textX > line.x0 + line.height * 0.3 }
    if line.isHanging { return true }
    // The left edge of the text that goes on.
    let edge = paragraph.lines.count > 1 ? before.x0 : before.textX
    if abs(line.x0 - edge) > 2 { return true }
    guard mark == .number else { return false }
    if paragraph.lines[0].mark != nil, paragraph.lines.count == 1 { return true }
    return ending(before) != .plain
  }

  // MARK: Edges

  /// Whether a line stands where those of the paragraph do.
  private func hasEdge(of paragraph: PrintedParagraph, _ line: PrintedLine, _ before: PrintedLine) -> Bool {
    let first = paragraph.lines[0]
    if paragraph.lines.count >= 2 {
      if abs(line.x0 - before.x0) < 3 { return true }
      // Lines set in the middle have one middle.
      return abs((line.x0 + line.x1) - (before.x0 + before.x1)) < 6
    }
    if abs(line.x0 - first.textX) < 3 || abs(line.x0 - first.x0) < 3 { return true }
    if abs((line.x0 + line.x1) - (first.x0 + first.x1)) < 6 { return true }
    // What stands left of a mark that hangs is the text around the list.
    if first.isHanging, line.x0 < first.x0 - 3 { return false }
    // The first line is set in or out, if the next word had no room on it.
    return abs(line.x0 - first.x0) < first.height * 5 && !hasRoom(before, next: line, share: 0)
  }

  /// Whether a line was ended, and not wrapped.
  private func endsEarly(_ line: PrintedLine, next: PrintedLine) -> Bool {
    switch ending(line) {
    case .sentence, .open: hasRoom(line, next: next, share: 0.02)
    case .clause: hasRoom(line, next: next, share: 0.15)
    case .plain: !beginsSmall(next) && hasRoom(line, next: next, share: 0.25)
    }
  }

  /// Whether the first word of the next line had room on a line, and a share of the column more.
  private func hasRoom(_ line: PrintedLine, next: PrintedLine, share: Float) -> Bool {
    let word = text.words[Int(text.pieces[next.pieces[0]].first)]
    let needed = word.x1 - word.x0 + line.height * 0.25
    let right = max(line.right, next.x1)
    return line.x1 + needed + (right - line.x0) * share < right
  }

  // MARK: Letters

  private func lastWord(_ line: PrintedLine) -> Range<Int> {
    let piece = text.pieces[line.pieces[line.pieces.count - 1]]
    return text.words[Int(piece.end) - 1].range
  }

  private func ending(_ line: PrintedLine) -> LineShape.Ending {
    LineShapes.ending(text.bytes, lastWord(line))
  }

  private func endsInHyphen(_ line: PrintedLine) -> Bool {
    let word = lastWord(line)
    guard word.count > 1 else { return false }
    var last = word.upperBound - 1
    while last > word.lowerBound, text.bytes[last].continuesCharacter { last -= 1 }
    return last > word.lowerBound && text.bytes.hyphenLength(at: last) > 0
  }

  private func beginsSmall(_ line: PrintedLine) -> Bool {
    text.bytes[Int(text.words[Int(text.pieces[line.pieces[0]].first)].start)].isLower
  }
}
