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
    case 0xE2 where content.count >= 3 && isBallotBox(start):  // ☐ ☑ ☒ □
      end = start + 3
      isCertain = true
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
    case .openBracket where isTickBox(content):  // [ ] [x]
      end = start + 3
      isCertain = true
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

  /// `[ ] Yes`, `[x] No`: a box to be ticked.
  private func isTickBox(_ content: Range<Int>) -> Bool {
    let start = content.lowerBound
    return content.count > 4 && source[start + 2] == .closeBracket && source[start + 3].isSpace
      && (source[start + 1] == .space || source[start + 1].folded == 0x78)
  }

  private func isBallotBox(_ start: Int) -> Bool {
    source[start + 1] == 0x98 && (0x90...0x92).contains(source[start + 2])
      || source[start + 1] == 0x96 && source[start + 2] == 0xA1
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

  /// A line of one sign repeated: the edge of a box.
  func isRule(_ content: Range<Int>) -> Bool {
    content.count >= 10
      && content.allSatisfy { !source.isWordByte(at: $0) || source[$0] == 0x94 || source[$0] == 0x80 }
      && Set(source[content]).count <= 4
  }
}
