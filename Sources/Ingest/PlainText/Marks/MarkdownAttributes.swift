import Bytes

/// Attributes that pandoc, kramdown and their kin write behind what they describe: `{#id .class key="value"}`. They say
/// how it is set, and are no text.
enum MarkdownAttributes {
  private static let longest = 400

  /// Where attributes that begin at a place end; nil for anything else in braces, as `{Name}` in a letter.
  static func end(at start: Int, _ source: [UInt8], upTo end: Int) -> Int? {
    guard start < end, source[start] == .openBrace else { return nil }
    var index = start + 1
    let limit = min(end, start + longest)
    // `{: .class}`, as kramdown writes it.
    if index < limit, source[index] == .colon { index += 1 }
    var found = 0
    while index < limit {
      if source[index].isSpace {
        index += 1
      } else if source[index] == .closeBrace {
        return found > 0 ? index + 1 : nil
      } else if let next = attributeEnd(at: index, source, upTo: limit) {
        found += 1
        index = next
      } else {
        return nil
      }
    }
    return nil
  }

  /// One of them: `#id`, `.class`, `-`, `=html`, `key=value`, `key="some words"`.
  private static func attributeEnd(at start: Int, _ source: [UInt8], upTo end: Int) -> Int? {
    func wordEnd(_ start: Int) -> Int {
      var index = start
      while index < end, !source[index].isSpace,
        ![.closeBrace, .openBrace, .quotationMark].contains(source[index])
      {
        index += 1
      }
      return index
    }
    let after = wordEnd(start)
    switch source[start] {
    case .numberSign, .fullStop, .equalsSign: return after > start + 1 ? after : nil
    case .hyphen: return after == start + 1 ? after : nil
    default: break
    }
    guard source[start].isLetter, let sign = source[start..<after].firstIndex(of: .equalsSign), sign > start
    else { return nil }
    guard after == sign + 1, after < end, source[after] == .quotationMark else {
      return after > sign + 1 ? after : nil
    }
    return source[(after + 1)..<end].firstIndex(of: .quotationMark).map { $0 + 1 }
  }

  /// The text of a heading without attributes and `#` marks at its end.
  static func text(ofHeading heading: Range<Int>, _ source: [UInt8]) -> Range<Int> {
    var text = heading
    if !text.isEmpty, source[text.upperBound - 1] == .closeBrace,
      let open = source[text].lastIndex(of: .openBrace),
      end(at: open, source, upTo: text.upperBound) == text.upperBound
    {
      text = source.trimmed(text.lowerBound..<open)
    }
    var index = text.upperBound
    while index > text.lowerBound, source[index - 1] == .numberSign { index -= 1 }
    if index < text.upperBound, index > text.lowerBound, source[index - 1].isSpace {
      text = source.trimmed(text.lowerBound..<index)
    }
    return text
  }

  /// Of a line that is a mark, how much of it is: all of the fence of a block of code, of a fenced division (`::: {.note}`,
  /// `::: warning`, `:::`) and of attributes alone; of `::: tip Before you begin` the title is text. Nil for other lines.
  static func markEnd(ofLine content: Range<Int>, _ source: [UInt8]) -> Int? {
    switch source[content.lowerBound] {
    case .graveAccent where source.begins(with: "```", content),
      .tilde where source.begins(with: "~~~", content):
      // A backtick further on makes it code in a line.
      return source[content].drop { $0 == .graveAccent }.contains(.graveAccent) ? nil : content.upperBound
    case .openBrace:
      return end(at: content.lowerBound, source, upTo: content.upperBound) == content.upperBound
        ? content.upperBound : nil
    case .colon where source.begins(with: ":::", content):
      let rest = source.trimmed(
        (source[content].firstIndex { $0 != .colon } ?? content.upperBound)..<content.upperBound)
      guard !rest.isEmpty else { return content.upperBound }
      if let after = end(at: rest.lowerBound, source, upTo: rest.upperBound) {
        return source[after..<rest.upperBound].allSatisfy { $0.isSpace || $0 == .colon }
          ? content.upperBound : after
      }
      let name = source[rest].prefix { !$0.isSpace && $0 != .openBracket && $0 != .openBrace }
      return source.trimmed(name.endIndex..<content.upperBound).lowerBound
    default: return nil
    }
  }
}
