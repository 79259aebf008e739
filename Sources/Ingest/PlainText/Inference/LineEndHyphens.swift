import Bytes
import Legislation

/// Decides what a hyphen at the end of a line means, by what the rest of the document writes.
///
/// The rules and their order are those of the reference on plain-text codes: a list of compounds, a soft
/// hyphen, the word elsewhere with or without a hyphen, figures and names, bound prefixes, and what is left.
struct LineEndHyphens {
  enum Outcome: UInt8 {
    /// The hyphen stays and the line end is a space: `one-` `and two-bedroom`.
    case apart
    /// The word is written together: `infor-` `mation`.
    case joined
    /// The hyphen stays inside the word: `co-` `operate`.
    case hyphenated
  }

  /// By line, the outcome where it ends in a hyphen; empty if none does.
  private var outcomes: [Outcome?] = []
  private var joined = 0
  private var hyphenated = 0
  /// Joins that nothing in the document proves.
  private(set) var doubtful: [String] = []
  private(set) var doubtfulCount = 0

  /// Places as 32 bits, as those of lines.
  private struct Break {
    private var firstStart: UInt32
    private var firstEnd: UInt32
    private var secondStart: UInt32
    private var secondEnd: UInt32
    private var at: UInt32
    var isSoft: Bool
    /// The word's own hyphen, behind which a soft one is: `cross-` `sectional`.
    var isOwn: Bool
    /// Blank lines lie between, and no page ends there: it may be a dash before the items of a list.
    var isApart: Bool

    init(
      line: Int, first: Range<Int>, second: Range<Int>, isSoft: Bool, isOwn: Bool, isApart: Bool
    ) {
      at = UInt32(truncatingIfNeeded: line)
      firstStart = UInt32(truncatingIfNeeded: first.lowerBound)
      firstEnd = UInt32(truncatingIfNeeded: first.upperBound)
      secondStart = UInt32(truncatingIfNeeded: second.lowerBound)
      secondEnd = UInt32(truncatingIfNeeded: second.upperBound)
      (self.isSoft, self.isOwn, self.isApart) = (isSoft, isOwn, isApart)
    }

    var line: Int { Int(at) }
    var first: Range<Int> { Int(firstStart)..<Int(firstEnd) }
    var second: Range<Int> { Int(secondStart)..<Int(secondEnd) }
  }

  static let boundPrefixes: Set<String> = [
    "co", "re", "pre", "non", "sub", "multi", "inter", "anti", "ex", "self", "well", "post", "under", "over",
  ]

  init() {}

  init(_ text: TextLines, _ source: [UInt8]) {
    var breaks: [Break] = []
    for index in text.lines.indices where text.lines[index].isText {
      guard let found = lineBreak(text, source, at: index) else { continue }
      breaks.append(found)
    }
    guard !breaks.isEmpty else { return }
    outcomes = [Outcome?](repeating: nil, count: text.lines.count)
    var wanted: [UInt64: Bool] = [:]
    var last: (UInt64, UInt64) = (0, 0)
    for item in breaks {
      let (first, second) = (source.foldedHash(item.first), source.foldedHash(item.second))
      if (first, second) == last { continue }
      last = (first, second)
      wanted[first] = false
      wanted[second] = false
      wanted[source.joinedHash(item.first, item.second)] = false
      wanted[source.joinedHash(item.first, item.second, hyphen: true)] = false
    }
    findWords(text, source, skipping: breaks, in: &wanted)
    for item in breaks { decide(item, text, source, wanted) }
  }

  func outcome(afterLine line: Int) -> Outcome? { line < outcomes.count ? outcomes[line] : nil }

