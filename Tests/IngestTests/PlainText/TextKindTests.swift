import Ingest
import Legislation
import Testing

/// Kinds of plain text that were read wrongly, each in several layouts and words. The figures follow from the texts, which
/// are put together so that each provision holds a known number of `must`.
@Suite("Kinds of plain text")
struct TextKindTests {
  private static let nouns = [
    "owner", "school", "tenant", "pilot", "dealer", "keeper", "officer", "landlord",
  ]
  private static func duty(_ number: Int) -> String {
    "The \(nouns[number % nouns.count]) must keep a record."
  }

  // MARK: Body and title page

  static let bodies: [KindCase] = [
    ("Section %) **Title**", "%) ", "\t%) "), ("Section %) Title", "%) ", "%) "),
    ("Section %. Title", "(%) ", "(%) "),
    ("Section %: Title", "(%) ", "  (%) "), ("Article %. Title", "%) ", "%) "),
    ("Article %) Title", "%. ", "(%) "),
    ("Rule %) Title", "%) ", "%) "), ("Regulation %. Title", "(%) ", "(%) "),
    ("Clause %) Title", "(%) ", "(%) "),
    ("SECTION %) TITLE", "%) ", "%) "), ("Section %", "(%) ", "(%) "), ("Article %", "%. ", "(%) "),
    ("Sec. % Title", "(%) ", "(%) "), ("§ % Title", "(%) ", "(%) "), ("§% Title", "(%) ", "  (%) "),
    ("**Section %** Title", "%) ", "%) "), ("*Section %* Title", "(%) ", "(%) "),
    ("Article % - Title", "%. ", "(%) "), ("Art. % Title", "(%) ", "(%) "),
    ("Section % – Title", "(%) ", "(%) "),
  ].enumerated().map { place, form in
    func mark(_ form: String, _ number: String) -> String {
      form.split(separator: "%", omittingEmptySubsequences: false).joined(separator: number)
    }
    var text = ""
    for section in 1...4 {
      text += mark(form.0, "\(section)") + "\n\n"
      for limb in 1...3 { text += mark(form.1, "\(limb)") + duty(section + limb) + "\n" }
      text += "\n"
    }
    text += "Schedule 1\n\nBODIES\n\n1(1) Any school must answer.\n(2) Any college.\n"
    return KindCase("\(place): \(form.0)", text, ["": 13, "Sch. 1": 1])
  }

  @Test("law whose sections are named otherwise is no title page", arguments: bodies)
  func body(_ row: KindCase) throws {
    try row.check()
    let document = try readText(row.text)
    #expect(document.times("must", in: [.prelims]) == 0)
    #expect(document.provisions.count { $0.kind == .section } >= 4)
  }

  // MARK: Contents lists

  static let contents: [KindCase] = [
    ("CONTENTS", "Section", "\(1)", true), ("CONTENTS", "", "1", true), ("Contents", "Section", "1.", false),
    ("ARRANGEMENT OF SECTIONS", "Section", "1.", true), ("Arrangement of Sections", "", "1", false),
    ("CYNNWYS", "Adran", "1", true), ("Table of contents", "", "1", true),
    ("CONTENTS", "Article", "1.", true),
    ("Contents page", "", "1", false), ("LIST OF CONTENTS", "Clause", "1", true), ("", "", "1", true),
  ].enumerated().map { place, form in
    let titles = [
      "Duty to inform", "Duty to advise", "Records of advice", "Copies of records", "Regulations",
      "Short title",
    ]
    func number(_ index: Int) -> String { "\(index + 1)" + (form.2.hasSuffix(".") ? "." : "") }
    var text =
      "Harbour Safety Bill\n\n" + (form.0.isEmpty ? "" : form.0 + "\n\n")
      + (form.1.isEmpty ? "" : form.1 + "\n\n")
    for (index, title) in titles.enumerated() {
      if form.3, index == 0 || index == 4 {
        text += "PART \(index / 4 + 1)\n\n" + (index == 0 ? "DUTIES" : "GENERAL") + "\n\n"
      }
      text += "\(number(index))    \(title)\n"
    }
    text += "\nHarbour Safety Bill\n\nAn Act to make provision about harbours.\n\n"
    for (index, title) in titles.enumerated() {
      if form.3, index == 0 || index == 4 {
        text += "PART \(index / 4 + 1)\n\n" + (index == 0 ? "DUTIES" : "GENERAL") + "\n\n"
      }
      text += "\(number(index))    \(title)\n\n   (1)   \(duty(index))\n\n   (2)   \(duty(index + 1))\n\n"
    }
    return KindCase(
      "\(place): \(form.0) \(form.1)", text,
      ["": 12, "s. 1": 2, "s. 2": 2, "s. 3": 2, "s. 4": 2, "s. 5": 2, "s. 6": 2])
  }

