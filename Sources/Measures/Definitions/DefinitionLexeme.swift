import Bytes

/// A word, a mark of punctuation, or a term in quotation marks, in a block of a text.
struct DefinitionLexeme {
  enum Kind {
    case word
    /// A term in quotation marks; the range is that of the term without its marks.
    case quoted
    case comma, semicolon, stop, dash, open, close
    case other
  }

  var kind: Kind
  /// Byte range in the block.
  var range: Range<Int>
  /// A word in small letters; a quoted term as it is written; else empty.
  var text = ""
}

/// Cuts a block into lexemes.
struct DefinitionLexer {
  private let bytes: [UInt8]
  private var position = 0
  private var lexemes: [DefinitionLexeme] = []

  /// - Complexity: O(length).
  static func lexemes(of bytes: [UInt8]) -> [DefinitionLexeme] {
    var lexer = DefinitionLexer(bytes: bytes)
    while lexer.position < bytes.count { lexer.step() }
    return lexer.lexemes
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Longest term in quotation marks, in bytes: what is longer is a passage.
  private static let longestTerm = 160

  private mutating func step() {
    let byte = bytes[position]
    switch byte {
    case let letter where letter.isLetterOrDigit: word()
    case UInt8(ascii: ","): mark(.comma, 1)
    case UInt8(ascii: ";"): mark(.semicolon, 1)
    case UInt8(ascii: "."): mark(.stop, 1)
    case UInt8(ascii: ":"): mark(.dash, 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): mark(.open, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): mark(.close, 1)
    case UInt8(ascii: "\""): if !quoted(closedBy: [0x22], 1) { mark(.other, 1) }
    case UInt8(ascii: "-") where isSpaced: mark(.dash, 1)
    case 0xE2 where has(0x80, 0x9C): if !quoted(closedBy: [0xE2, 0x80, 0x9D], 3) { mark(.other, 3) }
    case 0xE2 where has(0x80, 0x98): if !quoted(closedBy: [0xE2, 0x80, 0x99], 3) { mark(.other, 3) }
    case 0xE2 where has(0x80, 0x94): mark(.dash, 3)
    case 0xE2 where has(0x80, 0x93) && isSpaced: mark(.dash, 3)
    case 0xE2 where has(0x80, 0x9D): mark(.other, 3)
    case let other where other >= 0x80:
      if isPunctuation { position += length(other) } else { word() }
    default: position += 1
    }
  }

  private func has(_ second: UInt8, _ third: UInt8) -> Bool {
    position + 2 < bytes.count && bytes[position + 1] == second && bytes[position + 2] == third
  }

  /// U+2000 to U+203F, and what is below U+00C0: no letters.
  private var isPunctuation: Bool {
    bytes[position] == 0xC2
      || bytes[position] == 0xE2 && position + 1 < bytes.count && bytes[position + 1] == 0x80
  }

  private func length(_ first: UInt8) -> Int { first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

  private var isSpaced: Bool { position == 0 || bytes[position - 1] == 0x20 }

  private mutating func mark(_ kind: DefinitionLexeme.Kind, _ length: Int) {
    lexemes.append(DefinitionLexeme(kind: kind, range: position..<min(bytes.count, position + length)))
    position += length
  }

  private mutating func word() {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isLetterOrDigit || byte == 0x27 || byte == 0x2D {
        position += 1
      } else if byte >= 0x80, !isPunctuation {
        position += length(byte)
      } else {
        break
      }
    }
    position = min(position, bytes.count)
    let text = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    lexemes.append(DefinitionLexeme(kind: .word, range: start..<position, text: text))
  }

  /// Takes a term in quotation marks.
  ///
  /// - Returns: false if none begins here.
  private mutating func quoted(closedBy close: [UInt8], _ length: Int) -> Bool {
    let start = position + length
    var end = start
    while end < bytes.count, end - start <= DefinitionLexer.longestTerm {
      if bytes[end] == close[0], bytes[end...].starts(with: close) {
        var inner = start..<end
        while let first = inner.first, bytes[first] == 0x20 { inner = inner.dropFirst() }
        while let last = inner.last, bytes[last] == 0x20 { inner = inner.dropLast() }
        guard inner.contains(where: { bytes[$0].isLetterOrDigit || bytes[$0] >= 0xC3 }) else { return false }
        lexemes.append(
          DefinitionLexeme(
            kind: .quoted, range: inner, text: String(decoding: bytes[inner], as: UTF8.self)))
        position = end + close.count
        return true
      }
      // A second opening mark: the first was never closed.
      if close[0] == 0xE2, bytes[end] == 0xE2, bytes[end...].starts(with: [0xE2, 0x80, close[2] - 1]) {
        return false
      }
      end += 1
    }
    return false
  }
}
