import DataTables
import TestSupport
import Testing

/// The tribunal's spreadsheet, saved as CSV as people save it.
@Suite("The tribunal's table", .enabled(if: SharedTexts.isWanted("data")))
struct TribunalTableOverRealTextsTests {
  private static let path = "data/sen2/tribunal-appeal-rate-2014-2024.csv"

  private func table() throws -> (DataTable, FigureReading) {
    var options = TableOptions()
    options.marks = try MissingMarks("moj,x=not available,-=0")
    let table = try DataTable.read(SharedTexts.bytes(Self.path), path: "tribunal.csv", options)
    return (table, try FigureReading(table, marks: options.marks))
  }

  /// Read by eye: authority, its region, its line, and what the columns say.
  static let read: [(name: String, section: String?, line: Int, cells: [String: String])] = [
    (
      "Darlington", "NORTH EAST", 7,
      [
        "LA code": "841", "2014 Appeals registered": "-", "2014 Total Appealable Decisions": "450",
        "2024 In development: SEND Tribunal Appeal Rate": "1.10%",
      ]
    ),
    (
      "Durham", "NORTH EAST", 8,
      [
        "2014 Total Appealable Decisions": "2,533", "2024 Appeals registered": "344",
        "2024 In development: Total Appealable Decisions": "3,124",
      ]
    ),
    (
      "Gateshead", "NORTH EAST", 9,
      [
        "2018 Appeals registered": "16", "2018 SEND Tribunal Appeal Rate": "1.20%",
        "2023 Total Appealable Decisions": "1,887",
      ]
    ),
    (
      "Cumbria", "NORTH WEST", 27,
      [
        "LA code": "909", "2022 Appeals registered": "46", "2023 Appeals registered": "..",
        "2024 Appeals registered": "",
      ]
    ),
    (
      "Northamptonshire", "EAST MIDLANDS", 68,
      [
        "2020 SEND Tribunal Appeal Rate": "2.60%", "2021 Appeals registered": "85",
        "2021 Total Appealable Decisions": "..",
      ]
    ),
    (
      "City of London", "INNER LONDON", 103,
      ["2014 SEND Tribunal Appeal Rate": "25.00%", "2018 SEND Tribunal Appeal Rate": "17.60%"]
    ),
    (
      "Redbridge", "OUTER LONDON", 132,
      [
        "2024 Appeals registered": "41", "2024 In development: Total Appealable Decisions": "x",
        "2024 In development: SEND Tribunal Appeal Rate": "x",
      ]
    ),
    (
      "Kent", "SOUTH EAST", 143,
      ["2024 Appeals registered": "1,559", "2024 Total Appealable Decisions": "23,692"]
    ),
    (
      "Isles of Scilly", "SOUTH WEST", 165,
      [
        "2021 Appeals registered": "1", "2023 Appeals registered": "",
        "2024 Total Appealable Decisions": "57",
      ]
    ),
    (
      "Poole", "SOUTH WEST", 168,
      ["LA code": "", "2018 Appeals registered": "23", "2019 Appeals registered": ".."]
    ),
    (
      "England Total", "SOUTH WEST", 174,
      [
        "2014 Appeals registered": "4,108", "2014 Total Appealable Decisions": "251,096",
        "2024 Appeals registered": "22,276",
      ]
    ),
  ]

  @Test("ten rows and the total, read by hand", arguments: read.indices)
  func rows(_ index: Int) throws {
    let (table, _) = try table()
    let expected = Self.read[index]
    let row = try #require(table.rows.first { $0.cells[0] == expected.name })
    #expect(row.section == expected.section && row.line == expected.line)
    for (name, cell) in expected.cells {
      let column = try #require(table.column(name), "\(name)")
      #expect(row.cells[column] == cell, "\(expected.name), \(name)")
    }
  }

  @Test("years over the columns, notes and regions are kept, and every figure is one")
  func whole() throws {
    let (table, reading) = try table()
    #expect(table.columns.count == 37)
    #expect(table.columns.filter { $0.name.hasPrefix("2014 ") }.count == 3)
    #expect(table.columns.filter { $0.name.hasPrefix("2024 ") }.count == 5)
    #expect(table.columns[33].footnotes == ["1", "9"] && table.columns[35].footnotes == ["1", "8"])
    #expect(table.notes.count == 14)
    #expect(table.notes.compactMap(\.mark) == ["1", "2", "3", "4", "5", "6", "7", "8", "9"])
    #expect(Set(table.rows.compactMap(\.section)).count == 10)
    var repairs = TableRepairs()
    var (figures, missing) = (0, 0)
    for column in 2..<37 {
      for cell in try reading.figures(column, of: table, &repairs) {
        if cell.figure != nil { figures += 1 } else if case .missing = cell { missing += 1 }
      }
    }
    #expect(repairs.counts[.thousands] == 1647 && repairs.counts[.percent] == 1832)
    #expect(figures > 5000 && missing > 60)
    // Line 195 says what is suppressed; the sign is in no cell.
    #expect(table.notes.last?.text == "~ Suppressed")
  }

  @Test("a mark that is not declared is named")
  func undeclared() throws {
    let (table, _) = try table()
    let column = try #require(table.column("2014 Appeals registered"))
    var repairs = TableRepairs()
    #expect(throws: DataTableError.self) {
      try FigureReading(table, marks: MissingMarks("..=not available")).figures(column, of: table, &repairs)
    }
  }
}
