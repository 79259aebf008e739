import DataTables
import Measures
import Outcomes
import Reporter
import Testing

@Suite("Counts beside data")
struct JoinTests {
  private func join(_ counts: String, _ data: String, _ given: [String: OptionValues.Value]) throws
    -> JoinResult
  {
    var options = OptionValues(given)
    let measure = JoinMeasure(&options)
    #expect(options.refusals.isEmpty && options.problems.isEmpty)
    let table = try DataTable.read(Array(data.utf8), path: "data.csv", measure.reading.tableOptions)
    let file = DataInputs.File(path: "counts.csv", bytes: Array(counts.utf8))
    return try measure.result(of: DataInputs(table, companions: ["counts": file]))
  }

  private let counts =
    "year,label,count,per_1000\n2016,inform,12,1.5\n2016,advise,3,0.4\n2018,inform,15,2\n2011,inform,1,0.1\n"

  @Test(
    "every row of the counts stays, with the data of its key; a key of one file alone is named and has dashes"
  )
  func rows() throws {
    let result = try join(
      counts, "period,rate,note\n2018,61.5,x\n2016,55.2,\n2020,70,y\n", ["on": .word("year=period")])
    #expect(result.columns.map(\.key) == ["year", "label", "count", "per_1000", "rate", "note"])
    #expect(result.rows.map(\.key) == ["2011", "2016", "2016", "2018", "2020"])
    #expect(result.rows[1].cells == [.text("inform"), .integer(12), .decimal(1.5), .decimal(55.2), .empty])
    #expect(result.rows[0].cells[3] == .missing(reason: "no row in data.csv"))
    #expect(result.rows[4].cells[0] == .missing(reason: "no row in counts.csv"))
    #expect(result.notes.contains("In counts.csv and not in data.csv: 2011 (1)."))
    #expect(result.notes.contains("In data.csv and not in counts.csv: 2020 (1)."))
    let data = String(decoding: try Report(.csv).bytes(of: result), as: UTF8.self)
    #expect(data.hasPrefix("year,label,count,per_1000,rate,note\n2011,inform,1,0.1,,\n"))
  }

  @Test("of units each key has the mean of their rates and the pooled rate, and who is left out is said")
  func rates() throws {
    let data = "code,year,met,all\nA,2016,1,2\nB,2016,1,4\nA,2018,x,4\nB,2018,3,4\n"
    let result = try join(
      counts, data,
      [
        "on": .word("year"), "unit": .word("code"), "numerator": .word("met"), "denominator": .word("all"),
        "missing": .words(["x=unavailable"]), "count-columns": .words(["label,count"]),
      ])
    // 50 and 25 %: mean 37.5, pooled 2 of 6.
    let row = try #require(result.rows.first { $0.key == "2016" })
    #expect(row.cells[2...] == [.decimal(37.5), .decimal(200.0 / 6), .integer(2), .integer(0)])
    #expect(result.rows.last?.cells[5] == .integer(1))
    #expect(result.notes.contains { $0.hasPrefix("Left out of 2018, unavailable (x): A, line 4") })
  }

  @Test("a key with several rows in the data, and files without a common key, are errors")
  func wrong() throws {
    #expect(
      throws: OutcomeError.repeatedUnit(
        path: "data.csv", line: 3, firstLine: 2, unit: "2016", where: "for 'year'")
    ) { try join(counts, "year,rate\n2016,1\n2016,2\n", ["on": .word("year")]) }
    #expect(
      throws: OutcomeError.nothingInCommon(
        path: "counts.csv", other: "data.csv", key: "year", first: "2016", second: "2016/17")
    ) { try join(counts, "year,rate\n2016/17,1\n", ["on": .word("year")]) }
    #expect(throws: OutcomeError.self) { try join(counts, "jahr,rate\n2016,1\n", ["on": .word("year")]) }
  }

  @Test("rows of the data in any order give the same table")
  func order() throws {
    let (a, b) = (
      try join(counts, "year,rate\n2016,1\n2018,2\n2011,3\n", ["on": .word("year")]),
      try join(counts, "year,rate\n2011,3\n2018,2\n2016,1\n", ["on": .word("year")])
    )
    #expect(a.rows.map(\.cells) == b.rows.map(\.cells))
  }
}
