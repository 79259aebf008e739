import DataTables
import Reporter

/// Counts beside data, a row for each row of the counts, and one for each key that the data alone have.
package struct JoinResult: Presentable {
  package struct Line: Sendable {
    package var key: String
    package var cells: [Table.Cell]
  }

  package let columns: [DataColumn<Line>]
  package let rows: [Line]
  package let notes: [String]
  private let counts: DataTable
  private let data: DataTable
  private let selection: RowSelection

  init(_ counts: DataTable, _ data: DataTable, _ measure: JoinMeasure) throws(OutcomeError) {
    (self.counts, self.data, selection) = (counts, data, measure.reading.selection)
    let left = try JoinSide(counts, key: measure.key.counts, columns: measure.countColumns, DataReading())
    let right =
      if let question = measure.rates {
        try JoinSide(RateTable(data, question), key: measure.key.data)
      } else {
        try JoinSide(data, key: measure.key.data, columns: measure.columns ?? [], measure.reading)
      }
    if let repeated = right.repeated {
      throw .repeatedUnit(
        path: data.path, line: repeated.line, firstLine: repeated.first, unit: repeated.key,
        where: "for '\(measure.key.data)'")
    }
    let (leftKeys, rightKeys) = (Set(left.rows.map(\.key)), Set(right.rows.map(\.key)))
    guard !leftKeys.isDisjoint(with: rightKeys) else {
      throw .nothingInCommon(
        path: counts.path, other: data.path, key: measure.key.counts, first: left.rows.first?.key ?? "",
        second: right.rows.first?.key ?? "")
    }
    let byKey = Dictionary(right.rows.map { ($0.key, $0.cells) }) { first, _ in first }
    func blank(_ columns: [JoinSide.Column], _ path: String) -> [Table.Cell] {
      columns.map { _ in .missing(reason: "no row in \(path)") }
    }
    var lines = left.rows.enumerated().map { index, row in
      (index, Line(key: row.key, cells: row.cells + (byKey[row.key] ?? blank(right.columns, data.path))))
    }
    let alone = right.rows.filter { !leftKeys.contains($0.key) }
    lines += alone.map { (Int.max, Line(key: $0.key, cells: blank(left.columns, counts.path) + $0.cells)) }
    rows = lines.sorted { a, b in
      if a.1.key != b.1.key { return LabelOrder.isBefore(a.1.key, b.1.key) }
      return a.0 < b.0
    }.map(\.1)
    columns = JoinResult.columns(measure.key.counts, left.columns, right.columns)
    var notes = left.notes + right.notes
    for (keys, others, path, other) in [
      (leftKeys, rightKeys, counts.path, data.path), (rightKeys, leftKeys, data.path, counts.path),
    ] {
      let only = keys.subtracting(others).sorted(by: LabelOrder.isBefore)
      if !only.isEmpty {
        notes.append("In \(path) and not in \(other): \(only.joined(separator: ", ")) (\(only.count)).")
      }
    }
    self.notes = notes
  }

  /// Names that both files have are told apart by `_2`.
  private static func columns(
    _ key: String, _ left: [JoinSide.Column], _ right: [JoinSide.Column]
  ) -> [DataColumn<Line>] {
    var taken: Set<String> = [key]
    func free(_ name: String) -> String {
      var (candidate, number) = (name.isEmpty ? "column" : name, 2)
      while !taken.insert(candidate).inserted {
        candidate = "\(name)_\(number)"
        number += 1
      }
      return candidate
    }
    let all = (left + right).enumerated().map { index, column in
      DataColumn<Line>(
        free(column.name), title: column.name, unit: column.unit, kind: column.kind, meaning: column.meaning
      ) { $0.cells[index] }
    }
    return [.text(key, title: key, meaning: "What both tables have") { $0.key }] + all
  }

  package var schema: String { "voxlex/join/1" }
  package var title: String { "\(counts.path) beside \(data.path)" }

  package var provenance: [Table.Provenance] {
    var lines = [
      Table.Provenance("Counts", "\(counts.path), SHA-256 \(counts.sha256)"),
      Table.Provenance("Data", "\(data.path), SHA-256 \(data.sha256)"),
    ]
    if !selection.conditions.isEmpty {
      lines.append(Table.Provenance("Rows", "\(data.rows.count) with \(selection.words)"))
    }
    return lines + [ProgramVersion.provenance]
  }
}

