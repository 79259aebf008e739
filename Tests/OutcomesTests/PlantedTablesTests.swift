import DataTables
import Outcomes
import Testing

/// A row of numbers that is the same on every machine.
struct PlantedNumbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A table with one relation planted in it, and columns that have nothing to do with it.
struct PlantedTable {
  enum Kind: CaseIterable {
    case sum, difference, threeParts, share, shareOfSum, change, mean, hundred, totalRow, shareOfColumn
  }

  let kind: Kind
  private(set) var header: [String]
  private(set) var rows: [[String]]
  /// The cell that was changed; nil if none was.
  private(set) var changed: (row: Int, column: Int)?
  /// Columns of the relation; the target is the first.
  private let columns: [Int]
  private let decimals = 1

  init(_ kind: Kind, _ numbers: inout PlantedNumbers, changing: Bool) {
    self.kind = kind
    let count = Int.random(in: 5...12, using: &numbers)
    var figures: [[String]] = []
    var names: [String] = []
    func round(_ value: Double) -> String { PlantedTable.text(value, 1) }
    for _ in 0..<count {
      let (a, b, c) = (
        Int.random(in: 120...4999, using: &numbers), Int.random(in: 120...4999, using: &numbers),
        Int.random(in: 120...4999, using: &numbers)
      )
      switch kind {
      case .sum: figures.append(["\(a + b)", "\(a)", "\(b)"])
      case .difference: figures.append(["\(a)", "\(b)", "\(a - b)"])
      case .threeParts: figures.append(["\(a + b + c)", "\(a)", "\(b)", "\(c)"])
      case .share:
        let whole = a + Int.random(in: 300...5000, using: &numbers)
        figures.append([round(100 * Double(a) / Double(whole)), "\(a)", "\(whole)"])
      case .shareOfSum: figures.append([round(100 * Double(a) / Double(a + b)), "\(a)", "\(b)"])
      case .change: figures.append([round(100 * Double(b - a) / Double(a)), "\(a)", "\(b)"])
      case .mean: figures.append([round(Double(a + b + c) / 3), "\(a)", "\(b)", "\(c)"])
      case .hundred:
        let total = Double(a + b + c)
        figures.append([a, b, c].map { round(100 * Double($0) / total) })
      case .totalRow, .shareOfColumn: figures.append(["\(a)", "\(b)"])
      }
    }
    switch kind {
    case .sum, .difference, .threeParts, .totalRow:
      names = (0..<figures[0].count).map { "cases \("abcd".map(String.init)[$0])" }
    case .hundred: names = ["a percent", "b percent", "c percent"]
    case .mean: names = ["mean of three", "cases a", "cases b", "cases c"]
    case .share, .shareOfSum, .change: names = ["per cent", "cases a", "cases b"]
    case .shareOfColumn: names = ["cases a", "cases b", "per cent"]
    }
    if kind == .shareOfColumn {
      let sum = figures.reduce(0) { $0 + (Double($1[0]) ?? 0) }
      for row in figures.indices { figures[row].append(round(100 * (Double(figures[row][0]) ?? 0) / sum)) }
    }
    if kind == .totalRow {
      figures.append((0..<2).map { column in String(figures.reduce(0) { $0 + (Int($1[column]) ?? 0) }) })
    }
    for index in 0..<Int.random(in: 1...3, using: &numbers) {
      names.append("other \(index)")
      for row in figures.indices { figures[row].append(round(Double.random(in: 3...97, using: &numbers))) }
    }
    columns = Array(
      0..<(kind == .totalRow
        ? 2
        : kind == .hundred || kind == .shareOfColumn
          ? 3 : figures[0].count - names.count { $0.hasPrefix("other") }))
    // Columns stand in any order.
    let order = Array(names.indices).shuffled(using: &numbers)
    header = ["unit"] + order.map { names[$0] }
    let labels = figures.indices.map { kind == .totalRow && $0 == figures.count - 1 ? "Total" : "unit \($0)" }
    rows = zip(labels, figures).map { label, figures in [label] + order.map { figures[$0] } }
    guard changing else { return }
    // A column of the relation, any row, one digit; of a sum of per cents by a digit that rounding does not swallow.
    let place = Int.random(in: 0..<columns.count, using: &numbers)
    let column = 1 + (order.firstIndex(of: kind == .shareOfColumn ? [0, 2][place % 2] : place) ?? 0)
    let row = Int.random(in: rows.indices, using: &numbers)
    var letters = Array(rows[row][column])
    let digits = letters.indices.filter { letters[$0].isNumber }
    let digit = digits.randomElement(using: &numbers) ?? 0
    let old = letters[digit]
    repeat {
      letters[digit] = Character(String(Int.random(in: 0...9, using: &numbers)))
    } while letters[digit] == old
    rows[row][column] = String(letters)
    changed = (row, column)
  }

  static func text(_ value: Double, _ decimals: Int) -> String {
    let units = Int((abs(value) * 10).rounded())
    return (value < 0 && units > 0 ? "-" : "") + "\(units / 10).\(units % 10)"
  }

