import Bytes
import Legislation

/// Footnotes at the foot of a page, and the digits glued to a word that point to them.
struct Footnotes {
  /// Lines on which a footnote begins, with its number.
  private(set) var starts: [Int: Int] = [:]
  /// Numbers of the footnotes of each page that has some.
  private(set) var numbers: [Int32: Set<Int>] = [:]
  private(set) var unmatched = 0

  init() {}

  /// Footnotes that the source marks, each below the paragraph that its mark is in.
  init(known text: TextLines) {
    for line in text.lines.indices where text.lines[line].role == .footnote { starts[line] = 0 }
  }

  /// A footnote is a line at the foot of a page that begins with a number which, on that page, is glued to a
  /// word. It goes on to the next number or the end of the page.
  init(_ text: inout TextLines, _ source: [UInt8]) {
    for page in text.pages {
      let candidates = candidates(text, source, page)
      guard let first = candidates.first else { continue }
      let marks = gluedNumbers(text, source, page.lowerBound..<first.line)
      guard candidates.allSatisfy({ marks.contains($0.number) }) else {
        unmatched += candidates.count
        continue
      }
      for candidate in candidates { starts[candidate.line] = candidate.number }
      numbers[text.lines[first.line].page] = Set(candidates.map(\.number))
      for line in first.line..<page.upperBound where text.lines[line].isText {
        text.lines[line].role = .footnote
      }
    }
  }

  /// The last run of lines of a page that begin with consecutive numbers, after a blank line.
  private func candidates(
    _ text: TextLines, _ source: [UInt8], _ page: Range<Int>
  ) -> [(line: Int, number: Int)] {
    var found: [(line: Int, number: Int)] = []
    var index = page.upperBound - 1
    var passed = 0
    while index >= page.lowerBound, passed < 60 {
      let line = text.lines[index]
      if line.isText {
        passed += 1
        if let number = number(source, line.content) {
          guard found.last.map({ $0.number == number + 1 }) ?? true else { break }
          found.append((index, number))
        }
      } else if line.role == .blank, let last = found.last, text.nextText(from: index) == last.line {
        // A block above that does not begin with the number before ends the footnotes.
        var above = index
        while above > page.lowerBound, !text.lines[above].isText { above -= 1 }
        while above > page.lowerBound, text.lines[above - 1].isText { above -= 1 }
        guard text.lines[above].isText, number(source, text.lines[above].content) == last.number - 1 else {
          return found.reversed()
        }
      }
      index -= 1
    }
    return []
  }

  /// `12 See section …` or `12. See …`: number, space, text.
  private func number(_ source: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    guard let value = NumberMark.integer(source, &index, range.upperBound), value > 0, value < 1000,
      index < range.upperBound, source[index].isSpace
    else { return nil }
    return source.trimmed(index..<range.upperBound).count > 1 ? value : nil
  }

  private func gluedNumbers(_ text: TextLines, _ source: [UInt8], _ lines: Range<Int>) -> Set<Int> {
    var found: Set<Int> = []
    for line in lines where text.lines[line].isText {
      let content = text.lines[line].content
      var index = content.lowerBound + 1
      while index < content.upperBound {
        if let mark = Footnotes.gluedNumber(source, at: index, in: content) {
          found.insert(mark.number)
          index = mark.range.upperBound
        } else {
          index += 1
        }
      }
    }
    return found
  }

  /// One to three digits that follow a word of two letters or more, or the stop after it, and end there.
  static func gluedNumber(
    _ source: [UInt8], at index: Int, in content: Range<Int>
  ) -> (range: Range<Int>, number: Int)? {
    guard source[index].isDigit, index > content.lowerBound + 1, !source[index - 1].isDigit else {
      return nil
    }
    var end = index
    guard let number = NumberMark.integer(source, &end, content.upperBound), end - index <= 3, number > 0
    else {
      return nil
    }
    if end < content.upperBound, source.isWordByte(at: end) { return nil }
    if end + 1 < content.upperBound, source[end] == 0x2E || source[end] == 0x2C, source[end + 1].isDigit {
      return nil
    }
    var before = index - 1
    if [0x2E, 0x2C, 0x3B, 0x3A, 0x29].contains(source[before]) { before -= 1 }
    guard before > content.lowerBound, source[before].isLower, source[before - 1].isLetter else { return nil }
    return (index..<end, number)
  }

  func notes() -> [Note] { Footnotes.notes(set: starts.count, unmatched: unmatched) }

  static func notes(set count: Int, unmatched: Int) -> [Note] {
    var notes: [Note] = []
    if count > 0 {
      let sentence = count.of("footnote was set apart.", "footnotes were set apart.")
      notes.append(Note(.footnotes, sentence, count: count))
    }
    if unmatched > 0 {
      let sentence = unmatched.of(
        "line looks like a footnote, but no mark in the text points to it; it was read as text.",
        "lines look like footnotes, but no mark in the text points to them; they were read as text.")
      notes.append(Note(.footnotes, sentence, count: unmatched))
    }
    return notes
  }
}
