import DataTables
import Measures
import Outcomes
import Reporter
import Statistics
import Testing

/// Runs the measure over a table in the test.
func outcomes(
  _ text: String, _ given: [String: OptionValues.Value], map: String? = nil
) throws -> OutcomesResult {
  var options = OptionValues(given)
  let measure = OutcomesMeasure(&options)
  #expect(options.refusals.isEmpty && options.problems.isEmpty)
  let table = try DataTable.read(Array(text.utf8), path: "t.csv", measure.reading.tableOptions)
  var inputs = DataInputs(table)
  if let map { inputs.companions["map"] = DataInputs.File(path: "map.csv", bytes: Array(map.utf8)) }
  return try measure.result(of: inputs)
}

@Suite("Rates by group")
struct RateTableTests {
  private let long = """
    code,name,source,met,all
    E1,Ash,families,5,10
    E1,Ash,schools,9,10
    E2,Birch,families,1,4
    E2,Birch,schools,1,4
    E3,Cedar,families,30,40
    E3,Cedar,schools,x,40
    E4,Dale,families,0,0
    E4,Dale,schools,3,4

    """

  private let counts: [String: OptionValues.Value] = [
    "unit": .word("code"), "group": .word("source"), "numerator": .word("met"), "denominator": .word("all"),
    "missing": .words(["x=unavailable"]),
  ]

  @Test("the mean of rates, the pooled rate, the difference and the share of units, by hand")
  func figures() throws {
    let result = try outcomes(long, counts)
    func value(_ kind: OutcomeFigure.Kind, _ group: String? = nil) -> OutcomeFigure? {
      result.figures.first { $0.kind == kind && (group == nil || $0.group == group) }
    }
    // Families: 50, 25 and 75 %; 36 of 54. Schools: 90, 25 and 75 %; 13 of 18.
    #expect(value(.meanOfRates, "families")?.value == 50 && value(.meanOfRates, "families")?.units == 3)
    let (mean, pooled): ([Double], [Double]) = ([190.0 / 3], [3600.0 / 54, 1300.0 / 18])
    #expect(value(.pooledRate, "families")?.value == pooled[0])
    #expect(value(.meanOfRates, "schools")?.value == mean[0])
    #expect(value(.pooledRate, "schools")?.value == pooled[1])
    // Ash and Birch are in both: -40 and 0.
    #expect(value(.meanDifference)?.value == -20 && value(.meanDifference)?.units == 2)
    let higher = try #require(value(.higher))
    #expect(higher.group == "schools" && higher.value == 50 && higher.ties == 1 && higher.units == 2)
  }

