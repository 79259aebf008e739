import Ingest
import Legislation
import Testing

/// Kinds of statutes in plain text that drafting software, older Acts and Welsh instruments brought: each in other words and
/// layouts than those it was found in. The figures follow from the texts.
@Suite("Kinds of statutes in plain text")
struct StatuteKindTests {
  /// Sections 1 to 4 of two duties each; then what is behind them.
  private static func act(_ behind: String, count: Int = 4) -> String {
    var text = ""
    for section in 1...count {
      text += "\(section) Duty of the keeper\n\n(1) The keeper must reply.\n\n(2) The owner must be told.\n\n"
    }
    return text + behind
  }

  // MARK: Schedules

  static let schedules: [KindCase] = [
    ("Schedule", "Section 4", "Fees"), ("Schedule", "(introduced by section 4)", "Fees and charges etc."),
    ("Atodlen", "Adran 4", "Ffioedd"), ("Schedule", "", "Penalties for a failure to reply"),
    ("SCHEDULE", "Section 4", "Fees"),
  ].enumerated().map { place, form in
    let head = [form.0, form.1, form.2].filter { !$0.isEmpty }.joined(separator: "\n\n")
    let text = act(
      "\(head)\n\n1 The board must set a fee.\n\n2 (1) The clerk must pay it.\n\n(2) The clerk may ask.\n")
    return KindCase(
      "\(place): \(head.prefix(12))", text, ["": 10, "Sch. para. 1": 1, "Sch. para. 2(1)": 1, "s. 4": 2])
  }

  @Test("the only schedule, in small letters", arguments: schedules)
  func onlySchedule(_ row: KindCase) throws { try row.check() }

  @Test(
    "the word in the midst of text opens no schedule",
    arguments: [
      "5 Fees\n\n(1) The fees are those of the\nSchedule\nto the Harbours Act 2031, which the clerk must keep.\n",
      "5 Fees\n\n(1) The fees are in this table, which the clerk must keep.\n\nPlace\n\nSchedule\n\nof another Act\n",
    ])
  func wordAlone(_ behind: String) throws {
    try KindCase("word", Self.act(behind), ["": 9, "s. 5(1)": 1]).check()
    #expect(try readText(Self.act(behind)).provisions.count { $0.kind == .schedule } == 0)
  }

  @Test("a cell that names a schedule opens none", arguments: ["Schedule 1.", "Part 2.", "Atodlen 3."])
  func cells(_ cell: String) throws {
    let text = Self.act(
      """
      SCHEDULE 1

      Fees

      1 The board must set a fee.

      SCHEDULE 2

      Repeals

      1 The clerk must strike these out.

      Harbours Act 2001

      \(cell)

      2 The clerk must say so.

      """)
    try KindCase(cell, text, ["": 11, "Sch. 1": 1, "Sch. 2": 2, "Sch. 2 para. 2": 1]).check()
  }

  // MARK: Headings

  @Test(
    "etc. at the end of a title is no stop",
    arguments: [
      "Vesting etc.", "Claims, dividends and distribution etc.", "How records are kept etc.",
    ])
  func titlesWithEtc(_ title: String) throws {
    for layout in ["\n\n", "\n"] {
      let text = Self.act("").replacing("3 Duty of the keeper", with: "3 \(title)").replacing(
        "\n\n", with: layout)
      let document = try readText(text)
      #expect(document.times("etc", under: "s. 3", in: [.heading]) == 1, "\(layout.count)")
      #expect(document.times("must", under: "s. 3") == 2)
    }
    // A sentence that ends so is text.
    let text = Self.act(
      "5 Stores\n\nThe keeper must have pens, paper, etc.\n\n6 End\n\nThe keeper must go.\n")
    #expect(try readText(text).times("must", under: "s. 5", in: [.operative]) == 1)
  }

