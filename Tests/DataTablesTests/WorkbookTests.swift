import DataTables
import TestSupport
import Testing

/// An `.xlsx` of these sheets, as small as can be.
private func workbook(
  _ sheets: [(name: String, data: String)], strings: String = "", styles: String = "",
  properties: String = "",
  merges: String = ""
) -> [UInt8] {
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  func relation(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
  }
  func relations(_ inner: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(inner)</Relationships>"
  }
  let list = sheets.enumerated()
  var parts: [(name: String, text: String)] = [
    ("[Content_Types].xml", "<Types/>"),
    ("_rels/.rels", relations(relation("r1", "officeDocument", "book/main.xml"))),
    (
      "book/main.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(properties)<sheets>"
        + list.map { "<sheet name=\"\($1.name)\" sheetId=\"\($0)\" r:id=\"s\($0)\"/>" }.joined()
        + "</sheets></workbook>"
    ),
    (
      "book/_rels/main.xml.rels",
      relations(
        list.map { relation("s\($0.offset)", "worksheet", "sheets/\($0.offset).xml") }.joined()
          + relation("t", "sharedStrings", "/book/texts.xml") + relation("u", "styles", "styles.xml"))
    ),
    ("book/texts.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"),
    ("book/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"),
  ]
  for (index, sheet) in list {
    parts.append(
      (
        "book/sheets/\(index).xml",
        "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.data)</sheetData>\(merges)</worksheet>"
      ))
  }
  return StoredZip.bytes(parts)
}

private func readBook(_ bytes: [UInt8], sheet: String? = nil) throws(DataTableError) -> DataTable {
  var options = TableOptions()
  options.sheet = sheet
  return try DataTable.read(bytes, path: "t.xlsx", options)
}

/// Rows of inline texts and numbers: numbers are those that have only digits.
private func rows(_ rows: [[String]]) -> String {
  rows.enumerated().map { row, cells in
    let inner = cells.map { cell in
      Int(cell) != nil ? "<c><v>\(cell)</v></c>" : "<c t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
    }
    return "<row r=\"\(row + 1)\">\(inner.joined())</row>"
  }.joined()
}

/// A workbook of one cell of a format below the heading `v`; nil if it shows nothing.
private func shown(_ number: String, _ code: String, in1904: Bool = false) throws -> String {
  let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
  let bytes = workbook(
    [
      (
        "S",
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>v</t></is></c></row><row r=\"2\"><c s=\"1\"><v>\(number)</v></c></row>"
      )
    ],
    styles:
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(escaped)\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>",
    properties: in1904 ? "<workbookPr date1904=\"1\"/>" : "")
  return try readBook(bytes).rows[0].cells[0]
}

@Suite("Tables in workbooks")
struct WorkbookTests {
  @Test(
    "texts by number and in place, raised digits as footnotes, merged headings, the row numbers of the sheet")
  func excel() throws {
    let strings =
      "<si><t>Authority</t></si><si><r><t>Appeals</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>4</t></r></si>"
      + "<si><t xml:space=\"preserve\"> Durham </t><rPh sb=\"0\" eb=\"1\"><t>ignored</t></rPh></si>"
    let data = """
      <row r="2"><c r="A2" t="inlineStr"><is><t>Title</t></is></c></row>
      <row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4"><v>2017</v></c></row>
      <row r="5"><c r="B5" t="s"><v>1</v></c><c r="C5" t="str"><f>A1</f><v>Rate</v></c></row>
      <row r="7"><c r="A7" t="s"><v>2</v></c><c r="B7"><v>34</v></c><c r="C7" s="1"><f>1/3</f><v>0.33333333333333331</v></c></row>
      <row r="8" hidden="1"><c r="A8" t="inlineStr"><is><t>Kent</t></is></c><c r="C8" s="1"><v>0.055</v></c></row>
      """
    let table = try readBook(
      workbook(
        [("Cover", ""), ("Table 1", data)], strings: strings,
        styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs>",
        merges: "<mergeCells><mergeCell ref=\"B4:C4\"/></mergeCells>"))
    #expect(table.sheet == "Table 1")
    #expect(table.columns.map(\.name) == ["Authority", "2017 Appeals", "2017 Rate"])
    #expect(table.columns[1].footnotes == ["4"])
    #expect(table.rows.map(\.cells) == [["Durham", "34", "33%"], ["Kent", "", "6%"]])
    #expect(table.rows.map(\.line) == [7, 8])
    #expect(table.repairs.counts[.hiddenRow] == 1 && table.repairs.counts[.mergedCell] == 1)
    #expect(table.separator == nil && table.sha256.count == 64)
  }

