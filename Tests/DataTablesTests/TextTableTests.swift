import DataTables
import Testing

func read(_ text: String, _ options: TableOptions = TableOptions()) throws(DataTableError) -> DataTable {
  try DataTable.read(Array(text.utf8), path: "t.csv", options)
}

/// The sentence of what is wrong with a text as a table; nil if nothing is.
func sentence(_ bytes: [UInt8], _ options: TableOptions = TableOptions()) -> String? {
  do {
    _ = try DataTable.read(bytes, path: "t.csv", options)
    return nil
  } catch { return "\(error)" }
}

@Suite("Tables of text")
struct TextTableTests {
  @Test(
    "the separator is found out",
    arguments: [
      ("a,b\n1,2\n3,4\n", ",", [["1", "2"], ["3", "4"]]), ("a;b\n1,5;2,5\n", ";", [["1,5", "2,5"]]),
      ("a\tb\n1\t2\n", "\t", [["1", "2"]]), ("a|b\n1|2\n", "|", [["1", "2"]]),
      ("sep=;\r\na;b\r\n1;2\r\n", ";", [["1", "2"]]), ("a,b\r1,2\r", ",", [["1", "2"]]),
      ("name;note\n\"x;y\";\"1,2\"\nz;3\n", ";", [["x;y", "1,2"], ["z", "3"]]),
      (
        "Rates; a table, of sorts\n\nunit,rate,n\nA,1.5,3\nB,2,4\n", ",",
        [["A", "1.5", "3"], ["B", "2", "4"]]
      ),
      ("a\n1\n2\n", ",", [["1"], ["2"]]), ("a,b\n\"x\ny\",2\n", ",", [["x\ny", "2"]]),
    ] as [(String, Character, [[String]])])
  func separators(_ text: String, _ separator: Character, _ rows: [[String]]) throws {
    let table = try read(text)
    #expect(table.separator == separator)
    #expect(table.rows.map(\.cells) == rows)
  }

  @Test("lines are those of the file, below quoted line ends too")
  func lines() throws {
    let table = try read("Title\n\na,b\n\"x\ny\",2\n\nz,3\n")
    #expect(table.rows.map(\.line) == [4, 7])
    #expect(table.titles.map(\.text) == ["Title"])
    #expect(table.repairs.counts == [.title: 1, .emptyLine: 2])
  }

