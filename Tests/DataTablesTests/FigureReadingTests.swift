import DataTables
import Testing

/// A table of one column beside labels.
private func column(_ cells: [String], separator: String = ",") -> String {
  "label\(separator)n\n"
    + cells.enumerated().map { "r\($0)\(separator)\"\($1)\"\n" }.joined() + "end\(separator)1\n"
}

@Suite("Figures of a table")
struct FigureReadingTests {
  @Test(
    "a figure as people write it",
    arguments: [
      ("4063", "4063"), ("4,063", "4063"), ("4,063¹", "4063"), ("12 [2]", "12"), ("12 [note 3]", "12"),
      ("7*", "7"),
      ("0.40%", "0.40%"), ("12.5 %", "12.5%"), ("12¹%", "12%"), ("-3.5", "-3.5"), ("−3.5", "-3.5"),
      ("–2", "-2"),
      ("+4", "4"), ("1 234 567", "1234567"), ("1\u{A0}234.50", "1234.50"), ("1'234", "1234"), (".5", "0.5"),
      ("57.900000000000", "57.900000000000"), ("1,234,567.8", "1234567.8"), ("0", "0"), ("007", "7"),
      ("-0.0", "0.0"),
    ])
  func figures(_ written: String, _ expected: String) throws {
    let table = try read(column([written]))
    let reading = try FigureReading(table, comma: .thousands)
    #expect(reading.reading(table.rows[0].cells[1]).figure?.description == expected)
  }

  @Test(
    "what is no figure stays text",
    arguments: [
      "x", "1,2,3", "12,34", "1.2.3", "1 23", "n/a", "-", "..", "(5)", "1e5", "£5", "5 to 7", "2018/19",
      "1,23 456", "%",
      "[2]", "12 r", "0,123",
    ])
  func words(_ written: String) throws {
    let reading = try FigureReading(try read(column([written])), comma: .thousands)
    #expect(reading.reading(written) == .text(written))
  }

  @Test("a figure knows its places, its nearest double and whether it is whole")
  func printed() {
    let figure = PrintedFigure(units: 2550, decimals: 2)
    #expect(figure.value == 25.5 && !figure.isWhole && figure.description == "25.50")
    #expect(PrintedFigure(units: -500, decimals: 2).whole == -5)
    #expect(PrintedFigure(units: -5, decimals: 2).description == "-0.05")
  }

  @Test("one cell tells what a comma is, for all")
  func commas() throws {
    #expect(try FigureReading(read(column(["1,234", "5"]))).comma == .thousands)
    #expect(try FigureReading(read(column(["1,234", "63,5"]))).comma == .decimals)
    #expect(try FigureReading(read(column(["1,234", "1.5"]))).comma == .thousands)
    #expect(try FigureReading(read(column(["1.234,5", "2,125"], separator: ";"))).comma == .decimals)
    #expect(try FigureReading(read(column(["1,234,567", "2,125"], separator: ";"))).comma == .thousands)
    #expect(try FigureReading(read(column(["5"]))).comma == nil)
    let decimals = try FigureReading(read(column(["1.234,5"])))
    #expect(decimals.reading("1.234,5").figure?.description == "1234.5")
    #expect(decimals.reading("1,234").figure?.description == "1.234")
    #expect(decimals.reading("-7,5%").figure?.description == "-7.5%")
  }

  @Test("a comma that may be either is an error between semicolons, and so are two kinds of comma")
  func unclearCommas() throws {
    let unclear = try read(column(["1,234"], separator: ";"))
    #expect(
      throws: DataTableError.ambiguousComma(path: "t.csv", line: 2, column: "n", text: "1,234")
    ) { try FigureReading(unclear) }
    #expect(try FigureReading(unclear, comma: .decimals).reading("1,234").figure?.decimals == 3)
    let both = try read(column(["1,234.5", "63,5"]))
    #expect(
      throws: DataTableError.twoCommas(path: "t.csv", line: 3, text: "63,5", otherLine: 2, other: "1,234.5")
    ) { try FigureReading(both) }
  }

  @Test("marks are declared; one that is not is an error that names it")
  func marks() throws {
    let table = try read(column(["x", "5", "~", "x", ""]))
    var repairs = TableRepairs()
    #expect(throws: DataTableError.notAFigure(path: "t.csv", line: 2, column: "n", text: "x", others: 2)) {
      try FigureReading(table).figures(1, of: table, &repairs)
    }
    let marks = try MissingMarks("x=unavailable, ~ = 0")
    let reading = try FigureReading(table, marks: marks)
    let readings = try reading.figures(1, of: table, &repairs)
    #expect(readings[0] == .missing(mark: "x", meaning: "unavailable"))
    #expect(readings[2].figure?.value == 0)
    #expect(readings[4] == .empty)
    #expect(reading.reading("x²") == .missing(mark: "x", meaning: "unavailable"))
  }

  @Test("marks of known publishers, and lists that say nothing")
  func sets() throws {
    #expect(try MissingMarks("dfe")[mark: "z"] == .missing("not applicable"))
    let changed = try MissingMarks("dfe,x=not collected")
    #expect(changed[mark: "x"] == .missing("not collected") && changed[mark: "c"] == .missing("suppressed"))
    #expect(try MissingMarks("==none")[mark: "="] == .missing("none"))
    for wrong in ["", "x", "=y", "x=", "x=a,"] {
      #expect(throws: DataTableError.self) { try MissingMarks(wrong) }
    }
  }

  @Test("what was done to figures is said, with line and column")
  func repairs() throws {
    let table = try read(column(["4,063¹", "12%", "−3", "5"]))
    var repairs = TableRepairs()
    _ = try FigureReading(table).figures(1, of: table, &repairs)
    #expect(repairs.counts == [.figureFootnote: 1, .thousands: 1, .percent: 1, .minus: 1])
    let first = try #require(repairs.first.first)
    #expect(first.line == 2 && first.column == 1 && first.written == "4,063¹" && first.read == "4063")
  }
}
