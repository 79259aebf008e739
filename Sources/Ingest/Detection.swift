import Inputs
import Legislation

/// A format voxlex reads, as the user names it.
public enum SourceFormat: String, Sendable, Hashable, CaseIterable {
  case clml, text, markdown
}

/// What the first bytes of a source tell of it.
public struct Detected: Sendable, Hashable {
  public var format: SourceFormat
  /// A statute flattened to text: read as text, by rules of its own.
  public var isFlattened = false

  public init(_ format: SourceFormat, isFlattened: Bool = false) {
    (self.format, self.isFlattened) = (format, isFlattened)
  }
}

/// Tells a source's format from its content, never from its name.
public enum Detection {
  /// How many bytes of a source are enough.
  public static let headSize = 65_536

  /// - Parameters:
  ///   - head: the source's first bytes, ``headSize`` or more, or all of them.
  ///   - path: what errors call the source.
  ///   - isWhole: `head` is the whole source.
  /// - Throws: `.empty`, or `.refused` with what the source seems to be and what to do.
  public static func detect(_ head: [UInt8], path: String, isWhole: Bool) throws(IngestError) -> Detected {
    if let foreign = ForeignFormat.binary(head) { throw foreign.error(path) }
    let text = DetectionText.readable(head)
    guard let start = text.firstIndex(where: { $0 > 0x20 }) else {
      if isWhole { throw .empty(path: path) }
      throw ForeignFormat.blank.error(path)
    }
    if DetectionText.isBinary(text) { throw ForeignFormat.unknownBinary.error(path) }
    if text[start] == UInt8(ascii: "<"), let root = XMLRoot(text, at: start) {
      if let foreign = ForeignFormat.markup(root, text) { throw foreign.error(path) }
      return Detected(.clml)
    }
    // The first lines tell most; only where they do not, all lines of the head are needed.
    var lines = Detection.lines(text, limit: SourceCode.rowLimit + 1, isWhole: isWhole)
    if let foreign = ForeignFormat.text(lines, text, at: start) { throw foreign.error(path) }
    if FrontMatter.headLines(of: lines, text) != nil { return Detected(.text, isFlattened: true) }
    lines = Detection.lines(text, limit: .max, isWhole: isWhole)
    if FlattenedStatute.recognises(lines, text) { return Detected(.text, isFlattened: true) }
    return Detected(isMarkdown(lines, text) ? .markdown : .text)
  }

  /// A head that was cut may end inside a line; that line is judged by no rule.
  private static func lines(_ text: [UInt8], limit: Int, isWhole: Bool) -> TextLines {
    var lines = TextLines(text, limit: limit)
    if !isWhole, lines.lines.count > 1, lines.lines.last?.whole.upperBound == text.count {
      lines.lines.removeLast()
    }
    return lines
  }

  /// Whether the first bytes of a source leave no doubt that it is CLML: no more need be looked at.
  static func isPlainlyCLML(_ head: [UInt8]) -> Bool {
    guard !head.contains(0) else { return false }
    let text = DetectionText.readable(head)
    guard let start = text.firstIndex(where: { $0 > 0x20 }), text[start] == UInt8(ascii: "<"),
      let root = XMLRoot(text, at: start), root.contentStart < text.count
    else { return false }
    return !root.name.isEmpty && ForeignFormat.markup(root, text) == nil
  }

  /// Front matter, or two headings with `#` and more.
  private static func isMarkdown(_ lines: TextLines, _ text: [UInt8]) -> Bool {
    if !FrontMatter(fencedIn: lines, text).lines.isEmpty { return true }
    var headings = 0
    for line in lines.lines where line.isText {
      if let heading = MarkdownLine.heading(text, line.content), !heading.isEmpty,
        MarkdownLine.depth(text, line.content) <= 6
      {
        headings += 1
        if headings == 2 { return true }
      }
    }
    return false
  }
}
