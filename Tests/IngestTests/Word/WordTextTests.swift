import Ingest
import Legislation
import TestSupport
import Testing

/// A body, and the stretches that Word's page shows of it. Derived by hand.
struct WordCase: Sendable, CustomTestStringConvertible {
  var about: String
  var body: String
  var expected: [String]

  init(_ about: String, _ body: String, _ expected: String...) {
    (self.about, self.body, self.expected) = (about, body, expected)
  }

  var testDescription: String { about }
}

@Suite("Word: text")
struct WordTextTests {
  static let runs = [
    WordCase(
      "a word over three runs", "<w:p>\(run("co-"))\(run("oper"))\(run("ate now"))</w:p>",
      "¶operative: co-operate now"),
    WordCase(
      "hyphens, line ends and tabs that are elements",
      "<w:p><w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>operate</w:t><w:br/><w:t>in</w:t><w:softHyphen/><w:t>form</w:t>"
        + "<w:cr/><w:t>all</w:t><w:br w:type=\"page\"/><w:t>now</w:t></w:r></w:p>",
      "¶operative: co-operate inform all now"),
    WordCase(
      "a tab sets cells apart", "<w:p><w:r><w:t>left</w:t><w:tab/><w:t>right</w:t></w:r></w:p>",
      "¶operative: left",
      "¶operative: right"),
    WordCase(
      "white space at the edge of a run counts only where it is kept",
      "<w:p><w:r><w:t>co </w:t></w:r><w:r><w:t xml:space=\"preserve\">operate </w:t></w:r><w:r><w:t>\n  now</w:t></w:r></w:p>",
      "¶operative: cooperate now"),
    WordCase(
      "hyperlinks, smart tags, controls",
      "<w:p><w:hyperlink>\(run("in"))</w:hyperlink><w:smartTag>\(run("for"))</w:smartTag><w:sdt><w:sdtPr/>"
        + "<w:sdtContent>\(run("med"))</w:sdtContent></w:sdt></w:p>",
      "¶operative: informed"),
    WordCase(
      "hidden text",
      "<w:p>\(run("must "))\(run("never ", "<w:vanish/>"))\(run("inform", "<w:vanish w:val=\"0\"/>"))</w:p>",
      "¶operative: must inform"),
    WordCase(
      "symbols: a Greek letter, an en dash, a dingbat between words, a bullet",
      "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A7\"/><w:t>the</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t>"
        + "<w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:t>ray</w:t><w:sym w:font=\"Wingdings\" w:char=\"F028\"/>"
        + "<w:t>call</w:t></w:r></w:p>",
      "¶operative: the αray call"),
    WordCase(
      "an empty paragraph is no block", paragraph("one") + "<w:p/>" + paragraph(" ") + paragraph("two"),
      "¶operative: one", "¶operative: two"),
  ]

  static let fields = [
    WordCase(
      "of a field the result",
      "<w:p>\(run("see "))<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF inform \\h </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("paragraph two"))<w:r>"
        + "<w:fldChar w:fldCharType=\"end\"/></w:r>\(run(" here"))</w:p>",
      "¶operative: see paragraph two here"),
    WordCase(
      "an entry of an index has no result",
      "<w:p>\(run("inform"))<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>XE \"duty\"</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(run("ed"))</w:p>", "¶operative: informed"),
    WordCase(
      "a field in one element", "<w:p><w:fldSimple w:instr=\"DATE\">\(run("May"))</w:fldSimple></w:p>",
      "¶operative: May"),
    WordCase(
      "a field inside a field's instruction",
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>X</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "\(run("secret"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "\(run("shown"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "¶operative: shown"),
    WordCase(
      "a field that never ends hides nothing below it",
      "<w:p>\(run("one"))<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r></w:p>"
        + paragraph("two") + paragraph("three"),
      "¶operative: one", "¶operative: two", "¶operative: three"),
  ]

  static let changes = [
    WordCase(
      "deleted and inserted",
      "<w:p>\(run("must "))<w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins>\(run("always "))</w:ins>\(run("inform"))</w:p>",
      "¶operative: must always inform"),
    WordCase(
      "moved",
      "<w:p><w:moveFrom>\(run("old "))</w:moveFrom>\(run("a "))<w:moveTo>\(run("new"))</w:moveTo></w:p>",
      "¶operative: a new"),
    WordCase(
      "inserted, then deleted",
      "<w:p>\(run("a"))<w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:ins></w:p>",
      "¶operative: a"),
    WordCase(
      "a paragraph whose end is deleted goes on in the next",
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("in"))</w:p>" + paragraph("form"),
      "¶operative: inform"),
    WordCase(
      "properties as they were are no properties",
      "<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange></w:pPr>"
        + "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>shown</w:t></w:r></w:p>",
      "¶operative: shown"),
    WordCase(
      "a row that is deleted",
      "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(paragraph("a"))</w:tc><w:tc>\(paragraph("b"))</w:tc></w:tr>"
        + "<w:tr><w:tc>\(paragraph("c"))</w:tc><w:tc>\(paragraph("d"))</w:tc></w:tr></w:tbl>",
      "¶table: c", "¶table: d"),
  ]

  private static func box(_ text: String) -> String { "<w:txbxContent>\(paragraph(text))</w:txbxContent>" }

  static let boxes = [
    WordCase(
      "a text box once, behind its paragraph",
      "<w:p>\(run("in"))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>\(box("boxed"))</wps:txbx>"
        + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box("boxed"))</v:textbox></w:pict></mc:Fallback>"
        + "</mc:AlternateContent></w:r>\(run("form"))</w:p>",
      "¶operative: inform", "¶operative: boxed"),
    WordCase(
      "a text box of old programs alone",
      "<w:p><w:r><w:pict><v:textbox>\(box("boxed"))</v:textbox></w:pict></w:r></w:p>",
      "¶operative: boxed"),
    WordCase(
      "boxes of the same words one on the other",
      "<w:p><w:r><w:pict>\(box("boxed"))</w:pict></w:r><w:r><w:pict>\(box("boxed"))</w:pict></w:r></w:p>",
      "¶operative: boxed"),
    WordCase(
      "a table, with a nested one",
      "<w:tbl><w:tr><w:tc>\(paragraph("a"))\(paragraph("b"))</w:tc><w:tc>\(paragraph("c"))<w:tbl><w:tr><w:tc>\(paragraph("d"))"
        + "</w:tc><w:tc>\(paragraph("e"))</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"
        + paragraph("after"),
      "¶table: a", "¶table: b", "¶table: c", "¶table: d", "¶table: e", "¶operative: after"),
    WordCase(
      "a table of one cell is a frame", "<w:tbl><w:tr><w:tc>\(paragraph("framed"))</w:tc></w:tr></w:tbl>",
      "¶operative: framed"),
    WordCase(
      "what is in a cell that goes on the one above is not shown",
      "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>\(paragraph("a"))</w:tc><w:tc>\(paragraph("b"))</w:tc></w:tr>"
        + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>\(paragraph("hid"))</w:tc><w:tc>\(paragraph("c"))</w:tc></w:tr></w:tbl>",
      "¶table: a", "¶table: b", "¶table: c"),
    WordCase(
      "a formula", "<w:p>\(run("where "))<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>\(run(" is"))</w:p>",
      "¶operative: where x is"),
  ]

  @Test("what the page shows is read", arguments: runs + fields + changes + boxes)
  func reads(_ row: WordCase) throws {
    let document = try MadeWord(row.body).document()
    #expect(document.stretches == row.expected)
    #expect(document.conservation.closes)
    #expect(document.identity.format.rawValue == "docx")
  }

  @Test("what is left out is tallied, and said with figures")
  func isTallied() throws {
    var made = MadeWord(WordTextTests.changes[0].body + WordTextTests.runs[5].body)
    made.comments = "<w:comment w:id=\"1\">\(paragraph("why so?"))</w:comment>"
    let document = try made.document()
    #expect(document.conservation.leftOut == [.deleted: 4, .hidden: 6, .comment: 7])
    #expect(
      document.hasNote(
        .trackedChanges, "1 deletion (4 characters) are left out and 1 insertion (7 characters)"))
    #expect(document.hasNote(.hiddenText, "6 characters"))
    #expect(document.hasNote(.comments, "1 comment of readers (7 characters) is left out"))
  }
}
