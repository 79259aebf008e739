import Ingest
import Legislation
import Testing

/// What a line is, decided by what holds over the whole text: each text comes with one beside it in which the same line
/// is something else.
@Suite("Structure by what holds over the whole text")
struct WholeTextTests {
  private static let sections = (1...9).map { number in
    "\(number) Heading of \(number)\n\n(1) The board must meet.\n\n(2) The clerk must write.\n\n"
  }.joined()

  @Test(
    "a number in brackets in the midst of lines is a reference where items begin paragraphs",
    arguments: [
      ("may keep a list under subsection (1) or", "(2) as it thinks fit, and must publish it."),
      ("may act despite subsections (1) and", "(2), and must say so."),
      ("does not apply to a person within (1) but", "(2) must be read with it."),
    ])
  func references(_ one: String, _ two: String) throws {
    let document = try readText(
      "PART 1\n\nGeneral\n\n\(Self.sections)10 Last\n\n(1) The board must meet.\n\n(2) The clerk\n\(one)\n\(two)\n\n"
        + "(3) The board must close.\n")
    #expect(document.times("must", under: "s. 10(2)") == 1)
    #expect(document.labels.count { $0.hasPrefix("s. 10(2)") } == 1)
    #expect(document.times("must", under: "s. 10") == 3)
  }

  @Test("without blank lines an item may begin below a line that ends in a conjunction")
  func dense() throws {
    let document = try readText(
      """
      PART 1
      General
      1 Meetings
      (1) The board must meet if it is asked to do so by the clerk of the council, and
      (a) the chair, or
      (b) a member of the board asks for it.
      (2) The clerk must write.
      2 Notices
      (1) A notice must be given.
      (2) It must be short.
      """)
    #expect(document.labels.contains("s. 1(1)(a)") && document.labels.contains("s. 1(1)(b)"))
  }

  // MARK: Numbers of one form

  @Test("rows of a table that begin with a number are no paragraphs where numbers have points")
  func tableRows() throws {
    var text = "The Harbours (Fees) Order 2031\n\nThe Minister makes the following Order.\n\n"
    for number in 1...5 { text += "\(number).—(1) The board must meet.\n\n(2) The clerk must write.\n\n" }
    text += "6. The fees below must be paid—\n\n"
    for (row, name) in ["Mooring", "Towage", "Pilotage"].enumerated() {
      text += "\(row + 7)    \(name)\n\n"
    }
    text += "7.—(1) The board must close.\n\n(2) The clerk must leave.\n"
    let document = try readText(text)
    #expect(document.labels.filter { !$0.contains("(") } == (1...7).map { "art. \($0)" })
    #expect(document.label(ofText: "Towage") == "art. 6")
  }

  @Test("a list with points is no run of sections where sections have none")
  func pointedList() throws {
    let text =
      Self.sections
      + "10 Bodies\n\nThe bodies that must answer are—\n\n11. The clerk.\n\n12. The council.\n\n"
      + "11 Close\n\n(1) The board must close.\n\n(2) It must leave.\n"
    let document = try readText("PART 1\n\nGeneral\n\n" + text)
    #expect(document.times("council", under: "s. 10") == 1)
    #expect(document.labels.filter { !$0.contains("(") } == ["Pt. 1"] + (1...11).map { "s. \($0)" })
  }

  @Test("sections that were repealed are sections", arguments: [". . . . . . . .", "...", "* * * * *"])
  func repealed(_ dots: String) throws {
    let text =
      Self.sections
      + "10 \(dots)\n\n11 \(dots)\n\n12 Close\n\n(1) The board must close.\n\n(2) It must leave.\n"
    let document = try readText("PART 1\n\nGeneral\n\n" + text)
    #expect(document.labels.contains("s. 10") && document.labels.contains("s. 11"))
    #expect(document.times("must", under: "s. 12") == 2)
  }

  // MARK: Schedules numbered as codes are

  private static let body = """
    The Harbours (Analysis) Regulations 2031

    The Minister makes the following Regulations.

    1.—(1) These Regulations may be cited as the Harbours (Analysis) Regulations 2031.

    (2) They must be read as one.

    2.—(1) The board must test water.

    (2) The methods are those of the Schedule.


    """

