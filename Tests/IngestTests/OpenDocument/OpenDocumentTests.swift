import Ingest
import Legislation
import TestSupport
import Testing

@Suite("OpenDocument")
struct OpenDocumentTests {
  private static func p(_ text: String, _ style: String = "S") -> String {
    "<text:p text:style-name=\"\(style)\">\(text)</text:p>"
  }

  static let cases = [
    WordCase(
      "a word over spans; spaces, tabs and line ends that are elements; page ends",
      p(
        "co-<text:span>oper</text:span>ate<text:s text:c=\"3\"/>now<text:line-break/>in<text:soft-page-break/>form<text:tab/>all"
      ),
      "¶operative: co-operate now inform", "¶operative: all"),
    WordCase(
      "a note stands below its paragraph",
      p(
        "A plan<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
          + p("See section 2.") + "</text:note-body></text:note> is made."),
      "¶operative: A plan is made.", "¶footnote: See section 2."),
    WordCase(
      "tracked changes, comments, hidden text, alternative text",
      "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Me</dc:creator>"
        + "</office:change-info>" + p("gone") + "</text:deletion></text:changed-region><text:changed-region>"
        + "<text:insertion/></text:changed-region></text:tracked-changes>"
        + p(
          "must<text:change/> <text:span text:style-name=\"H\">never </text:span><office:annotation>"
            + p("why?")
            + "</office:annotation>inform<draw:frame><draw:image/><svg:desc>a map</svg:desc></draw:frame>"),
      "¶operative: must inform"),
    WordCase(
      "a table, its covered cells, and one of one cell",
      "<table:table><table:table-row><table:table-cell>" + p("a")
        + "</table:table-cell><table:covered-table-cell>"
        + p("hid") + "</table:covered-table-cell><table:table-cell>" + p("b") + p("c")
        + "</table:table-cell></table:table-row></table:table><table:table><table:table-row><table:table-cell>"
        + p("framed") + "</table:table-cell></table:table-row></table:table>",
      "¶table: a", "¶table: b", "¶table: c", "¶operative: framed"),
    WordCase(
      "text boxes, and one on the other",
      p(
        "in<draw:frame><draw:text-box>" + p("boxed")
          + "</draw:text-box></draw:frame><draw:frame><draw:text-box>"
          + p("boxed") + "</draw:text-box></draw:frame>form"),
      "¶operative: inform", "¶operative: boxed"),
  ]

  private static let hidden =
    "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"

  @Test("what the page shows is read", arguments: cases)
  func reads(_ row: WordCase) throws {
    var made = MadeOpenDocument(row.body)
    made.automatic = Self.hidden
    let document = try made.document()
    #expect(document.stretches == row.expected)
    #expect(document.conservation.closes)
    #expect(document.identity.format.rawValue == "odt")
    let flat = try made.flat()
    #expect(flat.stretches == row.expected)
    #expect(flat.conservation.closes)
  }

  @Test("what is left out is tallied, and said")
  func isTallied() throws {
    var made = MadeOpenDocument(Self.cases[2].body)
    made.automatic = Self.hidden
    let document = try made.document()
    #expect(document.conservation.leftOut == [.deleted: 4, .hidden: 6, .comment: 4, .markup: 2 + 5])
    #expect(document.hasNote(.trackedChanges, "1 deletion (4 characters)"))
    #expect(document.hasNote(.images, "1 picture"))
  }

  private static let lists =
    "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
    + "text:start-value=\"9\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/>"
    + "<text:list-level-style-number text:level=\"3\" style:num-format=\"a\" style:num-prefix=\"(\" style:num-suffix=\")\"/>"
    + "</text:list-style><text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\"/></text:list-style>"

  private static func item(_ inner: String) -> String { "<text:list-item>\(inner)</text:list-item>" }

