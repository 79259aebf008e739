import Testing

@testable import Reporter

@Suite("A workbook")
struct WorkbookTests {
  private typealias Cell = ReadWorkbook.Cell

  private func read(
    _ tables: [Table], limits: WorkbookSheet.Limits = WorkbookSheet.Limits()
  ) throws -> ReadWorkbook {
    try ReadWorkbook(WorkbookRenderer(limits: limits).bytes(of: tables))
  }

  private func data(_ columns: [Table.Column], _ rows: [[Table.Cell]]) -> Table {
    var table = Table(columns: columns, rows: rows.map { Table.Row(cells: $0) })
    table.isData = true
    return table
  }

  @Test("has the awkward table on a sheet, numbers as numbers, and its foot on another")
  func awkward() throws {
    let book = try read([AwkwardTable.table])
    #expect(book.sheets == ["Words of \"joint\" <work>", "About"])
    let expected: [String: Cell] = [
      "A1": .text("Term"), "B1": .text("Act 2014: Hits"), "C1": .text("Act 2014: Rate (per 1,000)"),
      "D1": .text("Côd\u{FFFD}[31m <Ymarfer>: Hits"), "E1": .text("Côd\u{FFFD}[31m <Ymarfer>: Rate"),
      "A2": .text("Working | together"),
      "A3": .text("say \"no\" [2]"), "B3": .number(31), "C3": .number(0.5), "D3": .number(0),
      "E3": .number(0),
      "A4": .text("co-operat* anew"), "B4": .number(3), "C4": .number(12.345), "D4": .text("–"),
      "E4": .text("–"),
      "A5": .text("w\u{302}yau 協力 👍🏽"), "B5": .number(0), "C5": .number(0.004), "D5": .number(1),
      "E5": .number(-1.5),
      "A6": .text("Subtotal"), "B6": .number(34),
      "A7": .text("=SUM, all"), "B7": .number(34), "D7": .number(1),
    ]
    #expect(try book.cells(1) == expected)
    let foot: [[String]] = [
      ["Sheet", "Item", "Text"],
      ["Words of \"joint\" <work>", "Title", "Words of \"joint\" <work>"],
      ["Words of \"joint\" <work>", "Note", "Rates leave numbers out."],
      ["Words of \"joint\" <work>", "Note", "[2] As *searched* by hand."],
      ["Words of \"joint\" <work>", "Note", "– The text has no Welsh."],
      ["Words of \"joint\" <work>", "text", "ukpga/2014/6"],
      ["Words of \"joint\" <work>", "rule", "word_same"],
    ]
    var about: [String: Cell] = [:]
    for (row, cells) in foot.enumerated() {
      for (column, text) in cells.enumerated() {
        about["\(["A", "B", "C"][column])\(row + 1)"] = .text(text)
      }
    }
    #expect(try book.cells(2) == about)
  }

  @Test("shows figures to the places of their column, and never one that is not zero as zero")
  func formats() throws {
    let book = try read([AwkwardTable.table])
    #expect(try book.format(1, "C4") == "0.00")
    #expect(try book.format(1, "E3") == "0.00")
    #expect(try book.format(1, "C5") == "\"<0.01\"")
    #expect(try book.format(1, "B3") == nil)
    // For programs nothing is rounded, not even to the eye.
    let table = data([.init(key: "rate", title: "", kind: .decimal(places: 2))], [[.decimal(1.23456)]])
    let tidy = try read([table])
    #expect(try tidy.cells(1)["A2"] == .number(1.23456))
    #expect(try tidy.format(1, "A2") == nil)
  }

