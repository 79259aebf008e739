import DataTables
import Outcomes

/// What must hold of a table of data that is read, and of what is found in it.
enum TableClaims {
  static func check(_ bytes: [UInt8]) {
    do throws(DataTableError) {
      let table = try DataTable.read(bytes, path: "fuzz.csv")
      claim(!table.columns.isEmpty, "a table has columns")
      let width = table.columns.count
      var line = 0
      for row in table.rows {
        claim(row.cells.count == width, "a row has as many cells as there are columns")
        claim(row.line > line, "rows ascend: \(row.line) after \(line)")
        line = row.line
      }
      let again = try DataTable.read(bytes, path: "fuzz.csv")
      claim(again.rows == table.rows && again.sha256 == table.sha256, "the same bytes, the same table")
      guard table.rows.count * width * width < 20_000 else { return }
      try check(table)
    } catch {
      claim(!error.problems.isEmpty, "a refusal says what is wrong")
      claim("\(error)".contains("fuzz.csv"), "a refusal names its file: \(error)")
    }
  }

  private static func check(_ table: DataTable) throws(DataTableError) {
    let check: TableCheck
    do throws(OutcomeError) { check = try TableCheck(table) } catch {
      claim("\(error)".contains("fuzz.csv"), "a refusal names its file: \(error)")
      return
    }
    for relation in check.relations {
      claim(Set(relation.kept).isDisjoint(with: relation.broken), "a row keeps a relation or breaks it")
      claim((0...1).contains(relation.chance), "a chance is one")
    }
    for finding in check.findings {
      claim(!finding.suspects.isEmpty, "a finding names a cell")
      claim(finding.suspects.allSatisfy { table.rows.indices.contains($0.row) }, "a cell is in the table")
    }
    claim(CheckResult(check).rows.allSatisfy { !$0.sentence.isEmpty }, "a statement says something")
  }
}
