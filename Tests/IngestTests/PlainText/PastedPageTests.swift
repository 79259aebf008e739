import Ingest
import Legislation
import Testing

/// Texts copied from pages of legislation.gov.uk, composed here: the Act is invented.
@Suite("Pages of legislation.gov.uk, copied")
struct PastedPageTests {
  static let head = """
    Skip to main content

    Home

    Explore our collections

    Search Legislation

    Title:

    Year:

    Harbour Boards Act 2014

    You are here:

    UK Public General Acts

    2014 c. 99

    Part 1

    Section 1

    Table of Contents

    Content

    More Resources

    Previous: Provision

    Next: Provision

    Plain View

    Print Options

    What Version

    Latest available (Revised)

    Original (As enacted)

    Advanced Features

    Show Geographical Extent

    (e.g. England, Wales, Scotland and Northern Ireland)

    Show Timeline of Changes

    Opening Options

    Changes to legislation:

    Harbour Boards Act 2014 is up to date with all changes known to be in force on or before 1 May 2024. There are \
    changes that may be brought into force at a future date.

    Changes and effects yet to be applied to the whole Act:

    s. 2(1) words substituted by 2015 c. 6 s. 77(2)


    """

  static let law = """
    1Duty to inform ownersE+W

    (1)The board must [F1inform] owners of each plan.

    F2(2). . . . . . . . . . . . . . . .

    Commencement Information

    I1S. 1 in force at 1.9.2014 by S.I. 2014/889, art. 7(a)

    Textual Amendments

    F1Word in s. 1(1) substituted (1.4.2015) by Ports Act 2015 (c. 6), s. 3

    F2S. 1(2) omitted (1.4.2015) by virtue of Ports Act 2015 (c. 6), s. 4

    I22Information for boardsE+W

    (1)An owner must give [F3the board] information.

    (2)In this section “board” has the meaning of the Ports Act 1989M1.

    Annotations:

    Commencement Information

    I2S. 2 in force at 1.10.2014 by S.I. 2014/889, art. 8

    Textual Amendments

    F3Words in s. 2(1) inserted (1.4.2015) by Ports Act 2015 (c. 6), Sch. 1 para. 2

    Marginal Citations

    M11989 c. 41.


    """

  static let foot = """
    Previous

    Next

    Back to top

    Options/Help

    Latest Available (revised):The latest available updated version of the legislation.

    Help

    About Us

    All content is available under the Open Government Licence v3.0 except where otherwise stated.

    © Crown and database right
    """

