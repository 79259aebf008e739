import DataTables
import Measures
import Outcomes
import Testing

@Suite("Relations that a user names")
struct NamedRelationsTests {
  private func check(_ text: String, _ yaml: String) throws -> CheckResult {
    var options = OptionValues()
    let measure = CheckMeasure(&options)
    let table = try DataTable.read(Array(text.utf8), path: "t.csv", measure.reading.tableOptions)
    let file = DataInputs.File(path: "r.yaml", bytes: Array(yaml.utf8))
    return try measure.result(of: DataInputs(table, companions: ["relations": file]))
  }

  private let table = """
    year,all,yes,no,yes percent,gap,growth percent,middle
    2016,45,31,14,68.9,17,-31.1,22.5
    2017,98,77,20,78.6,56,-21.4,49.0

    """

  @Test("are held against every row, however few there are")
  func kinds() throws {
    let yaml = """
      relations:
        - {column: all, sum: [yes, no]}
        - {column: yes percent, share: yes, of: all}
        - {column: gap, difference: [yes, no]}
        - {column: growth percent, change: [all, yes]}
        - {column: middle, mean: [yes, no]}

      """
    let result = try check(table, yaml)
    let relations = result.rows.filter { $0.subject == .relation }
    #expect(relations.map(\.chance).count == 5)
    // 98 less 77 is 21, 77 less 56 is 21, and twice 49 less 77 is 21.
    #expect(relations.count { $0.sentence.contains("holds in all 2 rows") } == 2)
    let findings = result.rows.filter { $0.verdict == .cannotBe }
    #expect(findings.count == 1 && findings[0].line == 3 && findings[0].wouldBe == "21")
    #expect(findings[0].sentence.contains("a false alarm only if the named relation does not hold"))
    // No relation is looked for beside them.
    #expect(result.rows.filter { $0.subject == .relation }.count == 5)
  }

  @Test("of a share is a sum of several columns too, and rows are totals by their name")
  func totals() throws {
    let result = try check(
      "area,a,b,share percent\nNorth,10,30,25.0\nSouth,20,20,50.0\nBritannia,30,50,37.5\n",
      "relations:\n  - {column: share percent, share: a, of: [a, b]}\n  - {total-row: Britannia}\n")
    #expect(
      result.rows.contains { $0.subject == .total && $0.sentence.contains("is the sum of lines 2 to 3") })
    #expect(result.rows.allSatisfy { $0.verdict != .cannotBe })
  }

  @Test(
    "that make no sense are one sentence with the line",
    arguments: [
      ("relations:\n  - {column: all, sum: [yes, nope]}\n", 2, "t.csv has no column 'nope'"),
      ("relations:\n  - {column: all}\n", 2, "it says nothing of the column 'all'"),
      ("relations:\n  - {column: all, sum: [yes, no], mean: [yes, no]}\n", 2, "it says several things"),
      ("relations:\n  - {column: yes percent, share: yes}\n", 2, "a share is of something"),
      ("relations:\n  - {colum: all, sum: [yes, no]}\n", 2, "'colum' is no key of a relation"),
      ("relations:\n  - {column: all, sum: [all, no]}\n", 2, "the column 'all' would follow from itself"),
      ("relations:\n  - {column: all, sum: [yes]}\n", 2, "'sum' takes two columns or more"),
      ("relation:\n  - 3\n", 1, "there is no list of relations"),
    ])
  func wrong(_ yaml: String, _ line: Int, _ words: String) throws {
    let error = try #require(throws: OutcomeError.self) { try check(table, yaml) }
    #expect("\(error)".hasPrefix("r.yaml:\(line): ") && "\(error)".contains(words), "\(error)")
  }
}

@Suite("Printed means beside numbers and tests")
struct PrintedMeansTests {
  private func result(_ text: String) throws -> CheckResult {
    var options = OptionValues()
    let measure = CheckMeasure(&options)
    return try measure.result(of: DataInputs(try DataTable.read(Array(text.utf8), path: "t.csv")))
  }

