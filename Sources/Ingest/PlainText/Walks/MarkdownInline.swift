import Bytes
import Legislation

/// Marks inside a line of Markdown: emphasis, links, footnote marks, code, formulas, tags. Marks are left out,
/// what they mark is kept.
extension TextWriter {
  /// How far ahead a closing mark is looked for.
  private static let reach = 2000

  mutating func keepInline(_ range: Range<Int>, images: inout Int, depth: Int = 0) {
    var start = range.lowerBound
    var index = start
    func isMark(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x2A, 0x5B, 0x60, 0x5C, 0x24, 0x21, 0x3C: true  // * [ ` \ $ ! <
      default: false
      }
    }
    while index < range.upperBound {
      guard isMark(source[index]), let mark = inlineMark(at: index, in: range) else {
        index += 1
        continue
      }
      keep(start..<index)
      switch mark {
      case .mark(let end):
        leaveOut(index..<end, .markup)
        index = end
      case .literal(let end):
        leaveOut(index..<index + 1, .markup)
        keep(index + 1..<end)
        index = end
      case .separator(let end):
        leaveOut(index..<end, .markup)
        builder.separator()
        index = end
      case .image(let end):
        leaveOut(index..<end, .resource)
        builder.separator()
        images += 1
        index = end
      case .link(let text, let end):
        leaveOut(index..<text.lowerBound, .markup)
        if depth < 4 { keepInline(text, images: &images, depth: depth + 1) } else { keep(text) }
        leaveOut(text.upperBound..<end, .markup)
        index = end
      case .formula(let text, let end):
        let zone = builder.place.zone
        builder.separator()
        leaveOut(index..<text.lowerBound, .markup)
        builder.place.zone = zone == .operative ? .formula : zone
        keep(text)
        builder.place.zone = zone
        leaveOut(text.upperBound..<end, .markup)
        builder.separator()
        index = end
      }
      start = index
    }
    keep(start..<range.upperBound)
  }

  private enum InlineMark {
    case mark(Int), separator(Int), image(Int)
    /// An escaped character that ends there.
    case literal(Int)
    case link(Range<Int>, Int), formula(Range<Int>, Int)
  }

  private func inlineMark(at index: Int, in range: Range<Int>) -> InlineMark? {
    let end = range.upperBound
    let next = index + 1 < end ? source[index + 1] : 0x20
    switch source[index] {
    case UInt8(ascii: "*"):
      var after = index
      while after < end, source[after] == UInt8(ascii: "*") { after += 1 }
      let before = index > range.lowerBound ? source[index - 1] : 0x20
      let following = after < end ? source[after] : 0x20
      if before.isSpace && following.isSpace || before.isDigit && following.isDigit { return nil }
      return .mark(after)
    case UInt8(ascii: "`"):
      let isEnd = index > range.lowerBound && !source[index - 1].isSpace
      return .mark(isEnd ? attributesEnd(at: index + 1, upTo: end) : index + 1)
    case UInt8(ascii: "\\"):
      return next > 0x20 && next < 0x7F && !next.isLetter && !next.isDigit ? .literal(index + 2) : nil
    case UInt8(ascii: "!"):
      guard next == UInt8(ascii: "["), case .link(_, let end) = link(at: index + 1, upTo: end) else {
        return nil
      }
      return .image(attributesEnd(at: end, upTo: range.upperBound))
    case UInt8(ascii: "["):
      if next == UInt8(ascii: "^") {
        guard let close = find(UInt8(ascii: "]"), from: index, upTo: Swift.min(end, index + 200)) else {
          return nil
        }
        return .separator(close + 1)
      }
      return link(at: index, upTo: end)
    case UInt8(ascii: "$"): return formula(at: index, upTo: end)
    case UInt8(ascii: "<"):
      if source.hasPrefix("<!--", at: index, upTo: end) {
        return comment(at: index, upTo: end).map { .mark($0) }
      }
      guard next.isLetter || next == UInt8(ascii: "/"),
        let close = find(UInt8(ascii: ">"), from: index, upTo: Swift.min(end, index + 200))
      else { return nil }
      return source.hasPrefix("<br", at: index, upTo: end) ? .separator(close + 1) : .mark(close + 1)
    default: return nil
    }
  }

  /// Where the attributes that stand at a place end; the place itself if none do.
  private func attributesEnd(at place: Int, upTo end: Int) -> Int {
    MarkdownAttributes.end(at: place, source, upTo: end) ?? place
  }

  private func comment(at index: Int, upTo end: Int) -> Int? {
    var place = index + 4
    while place + 2 < end {
      if source.hasPrefix("-->", at: place, upTo: end) { return place + 3 }
      place += 1
    }
    return nil
  }

  private func find(_ byte: UInt8, from index: Int, upTo end: Int) -> Int? {
    source[index..<Swift.min(end, index + TextWriter.reach)].firstIndex(of: byte)
  }

  /// Keeps words of plain text; of links as Markdown writes them the text alone.
  mutating func keepWordsAndLinks(_ range: Range<Int>) {
    guard hasLinks else { return keepWords(range) }
    var start = range.lowerBound
    var index = TextScan.first(.openBracket, in: source.span, from: start, upTo: range.upperBound)
    while index < range.upperBound {
      if case .link(let text, let end) = link(at: index, upTo: range.upperBound) {
        keepWords(start..<index)
        leaveOut(index..<text.lowerBound, .markup)
        keepWords(text)
        leaveOut(text.upperBound..<end, .markup)
        (start, index) = (end, end - 1)
      }
      index = TextScan.first(.openBracket, in: source.span, from: index + 1, upTo: range.upperBound)
    }
    keepWords(start..<range.upperBound)
  }

  /// `[text](target)`, `[text][key]`, brackets inside the text balanced.
  private func link(at index: Int, upTo end: Int) -> InlineMark? {
    if hasReferences, let close = matching(.openBracket, .closeBracket, at: index, upTo: end),
      close + 1 < end,
      source[close + 1] == .openBracket, source[close + 2] != 0x5E,
      let last = matching(.openBracket, .closeBracket, at: close + 1, upTo: end)
    {
      return .link(index + 1..<close, attributesEnd(at: last + 1, upTo: end))
    }
    // `[text]{.class}`
    if let close = matching(.openBracket, .closeBracket, at: index, upTo: end),
      let last = MarkdownAttributes.end(at: close + 1, source, upTo: end)
    {
      return .link(index + 1..<close, last)
    }
    guard let close = matching(UInt8(ascii: "["), UInt8(ascii: "]"), at: index, upTo: end), close + 1 < end,
      source[close + 1] == UInt8(ascii: "("),
      let last = matching(UInt8(ascii: "("), UInt8(ascii: ")"), at: close + 1, upTo: end),
      !source[close + 2..<last].contains(0x20) || source[close + 2..<last].contains(0x22)
    else { return nil }
    return .link(index + 1..<close, attributesEnd(at: last + 1, upTo: end))
  }

  private func matching(_ open: UInt8, _ close: UInt8, at start: Int, upTo end: Int) -> Int? {
    var depth = 0
    for index in start..<Swift.min(end, start + TextWriter.reach) {
      if source[index] == open { depth += 1 }
      if source[index] == close {
        depth -= 1
        if depth == 0 { return index }
      }
      if depth > 8 { return nil }
    }
    return nil
  }

  /// `$$ … $$` or `$ … $`; a sum of money is neither.
  private func formula(at index: Int, upTo end: Int) -> InlineMark? {
    var start = index
    while start < end, source[start] == UInt8(ascii: "$"), start - index < 2 { start += 1 }
    guard start < end, let close = find(UInt8(ascii: "$"), from: start, upTo: end), close > start else {
      return nil
    }
    let isDisplay = start - index == 2
    if !isDisplay {
      if source[start].isSpace || source[start].isDigit || source[close - 1].isSpace { return nil }
      if close + 1 < end, source[close + 1].isDigit { return nil }
    }
    var after = close + 1
    if isDisplay, after < end, source[after] == UInt8(ascii: "$") { after += 1 }
    return .formula(start..<close, after)
  }
}