  @Test("a contents list is what comes back in its order", arguments: contents)
  func contentsList(_ row: KindCase) throws {
    try row.check()
    let document = try readText(row.text)
    #expect(document.times("inform") == 1)
    #expect(document.times("inform", in: [.contents]) == 1)
    #expect(document.times("provision", in: [.prelims]) == 1)
  }

  // MARK: Headings

  static let lastParagraphs: [KindCase] = [
    "A person who does not reply commits an offence. The person must\npay a fine.",
    "The fee must be paid by the owner of the boat in the year in which\nit falls due",
    "Boats must carry lights",
    "The Board must\nmeet in March.",
    "Nothing in this section applies to a raft. A raft must\nbe kept ashore",
    "Rafts, boats and ships must\nbe marked",
    "This must not be read as a duty of the Board to keep\na register.",
    "Owners must pay", "A fine of level 3 on the standard scale must be\npaid",
    "It must be signed (see section 1)",
  ].map { last in
    KindCase(
      String(last.prefix(30)),
      "Harbour Safety Act 2031\n\n1 Duty to inform\n\n(1) A master must inform the owner.\n\n(2) The owner must reply.\n\n"
        + "2 Offences\n\n\(last)\n\n3 Interpretation\n\nIn this Act “boat” includes a raft.\n\n4 Extent\n\n(1) This Act extends to Wales.\n\n(2) It binds the Crown.\n",
      ["": 3, "s. 1": 2, "s. 2": 1, "s. 3": 0, "s. 4": 0])
  }

  @Test("the last paragraph of a section is not the next one's heading", arguments: lastParagraphs)
  func lastParagraph(_ row: KindCase) throws {
    try row.check()
    let document = try readText(row.text)
    #expect(document.times("must", in: [.heading]) == 0)
  }

