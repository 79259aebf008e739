import Bytes
import Legislation

/// Is a plain text a statute or a code? By what its lines begin with.
struct TextEvidence {
  private(set) var sections = 0
  private(set) var limbs = 0
  /// Of these, the `(1)`.
  private var firstLimbs = 0
  private(set) var divisions = 0
  private(set) var decimals = 0
  private(set) var chapters = 0
  /// Lines that name a section by a word, `Section 3) Duty`, `Article 3`.
  private(set) var named = 0
  private var halfBrackets = 0
  /// Lines that begin with a number and a point, `3. The Board`.
  private var pointed = 0
  /// Words of enactment stand above the first of them.
  private var enacts = false
  /// What was found above the first schedule; nil if there is none. What a schedule holds, a method of analysis or a form,
  /// may be numbered as a code is.
  private var body: Counts?

  private struct Counts {
    var sections = 0
    var limbs = 0
    var firstLimbs = 0
    var divisions = 0
    var decimals = 0
    var chapters = 0

    var isStatute: Bool {
      let statute = sections * 3 + limbs + divisions * 2
      // One series of numbers in brackets, and nothing above it, numbers the paragraphs of a code.
      let hasLimbs = limbs > 1 && (divisions > 0 || firstLimbs != 1)
      return sections + limbs + divisions >= 2 && (sections > 0 || hasLimbs)
        && statute > decimals * 3 + chapters * 2
    }
  }

  private var counts: Counts {
    Counts(
      sections: sections, limbs: limbs, firstLimbs: firstLimbs, divisions: divisions, decimals: decimals,
      chapters: chapters)
  }

  init(_ text: TextLines, _ source: [UInt8]) {
    var passed = 0
    for index in text.lines.indices where text.lines[index].isText {
      let content = text.lines[index].content
      let first = source[content.lowerBound]
      passed += 1
      if passed <= TextEvidence.opening, !enacts, sections + decimals + pointed < 3 {
        // The words may be on two lines.
        let start =
          text.lastText(before: index).map { text.lines[$0].content.lowerBound } ?? content.lowerBound
        enacts = StatuteOutline.enacts(source.words(start..<content.upperBound))
      }
      if first == UInt8(ascii: "(") {
        // In the midst of a sentence `(2)` is a reference.
        if let mark = NumberMark.bracketed(source, at: content.lowerBound, upTo: content.upperBound),
          source[mark.lowerBound + 1].isDigit,
          index == 0 || !text.lines[index - 1].isText
            || LineShapes.ending(source, text.lines[index - 1].content) != .plain
        {
          limbs += 1
          if mark.count == 3, source[mark.lowerBound + 1] == UInt8(ascii: "1") { firstLimbs += 1 }
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
          if let mark = SectionMark(source, content), mark.style == .point, !mark.rest.isEmpty {
            pointed += 1
          }
          if isFollowedByFirstLimb(text, source, index) || hasLimbAfterDash(source, number, content) {
            sections += 1
          } else if NumberMark.halfBracketed(source, at: content.lowerBound, upTo: content.upperBound) != nil
          {
            halfBrackets += 1
          }
        }
      } else if first.isLetter, let division = DivisionMark.parse(source, content, inHeading: false) {
        switch division.kind {
        case .chapter, .annex: chapters += 1
        case .schedule:
          // In the midst of a sentence `Schedule 2` may fill a line.
          let isApart =
            source[content].prefix(4).allSatisfy(\.isUpper)
            || text.lastText(before: index).map {
              $0 < index - 1 || LineShapes.ending(source, text.lines[$0].content) == .sentence
            } ?? true
          if body == nil, isApart { body = counts }
          divisions += 1
        case .part: divisions += 1
        default: break
        }
      } else if first.isUpper || first == .asterisk || first == 0xC2, isNamed(content, source),
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

  /// Lines of a title page, at most.
  private static let opening = 200

  var isStatute: Bool {
    if counts.isStatute { return true }
    guard enacts else { return false }
    // An instrument of a few numbered paragraphs has no subsections; one with long schedules is what its body is.
    let body = body ?? counts
    return body.isStatute || pointed > 0 && body.decimals + body.chapters == 0
  }
}
