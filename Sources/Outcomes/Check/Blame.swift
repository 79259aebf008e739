import DataTables

/// Which cells explain the broken relations of a table: those that one other value would put right in all of them.
struct Blame {
  private let reading: RelationReading
  private let relations: [FoundRelation]
  private let totals: [TotalRow]
  private var columns: [FigureColumn] { reading.columns }

  /// Findings beyond this are said without looking for the value that would put them right.
  private static let mostSolved = 300

  init(_ reading: RelationReading, _ relations: [FoundRelation], _ totals: [TotalRow]) {
    (self.reading, self.relations, self.totals) = (reading, relations, totals)
  }

  /// A place among the figures: the row, and the place among the ``FigureColumns``.
  private struct Place: Hashable, Comparable {
    var row: Int
    var column: Int
    static func < (a: Place, b: Place) -> Bool { (a.row, a.column) < (b.row, b.column) }
  }

  /// A relation in one row, or a total in one column.
  private struct Instance {
    var reason: CellFinding.Reason
    var row: Int
    var places: [Place]
  }

  func findings() -> [CellFinding] {
    var broken = brokenInstances()
    var findings: [CellFinding] = []
    while !broken.isEmpty {
      var counts: [Place: Int] = [:]
      for instance in broken { for place in instance.places { counts[place, default: 0] += 1 } }
      let most = counts.values.max() ?? 0
      let candidates = counts.filter { $0.value == most }.keys.sorted()
      // Places in different rows that explain as much are different misprints, unless a total alone is broken.
      let isOneInstance = most == 1
      let first = broken.first { instance in instance.places.contains { counts[$0] == most } }
      let together =
        isOneInstance ? first?.places.sorted() ?? [] : candidates.filter { $0.row == candidates[0].row }
      let solved = findings.count < Blame.mostSolved ? together.map { ($0, solution($0, broken)) } : []
      let repairing = solved.filter { $0.1 != nil }
      let suspects = repairing.isEmpty ? together.map { ($0, String?.none) } : repairing
      let places = Set(suspects.map(\.0))
      let explained = broken.filter { !places.isDisjoint(with: $0.places) }
      broken.removeAll { !places.isDisjoint(with: $0.places) }
      findings.append(
        CellFinding(
          rows: Array(Set(explained.map(\.row) + (isOneInstance ? [] : places.map(\.row)))).sorted(),
          suspects: suspects.map {
            CellFinding.Cell(row: $0.0.row, column: columns[$0.0.column].index, wouldBe: $0.1)
          }, reasons: explained.map(\.reason)))
    }
    return findings.sorted {
      ($0.rows.first ?? 0, $0.suspects.first?.column ?? 0) < (
        $1.rows.first ?? 0, $1.suspects.first?.column ?? 0
      )
    }
  }

  private func brokenInstances() -> [Instance] {
    var instances: [Instance] = []
    for (index, found) in relations.enumerated() {
      for row in found.broken {
        guard case .allows(let range, let printed) = allowed(found, row, reading) else { continue }
        let decimals = columns[found.target].cells[row]?.decimals ?? 0
        instances.append(
          Instance(
            reason: .relation(index, row: row, allowed: range, decimals: decimals, printed: printed),
            row: row,
            places: places(of: found, row: row)))
      }
    }
    for (index, total) in totals.enumerated() {
      for column in total.broken {
        instances.append(
          Instance(
            reason: .total(index, column: column), row: total.row,
            places: ([total.row] + total.parts).map { Place(row: $0, column: column) }))
      }
    }
    return instances
  }

  private func places(of found: FoundRelation, row: Int) -> [Place] {
    var places = ([found.target] + found.relation.sources).map { Place(row: row, column: $0) }
    if case .changeFromRowAbove(let column, _) = found.relation {
      places.append(Place(row: row - 1, column: column))
    }
    return places
  }

  private func allowed(_ found: FoundRelation, _ row: Int, _ reading: RelationReading) -> RowReading {
    reading.reading(found.relation, target: found.target, row: row, found.rounding[0])
  }

  // MARK: What would put a place right

  /// A value that makes all relations hold that the place is in; nil if there is none, or none was found.
  private func solution(_ place: Place, _ broken: [Instance]) -> String? {
    guard let cell = columns[place.column].cells[place.row] else { return nil }
    let unit = Double(PrintedFigure.units(cell.decimals))
    var tried: Set<Int128> = [cell.units]
    for instance in broken where instance.places.contains(place) {
      for value in values(for: place, instance) where value.isFinite && abs(value * unit) < 1e15 {
        for rounding in [value * unit - 0.5, value * unit, value * unit + 0.5] {
          let units = Int128(rounding.rounded())
          guard tried.insert(units).inserted else { continue }
          var changed = reading
          changed.columns[place.column].cells[place.row]?.units = units
          if allHold(place, changed) {
            return PrintedFigure(units: units, decimals: cell.decimals).description
          }
        }
      }
    }
    return nil
  }

