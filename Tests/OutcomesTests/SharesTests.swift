import DataTables
import Measures
import Outcomes
import Reporter
import Testing

/// Runs the measure over a table in the test.
func shares(_ text: String, _ given: [String: OptionValues.Value]) throws -> SharesResult {
  var options = OptionValues(given)
  let measure = SharesMeasure(&options)
  #expect(options.refusals.isEmpty && options.problems.isEmpty)
  let table = try DataTable.read(Array(text.utf8), path: "t.csv", measure.reading.tableOptions)
  return try measure.result(of: DataInputs(table))
}

@Suite("Shares by period")
struct SharesTests {
  private let wide = """
    year,assess,issue
    2015/16,1185,321
    2016/17,1494,371
    2017/18,1717,515
    2018/19,2173,649

    """

  /// SciPy 1.17.1: `chi2_contingency(correction=False)` gives 8.362116182437369 and 0.03909167937697508; the trend after
  /// Armitage by the formula in NumPy, -2.11833813851823 and 0.034146440860529495.
  @Test("row shares, totals and tests of refusals by reason")
  func refusals() throws {
    let result = try shares(wide, ["period": .word("year"), "columns": .words(["assess,issue"])])
    let first = try #require(result.rows.first)
    #expect(first.count == 1185 && abs((first.share ?? 0) - 118_500.0 / 1506) < 1e-12)
    let all = result.rows.filter { $0.period.isEmpty && $0.kind != .test }
    #expect(all.map(\.count) == [6569, 1856, 8425])
    let tests = result.rows.filter { $0.kind == .test }
    #expect(tests.count == 2)
    #expect(abs((tests[0].statistic ?? 0) - 8.362116182437369) < 1e-11 && tests[0].degreesOfFreedom == 3)
    #expect(abs((tests[0].p ?? 0) - 0.03909167937697508) < 1e-12)
    #expect(abs((tests[1].statistic ?? 0) + 2.11833813851823) < 1e-9)
    #expect(abs((tests[1].p ?? 0) - 0.034146440860529495) < 1e-10)
    // Holm: the smaller twice, and no less for the other.
    #expect(abs((tests[0].adjustedP ?? 0) - 2 * 0.034146440860529495) < 1e-10)
  }

  @Test("a row for each category and period is the same, in any order")
  func long() throws {
    let text = """
      reason,year,n
      issue,2017/18,515
      assess,2016/17,1494
      assess,2015/16,1185
      issue,2015/16,321
      issue,2018/19,649
      assess,2018/19,2173
      issue,2016/17,371
      assess,2017/18,1717

      """
    let given: [String: OptionValues.Value] = [
      "period": .word("year"), "category": .word("reason"), "count": .word("n"),
    ]
    let (a, b) = (
      try shares(text, given),
      try shares(wide, ["period": .word("year"), "columns": .words(["assess,issue"])])
    )
    #expect(a.rows.map(\.count) == b.rows.map(\.count) && a.rows.map(\.share) == b.rows.map(\.share))
    #expect(a.rows.map(\.p) == b.rows.map(\.p))
  }

  @Test("a row whose rounded shares do not add up to 100 is marked, and no other")
  func rounding() throws {
    // Thirds: 33.3 three times. A half and two quarters: 50, 25, 25.
    let text = "year,a,b,c\n1,1,1,1\n2,2,1,1\n"
    let result = try shares(text, ["period": .word("year"), "columns": .words(["a,b,c"])])
    #expect(result.notes.contains("1: the printed shares add up to 99.9, by rounding alone."))
    #expect(result.notes.count { $0.contains("by rounding alone") } == 1)
    let whole = try shares(
      text, ["period": .word("year"), "columns": .words(["a,b,c"]), "decimals": .number(0)])
    #expect(whole.notes.contains("1: the printed shares add up to 99, by rounding alone."))
  }

