import Ingest
import Legislation
import Testing

@Suite("Headings and titles of codes")
struct CodeHeadingTests {
  private let code = """
    PLANS FOR LEARNERS

    Guidance for schools


    Issued by the board

    Contents

    Chapter 1 Aims ........... 2

    Chapter 2 Making plans ... 3

    Annex A: Forms ........... 9

    Chapter 1 Aims

    Who should read it

    1.1   This guidance is for schools and for
          the boards that pay them. It is not
          for learners, and it is not
          for those who
          teach them at home.

    1.2   A school should have:

          • a plan

          • a person to keep it

    More than a plan

    1.3   It should also:

          Listen

          answer the family, and go on
          answering it for years.

    Boards

    and schools share the cost.

    Chapter 2

    Making plans

    What to write

    2.1   Write little.

    Name of learner      Date of plan

    A plan is written once. It is read by many, and
    so it should
    be short. It is kept
    for as long as
    it is needed.

    Yes. Ask the board

    They should be asked at once, because nothing is
    gained by waiting.

    A last word;

    Nothing more is said here, because nothing more is
    needed by anybody.

    Annex A: Forms

    Use these.
    """

  @Test("the whole line of a chapter is its heading, on one line or on two; the number gives the label")
  func chapters() throws {
    let document = try readText(code)
    #expect(
      document.labels == ["ch. 1", "para. 1.1", "para. 1.2", "para. 1.3", "ch. 2", "para. 2.1", "Annex A"])
    #expect([0, 4, 6].map { document.title(of: $0) } == ["Aims", "Making plans", "Forms"])
    #expect(document.words(.number) == "1 1 ¶ 1 2 ¶ 1 3 ¶ 2 1")
    #expect(document.conservation.closes)
  }

  @Test("below the contents list's depth a line alone is a heading of its chapter; running text never is")
  func subheadings() throws {
    let document = try readText(code)
    #expect(
      document.words(.heading)
        == "chapter 1 aims ¶ who should read it ¶ more than a plan ¶ chapter 2 ¶ making plans ¶ what to write ¶ annex a forms"
    )
    for (heading, label) in [("Who should", "ch. 1"), ("More than", "ch. 1"), ("What to write", "ch. 2")] {
      #expect(document.label(ofText: heading) == label)
    }
    #expect(document.label(ofText: "It should also") == "para. 1.3")
    for text in ["Listen", "Boards", "Name of learner", "Yes. Ask", "A last word"] {
      #expect(document.zone(ofText: text) == .operative, "\(text)")
    }
  }

  @Test(
    "a text is called by its title page, by its first line, or by its file",
    arguments: [
      ("Guide\n\nto plans\n\n\nJune\n\nContents\nA ..... 1\nB ..... 2\nC ..... 3\n\nA\n", "Guide to plans"),
      (
        "GUIDE\n\nCode of Practice\n\u{C}1.1 Plans are made.\n\u{C}1.2 Plans are kept.\n",
        "GUIDE Code of Practice"
      ),
      ("Guide\n\nAims\n\nPlans are made here by schools.\n", "Guide"),
      ("A guide to\nplans and people\n\nPlans are made.\n", "A guide to plans and people"),
      ("Plans are made by schools and\nkept by boards.\n\nThey are read.\n", "test"),
      ("1.1 Plans are made.\n\n1.2 Plans are kept.\n", "test"),
      ("Chapter 1: Aims\n\n1.1 Plans are made.\n", "test"),
      ("G\n\nA guide\n\nPlans are made.\n", "A guide"),
    ])
  func titles(_ text: String, _ title: String) throws {
    #expect(try readText(text).identity.title == title)
  }

  @Test(
    "notes agree in number",
    arguments: [
      ("a plan12 here\n\n12 See the Act.", "1 footnote was set apart."),
      ("a plan12 and order13 here\n\n12 See the Act.\n13 See the other Act.", "2 footnotes were set apart."),
      ("the childâ€™s plan", "holds 1 pair of"), ("the childâ€™s plan and a parentâ€™s", "holds 2 pairs of"),
      ("O N L I N E here", "1 word printed with spaces between its letters was joined."),
    ])
  func numbers(_ text: String, _ sentence: String) throws {
    let notes = try readText(text).notes
    #expect(notes.contains { $0.sentence.contains(sentence) }, "\(notes.map(\.sentence))")
  }
}