  /// 3.48 of 25 is 87 / 25; of 20 the neighbours are 69 / 20 = 3.45 and 70 / 20 = 3.5.
  @Test("a mean that no sum of whole numbers has is consistent only if they are none")
  func means() throws {
    let result = try result("group,mean score,n\na,3.48,25\nb,3.48,20\nc,3.50,20\nd,3.48,2000\n")
    let means = result.rows.filter { $0.subject == .mean }.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    #expect(means.map(\.verdict) == [.consistent, .onlyIf, .consistent, .consistent])
    #expect(means[0].sentence.contains("the sum 87") && means[2].sentence.contains("the sum 70"))
    #expect(means[1].chance == 0.2 && means[3].chance == 1)
    #expect(means[3].sentence.contains("no power"))
  }

  @Test("is what trying all sums gives", arguments: [1, 2, 3, 7, 20, 99, 100, 101])
  func allMeans(_ total: Int) throws {
    for units in 0...300 {
      let mean = PrintedCell(units: Int128(units), decimals: 1, isExact: false)
      // A sum fits if its mean is not more than half a tenth away, either way.
      let sums = (0...(31 * total)).filter { abs(20 * $0 - 2 * units * total) <= total }
      let check = try #require(MeanCheck(mean: mean, of: total))
      let range = sums.first.flatMap { first in sums.last.map { Int128(first)...Int128($0) } }
      // Below 0 there are no sums here.
      if units > 0 { #expect(check.sums == range, "\(units) of \(total)") }
    }
  }

  /// Means 5.0 and 4.0, SDs 1.5 and 2.0, 30 and 40 units: Welch's t is 1 / √(2.25/30 + 4/40) = 2.390, Student's
  /// 1 / √((29 · 2.25 + 39 · 4)/68 · (1/30 + 1/40)) = 2.295 (SciPy 1.17.1, `ttest_ind_from_stats`).
  @Test("t follows from printed means, SDs and numbers of units, by one test or the other")
  func comparisons() throws {
    func verdict(_ t: String) throws -> CheckResult.Statement? {
      try result("item,mean a,sd a,n a,mean b,sd b,n b,t\nx,5.00,1.50,30,4.00,2.00,40,\(t)\n")
        .rows.first { $0.subject == .test }
    }
    let welch = try #require(try verdict("2.39"))
    #expect(
      welch.verdict == .consistent && welch.sentence.hasPrefix("Consistent with Welch's t test: t = 2.39"))
    let student = try #require(try verdict("-2.29"))
    #expect(student.verdict == .consistent && student.sentence.contains("Consistent with Student's t test"))
    #expect(try verdict("3.10")?.verdict == .cannotBe)
    // Of 30 pairs each, with SDs that go together, t may be as much.
    let pairs = try result("item,mean a,sd a,n a,mean b,sd b,n b,t\nx,5.00,1.50,30,4.00,2.00,30,3.10\n")
    let paired = try #require(pairs.rows.first { $0.subject == .test })
    #expect(paired.verdict == .onlyIf && paired.sentence.contains("a paired t test"))
  }

  @Test("p too, with two tails or one, and F of two groups")
  func other() throws {
    func first(_ name: String, _ value: String) throws -> CheckResult.Statement? {
      try result("item,mean a,sd a,n a,mean b,sd b,n b,\(name)\nx,5.00,1.50,30,4.00,2.00,40,\(value)\n")
        .rows.first { $0.subject == .test }
    }
    // SciPy: p is 0.01962 by Welch (df 67.9) and 0.02480 by Student.
    #expect(try first("p", "0.020")?.verdict == .consistent)
    #expect(try first("p", "0.025")?.verdict == .consistent)
    let one = try #require(try first("p", "0.010"))
    #expect(one.verdict == .onlyIf && one.sentence.contains("one-tailed"))
    #expect(try first("p", "0.300")?.verdict == .cannotBe)
    // 2.295 squared is 5.27.
    #expect(try first("F", "5.26")?.verdict == .consistent && first("F", "7.90")?.verdict == .cannotBe)
  }
}
