import Ingest
import Inputs
import Legislation
import Testing

@Suite("Encodings of text")
struct DecodingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let encoding: String
    let words: String
    let noted: Bool

    static let table = [
      Case(
        testDescription: "UTF-8", bytes: Array("caf\u{E9} — co".utf8), encoding: "UTF-8", words: "café co",
        noted: false),
      Case(
        testDescription: "UTF-8 with a mark", bytes: [0xEF, 0xBB, 0xBF] + Array("plan".utf8),
        encoding: "UTF-8",
        words: "plan", noted: true),
      Case(
        testDescription: "UTF-16LE with a mark", bytes: [0xFF, 0xFE, 0x61, 0, 0xE9, 0, 0x62, 0],
        encoding: "UTF-16LE",
        words: "aéb", noted: true),
      Case(
        testDescription: "UTF-16BE without a mark", bytes: [0, 0x61, 0, 0x62, 0, 0x20, 0, 0x63],
        encoding: "UTF-16BE",
        words: "ab c", noted: true),
      Case(
        testDescription: "a pair of surrogates",
        bytes: [0xFE, 0xFF, 0, 0x61, 0xD8, 0x35, 0xDC, 0x00, 0, 0x62],
        encoding: "UTF-16BE", words: "a\u{1D400}b", noted: true),
      Case(
        testDescription: "Windows-1252", bytes: Array("parent".utf8) + [0x92] + Array("s plan".utf8),
        encoding: "Windows-1252", words: "parent's plan", noted: true),
      Case(
        testDescription: "ISO-8859-1", bytes: [0x63, 0x61, 0x66, 0xE9], encoding: "ISO-8859-1", words: "café",
        noted: true),
    ]
  }

  @Test("the encoding is found, reported and undone", arguments: Case.table)
  func decode(_ row: Case) throws {
    let document = try TextReader.read(row.bytes, path: "a.txt")
    #expect(document.identity.encoding == row.encoding)
    #expect(document.words(.operative) == row.words)
    #expect((document.count(ofNotes: .encoding) == 1) == row.noted)
    #expect(document.conservation.closes)
  }

  @Test(
    "bytes of no encoding are an error that names their place",
    arguments: [
      ([0x61, 0x62, 0x81, 0x63], 2, "Windows-1252"),
      (Array("é é é é é".utf8) + [0xFF], 14, "UTF-8"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xC3], 4, "UTF-8"),
      ([0xFE, 0xFF, 0x00, 0x61, 0xD8, 0x00, 0x00, 0x62], 4, "UTF-16BE"),
      ([0xFF, 0xFE, 0x61, 0x00, 0x62], 4, "UTF-16LE"),
      ([0x61, 0xC3, 0xA9, 0xED, 0xA0, 0x80, 0xC3, 0xA9, 0xC3, 0xA9, 0xC3, 0xA9], 3, "UTF-8"),
    ] as [([UInt8], Int, String)])
  func undecodable(_ bytes: [UInt8], _ offset: Int, _ encoding: String) {
    #expect(throws: IngestError.undecodable(path: "a.txt", offset: offset, encoding: encoding)) {
      try TextReader.read(bytes, path: "a.txt")
    }
  }

  @Test("text read once in a wrong encoding is reported, and repaired if asked for")
  func mojibake() throws {
    let text = "the childâ€™s plan and the parentâ€™s"
    let plain = try readText(text)
    #expect(plain.notes.first { $0.kind == .mojibake }?.count == 2)
    var options = TextOptions()
    options.repairsEncoding = true
    let repaired = try readText(text, options)
    #expect(repaired.words(.operative) == "the child's plan and the parent's")
    #expect(repaired.conservation.closes)
  }

  @Test("letters that a font lost are reported")
  func lostLetters() throws {
    let document = try readText("the o ce has a con dential pro le of di erent people")
    #expect(document.notes.first { $0.kind == .lostLetters }?.count == 4)
    for sign in ["\u{FFFD}", "■"] {
      let one = try readText("the o\(sign)ce has a plan and caf\(sign) hours, too")
      #expect(one.notes.first { $0.kind == .lostLetters }?.count == 2, "\(sign)")
    }
  }

  @Test("nothing at all is an error")
  func empty() {
    #expect(throws: IngestError.empty(path: "a.txt")) { try TextReader.read([], path: "a.txt") }
    #expect(throws: IngestError.empty(path: "a.md")) { try MarkdownReader.read([], path: "a.md") }
  }
}