  /// By the rules of ECMA-376, part 1, 18.8.31, and what Excel shows.
  @Test(
    "a number is what its format shows",
    arguments: [
      ("0.054000000000000006", "0.0%", "5.4%"), ("1.1E-2", "0.000", "0.011"),
      ("1234567.891", "#,##0", "1,234,568"),
      ("1234567.891", "#,##0.00", "1,234,567.89"), ("0.5", "0", "1"), ("2.5", "0", "3"), ("-2.5", "0", "-3"),
      ("1.005", "0.00", "1.01"), ("0.3", "General", "0.3"), ("0.30000000000000004", "General", "0.3"),
      ("0.33333333333333331", "General", "0.333333333"), ("1234.5678912345", "General", "1234.567891"),
      ("123456789012", "General", "123456789012"), ("-5", "#,##0;(#,##0)", "(5)"), ("0", "0;-0;\"-\"", "-"),
      ("5", "0;-0;\"-\"", "5"), ("12", "0\" r\"", "12 r"), ("12", "[Red]0.0_)", "12.0"),
      ("3", "$#,##0.00", "$3.00"),
      ("-3", "[$£-809]#,##0.00", "-£3.00"), ("12345", "0.0,\"k\"", "12.3k"), ("0.999", "0%", "100%"),
      ("9.995", "0.00", "10.00"),
      ("1E+20", "0", "100000000000000000000"), ("0.00004", "0.0%", "0.0%"), ("-0.0001", "0.0", "0.0"),
      ("7", "@", "7"),
      ("41883", "yyyy-mm-dd", "2014-09-01"), ("41883", "dd/mm/yyyy", "2014-09-01"),
      ("41883", "[$-809]d mmmm yyyy", "2014-09-01"),
      ("41883", "mmm-yy", "2014-09"), ("41883", "yyyy", "2014"), ("61", "d/m/yy", "1900-03-01"),
      ("59", "d/m/yy", "1900-02-28"),
      ("60", "d/m/yy", "1900-02-29"), ("0.604166666666667", "h:mm", "14:30"),
      ("43708.6041666667", "d/m/yyyy h:mm AM/PM", "2019-08-31 14:30"),
      ("36585", "d/m/yy", "2000-02-29"), ("0.00069444444444444447", "[m]:ss", "00:01:00"),
    ])
  func formats(_ number: String, _ code: String, _ expected: String) throws {
    #expect(try shown(number, code) == expected)
  }

  @Test("days counted from 1904")
  func from1904() throws { #expect(try shown("40421", "d/m/yy", in1904: true) == "2014-09-01") }

  @Test("a sheet is asked for by name, and one of several must be")
  func sheets() throws {
    let bytes = workbook([("One", rows([["a"], ["1"]])), ("Two", rows([["b"], ["2"]]))])
    #expect(try readBook(bytes, sheet: "two").columns[0].name == "b")
    #expect(throws: DataTableError.severalSheets(path: "t.xlsx", sheets: ["One", "Two"])) {
      try readBook(bytes)
    }
    #expect(throws: DataTableError.noSuchSheet(path: "t.xlsx", name: "Three", sheets: ["One", "Two"])) {
      try readBook(bytes, sheet: "Three")
    }
    var options = TableOptions()
    options.sheet = "One"
    #expect(throws: DataTableError.self) { try DataTable.read(Array("a\n1\n".utf8), path: "t.csv", options) }
  }

  @Test("a formula without a value is an error, never an empty cell")
  func formula() {
    let data =
      "<row r=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c></row><row r=\"2\"><c r=\"A2\"><f>1+1</f><v/></c></row>"
    #expect(sentence(workbook([("S", data)]))?.contains("the formula of the cell A2 has no value") == true)
  }

  @Test("an OpenDocument sheet: repeated cells and rows, covered cells, comments that are not shown")
  func openDocument() throws {
    let data = """
      <table:table table:name="Data"><table:shapes/><table:table-row><table:table-cell><text:p>unit</text:p></table:table-cell>
      <table:table-cell><text:p>2017</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1000"/></table:table-row>
      <table:table-row><table:table-cell><office:annotation><text:p>a comment</text:p></office:annotation><text:p>North<text:s/>East</text:p>
      </table:table-cell><table:table-cell office:value="1234.5"><text:p>1,234.5</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"><text:p>7</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
      """
    let table = try DataTable.read(openDocument(data), path: "t.ods")
    #expect(table.columns.map(\.name) == ["unit", "2017"])
    #expect(table.rows.map(\.cells) == [["North East", "1,234.5"], ["7", "7"], ["7", "7"]])
    #expect(table.rows.map(\.line) == [2, 3, 4])
  }

  private func openDocument(_ inner: String, body: String = "spreadsheet") -> [UInt8] {
    let names = ["office", "table", "text"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }
    return StoredZip.bytes([
      (name: "mimetype", text: "application/vnd.oasis.opendocument.spreadsheet"),
      (
        name: "content.xml",
        text:
          "<office:document-content \(names.joined(separator: " "))><office:body><office:\(body)>\(inner)</office:\(body)>"
          + "</office:body></office:document-content>"
      ),
    ])
  }

  @Test("bombs, text documents, archives and broken workbooks are one sentence each")
  func hostile() {
    let repeated = openDocument(
      "<table:table table:name=\"B\"><table:table-row table:number-rows-repeated=\"1048576\">"
        + "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>7</text:p></table:table-cell></table:table-row></table:table>"
    )
    #expect(sentence(repeated)?.contains("more than 10000000 cells are wanted") == true)
    let far = (1...700).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(sentence(workbook([("S", far)]))?.contains("more than 10000000 cells are wanted") == true)
    #expect(
      sentence(openDocument("", body: "text"))?.contains("an OpenDocument file and no spreadsheet") == true)
    #expect(
      sentence(StoredZip.bytes([(name: "a.csv", text: "a,b")]))?.contains("a zip archive and no workbook")
        == true)
    let whole = workbook([("S", rows([["a", "b"], ["1", "2"]]))])
    #expect(sentence(whole) == nil)
    for count in stride(from: 4, to: whole.count, by: 97) { #expect(sentence(Array(whole[..<count])) != nil) }
  }
}
