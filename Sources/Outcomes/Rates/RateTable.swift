import DataTables

/// The rate of one unit in one group.
package struct UnitRate: Hashable, Sendable {
  package var unit: String
  package var name: String
  package var rate: ExactRate
  /// The counts behind it; nil where the table has none.
  package var counts: Counts?
  /// The line of the table; the first of them, of units that are joined.
  package var line: Int

  package struct Counts: Hashable, Sendable {
    package var numerator: PrintedFigure
    package var denominator: PrintedFigure
  }
}

/// A unit that has no rate, and why.
package struct LeftOut: Hashable, Sendable {
  /// Empty for a row that names no unit.
  package var unit: String
  package var name: String
  /// `not applicable (z)`, `denominator 0`.
  package var reason: String
  package var line: Int
}

/// The rates of one group.
package struct RateGroup: Sendable {
  /// Empty where all units are one group.
  package var name: String
  /// In the order of their codes.
  package var units: [UnitRate] = []
  package var leftOut: [LeftOut] = []
}

/// The rates of all groups, under one value of the columns by which all is repeated.
package struct RateSection: Sendable {
  /// Empty where nothing is repeated.
  package var by: [String]
  package var groups: [RateGroup]
}

/// A table as rates of units by group.
package struct RateTable: Sendable {
  package let question: RatesQuestion
  package let table: DataTable
  package let sections: [RateSection]
  /// Rows that name no unit, no group or nothing to repeat by.
  package let unplaced: [LeftOut]
  package let scale: RateScale
  /// The column of the units' names; nil if there is none.
  package let nameColumn: String?
  package let repairs: TableRepairs
  /// Units that were joined with others or have another code: the code in the data, and the one they count as.
  package let mapped: [(from: String, to: String)]

  package init(
    _ table: DataTable, _ question: RatesQuestion, map: UnitMap? = nil
  ) throws(OutcomeError) {
    var reader = try RateReader(table, question, map)
    try reader.read()
    (self.table, self.question) = (table, question)
    (sections, unplaced) = (reader.sections, reader.unplaced)
    (scale, nameColumn, repairs) = (reader.scale, reader.nameColumn, reader.repairs)
    mapped = reader.mapped.sorted { LabelOrder.isBefore($0.key, $1.key) }.map { (from: $0.key, to: $0.value) }
  }

  /// Names of the groups, in order.
  package var groupNames: [String] { sections.first?.groups.map(\.name) ?? [] }
}

/// Reads the rows of a table into groups.
private struct RateReader {
  private let table: DataTable
  private let question: RatesQuestion
  private let map: UnitMap?
  private let reading: FigureReading
  private let unitColumn: Int
  private let byColumns: [Int]
  private let groupColumn: Int?
  private let sources: [RateSource]
  private(set) var scale: RateScale
  private(set) var nameColumn: String?
  private(set) var sections: [RateSection] = []
  private(set) var unplaced: [LeftOut] = []
  private(set) var repairs: TableRepairs
  private(set) var mapped: [String: String] = [:]

  /// What a row says of a unit.
  private struct Part {
    var unit: String
    var reading: RateSource.Reading
    var line: Int
  }
  private struct Place: Hashable {
    var by: [String]
    var group: String
  }

  init(_ table: DataTable, _ question: RatesQuestion, _ map: UnitMap?) throws(OutcomeError) {
    (self.table, self.question, self.map) = (table, question, map)
    try question.reading.selection.check(table)
    unitColumn = try table.requiredColumn(question.unit)
    var by: [Int] = []
    for name in question.by { by.append(try table.requiredColumn(name)) }
    byColumns = by
    var groupColumn: Int?
    if case .column(let name) = question.groups { groupColumn = try table.requiredColumn(name) }
    self.groupColumn = groupColumn
    sources = try RateSource.all(of: question, in: table)
    let columns = Array(Set(sources.flatMap(\.columns))).sorted()
    reading = try question.reading.figures(table, columns)
    repairs = table.repairs
    scale = try RateScale.found(sources, table, reading, question.scale)
    if let name = question.name {
      nameColumn = table.columns[try table.requiredColumn(name)].name
    } else {
      nameColumn = UnitNames.column(of: unitColumn, in: table).map { table.columns[$0].name }
    }
  }