  @Test(
    "a heading is not joined to text without a number",
    arguments: [
      "Determination of matters under harbour rules", "Power to make harbour byelaws", "Crown application",
      "Service of notices", "Meaning of harbour rules", "Rules about rules", "Fees and harbour dues",
      "Savings", "Offences by bodies corporate", "Registers of masters",
    ])
  func gluedTitle(_ title: String) throws {
    let document = try readText(
      """
      Harbour Safety Act 2031

      1         Duty to inform
         (1)    A harbour master must inform the owner.
         (2)    The owner must reply.

      2         \(title)
                Harbour rules may provide for anything to be determined by a
                harbour master.

      3         Interpretation
                In this Act “boat” includes a raft.
      """)
    #expect(document.words(.heading).hasSuffix(title.lowercased() + " ¶ interpretation"))
    #expect(document.label(ofText: "may provide") == "s. 2")
    #expect(
      document.words(.operative).contains(
        "¶ harbour rules may provide for anything to be determined by a harbour master"))
  }

  // MARK: Schedules

  static let schedules: [KindCase] = [
    "                         SCHEDULE                         Section 3",
    "SCHEDULE 1                Section 3",
    "SCHEDULE\tSection 3", "SCHEDULE 1 — Section 3", "SCHEDULE (Section 3)",
    "SCHEDULE  (introduced by section 3)",
    "SCHEDULE – Rates of fee", "Schedule 1 – Rates of fee", "Schedule 1: Rates of fee",
    "SCHEDULE 1 - Rates of fee",
    "SCHEDULE — Rates of fee", "SCHEDULE 1\n\nSection 3", "Schedule 1", "ATODLEN 1 — Rates of fee",
    "THE SCHEDULE", "FIRST SCHEDULE", "FIRST SCHEDULE                Section 3",
    "FIRST SCHEDULE: Rates of fee",
    "Schedule 1 [s. 3]", "SCHEDULE 1    (s 3(1))", "ANNEX 1                         Section 3",
    "SCHEDULE  [section 3]",
  ].map { line in
    KindCase(
      line.trimmingPrefix { $0 == " " }.description,
      "Fees Act 2031\n\n1 Fees\n\n(1) The board may charge fees.\n\n(2) The fees must be fair.\n\n3 Rates\n\n"
        + "(1) The rates must be published.\n\n\(line)\n\nRates of fee\n\n1 (1) The rate must be ten pounds.\n\n"
        + "(2) The rate must be reviewed.\n\n2 The board must publish the review.\n",
      ["s. 1": 1, "s. 3": 1, "": 5])
  }

  @Test("a schedule opens with its section beside it, or a dash before its title", arguments: schedules)
  func schedule(_ row: KindCase) throws {
    try row.check()
    let document = try readText(row.text)
    let schedule = try #require(document.provisions.firstIndex { $0.kind == .schedule })
    let label = document.label(of: Int32(schedule))
    #expect(document.times("must", under: label) == 3)
    #expect(document.times("must", under: "\(label) para. 1") == 2)
    #expect(document.times("must", under: "\(label) para. 2") == 1)
  }

  // MARK: Numbers of paragraphs

  static let tight: [KindCase] = (0..<10).map { place in
    let chapter = place + 1
    var text = "\(chapter) Working with \(nouns[place % nouns.count])s\n\n"
    var must: [String: Int] = [:]
    for paragraph in 1...6 {
      let more = paragraph % 2 == 0 ? " It must be in plain\nwords." : ""
      text +=
        "\(chapter).\(paragraph)\(place % 3 == 0 ? "." : "") The board must inform the \(nouns[paragraph % nouns.count]) of its plan in good time and keep a\nrecord.\(more)\n"
      must["para. \(chapter).\(paragraph)"] = paragraph % 2 == 0 ? 2 : 1
    }
    return KindCase("chapter \(chapter)", text, must)
  }

  @Test("numbered paragraphs without blank lines are found", arguments: tight)
  func withoutBlankLines(_ row: KindCase) throws { try row.check() }

  static let figures: [KindCase] = [
    ("%. ", "\n\n"), ("%) ", "\n\n"), ("%.\t", "\n\n"), ("%  ", "\n\n"), ("%. ", "\n"), ("%.\t", "\n"),
    ("2.10.% ", "\n\n"),
    ("3.% ", "\n"), ("1.1.% ", "\n"), ("%)\t", "\n"),
    ("[%] ", "\n\n"), ("(%) ", "\n\n"), ("Paragraph %. ", "\n\n"), ("Paragraph % ", "\n\n"),
    ("% ", "\n\n"), ("(%)  ", "\n"),
  ].enumerated().map { place, form in
    var text = "Health Code\n\n"
    var must: [String: Int] = [:]
    for number in 1...10 {
      let mark = form.0.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "\(number)")
      text +=
        mark
        + "The owner must paint the drain of the house before the inspector comes to the \(nouns[number % nouns.count]).\(form.1)"
      must["para. " + mark.filter { $0.isNumber || $0 == "." }.trimmingSuffix { $0 == "." }] = 1
    }
    must[""] = 10
    return KindCase("\(place): \(form.0)", text, must)
  }

  @Test("paragraphs numbered throughout are provisions", arguments: figures)
  func plainFigures(_ row: KindCase) throws { try row.check() }

  @Test("several short lists are no numbering of the text")
  func lists() throws {
    let list =
      "The board must do this:\n\n1. inform the owner;\n\n2. advise the tenant;\n\n3. keep a record.\n\n"
    let document = try readText("Health Code\n\n" + list + list + list)
    #expect(document.provisions.isEmpty || document.provisions.allSatisfy { $0.kind != .codeParagraph })
    #expect(document.times("must") == 3)
  }

  @Test(
    "a heading with a number and a point opens its chapter before numbered paragraphs",
    arguments: [
      "Aims", "Plans and records", "Working with parents", "Fees", "Who this is for", "Reviews", "Advice",
      "Reports to the Board", "Complaints", "Definitions",
    ])
  func pointedChapters(_ title: String) throws {
    let document = try readText(
      "1. \(title)\n\n1.1 The board must plan.\n\n1.2 It must report.\n\n2. Next steps\n\n2.1 Schools must answer.\n"
    )
    #expect(document.labels == ["ch. 1", "para. 1.1", "para. 1.2", "ch. 2", "para. 2.1"])
    #expect(document.title(of: 0) == title)
    #expect(document.times("must", under: "para. 1.1") == 1)
  }

  // MARK: Pages

  /// A Bill of several pages whose header has its number outside.
  private func bill(_ header: String, pages: Int, feed: String, gap: String) -> String {
    (1...pages).map { page in
      let line = page % 2 == 0 ? "\(page)\(gap)\(header)" : "\(header)\(gap)\(page)"
      let sections = (0..<3).map { place in
        let number = (page - 1) * 3 + place + 1
        return
          "\(number)         \(Self.nouns[number % 8].capitalized) and record\n    (1)    \(Self.duty(number))\n    (2)    The clerk must reply to the \(Self.nouns[(number + 3) % 8]).\n\n"
      }
      return line + "\n\n\n" + sections.joined()
    }.joined(separator: feed)
  }

  @Test(
    "the header of even pages is no section",
    arguments: [
      "Harbour Safety Bill", "Fees Bill", "Schools (Wales) Bill", "Road and Rail Bill", "Tenants Bill [HL]",
      "Data Bill", "Water Act 2031", "Ports Order 2031", "Pilots Regulations 2031",
      "Byelaws Confirmation Bill",
    ])
  func runningHeaders(_ header: String) throws {
    let document = try readText(bill(header, pages: 8, feed: "\u{C}", gap: String(repeating: " ", count: 40)))
    #expect(document.provisions.count { $0.kind == .section } == 24)
    #expect(document.times("bill") + document.times("2031") == 0)
    #expect(document.times("must") == 48)
    for section in 1...24 { #expect(document.times("must", under: "s. \(section)") == 2) }
  }

  @Test(
    "running headers are recognised without form feeds, however their number is set off",
    arguments: [
      ("%                         Ferry Safety Bill", "Ferry Safety Bill                         %"),
      ("%   Ferry Safety Act 2031 (c. 4)", "Ferry Safety Act 2031 (c. 4)   %"),
      ("Page %    Ferry Safety Bill", "Ferry Safety Bill    Page %"),
      ("%  |  Ferry Safety Bill", "Ferry Safety Bill  |  %"),
      ("- % -    Ferry Safety Bill", "Ferry Safety Bill    - % -"),
      ("% Ferry Safety Bill", "Ferry Safety Bill %"), ("%\tFerry Safety Bill", "Ferry Safety Bill\t%"),
      ("Ferry Safety Bill, page %", "Ferry Safety Bill, page %"),
      ("Page % of 9 – Ferry Safety Bill", "Ferry Safety Bill – Page % of 9"),
      ("%, Ferry Safety Bill", "Ferry Safety Bill, p %"),
    ])
  func headersWithoutFeeds(_ even: String, _ odd: String) throws {
    let text = (1...9).map { page in
      (page % 2 == 0 ? even : odd).split(separator: "%", omittingEmptySubsequences: false)
        .joined(separator: "\(page)")
        + "\n\n\n\(page)         \(Self.nouns[page % 8].capitalized) and chart\n"
        + (1...6).map {
          "    (\($0))    The \(Self.nouns[(page * $0) % 8]) must inform the \(Self.nouns[(page + $0) % 8]) about each\n           pier in the year.\n"
        }.joined()
    }.joined()
    let document = try readText(text)
    #expect(document.times("safety") == 0)
    #expect(document.times("must") == 54)
    for section in 1...9 { #expect(document.times("must", under: "s. \(section)") == 6) }
  }

  @Test(
    "headings with numbers that grow are no running headers",
    arguments: ["Case study %", "Stage %", "Part %", "Example number %", "Step %: what to do"])
  func headingsWithNumbers(_ form: String) throws {
    let text = (1...6).map { number in
      form.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "\(number)") + "\n\n"
        + (0..<10 + number * 3 % 7).map {
          "The \(Self.nouns[(number * $0) % 8]) must inform the \(Self.nouns[(number + $0) % 8]) about each\npier in the year.\n\n"
        }.joined()
    }.joined()
    let document = try readText("Harbour Code\n\n" + text)
    #expect(document.runs.allSatisfy { $0.zone != .furniture })
  }

  @Test(
    "footers are told without form feeds",
    arguments: [
      "                         %", "                                   - % -",
      "                    Page % of 9", "Page %",
      "Harbour Code                              %", "                               Page %", "- % -",
      "Board of Harbours\t%", "%                                  Harbour Code",
      "                              Tudalen %",
    ])
  func footers(_ form: String) throws {
    var text = "Harbour Code\n\n"
    for page in 1...7 {
      for paragraph in 0..<10 {
        text +=
          "The \(Self.nouns[(page + paragraph) % 8]) must tell the harbour board of each\nboat that it keeps.\n\n"
      }
      text += "Each \(Self.nouns[page]) must share all such\n\n"
      text +=
        form.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "\(page)") + "\n\n"
      text += "information with the board.\n\n"
    }
    let document = try readText(text)
    #expect(document.times("page") + document.times("tudalen") + document.times("harbours") == 0)
    #expect((1...7).allSatisfy { document.times("\($0)") == 0 })
    #expect(document.words(.operative).contains("each school must share all such information with the board"))
    #expect(document.conservation.closes)
  }

  @Test(
    "a word is mended over a page's end and its blank lines",
    arguments: [
      "\n\n\u{C}\n", "\n\u{C}", "\u{C}", "\n\n\n\u{C}\n\n", "\r\n\r\n\u{C}", "\n\u{C}\n\n\n", "\n \n\u{C}",
      "\n\n\u{C}\t",
      "\n\u{C}\r\n", "\n\n \u{C} \n",
    ])
  func dividedOverPages(_ between: String) throws {
    let document = try readText(
      "The information of parents is kept here.\n\nParents must share in-\(between)formation with schools and must do more.\n"
    )
    #expect(document.times("information") == 2)
  }

  @Test(
    "a word is mended over blank lines alone, unless both parts are words around a dash",
    arguments: ["\n\n", "\n\n\n\n", "\n \n", "\r\n\r\n"])
  func dividedOverBlankLines(_ between: String) throws {
    let lines = (0..<6).map {
      "Each \(Self.nouns[$0 % 8]) must tell the harbour board of the boats that it\nkeeps.\n\n"
    }
    let text = lines.joined()
    let divided = try readText(
      "\(text)A parent of a child in the area of the board must share in-\(between)formation with schools.\n\n\(text)"
    )
    #expect(divided.times("information") + divided.times("in-formation") == 1)
    let dash = try readText(
      "\(text)In doing what this code has in it a board must consider-\(between)the wishes of parents;\n\nTo consider is to hear.\n\n\(text)"
    )
    #expect(dash.times("consider-the") + dash.times("considerthe") == 0)
    let items = try readText(
      "\(text)In doing what this code has in it a board must consider-\(between)a) the wishes of parents.\n\n\(text)"
    )
    #expect(items.times("consider-a") + items.times("considera") == 0)
  }

  // MARK: Endings

  @Test(
    "notes and names below a law are none of it, in either language and any form",
    arguments: [
      "EXPLANATORY NOTE", "Explanatory Note", "EXPLANATORY NOTE (This note is not part of the Order)",
      "Nodyn Esboniadol",
      "NODYN ESBONIADOL", "EXPLANATORY NOTES", "Explanatory note:",
      "NODYN ESBONIADOL (Nid yw’r nodyn hwn yn rhan o’r Gorchymyn)",
    ])
  func endings(_ title: String) throws {
    let document = try readText(
      "The Harbours Order 2031\n\nCitation\n\n1. This Order may be cited as the Harbours Order 2031.\n\nDuty\n\n"
        + "2.—(1) A pilot must reply.\n\n(2) An owner must pay.\n\nSigned by authority of the Secretary of State\n\nA. Person\n\n\(title)\n\nPilots must reply under this Order.\n"
    )
    #expect(document.times("must") == 2)
    #expect(document.times("must", in: [.note]) == 1)
    #expect(document.times("person", in: [.signature]) == 1)
  }

  // MARK: Quotations

  @Test("numbers between quotation marks open nothing")
  func quotations() throws {
    let document = try readText(
      """
      Harbours (Amendment) Act 2031

      1 Pilots

      (1) The Pilots Act 2020 is amended as follows.

      (2) After section 4 insert—

      “4A Duty of pilots

      (1) A pilot must reply.

      (2) A pilot must not sleep.

      5 Masters

      A master must pay.”

      (3) In section 6, “boat” means a raft. The Board must say so.

      2 Extent

      (1) This Act extends to Wales.

      (2) It must be published.
      """)
    #expect(document.labels == ["s. 1", "s. 1(1)", "s. 1(2)", "s. 1(3)", "s. 2", "s. 2(1)", "s. 2(2)"])
    #expect(document.times("must", under: "s. 1(2)") == 3)
    #expect(document.times("must", under: "s. 1(3)") == 1)
    #expect(document.times("must", in: [.quoted]) == 3)
  }

  @Test("numbers of a quotation without marks are told by the series they break")
  func unmarkedQuotations() throws {
    let document = try readText(
      """
      Harbours (Amendment) Act 2031

      1 Pilots

      (1) The Pilots Act 2020 is amended as follows.

      (2) After section 40 insert—

      40A Duty of pilots

      (1) A pilot must reply.

      (2) A pilot must not sleep.

      (3) A pilot must pay.

      (3) In section 60 the word must is omitted.

      2 Extent

      (1) This Act extends to Wales.

      3 Short title

      This Act must be cited so.
      """)
    #expect(document.labels.filter { !$0.contains("(") } == ["s. 1", "s. 2", "s. 3"])
    #expect(document.times("must", under: "s. 1") == 4)
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
    var text = String(self)
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
