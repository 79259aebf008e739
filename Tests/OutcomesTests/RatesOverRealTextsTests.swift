import DataTables
import Measures
import Outcomes
import Statistics
import TestSupport
import Testing

/// Rates of English authorities, and what SciPy makes of them.
///
/// Worked out once with SciPy 1.17.1 and pandas: `ttest_rel`, `ttest_ind(equal_var=False)` and their
/// `confidence_interval()`, `wilcoxon` and `binomtest` of the differences, `proportion_ci()` (exact), and
/// `multipletests(method="holm")` of statsmodels. Differences were rounded to nine decimals, for the printed rates have
/// one to five, and doubles make ties none.
private struct Selection: Sendable, CustomTestStringConvertible {
  struct Test: Sendable {
    var t: Double
    var degreesOfFreedom: Double
    var p: Double
    var lower: Double
    var upper: Double

    init(_ t: Double, _ degreesOfFreedom: Double, _ p: Double, _ lower: Double, _ upper: Double) {
      (self.t, self.degreesOfFreedom, self.p, self.lower, self.upper) = (t, degreesOfFreedom, p, lower, upper)
    }
  }

  let testDescription: String
  let alternative: Alternative
  let means: (Double, Double)
  let units: (Int, Int)
  let pairs: Int
  let higher: (Int, Int)
  let meanDifference: Double
  let paired: Test
  let welch: Test
  let wilcoxon: (Double, Double)
  let sign: Double
  let share: (Double, Double)
  let holm: [Double]

  init(
    _ name: String, _ alternative: Alternative, means: (Double, Double), units: (Int, Int), pairs: Int,
    higher: (Int, Int), meanDifference: Double, paired: Test, welch: Test, wilcoxon: (Double, Double),
    sign: Double, share: (Double, Double), holm: [Double]
  ) {
    (testDescription, self.alternative, self.means, self.units, self.pairs) = (
      name, alternative, means, units, pairs
    )
    (self.higher, self.meanDifference, self.paired, self.welch) = (higher, meanDifference, paired, welch)
    (self.wilcoxon, self.sign, self.share, self.holm) = (wilcoxon, sign, share, holm)
  }

  /// What is asked for, by name.
  var options: OptionValues {
    var given: [String: OptionValues.Value] = [
      "unit": .word("new_la_code"), "missing": .words(["dfe"]), "test": .words(["all"]),
      "alternative": .word(alternative.rawValue),
    ]
    var rows = "geographic_level=Local authority"
    switch testDescription {
    case "plans without exceptions, 2017 and 2018":
      (given["group"], given["rate"]) = (.word("time_period"), .word("NoExc20weekRate"))
      rows += ",time_period=2017|2018"
    case "plans with exceptions, 2020 and 2021":
      (given["group"], given["rate"]) = (.word("time_period"), .word("IncExc20weekRate"))
      rows += ",time_period=2020|2021"
    case "refusals in the South East, 2016 and 2019":
      (given["group"], given["rate"]) = (.word("time_period"), .word("AssRefusedEHC_pc"))
      rows += ",time_period=2016|2019,region_name=South East"
    case "counts, 2015 and 2021":
      given["group"] = .word("time_period")
      (given["numerator"], given["denominator"]) = (.word("IncExc20weekEHC"), .word("TotIncExcEHC"))
      rows += ",time_period=2015|2021"
    default:
      given["group-columns"] = .words(["with=IncExc20weekRate,without=NoExc20weekRate"])
      rows += ",time_period=2019"
    }
    given["where"] = .words([rows])
    return OptionValues(given)
  }