  @Test("every unit that is left out has a footnote with its reason, and every format has it")
  func leftOut() throws {
    let result = try outcomes(long, counts)
    let notes = [
      "Left out of families, denominator 0: E4 Dale, line 8 (1 unit).",
      "Left out of schools, unavailable (x): E3 Cedar, line 7 (1 unit).",
    ]
    for note in notes { #expect(result.notes.contains(note)) }
    for format in [OutputFormat.text, .markdown, .csv, .tsv, .json] {
      let text = String(decoding: try Report(format).bytes(of: result), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for note in notes { #expect(text.contains(note), "\(format)") }
    }
  }

  @Test("a column for each group is the same as a row for each")
  func columns() throws {
    let wide = """
      code,name,f_met,f_all,s_met,s_all
      E1,Ash,5,10,9,10
      E2,Birch,1,4,1,4
      E3,Cedar,30,40,x,40
      E4,Dale,0,0,3,4

      """
    let other = try outcomes(
      wide,
      [
        "unit": .word("code"), "group-columns": .words(["families=f_met/f_all,schools=s_met/s_all"]),
        "missing": .words(["x=unavailable"]), "test": .words(["all"]),
      ])
    var given = counts
    given["test"] = .words(["all"])
    let first = try outcomes(long, given)
    #expect(first.figures.map(\.value) == other.figures.map(\.value))
    #expect(first.figures.map(\.name) == other.figures.map(\.name))
    #expect(first.figures.map(\.p) == other.figures.map(\.p))
  }

  @Test("rows in any order give the same figures and the same bytes but for the lines")
  func order() throws {
    let lines = long.split(separator: "\n").map(String.init)
    var given = counts
    given["test"] = .words(["all"])
    let first = try outcomes(long, given)
    var seed: UInt64 = 7
    for _ in 0..<20 {
      var rows = Array(lines.dropFirst())
      for index in rows.indices.reversed() {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        rows.swapAt(index, Int(seed >> 33) % (index + 1))
      }
      let other = try outcomes(([lines[0]] + rows).joined(separator: "\n") + "\n", given)
      #expect(other.figures.map(\.value) == first.figures.map(\.value))
      #expect(other.figures.map(\.group) == first.figures.map(\.group))
      #expect(other.figures.map(\.adjustedP) == first.figures.map(\.adjustedP))
    }
  }

  @Test(
    "per cents and proportions are told apart, and said",
    arguments: [
      ("rate", ["0.5", "0.25"], 37.5, "Rates were read as proportions, for none is above 1"),
      ("rate", ["50", "0.5"], 25.25, "Rates were read as per cents, for some are above 1."),
      ("rate", ["50%", "25%"], 37.5, "Rates were read as per cents, for the sign is behind figures."),
      ("rate_pc", ["0.5", "0.25"], 0.375, "Rates were read as per cents by their heading"),
      ("rate", ["1", "0"], 50, "Rates were read as proportions"),
    ])
  func scale(_ name: String, _ rates: [String], _ mean: Double, _ note: String) throws {
    let text = "code,\(name)\nA,\(rates[0])\nB,\(rates[1])\n"
    let result = try outcomes(text, ["unit": .word("code"), "rate": .word(name)])
    #expect(result.figures.first?.value == mean)
    #expect(result.notes.contains { $0.hasPrefix(note) })
  }

  @Test("a column of proportions beside one of per cents is an error, unless it is said what they are")
  func mixedScale() throws {
    let text = "code,a,b\nA,0.55,79.0\nB,0.5,61\n"
    var given: [String: OptionValues.Value] = [
      "unit": .word("code"), "group-columns": .words(["a=a,b=b"]),
    ]
    #expect(throws: OutcomeError.unclearScale(path: "t.csv", columns: ["a"])) { try outcomes(text, given) }
    given["scale"] = .word("per-cent")
    #expect(try outcomes(text, given).figures[0].value == 0.525)
    // One cell without the sign that the others have may be either too.
    let signs = "code,a\nA,55%\nB,0.5\n"
    #expect(throws: OutcomeError.self) { try outcomes(signs, ["unit": .word("code"), "rate": .word("a")]) }
  }

  @Test("differences that doubles would make different are the same")
  func exactDifferences() throws {
    // 10 each: as doubles 60.1 - 50.1 is 10 and 70.1 - 60.1 is 9.999999999999993.
    let text = "code,a,b\nA,60.1,50.1\nB,70.1,60.1\nC,30.3,20.3\n"
    let result = try outcomes(
      text, ["unit": .word("code"), "group-columns": .words(["a=a,b=b"]), "test": .words(["all"])])
    let tests = result.figures.filter { $0.kind == .test }
    #expect(tests[0].value == nil && tests[0].reason == "paired t test: nothing varies")
    #expect(tests[2].value == 6)
    // A third and a sixth, a half and a third: counts are exact too.
    let counts = "code,x,n,y,m\nA,1,3,1,6\nB,1,2,1,3\nC,2,3,1,2\n"
    let other = try outcomes(counts, ["unit": .word("code"), "group-columns": .words(["a=x/n,b=y/m"])])
    #expect(other.figures.first { $0.kind == .test }?.reason == "paired t test: nothing varies")
  }

  @Test("with few units there is a dash and why")
  func fewUnits() throws {
    let text = "code,a,b\nA,60,50\n"
    let result = try outcomes(
      text, ["unit": .word("code"), "group-columns": .words(["a=a,b=b"]), "test": .words(["all"])])
    let tests = result.figures.filter { $0.kind == .test }
    #expect(tests[0].reason == "paired t test: there is 1 unit, and it takes 2")
    #expect(tests[1].reason == "Welch's t test: there is 1 unit, and it takes 2")
    #expect(tests[2].p == 1 && tests[3].p == 1)
    let page = String(decoding: try Report(.text).bytes(of: result), as: UTF8.self)
    #expect(page.contains("paired t test: there is 1 unit, and it takes 2"))
  }

  @Test("units in different groups are compared by Welch's test, unless another is asked for")
  func separate() throws {
    // Student's sleep, as groups of different people: t = -1.8608134674868526.
    let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let rows =
      first.enumerated().map { "A\($0),one,\($1)" } + second.enumerated().map { "B\($0),two,\($1)" }
    let given: [String: OptionValues.Value] = [
      "unit": .word("code"), "group": .word("drug"), "rate": .word("hours"), "scale": .word("per-cent"),
    ]
    let result = try outcomes("code,drug,hours\n" + rows.joined(separator: "\n") + "\n", given)
    let test = try #require(result.figures.first { $0.kind == .test })
    #expect(test.name == "Welch's t test" && abs((test.value ?? 0) + 1.8608134674868526) < 1e-12)
    #expect(result.figures.contains { $0.name == "Cohen's d_s" })
    #expect(result.notes.contains { $0.hasPrefix("Doubtful: rates below 0 or above 100 % are counted") })
    // The same people twice: the paired test, t = -4.062127683382037.
    let pairs =
      first.enumerated().map { "A\($0),one,\($1)" } + second.enumerated().map { "A\($0),two,\($1)" }
    let paired = try outcomes("code,drug,hours\n" + pairs.joined(separator: "\n") + "\n", given)
    let t = try #require(paired.figures.first { $0.kind == .test })
    #expect(t.name == "paired t test" && abs((t.value ?? 0) + 4.062127683382037) < 1e-12)
    #expect(abs((t.p ?? 0) - 0.002832890197384273) < 1e-14)
  }

  @Test("Holm's correction is over the tests of all sections")
  func holm() throws {
    let text = """
      code,year,a,b
      A,1,60,50
      B,1,72,60
      C,1,31,20
      A,2,60,50
      B,2,62,60
      C,2,21,20

      """
    let result = try outcomes(
      text,
      [
        "unit": .word("code"), "by": .words(["year"]), "group-columns": .words(["a=a,b=b"]),
        "test": .words(["paired", "sign"]),
      ])
    let tests = result.figures.filter { $0.kind == .test }
    #expect(tests.count == 4)
    #expect(tests.map(\.adjustedP) == holmAdjusted(tests.map(\.p)))
    #expect(tests.map(\.by) == [["1"], ["1"], ["2"], ["2"]])
  }

  @Test("each group against one, or each with each")
  func against() throws {
    let text = "code,g,r\nA,x,10\nA,y,20\nA,z,30\nB,x,10\nB,y,21\nB,z,33\n"
    var given: [String: OptionValues.Value] = [
      "unit": .word("code"), "group": .word("g"), "rate": .word("r"),
    ]
    func comparisons() throws -> [String] {
      try outcomes(text, given).figures.filter { $0.kind == .test }.map(\.comparison)
    }
    #expect(try comparisons() == ["x - y", "x - z", "y - z"])
    given["against"] = .word("x")
    #expect(try comparisons() == ["y - x", "z - x"])
    given["against"] = .word("w")
    #expect(throws: OutcomeError.noSuchGroup(path: "t.csv", name: "w", groups: ["x", "y", "z"])) {
      try outcomes(text, given)
    }
  }

  @Test("one unit with two rows in a group is an error with both lines")
  func repeated() throws {
    let text = "code,year,r\nA,1,10\nB,1,20\nA,2,30\n"
    let given: [String: OptionValues.Value] = ["unit": .word("code"), "rate": .word("r")]
    #expect(
      throws: OutcomeError.repeatedUnit(
        path: "t.csv", line: 4, firstLine: 2, unit: "A", where: "in the table")
    ) { try outcomes(text, given) }
    #expect(try outcomes(text, given.merging(["by": .words(["year"])]) { $1 }).table.sections.count == 2)
  }

  @Test("rows are selected by several conditions, values with commas and exclusions")
  func conditions() throws {
    let text = "code,name,year,r\nA,\"Bristol, City of\",1,10\nB,Ash,1,20\nC,Dale,2,30\n"
    func units(_ condition: String) throws -> [String] {
      let result = try outcomes(
        text, ["unit": .word("code"), "rate": .word("r"), "where": .words([condition])])
      return result.table.sections.flatMap { $0.groups.flatMap { $0.units.map(\.unit) } }
    }
    #expect(try units("year=1") == ["A", "B"])
    #expect(try units("name=Bristol, City of,year=1") == ["A"])
    #expect(try units("name!=Ash") == ["A", "C"])
    #expect(try units("year=1|2,name!=Ash|Dale") == ["A"])
    #expect(
      throws: OutcomeError.noRow(path: "t.csv", column: "year", wanted: "3", found: ["1", "2"])
    ) { try units("year=3") }
    #expect(throws: OutcomeError.noRow(path: "t.csv", column: nil, wanted: "year = 2, name = Ash", found: []))
    {
      try units("year=2,name=Ash")
    }
    #expect(throws: (any Error).self) { try units("jahr=1") }
  }