  mutating func read() throws(OutcomeError) {
    var figures: [Int: [CellReading]] = [:]
    for column in Set(sources.flatMap(\.columns)).sorted() {
      do throws(DataTableError) {
        figures[column] = try reading.figures(column, of: table, &repairs)
      } catch { throw .table(error) }
    }
    let names = nameColumn.flatMap { table.column($0) }
    var parts: [Place: [String: [Part]]] = [:]
    var groupNames: Set<String> = []
    var (sectionKeys, nameOf): (Set<[String]>, [String: String]) = ([], [:])
    for (index, row) in table.rows.enumerated() {
      guard let unit = placed(row) else { continue }
      let target = map?.target(of: unit) ?? unit
      if target != unit { mapped[unit] = target }
      if let names, nameOf[target] == nil || target == unit { nameOf[target] = row.cells[names] }
      let by = byColumns.map { row.cells[$0] }
      sectionKeys.insert(by)
      for source in sources {
        let group = groupColumn.map { row.cells[$0] } ?? source.group
        groupNames.insert(group)
        let part = Part(
          unit: unit, reading: source.reading(index, figures, scale), line: row.line)
        var known = parts[Place(by: by, group: group)]?[target] ?? []
        if let twin = known.first(where: { $0.unit == unit }) {
          throw .repeatedUnit(
            path: table.path, line: row.line, firstLine: twin.line, unit: unit, where: words(by, group))
        }
        known.append(part)
        parts[Place(by: by, group: group), default: [:]][target] = known
      }
    }
    let ordered = try order(groupNames)
    for by in sectionKeys.sorted(by: LabelOrder.isBefore) {
      var groups: [RateGroup] = []
      for name in ordered {
        groups.append(try group(name, parts[Place(by: by, group: name)] ?? [:], nameOf))
      }
      sections.append(RateSection(by: by, groups: groups))
    }
  }

  /// The unit of a row; nil, and noted, where the row is of none, or of no group.
  private mutating func placed(_ row: DataTable.Row) -> String? {
    func leaveOut(_ reason: String) {
      unplaced.append(LeftOut(unit: "", name: "", reason: reason, line: row.line))
    }
    func lack(_ cell: String) -> String? {
      if cell.isEmpty { return "the cell is empty" }
      if case .missing(let meaning) = reading.marks[mark: cell] { return "\(meaning) (\(cell))" }
      return nil
    }
    let unit = row.cells[unitColumn]
    if let lack = lack(unit) {
      leaveOut("no unit in '\(question.unit)': \(lack)")
      return nil
    }
    for column in byColumns + (groupColumn.map { [$0] } ?? []) {
      if let lack = lack(row.cells[column]) {
        leaveOut("nothing in '\(table.columns[column].name)': \(lack)")
        return nil
      }
    }
    return unit
  }

  private func words(_ by: [String], _ group: String) -> String {
    let places = by + (group.isEmpty ? [] : [group])
    return places.isEmpty ? "in the table" : "in \(places.map { "'\($0)'" }.joined(separator: ", "))"
  }

  /// Groups in their order: that of the columns, else that of their names; the one that others are held against last.
  private func order(_ names: Set<String>) throws(OutcomeError) -> [String] {
    var ordered =
      groupColumn == nil ? sources.map(\.group) : names.sorted(by: LabelOrder.isBefore)
    guard ordered.count <= RatesQuestion.mostGroups else {
      throw .severalGroups(
        path: table.path, column: groupColumn.map { table.columns[$0].name } ?? "", count: ordered.count,
        limit: RatesQuestion.mostGroups)
    }
    if let against = question.against {
      guard ordered.contains(against) else {
        throw .noSuchGroup(path: table.path, name: against, groups: ordered)
      }
      ordered = ordered.filter { $0 != against } + [against]
    }
    return ordered
  }

  private func group(
    _ name: String, _ units: [String: [Part]], _ names: [String: String]
  ) throws(OutcomeError) -> RateGroup {
    var group = RateGroup(name: name)
    for unit in units.keys.sorted(by: LabelOrder.isBefore) {
      let parts = units[unit] ?? []
      let line = parts.map(\.line).min() ?? 0
      let unitName = names[unit] ?? ""
      switch try joined(parts, as: unit) {
      case .rate(let rate, let counts):
        group.units.append(UnitRate(unit: unit, name: unitName, rate: rate, counts: counts, line: line))
      case .none(let reason):
        group.leftOut.append(LeftOut(unit: unit, name: unitName, reason: reason, line: line))
      }
    }
    return group
  }

  /// One unit's rate of its own row, or of those of all units that it stands for.
  private func joined(_ parts: [Part], as unit: String) throws(OutcomeError) -> RateSource.Reading {
    guard parts.count > 1 else { return parts.first?.reading ?? .none("no row") }
    var (above, below): (PrintedFigure?, PrintedFigure?)
    for part in parts.sorted(by: { $0.line < $1.line }) {
      switch part.reading {
      case .none(let reason): return .none("\(reason) of its part \(part.unit)")
      case .rate(_, nil): throw .mergedRates(path: table.path, line: part.line, unit: unit)
      case .rate(_, let counts?):
        above = above.map { $0.plus(counts.numerator) } ?? counts.numerator
        below = below.map { $0.plus(counts.denominator) } ?? counts.denominator
      }
    }
    guard let above, let below, let rate = ExactRate(above, of: below) else { return .none("denominator 0") }
    return .rate(rate, UnitRate.Counts(numerator: above, denominator: below))
  }
}

extension PrintedFigure {
  /// The sum, to the places of the longer.
  func plus(_ other: PrintedFigure) -> PrintedFigure {
    let places = max(decimals, other.decimals)
    return PrintedFigure(
      units: units &* PrintedFigure.units(places - decimals)
        &+ other.units &* PrintedFigure.units(places - other.decimals), decimals: places)
  }
}
