import Bytes
import Legislation

/// What a line of a plain text begins with, judged by its neighbours.
extension PlainTextWalk {
  /// A bullet at the start of a line, with the white space after it. `o`, `-` and the like only count if a line
  /// near by begins so too.
  func bullet(at line: Int) -> Range<Int>? {
    let content = text.lines[line].content
    guard let (range, isCertain) = bulletShape(content) else { return nil }
    if isCertain || hasTwin(line, like: source[content.lowerBound]) { return range }
    return nil
  }

  private func bulletShape(_ content: Range<Int>) -> (Range<Int>, isCertain: Bool)? {
    let start = content.lowerBound
    var end = start
    var isCertain = false
    switch source[start] {
    case 0x2D, 0x2A, 0x6F: end = start + 1  // - * o
    case 0xE2 where content.count >= 3:
      let (second, third) = (source[start + 1], source[start + 2])
      if second == 0x80, third == 0x93 { end = start + 3 }  // –
      // • ‣ ● ▪ ■ ◦ ○ ▫
      if second == 0x80 && (third == 0xA2 || third == 0xA3)
        || second == 0x97 && [0x8F, 0x8B, 0xA6].contains(third)
        || second == 0x96 && [0xAA, 0xAB, 0xA0].contains(third)
      {
        end = start + 3
        isCertain = true
      }
    case 0xEF where content.count >= 3 && source[start + 1] == 0x82 && source[start + 2] == 0xB7:
      end = start + 3
      isCertain = true
    case 0xC2 where content.count >= 2 && source[start + 1] == 0xB7:
      end = start + 2
      isCertain = true
    default: return nil
    }
    guard end > start, end < content.upperBound || isCertain else { return nil }
    if !isCertain {
      guard source[end].isSpace else { return nil }
      if source[start] == 0x6F, end + 1 < content.upperBound, source[end] == 0x20, !source[end + 1].isSpace,
        !source[end + 1].isUpper, !source[end + 1].isLower
      {
        return nil
      }
    }
    let next = source.trimmed(end..<content.upperBound).lowerBound
    return (start..<next, isCertain)
  }

  /// A line of text within four that begins with the same sign.
  private func hasTwin(_ line: Int, like sign: UInt8) -> Bool {
    for step in [1, -1] {
      var index = line + step
      var passed = 0
      while index >= 0, index < text.lines.count, passed < 4, abs(index - line) < 12 {
        if text.lines[index].isText {
          passed += 1
          let content = text.lines[index].content
          if source[content.lowerBound] == sign, bulletShape(content) != nil { return true }
        }
        index += step
      }
    }
    return false
  }

  /// `9.23 Plans …`: a paragraph number, not a measure. In the midst of lines only the very next number counts.
  func decimalMark(at line: Int, isParagraphStart: Bool) -> (number: Range<Int>, major: Int, minor: Int)? {
    let content = text.lines[line].content
    guard let mark = NumberMark.decimal(source, content) else { return nil }
    let rest = source.trimmed(mark.number.upperBound..<content.upperBound)
    if rest.isEmpty { return isParagraphStart && layout != .lineIsParagraph && isNext(mark) ? mark : nil }
    var first = source[rest.lowerBound]
    if first == UInt8(ascii: "."), rest.count > 1 {
      first = source[source.trimmed(rest.lowerBound + 1..<rest.upperBound).lowerBound]
    }
    guard first.isUpper || first >= 0x80 || first == 0x28 || first == 0x22 || first == 0x27 else {
      return nil
    }
    return isParagraphStart || isNext(mark) ? mark : nil
  }

  private func isNext(_ mark: (number: Range<Int>, major: Int, minor: Int)) -> Bool {
    mark.major == paragraph.major && mark.minor == paragraph.minor + 1
      || mark.major == paragraph.major + 1 && mark.minor <= 1
  }