  @Test("a file of merged units sums counts, and refuses what it cannot know")
  func map() throws {
    let text = "code,year,met,all\nA,1,1,10\nB,1,5,10\nC,1,2,4\nAB,2,9,20\nC,2,3,4\n"
    let given: [String: OptionValues.Value] = [
      "unit": .word("code"), "group": .word("year"), "numerator": .word("met"), "denominator": .word("all"),
    ]
    let result = try outcomes(text, given, map: "from,to\nA,AB\nB,AB\n")
    // 6 of 20 and 9 of 20.
    let pair = GroupComparison(result.table.sections[0].groups[0], result.table.sections[0].groups[1]).pairs[
      0]
    #expect(pair.unit == "AB" && pair.first.value == 30 && pair.second.value == 45)
    #expect(throws: OutcomeError.self) { try outcomes(text, given, map: "from,to\nAB,A\nAB,B\n") }
    #expect(throws: OutcomeError.self) { try outcomes(text, given, map: "from,to\nA,B\nB,A\n") }
    let rates = "code,year,r\nA,1,10\nB,1,50\nAB,2,45\n"
    #expect(throws: OutcomeError.mergedRates(path: "t.csv", line: 2, unit: "AB")) {
      try outcomes(
        rates, ["unit": .word("code"), "group": .word("year"), "rate": .word("r")],
        map: "from,to\nA,AB\nB,AB\n")
    }
    // What is missing of a part is missing of the whole.
    let partly = "code,year,met,all\nA,1,x,10\nB,1,5,10\nAB,2,9,20\n"
    let other = try outcomes(
      partly, given.merging(["missing": .words(["x=unavailable"])]) { $1 }, map: "from,to\nA,AB\nB,AB\n")
    #expect(other.table.sections[0].groups[0].leftOut.map(\.reason) == ["unavailable (x) of its part A"])
  }

  @Test("a line for each unit is sorted by the difference and has dots on one scale")
  func units() throws {
    let text = "code,a,b\nA,60,50\nB,100,0\nC,10,40\n"
    let result = try outcomes(
      text,
      [
        "unit": .word("code"), "group-columns": .words(["a=a,b=b"]), "units": .flag(true),
      ])
    #expect(result.units.lines.map(\.unit) == ["B", "A", "C"])
    #expect(result.units.lines.map(\.difference) == [100, 10, -30])
    let page = String(decoding: try Report(.text).bytes(of: result), as: UTF8.self)
    #expect(page.contains("▏●───────────────────────────────────────○▕"))
    let data = String(decoding: try Report(.csv).bytes(of: result), as: UTF8.self)
    #expect(data.contains("unit,unit_name,rate_1,rate_2,difference") && data.contains("B,,100.0,0.0,100.0"))
  }

  @Test("rates of few cases are hidden, with others so that none can be worked out")
  func suppressed() throws {
    let text = "code,met,all\nA,2,40\nB,10,40\nC,20,40\nD,30,40\nE,12,40\n"
    let given: [String: OptionValues.Value] = [
      "unit": .word("code"), "numerator": .word("met"), "denominator": .word("all"), "units": .flag(true),
      "suppress": .number(5),
    ]
    let result = try outcomes(text, given)
    // A has two; the mean and the pooled rate are two equations, so that B and E are hidden with it.
    #expect(result.units.lines.filter { $0.rates[0] == nil }.map(\.unit) == ["A", "B", "E"])
    #expect(result.figures.first { $0.name == "lowest" }?.value == nil)
    let none = try outcomes(text, given.merging(["suppress": .number(2)]) { $1 })
    #expect(none.units.lines.allSatisfy { $0.rates[0] != nil })
  }
}
