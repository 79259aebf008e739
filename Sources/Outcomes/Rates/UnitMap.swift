import DataTables

/// Which units are counted as which other: authorities that were merged, or have another code. It is a file with two
/// columns, the code in the data and the code that it is counted as; nothing is joined without it.
package struct UnitMap: Sendable {
  package let path: String
  private var targets: [String: String] = [:]

  /// - Throws: `.mapping` for a code that would be two, and for a circle.
  package init(_ file: DataInputs.File) throws(OutcomeError) {
    path = file.path
    let table: DataTable
    do throws(DataTableError) { table = try DataTable.read(file.bytes, path: file.path) } catch {
      throw .table(error)
    }
    guard table.columns.count >= 2 else {
      throw .mapping(
        path: path, line: 1, because: "there is one column only",
        remedy: "write the code in the data and the code that it is counted as, as 'from,to'")
    }
    var lines: [String: Int] = [:]
    for row in table.rows {
      let (from, to) = (row.cells[0], row.cells[1])
      guard !from.isEmpty, !to.isEmpty else {
        throw .mapping(path: path, line: row.line, because: "a code is missing", remedy: "write both codes")
      }
      if let known = targets[from], known != to {
        throw .mapping(
          path: path, line: row.line,
          because: "'\(from)' is counted as '\(to)' here and as '\(known)' on line \(lines[from] ?? 0)",
          remedy: "a divided unit has no figures for its parts: count the parts as the whole")
      }
      targets[from] = to
      lines[from] = row.line
    }
    for from in targets.keys.sorted() {
      var (code, steps) = (from, 0)
      while let next = targets[code], next != code {
        (code, steps) = (next, steps + 1)
        guard steps <= targets.count else {
          throw .mapping(
            path: path, line: lines[from] ?? 1, because: "'\(from)' comes back to itself",
            remedy: "leave out one of the lines")
        }
      }
    }
  }

  /// The code that a unit is counted as.
  func target(of unit: String) -> String {
    var code = unit
    while let next = targets[code], next != code { code = next }
    return code
  }
}
