import Testing

@testable import Bytes

@Suite("Text in records and fields")
struct DelimitedTextTests {
  typealias Record = DelimitedText.Record

  /// From RFC 4180, section 2, by the numbers of its rules; then what spreadsheets and people write.
  static let cases: [(text: String, records: [[String]])] = [
    ("aaa,bbb\r\nzzz,yyy\r\n", [["aaa", "bbb"], ["zzz", "yyy"]]),
    ("aaa,bbb\r\nzzz,yyy", [["aaa", "bbb"], ["zzz", "yyy"]]),
    ("a,b, c \n", [["a", "b", " c "]]),
    ("\"aaa\",\"b\r\nbb\",\"c,cc\"\r\nz,y,x", [["aaa", "b\r\nbb", "c,cc"], ["z", "y", "x"]]),
    ("\"aaa\",\"b\"\"bb\"\n", [["aaa", "b\"bb"]]),
    ("", []), ("\n", [[""]]), ("a", [["a"]]), (",", [["", ""]]), (",\n", [["", ""]]),
    ("a,\n,b", [["a", ""], ["", "b"]]), ("a,", [["a", ""]]), ("\"\"", [[""]]), ("a,\"\"", [["a", ""]]),
    ("a\rb\r\rc", [["a"], ["b"], [""], ["c"]]), ("a\n\r\nb", [["a"], [""], ["b"]]),
    (" \"a\" , \t\"b,c\"\u{A0}\n", [["a", "b,c"]]), ("x\"\"y,z", [["x\"y", "z"]]),
    ("\"\"\"\"", [["\""]]), ("\"\"\"a\"\"\"", [["\"a\""]]),
    ("a\u{B}b\u{2028}c\n", [["a\u{B}b\u{2028}c"]]), ("é,ﬁ\n", [["é", "ﬁ"]]),
  ]

  @Test("are what RFC 4180 and spreadsheets mean", arguments: cases)
  func records(text: String, expected: [[String]]) throws {
    #expect(try DelimitedText().records(in: text).map(\.fields) == expected)
  }

  @Test(
    "are between semicolons, tabs and any other character too",
    arguments: [",", ";", "\t", "|", "§", "→"] as [Character])
  func separators(separator: Character) throws {
    let text = "a\(separator)\"b\(separator)c\"\(separator)\nd\(separator) e"
    let records = try DelimitedText(separator: separator).records(in: text)
    #expect(records.map(\.fields) == [["a", "b\(separator)c", ""], ["d", " e"]])
  }

  @Test("a character that begins as the separator does is none")
  func beginningOfSeparator() throws {
    // § is C2 A7 and ¶ is C2 B6.
    #expect(try DelimitedText(separator: "§").records(in: "a¶b§c").map(\.fields) == [["a¶b", "c"]])
  }

  @Test("know on which line they begin")
  func lines() throws {
    let text = "a\r\n\"b\nb\r\nb\rb\",c\n\nd\re\r\n"
    let records = try DelimitedText().records(in: text)
    #expect(records.map(\.line) == [1, 2, 6, 7, 8])
  }

  @Test(
    "quotes that are not closed, or have something beside them, are an error with the line",
    arguments: [
      ("a\n\"b", .openQuote(line: 2)), ("\"", .openQuote(line: 1)), ("\"a\n\n", .openQuote(line: 1)),
      ("\"a\"\"", .openQuote(line: 1)), ("a\n\"b\"c", .strayQuote(line: 2)),
      ("a\nb\n5\" pipe,x", .strayQuote(line: 3)), ("\"a\" \"b\"", .strayQuote(line: 1)),
      ("a\"", .strayQuote(line: 1)), ("\"a\"\u{301}", .strayQuote(line: 1)),
    ] as [(String, DelimitedText.Damage)])
  func damage(text: String, expected: DelimitedText.Damage) {
    let found = #expect(throws: DelimitedText.Damage.self) { try DelimitedText().records(in: text) }
    #expect(found == expected)
  }

  /// Writes as RFC 4180 has it, each field in quotes or not.
  private func written(
    _ records: [[String]], _ separator: String, _ lineEnd: String, quoting: () -> Bool
  ) -> String {
    records.map { fields in
      fields.map { field in
        let isPlain =
          !field.unicodeScalars.contains { "\"\n\r".unicodeScalars.contains($0) }
          && !field.contains(separator)
          && field.first?.isWhitespace != true
        if isPlain, !quoting() { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: separator)
    }.joined(separator: lineEnd) + lineEnd
  }

  @Test("what was written is read back", arguments: 0..<40)
  func roundTrip(seed: Int) throws {
    var random = Rolls(UInt64(seed))
    let alphabet: [String] = ["a", "é", "\"", ",", ";", "\n", "\r", " ", "\t", "’", "𝔘", ""]
    for separator in [",", ";", "\t"] {
      for lineEnd in ["\n", "\r\n", "\r"] {
        let records = (0..<random.below(6) + 1).map { _ in
          (0..<random.below(5) + 1).map { _ in
            (0..<random.below(6)).map { _ in alphabet[random.below(alphabet.count)] }.joined()
          }
        }
        let text = written(records, separator, lineEnd) { random.below(2) == 0 }
        let found = try DelimitedText(separator: Character(separator)).records(in: text)
        // The bytes are compared: Swift's strings are equal where only their composition differs.
        #expect(found.map { $0.fields.map { Array($0.utf8) } } == records.map { $0.map { Array($0.utf8) } })
      }
    }
  }

  @Test("any bytes are read or refused, and each line is counted once", arguments: 0..<20)
  func anyBytes(seed: Int) {
    var random = Rolls(UInt64(1000 + seed))
    let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x20, 0x61, 0xC2, 0xA0, 0xFF, 0xE2, 0x80]
    for _ in 0..<500 {
      let bytes = (0..<random.below(14)).map { _ in alphabet[random.below(alphabet.count)] }
      guard let records = try? DelimitedText().records(in: bytes.span) else { continue }
      #expect(zip(records, records.dropFirst()).allSatisfy { $0.line < $1.line })
      // By hand: as many line ends outside quotes as there are records, or one less.
      var (ends, isQuoted) = (0, false)
      for (index, byte) in bytes.enumerated() {
        if byte == 0x22 { isQuoted.toggle() }
        if isQuoted { continue }
        if byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) {
          ends += 1
        }
      }
      #expect(records.count == ends || records.count == ends + 1)
    }
  }
}

/// A row of numbers that look random, the same for a seed: a linear congruential generator (Knuth, MMIX).
private struct Rolls {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