  static let all = [
    Self(
      "plans without exceptions, 2017 and 2018", .twoSided,
      means: (66.894, 63.63289473684211), units: (150, 152), pairs: 150, higher: (73, 75),
      meanDifference: 3.079333333333333,
      paired: Test(1.5949267166422407, 149.0, 0.11284757308988745, -0.7357656186576622, 6.894432285324328),
      welch: Test(
        1.040409380847791, 298.933245425227, 0.29899048383000526, -2.9072662870031643, 9.429476813318953),
      wilcoxon: (5926.5, 0.42861849208167613), sign: 0.934524985417101,
      share: (41.73574102957342, 58.26425897042659),
      holm: [0.4513902923595498, 0.8969714514900158, 0.8969714514900158, 0.934524985417101]),
    Self(
      "plans with exceptions, 2020 and 2021", .greater,
      means: (62.73443708609271, 62.50592105263158), units: (151, 152), pairs: 150, higher: (75, 72),
      meanDifference: -0.011999999999999508,
      paired: Test(-0.006732244673651004, 149.0, 0.5026812541274047, -3.5341771165084297, 3.5101771165084306),
      welch: Test(
        0.08227331447951264, 300.956092519576, 0.46724203258662084, -5.237309756549507, 5.694341823471774),
      wilcoxon: (5378.0, 0.5469507015825478), sign: 0.43452498541710155,
      share: (41.73574102957342, 58.26425897042659),
      holm: [1.0, 1.0, 1.0, 1.0]),
    Self(
      "refusals in the South East, 2016 and 2019", .twoSided,
      means: (31.367942526315794, 29.53773631578947), units: (19, 19), pairs: 19, higher: (6, 13),
      meanDifference: 1.8302062105263155,
      paired: Test(0.43982839104514904, 18.0, 0.6652968360389858, -6.912113849221848, 10.572526270274478),
      welch: Test(
        0.3619323305245178, 30.917372167189637, 0.7198646804400104, -8.484248271545336, 12.144660692597984),
      wilcoxon: (92.0, 0.9217147827148438), sign: 0.1670684814453125,
      share: (43.44984311538491, 87.42393641270166),
      holm: [1.0, 1.0, 1.0, 0.66827392578125]),
    Self(
      "counts, 2015 and 2021", .less,
      means: (54.17267295323154, 62.507473283991345), units: (152, 152), pairs: 147, higher: (68, 78),
      meanDifference: -9.542892283613877,
      paired: Test(-3.0754680055793027, 146.0, 0.001254803945871774, -15.675309744228814, -3.410474822998941),
      welch: Test(
        -2.62095981769221, 285.06770839482806, 0.004619335882787264, -14.594171098530762, -2.0754295629888473),
      wilcoxon: (4106.0, 0.0069359171505290465), sign: 0.22824111748256287,
      share: (44.663133980193905, 61.33345461294417),
      holm: [0.005019215783487096, 0.013858007648361792, 0.013871834301058093, 0.22824111748256287]),
    Self(
      "with and without exceptions, 2019", .less,
      means: (63.65133333333334, 65.58133333333333), units: (150, 150), pairs: 150, higher: (27, 84),
      meanDifference: -1.93,
      paired: Test(
        -5.291229810055409, 149.0, 2.1318157835605153e-07, -2.6507597420343765, -1.2092402579656234),
      welch: Test(
        -0.6387027783521991, 297.7383913276805, 0.2617536547961807, -7.876693507942155, 4.01669350794217),
      wilcoxon: (1153.5, 4.425772804723623e-09), sign: 2.73098904770798e-08,
      share: (47.6717307993183, 64.08652578000327),
      holm: [4.2636315671210306e-07, 0.2617536547961807, 1.7703091218894492e-08, 8.192967143123939e-08]),
  ]
}

@Suite("Outcomes of English authorities", .enabled(if: SharedTexts.isWanted("data")))
struct RatesOverRealTextsTests {
  static let path = "data/sen2/sen2_mi.csv"

  private func result(_ options: OptionValues) throws -> OutcomesResult {
    var options = options
    let measure = OutcomesMeasure(&options)
    #expect(options.refusals.isEmpty && options.problems.isEmpty)
    let table = try DataTable.read(
      SharedTexts.bytes(Self.path), path: "sen2_mi.csv", measure.reading.tableOptions)
    return try measure.result(of: DataInputs(table))
  }

  private func isClose(_ figure: Double?, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
    figure.map { abs($0 - expected) <= tolerance * max(abs(expected), 1e-12) } ?? false
  }