  /// Values that a broken relation would have the place be, before rounding.
  private func values(for place: Place, _ instance: Instance) -> [Double] {
    switch instance.reason {
    case .relation(let index, let row, _, _, _):
      return RelationSolution(reading, relations[index], row: row).values(for: place.column)
    case .total(let index, let column):
      let total = totals[index]
      func value(_ row: Int) -> Double { columns[column].cells[row]?.value ?? 0 }
      let sum = total.parts.reduce(0) { $0 + value($1) }
      return [place.row == total.row ? sum : value(total.row) - sum + value(place.row)]
    case .period: return []
    }
  }

  private func allHold(_ place: Place, _ changed: RelationReading) -> Bool {
    for found in relations where ([found.target] + found.relation.sources).contains(place.column) {
      // A relation over rows is also in the row below.
      for row in [place.row, place.row + 1] where places(of: found, row: row).contains(place) {
        guard row < columns[place.column].cells.count else { continue }
        if allowed(found, row, changed).holds == false { return false }
      }
    }
    for total in totals where total.row == place.row || total.parts.contains(place.row) {
      guard total.kept.contains(place.column) || total.broken.contains(place.column) else { continue }
      if TotalRows.holds(total, place.column, changed) == false { return false }
    }
    return true
  }
}

/// What a relation would have one of its figures be.
struct RelationSolution {
  private let relation: FoundRelation
  private let row: Int
  private let reading: RelationReading

  init(_ reading: RelationReading, _ relation: FoundRelation, row: Int) {
    (self.reading, self.relation, self.row) = (reading, relation, row)
  }

  private func value(_ column: Int) -> Double { reading.columns[column].cells[row]?.value ?? 0 }

  /// From the printed target, and from half a unit of it to either side.
  func values(for column: Int) -> [Double] {
    let target = value(relation.target)
    let half = 0.5 / Double(PrintedFigure.units(reading.columns[relation.target].cells[row]?.decimals ?? 0))
    if column == relation.target { return [targetValue] }
    return [target, target - half * 0.999, target + half * 0.999].map { source(column, target: $0) }
  }

  private func sum(_ columns: [Int]) -> Double { columns.reduce(0) { $0 + value($1) } }

  private var targetValue: Double {
    switch relation.relation {
    case .sum(let parts): return sum(parts)
    case .hundred(let parts): return 100 - sum(parts)
    case .mean(let parts): return sum(parts) / Double(parts.count)
    case .share(let part, let whole, let scale): return Double(scale) * value(part) / sum(whole)
    case .change(let from, let to, let scale): return Double(scale) * (value(to) - value(from)) / value(from)
    case .changeFromRowAbove(let column, let scale):
      let before = row > 0 ? reading.columns[column].cells[row - 1]?.value ?? 0 : 0
      return Double(scale) * (value(column) - before) / before
    case .shareOfTotal(let column, let scale, let total): return Double(scale) * value(column) / Double(total)
    case .shareOfColumn(let column, let scale):
      let whole = reading.columns[column].cells.enumerated()
        .filter { !reading.totalRows.contains($0.offset) }.reduce(0) { $0 + ($1.element?.value ?? 0) }
      return Double(scale) * value(column) / whole
    }
  }

  private func source(_ column: Int, target: Double) -> Double {
    switch relation.relation {
    case .sum(let parts): return target - sum(parts) + value(column)
    case .hundred(let parts): return 100 - target - sum(parts) + value(column)
    case .mean(let parts): return target * Double(parts.count) - sum(parts) + value(column)
    case .share(let part, let whole, let scale):
      let share = target / Double(scale)
      if column != part { return value(part) / share - sum(whole) + value(column) }
      let others = sum(whole.filter { $0 != part })
      return whole.contains(part) ? share * others / (1 - share) : share * others
    case .change(let from, let to, let scale):
      let growth = 1 + target / Double(scale)
      return column == to ? value(from) * growth : value(to) / growth
    case .changeFromRowAbove(_, let scale):
      let before = row > 0 ? reading.columns[column].cells[row - 1]?.value ?? 0 : 0
      return before * (1 + target / Double(scale))
    case .shareOfTotal(_, let scale, let total): return target / Double(scale) * Double(total)
    case .shareOfColumn: return .nan
    }
  }
}