  @Test("titles with stops, and those put in later without", arguments: [[2, 3], [2, 3, 5, 6], [6], []])
  func titlesWithStops(_ later: [Int]) throws {
    var text = ""
    for section in 1...8 {
      let stop = later.contains(section) ? "" : "."
      text +=
        "\(section) Notice to the keeper\(stop)\n\n(1) The owner must reply.\n\n(2) The clerk must wait.\n\n"
    }
    let document = try readText(text)
    #expect(document.times("notice", in: [.heading]) == 8)
    #expect(document.times("must", under: "s. 5(2)") == 1)
  }

  @Test(
    "a number alone with its title below, stop or none", arguments: ["ARTICLE %.", "Article %.", "Section %"])
  func numbersAlone(_ form: String) throws {
    for stop in [".", ""] {
      var text = "Harbours Act 1801\n\nAn Act to order harbours.\n\n"
      for section in 1...5 {
        text +=
          form.replacing("%", with: "\(section)")
          + "\n\nRights of the keeper\(stop)\n\nThat the keeper must be heard, and"
          + " the owner of the ship with him.\n\n"
      }
      let document = try readText(text)
      #expect(document.provisions.count { $0.kind == .section } == 5, "\(form)\(stop)")
      #expect(document.times("rights", in: [.heading]) == 5, "\(form)\(stop)")
      #expect(document.times("must", in: [.operative]) == 5)
    }
  }

  // MARK: Numbers

  @Test(
    "Roman numbers of older laws",
    arguments: [
      ["I", "II", "III", "IIII", "V"], ["VII", "VIII", "VIIII", "X", "XI"],
      ["XIII", "XIIII", "XV", "Xvi", "XVII"],
    ])
  func olderRoman(_ numbers: [String]) throws {
    var text = ""
    for number in numbers {
      text += "ARTICLE \(number).\n\nThe keeper must be heard by the board of the harbour.\n\n"
    }
    let document = try readText(text)
    #expect(document.provisions.map(\.number) == numbers)
  }

  @Test("several numbers in one", arguments: ["3–7 . . . . . . . .", "3-7 ...", "3—7"])
  func ranges(_ line: String) throws {
    let text =
      "1 Duty\n\n(1) The keeper must reply.\n\n(2) The owner may ask.\n\n2 Reply\n\n(1) The owner must wait.\n\n\(line)\n\n8 End\n\n(1) The clerk must go.\n\n9 More\n\n(1) The clerk must come.\n"
    let document = try readText(text)
    #expect(document.provisions.count { $0.kind == .section } == 5)
    try KindCase(line, text, ["s. 2": 1, "s. 8": 1, "s. 9": 1]).check()
  }

  @Test("letters behind numbers grow as laws number what they put in")
  func letters() throws {
    let numbers = [
      "80", "80ZA", "80A", "80B", "80E", "80EA", "80EB", "80EC", "80ED", "80EE", "80F", "80G", "80H", "81",
    ]
    var text = ""
    for number in numbers {
      text += "\(number) Leave\n\n(1) The board must agree.\n\n(2) The clerk must write.\n\n"
    }
    let document = try readText(text)
    #expect(document.provisions.filter { $0.kind == .section }.map(\.number) == numbers)
    try KindCase("letters", text, Dictionary(uniqueKeysWithValues: numbers.map { ("s. \($0)(1)", 1) }))
      .check()
  }

  @Test("Part IVA is behind Part IV", arguments: ["PART", "Part"])
  func partsWithLetters(_ word: String) throws {
    let text =
      "\(word) IV\n\nShips\n\n1 Duty\n\n(1) The keeper must reply.\n\n\(word) IVA\n\nBoats\n\n1A Duty\n\n(1) The owner must reply.\n\n\(word) V\n\nRafts\n\n2 Duty\n\n(1) The clerk must reply.\n"
    try KindCase(word, text, ["Pt. IV": 1, "Pt. IVA": 1, "Pt. V": 1]).check()
  }