  /// The broken word at the end of a line, or nil.
  private func lineBreak(_ text: TextLines, _ source: [UInt8], at index: Int) -> Break? {
    let content = text.lines[index].content
    var hyphen = content.upperBound - 1
    while hyphen > content.lowerBound, source[hyphen] & 0xC0 == 0x80 { hyphen -= 1 }
    let length = source.hyphenLength(at: hyphen)
    guard length > 0, hyphen + length == content.upperBound else { return nil }
    var wordEnd = hyphen
    var (isSoft, isOwn) = (length == 2, false)
    if let pair = hyphenBefore(hyphen, source, content) {
      // Of two signs a soft hyphen is the one that divides, unless a hyphen is before it.
      if isSoft {
        (isSoft, isOwn, wordEnd) = (false, !pair.isSoft, pair.start)
      } else if pair.isSoft {
        (isSoft, wordEnd) = (true, pair.start)
      } else {
        return nil
      }
    }
    var start = wordEnd
    while start > content.lowerBound, isPart(source, start - 1) { start -= 1 }
    guard start < wordEnd, source.isWordByte(at: wordEnd - 1) || source[wordEnd - 1] >= 0x80 else {
      return nil
    }
    guard let (next, isApart) = lineOfRest(text, source, after: index) else { return nil }
    var following = text.lines[next].content
    // `cross-` and then a soft hyphen before `sectional`.
    if !isSoft, source.hasPrefix("\u{AD}", at: following.lowerBound, upTo: following.upperBound) {
      isOwn = true
      following = following.lowerBound + 2..<following.upperBound
    }
    var end = following.lowerBound
    while end < following.upperBound, isPart(source, end) { end += 1 }
    guard end > following.lowerBound else { return nil }
    // `a)` is the mark of an item.
    if isApart, end < following.upperBound, source[end] == .closeParenthesis || source[end] == .fullStop {
      return nil
    }
    return Break(
      line: index, first: start..<wordEnd, second: following.lowerBound..<end, isSoft: isSoft, isOwn: isOwn,
      isApart: isApart)
  }

  /// The hyphen that ends where another one begins.
  private func hyphenBefore(
    _ hyphen: Int, _ source: [UInt8], _ content: Range<Int>
  ) -> (start: Int, isSoft: Bool)? {
    var start = hyphen - 1
    while start > content.lowerBound, source[start] & 0xC0 == 0x80 { start -= 1 }
    guard start > content.lowerBound, start + source.hyphenLength(at: start) == hyphen else { return nil }
    return (start, source.hyphenLength(at: start) == 2)
  }

  /// The line on which a divided word goes on. Blank lines lie between where a page ends and begins with them; then
  /// only a small letter goes on a word.
  private func lineOfRest(
    _ text: TextLines, _ source: [UInt8], after index: Int
  ) -> (line: Int, isApart: Bool)? {
    var next = index + 1
    var sawBlank = false
    while next < text.lines.count, text.lines[next].isPassedOver || text.lines[next].role == .blank {
      if text.lines[next].role == .blank { sawBlank = true }
      next += 1
    }
    guard next < text.lines.count, text.lines[next].isText else { return nil }
    guard sawBlank else { return (next, false) }
    let turnsPage = text.lines[next].page != text.lines[index].page
    return source[text.lines[next].content.lowerBound].isLower ? (next, !turnsPage) : nil
  }

  /// A byte of a word with its inner hyphens.
  private func isPart(_ source: [UInt8], _ index: Int) -> Bool {
    source.isWordByte(at: index) || source[index] == UInt8(ascii: "-")
  }

  private func findWords(
    _ text: TextLines, _ source: [UInt8], skipping breaks: [Break], in wanted: inout [UInt64: Bool]
  ) {
    // The parts of divided words come in the order of the text.
    var next = 0
    func isPart(_ start: Int) -> Bool {
      while next < breaks.count, breaks[next].second.lowerBound < start { next += 1 }
      guard next < breaks.count else { return false }
      return breaks[next].first.lowerBound == start || breaks[next].second.lowerBound == start
        || next + 1 < breaks.count && breaks[next + 1].first.lowerBound == start
    }
    for line in text.lines where line.isText {
      var index = line.content.lowerBound
      while index < line.content.upperBound {
        guard source.isWordByte(at: index) else {
          index += 1
          continue
        }
        let start = index
        while index < line.content.upperBound {
          if source.isWordByte(at: index) {
            index += 1
          } else {
            let length = source.hyphenLength(at: index)
            guard length > 0, index + length < line.content.upperBound,
              source.isWordByte(at: index + length)
            else { break }
            index += length
          }
        }
        if isPart(start) { continue }
        let hash = source.hyphenFoldedHash(start..<index)
        if wanted[hash] != nil { wanted[hash] = true }
      }
    }
  }