  @Test("lists count by level, go on one another, and number the first paragraph of an item")
  func numbers() throws {
    let first =
      "<text:list xml:id=\"l1\" text:style-name=\"L\">"
      + Self.item(
        "<text:list>" + Self.item(Self.p("one") + Self.p("more"))
          + Self.item(
            Self.p("two") + "<text:list>" + Self.item(Self.p("limb")) + Self.item(Self.p("limb"))
              + "</text:list>")
          + "</text:list>") + "</text:list>"
    let going =
      "<text:list text:style-name=\"L\" text:continue-list=\"l1\">"
      + Self.item("<text:list>" + Self.item(Self.p("three")) + "</text:list>") + "</text:list>"
    let new =
      "<text:list text:style-name=\"L\">" + Self.item(Self.p("four"))
      + "<text:list-item text:start-value=\"20\">\(Self.p("five"))</text:list-item></text:list>"
      + "<text:list text:style-name=\"B\">" + Self.item(Self.p("six")) + "</text:list>"
    var made = MadeOpenDocument(first + Self.p("between") + going + new)
    made.automatic = Self.lists
    let document = try made.document()
    #expect(
      document.string(0..<document.text.count).split(separator: "\n") == [
        "9.1 one", "more", "9.2 two", "(a) limb", "(b) limb", "between", "9.3 three", "9 four", "20 five",
        "six",
      ])
  }

  @Test(
    "headings are judged by their style: numbered sentences of the same depth are none, titles beside them are"
  )
  func styles() throws {
    func heading(_ style: String, _ text: String) -> String {
      "<text:h text:style-name=\"\(style)\" text:outline-level=\"4\">\(text)</text:h>"
    }
    let sentence = "Local authorities must see to it that all providers know of it."
    let made = MadeOpenDocument(
      heading("Heading_20_4", "Young people") + heading("P210", sentence)
        + heading("P210", sentence + " Yes.")
        + heading("Heading_20_4", "Parents") + heading("P210", sentence) + heading("Heading_20_4", "Schools")
        + heading("P210", sentence))
    let headings = try made.document().stretches.filter { $0.hasPrefix("¶heading") }
    #expect(headings.count == 3)
  }

  @Test("a heading without a word is none, and its number is counted and not shown")
  func emptyHeading() throws {
    var made = MadeOpenDocument(
      "<text:h text:outline-level=\"1\">Aims</text:h>" + Self.p("They are set.")
        + "<text:h text:outline-level=\"1\"/><text:h text:outline-level=\"1\">Plans</text:h>"
        + Self.p("They are made."))
    made.styles =
      "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"1\"/></text:outline-style>"
    let document = try made.document()
    #expect(
      document.string(0..<document.text.count).split(separator: "\n") == [
        "1 Aims", "They are set.", "3 Plans", "They are made.",
      ])
    #expect(document.conservation.closes)
  }

  @Test("headings with their numbers, contents, the title, headers of the pages that there are")
  func structure() throws {
    func heading(_ level: Int, _ text: String) -> String {
      "<text:h text:style-name=\"Heading\" text:outline-level=\"\(level)\">\(text)</text:h>"
    }
    var made = MadeOpenDocument(
      Self.p("A Code", "Title") + "<text:table-of-content><text:index-body>" + Self.p("Aims 3")
        + "</text:index-body></text:table-of-content>" + heading(1, "Aims") + Self.p("Aims are set.")
        + heading(2, "Who aims") + Self.p("We do.") + heading(1, "Plans") + Self.p("Plans are made."))
    made.styles =
      "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"1\" "
      + "style:num-prefix=\"Chapter \"/><text:outline-level-style text:level=\"2\" style:num-format=\"\"/></text:outline-style>"
    made.masters =
      "<style:master-page style:name=\"Standard\"><style:header>\(Self.p("Code of practice"))</style:header></style:master-page>"
      + "<style:master-page style:name=\"Other\"><style:header>\(Self.p("Nowhere"))</style:header></style:master-page>"
    let document = try made.document()
    #expect(
      document.stretches == [
        "¶prelims: A Code", "¶contents: Aims 3", "¶heading ch. 1: Chapter 1 Aims",
        "¶operative ch. 1: Aims are set.",
        "¶heading ch. 1 “Who aims”: Who aims", "¶operative ch. 1 “Who aims”: We do.",
        "¶heading ch. 2: Chapter 2 Plans", "¶operative ch. 2: Plans are made.",
        "¶furniture: Code of practice",
      ])
    #expect(document.identity.title == "A Code")
    #expect(document.conservation.leftOut == [.hidden: 7])
    #expect(document.conservation.closes)
  }
}
