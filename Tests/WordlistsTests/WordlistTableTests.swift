import Foundation
import Testing
import Wordlists

@Suite("Wordlists that are tables")
struct WordlistTableTests {
  /// The table in every way that spreadsheets save it; what it says is written out below.
  static let header = "Label,Terms,Group,Note\n"
  static let rows =
    "Inform,\"inform*, mediation advice\",Voice,first\nCafe\u{301},caf\u{E9}; cafe,Voice,\nLocal,\"\"\"local offer\"\" | offers\",,\n"

  private static func encoded(_ text: String, _ encoding: String.Encoding, _ mark: [UInt8]) -> [UInt8] {
    mark + Array(text.precomposedStringWithCanonicalMapping.data(using: encoding) ?? Data())
  }

  struct Saved: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let bytes: [UInt8]
  }

  static let saved: [Saved] = {
    var result: [Saved] = []
    for (ends, lineEnd) in [("LF", "\n"), ("CRLF", "\r\n"), ("CR", "\r")] {
      for (name, separator) in [("commas", ","), ("semicolons", ";"), ("tabs", "\t")] {
        for (encodingName, encoding, mark) in [
          ("UTF-8", String.Encoding.utf8, [UInt8]()), ("UTF-8 with a mark", .utf8, [0xEF, 0xBB, 0xBF]),
          ("Windows-1252", .windowsCP1252, []), ("UTF-16 LE", .utf16LittleEndian, [0xFF, 0xFE]),
          ("UTF-16 BE", .utf16BigEndian, [0xFE, 0xFF]), ("UTF-16 LE without a mark", .utf16LittleEndian, []),
        ] {
          // Commas become the separator but for those in quotes; a cell with the separator in it is quoted.
          let cells = [
            ["Label", "Terms", "Group", "Note"], ["Inform", "inform*, mediation advice", "Voice", "first"],
            ["Caf\u{E9}", "caf\u{E9}; cafe", "Voice", ""], ["Local", "\"local offer\" | offers", "", ""],
            ["", "", "", ""],
          ]
          let text = cells.map { row in
            row.map { cell in
              cell.contains(separator) || cell.contains("\"")
                ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
            }.joined(separator: separator) + lineEnd
          }.joined()
          result.append(
            Saved(
              testDescription: "\(name), \(encodingName), \(ends)",
              file: "mine.\(separator == "\t" ? "txt" : "csv")",
              bytes: encoded(text, encoding, mark)))
        }
      }
    }
    return result
  }()

  @Test("are read alike in every dialect, encoding and line end", arguments: saved)
  func dialects(_ saved: Saved) throws {
    let list = try Wordlist.parse(saved.bytes, file: saved.file)
    #expect(list.rows.map(\.label) == ["Local", "Inform", "Caf\u{E9}"])
    #expect(list.rows.map(\.group) == [[], ["Voice"], ["Voice"]])
    #expect(list.rows.map(\.note) == [nil, "first", nil])
    #expect(
      list.rows.map { $0.term.alternatives.map(\.description) } == [
        ["local offer", "offers"], ["inform*", "mediation advice"], ["caf\u{E9}", "cafe"],
      ])
    #expect(list.rows.map(\.line) == [4, 2, 3])
    #expect(list.groups.map(\.path) == [["Voice"]])
    let reading = try #require(list.reading)
    #expect(saved.testDescription.contains(reading.encoding))
    #expect(saved.testDescription.contains(reading.form.split(separator: " ").last ?? "?"))
    #expect(reading.headerLine == 1)
    #expect(list.name == "mine")
  }

  private func read(_ text: String, _ file: String = "mine.csv") throws -> Wordlist {
    try list(text, file: file)
  }

  @Test(
    "know their columns by name, in any order",
    arguments: [
      ("Terms;Label\ninform*;Inform\n", ["Inform"], ["inform*"]),
      ("KEYWORDS,Category\ninform*,Voice\n", ["inform*"], ["inform*"]),
      ("Label,Comment\nInform,x\n", ["Inform"], ["Inform"]),
      ("Search term(s),Year\ninform*,2014\n", ["inform*"], ["inform*"]),
      ("\"Label\",\"Terms\",,\n\"In\nform\",\"a\nb\",,\n", ["In form"], ["a", "b"]),
      ("label,terms\nInform,\"a |\nb,\nc\"\n", ["Inform"], ["a", "b", "c"]),
      ("sep=;\r\nlabel;terms\r\nInform;inform*\r\n", ["Inform"], ["inform*"]),
      ("label,terms\nInform,\"a, b;\"\n", ["Inform"], ["a", "b"]),
      ("\n\nlabel,terms\n\nInform,a\n\n", ["Inform"], ["a"]),
      ("Inform,inform*\n", ["Inform"], ["inform*"]),
      ("Terms\ninform\n", ["inform"], ["inform"]),
      ("inform,,\n", ["inform"], ["inform"]),
    ])
  func columns(text: String, labels: [String], terms: [String]) throws {
    let list = try read(text)
    #expect(list.rows.map(\.label) == labels)
    #expect(list.rows.flatMap { $0.term.alternatives.map(\.description) } == terms)
  }

  @Test("say what was inferred")
  func reading() throws {
    #expect(
      try read("Terms;Label;Year\na;A;2014\n").reading?.description
        == "mine.csv: read as a table with semicolons in UTF-8, with a header on line 1, the columns taken as terms, label; not used: 'Year'."
    )
    #expect(
      try read("Inform\tinform*\n", "x.txt").reading?.description
        == "x.txt: read as a table with tabs in UTF-8, without a header, the columns taken as label, terms.")
    #expect(try read("inform\nadvise\n").reading == nil)
  }

  @Test(
    "are distinguished from plain lists, which are read as before",
    arguments: [
      ("inform, advise\nhelp, aid\n", "plain.txt", ["inform, advise", "help, aid"]),
      ("inform, advise\n", "plain.csv", ["inform, advise"]),
      ("inform,advise\n", "plain.txt", ["inform,advise"]),
      ("inform\nlocal offer\n", "plain.csv", ["inform", "local offer"]),
      ("terms\ninform\n", "plain.txt", ["terms", "inform"]),
      ("term, condition\n", "plain.txt", ["term, condition"]),
      ("word, words\n", "plain.txt", ["word, words"]),
      ("inform*\t# a remark\nadvise\t\n", "plain.txt", ["inform*", "advise"]),
      (
        "information - \"freedom of information\"\n", "plain.csv",
        ["information - \"freedom of information\""]
      ),
    ])
  func plain(text: String, file: String, labels: [String]) throws {
    let list = try read(text, file)
    #expect(list.rows.map(\.label) == labels)
    #expect(list.reading == nil)
  }

  @Test(
    "are refused where they may mean two things, with the line and what to write",
    arguments: [
      ("Label,Terms\nInform,inform,informs\n", "mine.csv:2: there are 3 fields where 2 belong; put a field"),
      (
        "inform\nadvise,advice\n",
        "mine.csv:2: there are 2 fields where the first line has 1, and no header; write"
      ),
      ("a,b,c,d,e\n", "mine.csv:1: there are 5 columns and no header; write"),
      ("My list,\nLabel,Terms\nInform,a\n", "mine.csv:2: the header of the table is here; take out"),
      ("Label,Terms\nInform,\n", "mine.csv:2: what the row counts is missing; write"),
      ("Label,Terms\n,inform\n", "mine.csv:2: the label is missing; write"),
      ("Label,Terms\nInform,\"a\n", "mine.csv:2: a quotation mark is not closed; write"),
      (
        "Label,Terms\nInform,\"a\"b\n", "mine.csv: something is beside a quotation mark of the table; put"
      ),
      ("Label,Terms\nInform,and/or\n", "mine.csv:2: the term 'and/or' can never match"),
      ("Label,Terms\nInform,a OR b\n", "mine.csv:2: 'a OR b' is not a pattern"),
      (
        "Label,Terms,Words\nInform,a,b\n",
        "mine.csv:1: the columns 'Terms' and 'Words' both hold the terms; keep"
      ),
      (
        "Label,Terms\nA,a\nA,b\n",
        "mine.csv:3: the row 'A' is there twice in one group (first on line 2); give"
      ),
      ("Label,Terms,Published\nA,a,many\n", "mine.csv:2: published must be a whole number"),
      ("inform,12\nadvise,7\n", "mine.csv:1: column 2 holds numbers only"),
    ])
  func refused(text: String, sentence: String) {
    let error = #expect(throws: WordlistErrors.self) { try read(text) }
    #expect(error?.description.hasPrefix(sentence) == true, "\(error?.description ?? "")")
  }

  @Test("with tabs in some lines only are no plain lists")
  func someTabs() {
    let error = #expect(throws: WordlistErrors.self) { try read("inform\nlocal\toffer\n", "x.txt") }
    #expect(
      error?.description.hasPrefix("x.txt:2: a tab is in this line and in others none; write") == true)
  }

  @Test(
    "that are no text are refused by what they are",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x00] as [UInt8], "spreadsheet"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "spreadsheet"),
      (Array("{\\rtf1 inform}".utf8), "rich text"), (Array("%PDF-1.7".utf8), "PDF"),
      ([0x1F, 0x8B, 0x08], "packed"),
      (Array("<?xml version='1.0'?><dictionary/>".utf8), "XML"),
    ])
  func foreign(bytes: [UInt8], kind: String) {
    let error = #expect(throws: WordlistErrors.self) { try Wordlist.parse(bytes, file: "x.csv") }
    #expect(error?.errors.count == 1)
    #expect(error?.description.contains(kind) == true)
  }
}

