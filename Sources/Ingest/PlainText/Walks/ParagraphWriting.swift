import Bytes
import Legislation

/// Writing what every form of text has: titles and numbers.
extension PlainTextWalk {
  /// Keeps lines as the title of a provision.
  mutating func keepTitle(from start: Int, _ first: Int, _ last: Int, of provision: Int32) {
    writer.builder.hardBreak()
    let position = writer.builder.position
    keepParagraph(from: start, first, through: last)
    writer.builder.hardBreak()
    let range = writer.builder.range(from: position)
    writer.builder.updateProvision(provision) { $0.title = range }
  }

  /// Writes a number as such; returns where the text after it begins.
  mutating func keepNumber(_ number: Range<Int>, upTo end: Int) -> Int {
    writer.place(cursor.current, .number)
    return keepMark(number, upTo: end)
  }

  /// Writes a mark at the present place; returns where the text after it begins.
  mutating func keepMark(_ number: Range<Int>, upTo end: Int) -> Int {
    writer.keep(number)
    writer.builder.separator()
    let start = source.trimmed(number.upperBound..<end).lowerBound
    writer.skip(number.upperBound..<start)
    return start
  }
}