  @Test("a byte order mark and Windows-1252 are read and said")
  func encodings() throws {
    let marked = try DataTable.read([0xEF, 0xBB, 0xBF] + Array("ä,b\nø,1\n".utf8), path: "t.csv")
    #expect(marked.columns[0].name == "ä" && marked.rows[0].cells[0] == "ø")
    #expect(marked.repairs.counts == [.byteOrderMark: 1])
    // 0x93 and 0x94 are curly quotation marks, 0xE9 is é.
    let western = try DataTable.read(
      Array("a,b\n1,2\n".utf8) + [0x93, 0xE9, 0x94, 0x2C, 0x33, 0x0A], path: "t.csv")
    #expect(western.rows[1].cells == ["“é”", "3"])
    #expect(western.repairs.first.map(\.line) == [3])
    #expect(
      sentence(Array("é,b\n1,2\n".utf8) + [0xE9, 0x2C, 0x33])?.contains("t.csv:3: a character is neither")
        == true)
    #expect(
      sentence([0xFF, 0xFE, 0x61, 0, 0x0A])
        == "t.csv:1: it is UTF-16 with half a character; save the table as CSV in UTF-8.")
  }

  @Test("a header of two rows with merged cells")
  func twoRows() throws {
    let text = """
      Success by source 2014 to 2018,,,,
      ,,,,
      Authority,Code,Families,,Professionals,
      ,,Requests,Rate [2],Requests,Rate [2]
      NORTH,,,,,
      Ashby,1,"1,204",55.2%,98,79.0%
      Brill,2,~,~,12¹,61.9%
      SOUTH,,,,,
      Combe,3,40,53.6%,7,71%
      Total,,,,117,
      ,,,,,
      Notes,,,,,
      1 Provisional.,,,,,
      [2] Of requests.,,,,,
      ~ Suppressed,,,,,
      """
    let table = try read(text)
    #expect(
      table.columns.map(\.name) == [
        "Authority", "Code", "Families Requests", "Families Rate", "Professionals Requests",
        "Professionals Rate",
      ])
    #expect(table.columns.map(\.footnotes) == [[], [], [], ["2"], [], ["2"]])
    #expect(table.rows.map(\.line) == [6, 7, 9, 10])
    #expect(table.rows.map(\.section) == ["NORTH", "NORTH", "SOUTH", "SOUTH"])
    #expect(table.notes.map(\.mark) == [nil, "1", "2", nil])
    #expect(table.notes.map(\.line) == [12, 13, 14, 15])
    #expect(table.titles.map(\.text) == ["Success by source 2014 to 2018"])
    #expect(table.repairs.counts[.section] == 2 && table.repairs.counts[.headingFootnote] == 2)
  }

  @Test("a plain digit on a heading or label is a footnote only where a note begins with it")
  func plainDigits() throws {
    let noted = try read("unit,Decisions1\nDorset6,5\nKent,7\n1. Of all.\n6. New bounds.\n")
    #expect(noted.columns[1].name == "Decisions" && noted.columns[1].footnotes == ["1"])
    #expect(noted.rows.map { $0.cells[0] } == ["Dorset", "Kent"])
    let plain = try read("unit,Key stage 2,NoExc20weekEHC,Year2\nZone1,5,6,7\n1. Of all.\n")
    #expect(plain.columns.map(\.name) == ["unit", "Key stage 2", "NoExc20weekEHC", "Year2"])
    #expect(plain.rows[0].cells[0] == "Zone")
    // Headings that differ by the digit alone keep it.
    let alike = try read("unit,rate1,rate\nA,1,2\n1. Old.\n")
    #expect(alike.columns.map(\.name) == ["unit", "rate1", "rate"])
  }

  @Test("years are a header, and a row of years is a row")
  func years() throws {
    let table = try read("Region,2017,2018\nNorth,66.8,63.6\nSouth,2001,2002\n")
    #expect(table.columns.map(\.name) == ["Region", "2017", "2018"])
    #expect(table.rows.count == 2)
  }

  @Test("a table of words is rows, not notes")
  func words() throws {
    let table = try read("old,new\nE06000028,E06000058\nPoole,Bournemouth\n")
    #expect(table.rows.count == 2 && table.notes.isEmpty)
    let long = try read("a,b\n" + (0..<700).map { "w\($0),v\n" }.joined())
    #expect(long.rows.count == 700)
  }

  @Test("rows that are not wanted are not kept, and counted")
  func wanted() throws {
    var options = TableOptions()
    options.rows = { (table: DataTable) throws(DataTableError) in
      guard let year = table.column("year") else { throw .noRows(path: table.path) }
      return { $0.cells[year] == "2018" }
    }
    let table = try read("year,n\n2017,1\n2018,2\n2018,3\n2019,4\n", options)
    #expect(table.rows.map(\.line) == [3, 4] && table.rowsLeftOut == 2)
  }

  @Test("a long file is read in blocks, with the lines and cells of one")
  func blocks() throws {
    // Records of 100 to 300 bytes, some with line ends in quotes, over several megabytes.
    var text = "id,words,n\n"
    for index in 0..<20_000 {
      text +=
        "\(index),\"\(String(repeating: "wörd, ", count: 20 + index % 30))\(index % 7 == 0 ? "\n" : "")end\",\(index)\n"
    }
    let table = try read(text)
    #expect(table.rows.count == 20_000)
    #expect(table.rows.allSatisfy { $0.cells[0] == $0.cells[2] && $0.cells[1].hasSuffix("end") })
    // Every seventh record before it has a line more.
    #expect(table.rows[19_999].line == 2 + 19_999 + (19_999 + 6) / 7)
    #expect(text.utf8.count > 3 << 20)
  }

  @Test(
    "what is no table is refused in one sentence with its line",
    arguments: [
      ("", "t.csv: the file is empty; download it again, or name another file."),
      ("\n\n", "t.csv: the table has no rows; write a header and a row a line, or name another file."),
      ("a,b\n", "t.csv: the table has no rows; write a header and a row a line, or name another file."),
      (
        "Gateshead,186,6.3\nDurham,34,2\n",
        "t.csv:1: there is no header: the first row has figures ('Gateshead', '186', '6.3'); write the names of the columns above it."
      ),
      (
        "a,b,a\n1,2,3\n",
        "t.csv:1: two columns are called 'a' (columns 1 and 3); give one of them another name."
      ),
      (
        "a,b\n1,2\na,b\n3,4\n",
        "t.csv:3: the header comes again (first on line 1); take it out, or make two files of the table."
      ),
      (
        "a,b\n1,2,3\n",
        "t.csv:2: there are 3 cells where the header has 2; put a text that holds the separator in double quotes."
      ),
      (
        "a,b\n\"x,2\n3,4\n",
        "t.csv:2: a quotation mark is not closed; write a second one where the cell ends, and each mark inside a cell twice."
      ),
      (
        "a,b\n1,2\n5\" pipe,2\n\"3\",4\n\n\n\"\n",
        "t.csv:3: something is beside a quotation mark; put whole cells in double quotes, and write each mark inside a cell twice."
      ),
      (
        "%PDF-1.4\n",
        "t.csv: this seems to be a PDF; copy the table into a spreadsheet and save it as CSV in UTF-8."
      ),
      ("<html><table></table>", "t.csv: this seems to be a web page or XML; save the table as CSV in UTF-8."),
      ("{\"a\": 1}", "t.csv: this seems to be JSON; save the table as CSV in UTF-8."),
    ])
  func refused(_ text: String, _ expected: String) { #expect(sentence(Array(text.utf8)) == expected) }

  @Test("a zero byte, and a file that cannot be opened")
  func unreadable() {
    #expect(sentence(Array("a,b\n1,".utf8) + [0, 0x0A])?.hasPrefix("t.csv:2: it holds a zero byte") == true)
    #expect(throws: DataTableError.self) { try DataTable.read("/nonexistent/t.csv") }
  }

  @Test("more cells than are kept are refused, below the limit not")
  func limit() throws {
    var options = TableOptions()
    options.largestTable = 6
    #expect(try read("a,b\n1,2\n3,4\n5,6\n", options).rows.count == 3)
    #expect(throws: DataTableError.tooManyCells(path: "t.csv", line: 5, limit: 6)) {
      try read("a,b\n1,2\n3,4\n5,6\n7,8\n", options)
    }
  }

  @Test("a file cut off anywhere is a table or one sentence")
  func cut() {
    let text = Array("T\n\nA,B¹,\n,x,y\nS,,\n\"q, r\",\"1,2\",3\nu,2,4\n¹ note,,\n".utf8)
    for count in 0...text.count {
      if let sentence = sentence(Array(text[..<count])) {
        #expect(sentence.hasSuffix(".") && !sentence.contains("\n"))
      }
    }
  }
}
