import Bytes

/// What a line of Markdown begins with.
enum MarkdownLine {
  /// The text of a heading without its `#` marks and attributes, or nil.
  static func heading(_ source: [UInt8], _ content: Range<Int>) -> Range<Int>? {
    let depth = depth(source, content)
    guard depth > 0 else { return nil }
    let start = content.lowerBound + depth
    guard start < content.upperBound, source[start].isSpace else { return nil }
    return MarkdownAttributes.text(ofHeading: source.trimmed(start..<content.upperBound), source)
  }

  /// Number of `#` at the start.
  static func depth(_ source: [UInt8], _ content: Range<Int>) -> Int {
    var index = content.lowerBound
    while index < content.upperBound, source[index] == UInt8(ascii: "#") { index += 1 }
    return index - content.lowerBound
  }

  /// `28A` alone in a heading, perhaps with a point or a footnote mark after it.
  static func sectionNumber(_ source: [UInt8], _ heading: Range<Int>) -> Range<Int>? {
    guard let number = NumberMark.sectionNumber(source, at: heading.lowerBound, upTo: heading.upperBound)
    else {
      return nil
    }
    var index = number.upperBound
    if index < heading.upperBound, source[index] == UInt8(ascii: ".") { index += 1 }
    let rest = source.trimmed(index..<heading.upperBound)
    return rest.isEmpty || source.hasPrefix("[^", at: rest.lowerBound, upTo: rest.upperBound) ? number : nil
  }

  /// `- (2) …`: the text from the bracket on.
  static func limb(_ source: [UInt8], _ content: Range<Int>) -> Range<Int>? {
    let start = bullet(source, content)?.upperBound ?? content.lowerBound
    guard NumberMark.bracketed(source, at: start, upTo: content.upperBound) != nil else { return nil }
    return start..<content.upperBound
  }

  /// `- `, `* `, `+ ` at the start, with the white space after it.
  static func bullet(_ source: [UInt8], _ content: Range<Int>) -> Range<Int>? {
    let start = content.lowerBound
    guard content.count >= 2, [0x2D, 0x2A, 0x2B].contains(source[start]), source[start + 1].isSpace else {
      return nil
    }
    var end = start + 1
    while end < content.upperBound, source[end].isSpace { end += 1 }
    // A box that can be ticked: `- [x] inform`.
    if end + 3 < content.upperBound, source[end] == .openBracket, source[end + 2] == .closeBracket,
      source[end + 1] == .space || source[end + 1].folded == 0x78, source[end + 3].isSpace
    {
      end += 3
      while end < content.upperBound, source[end].isSpace { end += 1 }
    }
    return start..<end
  }

  /// `(1A)` or `1.` at the start.
  static func anyMark(_ source: [UInt8], _ content: Range<Int>) -> Range<Int>? {
    guard !content.isEmpty else { return nil }
    if let mark = NumberMark.bracketed(source, at: content.lowerBound, upTo: content.upperBound) {
      return mark
    }
    var index = content.lowerBound
    guard NumberMark.integer(source, &index, content.upperBound) != nil, index + 1 < content.upperBound,
      source[index] == UInt8(ascii: "."), source[index + 1].isSpace
    else { return nil }
    return content.lowerBound..<index + 1
  }

  /// `[^key]:` at the start, with the white space after it.
  static func footnoteMark(_ source: [UInt8], _ content: Range<Int>) -> Range<Int>? {
    guard source.hasPrefix("[^", at: content.lowerBound, upTo: content.upperBound) else { return nil }
    let reach = content.lowerBound..<min(content.upperBound, content.lowerBound + 200)
    guard let close = source[reach].firstIndex(of: UInt8(ascii: "]")), close + 1 < content.upperBound,
      source[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return content.lowerBound..<source.trimmed(close + 2..<content.upperBound).lowerBound
  }

  /// `[1]: https://…`: where a link by reference leads to.
  static func isLinkDefinition(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    guard content.count > 5, source[content.lowerBound] == .openBracket,
      source[content.lowerBound + 1] != 0x5E,
      let close = source[content].prefix(80).firstIndex(of: .closeBracket), close + 1 < content.upperBound,
      source[close + 1] == .colon, close > content.lowerBound + 1
    else { return false }
    let rest = source.trimmed(close + 2..<content.upperBound)
    let target = source[rest].prefix { !$0.isSpace }
    // An address, perhaps with a title in quotation marks or brackets behind it.
    let after = source.trimmed(target.endIndex..<rest.upperBound)
    let hasTitle =
      after.isEmpty || [.quotationMark, .apostrophe, .openParenthesis].contains(source[after.lowerBound])
    return hasTitle && target.count > 1
      && (target.contains(.slash) || target.first == .numberSign || target.first == .lessThan
        || source.begins(with: "mailto:", rest) || target.dropLast().contains(.fullStop))
  }

  /// `---`, `***`, `___`: three marks or more of one kind and nothing else.
  static func isRule(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    guard content.count >= 3, let first = source[content].first, [0x2D, 0x2A, 0x5F].contains(first) else {
      return false
    }
    return source[content].allSatisfy { $0 == first || $0.isSpace }
  }

  /// `| --- | :---: |`.
  static func isTableRule(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    source[content].contains(0x2D)
      && source[content].allSatisfy { [0x7C, 0x2D, 0x3A, 0x20, 0x09].contains($0) }
  }
}
