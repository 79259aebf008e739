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

/// Is a plain text a statute or a code? By what its lines begin with.
struct TextEvidence {
  private(set) var sections = 0
  private(set) var limbs = 0
  private(set) var divisions = 0
  private(set) var decimals = 0
  private(set) var chapters = 0
  /// Lines that name a section by a word, `Section 3) Duty`, `Article 3`.
  private(set) var named = 0
  private var halfBrackets = 0

  init(_ text: TextLines, _ source: [UInt8]) {
    for index in text.lines.indices where text.lines[index].isText {
      let content = text.lines[index].content
      let first = source[content.lowerBound]
      if first == UInt8(ascii: "(") {
        if let mark = NumberMark.bracketed(source, at: content.lowerBound, upTo: content.upperBound),
          source[mark.lowerBound + 1].isDigit
        {
          limbs += 1
        }
      } else if first.isDigit {
        if let decimal = NumberMark.decimal(source, content) {
          // Rows of a table begin with such numbers too; a paragraph goes on in words.
          let rest = source.trimmed(decimal.number.upperBound..<content.upperBound)
          if let next = source[rest].first(where: { $0 != .fullStop && !$0.isSpace }), !next.isDigit,
            !next.isLower
          {
            decimals += 1
          }
        } else if let number = NumberMark.sectionNumber(
          source, at: content.lowerBound, upTo: content.upperBound)
        {
          if isFollowedByFirstLimb(text, source, index) || hasLimbAfterDash(source, number, content) {
            sections += 1
          } else if NumberMark.halfBracketed(source, at: content.lowerBound, upTo: content.upperBound) != nil
          {
            halfBrackets += 1
          }
        }
      } else if first.isLetter, let division = DivisionMark.parse(source, content, inHeading: false) {
        switch division.kind {
        case .chapter: chapters += 1
        case .part, .schedule: divisions += 1
        default: break
        }
      } else if first.isUpper, isNamed(content, source),
        index == 0 || !text.lines[index - 1].isText
          || LineShapes.ending(source, text.lines[index - 1].content) == .sentence
      {
        named += 1
      }
    }
    if named >= 2 {
      sections += named
      limbs += halfBrackets
    }
  }

  /// `Section 3) Duty to inform`, `Article 3` alone: no sentence.
  private func isNamed(_ content: Range<Int>, _ source: [UInt8]) -> Bool {
    guard let mark = SectionMark(source, content), mark.style == .word else { return false }
    // `Section 2: Means of escape` is a part of guidance.
    guard source[mark.mark.upperBound - 1] != .colon else { return false }
    return mark.rest.isEmpty || LineShapes.ending(source, mark.rest) == .plain
  }

  /// `1.—(1) …`
  private func hasLimbAfterDash(_ source: [UInt8], _ number: Range<Int>, _ content: Range<Int>) -> Bool {
    let tail = number.upperBound..<min(content.upperBound, number.upperBound + 8)
    return source.contains("(1)", in: tail)
  }

  private func isFollowedByFirstLimb(_ text: TextLines, _ source: [UInt8], _ index: Int) -> Bool {
    guard let next = text.nextText(from: index + 1, upTo: index + 4) else { return false }
    return source.hasPrefix(
      "(1)", at: text.lines[next].content.lowerBound, upTo: text.lines[next].content.upperBound)
  }

  var isStatute: Bool {
    let statute = sections * 3 + limbs + divisions * 2
    let code = decimals * 3 + chapters * 2
    return sections + limbs + divisions >= 2 && (sections > 0 || limbs > 1) && statute > code
  }
}
