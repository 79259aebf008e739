import Testing

@testable import Measures

/// One way to write the same two rows, or a variation of them.
struct TableForm: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  var labels = ["Inform", "Advise"]
  var counts = [1234, 7]
  var qualifiers: [String?] = [nil, nil]
  var lines = [2, 3]

  static let all = [
    Self(testDescription: "header", text: "label,published_count\nInform,1234\nAdvise,7\n"),
    Self(testDescription: "no line end at the end", text: "label,count\nInform,1234\nAdvise,7"),
    Self(testDescription: "carriage returns", text: "label,figure\r\nInform,1234\r\nAdvise,7\r\n"),
    Self(testDescription: "byte order mark", text: "\u{FEFF}label,count\nInform,1234\nAdvise,7\n"),
    Self(testDescription: "capitals in the header", text: "LABEL,Published_Count\nInform,1234\nAdvise,7\n"),
    Self(testDescription: "semicolons", text: "label;count\nInform;1,234\nAdvise;7\n"),
    Self(testDescription: "tabs", text: "label\tcount\nInform\t1,234\nAdvise\t7 \n"),
    Self(testDescription: "quoted thousands", text: "label,count\n\"Inform\",\"1,234\"\nAdvise,\" 7 \"\n"),
    Self(testDescription: "thin spaces", text: "label,count\nInform,1\u{202F}234\nAdvise,7\n"),
    Self(testDescription: "columns turned round", text: "count,label\n1234,Inform\n7,Advise\n"),
    Self(
      testDescription: "columns passed over", text: "page,label,count\n3,Inform,1234\n4,Advise,7\n"),
    Self(testDescription: "empty columns behind", text: "label,count,,\nInform,1234,,\nAdvise,7,,\n"),
    Self(testDescription: "two columns", text: "Inform,1234\nAdvise,7\n", lines: [1, 2]),
    Self(testDescription: "two columns, tabs", text: "Inform\t1,234\nAdvise\t7\n", lines: [1, 2]),
    Self(
      testDescription: "two columns, empty lines", text: "\nInform,1234\n,\n\nAdvise,7\n", lines: [2, 5]),
    Self(
      testDescription: "a line feed in a field", text: "label,count\n\"In\nform\",1234\nAdvise,7\n",
      labels: ["In\nform", "Advise"], lines: [2, 4]),
    Self(
      testDescription: "quotation marks", text: "label,count\n\"a \"\"b\"\"\",1234\nAdvise,7\n",
      labels: ["a \"b\"", "Advise"]),
    Self(
      testDescription: "a qualifier in a column",
      text: "label,count,qualifier\nInform,1234,in relation to SEN\nAdvise,7,\n",
      qualifiers: ["in relation to SEN", nil]),
    Self(
      testDescription: "a qualifier in brackets", text: "Inform (in relation to SEN),1234\nAdvise,7\n",
      qualifiers: ["in relation to SEN", nil], lines: [1, 2]),
  ]
}

@Suite("A published table")
struct PublishedTableTests {
  @Test("is read in every form that spreadsheets export", arguments: TableForm.all)
  func forms(_ form: TableForm) throws {
    let table = try PublishedTable.parse(Array(form.text.utf8), path: "t.csv")
    #expect(table.rows.map(\.label) == form.labels)
    #expect(table.rows.map(\.published) == form.counts)
    #expect(table.rows.map(\.qualifier) == form.qualifiers)
    #expect(table.rows.map(\.line) == form.lines)
  }

  @Test("has its emphasis, terms and groups")
  func columns() throws {
    let text = "label,count,emphasised,terms,group\nInform,3,true,\"inform*, tell\",A / B\nAdvise,4,false,,\n"
    let rows = try PublishedTable.parse(Array(text.utf8), path: "t.csv").rows
    #expect(rows.map(\.emphasis) == [true, false])
    #expect(rows.map(\.expression) == ["inform*, tell", nil])
    #expect(rows.map(\.group) == [["A", "B"], []])
  }

  /// What is wrong, and the sentence that says so.
  static let errors: [(text: String, sentence: String)] = [
    ("", "t.csv: the table has no rows; write a label and a count a line."),
    ("label,count\n", "t.csv: the table has no rows; write a label and a count a line."),
    (
      "label,count\nInform,12\nAdvise,about 7\n",
      "t.csv:3: 'about 7' is not a count; write a whole number such as 1234 or \"1,234\"."
    ),
    (
      "Inf\u{0B}orm\u{2028},3\n\"Ad\u{0C}\r\nvise\",4\rOther,x\n",
      "t.csv:4: 'x' is not a count; write a whole number such as 1234 or \"1,234\"."
    ),
    ("Inform,-3\n", "t.csv:1: '-3' is not a count; write a whole number such as 1234 or \"1,234\"."),
    ("Inform,3.5\n", "t.csv:1: '3.5' is not a count; write a whole number such as 1234 or \"1,234\"."),
    (
      "Inform,\"12,34\"\n", "t.csv:1: '12,34' is not a count; write a whole number such as 1234 or \"1,234\"."
    ),
    ("label,count\n,3\n", "t.csv:2: the label is missing; write one, or take the row out."),
    (
      "Inform,3\nAdvise\n",
      "t.csv:2: there is 1 field where 2 belong; put a text that holds the separator in double quotes."
    ),
    (
      "label,count\nInform,1,234\n",
      "t.csv:2: there are 3 fields where 2 belong; put a text that holds the separator in double quotes."
    ),
    (
      "label,page\nInform,3\n",
      "t.csv:1: there is no column published_count or count or figure (the header has label, page); name the "
        + "columns 'label' and 'published_count', or write two columns without a header."
    ),
    (
      "word,hits\nInform,3\n",
      "t.csv:1: there is no column label (the header has word, hits); name the columns 'label' and "
        + "'published_count', or write two columns without a header."
    ),
    ("label,count,count\nInform,3,4\n", "t.csv:1: the column 'count' is there twice; take one of them out."),
    (
      "label,count\nInform,3\n\"Advise,4\nOther,5\n",
      "t.csv:3: a quotation mark is not closed; write a second one where the field ends, and each mark inside "
        + "a field twice."
    ),
    (
      "Inform,3\ninform ,4\nInform,5\n",
      "t.csv:3: the row 'Inform' is there twice (first on line 1); give one of them another label, a qualifier or "
        + "a group."
    ),
  ]

  @Test("that is wrong is refused with its line and the remedy", arguments: errors)
  func refused(_ text: String, _ sentence: String) {
    let error = #expect(throws: PublishedTableError.self) {
      try PublishedTable.parse(Array(text.utf8), path: "t.csv")
    }
    #expect(error?.description == sentence)
  }

  @Test("in another encoding or file format is refused")
  func bytes() {
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x61, 0x00], [0x50, 0x4B, 0x03, 0x04, 0x00], [0x61, 0x2C, 0xE9]] {
      #expect(throws: PublishedTableError.self) { try PublishedTable.parse(bytes, path: "t.csv") }
    }
  }

  @Test("whose label has no word in it is refused when it is audited")
  func noWord() throws {
    let table = try PublishedTable.parse(Array("???,3\n".utf8), path: "t.csv")
    let error = #expect(throws: PublishedTableError.self) { try AuditRun(table) }
    #expect(
      error?.description
        == "t.csv:1: '???' cannot be searched for: it has no word in it; give the row a column "
        + "'terms' with the words to count.")
  }
}
