import Bytes

/// Programs, recognised by how their lines begin and end.
enum SourceCode {
  static let beginnings: [String] = [
    "#!/", "#include", "import ", "from ", "def ", "func ", "function ", "class ", "struct ", "public ",
    "private ",
    "let ", "var ", "const ", "return ", "package ", "using ", "namespace ", "//", "/*", "*/", "} ", "@",
    "export ",
    "elif ", "else:", "try:", "except",
  ]

  /// Lines of text that are looked at.
  static let rowLimit = 400

  /// The beginnings by their first byte: of most lines nothing more need be looked at.
  private static let beginningsByByte: [[String]] = {
    var some = [[String]](repeating: [], count: 256)
    for beginning in beginnings {
      for first in beginning.utf8.prefix(1) { some[Int(first)].append(beginning) }
    }
    return some
  }()

  /// A bit for the first two bytes of each beginning, letter case apart: of nearly all lines nothing more need be looked at.
  private static let pairs: [UInt64] = {
    var pairs = [UInt64](repeating: 0, count: 1024)
    for beginning in beginnings {
      let bytes = beginning.utf8.map(\.folded)
      // One byte may be followed by any.
      for second in bytes.count > 1 ? bytes[1]...bytes[1] : 0...255 {
        let pair = Int(bytes[0]) << 8 | Int(second)
        pairs[pair >> 6] |= 1 << UInt64(pair & 63)
      }
    }
    return pairs
  }()

  /// Whether a line begins as lines of programs do: in small letters, or with a sign.
  static func begins(_ line: Range<Int>, _ text: [UInt8]) -> Bool {
    let first = text[line.lowerBound]
    let second = line.count > 1 ? text[line.lowerBound + 1].folded : 0
    let pair = Int(first) << 8 | Int(second)
    guard pairs[pair >> 6] >> UInt64(pair & 63) & 1 != 0 else { return false }
    return beginningsByByte[Int(first)].contains {
      text.hasPrefix($0, at: line.lowerBound, upTo: line.upperBound)
    }
  }

  static func recognises(_ lines: TextLines, _ text: [UInt8]) -> Bool {
    var (rows, signs) = (0, 0)
    for line in lines.lines where line.isText {
      rows += 1
      if rows == 1, text.hasPrefix("#!/", at: line.content.lowerBound, upTo: line.content.upperBound) {
        return true
      }
      if rows > rowLimit { break }
      let last = text[line.content.upperBound - 1]
      let isCode = begins(line.content, text) && hasCodeSign(line.content, text)
      let isBrace = last == 0x7B || last == 0x7D && !endsInBlank(line.content, text)
      if isBrace || isCode { signs += 1 }
    }
    return rows >= 3 && signs >= 2 && signs * 4 > rows
  }

  /// Whether a line ends in a place to be filled in, as model letters have them: `Dear {Name of parent}`. What
  /// is in the braces is words.
  private static func endsInBlank(_ row: Range<Int>, _ text: [UInt8]) -> Bool {
    guard let open = text[row].lastIndex(of: 0x7B), open + 2 < row.upperBound else { return false }
    let inside = text[open + 1..<row.upperBound - 1]
    guard let first = inside.first, first.isLetter || first >= 0x80 else { return false }
    let signs = Array(" ’'/,.-_&()".utf8)
    let isWords = inside.allSatisfy { $0.isLetter || $0.isDigit || $0 >= 0x80 || signs.contains($0) }
    // `${name}` and `fn() {return}` are a program's.
    let before = text[row.lowerBound..<open].last { $0 != 0x20 } ?? 0x20
    return isWords && before != 0x24 && before != 0x29 && !text[row].contains(0x3B)
      && !text[row].contains(0x3D)
  }

  /// `=`, `(`, `{`, `;`, a dot inside a word, or a quotation: what prose that begins so seldom has.
  private static func hasCodeSign(_ row: Range<Int>, _ text: [UInt8]) -> Bool {
    guard !isProse(row, text) else { return false }
    return text[row].contains { [0x3D, 0x7B, 0x3B, 0x22, 0x28, 0x2F, 0x23, 0x3C].contains($0) }
      || row.count < 40
  }

  /// Five words or more of nothing but letters and figures, with a stop behind them at most: `return the form to the
  /// board;`.
  private static func isProse(_ row: Range<Int>, _ text: [UInt8]) -> Bool {
    var (words, start) = (0, row.lowerBound)
    while start < row.upperBound {
      var end = start
      while end < row.upperBound, text[end] != 0x20 { end += 1 }
      var stop = end
      while stop > start, Array(",.;:)".utf8).contains(text[stop - 1]) { stop -= 1 }
      let first = start < stop && (text[start] == 0x28 || text[start] == 0x23) ? start + 1 : start
      guard
        text[first..<stop].allSatisfy({ $0.isLetter || $0.isDigit || $0 >= 0x80 || $0 == 0x27 || $0 == 0x2D })
      else { return false }
      if first < stop { words += 1 }
      start = end + 1
    }
    return words >= 5
  }
}