  @Test("what is missing leaves a dash, and is said; a total that is not the sum is said too")
  func missing() throws {
    let text = "year,a,b,all\n1,10,x,30\n2,10,20,31\n3,5,5,10\n"
    let given: [String: OptionValues.Value] = [
      "period": .word("year"), "columns": .words(["a,b"]), "missing": .words(["x=unavailable"]),
    ]
    let result = try shares(text, given)
    #expect(result.rows[0].share == nil && result.rows[1].reason == "unavailable (x)")
    #expect(
      result.notes.contains("1: no count of b, unavailable (x); the row has no shares of a sum."))
    #expect(result.rows.filter { $0.kind == .test }.allSatisfy { $0.p == nil })
    // Of a printed total the first has a share all the same.
    let total = try shares(text, given.merging(["total": .word("all")]) { $1 })
    #expect(abs((total.rows[0].share ?? 0) - 1000.0 / 30) < 1e-12)
    #expect(total.notes.contains("2: the categories add up to 30, and the total is 31."))
  }

  @Test("rows of one category and period are an error, unless they are to be added up")
  func sums() throws {
    let text = "la,year,reason,n\nA,1,x,3\nB,1,x,4\nA,1,y,1\nB,1,y,2\n"
    let given: [String: OptionValues.Value] = [
      "period": .word("year"), "category": .word("reason"), "count": .word("n"),
    ]
    #expect(
      throws: OutcomeError.repeatedCell(path: "t.csv", line: 3, firstLine: 2, where: "'x' in '1'")
    ) { try shares(text, given) }
    let result = try shares(text, given.merging(["sum": .flag(true)]) { $1 })
    #expect(result.rows.map(\.count) == [7, 3, 10, nil, nil])
    #expect(result.notes.contains { $0.hasPrefix("Counts are sums of up to 2 rows") })
  }

  @Test("what is no count is an error with its line", arguments: ["-3", "2.5"])
  func notACount(_ text: String) throws {
    #expect(throws: OutcomeError.notACount(path: "t.csv", line: 2, column: "a", text: text)) {
      try shares("year,a,b\n1,\(text),4\n", ["period": .word("year"), "columns": .words(["a,b"])])
    }
  }

  @Test("printed shares allow the counts that round to them, alone and beside the others")
  func allowed() throws {
    // 33 % of 100 is 33 alone; of 150: 49 (32.67) and 50 (33.33).
    let text = "year,a,b,n\n1,33,67,100\n2,33,67,150\n3,33,68,150\n4,50,40,100\n5,33,67,7\n6,34,67,100\n"
    let given: [String: OptionValues.Value] = [
      "period": .word("year"), "shares": .words(["a,b"]), "total": .word("n"),
    ]
    let result = try shares(text, given)
    #expect(result.rows[0].allowed == 33...33 && result.rows[1].allowed == 67...67)
    #expect(result.rows[2].allowed == 49...50 && result.rows[3].allowed == 100...101)
    #expect(result.rows[2].together == 49...50)
    // 68 % of 150 is 102 alone (68.0; 101.25 to 102.75), with 48 beside it, which 33 % is not.
    #expect(result.rows[5].allowed == 102...102 && result.rows[5].together == nil)
    #expect(result.notes.contains { $0.hasPrefix("4: the printed shares add up to 90") })
    // 33 % of 7 is no whole number: 2 is 28.6 and 3 is 42.9.
    #expect(result.rows[8].allowed == nil && result.rows[8].reason?.hasPrefix("cannot be") == true)
    #expect(result.notes.contains { $0.hasPrefix("6: the printed shares add up to 101") })
  }

  @Test("of random tables shares are those of the counts, and add up to 100 before rounding")
  func random() throws {
    var random = SeededNumbers(seed: 15)
    for _ in 0..<100 {
      let (rows, columns) = (Int.random(in: 1...8, using: &random), Int.random(in: 2...6, using: &random))
      let counts = (0..<rows).map { _ in (0..<columns).map { _ in Int.random(in: 0...400, using: &random) } }
      let names = (0..<columns).map { "c\($0)" }
      let text =
        "year,\(names.joined(separator: ","))\n"
        + counts.enumerated().map { "\(2000 + $0),\($1.map(String.init).joined(separator: ","))\n" }.joined()
      let result = try shares(
        text, ["period": .word("year"), "columns": .words([names.joined(separator: ",")])])
      for (row, own) in counts.enumerated() {
        let total = own.reduce(0, +)
        let lines = result.rows.filter { $0.period == "\(2000 + row)" && $0.kind == .share }
        #expect(lines.map(\.count) == own)
        guard total > 0 else {
          #expect(lines.allSatisfy { $0.share == nil && $0.reason == "the total is 0" })
          continue
        }
        #expect(abs(lines.reduce(0) { $0 + ($1.share ?? 0) } - 100) < 1e-9)
        for (line, count) in zip(lines, own) { #expect(line.share == 100 * Double(count) / Double(total)) }
      }
    }
  }
}

/// Numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