  @Test(
    "paragraphs of a schedule may be numbered 1.1",
    arguments: [
      ("SCHEDULE\n\nMethods\n\n", ""),
      ("SCHEDULE\n\nMethods\n\nPART 1\n\nWater\n\n", "Sch. Pt. 1 "),
    ])
  func decimals(_ heading: String, _ above: String) throws {
    let document = try readText(
      Self.body + heading
        + "1.1 The sample must be cooled.\n\n1.2 It must be shaken.\n\n2.1 The acid must be pure.\n\n"
        + "2.2 25 % ammonia must be added.\n\n2.3 The clerk must write.\n")
    #expect(document.isStatute)
    for number in ["1.1", "1.2", "2.1", "2.2", "2.3"] {
      #expect(document.times("must", under: "Sch. para. \(number)") == 1, "\(number)")
    }
  }

  @Test("below a figure they are its levels, beside it or on lines of their own")
  func decimalsBelowFigures() throws {
    let document = try readText(
      Self.body
        + "SCHEDULE\n\nMethods\n\n1.—1.1 The sample must be cooled.\n\n1.2 It must be shaken.\n\n"
        + "2. Acids\n\n2.1 The acid must be pure.\n\n2.2 It must be cold.\n")
    #expect(document.times("must", under: "Sch. para. 1(1.1)") == 1)
    #expect(document.times("must", under: "Sch. para. 1(1.2)") == 1)
    #expect(document.times("must", under: "Sch. para. 2(2.2)") == 1)
  }

  @Test("they begin anew in each method")
  func anew() throws {
    let method = "1.1 The sample must be cooled.\n\n1.2 It must be shaken.\n\n1.3 It must be weighed.\n\n"
    let document = try readText(
      Self.body + "SCHEDULE\n\nMethods\n\nMETHOD 1\n\n" + method + "K = 3 A\n\nMETHOD 2\n\n" + method)
    #expect(document.times("must", under: "Sch. para. 1.2") == 2)
    #expect(document.times("must", under: "Sch.") == 6)
  }

  @Test("measures in a schedule are no paragraphs")
  func measures() throws {
    let document = try readText(
      Self.body
        + "SCHEDULE\n\nFees\n\n1. The clerk must take\n\n1.5 metres\n\n2.5 metres\n\n2. The board must pay.\n"
    )
    #expect(document.labels.suffix(3) == ["Sch.", "Sch. para. 1", "Sch. para. 2"])
  }

  // MARK: Names of divisions

  @Test("SECTION 1 above several numbered regulations is no section")
  func sectionsAbove() throws {
    var text = "The Harbours (Fees) Regulations 2031\n\nThe Minister makes the following Regulations.\n\n"
    for number in 1...8 {
      if number % 4 == 1 { text += "SECTION \(number / 4 + 1)\n\nFEES OF KIND \(number / 4 + 1)\n\n" }
      text += "\(number).—(1) The board must meet.\n\n(2) The clerk must write.\n\n"
    }
    let document = try readText(text)
    #expect(
      document.labels.filter { $0.hasPrefix("reg. ") && !$0.contains("(") } == (1...8).map { "reg. \($0)" })
    for number in 1...8 { #expect(document.times("must", under: "reg. \(number)") == 2) }
  }

  @Test("articles that are named by a word are, their paragraphs numbered anew in each")
  func articles() throws {
    var text = "Harbour Union Act 1707\n\n"
    for number in ["I", "II", "III", "IV"] {
      text += "ARTICLE \(number).\n\nOf the board\n\nThat the board must meet.\n\n"
    }
    let document = try readText(text)
    #expect(document.labels == ["art. I", "art. II", "art. III", "art. IV"])
    #expect(document.times("must", under: "art. III") == 1)
    #expect(document.times("must") == 4)
  }

  // MARK: Quotations