@Suite("Dictionaries of LIWC")
struct LIWCTests {
  @Test(
    "give a group for each category",
    arguments: [
      "%\n1\tAffect\n2\tSocial words\n%\nabandon*\t1\t2\nkind of\t2\n",
      "%\r\n1 Affect\r\n2 Social words\r\n%\r\nabandon*\t1 2\r\nkind of\t2\r\n",
      "DicTerm,Affect,Social words\nabandon*,X,X\nkind of,,X\n",
    ])
  func categories(text: String) throws {
    let list = try list(text, file: "mine.dic")
    #expect(list.groups.map(\.name) == ["Affect", "Social words"])
    #expect(list.rows.map(\.label) == ["abandon*", "abandon*", "kind of"])
    #expect(list.rows.map(\.group) == [["Affect"], ["Social words"], ["Social words"]])
    #expect(list.reading?.form.contains("LIWC") == true)
  }

  @Test(
    "are refused where a category is not named",
    arguments: [
      ("abandon*\t1\t2\nabuse*\t\t1\n", "mine.dic:1: column 2 holds numbers only, as a LIWC dictionary"),
      ("%\n1\tAffect\n%\nabandon*\t1\t2\n", "mine.dic:4: '2' is the number of no category above; write"),
      ("%\n1\tAffect\n%\nabandon*\n", "mine.dic:4: the word has no category; write"),
      ("%\n1\tAffect\nabandon*\t1\n", "mine.dic:1: the list of categories is open; write"),
      ("DicTerm,Affect\nabandon*,0.3\n", "mine.dic:2: '0.3' is no mark of a category; write"),
      ("1\t200\tthe\n2\t100\tof\n", "mine.dic:1: column 1 holds numbers only"),
    ])
  func refused(text: String, sentence: String) {
    let error = #expect(throws: WordlistErrors.self) { try list(text, file: "mine.dic") }
    #expect(error?.description.hasPrefix(sentence) == true, "\(error?.description ?? "")")
  }
}