  private mutating func decide(
    _ item: Break, _ text: TextLines, _ source: [UInt8], _ words: [UInt64: Bool]
  ) {
    func stands(_ hash: UInt64) -> Bool { words[hash] == true }
    let outcome: Outcome
    if item.isApart, !goesOnApart(item, source, stands) {
      return
    }
    if source[item.second.upperBound - 1] == .hyphen || isConjunction(item.second, source) {
      outcome = .apart
    } else if item.isOwn {
      outcome = .hyphenated
    } else if item.isSoft {
      outcome = .joined
    } else if stands(source.joinedHash(item.first, item.second, hyphen: true)) {
      outcome = .hyphenated
    } else if stands(source.joinedHash(item.first, item.second)) {
      outcome = .joined
    } else if isNameOrFigure(item, text, source) {
      outcome = .hyphenated
    } else {
      let isKnown = stands(source.foldedHash(item.first)) || stands(source.foldedHash(item.second))
      outcome =
        LineEndHyphens.prefixHashes.contains(source.foldedHash(item.first)) || isKnown ? .hyphenated : .joined
      doubtfulCount += 1
      if doubtful.count < 50 {
        let (first, second) = (source.string(item.first), source.string(item.second))
        doubtful.append(first.lowercased() + (outcome == .joined ? "" : "-") + second.lowercased())
      }
    }
    outcomes[item.line] = outcome
    switch outcome {
    case .joined: joined += 1
    case .hyphenated: hyphenated += 1
    case .apart: break
    }
  }

  private static let prefixHashes = Set(
    boundPrefixes.map { prefix in
      let bytes = Array(prefix.utf8)
      return bytes.foldedHash(0..<bytes.count)
    })

  /// `and`, `or`, `to`.
  private func isConjunction(_ word: Range<Int>, _ source: [UInt8]) -> Bool {
    func isWord(_ other: String) -> Bool {
      word.count == other.utf8.count && source.hasPrefix(other, at: word.lowerBound, upTo: word.upperBound)
    }
    return isWord("and") || isWord("or") || isWord("to")
  }

  /// Whether a word goes on behind blank lines though no page ends there: it is written elsewhere, or its parts are not both
  /// words of the text, as those around a dash are.
  private func goesOnApart(_ item: Break, _ source: [UInt8], _ stands: (UInt64) -> Bool) -> Bool {
    item.isSoft || item.isOwn || stands(source.joinedHash(item.first, item.second, hyphen: true))
      || stands(source.joinedHash(item.first, item.second))
      || !(stands(source.foldedHash(item.first)) && stands(source.foldedHash(item.second)))
  }

  /// A digit on either side, a capital after the hyphen, or the end of a web address before it.
  private func isNameOrFigure(_ item: Break, _ text: TextLines, _ source: [UInt8]) -> Bool {
    if source[item.first.upperBound - 1].isDigit || source[item.second.lowerBound].isDigit { return true }
    if source[item.second.lowerBound].isUpper { return true }
    let content = text.lines[item.line].content
    var start = item.first.lowerBound
    while start > content.lowerBound, !source[start - 1].isSpace, item.first.lowerBound - start < 200 {
      start -= 1
    }
    let address = start..<item.first.upperBound
    return source.contains("://", in: address) || source.contains("www.", in: address)
  }

  func notes() -> [Note] {
    guard joined + hyphenated > 0 else { return [] }
    var sentence =
      (joined + hyphenated).of("word divided at a line's end was", "words divided at a line's end were")
      + " mended: \(hyphenated.of("keeps", "keep")) the hyphen, \(joined.of("does", "do")) not"
    if doubtfulCount > 0 {
      sentence +=
        "; \(doubtfulCount) of them \(doubtfulCount == 1 ? "is" : "are") proved by nothing in the document: "
      sentence += doubtful.prefix(10).joined(separator: ", ") + (doubtfulCount > 10 ? " …" : "")
    }
    return [Note(.lineEndHyphen, sentence + ".", count: joined + hyphenated)]
  }
}

extension [UInt8] {
  /// Hash of two stretches written together, with or without a hyphen between them.
  fileprivate func joinedHash(_ first: Range<Int>, _ second: Range<Int>, hyphen: Bool = false) -> UInt64 {
    var hash = FNV1a(continuing: foldedHash(first))
    if hyphen { hash.add(.hyphen) }
    return foldedHash(second, after: hash)
  }

  /// Hash of a word, every kind of hyphen as `-`.
  fileprivate func hyphenFoldedHash(_ range: Range<Int>) -> UInt64 {
    var hash = FNV1a()
    var index = range.lowerBound
    while index < range.upperBound {
      let length = self[index] < 0x80 && self[index] != 0x2D ? 0 : hyphenLength(at: index)
      if length == 2 {  // A soft hyphen is no letter.
        index += 2
        continue
      }
      hash.add(length > 0 ? .hyphen : self[index].folded)
      index += Swift.max(length, 1)
    }
    return hash.value
  }
}
