import Measures

/// What must hold of a published table that is accepted.
enum PublishedClaims {
  static func check(_ bytes: [UInt8]) {
    do throws(PublishedTableError) {
      let table = try PublishedTable.parse(bytes, path: "fuzz.csv")
      claim(!table.rows.isEmpty, "a table has rows")
      let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
      var line = 0
      for row in table.rows {
        claim(row.published >= 0, "a figure is not negative")
        claim(!row.label.isEmpty, "a row has a label")
        claim(
          row.line > line && row.line <= lines, "rows ascend: \(row.line) after \(line) of \(lines)")
        line = row.line
      }
      // Reading the same bytes again tells the same.
      claim(try PublishedTable.parse(bytes, path: "fuzz.csv") == table, "the same bytes, the same table")
    } catch {
      claim(error.description.hasPrefix("fuzz.csv"), "a refusal names its file: \(error)")
    }
  }
}
