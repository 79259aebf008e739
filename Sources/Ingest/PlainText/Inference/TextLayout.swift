import Bytes
import Legislation

/// How lines make paragraphs in a text.
enum TextLayout {
  /// Lines are wrapped; a blank line ends a paragraph.
  case wrapped
  /// Each line is a paragraph, and each cell between tabs a block.
  case lineIsParagraph
  /// A blank line after every line: sentences tell where a paragraph goes on.
  case doubleSpaced

  init(_ text: TextLines, _ source: [UInt8]) {
    let total = text.textCount + text.blankCount
    var alternating = 0
    for index in text.lines.indices.dropLast() where text.lines[index].role != .blank {
      if text.lines[index + 1].role == .blank || text.lines[index + 1].role == .pageBreak { alternating += 1 }
    }
    if text.textCount >= 10, alternating * 10 > text.textCount * 8 {
      // Where lines are long, or most end as sentences do, each is a paragraph.
      let stops = text.lines.count { $0.isText && LineShapes.ending(source, $0.content) != .plain }
      self =
        text.longCount * 20 >= text.textCount || stops * 10 >= text.textCount * 6
        ? .lineIsParagraph : .doubleSpaced
    } else if text.longCount > 0, text.blankCount * 50 < total || text.longCount * 20 >= text.textCount {
      self = .lineIsParagraph
    } else {
      self = .wrapped
    }
  }

  /// - Parameter isKnown: the source says what a paragraph is.
  func notes(isStatute: Bool, isKnown: Bool = false) -> [Note] {
    let kind = isStatute ? "a statute (section numbers, bracketed limbs)" : "a code or guidance"
    guard !isKnown else { return [Note(.layout, "Read as \(kind).")] }
    let lines =
      switch self {
      case .wrapped: "wrapped lines, paragraphs separated by blank lines"
      case .lineIsParagraph: "one paragraph a line, cells separated by tabs"
      case .doubleSpaced: "blank lines after every line, paragraphs recognised by the shape of sentences"
      }
    return [Note(.layout, "Read as \(kind); layout: \(lines).")]
  }
}