  @Test("the two means that were worked out elsewhere, and who is left out")
  func means() throws {
    let result = try result(Selection.all[0].options)
    let means = result.figures.filter { $0.kind == .meanOfRates }
    #expect(means.map(\.group) == ["2017", "2018"] && means.map(\.units) == [150, 152])
    #expect(isClose(means[0].value, 66.894) && abs((means[1].value ?? 0) - 63.632895) < 5e-7)
    // The Isles of Scilly and the City of London had no plans in 2017; both are said, with the mark and the line.
    #expect(means[0].leftOut == 2 && means[1].leftOut == 0)
    #expect(
      result.notes.contains(
        "Left out of 2017, not applicable (z): E06000053 Isles of Scilly, line 804; E09000001 City of London, line 761 (2 units)."
      ))
  }

  @Test("every figure is SciPy's to 1e-9", arguments: Selection.all)
  fileprivate func sciPy(_ selection: Selection) throws {
    let figures = try result(selection.options).figures
    let means = figures.filter { $0.kind == .meanOfRates }
    #expect(isClose(means[0].value, selection.means.0) && isClose(means[1].value, selection.means.1))
    #expect(means.map(\.units) == [selection.units.0, selection.units.1])
    let difference = try #require(figures.first { $0.kind == .meanDifference })
    // Of a difference of 0.012 between means of 60 doubles keep thirteen figures.
    #expect(
      isClose(difference.value, selection.meanDifference) && difference.units == selection.pairs)
    let tests = figures.filter { $0.kind == .test }
    try #require(tests.count == 4)
    for (figure, expected) in [(tests[0], selection.paired), (tests[1], selection.welch)] {
      #expect(isClose(figure.value, expected.t), "\(figure.name)")
      #expect(isClose(figure.degreesOfFreedom, expected.degreesOfFreedom), "\(figure.name)")
      #expect(isClose(figure.p, expected.p), "\(figure.name)")
      #expect(isClose(figure.interval?.lower, expected.lower), "\(figure.name)")
      #expect(isClose(figure.interval?.upper, expected.upper), "\(figure.name)")
    }
    #expect(isClose(tests[2].value, selection.wilcoxon.0) && isClose(tests[2].p, selection.wilcoxon.1))
    #expect(tests[3].hits == selection.higher.0 && isClose(tests[3].p, selection.sign))
    let higher = try #require(figures.first { $0.kind == .higher })
    #expect(higher.hits == max(selection.higher.0, selection.higher.1) && higher.units == selection.pairs)
    #expect(
      isClose(higher.interval?.lower, selection.share.0) && isClose(higher.interval?.upper, selection.share.1)
    )
    for (figure, expected) in zip(tests, selection.holm) { #expect(isClose(figure.adjustedP, expected)) }
  }

  @Test("by year and region every authority is in one row or is said")
  func sections() throws {
    let given: [String: OptionValues.Value] = [
      "unit": .word("new_la_code"), "missing": .words(["dfe"]), "rate": .word("NoExc20weekRate"),
      "by": .words(["time_period", "region_name"]), "where": .words(["geographic_level=Local authority"]),
    ]
    let result = try result(OptionValues(given))
    #expect(result.table.sections.count == 8 * 9)
    let units = result.table.sections.reduce(0) { $0 + $1.groups[0].units.count + $1.groups[0].leftOut.count }
    // 152 authorities in six years, 151 in two.
    #expect(units == 6 * 152 + 2 * 151 && result.table.unplaced.isEmpty)
    let south = try #require(result.table.sections.first { $0.by == ["2018", "South West"] })
    #expect(south.groups[0].units.count == 16)
  }

  @Test("authorities that were merged are said, and joined by a file alone")
  func merged() throws {
    var given: [String: OptionValues.Value] = [
      "unit": .word("new_la_code"), "missing": .words(["dfe"]), "group": .word("time_period"),
      "numerator": .word("NoExc20weekEHC"), "denominator": .word("TotNoExcEHC"),
      "where": .words(["geographic_level=Local authority,time_period=2018|2019"]),
    ]
    let plain = try result(OptionValues(given))
    #expect(
      plain.notes.contains {
        $0.hasPrefix(
          "In 2018 only, with no row in 2019, and in no pair: E06000028 Bournemouth; E06000029 Poole; E10000009 Dorset"
        )
      })
    #expect(plain.notes.contains { $0.hasPrefix("Dorset has the codes E06000059 and E10000009") })
    let map = "from,to\nE06000028,E06000058\nE06000029,E06000058\nE10000009,E06000059\n"
    given["test"] = .words(["paired"])
    var options = OptionValues(given)
    let measure = OutcomesMeasure(&options)
    let table = try DataTable.read(
      SharedTexts.bytes(Self.path), path: "sen2_mi.csv", measure.reading.tableOptions)
    let joined = try measure.result(
      of: DataInputs(table, companions: ["map": DataInputs.File(path: "map.csv", bytes: Array(map.utf8))]))
    let before = try #require(joined.table.sections[0].groups[0].units.first { $0.unit == "E06000058" })
    // Bournemouth and Poole are one from 2019 on: sum over sum.
    let parts = plain.table.sections[0].groups[0].units.filter {
      ["E06000028", "E06000029"].contains($0.unit)
    }
    let (above, below) = (
      parts.reduce(0) { $0 + ($1.counts?.numerator.value ?? 0) },
      parts.reduce(0) { $0 + ($1.counts?.denominator.value ?? 0) }
    )
    #expect(parts.count == 2 && isClose(before.rate.value, 100 * above / below))
    #expect(!joined.notes.contains { $0.contains("2018 only") })
    #expect(
      joined.notes.contains(
        "Counted as another unit, by map.csv: E06000028 as E06000058, E06000029 as E06000058, E10000009 as E06000059."
      ))
  }
}