  @Test("a short quoted term on a line of its own does not end a quoted block")
  func terms() throws {
    let document = try readText(
      Self.sections
        + """
        10 Amendments

        (1) After Part 2 of the Harbours Act 2000 insert—

        “PART 2A

        Boards

        34A Meanings

        (1) For the meaning of—

        “harbour board”;

        “harbour clerk”,

        see section 34B.

        34B Boards

        (1) A board must meet.

        PART 2B

        Clerks

        34C Clerks

        (1) A clerk must write.”

        (2) The amendments must be published.

        11 Close

        (1) The board must close.

        (2) It must leave.
        """)
    #expect(document.labels.suffix(6) == ["s. 10", "s. 10(1)", "s. 10(2)", "s. 11", "s. 11(1)", "s. 11(2)"])
    #expect(document.times("must", under: "s. 10(1)") == 2)
    #expect(document.times("must", in: [.quoted]) == 2)
  }

  // MARK: Running headers

  @Test("not even the first running header of a chapter is its heading if that is on the page before")
  func runningHeader() throws {
    var text = "Harbour Act 2031\n2031 chapter 9\n\nPART 1\n\nBoards\n\nCHAPTER 1\n\nMEETINGS\n\n"
    var number = 0
    func section() -> String {
      number += 1
      return
        "\(number) Heading of \(number)\n\n(1) The board must meet on day \(number).\n\n(2) The clerk must write.\n\n"
    }
    text += section() + section()
    for page in 2...9 {
      text += "\u{C}\(page)      Harbour Act 2031 (c. 9)\n      CHAPTER 1 – MEETINGS\n\n"
      text += "(3) The clerk must also speak.\n\n" + section() + section()
    }
    let document = try readText(text)
    #expect(document.labels.count { $0 == "Pt. 1 Ch. 1" } == 1)
    #expect(document.times("must", under: "s. 2(3)") == 1)
    #expect(document.times("meetings") == 1)
  }

  @Test("PART 1 alone at the edge of pages is a heading each time")
  func partAtEdges() throws {
    var text =
      "Harbour Act 2031\n2031 chapter 9\n\n1 Boards\n\n(1) The board must meet.\n\n(2) It must write.\n"
    for schedule in 1...5 {
      text += "\u{C}SCHEDULE \(schedule)\n\nFees of kind \(schedule)\n\n1 The fee must be paid.\n"
      text += "\u{C}PART 1\n\nBoats\n\n2 The fee must be small.\n\n3 It must be even.\n"
    }
    let document = try readText(text)
    #expect(document.labels.count { $0.hasSuffix("Pt. 1") } == 5)
  }

  // MARK: Indents

  @Test("words in full belong to the level whose text stands where they do", arguments: [9, 15])
  func columns(_ column: Int) throws {
    let indent = { (count: Int) in String(repeating: " ", count: count) }
    var text = "Harbour Act 2031\n2031 chapter 9\n\n"
    for number in 1...5 {
      text += "\(number)     Heading of \(number)\n\n"
      text +=
        indent(3) + "(1)   The board of the harbour, which is that of the Act of 1900 as it was amended,\n"
      text += indent(9) + "must meet if—\n\n"
      text += indent(9) + "(a)   the clerk of the council, who is the one appointed by it, asks for a\n"
      text += indent(15) + "meeting of the board, or\n\n"
      text += indent(9) + "(b)   the members of the board, or of a committee of it, are of the opinion—\n\n"
      text += indent(15) + "(i)   that it is needed, or\n\n" + indent(15) + "(ii)  that it is useful,\n\n"
      text += indent(column) + "whatever they say of \(number).\n\n"
    }
    let document = try readText(text)
    let label = column == 9 ? "s. 3(1)" : "s. 3(1)(b)"
    #expect(document.label(ofText: "whatever they say of 3") == label)
  }

  @Test("items without numbers stay in the level that lists them")
  func unnumberedItems() throws {
    let document = try readText(
      """
      The Harbours (Notices) Order 2031

      The Minister makes the following Order.

      1.—(1) A notice must contain—

      (a) details of the user, stating—

      address,

      telephone number,

      email address (if any); and

      (b) the date,

      in writing.

      2.—(1) The board must meet.

      (2) The clerk must write.
      """)
    #expect(document.label(ofText: "telephone number") == "art. 1(1)(a)")
    #expect(document.label(ofText: "email address") == "art. 1(1)(a)")
    #expect(document.label(ofText: "in writing") == "art. 1(1)")
  }
}

extension Document {
  fileprivate var isStatute: Bool { provisions.contains { $0.kind == .section } }
}
