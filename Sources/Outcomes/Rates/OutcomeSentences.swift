import DataTables
import Statistics

/// What is said under a table of outcomes.
struct OutcomeSentences: Sendable {
  /// Which units of a group are left out, and why.
  struct Exclusion: Sendable {
    var by: [String]
    var group: String
    var sentence: String
  }

  let question: RatesQuestion
  private let table: RateTable
  private let map: UnitMap?
  private let hidden: HiddenUnits?
  let leftOut: [Exclusion]

  init(_ table: RateTable, _ map: UnitMap?, _ hidden: HiddenUnits?) {
    (self.table, self.map, self.hidden, question) = (table, map, hidden, table.question)
    leftOut = OutcomeSentences.exclusions(table)
  }

  /// What the rate is called.
  var rate: String {
    if case .columns(let columns) = question.groups {
      return columns.map(\.column).withoutRepetitions.joined(separator: ", ")
    }
    if let rate = question.rate { return rate }
    return "\(question.numerator ?? "") / \(question.denominator ?? "")"
  }

  // MARK: How to read the table

  var explanations: [String] {
    var notes = [
      "The mean of rates counts every unit alike; the pooled rate is the sum of the numerators over the sum of the denominators, and counts every case alike. They differ, and neither is the other."
    ]
    notes.append(scale)
    if table.groupNames.count > 1 {
      notes.append(
        "Differences are the first group less the second. The difference of the means is of all units with a rate; the mean difference of pairs, the share of units and the tests of pairs are of the units in both groups."
      )
      notes.append(tail)
      for test in tests { notes.append(OutcomeTest.assumptions(test)) }
      notes.append(
        "Holm's correction is over all tests of this table. Intervals are of 95 %, two-sided, and not corrected."
      )
      notes.append(
        "Effect sizes: d_z is the mean difference over the SD of the differences, d_av over the mean of the two SDs, d_s over the pooled SD of separate groups; g is d with Hedges' exact correction; Cliff's delta is -1 to 1; Hodges-Lehmann is the middle of all means of two differences (of pairs) or of all differences (of groups)."
      )
    }
    return notes
  }

  private var tests: [RatesQuestion.Test] {
    let used = table.sections.flatMap { section in
      OutcomeFigures.comparisons(section, question).flatMap { comparison in
        question.tests.isEmpty ? [comparison.usualTest] : question.tests
      }
    }
    return RatesQuestion.Test.allCases.filter(used.contains)
  }

  private var tail: String {
    switch question.alternative {
    case .twoSided: "p is two-tailed."
    case .greater: "p is one-tailed: that the first group is higher than the second."
    case .less: "p is one-tailed: that the first group is lower than the second."
    }
  }

  private var scale: String {
    switch (table.scale.basis, table.scale.isProportion) {
    case (.counts, _): "Rates are worked out of the counts, in per cent."
    case (.declared, true): "Rates were read as proportions, as was said, and are shown in per cent."
    case (.declared, false): "Rates were read as per cents, as was said."
    case (.sign, _): "Rates were read as per cents, for the sign is behind figures."
    case (.size, _): "Rates were read as per cents, for some are above 1."
    case (.heading, _): "Rates were read as per cents by their heading, though none is above 1."
    case (.none, _):
      "Rates were read as proportions, for none is above 1, and are shown in per cent; if they are per cents, say so."
    }
  }

  // MARK: Who is left out

  private static func exclusions(_ table: RateTable) -> [Exclusion] {
    var all: [Exclusion] = []
    for section in table.sections {
      for group in section.groups {
        let reasons = Dictionary(grouping: group.leftOut, by: \.reason)
        for reason in reasons.keys.sorted() {
          let units = reasons[reason] ?? []
          let place = (section.by + (group.name.isEmpty ? [] : [group.name])).joined(separator: ", ")
          all.append(
            Exclusion(
              by: section.by, group: group.name,
              sentence:
                "Left out\(place.isEmpty ? "" : " of \(place)"), \(reason): \(list(units.map { ($0.unit, $0.name, $0.line) })) (\(units.count.units))."
            ))
        }
      }
    }
    return all
  }

  private static func list(_ units: [(unit: String, name: String, line: Int)]) -> String {
    units.map { "\(called($0.unit, $0.name)), line \($0.line)" }.joined(separator: "; ")
  }

  private static func called(_ unit: String, _ name: String) -> String {
    name.isEmpty || name == unit ? unit : "\(unit) \(name)"
  }

