import DataTables
import Reporter

/// A check as it is printed: a statement a line, what cannot be first.
package struct CheckResult: Presentable {
  package struct Statement: Sendable {
    package enum Verdict: String, Sendable, CaseIterable {
      case cannotBe = "cannot be"
      case onlyIf = "consistent only if"
      case consistent
      case notChecked = "not checked"
    }

    package enum Subject: String, Sendable {
      case cell, relation, total, share, mean, test, claim, groups, column
    }

    package var verdict: Verdict
    package var subject: Subject
    package var line: Int?
    package var column: String?
    package var printed: String?
    package var wouldBe: String?
    package var chance: Double?
    package var sentence: String
  }

  private let check: TableCheck
  package let rows: [Statement]

  /// - Parameter claim: a claim of significance that is held against the printed figures.
  package init(_ check: TableCheck, claim: (level: Double, isOneTailed: Bool)? = nil) {
    self.check = check
    let all = CheckStatements(check).all(claim: claim)
    rows = Statement.Verdict.allCases.flatMap { verdict in all.filter { $0.verdict == verdict } }
  }

  package var schema: String { "voxlex/check/1" }

  package var title: String {
    let impossible = rows.count { $0.verdict == .cannotBe }
    let found = impossible == 0 ? "nothing that cannot be" : "\(impossible) that cannot be"
    return "Check of \(check.table.path): \(found)"
  }

  package var columns: [DataColumn<Statement>] {
    [
      .text("verdict", meaning: "cannot be, consistent only if, consistent, or not checked") {
        $0.verdict.rawValue
      },
      .text(
        "about", isForPrograms: true,
        meaning: "cell, relation, total, share, mean, test, claim, groups or column"
      ) { $0.subject.rawValue },
      .integer("line", meaning: "The line of the file, or the row of the sheet") { $0.line },
      DataColumn("column", isForPrograms: true, meaning: "The heading of the column") {
        .optional($0.column)
      },
      DataColumn("printed", isForPrograms: true, meaning: "What is printed") { .optional($0.printed) },
      DataColumn("would_be", isForPrograms: true, meaning: "A figure that would put it right") {
        .optional($0.wouldBe)
      },
      .decimal(
        "chance", places: 6, isForPrograms: true,
        meaning:
          "The chance that unrelated figures would keep a relation or a random figure pass a check; of what cannot be, that it is a false alarm"
      ) { $0.chance },
      .text("finding", meaning: "The verdict in a sentence") { $0.sentence },
    ]
  }

  package var notes: [String] {
    var notes = [
      "A relation is found where three rows and more keep it, at most a quarter break it, and chance is unlikely to do as "
        + "much; what is printed stands for all values that round to it."
    ]
    if rows.contains(where: { $0.verdict == .cannotBe && $0.subject == .cell }) {
      notes.append(
        "Of 240 cells that were called impossible in 500 planted tables, 4 were not the changed ones (1.7 %)."
      )
    }
    let repairs = check.repairs.byKind.map { "\($0.kind.rawValue) (\($0.count))" }
    if !repairs.isEmpty { notes.append("To read the table: \(repairs.joined(separator: "; ")).") }
    let labels = check.labels.map { check.table.columns[$0].name }.filter { !$0.isEmpty }
    if !labels.isEmpty { notes.append("Read as labels: \(labels.joined(separator: ", ")).") }
    return notes
  }

  package var provenance: [Table.Provenance] {
    let sheet = check.table.sheet.map { ", sheet \($0)" } ?? ""
    return [
      Table.Provenance("Table", "\(check.table.path)\(sheet), SHA-256 \(check.table.sha256)"),
      ProgramVersion.provenance,
    ]
  }
}

extension Table.Cell {
  fileprivate static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .empty }
}

/// The statements of a check, kind by kind.
struct CheckStatements {
  private let check: TableCheck
  private let words: CheckSentences
  private typealias Statement = CheckResult.Statement

  init(_ check: TableCheck) { (self.check, words) = (check, CheckSentences(check)) }

  func all(claim: (level: Double, isOneTailed: Bool)?) -> [CheckResult.Statement] {
    let claims = claim.map { words.claims(level: $0.level, isOneTailed: $0.isOneTailed) } ?? []
    let statements = check.findings.map(finding) + check.relations.map(relation) + check.totals.map(total)
    return statements + check.shares.map(share) + check.means.map(mean) + check.tests.map(test)
      + check.comparisons.map(comparison) + claims
      + words.unchecked.map { Statement(verdict: .notChecked, subject: .column, sentence: $0) }
  }

  private func finding(_ finding: CellFinding) -> CheckResult.Statement {
    let cell = finding.suspects.count == 1 ? finding.suspects.first : nil
    let row = cell?.row ?? finding.rows.first
    return Statement(
      verdict: .cannotBe, subject: .cell, line: row.map { check.table.rows[$0].line },
      column: cell.map { check.table.columns[$0.column].name },
      printed: cell.map { check.table.rows[$0.row].cells[$0.column] }, wouldBe: cell?.wouldBe,
      chance: words.falseAlarm(finding), sentence: words.sentence(finding))
  }

  private func relation(_ found: FoundRelation) -> CheckResult.Statement {
    // A table that was truncated, or rounded to even digits, is consistent only if it was.
    let isUsual = found.rounding.contains(.halfUp)
    return Statement(
      verdict: isUsual ? .consistent : .onlyIf, subject: .relation,
      column: check.table.columns[check.columns[found.target].index].name, chance: found.chance,
      sentence: words.sentence(found))
  }

  private func total(_ total: TotalRow) -> CheckResult.Statement {
    Statement(
      verdict: .consistent, subject: .total, line: check.table.rows[total.row].line,
      sentence: words.sentence(total))
  }

  private func share(_ share: ShareCheck) -> CheckResult.Statement {
    let verdict: Statement.Verdict =
      switch share.verdict {
      case .consistent: .consistent
      case .cannotBe: .cannotBe
      case .isMeanOfRates: .notChecked
      }
    let row = check.table.rows[share.row]
    return Statement(
      verdict: verdict, subject: .share, line: row.line, column: check.table.columns[share.shareColumn].name,
      printed: row.cells[share.shareColumn], chance: share.chance, sentence: words.sentence(share))
  }

  private func mean(_ mean: MeanCheck) -> CheckResult.Statement {
    let row = check.table.rows[mean.row]
    return Statement(
      verdict: mean.sums == nil ? .onlyIf : .consistent, subject: .mean, line: row.line,
      column: check.table.columns[mean.meanColumn].name, printed: row.cells[mean.meanColumn],
      chance: mean.chance, sentence: words.sentence(mean))
  }

  private func comparison(_ comparison: PrintedComparison) -> CheckResult.Statement {
    let verdict: Statement.Verdict =
      switch comparison.verdict {
      case .consistent: .consistent
      case .onlyIf: .onlyIf
      case .cannotBe: .cannotBe
      }
    let row = check.table.rows[comparison.row]
    return Statement(
      verdict: verdict, subject: .test, line: row.line, column: check.table.columns[comparison.column].name,
      printed: row.cells[comparison.column], sentence: words.sentence(comparison))
  }

  private func test(_ test: PrintedTest) -> CheckResult.Statement {
    let verdict: Statement.Verdict =
      switch test.verdict {
      case .consistent: .consistent
      case .onlyIfOneTailed: .onlyIf
      case .cannotBe: .cannotBe
      }
    let row = check.table.rows[test.row]
    return Statement(
      verdict: verdict, subject: .test, line: row.line, column: check.table.columns[test.column].name,
      printed: row.cells[test.column], sentence: words.sentence(test))
  }
}
