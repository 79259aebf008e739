import Ingest
import Legislation
import Testing

/// Codes of practice whose parts are found by what holds over the whole text.
@Suite("Structure of codes")
struct CodeStructureTests {
  private static let chapter = """
    Code of practice on harbours

    Chapter 1: Boards

    Meetings

    1.1 The board must meet at least four times a year,
    and whenever the clerk asks it to do so, or the
    council does.

    Minutes

    1.2 The clerk must write minutes.

    Chapter 2: Fees

    2.1 The board must set fees.


    """

  @Test("headings above text without numbers are headings where the text has several")
  func unnumbered() throws {
    let document = try readText(
      Self.chapter
        + """
        Annex A: Forms

        How to apply

        A person who wishes to moor a boat in the harbour
        must write to the clerk, who must answer it
        within a week.

        What it costs

        The board sets the fee. It must publish it
        before the year begins.

        Whom to ask

        The clerk, or another member of the board whom it
        has named for that, must answer questions about—

        • forms; and

        • fees.
        """)
    #expect(document.words(.heading).contains("how to apply ¶ what it costs ¶ whom to ask"))
    #expect(document.times("must", under: "Annex A") == 4)
    #expect(document.times("must", in: [.operative]) == 7)
  }

  @Test("a single short line above text is no heading of a text that has none")
  func single() throws {
    let document = try readText(
      Self.chapter + "Annex A: Forms\n\nThe clerk must keep a register of these forms in the office.\n\n"
        + "Clerk to the Board\n\nThe register must be open to the public on each working day.\n")
    #expect(!document.words(.heading).contains("clerk to the board"))
  }

  @Test("annexes directly below one another are annexes; those that come again are a list of them")
  func annexes() throws {
    let list = "Annex A: Forms\n\nAnnex B: Fees\n\nAnnex C: Words\n\n"
    let text = "Annex B: Fees\n\nThe fee must be paid.\n\nAnnex C: Words\n\nA word must be read as it is.\n"
    let direct = try readText(Self.chapter + "Annex A: Forms\n\n" + text)
    #expect(direct.labels.suffix(3) == ["Annex A", "Annex B", "Annex C"])
    #expect(direct.times("must", under: "Annex B") == 1)
    let listed = try readText(
      Self.chapter + "2.2 The annexes are—\n\n" + list + "2.3 They must be read.\n\nAnnex A: Forms\n\n" + text
    )
    #expect(listed.labels.suffix(3) == ["Annex A", "Annex B", "Annex C"])
    #expect(listed.times("must", under: "para. 2.3") == 1)
  }

  @Test(
    "a wrapped line that holds a schedule alone opens nothing",
    arguments: ["Schedule 6.", "Schedule 6", "Annex 4."])
  func wrappedSchedule(_ line: String) throws {
    let document = try readText(
      Self.chapter
        + "2.2 The board must keep the accounts that are named here and those of the boats that are named in\n\(line)\n\n2.3 It must publish them.\n\n"
        + "Chapter 3: Clerks\n\n3.1 A clerk must write.\n")
    #expect(document.labels.suffix(4) == ["para. 2.2", "para. 2.3", "ch. 3", "para. 3.1"])
    #expect(document.times("must", under: "para. 2.3") == 1)
  }

  @Test("without blank lines chapters and annexes begin behind the end of a sentence")
  func tight() throws {
    let document = try readText(
      """
      Chapter 1 Boards
      1.1 The board must meet at least four times a year, and whenever the clerk
      asks it to do so in writing.
      1.2 The clerk must write minutes of each of the meetings, and send them to all
      members of the board and to all of the council.
      Chapter 2 Fees
      Chapter 3 What the board must set
      3.1 The board must set fees for boats and for the goods that are landed from them.
      3.2 It must publish them.
      Annex A: Forms of application and of complaint for those who moor in harbours
      A form must be signed.
      Annex B: Words
      A word must be read as it is.
      """)
    #expect(
      document.labels == [
        "ch. 1", "para. 1.1", "para. 1.2", "ch. 2", "ch. 3", "para. 3.1", "para. 3.2", "Annex A", "Annex B",
      ])
    #expect(document.times("must", under: "Annex A") == 1)
  }

  @Test("numbers with points in a table are no paragraphs where figures number the whole text")
  func figures() throws {
    var text = "Harbour Code\n\n"
    for number in 1...12 {
      text += "\(number). The board must meet on day \(number).\n\n"
      if number == 6 { text += "Table\n\n0.5 Nitrogen\n\n1.5 Phosphate\n\n2.5 Potash\n\n" }
    }
    let document = try readText(text)
    #expect(document.labels == (1...12).map { "para. \($0)" })
    #expect(document.times("potash", under: "para. 6") == 1)
  }

  @Test("the number of a page is told from the numbers of a table between")
  func pageNumbers() throws {
    var text = "Harbour Code\n\n"
    for page in 1...8 {
      for line in 1...12 {
        text += "\(page).\(line) The board must meet on day \(line) of month \(page).\n\n"
      }
      if page == 4 { text += "Boats\n\n    2\n\nYachts\n\n    7\n\n" }
      text += "                              \(page)\n\n"
    }
    let document = try readText(text)
    #expect(document.words(.furniture) == (1...8).map(String.init).joined(separator: " ¶ "))
    #expect(document.times("must") == 96)
  }

  @Test("boxes to be ticked are no words, and none is the title", arguments: ["[ ]", "[x]", "☐", "☑", "□"])
  func boxes(_ box: String) throws {
    let document = try readText("\(box) Yes\n\n\(box) No\n\nThe clerk must keep this form for a year.\n")
    #expect(document.identity.title != "\(box) Yes")
    #expect(document.times("x") == 0)
    #expect(document.times("yes") == 1)
    #expect(document.conservation.closes)
  }
}