  @Test("(iia) is behind (ii), and (via) is a word")
  func romanWithLetter() throws {
    let text =
      "1 Duty\n\n(1) The keeper must send—\n\n(a) to the board—\n\n(i) a list,\n\n(ii) a plan,\n\n(iia) a chart that must be new, and\n\n(iii) a fee, or\n\n(b) to the owner a copy, which must come by road.\n"
    try KindCase("iia", text, ["s. 1(1)(a)(iia)": 1, "s. 1(1)(b)": 1]).check()
    let way = "1 Duty\n\n(1) The keeper must send it to the board\n(via the clerk) and must wait.\n"
    try KindCase("via", way, ["s. 1(1)": 2]).check()
    #expect(
      try readText("1 Duty\n\n(1) The keeper must go.\n\n(via) is a word that must stay.\n").provisions.count
        == 2)
  }

  @Test("rows of a table of numbers are no paragraphs")
  func rows() throws {
    var rows = ""
    for row in 1...30 {
      rows += "\(row)                    Harbours Act s. \(row)(1).          \(row + 1)\n\n"
    }
    let text = Self.act(
      "SCHEDULE 1\n\nDERIVATIONS\n\n1 The clerk must keep this table.\n\n\(rows)\n2 The clerk must print it.\n"
    )
    try KindCase("rows", text, ["": 10, "Sch. 1 para. 1": 1]).check()
    #expect(try readText(text).provisions.count { $0.kind == .section } <= 6)
  }

  // MARK: Pages

  @Test("a number alone below a header that has the page's is a section's")
  func numbersBelowHeaders() throws {
    var pages: [String] = []
    for page in 1...8 {
      let filler = (1...3).map { "(\($0 + 1)) The owner of ship \($0) must answer the board.\n\n" }.joined()
      pages.append(
        "\(page)                  Harbours Act 2031 (c. 9)\n\n\(page + 4)\n\nDuty of the keeper\n\n(1) The keeper must reply.\n\n\(filler)"
      )
    }
    let text = pages.joined(separator: "\u{0C}")
    let document = try readText(text)
    #expect(document.provisions.filter { $0.kind == .section }.map(\.number) == (5...12).map(String.init))
    #expect(document.times("must", under: "s. 7(1)") == 1)
  }

  @Test("the Part in a header is no second Part, though it stands there once")
  func partInHeader() throws {
    var pages: [String] = [
      "PART 1\n\nPRELIMINARY\n\n1 Duty\n\n(1) The keeper must reply.\n\n(2) The keeper must wait"
    ]
    for page in 2...7 {
      let part = page == 2 ? "                       Part 1 – Preliminary\n" : ""
      let head = page == 3 ? "PART 2\n\nBOATS\n\n" : ""
      pages.append(
        "Harbours Bill                  \(page)\n\(part)\n\(page == 2 ? "until the owner answers.\n\n" : "")\(head)\(page) Notice\n\n(1) The owner must be told.\n\n(2) The clerk must write.\n"
      )
    }
    let document = try readText(pages.joined(separator: "\u{0C}"))
    #expect(document.provisions.filter { $0.kind == .part }.map(\.number) == ["1", "2"])
    #expect(document.times("answers", under: "s. 1(2)") == 1)
  }

  @Test("a Part that the contents list names and the top of a page begins is none of the header")
  func partBelowHeader() throws {
    var pages = ["Contents\n\nPart 3 – Lamps\n\n1 Record of lamps\n2 Record of ropes\n3 Record of nets\n"]
    for page in 2...7 {
      let head = page == 2 ? "Part 3 – Lamps\n\n" : ""
      pages.append(
        "Harbours Act 2031                  \(page)\n\(head)\n\(page - 1) Record of \(page == 2 ? "lamps" : "ropes")\n\n(1) The owner must be told.\n\n(2) The clerk must write.\n"
      )
    }
    try KindCase("header", pages.joined(separator: "\u{0C}"), ["": 12, "Pt. 3": 12]).check()
  }

  @Test("a year at the start of wrapped lines is no page")
  func years() throws {
    var text = "SCHEDULE 1\n\nAmendments\n\n"
    for number in 1...12 {
      text +=
        "\(number) In the Harbours (Amendment number \(number)) Act\n\(1980 + number), for “the keeper of the harbour” the clerk must read\n“the owner”.\n\nThe clerk must write this down.\n\nThe owner must agree to it.\n\nThe board must see it.\n\n"
    }
    let document = try readText(text)
    #expect(document.times("must") == 48)
    #expect(document.times("read", in: [.furniture]) == 0)
  }

  // MARK: Notes, contents, quotations

  @Test(
    "a note before the law, as Welsh instruments have it",
    arguments: [
      ("EXPLANATORY NOTE", "(This note is not part of the Regulations)", "WELSH STATUTORY INSTRUMENTS"),
      ("NODYN ESBONIADOL", "(Nid yw’r nodyn hwn yn rhan o’r Rheoliadau)", "OFFERYNNAU STATUDOL CYMRU"),
    ])
  func openingNote(_ form: (String, String, String)) throws {
    let text = """
      \(form.0)

      \(form.1)

      These Regulations say what keepers must do.

      Part 2 says what owners must do.

      1. The first of these is new, and the board must see it.

      \(form.2)

      2031 No. 9

      HARBOURS, WALES

      The Harbours Regulations 2031

      The Welsh Ministers make the following Regulations.

      1. (1) The keeper must reply.

      (2) The owner must wait.

      2. (1) The clerk must write.

      (2) The clerk must send it.

      """
    let document = try readText(text)
    #expect(document.times("must", in: [.note]) == 3)
    #expect(document.times("must", in: [.operative]) == 4)
    #expect(document.times("harbours", in: [.prelims]) == 2)
  }

  @Test("words of enactment end a contents list, whatever comes back")
  func contentsAboveEnactment() throws {
    var list = "Contents\n\nPart 1\n\nShips\n\n"
    var body =
      "A\n\nbill\n\nto\n\nMake provision\n\nBe it enacted by the King’s most Excellent Majesty as follows:—\n\nPart 1\n\nShips\n\n"
    for section in 1...6 {
      list += "\(section) Duty of keeper number \(section)\n\n"
      if section == 4 { list += "Part 2\n\nBoats\n\n" }
      if section == 4 { body += "Part 2\n\nBoats\n\n" }
      body +=
        "\(section) Duty of keeper number \(section)\n\n(1) The keeper must reply.\n\n(2) The owner must wait.\n\n"
    }
    try KindCase("bill", list + body, ["": 12, "Pt. 1": 6, "Pt. 2": 6]).check()
  }

  @Test(
    "a Part behind a quotation whose mark is missing is this law's",
    arguments: ["PART 2\n\nBOATS", "3 Notice"])
  func unclosedQuotation(_ behind: String) throws {
    let tail = behind.hasPrefix("PART") ? "\(behind)\n\n3 Notice" : behind
    let text = """
      PART 1

      SHIPS

      1 Duty

      (1) The keeper must reply.

      (2) The owner must wait.

      2 Harbours Act 2001

      (1) The Harbours Act 2001 is amended as follows.

      (2) For section 4(6) substitute—

      “(6) In subsection (4), “the keeper has the meaning that the board must give.”

      \(tail)

      (1) The clerk must write.

      (2) The clerk must send it.

      4 Quotation

      (1) After section 9 insert—

      “9A The owner must agree.”

      (2) The board must see it.

      """
    let document = try readText(text)
    #expect(document.times("must", under: "s. 3") == 2)
    #expect(document.times("must", under: "s. 3", in: [.operative]) == 2)
    if behind.hasPrefix("PART") { #expect(document.times("must", under: "Pt. 2") == 4) }
  }

  @Test("definitions without blank lines end the items above them")
  func definitions() throws {
    let text = """
      1 Meanings
      (1) In this Act, and in any order that is made under it by the board of
      the harbour,—
      “keeper” means a person who—
      (a) is paid to keep a part of the harbour, and
      (b) has been told in writing by the board what that part is and must be;
      “owner” means a person who must register a ship or a boat of any kind in
      the harbour.
      (2) The board must keep a list of keepers and owners, open to all who are
      in the harbour by day.
      2 Notice
      (1) The keeper must give notice to the owner.

      """
    try KindCase("definitions", text, ["s. 1(1)(b)": 1, "s. 1(1)": 2, "s. 1(2)": 1, "s. 2(1)": 1]).check()
  }
}