  @Test("has a tidy table's cells as CSV has them: keys, full figures, nothing where there is nothing")
  func tidy() throws {
    let table = data(
      [
        .init(key: "label", title: "Term"), .init(key: "count", title: "n", kind: .integer),
        .init(key: "count", title: "n", kind: .decimal(places: 1)),
      ],
      [
        [.text("=1+1"), .integer(7), .decimal(0.1)], [.text(""), .missing(reason: "none"), .empty],
        [.text("1"), .integer(0), .decimal(1e-7)],
      ])
    let book = try read([table])
    #expect(book.sheets == ["Data"])
    // A text that looks like a number or a formula is a text.
    #expect(
      try book.cells(1) == [
        "A1": .text("label"), "B1": .text("count"), "C1": .text("count_2"),
        "A2": .text("=1+1"), "B2": .number(7), "C2": .number(0.1),
        "A4": .text("1"), "B4": .number(0), "C4": .number(1e-7),
      ])
  }

  @Test(
    "reads back what a text says, but for what no cell may hold",
    arguments: [
      ("_x000D_", "_x000D_"), ("a_x000d_b_x0041_", "a_x000d_b_x0041_"), ("__x0041__", "__x0041__"),
      ("_x00_ _xGGGG_ _x12345_", "_x00_ _xGGGG_ _x12345_"), ("<a> & \"b\" 'c'", "<a> & \"b\" 'c'"),
      ("  two  ", "  two  "), ("a\nb\tc", "a\nb\tc"), ("a\r\nb\rc", "a\nb\nc"),
      ("\u{1}\u{1B}[31m\u{85}", "\u{FFFD}\u{FFFD}[31m\u{FFFD}"), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
      ("👍🏽 Cymru’n", "👍🏽 Cymru’n"), ("]]>", "]]>"), ("¶ §", "¶ §"),
    ])
  func texts(_ text: String, _ expected: String) throws {
    let book = try read([
      data([.init(key: "a", title: "")], [[.text(text)], [.text("e\u{301}")], [.text("\u{E9}")]])
    ])
    let cells = try book.cells(1)
    #expect(cells["A2"] == .text(expected))
    // Letters that are composed and those that are not stay as they are.
    guard case .text(let one)? = cells["A3"], case .text(let other)? = cells["A4"] else {
      Issue.record("no text")
      return
    }
    #expect(Array(one.unicodeScalars) == ["e", "\u{301}"] && Array(other.unicodeScalars) == ["\u{E9}"])
  }

  @Test(
    "what looks like the format's own escape is written so that no program takes it for one",
    arguments: [
      ("_x0041_", "_x005F_x0041_"), ("_X0041_", "_x005F_X0041_"), ("_xaBcD_", "_x005F_xaBcD_"),
      ("_x0041", "_x0041"), ("_x041_", "_x041_"), ("_y0041_", "_y0041_"), ("x0041_", "x0041_"),
      ("_xABCG_", "_xABCG_"), ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ])
  func ownEscapes(_ text: String, _ written: String) {
    #expect(WorkbookText.escaped(text) == written)
  }

  @Test("holds what a spreadsheet holds, and says so where a table is larger")
  func limits() throws {
    let standard = WorkbookSheet.Limits()
    #expect((standard.rows, standard.columns, standard.characters) == (1_048_576, 16_384, 32_767))
    let small = WorkbookSheet.Limits(rows: 3, columns: 2, characters: 4)
    let columns = ["a", "b"].map { Table.Column(key: $0, title: $0) }
    // A letter of two UTF-16 code units counts as two.
    let fits = data(columns, [[.text("ab👍")], [.text("x"), .text("abcd")]])
    #expect(try read([fits], limits: small).cells(1).count == 5)
    func error(_ table: Table) -> RenderingError? {
      #expect(throws: RenderingError.self) { try WorkbookRenderer(limits: small).bytes(of: [table]) }
    }
    #expect(error(data(columns, [[], [], []])) == .tooManyRows(sheet: "Data", rows: 4, limit: 3))
    #expect(
      error(data(columns + [.init(key: "c", title: "")], []))
        == .tooManyColumns(sheet: "Data", columns: 3, limit: 2))
    let long = error(data(columns, [[.text("abcd")], [.empty, .text("abc👍")]]))
    #expect(long == .cellTooLong(sheet: "Data", row: 3, column: "b", characters: 5, limit: 4))
    #expect(
      long?.description
        == "A workbook's cell holds 4 characters, and the cell of column 'b' in row 3 of the table 'Data' has 5; "
        + "write CSV, which has no limit, or ask for less.")
  }

  @Test("at the limit of a cell takes 32,767 characters and not one more", arguments: [32_767, 32_768])
  func longCell(_ length: Int) throws {
    let table = data([.init(key: "a", title: "")], [[.text(String(repeating: "a", count: length))]])
    if length == 32_767 {
      #expect(try read([table]).cells(1)["A2"] == .text(String(repeating: "a", count: length)))
    } else {
      #expect(
        throws: RenderingError.cellTooLong(
          sheet: "Data", row: 2, column: "a", characters: 32_768, limit: 32_767)
      ) {
        try WorkbookRenderer().bytes(of: [table])
      }
    }
  }

  @Test("goes on in the next row where a line of the foot is longer than a cell")
  func longFoot() throws {
    var table = Table(title: "T", columns: [.init(key: "a", title: "A")])
    table.addNote("abcdefgh")
    let cells = try read([table], limits: .init(rows: 9, columns: 9, characters: 5)).cells(2)
    #expect((cells["C3"], cells["C4"]) == (.text("abcde"), .text("fgh")))
  }

  @Test("freezes the heading, filters observations, and is as wide as what is in it")
  func view() throws {
    let flat = Table(
      title: "It's flat",
      columns: [.init(key: "a", title: "A"), .init(key: "b", title: "B", kind: .integer)],
      rows: [
        .init(cells: [.text("one"), .integer(1)]),
        .init(cells: [.text(String(repeating: "w", count: 30)), .integer(2)]),
        .separator, .init(.total, cells: [.text("Together"), .integer(3)]),
      ])
    let book = try read([flat, AwkwardTable.table])
    let pane = try #require(try book.elements("xl/worksheets/sheet1.xml", "//*[local-name()='pane']").first)
    #expect(
      try ReadWorkbook.attribute(pane, "ySplit") == "1" && ReadWorkbook.attribute(pane, "state") == "frozen")
    // The total is no observation. Rows under headings of groups are not filtered.
    let filter = try #require(
      try book.elements("xl/worksheets/sheet1.xml", "//*[local-name()='autoFilter']").first)
    #expect(try ReadWorkbook.attribute(filter, "ref") == "A1:B3")
    #expect(try book.elements("xl/worksheets/sheet2.xml", "//*[local-name()='autoFilter']").isEmpty)
    let names = try book.elements("xl/workbook.xml", "//*[local-name()='definedName']").map {
      $0.stringValue ?? ""
    }
    // The sheet of the foot is filtered too: title, rows 2 to 7 of the awkward table's foot.
    #expect(names == ["'It''s flat'!$A$1:$B$3", "'About'!$A$1:$C$8"])
    let widths = try book.elements("xl/worksheets/sheet1.xml", "//*[local-name()='col']").map {
      try ReadWorkbook.attribute($0, "width")
    }
    #expect(widths == ["32", "8"])
  }

  @Test("names sheets as spreadsheets allow")
  func names() {
    var names = SheetNames()
    let long = "Special educational needs and disability code"
    let given: [(String, String)] = [
      ("", "Table"), ("", "Table 2"), ("a/b:c*d?e[f]g\\h", "a b c d e f g h"), ("'quoted'", "quoted"),
      (long, "Special educational needs and d"), (long, "Special educational needs and 2"),
      ("Table", "Table 3"),
      ("TABLE", "TABLE 4"), ("History", "History 2"), (" \u{1B}x\n ", "\u{FFFD}x"), ("***", "Table 5"),
      // The thumb is one character of four code units: it is kept whole or not at all.
      (String(repeating: "a", count: 29) + "👍🏽", String(repeating: "a", count: 29)),
    ]
    for (title, expected) in given {
      #expect(names.name(for: title, otherwise: "Table") == expected, "\(title)")
    }
  }

  @Test(
    "letters columns as spreadsheets do",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func letters(_ index: Int, _ expected: String) {
    #expect(WorkbookSheet.letters(index) == expected)
  }

  @Test("is the same bytes each time, and tells what each of its parts is")
  func parts() throws {
    let tables = [AwkwardTable.table, AwkwardTable.table]
    let bytes = try WorkbookRenderer().bytes(of: tables)
    #expect(try WorkbookRenderer().bytes(of: tables) == bytes)
    let book = try ReadWorkbook(bytes)
    #expect(book.sheets == ["Words of \"joint\" <work>", "Words of \"joint\" <work> 2", "About"])
    #expect(book.order.first == "[Content_Types].xml")
    let reported = try book.elements("[Content_Types].xml", "//*[local-name()='Override']").map {
      try ReadWorkbook.attribute($0, "PartName")
    }
    #expect(
      Set(reported)
        == Set(book.order.filter { !$0.hasSuffix(".rels") && $0 != "[Content_Types].xml" }.map { "/" + $0 }))
    let targets = try book.elements("xl/_rels/workbook.xml.rels", "//*[local-name()='Relationship']").map {
      "xl/" + (try ReadWorkbook.attribute($0, "Target"))
    }
    #expect(targets.allSatisfy { book.parts[$0] != nil } && targets.count == 5)
    // A line that both tables have stands once, for both.
    #expect(
      try book.cells(3)["A3"] == .text("Words of \"joint\" <work>, Words of \"joint\" <work> 2"))
  }

  @Test("of nothing has a sheet, for a workbook without one is none")
  func nothing() throws {
    #expect(try read([]).sheets == ["About"])
    #expect(try read([Table(columns: [])]).sheets == ["Table"])
  }
}
