import Ingest
import Testing

/// Where the versions of libxml2 part: the document is the same by all, or refused in the same words.
///
/// What is expected comes from XML 1.0 and the tables of the encodings, not from any version.
@Suite("The same with every version of libxml2")
struct SameOnEveryVersionTests {
  /// A document of seven lines, with `body` on the fifth.
  static func document(
    _ body: [UInt8], prolog: String = #"<?xml version="1.0" encoding="UTF-8"?>"#
  ) -> [UInt8] {
    Array("\(prolog)\n<Primary>\n<Body><P1><Pnumber>1</Pnumber>\n<P1para>\n<Text>".utf8) + body
      + Array("</Text>\n</P1para></P1></Body>\n</Primary>\n".utf8)
  }

  static func text(_ bytes: [UInt8]) throws -> String {
    segments(of: try CLMLReader.read(bytes, path: "v.xml")).ignoringLanguage.notation
  }

  static func refusal(_ bytes: [UInt8]) -> String {
    do {
      return "read: \(try text(bytes))"
    } catch {
      return "\(error)"
    }
  }

  // MARK: Bytes that are no text

  static let declared = #"<?xml version="1.0" encoding="windows-1252"?>"#

  @Test("Windows-1252 is decoded by its table", arguments: UInt8(0x80)...0xFF)
  func windows(_ byte: UInt8) throws {
    let bytes = Self.document(Array("pre ".utf8) + [byte, 0x65], prolog: Self.declared)
    // The five codes that stand for nothing.
    if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) {
      let offset = bytes.count - "e</Text>\n</P1para></P1></Body>\n</Primary>\n".utf8.count - 1
      #expect(
        Self.refusal(bytes)
          == "v.xml: byte \(offset) is not Windows-1252; save the file as UTF-8 and try again.")
      return
    }
    // As the same character gives in UTF-8.
    let upper: [Unicode.Scalar] = [
      "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{2C6}",
      "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}", "\u{90}", "\u{2018}",
      "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}",
      "\u{161}",
      "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]
    let scalar = byte < 0xA0 ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
    #expect(try Self.text(bytes) == Self.text(Self.document(Array("pre \(scalar)e".utf8))))
  }

  @Test(
    "bytes that are not of the encoding are refused by their place, wherever they stand",
    arguments: [
      ("UTF-8", [0xFF]), ("UTF-8", [0x80]), ("UTF-8", [0xC3, 0x20]),
      // Forms that are too long: some versions take 0xC1 0x81 for an A.
      ("UTF-8", [0xC0, 0x80]), ("UTF-8", [0xC1, 0x81]), ("UTF-8", [0xE0, 0x80, 0x81]),
      ("UTF-8", [0xF0, 0x80, 0x80, 0x81]),
      // Half of a pair, beyond the last code, no lead byte.
      ("UTF-8", [0xED, 0xA0, 0x80]), ("UTF-8", [0xF4, 0x90, 0x80, 0x80]),
      ("UTF-8", [0xF5, 0x80, 0x80, 0x80]),
      ("utf8", [0xFF]), ("US-ASCII", [0xE9]), ("US-ASCII", [0x80]), ("Shift_JIS", [0x81, 0xFF]),
      ("EUC-JP", [0xFF, 0xFF]), ("GB18030", [0xFF, 0xFF]), ("Big5", [0xFF, 0xFF]), ("windows-1253", [0xD2]),
    ] as [(String, [UInt8])])
  func undecodable(_ encoding: String, _ wrong: [UInt8]) throws {
    let prolog = #"<?xml version="1.0" encoding="\#(encoding)"?>"#
    let long = Array(String(repeating: "words ", count: 12_000).utf8)
    #expect(throws: Never.self) { try Self.text(Self.document(long, prolog: prolog)) }
    let places: [([UInt8], [UInt8])] = [
      (Array("a ".utf8), Array(" more words".utf8)), (long, long),
      (Array("<Term q=\"".utf8), Array("\">x</Term>".utf8)),
      (Array("<!-- ".utf8), Array(" -->".utf8)), (Array("<![CDATA[".utf8), Array("]]>".utf8)),
      (Array("<?p ".utf8), Array(" ?>".utf8)), (Array("<T".utf8), Array("/>".utf8)),
    ]
    for (before, after) in places {
      let start =
        Self.document([], prolog: prolog).count - "</Text>\n</P1para></P1></Body>\n</Primary>\n".utf8.count
      let offset = start + before.count
      let name =
        ["UTF-8", "US-ASCII"].contains(encoding)
        ? encoding : encoding == "utf8" ? "UTF-8" : encoding.lowercased()
      #expect(
        Self.refusal(Self.document(before + wrong + after, prolog: prolog))
          == "v.xml: byte \(offset) is not \(name); save the file as UTF-8 and try again.")
    }
  }

  @Test("UTF-16 with half of a pair is refused", arguments: [[0xD8, 0x00], [0xDC, 0x00]] as [[UInt8]])
  func lone(_ half: [UInt8]) {
    let sound = utf16(Self.document(Array("a b".utf8)))
    let place = sound.count / 2 & ~1
    let bytes = Array(sound[..<place]) + half + Array(sound[place...])
    #expect(
      Self.refusal(bytes) == "v.xml: byte \(place) is not UTF-16BE; save the file as UTF-8 and try again.")
  }

  @Test(
    "an encoding that is declared is decoded",
    arguments: [
      ("ISO-8859-1", [0xE9], "é"), ("iso-8859-15", [0xA4], "€"), ("windows-1250", [0xE8], "č"),
      ("Shift_JIS", [0x93, 0xFA], "日"), ("EUC-JP", [0xC6, 0xFC], "日"), ("KOI8-R", [0xC4], "д"),
      ("utf8", [0xC3, 0xA9], "é"), ("GB18030", [0xC8, 0xD5], "日"),
    ] as [(String, [UInt8], String)])
  func decoded(_ encoding: String, _ bytes: [UInt8], _ text: String) throws {
    let prolog = #"<?xml version="1.0" encoding="\#(encoding)"?>"#
    #expect(
      try Self.text(Self.document(bytes + Array(" word".utf8), prolog: prolog))
        == Self.text(Self.document(Array("\(text) word".utf8))))
  }

  @Test(
    "a byte order mark decides, whatever is declared",
    arguments: ["windows-1252", "ISO-8859-1", "UTF-16", "UTF-8"])
  func marks(_ encoding: String) throws {
    let prolog = #"<?xml version="1.0" encoding="\#(encoding)"?>"#
    let expected = try Self.text(Self.document(Array("café — d’être".utf8)))
    let document = Self.document(Array("café — d’être".utf8), prolog: prolog)
    #expect(try Self.text([0xEF, 0xBB, 0xBF] + document) == expected)
    #expect(try Self.text(utf16(document)) == expected)
  }

  @Test(
    "an encoding that is declared and not used, or not read, is refused as that",
    arguments: [
      ("UTF-16", "XML that declares the encoding 'utf-16' and is not written in it"),
      ("UTF-16LE", "XML that declares the encoding 'utf-16le' and is not written in it"),
      ("UTF-32", "XML that declares the encoding 'utf-32' and is not written in it"),
      ("UCS-4", "XML that declares the encoding 'ucs-4' and is not written in it"),
      ("ISO-8859-99", "XML in the encoding 'iso-8859-99', which is not read"),
      ("bogus", "XML in the encoding 'bogus', which is not read"),
    ])
  func unused(_ encoding: String, _ kind: String) {
    let bytes = Self.document(Array("a b".utf8), prolog: #"<?xml version="1.0" encoding="\#(encoding)"?>"#)
    #expect(
      Self.refusal(bytes)
        == "v.xml: this seems to be \(kind); save it as UTF-8, which is what legislation.gov.uk sends.")
  }

  /// To a converter, `//IGNORE` means to leave out what it cannot decode.
  @Test(
    "what is no name of an encoding never reaches a converter",
    arguments: ["windows-1252//IGNORE", "", "8859-1"])
  func names(_ encoding: String) {
    let bytes = Self.document([0x61, 0x81, 0x62], prolog: #"<?xml version="1.0" encoding="\#(encoding)"?>"#)
    #expect(!Self.refusal(bytes).hasPrefix("read"))
    let sound = Self.document(Array("a b".utf8), prolog: #"<?xml version="1.0" encoding="\#(encoding)"?>"#)
    #expect(
      Self.refusal(sound)
        == "v.xml:1: the XML is not well-formed: what is before its first element is damaged; "
        + "download the file again, nothing of it was counted.")
  }

  @Test("UTF-32 is refused", arguments: [true, false])
  func utf32(_ isBig: Bool) {
    let bytes = Self.document(Array("a".utf8)).flatMap { byte -> [UInt8] in
      isBig ? [0, 0, 0, byte] : [byte, 0, 0, 0]
    }
    #expect(Self.refusal(bytes).contains("XML in the encoding 'UTF-32', which is not read"))
    let mark: [UInt8] = isBig ? [0, 0, 0xFE, 0xFF] : [0xFF, 0xFE, 0, 0]
    #expect(Self.refusal(mark + bytes).contains("XML in the encoding 'UTF-32', which is not read"))
  }

  // MARK: Markup

  @Test(
    "what is not well-formed is refused in the same words",
    arguments: [
      (
        "a & b", 5,
        "a '<' or '&' begins no markup (as text they are written '&lt;' and '&amp;'), or a name is damaged"
      ),
      (
        "a < b", 5,
        "a '<' or '&' begins no markup (as text they are written '&lt;' and '&amp;'), or a name is damaged"
      ),
      ("a &amp b", 5, "an '&' begins no entity; as text it is written '&amp;'"),
      ("a&nbsp;b", 5, "the entity 'nbsp' is not declared in it"),
      ("a&#xZZ;b", 5, "a reference to a character has no number"),
      ("a\u{1}b", 5, "it holds a character that XML does not allow"),
      ("a\n\u{8}b", 6, "it holds a character that XML does not allow"),
      ("a\u{FFFE}b", 5, "it holds a character that XML does not allow"),
      ("a\u{FFFF}b", 5, "it holds a character that XML does not allow"),
      ("a&#0;b", 5, "it holds a character that XML does not allow"),
      ("a&#xD800;b", 5, "it holds a character that XML does not allow"),
      ("a&#x110000;b", 5, "it holds a character that XML does not allow"),
      ("a\u{0}b", 5, "it holds a zero byte"),
      ("a ]]> b", 5, "']]>' is in the text, where it is written ']]&gt;'"),
      ("<!-- a -- b -->", 5, "a comment holds '--'"),
      ("<!-- a --->", 5, "a comment holds '--'"),
      ("<Term>w</Emphasis>", 5, "</Emphasis> is where <Term> of line 5 should end"),
      ("<Term a=\"1\" a=\"2\">w</Term>", 5, "the attribute 'a' occurs twice in one element"),
      ("<Term a>w</Term>", 5, "the attribute 'a' has no value"),
      ("<Term a=b>w</Term>", 5, "the value of an attribute has no quotation mark"),
      ("<Term a=\"x<y\">w</Term>", 5, "'<' is in the value of an attribute, where it is written '&lt;'"),
      ("<a:b:c/>", 5, "a name has colons where none may be"),
      ("<?xml version=\"1.0\"?>", 5, "an XML declaration is elsewhere than at its start"),
      ("<Term a=\"1\"b=\"2\">w</Term>", 5, "a tag or processing instruction is damaged"),
    ])
  func malformed(_ body: String, _ line: Int, _ reason: String) {
    #expect(
      Self.refusal(Self.document(Array(body.utf8))).replacing(" (the last provision read was s. 1)", with: "")
        == "v.xml:\(line): the XML is not well-formed: \(reason); "
        + "download the file again, nothing of it was counted.")
  }

  /// Some versions go on behind the first two, and lose what the third means.
  @Test(
    "before the first element",
    arguments: [
      ("<!DOCTYPE Primary [%foo;]>", "the entity 'foo' is not declared in it", 1),
      ("<!DOCTYPE Primary [<!FOO>]>", "what is before its first element is damaged", 1),
      ("<!DOCTYPE Primary SYSTEM \"x.dtd\">", "the entity 'nbsp' is not declared in it", 5),
      ("<?xml version=\"1.0\"x?>", "what is before its first element is damaged", 1),
      ("<?xml version=\"1.0\" encoding=UTF-8?>", "what is before its first element is damaged", 1),
      (
        "<!DOCTYPE Primary [<!ELEMENT Text \(String(repeating: "(", count: 3000))a\(String(repeating: ")", count: 3000))>]>",
        "what is before its first element is damaged", 1
      ),
    ])
  func prolog(_ prolog: String, _ reason: String, _ line: Int) {
    let found = Self.refusal(Self.document(Array("a&nbsp;b".utf8), prolog: prolog))
    #expect(
      found.replacing(" (the last provision read was s. 1)", with: "")
        == "v.xml:\(line): the XML is not well-formed: \(reason); "
        + "download the file again, nothing of it was counted.", "\(prolog.prefix(60))")
  }

  @Test("a document that is cut short anywhere is said to end early")
  func cut() throws {
    let whole = Self.document(
      Array("“w” <Term a=\"1\">more</Term> &amp; <!-- <b> c --> <?pi x?> <![CDATA[<d>]]> &#233; end".utf8))
    _ = try Self.text(whole)
    // A root whose name is cut short is one that is not known; behind the root nothing is missing.
    let root = Self.document([]).firstIndex(of: 0x0A).map { $0 + 1 } ?? 0
    for count in 2..<whole.count - 2 where !(root + 2..<root + "<Primary".utf8.count).contains(count) {
      let found = Self.refusal(Array(whole[..<count]))
      #expect(found.contains("it ends early, as a download does that was cut short"), "\(count): \(found)")
      let line = 1 + whole[..<count].count { $0 == 0x0A }
      #expect(found.hasPrefix("v.xml:\(line): "), "\(count): \(found)")
    }
  }

  @Test(
    "elements nest to 1024 and no deeper",
    arguments: [(1018, true), (1019, false), (2041, false), (2500, false)])
  func depth(_ levels: Int, _ isRead: Bool) {
    // Five elements stand around them, and a sixth is the innermost.
    let body =
      String(repeating: "<Term>", count: levels) + "<Emphasis>w</Emphasis>"
      + String(repeating: "</Term>", count: levels)
    let found = Self.refusal(Self.document(Array(body.utf8)))
    #expect(
      isRead
        ? found.hasPrefix("read")
        : found
          == "v.xml:5: elements are nested more than 1024 deep; a genuine document never has this, so it was not "
          + "read; look at it before you trust its source.",
      "\(found.prefix(200))")
  }

  @Test(
    "lengths at which some versions stop unless they are asked not to",
    arguments: [
      "<\(String(repeating: "n", count: 4000))/>x",
      "<Term \(String(repeating: "n", count: 60_000))=\"1\">x</Term>",
      "<?\(String(repeating: "n", count: 60_000)) ?>x",
      "<!--\(String(repeating: "word ", count: 2_100_000))-->x",
      "<?p \(String(repeating: "word ", count: 2_100_000))?>x",
      "<Term a=\"\(String(repeating: "w", count: 1_000_000))\">x</Term>",
    ])
  func lengths(_ body: String) throws {
    #expect(try Self.text(Self.document(Array(body.utf8))).hasSuffix("x"))
  }

  @Test("a text of more than 10 MB is read whole", arguments: [false, true])
  func longTextSlow(_ isCDATA: Bool) throws {
    let words = String(repeating: "word ", count: 2_100_000)
    let bytes = Self.document(Array((isCDATA ? "<![CDATA[\(words)]]>" : words).utf8))
    #expect(segments(of: try CLMLReader.read(bytes, path: "l.xml")).words == 2_100_000)
  }

  // MARK: The version

  @Test("the version that runs is named by its three numbers")
  func version() {
    #expect(LibraryVersion.libxml2.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
  }
}
