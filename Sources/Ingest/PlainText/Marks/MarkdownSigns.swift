import Bytes

/// What tells Markdown beside headings: marks that plain text does not have.
struct MarkdownSigns {
  private(set) var links = 0
  private(set) var definitions = 0
  private var strong = 0
  private var tasks = 0
  private var tableRules = 0
  private var fences = 0

  /// Links with their address in brackets, or by reference with a definition below.
  var hasLinks: Bool { links > 0 || definitions > 0 }
  /// How many other kinds of marks there are.
  var kinds: Int { [strong, tasks, tableRules, fences].count { $0 > 0 } }

  mutating func look(at content: Range<Int>, _ text: [UInt8]) {
    // Few lines of plain text have any of these.
    switch text[content.lowerBound] {
    case .openBracket: if MarkdownLine.isLinkDefinition(text, content) { definitions += 1 }
    case .verticalLine: if MarkdownLine.isTableRule(text, content) { tableRules += 1 }
    case .graveAccent: if text.begins(with: "```", content) { fences += 1 }
    case .hyphen, .asterisk, .plusSign: if isTask(content, text) { tasks += 1 }
    default: break
    }
    var index = content.lowerBound
    while index < content.upperBound {
      if text[index] == .closeBracket, isTarget(index + 1, content, text) { links += 1 }
      if text[index] == .asterisk, isStrong(index, content, text) {
        strong += 1
        index += 2
      }
      index += 1
    }
  }

  /// `](https://…)`, `](plan.md)`, `](#section-2)`: an address, no words in brackets.
  private func isTarget(_ start: Int, _ content: Range<Int>, _ text: [UInt8]) -> Bool {
    guard start + 2 < content.upperBound, text[start] == .openParenthesis else { return false }
    let target = text[(start + 1)..<content.upperBound].prefix { $0 != .closeParenthesis && !$0.isSpace }
    guard target.count > 3, target.endIndex < content.upperBound else { return false }
    return text.begins(with: "http", target.startIndex..<target.endIndex) || target.first == .numberSign
      || target.first == .slash || text.begins(with: "mailto:", target.startIndex..<target.endIndex)
      || target.contains(.slash) || text.string(target.startIndex..<target.endIndex).hasSuffix(".md")
  }

  /// `**must**`: a word between two pairs.
  private func isStrong(_ index: Int, _ content: Range<Int>, _ text: [UInt8]) -> Bool {
    guard index + 4 < content.upperBound, text[index + 1] == .asterisk, text[index + 2] != .asterisk,
      !text[index + 2].isSpace
    else { return false }
    var place = index + 3
    while place + 1 < content.upperBound {
      if text[place] == .asterisk { return text[place + 1] == .asterisk && !text[place - 1].isSpace }
      place += 1
    }
    return false
  }

  /// `- [ ] advise`, `* [x] inform`.
  private func isTask(_ content: Range<Int>, _ text: [UInt8]) -> Bool {
    guard let bullet = MarkdownLine.bullet(text, content) else { return false }
    return text[bullet].contains(.closeBracket)
  }
}
