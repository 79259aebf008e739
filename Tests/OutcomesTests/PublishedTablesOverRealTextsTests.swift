import DataTables
import Outcomes
import TestSupport
import Testing

/// Tables 3, 4, 6 and 7 of the published study. What must be found was worked out outside this program.
@Suite("The study's tables of outcomes", .enabled(if: SharedTexts.isWanted("published")))
struct PublishedTablesOverRealTextsTests {
  private func table(_ number: Int) throws -> DataTable {
    try DataTable.read(SharedTexts.bytes("published/table-\(number).csv"), path: "table-\(number).csv")
  }

  @Test(
    "only 111 of 116 and 77 of 109 fit the shares of authorities", arguments: [(3, 111, 116), (4, 77, 109)])
  func authorities(_ number: Int, _ count: Int, _ total: Int) throws {
    let check = try TableCheck(table(number))
    let share = try #require(check.shares.first { $0.verdict != .isMeanOfRates })
    #expect(share.verdict == .consistent(count...count) && share.total == total)
    // 101 whole per cents, 117 or 110 numbers of units: any would pass.
    #expect(share.chance == 1)
    #expect(check.shares.count { $0.verdict == .isMeanOfRates } == 2)
    #expect(check.findings.isEmpty)
  }

  @Test("table 3's claim holds whatever the data, table 4's does not follow")
  func claims() throws {
    let third = try #require(try TableCheck(table(3)).groups).claim(level: 0.01, isOneTailed: true)
    #expect(third.welch.verdict == .holdsWhateverTheData)
    #expect(third.paired.verdict == .holdsWhateverTheData)
    let fourth = try #require(try TableCheck(table(4)).groups).claim(level: 0.01, isOneTailed: true)
    // t is at least (61.9 - 53.6 - 0.1) / √(109/108 · 53.65 · 46.35 / 109 + 112/111 · 61.85 · 38.15 / 112) = 1.232.
    #expect(abs(fourth.welch.smallestT - 1.232) < 0.001)
    // 8.4 / 2.344 / √(1/109 + 1/112), with the t of 219 degrees of freedom at 1 %.
    guard case .holdsOnlyIf(let limit) = fourth.welch.verdict else {
      Issue.record("\(fourth.welch.verdict)")
      return
    }
    #expect(abs(limit - 26.63) < 0.02)
    guard case .holdsOnlyIf = fourth.paired.verdict else {
      Issue.record("\(fourth.paired.verdict)")
      return
    }
  }

  @Test("121 and 122 authorities, 116 in both: at least 127 in all")
  func sizes() throws {
    let groups = try #require(try TableCheck(table(3)).groups)
    #expect(groups.pairs == 116 && groups.sizesAreConsistent)
    #expect(groups.claim(level: 0.01, isOneTailed: true).unitsInAll == 127...127)
  }

  @Test("table 6: shares add up to 100, and how many appeals each allows")
  func appeals() throws {
    let check = try TableCheck(table(6))
    #expect(check.relations.map(\.relation).contains { if case .hundred = $0 { true } else { false } })
    #expect(check.findings.isEmpty)
    let first = try #require(check.shares.first { $0.row == 0 && $0.share.units == 10 })
    // 9.5 % of 4,063 is 385.98 and 10.5 % is 426.6.
    #expect(first.verdict == .consistent(386...426))
    #expect(check.shares.count == 18)
  }

  @Test("table 7 is exact")
  func refusals() throws {
    let check = try TableCheck(table(7))
    #expect(check.findings.isEmpty)
    let words = CheckSentences(check)
    let formulas = check.relations.map(words.formula)
    #expect(formulas.contains("combined_refusals = refusal_to_assess + refusal_to_issue_plan"))
    #expect(formulas.contains("refusal_to_assess_percent = 100 × refusal_to_assess / combined_refusals"))
    #expect(
      formulas.contains("refusal_to_issue_plan_percent = 100 × refusal_to_issue_plan / combined_refusals"))
    #expect(check.relations.allSatisfy { $0.kept.count == 4 && $0.rounding.contains(.halfUp) })
  }

  @Test("any one digit of table 7 changed, its cell is named, with the figure that was there")
  func oneDigit() throws {
    let table = try table(7)
    var changes = 0
    for row in table.rows.indices {
      for column in table.columns.indices {
        let cell = Array(table.rows[row].cells[column])
        // Every second digit in turn; all others give the same in a run of all.
        for place in cell.indices where cell[place].isNumber {
          for digit in 0...9 where (digit + place + row) % 3 == 0 && String(digit) != String(cell[place]) {
            var changed = table
            var letters = cell
            letters[place] = Character(String(digit))
            changed.rows[row].cells[column] = String(letters)
            changes += 1
            let findings = try TableCheck(changed).findings
            #expect(findings.count == 1)
            #expect(findings.first?.rows.contains(row) == true)
            let original = CellFinding.Cell(row: row, column: column, wouldBe: table.rows[row].cells[column])
            #expect(findings.first?.suspects.contains(original) == true, "\(String(letters)): \(findings)")
          }
        }
      }
    }
    #expect(changes > 250)
  }
}

@Suite("The publisher's per cents", .enabled(if: SharedTexts.isWanted("data")))
struct PublisherPercentsOverRealTextsTests {
  /// The three lines are those that exact fractions in Python find in the whole file, of 70,037 per cents.
  @Test("which per cent belongs to which counts is found, and every row that does not fit")
  func timeliness() throws {
    var options = TableOptions()
    options.marks = try MissingMarks("dfe")
    // The lines about them: the whole file takes seconds in a debug build.
    options.rows = { _ in
      { row in [8800...9000, 9700...9800, 11_500...11_600].contains { range in range.contains(row.line) } }
    }
    let table = try DataTable.read(
      SharedTexts.bytes("data/sen2/timeliness_20_week.csv"), path: "timeliness.csv", options)
    let check = try TableCheck(table, marks: options.marks)
    let words = CheckSentences(check)
    let shares = check.relations.filter { if case .share = $0.relation { true } else { false } }
    #expect(
      Set(shares.map(words.formula)) == [
        "pc_plans_issued_within_20_weeks = 100 × plans_issued_within_20_weeks / plans_issued_den",
        "PC_plans_issued_20_weeks_ex = 100 × plans_issued_20_weeks_ex / plans_issued_den_ex",
        "pc_plans_issued_gt20weeks_ltYear = 100 × plans_issued_gt20weeks_ltYear / plans_issued_den",
        "PC_plans_issued_gt20weeks_ltYear_ex = 100 × plans_issued_gt20weeks_ltYear_ex / plans_issued_den_ex",
        "pc_plans_issued_gt_1_year = 100 × plans_issued_gt_1_year / plans_issued_den",
        "PC_plans_issued_gt_1_year_ex = 100 × plans_issued_gt_1_year_ex / plans_issued_den_ex",
      ])
    // The three counts add up to the whole, and their per cents to a hundred.
    #expect(
      Set(check.relations.map(words.formula)).isSuperset(of: [
        "plans_issued_den = plans_issued_within_20_weeks + plans_issued_gt20weeks_ltYear + plans_issued_gt_1_year"
      ]))
    let lines = check.findings.flatMap(\.rows).map { table.rows[$0].line }
    #expect(lines == [8911, 9746, 11530])
    #expect(check.findings.allSatisfy { $0.suspects.count == 1 && $0.suspects[0].wouldBe != nil })
  }
}