  /// `a.`, `(a)`, `(i)`, `1.` before the text of a list's item: a mark that opens nothing.
  func listMark(at line: Int, after before: Int?) -> Range<Int>? {
    let content = text.lines[line].content
    let start = content.lowerBound
    if let mark = NumberMark.bracketed(source, at: start, upTo: content.upperBound) { return mark }
    var end = start
    while end < content.upperBound, end - start < 4, source[end].isDigit || source[end].isLower { end += 1 }
    guard end > start, end - start <= 3, end + 1 < content.upperBound, source[end] == UInt8(ascii: "."),
      source[end + 1].isSpace
    else { return nil }
    let isFigure = source[start..<end].allSatisfy(\.isDigit)
    let name = source.string(start..<end)
    guard isFigure || end - start == 1 || Roman.value(name) != nil else { return nil }
    if let before {
      let last = source[text.lines[before].content.upperBound - 1]
      guard
        [0x3A, 0x3B, 0x2C, 0x2E].contains(last) || listedBefore || listMark(at: before, after: nil) != nil
      else {
        return nil
      }
    }
    return start..<end + 1
  }

  /// A line alone that looks like a heading: short, a capital first, no stop at the end.
  func isHeadingShape(_ content: Range<Int>, limit: Int = 120) -> Bool {
    guard content.count <= limit, content.count >= 3, let last = source[content].last else { return false }
    let first = source[content.lowerBound]
    guard first.isUpper || first == 0xE2 else { return false }
    return ![0x2E, 0x3A, 0x3B, 0x2C, 0x3F, 0x94].contains(last)
      || source.hasPrefix("Who ", at: content.lowerBound, upTo: content.upperBound)
  }

  /// `28 Co-operating generally`, `28.—(1) …`, `28.` at the start of a line, if the number can follow.
  func sectionMark(at line: Int, isParagraphStart: Bool) -> Range<Int>? {
    let content = text.lines[line].content
    guard let number = NumberMark.sectionNumber(source, at: content.lowerBound, upTo: content.upperBound)
    else {
      return nil
    }
    let end = content.upperBound
    var index = number.upperBound
    let hasPoint = index < end && source[index] == UInt8(ascii: ".")
    if hasPoint { index += 1 }
    if index + 2 < end, source[index] == 0xE2, source[index + 1] == 0x80, source[index + 2] == 0x94 {
      index += 3
    }
    let rest = source.trimmed(index..<end)
    let figure = NumberMark.figure(source, number)
    let next = text.nextText(from: line + 1, upTo: line + 4)
    let hasFirstLimb =
      rest.isEmpty || source[rest.lowerBound] != 0x28
      ? next.map {
        source.hasPrefix(
          "(1)", at: text.lines[$0].content.lowerBound, upTo: text.lines[$0].content.upperBound)
      }
        ?? false
      : source.hasPrefix("(1)", at: rest.lowerBound, upTo: rest.upperBound)
    if rest.isEmpty {
      guard hasPoint || hasFirstLimb, isParagraphStart || layout == .lineIsParagraph else { return nil }
    } else {
      guard index > number.upperBound || source[index].isSpace || NumberMark.isNoBreakSpace(source, index)
      else { return nil }
      let first = source[rest.lowerBound]
      guard first.isUpper || first == 0xE2 || first == 0x28 || first == 0x5B, !startsWithMonth(rest) else {
        return nil
      }
    }
    guard figure < 1000 else { return nil }
    let last = cursor.lastFigure
    let isNext = figure == last + 1 || (figure == last && number.count > String(figure).count)
    if isNext { return number }
    guard isParagraphStart, figure > last || last == 0 else { return nil }
    return last == 0 || figure <= last + 3 || hasFirstLimb || cursor.section < 0 ? number : nil
  }

  private func startsWithMonth(_ rest: Range<Int>) -> Bool {
    let months: [String] = [
      "January", "February", "March", "April", "May ", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return months.contains { source.hasPrefix($0, at: rest.lowerBound, upTo: rest.upperBound) }
  }

  /// A line of one sign repeated: the edge of a box.
  func isRule(_ content: Range<Int>) -> Bool {
    content.count >= 10
      && content.allSatisfy { !source.isWordByte(at: $0) || source[$0] == 0x94 || source[$0] == 0x80 }
      && Set(source[content]).count <= 4
  }
}