  /// What is beside a figure in data: why there is none, or who is left out.
  func remark(_ figure: OutcomeFigure) -> String? {
    if let reason = figure.reason { return reason }
    guard figure.kind == .meanOfRates else { return nil }
    let sentences = leftOut.filter { $0.by == figure.by && $0.group == figure.group }.map(\.sentence)
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  // MARK: What else should be known

  var further: [String] {
    let repairs = table.repairs.byKind.map { "\($0.kind.rawValue) (\($0.count))" }
    var notes = unplaced + single + changed + doubtful
    if !table.mapped.isEmpty {
      let pairs = table.mapped.map { "\($0.from) as \($0.to)" }.joined(separator: ", ")
      notes.append("Counted as another unit, by \(map?.path ?? "the file"): \(pairs).")
    }
    if let hidden {
      notes.append(
        hidden.count == 0
          ? "No unit had fewer than \(hidden.limit) cases to be hidden."
          : "Rates of \(hidden.count.units) are hidden where a line for each unit is shown: fewer than \(hidden.limit) cases, or needed to hide those."
      )
      if !table.sections.contains(where: { $0.groups.contains { $0.units.contains { $0.counts != nil } } }) {
        notes.append("Nothing could be hidden, for the table's counts are not named.")
      }
    }
    if !repairs.isEmpty { notes.append("To read the table: \(repairs.joined(separator: "; ")).") }
    return notes
  }

  private var unplaced: [String] {
    let reasons = Dictionary(grouping: table.unplaced, by: \.reason)
    return reasons.keys.sorted().map { reason in
      let lines = (reasons[reason] ?? []).map(\.line)
      let shown = lines.prefix(20).map(String.init).joined(separator: ", ") + (lines.count > 20 ? " …" : "")
      let what = lines.count == 1 ? "1 row (line \(shown))" : "\(lines.count) rows (lines \(shown))"
      return "Left out, \(reason): \(what)."
    }
  }

  /// Units in one group of two only.
  private var single: [String] {
    table.sections.flatMap { section in
      OutcomeFigures.comparisons(section, question).flatMap { comparison -> [String] in
        let sides = [
          (comparison.first.name, comparison.onlyFirst, comparison.second),
          (comparison.second.name, comparison.onlySecond, comparison.first),
        ]
        return sides.compactMap { name, units, other in
          // Those that have a row in the other, without a rate, are said already.
          let rowless = Set(other.leftOut.map(\.unit))
          let missing = units.filter { !rowless.contains($0.unit) }
          guard !missing.isEmpty else { return nil }
          let place = section.by.isEmpty ? "" : "\(section.by.joined(separator: ", ")): "
          let list = missing.map { OutcomeSentences.called($0.unit, $0.name) }.joined(separator: "; ")
          return
            "\(place)In \(name) only, with no row in \(other.name), and in no pair: \(list) (\(missing.count.units)). A unit that was merged, divided or given another code is joined only by a file that says so."
        }
      }
    }.withoutRepetitions
  }

  /// One name with two codes, or one code with two names: a change of the unit, or a mistake.
  private var changed: [String] {
    guard let column = table.nameColumn.flatMap({ table.table.column($0) }),
      let unit = table.table.column(question.unit)
    else { return [] }
    var (codes, names) = ([String: Set<String>](), [String: Set<String>]())
    for row in table.table.rows where !row.cells[unit].isEmpty && !row.cells[column].isEmpty {
      let code = map?.target(of: row.cells[unit]) ?? row.cells[unit]
      codes[row.cells[column], default: []].insert(code)
      names[row.cells[unit], default: []].insert(row.cells[column])
    }
    let byName = codes.filter { $0.value.count > 1 }.sorted { LabelOrder.isBefore($0.key, $1.key) }
    let byCode = names.filter { $0.value.count > 1 }.sorted { LabelOrder.isBefore($0.key, $1.key) }
    return byName.map {
      "\($0.key) has the codes \($0.value.sorted().joined(separator: " and ")), which are counted as different units: it may have been merged, divided or given another code."
    }
      + byCode.map {
        "\($0.key) has the names \($0.value.sorted().joined(separator: " and ")), and is counted as one unit."
      }
  }

  private var doubtful: [String] {
    let outside = table.sections.flatMap { section in
      section.groups.flatMap { group in
        group.units.filter { $0.rate.value < 0 || $0.rate.value > 100 }.map { ($0.unit, $0.name, $0.line) }
      }
    }
    guard !outside.isEmpty else { return [] }
    return [
      "Doubtful: rates below 0 or above 100 % are counted as they are: \(OutcomeSentences.list(outside)) (\(outside.count.units))."
    ]
  }
}

extension Int {
  fileprivate var units: String { self == 1 ? "1 unit" : "\(self) units" }
}
