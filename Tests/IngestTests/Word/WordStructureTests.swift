import Ingest
import Legislation
import TestSupport
import Testing

@Suite("Word: headings, lists, notes, headers")
struct WordStructureTests {
  private static func style(_ id: String, _ name: String, _ rest: String = "") -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(rest)</w:style>"
  }
  private static func styled(_ id: String, _ text: String) -> String {
    paragraph(text, "<w:pStyle w:val=\"\(id)\"/>")
  }
  private static func numbered(_ list: Int, _ level: Int, _ text: String) -> String {
    paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }
  private static func level(
    _ level: Int, _ format: String, _ text: String, start: Int = 1, _ rest: String = ""
  ) -> String {
    "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>\(rest)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }
  private static func definition(_ id: Int, _ levels: String) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels)</w:abstractNum>"
  }
  private static func list(_ id: Int, of definition: Int, _ rest: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(definition)\"/>\(rest)</w:num>"
  }
  private static func restart(_ level: Int, _ start: Int) -> String {
    "<w:lvlOverride w:ilvl=\"\(level)\"><w:startOverride w:val=\"\(start)\"/></w:lvlOverride>"
  }

  /// The numbers that a list writes, by paragraph.
  private func numbers(_ numbering: String, _ paragraphs: [(list: Int, level: Int)]) throws -> [String] {
    var made = MadeWord(paragraphs.map { Self.numbered($0.list, $0.level, "words") }.joined())
    made.numbering = numbering
    let document = try made.document()
    return document.string(0..<document.text.count).split(separator: "\n").map {
      $0.hasSuffix(" words") ? String($0.dropLast(6)) : ""
    }
  }

  @Test("a list counts by level, and begins anew below a number above")
  func counts() throws {
    let definition = Self.definition(
      1,
      Self.level(0, "decimal", "%1") + Self.level(1, "decimal", "%1.%2")
        + Self.level(2, "lowerLetter", "(%3)"))
    let found = try numbers(
      definition + Self.list(7, of: 1),
      [(7, 0), (7, 1), (7, 1), (7, 2), (7, 2), (7, 1), (7, 2), (7, 0), (7, 1)])
    #expect(found == ["1", "1.1", "1.2", "(a)", "(b)", "1.3", "(a)", "2", "2.1"])
  }

  @Test("a level above that has not begun shows its start; lists of one definition go on one another")
  func starts() throws {
    let definition = Self.definition(
      1, Self.level(0, "decimal", "%1", start: 9) + Self.level(1, "decimal", "%1.%2"))
    let lists =
      Self.list(7, of: 1) + Self.list(8, of: 1)
      + Self.list(9, of: 1, Self.restart(0, 4) + Self.restart(1, 20))
    let found = try numbers(definition + lists, [(7, 1), (7, 1), (8, 1), (9, 1), (9, 1), (7, 1)])
    #expect(found == ["9.1", "9.2", "9.3", "4.20", "4.21", "4.22"])
  }

  @Test(
    "formats",
    arguments: [
      ("decimal", ["1", "2", "27"]), ("decimalZero", ["01", "02", "27"]), ("lowerLetter", ["a", "b", "aa"]),
      ("upperLetter", ["A", "B", "AA"]), ("lowerRoman", ["i", "ii", "xxvii"]),
      ("upperRoman", ["I", "II", "XXVII"]),
      ("ordinal", ["1st", "2nd", "27th"]), ("cardinalText", ["One", "Two", "Twenty-seven"]),
      ("ordinalText", ["First", "Second", "Twenty-seventh"]),
    ])
  func formats(_ format: String, _ expected: [String]) throws {
    let lists = Self.list(1, of: 1) + Self.list(2, of: 1, Self.restart(0, 27))
    let found = try numbers(
      Self.definition(1, Self.level(0, format, "%1)")) + lists, [(1, 0), (1, 0), (2, 0)])
    #expect(found == expected.map { $0 + ")" })
  }

  @Test("a bullet is no text; numbers in figures; a level that never begins anew")
  func otherLevels() throws {
    let levels =
      Self.level(0, "upperRoman", "Part %1")
      + Self.level(1, "decimal", "%1.%2", "<w:isLgl/><w:lvlRestart w:val=\"0\"/>")
      + Self.level(2, "bullet", "o")
    let found = try numbers(
      Self.definition(1, levels) + Self.list(1, of: 1), [(1, 0), (1, 1), (1, 2), (1, 0), (1, 1)])
    #expect(found == ["Part I", "1.1", "", "Part II", "2.2"])
  }

  @Test("styles have numbers too, by the chain they are based on; list 0 takes them away")
  func styledNumbers() throws {
    var made = MadeWord(
      Self.styled("Child", "one") + Self.styled("Child", "two") + Self.styled("Deep", "three")
        + paragraph("four", "<w:pStyle w:val=\"Child\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"))
    made.styles =
      Self.style("Base", "base", "<w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr>")
      + Self.style("Child", "child", "<w:basedOn w:val=\"Base\"/>")
      + Self.style("Deep", "deep", "<w:basedOn w:val=\"Child\"/>")
    made.numbering =
      Self.definition(
        1, Self.level(0, "decimal", "%1.") + Self.level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Deep\"/>"))
      + Self.list(3, of: 1)
    let text = try made.document()
    #expect(text.string(0..<text.text.count) == "1. one\n2. two\n2.1 three\nfour")
  }

  private static let headingStyles =
    style("H1", "heading 1") + style("H2", "heading 2") + style("Own", "Own", "<w:basedOn w:val=\"H2\"/>")
    + style("Body", "Body") + style("T", "Title") + style("TOC1", "toc 1")

  @Test(
    "a list's number that names an appendix makes a heading of its paragraph, whatever its style; the sign of a list none"
  )
  func divisionsByNumber() throws {
    var made = MadeWord(
      Self.styled("H1", "Aims") + paragraph("It has aims.") + Self.styled("H1", "Plans")
        + paragraph("They are made.")
        + Self.styled("H1", "Means") + paragraph("There are few.") + Self.numbered(1, 0, "Legal rights")
        + paragraph("They hold.") + Self.numbered(1, 0, "A code of the association")
        + paragraph(
          "one of them",
          "<w:pStyle w:val=\"H1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>"))
    made.styles = Self.headingStyles
    made.numbering =
      Self.definition(1, Self.level(0, "decimal", "Appendix %1."))
      + Self.definition(2, Self.level(0, "bullet", "•"))
      + Self.list(1, of: 1) + Self.list(2, of: 2)
    let document = try made.document()
    #expect(
      document.stretches.suffix(4) == [
        "¶heading Appendix 1: Appendix 1. Legal rights", "¶operative Appendix 1: They hold.",
        "¶heading Appendix 2: Appendix 2. A code of the association", "¶operative Appendix 2: one of them",
      ])
  }

  @Test("headings by style, by chain and by outline level; chapters, passages and numbered paragraphs")
  func headings() throws {
    var made = MadeWord(
      Self.styled("T", "A Code") + paragraph("Contents") + Self.styled("TOC1", "Aims 3")
        + Self.styled("H1", "Aims") + paragraph("It has aims.")
        + Self.styled("H1", "2 Plans") + Self.styled("Own", "What plans are")
        + Self.numbered(1, 1, "A plan must be clear.") + Self.numbered(1, 1, "It must be kept.")
        + paragraph("How to keep it", "<w:outlineLvl w:val=\"2\"/>") + Self.numbered(1, 1, "Keep it well.")
        + Self.styled("H1", "Annex A: Forms") + paragraph("A form."))
    made.styles = Self.headingStyles
    made.numbering =
      Self.definition(1, Self.level(0, "decimal", "%1", start: 2) + Self.level(1, "decimal", "%1.%2"))
      + Self.list(1, of: 1)
    let document = try made.document()
    #expect(
      document.stretches == [
        "¶prelims: A Code", "¶contents: Contents", "¶contents: Aims 3", "¶heading “Aims”: Aims",
        "¶operative “Aims”: It has aims.", "¶heading ch. 2: 2 Plans",
        "¶heading ch. 2 “What plans are”: What plans are", "¶number para. 2.1: 2.1 ",
        "operative para. 2.1: A plan must be clear.", "¶number para. 2.2: 2.2 ",
        "operative para. 2.2: It must be kept.",
        "¶heading ch. 2 “What plans are” “How to keep it”: How to keep it", "¶number para. 2.3: 2.3 ",
        "operative para. 2.3: Keep it well.", "¶heading Annex A: Annex A: Forms",
        "¶operative Annex A: A form.",
      ])
    #expect(document.identity.title == "A Code")
    #expect(document.conservation.closes)
    #expect(document.conservation.generated == 3 * 4)
  }

  @Test("paragraphs that are numbered by a heading's style are text")
  func headingStyleOfText() throws {
    let sentences = (1...6).map {
      Self.styled("H2", "The manager must inform all leaseholders in good time, case \($0).")
    }
    var made = MadeWord(Self.styled("H1", "Chapter 1 Duties") + sentences.joined())
    made.styles =
      Self.style("H1", "heading 1")
      + Self.style(
        "H2", "heading 2", "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
    made.numbering = Self.definition(1, Self.level(1, "decimal", "1.%2")) + Self.list(1, of: 1)
    let document = try made.document()
    #expect(document.runs.count { $0.zone == .heading && document.label(of: $0) == "ch. 1" } > 0)
    #expect(document.runs.count { $0.zone == .operative } == 6)
    #expect(document.hasNote(.headings, "6 paragraphs have the style of a heading"))
    #expect(
      document.provisions.filter { $0.kind == .codeParagraph }.map(\.number) == (1...6).map { "1.\($0)" })
  }

  @Test("a contents list by its control and by its field")
  func contents() throws {
    let control =
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>"
      + paragraph("Aims 3") + "</w:sdtContent></w:sdt>"
    let field =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("Aims 3"))</w:p>\(paragraph("Plans 4"))"
      + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    for list in [control, field] {
      var made = MadeWord(paragraph("A Code") + list + Self.styled("H1", "Aims") + paragraph("Words."))
      made.styles = Self.headingStyles
      let zones = try made.document().runs.map(\.zone)
      #expect(zones.first == .prelims)
      #expect(zones.contains(.contents))
      #expect(Array(zones.suffix(2)) == [.heading, .operative])
    }
  }

  @Test("notes stand below the paragraph of their mark, and belong to its provision; a mark parts no word")
  func notes() throws {
    var made = MadeWord(
      Self.numbered(1, 0, "First words.")
        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>\(run("A plan"))"
        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>\(run(" and a duty"))<w:r><w:endnoteReference w:id=\"5\"/></w:r>\(run("."))</w:p>"
        + Self.numbered(1, 0, "Last words."))
    made.numbering = Self.definition(1, Self.level(0, "decimal", "1.%1")) + Self.list(1, of: 1)
    made.footnotes =
      "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
      + "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>\(run(" See section 2."))</w:p></w:footnote>"
      + "<w:footnote w:id=\"3\">\(paragraph("Without a mark."))</w:footnote>"
    made.endnotes = "<w:endnote w:id=\"5\">\(paragraph("At the end."))</w:endnote>"
    let document = try made.document()
    #expect(
      document.stretches == [
        "¶number para. 1.1: 1.1 ", "operative para. 1.1: First words.", "¶number para. 1.2: 1.2 ",
        "operative para. 1.2: A plan and a duty.", "¶footnote para. 1.2: See section 2.",
        "¶footnote para. 1.2: At the end.", "¶number para. 1.3: 1.3 ", "operative para. 1.3: Last words.",
      ])
    #expect(document.conservation.leftOut == [.deleted: 15])
    #expect(document.conservation.closes)
    #expect(document.hasNote(.footnotes, "2 footnotes and endnotes were set apart"))
  }

  @Test("headers that are on a page, once each; those of no page are left out")
  func furniture() throws {
    let references =
      "<w:headerReference w:type=\"default\" r:id=\"a\"/><w:headerReference w:type=\"first\" r:id=\"b\"/>"
      + "<w:headerReference w:type=\"even\" r:id=\"c\"/><w:footerReference w:type=\"default\" r:id=\"d\"/>"
    var made = MadeWord(
      "<w:p><w:pPr><w:sectPr>\(references)</w:sectPr></w:pPr>\(run("One."))</w:p>" + paragraph("Two.")
        + "<w:sectPr>\(references)</w:sectPr>")
    made.headers = [
      ("a", paragraph("Code of practice")), ("b", paragraph("First page")), ("c", paragraph("Even page")),
      ("d", paragraph("Code of practice")),
    ]
    let plain = try made.document()
    #expect(plain.stretches == ["¶operative: One.", "¶furniture: Code of practice", "¶operative: Two."])
    #expect(plain.conservation.leftOut == [.hidden: 19, .repeated: 16])
    #expect(plain.conservation.closes)
    made.settings = "<w:evenAndOddHeaders/>"
    made.body = made.body.replacing("</w:sectPr></w:pPr>", with: "<w:titlePg/></w:sectPr></w:pPr>")
    #expect(
      try made.document().stretches == [
        "¶operative: One.", "¶furniture: Code of practice", "¶furniture: First page", "¶furniture: Even page",
        "¶operative: Two.",
      ])
  }
}