  @Test("the words of the law are those of its XML: no annotation, mark, badge or menu among them")
  func whole() throws {
    let document = try readText(Self.head + Self.law + Self.foot)
    #expect(document.identity.title == "Harbour Boards Act 2014")
    #expect(
      document.words(.heading, .operative)
        == "duty to inform owners ¶ the board must inform owners of each plan"
        + " ¶ information for boards ¶ an owner must give the board information"
        + " ¶ in this section board has the meaning of the ports act 1989")
    #expect(document.words(.prelims) == "harbour boards act 2014")
    #expect(
      document.words(.commentary) == "s 1 in force at 1 9 2014 by s i 2014 889 art 7 a"
        + " ¶ word in s 1 1 substituted 1 4 2015 by ports act 2015 c 6 s 3"
        + " ¶ s 1 2 omitted 1 4 2015 by virtue of ports act 2015 c 6 s 4"
        + " ¶ s 2 in force at 1 10 2014 by s i 2014 889 art 8"
        + " ¶ words in s 2 1 inserted 1 4 2015 by ports act 2015 c 6 sch 1 para 2 ¶ 1989 c 41")
    #expect(document.labels.contains("s. 1(1)") && document.labels.contains("s. 2(2)"))
    #expect(document.label(ofText: "Word in s. 1(1)")?.hasPrefix("s. 1") == true)
    #expect(document.conservation.closes)
    let note = document.notes.first { $0.kind == .annotations }
    #expect(note?.count == 6 && note?.isWarning == true)
    #expect(document.count(ofNotes: .websiteLines) == 1)
  }

  @Test("asked to keep them, the reader changes nothing and says so")
  func kept() throws {
    var options = TextOptions()
    options.annotations = false
    let document = try readText(Self.head + Self.law + Self.foot, options)
    #expect(document.words(.commentary, .furniture).isEmpty)
    #expect(document.runs.contains { document.string($0.range).contains("[F1inform]") })
    #expect(document.count(ofNotes: .annotations) == 1 && document.count(ofNotes: .websiteLines) == 1)
    #expect(document.conservation.closes)
  }

  @Test("in wrapped lines without blank ones, an annotation ends where its last line has room left")
  func wrapped() throws {
    let document = try readText(
      """
      1 Duty to inform owners
      (1) The board must inform owners of each plan that it makes under this Part of
      the Act and of each review.
      Textual Amendments
      F1 Words in s. 1(1) substituted (1.4.2015 for specified purposes) by Ports Act
      2015 (c. 6), ss. 3, 4, Sch. 2 para. 7 (with transitional provisions in S.I.
      2015/42, art. 3)
      F2 S. 1(2) omitted (1.4.2015) by virtue of Ports Act 2015 (c. 6), s. 4
      2 Reviews
      (1) The board must review each plan every year and must inform the owners about
      it.
      """)
    #expect(
      document.words(.operative)
        == "the board must inform owners of each plan that it makes under this part of the "
        + "act and of each review ¶ the board must review each plan every year and must inform the owners about it"
    )
    #expect(document.count(ofNotes: .annotations) == 1)
    #expect(document.words(.commentary).contains("2015 42 art 3 ¶ s 1 2 omitted"))
    #expect(document.conservation.closes)
  }

  @Test(
    "marks and badges leave the word they are glued to",
    arguments: [
      ("The [F1board must] act.", "the board must act"),
      ("The board F1. . . must act.", "the board must act"),
      ("The board . . . F1; must act.", "the board must act"),
      ("[F110 years] pass.", "10 years pass"),
      ("[F1]The board must act.", "the board must act"),
      ("Under the Ports Act 1989F1, the board acts.", "under the ports act 1989 the board acts"),
      ("The board actsE+W", "the board acts"),
      ("References to [F1assimilated] lawU.K.", "references to assimilated law"),
      ("The board actsE+W+S+N.I.", "the board acts"),
      ("The board acts E+W", "the board acts"), ("The board acts E+W+S+N.I.", "the board acts"),
      ("Y bwrdd caisLL+C", "y bwrdd cais"),
      // Words of the text that look alike.
      ("Class F1 and Class E are uses.", "class f1 and class e are uses"),
      ("The A1M and form F12 apply.", "the a1m and form f12 apply"),
      ("Sum = E+W in the year.", "sum e w in the year"), ("Vitamin B12 and E110.", "vitamin b12 and e110"),
      ("Form P45 is sent.", "form p45 is sent"),
      ("The U.K. and the N.I. board act.", "the u k and the n i board act"),
    ])
  func marks(line: String, words: String) throws {
    let document = try readText(
      """
      Board notes

      \(line)

      Textual Amendments

      F1 Words in s. 1 substituted (1.4.2015) by Ports Act 2015 (c. 6), s. 3
      """)
    #expect(document.words(.operative, .heading, .prelims).hasSuffix(words))
    #expect(document.conservation.closes)
  }

  @Test(
    "a number glued to its heading is set apart, with the mark before it",
    arguments: [
      ("12Duty to inform", "12", "duty to inform"), ("F312Duty to inform", "12", "duty to inform"),
      ("F312ADuty to inform", "12A", "duty to inform"), ("12AE+WDuty to inform", "12A", "duty to inform"),
      ("12A local board must inform", "12", "a local board must inform"),
      ("[F312BDuty to inform", "12B", "duty to inform"),
    ])
  func numbers(line: String, number: String, words: String) throws {
    let document = try readText(
      """
      Skip to main content

      Search Legislation

      What Version

      \(line)

      (1)The board must act.

      (2)The board must not act.

      Textual Amendments

      F3 Words in s. 12 substituted (1.4.2015) by Ports Act 2015 (c. 6), s. 3
      """)
    #expect(document.provisions.first?.number == number)
    #expect(document.words(.heading, .operative).hasPrefix(words))
  }

  @Test(
    "annotations of other kinds and in Welsh",
    arguments: [
      "Modifications etc. (not altering text)\n\nC1 S. 1 applied (1.4.2015) by Ports Act 2015 (c. 6), s. 9",
      "Extent Information\n\nE1 This version of this provision extends to Wales only",
      "Editorial Information\n\nX1Unreliable marginal note.",
      "Subordinate Legislation Made\n\nP1 S. 1: power exercised by S.I. 1991/881",
      "Marginal Citations\n\nM1 1989 c. 41.", "Marginal Citations\n\nM1S.I. 1983/686.",
      "Amendments (Textual)\n\nF1 Ss. 1–25 repealed by Ports Act 1948 (c. 65), Sch. 13",
      "Textual Amendments applied to the whole legislation\n\nF1 Act: words substituted by S.I. 2015/42, reg. 2",
      "Gwybodaeth Cychwyn\n\nI1A. 1 mewn grym ar 1.4.2018 gan O.S. 2018/35, ergl. 3",
      "Diwygiadau Testunol\n\nF1Geiriau yn a. 1 wedi eu mewnosod (1.4.2015) gan Ddeddf Porthladdoedd 2015 (p. 6), a. 3",
      "Annotations:\n\nTextual Amendments\n\nF1\n\nWords in s. 1 inserted by Ports Act 2015 (c. 6), s. 3",
      // Without a heading the sentence itself must be an editor's.
      "F1 Words in s. 1 inserted (1.4.2015) by Ports Act 2015 (c. 6), s. 3",
    ])
  func kinds(annotation: String) throws {
    let document = try readText("The board must act on each plan.\n\n\(annotation)\n\nIt must report.")
    #expect(document.words(.operative) == "the board must act on each plan ¶ it must report")
    #expect(!document.words(.commentary).isEmpty)
    #expect(document.count(ofNotes: .annotations) >= 1)
    #expect(document.conservation.closes)
  }

  @Test(
    "genuine text that looks alike is read as before",
    arguments: [
      "Commencement Information\n\nThe board must publish it.",
      "Annotations:\n\nThe board writes them in the margin.",
      "Textual Amendments\n\nThe Schedule has effect.", "Home\n\nHelp\n\nAbout us\n\nThe board must help.",
      "F1 Learning and non-residential institutions\n\nF2 Local community",
      "C1 The clerk must act.\n\nC2 The clerk may act.",
      "E1. The extent of the harbour is 5 miles.",
      "P1 is the price in year 1.\n\nM1 is the sum of P1 and P2.",
      "Extent information\n\nE1 of the plan and E2 of the plan",
      "Print options\n\nSearch\n\nClose\n\nPress [F1] for help.",
      "Changes to legislation\n\nThe board must follow changes to legislation.\n\nMore resources\n\nTimeline of changes",
      "Prospective\n\nThe board is prospective.", "Press [F1] or [F2] to go on, [F3] to stop.",
      "Back to top\n\nPlain view\n\nNew legislation\n\nThe board must act.",
    ])
  func lookAlikes(text: String) throws {
    let document = try readText("Harbour guidance\n\n" + text)
    var options = TextOptions()
    options.annotations = false
    let plain = try readText("Harbour guidance\n\n" + text, options)
    #expect(document.text == plain.text && document.runs == plain.runs && document.notes == plain.notes)
    #expect(document.words(.commentary, .furniture).isEmpty)
    #expect(document.count(ofNotes: .annotations) + document.count(ofNotes: .websiteLines) == 0)
  }

  @Test(
    "a number of the law that is glued to a mark is no part of the mark",
    arguments: ["I121In", "I12961In", "I121561In"])
  func numbersUnderAnnotations(line: String) throws {
    // The mark is I12; 1, 961 and 1561 are numbers of paragraphs, as a Schedule of amendments has them.
    let document = try readText(
      """
      Commencement Information

      I11Sch. 1 para. 9 in force at 1.4.2015 by S.I. 2015/42, art. 2

      \(line) section 5 of the Ports Act 1989 (c. 41), for “must” substitute “may”.

      Commencement Information

      I12Sch. 1 para. 10 in force at 1.4.2015 by S.I. 2015/42, art. 2
      """)
    let law = document.words(.operative, .heading, .prelims)
    #expect(law.hasSuffix("in section 5 of the ports act 1989 c 41 for must substitute may"))
    #expect(!law.contains("i12") && document.count(ofNotes: .annotations) == 2)
    #expect(document.notes.first { $0.kind == .annotations }?.count == 2)
  }

  @Test("a page of law as enacted has menus and glued numbers only")
  func enacted() throws {
    let document = try readText(
      Self.head + "1Duty to inform\n\n(1)The board must inform owners.\n\n" + Self.foot)
    #expect(document.words(.operative) == "the board must inform owners")
    #expect(document.count(ofNotes: .annotations) == 0)
    #expect(document.notes.contains { $0.kind == .websiteLines && $0.isWarning })
  }

  @Test("text that is not in force is warned of, for plain text cannot leave it out")
  func prospective() throws {
    let document = try readText(
      Self.head + "Prospective\n\n1Duty to inform\n\n(1)The board must inform.\n\n" + Self.foot)
    #expect(document.notes.contains { $0.kind == .websiteLines && $0.sentence.contains("not in force") })
    #expect(!document.words(.operative, .heading, .prelims).contains("prospective"))
  }
}