  var table: DataTable {
    get throws {
      let text = ([header] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
      return try DataTable.read(Array(text.utf8), path: "planted.csv")
    }
  }

  /// Whether the change can be seen at all: worked out from the relation itself, with the figures as they are printed.
  var isVisible: Bool {
    guard let changed else { return false }
    func value(_ name: String, _ row: Int) -> Double {
      header.firstIndex(of: name).flatMap { Double(rows[row][$0]) } ?? 0
    }
    let row = changed.row
    let (a, b, c, d) = (
      value("cases a", row), value("cases b", row), value("cases c", row), value("cases d", row)
    )
    let percent = value("per cent", row)
    func differs(_ exact: Double) -> Bool { abs(percent - exact) > 0.0500001 }
    switch kind {
    case .sum: return a != b + c
    case .difference: return a - b != c
    case .threeParts: return a != b + c + d
    case .share: return differs(100 * a / b)
    case .shareOfSum: return differs(100 * a / (a + b))
    case .change: return differs(100 * (b - a) / a)
    case .mean: return abs(value("mean of three", row) - (a + b + c) / 3) > 0.0500001
    case .hundred:
      return abs(value("a percent", row) + value("b percent", row) + value("c percent", row) - 100)
        > 0.1500001
    case .totalRow: return true
    case .shareOfColumn:
      let sum = rows.indices.reduce(0) { $0 + value("cases a", $1) }
      return rows.indices.contains {
        abs(value("per cent", $0) - 100 * value("cases a", $0) / sum) > 0.0500001
      }
    }
  }
}

@Suite("Planted relations")
struct PlantedTablesTests {
  /// Half of the tables have one digit changed. What a change rounds away is no misprint that figures could show.
  @Test("what cannot be is found, and little else")
  func fiveHundredSlow() throws {
    var numbers = PlantedNumbers(state: 20_260_101)
    var (visible, found, named, flagged, right) = (0, 0, 0, 0, 0)
    var missed: [PlantedTable.Kind: Int] = [:]
    for index in 0..<500 {
      let kind = PlantedTable.Kind.allCases[index / 2 % PlantedTable.Kind.allCases.count]
      let planted = PlantedTable(kind, &numbers, changing: index.isMultiple(of: 2))
      let findings = try TableCheck(planted.table).findings
      for finding in findings {
        flagged += 1
        if let changed = planted.changed,
          finding.rows.contains(changed.row) || finding.suspects.contains(where: { $0.row == changed.row })
        {
          right += 1
        }
      }
      guard planted.isVisible, let changed = planted.changed else { continue }
      visible += 1
      if findings.contains(where: { finding in
        finding.rows.contains(changed.row) || finding.suspects.contains { $0.row == changed.row }
      }) {
        found += 1
      } else {
        missed[kind, default: 0] += 1
      }
      if findings.contains(where: {
        $0.suspects.contains { $0.row == changed.row && $0.column == changed.column }
      }) {
        named += 1
      }
    }
    print(
      "planted: \(visible) visible, \(found) found, \(named) with the cell, \(right) of \(flagged) right, missed \(missed)"
    )
    #expect(visible > 220)
    #expect(Double(found) >= 0.95 * Double(visible), "missed \(missed)")
    #expect(Double(right) >= 0.95 * Double(flagged))
  }

  @Test("rows and columns in another order give the same findings")
  func permuted() throws {
    var numbers = PlantedNumbers(state: 7)
    for kind in [PlantedTable.Kind.sum, .share, .mean, .change, .hundred] {
      let planted = PlantedTable(kind, &numbers, changing: true)
      let table = try planted.table
      var turned = table
      turned.rows.reverse()
      // The label stays where it is.
      let order = [0] + Array((1..<table.columns.count).reversed())
      turned.columns = order.map { table.columns[$0] }
      for row in turned.rows.indices { turned.rows[row].cells = order.map { turned.rows[row].cells[$0] } }
      func said(_ table: DataTable) throws -> Set<String> {
        let check = try TableCheck(table)
        return Set(
          check.findings.flatMap(\.suspects).map {
            "\(table.rows[$0.row].line) \(table.columns[$0.column].name) \($0.wouldBe ?? "-")"
          })
      }
      #expect(try said(table) == said(turned))
    }
  }

  @Test("unrelated figures are related by nothing")
  func noise() throws {
    var numbers = PlantedNumbers(state: 99)
    for _ in 0..<60 {
      let columns = Int.random(in: 3...8, using: &numbers)
      let rows = (0..<Int.random(in: 4...15, using: &numbers)).map { row in
        "r\(row),"
          + (0..<columns).map { _ in String(Int.random(in: 10...900, using: &numbers)) }.joined(
            separator: ",")
      }
      let header = "unit," + (0..<columns).map { "cases \($0)" }.joined(separator: ",")
      let table = try DataTable.read(Array(([header] + rows).joined(separator: "\n").utf8), path: "noise.csv")
      #expect(try TableCheck(table).findings.isEmpty)
    }
  }
}
