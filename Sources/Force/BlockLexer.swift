import Bytes
import Legislation

/// Cuts a block of a document into words and punctuation.
struct BlockLexer {
  let text: [UInt8]

  /// The lexemes of a byte range that has no hard break inside; appended to `lexemes`.
  ///
  /// Complexity: O(bytes).
  func lex(_ range: Range<Int>, into lexemes: inout [Lexeme]) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = text[index]
      if Self.isWordByte(byte), !isMark(at: index, end) {
        index = word(from: index, end, into: &lexemes)
        continue
      }
      let (role, length) = mark(at: index, end)
      if let role {
        lexemes.append(Lexeme(start: Int32(index), end: Int32(index + length), role: role))
      }
      index += length
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isLetterOrDigit }

  /// Whether a character beyond ASCII is punctuation: dashes, curly quotes, bullets and the like.
  private func isMark(at index: Int, _ end: Int) -> Bool {
    text[index] == 0xE2 && index + 2 < end && text[index + 1] == 0x80 || text[index] == 0xC2
  }

  private func word(from start: Int, _ end: Int, into lexemes: inout [Lexeme]) -> Int {
    var index = start
    var hasLetter = false
    while index < end {
      let byte = text[index]
      if Self.isWordByte(byte) {
        if isMark(at: index, end) { break }
        hasLetter = hasLetter || !byte.isDigit
      } else if byte == 0x2D || byte == 0x27 {
        guard index + 1 < end, Self.isWordByte(text[index + 1]), !isMark(at: index + 1, end) else { break }
      } else if byte == 0x2E {
        // `9.23` is one number.
        guard !hasLetter, index + 1 < end, text[index + 1].isDigit else { break }
      } else {
        break
      }
      index += 1
    }
    var lexeme = Lexeme(start: Int32(start), end: Int32(index), role: .word)
    lexeme.isCapital = text[start].isUpper
    lexeme.shape = shape(start..<index)
    if !hasLetter {
      lexeme.role = .number
    } else if index - start <= 12 {
      lexeme.role = role(start..<index, isCapital: lexeme.isCapital)
      if lexeme.role.modal != nil, isMentioned(start..<index) { lexeme.role = .word }
      if lexeme.role == .word, isMaxim(start..<index) { lexeme.shape.insert(.maxim) }
    }
    lexemes.append(lexeme)
    return index
  }

  private func shape(_ range: Range<Int>) -> Lexeme.Shape {
    func letter(_ fromEnd: Int) -> UInt8 { text[range.upperBound - fromEnd] | 0x20 }
    switch range.count {
    case 0, 1: return []
    case 2:
      if letter(2) == UInt8(ascii: "t"), letter(1) == UInt8(ascii: "o") { return .to }
      return letter(2) == UInt8(ascii: "b") && letter(1) == UInt8(ascii: "y") ? .by : []
    default: break
    }
    switch letter(1) {
    case UInt8(ascii: "s") where letter(2) != UInt8(ascii: "s") && letter(2) != 0x27: return .s
    case UInt8(ascii: "g") where letter(2) == UInt8(ascii: "n") && letter(3) == UInt8(ascii: "i"): return .ing
    case UInt8(ascii: "d") where letter(2) == UInt8(ascii: "e"): return isNoun(range) ? [] : .ed
    case UInt8(ascii: "n") where range.count > 4 && letter(2) == UInt8(ascii: "e"):
      return isNoun(range) ? [] : .ed
    case UInt8(ascii: "y") where letter(2) == UInt8(ascii: "l"): return isNoun(range) ? [] : .ly
    case UInt8(ascii: "r")
    where range.count == 3 && letter(2) == UInt8(ascii: "o") && letter(3) == UInt8(ascii: "n"):
      return .nor
    default: return []
    }
  }

  /// *the word ‘should’*: a modal that is quoted by itself is spoken of, and governs nothing.
  private func isMentioned(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard start > 0, end < text.count else { return false }
    let before = text[start - 1]
    if before == 0x22 || before == 0x27 { return text[end] == before }
    guard before == 0x98 || before == 0x9C, start >= 3, end + 2 < text.count else { return false }
    return text[start - 3] == 0xE2 && text[start - 2] == 0x80 && text[end] == 0xE2 && text[end + 1] == 0x80
      && text[end + 2] == before + 1
  }

  private func isMaxim(_ range: Range<Int>) -> Bool {
    guard (9...11).contains(range.count) else { return false }
    switch text[range.upperBound - 1] {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "e"):
      return Self.maxims.contains(String(decoding: text[range], as: UTF8.self))
    default: return false
    }
  }

  private static let maxims: Set<String> = [
    "presumption", "expectation", "requirement", "principle", "condition", "assumption", "obligation",
  ]

  /// *Family*, *assembly*: no adverbs; *children*, *warden*, *deed*: no participles.
  private func isNoun(_ range: Range<Int>) -> Bool {
    range.count <= 10 && Self.nouns.contains(String(decoding: text[range], as: UTF8.self).lowercased())
  }

  private static let nouns: Set<String> = {
    let words = """
      family assembly supply reply monopoly anomaly ally july italy apply comply imply rely multiply
      children women brethren citizen specimen garden kitchen token burden oxygen hydrogen nitrogen linen dozen screen
      warden siren queen pathogen allergen collagen oven
      deed seed feed breed weed reed speed shed bed hundred watershed homestead
      """
    return Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
  }()

  private func role(_ range: Range<Int>, isCapital: Bool) -> Lexeme.Role {
    let letters = String(decoding: text[range], as: UTF8.self).lowercased()
    if letters.hasSuffix("n't"), let role = contraction(letters) { return role }
    let role = WordRoles.role(of: letters)
    // *Member States*, *the Local Offer*: names.
    if isCapital, role == .declaring || role == .baseVerb { return .word }
    // The month; no law begins a sentence with the modal. In capitals throughout it cannot be known.
    return role == .may && isCapital ? .word : role
  }

  /// *mustn't* is a modal with its *not*; ``ClauseReading`` sees the apostrophe.
  private func contraction(_ letters: String) -> Lexeme.Role? {
    switch letters {
    case "mustn't": .must
    case "shouldn't": .should
    case "needn't": .need
    default: nil
    }
  }

  private func mark(at index: Int, _ end: Int) -> (Lexeme.Role?, length: Int) {
    switch text[index] {
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: ":"): return (.colon, 1)
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return (.stop, 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): return (.openBracket, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return (.closeBracket, 1)
    case UInt8(ascii: "-"): return (isSpaced(index, index + 1, end) ? .dash : nil, 1)
    case 0xC2: return (nil, min(2, end - index))
    case 0xE2 where isMark(at: index, end):
      switch text[index + 2] {
      case 0x94: return (.dash, 3)  // —
      case 0x93: return (isSpaced(index, index + 3, end) ? .dash : nil, 3)  // –, unless between numbers
      case 0x9C: return (.openQuote, 3)
      case 0x9D: return (.closeQuote, 3)
      default: return (nil, 3)
      }
    default: return (nil, 1)
    }
  }

  /// Whether white space or an end is on both sides.
  private func isSpaced(_ start: Int, _ after: Int, _ end: Int) -> Bool {
    let before = start == 0 || text[start - 1] <= 0x20 || text[start - 1] == UInt8(ascii: ":")
    return before && (after >= end || text[after] <= 0x20)
  }
}
