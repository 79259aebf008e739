import Ingest
import Legislation
import Testing

/// A composed text and the words that must come of it, worked out by hand from the rules for plain text.
struct TextCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let zone: Zone
  let words: String
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ zone: Zone = .operative, _ words: String) {
    (self.name, self.text, self.zone, self.words) = (name, text, zone, words)
  }

  static let hyphens = [
    Self(
      "bound prefix keeps its hyphen", "they must co-\noperate with", .operative, "they must co-operate with"),
    Self(
      "written together elsewhere", "they must co-\noperate with. All cooperate and cooperate.", .operative,
      "they must cooperate with all cooperate and cooperate"),
    Self(
      "hyphen stands elsewhere", "a load-\nbearing wall. The load-bearing wall", .operative,
      "a load-bearing wall the load-bearing wall"),
    Self("list of compounds", "one-\nand two-bedroom homes", .operative, "one and two-bedroom homes"),
    Self("soft hyphen", "some infor\u{AD}\nmation here", .operative, "some information here"),
    Self("figure", "see BS 1993-\n1-1 for that", .operative, "see bs 1993-1-1 for that"),
    Self("name", "the Cold-\nWar years", .operative, "the cold-war years"),
    Self(
      "first part is a word elsewhere", "a radon-\nproof floor; radon rises", .operative,
      "a radon-proof floor radon rises"),
    Self("neither part is a word", "the consul-\ntees met", .operative, "the consultees met"),
    Self(
      "over a page", "we share in-\u{C}formation and information", .operative,
      "we share information and information"),
    Self("dash is no hyphen", "the plan -\nonce made", .operative, "the plan once made"),
  ]

  static let marks = [
    Self("paragraph number", "9.23 Plans must be\nclear.", .operative, "plans must be clear"),
    Self("paragraph number's zone", "9.23 Plans must be\nclear.", .number, "9 23"),
    Self("bullets", "• inform parents\n• involve them", .operative, "inform parents ¶ involve them"),
    Self("o as a bullet", "o\tinform parents\no\tinvolve them", .operative, "inform parents ¶ involve them"),
    Self("o as a word", "Hear us\no lord above", .operative, "hear us o lord above"),
    Self("ligatures", "the o\u{FB03}ce’s \u{FB01}nal plan", .operative, "the office's final plan"),
    Self("spaced letters", "O N L I N E  V E R S I O N", .operative, "online version"),
    Self("a list of letters", "options A B C apply", .operative, "options a b c apply"),
    Self("measure is no paragraph", "A door is\n1.5 m wide.", .operative, "a door is 1 5 m wide"),
    Self(
      "contents entry", "Contents\nIntroduction ........ 12\n\nText follows.", .contents,
      "contents ¶ introduction 12"),
    Self(
      "wrapped contents entry", "Contents\nOne\t3\nA long entry that\ngoes on\t4\nThree\t5\n\nText.",
      .contents,
      "contents ¶ one 3 ¶ a long entry that goes on 4 ¶ three 5"),
    Self("lettered item", "They must:\na. inform\nb. involve", .operative, "they must ¶ inform ¶ involve"),
    Self(
      "footnote", "a health plan12 and more\n\n12 See the Act.", .operative, "a health plan and more"),
    Self("footnote's text", "a health plan12 and more\n\n12 See the Act.", .footnote, "12 see the act"),
    Self("no footnote", "a health plan12 and more", .operative, "a health plan12 and more"),
    Self("carriage returns", "one\rtwo\r\rthree", .operative, "one two ¶ three"),
    Self("CRLF", "one\r\ntwo\r\n\r\nthree", .operative, "one two ¶ three"),
  ]
}

@Suite("Plain text")
struct TextCaseTests {
  @Test("a hyphen at a line's end is judged by the rest of the text", arguments: TextCase.hyphens)
  func hyphens(_ row: TextCase) throws { try check(row) }

  @Test("marks at a line's start are distinguished from words", arguments: TextCase.marks)
  func marks(_ row: TextCase) throws { try check(row) }

