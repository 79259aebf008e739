import Bytes
import Legislation

/// The numbers that a printed Bill has in its margin at every fifth line: 5, 10, 15 … anew on each page. They are left
/// out of the lines, wherever they are in them.
struct LineNumbers {
  private(set) var count = 0

  private struct Found {
    var line: Int
    /// The number's place among the lines of text.
    var place: Int
    var value: Int
    /// The line without it.
    var rest: Range<Int>
    var isLeft: Bool
    /// Where it ends, from the line's beginning.
    var column: Int
    /// It is on the first line of a page, or the second.
    var isAtTop: Bool
  }

  /// Numbers by fives are a margin's if there are so many at least.
  private static let least = 6

  /// Takes them out of the lines.
  ///
  /// Complexity: O(lines).
  mutating func mark(_ text: inout TextLines, _ source: [UInt8]) {
    var fives: [Found] = []
    // Other numbers at the same edge, by page: on a page that has them too, they number something else.
    var others: [[Int32: Int]] = [[:], [:]]
    var (place, page, onPage) = (0, Int32(-1), 0)
    for index in text.lines.indices where text.lines[index].isText {
      place += 1
      onPage = text.lines[index].page == page ? onPage + 1 : 1
      page = text.lines[index].page
      for isLeft in [true, false] {
        guard let (value, rest) = number(text.lines[index].content, source, isLeft: isLeft) else { continue }
        if value % 5 == 0, value > 0, value <= 60 {
          let line = text.lines[index]
          let end = isLeft ? line.content.lowerBound + digits(value) : line.content.upperBound
          fives.append(
            Found(
              line: index, place: place, value: value, rest: rest, isLeft: isLeft,
              column: characters(line.whole.lowerBound..<end, source),
              isAtTop: text.pageCount > 1 && onPage <= 2))
        } else {
          others[isLeft ? 0 : 1][text.lines[index].page, default: 0] +=
            isLeft && indent(text.lines[index], source) > 3 ? 0 : 1
        }
      }
    }
    for isLeft in [true, false] {
      let beside = others[isLeft ? 0 : 1]
      let side = fives.filter { $0.isLeft == isLeft && beside[text.lines[$0.line].page, default: 0] <= 1 }
      guard side.count >= LineNumbers.least else { continue }
      let column = inColumn(side)
      let series = series(column)
      guard series.count >= LineNumbers.least, series.count * 10 >= column.count * 8 else { continue }
      for found in series {
        text.lines[found.line].keepOnly(found.rest)
        count += 1
      }
    }
  }

  private func digits(_ value: Int) -> Int { value < 10 ? 1 : 2 }

  /// Those that end in the column of most of them, give or take two: a section's number stands in another.
  private func inColumn(_ side: [Found]) -> [Found] {
    var counts: [Int: Int] = [:]
    for found in side { counts[found.column, default: 0] += 1 }
    guard let usual = counts.keys.max(by: { (counts[$0, default: 0], $1) < (counts[$1, default: 0], $0) })
    else {
      return []
    }
    let near = side.filter { abs($0.column - usual) <= 2 }
    // Margins move from page to page where no column is that of most.
    return near.count * 3 >= side.count * 2 ? near : side
  }

  /// Characters of a stretch.
  private func characters(_ range: Range<Int>, _ source: [UInt8]) -> Int {
    range.count { source[$0] & 0xC0 != 0x80 }
  }

  private func indent(_ line: TextLine, _ source: [UInt8]) -> Int {
    line.content.lowerBound - line.whole.lowerBound
  }

  /// Those that count lines: each is five more than the one before and about five lines below it, or begins anew.
  private func series(_ side: [Found]) -> [Found] {
    side.indices.filter { index in
      let one = side[index]
      func fits(_ before: Found, _ after: Found) -> Bool {
        after.value == before.value + 5 && 3...7 ~= after.place - before.place
      }
      return index > 0 && fits(side[index - 1], one) || index + 1 < side.count && fits(one, side[index + 1])
        || one.value == 5 && !one.isAtTop
    }.map { side[$0] }
  }

  /// A number at a line's edge, set off by a gap, and the line without it.
  private func number(_ content: Range<Int>, _ source: [UInt8], isLeft: Bool) -> (Int, Range<Int>)? {
    guard content.count > 1 || isLeft else { return nil }
    if isLeft {
      guard source[content.lowerBound].isDigit else { return nil }
      var index = content.lowerBound
      guard let value = NumberMark.integer(source, &index, content.upperBound),
        index - content.lowerBound <= 3
      else { return nil }
      let rest = source.trimmed(index..<content.upperBound)
      guard rest.isEmpty || rest.lowerBound - index >= 3 || source[index] == .tab else { return nil }
      return (value, rest)
    }
    guard source[content.upperBound - 1].isDigit else { return nil }
    var index = content.upperBound
    var value = 0
    while index > content.lowerBound, source[index - 1].isDigit { index -= 1 }
    guard content.upperBound - index <= 3, index > content.lowerBound else { return nil }
    for place in index..<content.upperBound { value = value * 10 + Int(source[place] & 0x0F) }
    let rest = source.trimmed(content.lowerBound..<index)
    guard index - rest.upperBound >= 3 || source[index - 1] == .tab else { return nil }
    return (value, rest)
  }

  func notes() -> [Note] { LineNumbers.notes(count) }

  static func notes(_ count: Int) -> [Note] {
    guard count > 0 else { return [] }
    let sentence = count.of(
      "number of a line in the margin was left out.", "numbers of lines in the margin were left out.")
    return [Note(.furniture, sentence, count: count)]
  }
}
