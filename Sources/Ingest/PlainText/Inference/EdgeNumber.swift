import Bytes

/// The number of a page at the edge of a running line: `Harbour Bill   12`, `Page 12 of 90 | Harbour Bill`, `- 12 -  Harbour Bill`.
struct EdgeNumber {
  private(set) var value: Int
  /// The line without the number and the signs around it.
  private(set) var rest: Range<Int>
  /// Whether a wide gap, a sign or the word *page* sets the number off from the words.
  private(set) var isSetOff: Bool

  private static let pageWords = ["page", "pg", "p", "tudalen"]

  init?(atEndOf content: Range<Int>, _ source: [UInt8]) {
    var end = content.upperBound
    let hasDash = EdgeNumber.dropSigns(backFrom: &end, content, source) > 0
    var digits = EdgeNumber.digits(endingAt: end, content, source)
    // `12 of 90`: the first of them.
    if let total = digits, let word = EdgeNumber.word(endingAt: total.lowerBound, content, source),
      ["of", "o"].contains(source.string(word).lowercased())
    {
      end = EdgeNumber.withoutSpace(backFrom: word.lowerBound, content, source)
      digits = EdgeNumber.digits(endingAt: end, content, source) ?? digits
    }
    guard let digits, let value = EdgeNumber.value(digits, source) else { return nil }
    end = digits.lowerBound
    var isSetOff = hasDash
    if let word = EdgeNumber.word(endingAt: end, content, source), EdgeNumber.isPageWord(word, source) {
      (end, isSetOff) = (word.lowerBound, true)
    }
    let before = EdgeNumber.withoutSpace(backFrom: end, content, source)
    if end - before >= 3 || before < end && source[end - 1] == .tab { isSetOff = true }
    end = before
    if EdgeNumber.dropSigns(backFrom: &end, content, source) > 0 { isSetOff = true }
    let rest = source.trimmed(content.lowerBound..<end)
    guard !rest.isEmpty, digits.lowerBound > rest.upperBound else { return nil }
    (self.value, self.rest, self.isSetOff) = (value, rest, isSetOff)
  }

  init?(atStartOf content: Range<Int>, _ source: [UInt8]) {
    var start = content.lowerBound
    var isSetOff = EdgeNumber.dropSigns(from: &start, content, source) > 0
    let word = EdgeNumber.word(at: start, content, source)
    if EdgeNumber.isPageWord(word, source) {
      start = EdgeNumber.withoutSpace(from: word.upperBound, content, source)
      isSetOff = true
    }
    var end = start
    while end < content.upperBound, source[end].isDigit { end += 1 }
    let digits = start..<end
    guard let value = EdgeNumber.value(digits, source) else { return nil }
    let of = EdgeNumber.word(at: EdgeNumber.withoutSpace(from: end, content, source), content, source)
    if isSetOff, ["of", "o"].contains(source.string(of).lowercased()) {
      end = EdgeNumber.withoutSpace(from: of.upperBound, content, source)
      while end < content.upperBound, source[end].isDigit { end += 1 }
    }
    let after = EdgeNumber.withoutSpace(from: end, content, source)
    if after - end >= 3 || after > end && source[end] == .tab { isSetOff = true }
    start = after
    if EdgeNumber.dropSigns(from: &start, content, source) > 0 { isSetOff = true }
    guard after > end || isSetOff else { return nil }
    let rest = source.trimmed(start..<content.upperBound)
    guard !rest.isEmpty else { return nil }
    (self.value, self.rest, self.isSetOff) = (value, rest, isSetOff)
  }

  private static func value(_ digits: Range<Int>, _ source: [UInt8]) -> Int? {
    guard 1...4 ~= digits.count else { return nil }
    return source[digits].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  private static func isPageWord(_ word: Range<Int>, _ source: [UInt8]) -> Bool {
    !word.isEmpty && pageWords.contains(source.string(word).lowercased())
  }

  private static func digits(
    endingAt end: Int, _ content: Range<Int>, _ source: [UInt8]
  ) -> Range<Int>? {
    var start = end
    while start > content.lowerBound, source[start - 1].isDigit { start -= 1 }
    // `5.12` and `2014-15` are no page's.
    let isInner = start > content.lowerBound && !source[start - 1].isSpace
    return start < end && !isInner ? start..<end : nil
  }

  private static func word(
    endingAt place: Int, _ content: Range<Int>, _ source: [UInt8]
  ) -> Range<Int>? {
    let end = withoutSpace(backFrom: place, content, source)
    var start = end
    while start > content.lowerBound, source[start - 1].isLetter { start -= 1 }
    return start < end ? start..<end : nil
  }

  private static func word(at start: Int, _ content: Range<Int>, _ source: [UInt8]) -> Range<Int> {
    var end = start
    while end < content.upperBound, source[end].isLetter { end += 1 }
    return start..<end
  }

  private static func withoutSpace(backFrom end: Int, _ content: Range<Int>, _ source: [UInt8]) -> Int {
    var end = end
    while end > content.lowerBound, source[end - 1].isSpace { end -= 1 }
    return end
  }

  private static func withoutSpace(from start: Int, _ content: Range<Int>, _ source: [UInt8]) -> Int {
    var start = start
    while start < content.upperBound, source[start].isSpace { start += 1 }
    return start
  }

  /// Signs between a number and a running title: `|`, `-`, `–`, `,`, `/`, with the space around them.
  private static func dropSigns(backFrom end: inout Int, _ content: Range<Int>, _ source: [UInt8]) -> Int {
    var signs = 0
    var place = withoutSpace(backFrom: end, content, source)
    while place > content.lowerBound {
      if isSign(source[place - 1]) {
        place -= 1
      } else if Punctuation(source, endingAt: place, from: content.lowerBound)?.isDash ?? false {
        place -= Punctuation.length
      } else {
        break
      }
      signs += 1
      place = withoutSpace(backFrom: place, content, source)
    }
    if signs > 0 { end = place }
    return signs
  }

  private static func dropSigns(from start: inout Int, _ content: Range<Int>, _ source: [UInt8]) -> Int {
    var signs = 0
    var place = withoutSpace(from: start, content, source)
    while place < content.upperBound {
      if isSign(source[place]) {
        place += 1
      } else if Punctuation(source, at: place, upTo: content.upperBound)?.isDash ?? false {
        place += Punctuation.length
      } else {
        break
      }
      signs += 1
      place = withoutSpace(from: place, content, source)
    }
    if signs > 0 { start = place }
    return signs
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == .verticalLine || byte == .hyphen || byte == .comma || byte == .slash
  }
}