  private func check(_ row: TextCase) throws {
    let document = try readText(row.text)
    #expect(document.words(row.zone) == row.words)
    #expect(document.conservation.closes)
  }

  /// Six pages, header and number on each; a sentence runs from page to page.
  private var paged: String {
    zip(8...13, ["for parents", "to decide", "with help", "in time", "as they", "see fit"])
      .map { "Code of practice\n\($1)\n\($0)\n" }.joined(separator: "\u{C}")
  }

  @Test("a phrase crosses a page, its header and its number")
  func furniture() throws {
    let document = try readText(paged)
    #expect(document.words(.operative) == "for parents to decide with help in time as they see fit")
    #expect(document.words(.furniture).hasPrefix("code of practice ¶ 8 ¶ code of practice ¶ 9"))
    #expect(document.notes.first { $0.kind == .furniture }?.count == 6)
    #expect(document.conservation.closes)
  }

  @Test("a footnote belongs to the provision in which its mark stands, not to the last of its page")
  func footnotePlace() throws {
    let page = "1.1 Plans12 are made.\n\n1.2 Plans are kept and\n\n12 See the Act, and the\nother Act.\n"
    let document = try readText(page + "\u{C}put to use.\n\n1.3 Plans end.\n")
    #expect(document.label(ofText: "See the Act") == "para. 1.1")
    #expect(document.label(ofText: "other Act") == "para. 1.1")
    #expect(document.words(.footnote) == "12 see the act and the other act")
    #expect(document.conservation.closes)
  }

  @Test("switched off, nothing is furniture, and the same characters are kept")
  func furnitureOff() throws {
    var options = TextOptions()
    options.furniture = false
    let document = try readText(paged, options)
    #expect(document.words(.furniture) == "")
    #expect(document.words(.operative).hasPrefix("code of practice for parents 8"))
    #expect(document.count(ofNotes: .furniture) == 0)
  }

  @Test("figures that do not grow from page to page are text")
  func figuresAreNoPageNumbers() throws {
    let text = [40, 7, 93, 15, 2].map { "Words here are many.\n\n\($0)\n" }.joined(separator: "\u{C}")
    #expect(try readText(text).words(.furniture).contains("words"))
    #expect(try !readText(text).words(.furniture).contains("40"))
  }

  @Test("hyphens and contents can be left alone")
  func otherOptions() throws {
    var options = TextOptions()
    options.hyphens = false
    options.contents = false
    let document = try readText("Contents\nIntroduction ..... 12\n\nThey must co-\noperate.", options)
    #expect(document.words(.contents) == "")
    #expect(document.words(.operative).hasSuffix("must co operate"))
  }

  @Test("a code's chapters, paragraphs and annexes are cited")
  func code() throws {
    let document = try readText(
      """
      Contents
      1 Aims\t2
      2 Plans\t3
      Annex A: Forms\t9

      1 Aims

      1.1 This code has aims.

      1.2 It states them
      plainly.

      2 Plans

      2.1 Plans must be made:

      • in time
      • in writing

      Annex A: Forms

      Use the form below.
      """)
    #expect(document.labels == ["ch. 1", "para. 1.1", "para. 1.2", "ch. 2", "para. 2.1", "Annex A"])
    #expect(document.label(ofText: "in writing") == "para. 2.1")
    #expect(document.label(ofText: "the form below") == "Annex A")
    #expect(document.title(of: 3) == "Plans")
    #expect(document.words(.heading) == "1 aims ¶ 2 plans ¶ annex a forms")
  }

  @Test("without numbers a heading of the contents list is the label")
  func headings() throws {
    let long = String(repeating: "All of these words stand on one line. ", count: 8)
    let document = try readText(
      "Guide\nContents\nAims\t2\nLocal offer\t3\nLast\t4\nAims\n\(long)\nLocal offer\na\tb\nLast\nend")
    #expect(document.labels == ["“Aims”", "“Local offer”", "“Last”"])
    #expect(document.words(.operative).hasSuffix("on one line ¶ a ¶ b ¶ end"))
    #expect(document.words(.prelims) == "guide")
  }
}
