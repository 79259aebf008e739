import Bytes

/// The first bytes of a source, and what can be seen in them; each look is taken once, and only if a form asks.
package final class SourceHead {
  /// As they are.
  package let bytes: [UInt8]
  /// Whether they are all of the source.
  package let isWhole: Bool

  package init(_ bytes: [UInt8], isWhole: Bool) { (self.bytes, self.isWhole) = (bytes, isWhole) }

  /// The bytes as text that can be looked through: UTF-16 brought to UTF-8, a byte order mark gone.
  package private(set) lazy var text = DetectionText.readable(bytes)

  /// The first byte of ``text`` that is no white space; nil if there is none.
  package private(set) lazy var start = text.firstIndex { $0 > 0x20 }

  /// Whether it cannot be text: NUL bytes, or many control characters.
  package private(set) lazy var isBinary = DetectionText.isBinary(text)

  /// The first element, if it begins as markup does.
  package private(set) lazy var root: XMLRoot? = start.flatMap { start in
    text[start] == UInt8(ascii: "<") ? XMLRoot(text, at: start) : nil
  }

  /// The names of what is in a zip, as far as its first bytes show; nil if it is none.
  package private(set) lazy var zipNames = ZipNames(bytes)

  /// The first lines, which show most.
  private(set) lazy var firstLines = lines(limit: SourceCode.rowLimit + 1)
  private(set) lazy var allLines = lines(limit: .max)

  /// A head that was cut may end inside a line; that line is judged by no rule.
  private func lines(limit: Int) -> TextLines {
    var lines = TextLines(text, limit: limit)
    if !isWhole, lines.lines.count > 1, lines.lines.last?.whole.upperBound == text.count {
      lines.lines.removeLast()
    }
    return lines
  }
}
