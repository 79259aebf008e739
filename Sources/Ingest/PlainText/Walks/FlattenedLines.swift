import Bytes

/// The lines of a flattened statute and the text that they are lines of. Handed on from function to function, so that a look
/// into either costs no more than the look.
struct FlattenedLines {
  let source: [UInt8]
  let lines: [TextLine]

  /// Whether no line of text is directly above or below, and one more line follows.
  func isAlone(_ index: Int) -> Bool {
    (index == 0 || !lines[index - 1].isText) && index + 1 < lines.count && !lines[index + 1].isText
  }

  /// A number that is alone between blank lines.
  func path(at index: Int) -> FlattenedPath? {
    guard isAlone(index) else { return nil }
    return FlattenedPath(source, lines[index].content)
  }

  /// The next line of text, if it is near.
  func nextText(after index: Int) -> Int? {
    var next = index + 1
    let end = min(index + 8, lines.count)
    while next < end {
      if lines[next].isText { return next }
      next += 1
    }
    return nil
  }

  func lastText(before index: Int) -> Int? {
    var index = index - 1
    while index >= 0, !lines[index].isText { index -= 1 }
    return index >= 0 ? index : nil
  }

  /// The line after the last of the paragraph that begins at one: lines up to a blank line or a heading.
  func paragraphEnd(_ first: Int) -> Int {
    var end = first + 1
    while end < lines.count, lines[end].isText, source[lines[end].content.lowerBound] != .numberSign {
      end += 1
    }
    return end
  }

  /// From the first character of a paragraph to its last.
  func content(_ paragraph: Range<Int>) -> Range<Int> {
    lines[paragraph.lowerBound].content.lowerBound..<lines[paragraph.upperBound - 1].content.upperBound
  }
}
