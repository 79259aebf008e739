import Bytes

/// A sentence, or the part of one that a block has.
struct BlockSentence {
  var lexemes: [Lexeme]
  /// Number of a limb that is in the text itself: the `a` of `a. When` and of `(a) when`.
  var marker: Range<Int32>?

  enum Ending {
    /// With a dash or a colon: limbs follow.
    case open
    /// With a full stop after *the following*: limbs may follow.
    case announced
    /// With a full stop.
    case full
    /// With a comma, a semicolon or *and*.
    case continuing
    /// With a word.
    case bare
  }

  /// Words before the full stop among which *the following* announces a list.
  private static let reach = 8

  var ending: Ending {
    var index = lexemes.count - 1
    while index >= 0, lexemes[index].role == .closeBracket || lexemes[index].role == .closeQuote {
      index -= 1
    }
    guard index >= 0 else { return .bare }
    switch lexemes[index].role {
    case .dash, .colon: return .open
    case .comma, .semicolon, .and: return .continuing
    // The full stop, and the words before it among which *following* announces.
    case .stop:
      return lexemes.suffix(1 + BlockSentence.reach).contains { $0.role == .following } ? .announced : .full
    default: return .bare
    }
  }

  var beginsLowercase: Bool {
    guard let first = lexemes.first(where: { $0.isWord }) else { return true }
    return first.role != .number && !first.isCapital
  }

  var hasModal: Bool { lexemes.contains { $0.role.modal != nil && $0.role != .need } }

  /// Whether it puts words into another law or takes them out.
  var amends: Bool { lexemes.contains { $0.role == .amending } }
}

/// Divides a block into sentences, at full stops that end one.
struct BlockSentences {
  private let text: [UInt8]
  private let lexemes: [Lexeme]
  /// By opening bracket or quotation mark: place of what closes it; by any other lexeme its own place.
  private let closing: [Int]

  init(_ lexemes: [Lexeme], in text: [UInt8]) {
    (self.lexemes, self.text) = (lexemes, text)
    closing = BracketPairs.ends(in: lexemes)
  }

  /// - Complexity: O(lexemes).
  func sentences() -> [BlockSentence] {
    var found: [BlockSentence] = []
    var start = 0
    var index = 0
    while index < lexemes.count {
      index = closing[index]
      if lexemes[index].role == .stop, lexemes[index].layer == .text, endsSentence(index, from: start) {
        var end = index + 1
        while end < lexemes.count, lexemes[end].role == .closeQuote || lexemes[end].role == .closeBracket {
          end += 1
        }
        found.append(sentence(start..<end))
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < lexemes.count { found.append(sentence(start..<lexemes.count)) }
    return found
  }

  private func sentence(_ range: Range<Int>) -> BlockSentence {
    let first = range.lowerBound
    if let marker = pointMarker(first, range.upperBound) {
      return BlockSentence(lexemes: Array(lexemes[(first + 2)..<range.upperBound]), marker: marker)
    }
    if range.count > 3, lexemes[first].role == .openBracket, closing[first] == first + 2,
      lexemes[first + 1].length <= 4 || isRoman(lexemes[first + 1])
    {
      return BlockSentence(
        lexemes: Array(lexemes[(first + 3)..<range.upperBound]),
        marker: lexemes[first + 1].start..<lexemes[first + 1].end)
    }
    return BlockSentence(lexemes: Array(lexemes[range]))
  }

  /// `a.` or `viii.` at the beginning of a sentence.
  private func pointMarker(_ first: Int, _ end: Int) -> Range<Int32>? {
    guard first + 2 < end, lexemes[first].isWord, lexemes[first].role != .number,
      lexemes[first + 1].role == .stop, !lexemes[first].isCapital,
      lexemes[first].length == 1 || isRoman(lexemes[first])
    else { return nil }
    return lexemes[first].start..<lexemes[first].end
  }

  private func isRoman(_ lexeme: Lexeme) -> Bool {
    Roman.value(text[Int(lexeme.start)..<Int(lexeme.end)]) != nil
  }

  /// A full stop ends a sentence before a capital, a number, a bracket or a quotation mark, and before a number
  /// of a limb, but not after an abbreviation or an initial.
  private func endsSentence(_ index: Int, from start: Int) -> Bool {
    var next = index + 1
    while next < lexemes.count, lexemes[next].role == .closeQuote || lexemes[next].role == .closeBracket {
      next += 1
    }
    guard next < lexemes.count else { return true }
    let after = Int(lexemes[index].end)
    guard next > index + 1 || after >= text.count || text[after] <= 0x20 else { return false }
    if index > start, next == index + 1 {
      let previous = lexemes[index - 1]
      if previous.role == .abbreviation { return false }
      if previous.role == .negator, previous.length == 2 { return lexemes[next].role != .number }
      if previous.isWord, previous.role != .number, previous.length == 1 { return false }
      if index == start + 1, pointMarker(start, lexemes.count) != nil { return false }
    }
    switch lexemes[next].role {
    case .number, .openBracket, .openQuote: return true
    default: return lexemes[next].isCapital || pointMarker(next, lexemes.count) != nil
    }
  }
}