/// One of the two tables: a key and cells for each row.
struct JoinSide {
  struct Column {
    var name: String
    var unit: String?
    var kind: Table.Column.Kind
    var meaning: String
  }
  struct Row {
    var key: String
    var cells: [Table.Cell]
  }

  private(set) var columns: [Column] = []
  private(set) var rows: [Row] = []
  private(set) var notes: [String] = []
  /// The first key that comes twice.
  private(set) var repeated: (key: String, line: Int, first: Int)?

  /// A table as it is.
  init(
    _ table: DataTable, key: String, columns wanted: [String], _ reading: DataReading
  ) throws(OutcomeError) {
    try reading.selection.check(table)
    let keyColumn = try table.requiredColumn(key)
    var places: [Int] = []
    if wanted.isEmpty {
      places = table.columns.indices.filter { $0 != keyColumn }
    } else {
      for name in wanted { places.append(try table.requiredColumn(name)) }
    }
    let figures = try reading.figures(table, places)
    var isFigure: [Bool] = []
    for place in places {
      let readings = table.rows.map { figures.reading($0.cells[place]) }
      let hasText = readings.contains { if case .text = $0 { true } else { false } }
      let all = readings.compactMap(\.figure)
      let holdsFigures = !hasText && !all.isEmpty
      isFigure.append(holdsFigures)
      let decimals = all.map(\.decimals).max() ?? 0
      let kind: Table.Column.Kind =
        !holdsFigures ? .text : decimals == 0 ? .integer : .decimal(places: min(decimals, 3))
      columns.append(
        Column(
          name: table.columns[place].name, unit: all.contains(where: \.isPercent) ? "%" : nil, kind: kind,
          meaning: "As \(table.path) has it"))
    }
    var lines: [String: Int] = [:]
    var keyless: [Int] = []
    for row in table.rows {
      let name = row.cells[keyColumn]
      guard !name.isEmpty else {
        keyless.append(row.line)
        continue
      }
      if let first = lines[name] {
        if repeated == nil { repeated = (name, row.line, first) }
      } else {
        lines[name] = row.line
      }
      let cells = zip(places, isFigure).map { place, isFigure -> Table.Cell in
        JoinSide.cell(figures.reading(row.cells[place]), row.cells[place], isFigure)
      }
      rows.append(Row(key: name, cells: cells))
    }
    if !keyless.isEmpty {
      let shown = keyless.prefix(20).map(String.init).joined(separator: ", ")
      notes.append("Left out of \(table.path), nothing in '\(key)': lines \(shown) (\(keyless.count)).")
    }
  }

  private static func cell(_ reading: CellReading, _ text: String, _ isFigure: Bool) -> Table.Cell {
    guard isFigure else { return text.isEmpty ? .empty : .text(text) }
    switch reading {
    case .figure(let figure): return figure.whole.map { .integer($0) } ?? .decimal(figure.value)
    case .missing(let mark, let meaning): return .missing(reason: "\(meaning) (\(mark))")
    case .empty, .text: return .missing(reason: "missing (the cell is empty)")
    }
  }

  /// Rates of units, of which each key has the mean.
  init(_ table: RateTable, key: String) {
    columns = [
      Column(
        name: "mean_of_rates", unit: "%", kind: .decimal(places: 1), meaning: "The mean of the units' rates"),
      Column(name: "pooled_rate", unit: "%", kind: .decimal(places: 1), meaning: "Sum over sum"),
      Column(name: "units", unit: nil, kind: .integer, meaning: "Units with a rate"),
      Column(name: "left_out", unit: nil, kind: .integer, meaning: "Units without one"),
    ]
    let figures = OutcomeFigures(table).figures
    rows = table.sections.map { section in
      let mean = figures.first { $0.kind == .meanOfRates && $0.by == section.by }
      let pooled = figures.first { $0.kind == .pooledRate && $0.by == section.by }
      return Row(
        key: section.by[0],
        cells: [
          .decimal(mean?.value, otherwise: mean?.reason), .decimal(pooled?.value, otherwise: pooled?.reason),
          .integer(mean?.units ?? 0), .integer(mean?.leftOut ?? 0),
        ])
    }
    let words = OutcomeSentences(table, nil, nil)
    notes = words.explanations + words.leftOut.map(\.sentence) + words.further
  }
}
