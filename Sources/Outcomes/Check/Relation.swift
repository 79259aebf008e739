import DataTables

/// How a column may follow from others. Numbers are places among the ``FigureColumns``.
package enum Relation: Hashable, Sendable {
  /// The target is the sum of these; each of them is then a difference.
  case sum([Int])
  case mean([Int])
  /// The target is `scale` times part over the sum of the whole's columns.
  case share(part: Int, whole: [Int], scale: Int)
  /// The target is `scale` times the growth from one column to another, over the first.
  case change(from: Int, to: Int, scale: Int)
  /// The same from the row above.
  case changeFromRowAbove(of: Int, scale: Int)
  /// The target is `scale` times a cell over the sum of its column.
  case shareOfColumn(Int, scale: Int)
  /// The target is `scale` times a cell over a total that the shares themselves tell, and no cell of the table has.
  case shareOfTotal(Int, scale: Int, total: Int)
  /// The target and these add up to a hundred.
  case hundred([Int])

  /// The columns beside the target.
  package var sources: [Int] {
    switch self {
    case .sum(let columns), .mean(let columns), .hundred(let columns): columns
    case .share(let part, let whole, _): whole.contains(part) ? whole : [part] + whole
    case .change(let from, let to, _): [from, to]
    case .changeFromRowAbove(let column, _), .shareOfColumn(let column, _), .shareOfTotal(let column, _, _):
      [column]
    }
  }
}

/// What a relation says of one row.
enum RowReading {
  /// A cell is missing, or the relation has no meaning (a whole of 0).
  case unknown
  /// The printed figures that the relation allows for the target.
  case allows(PrintedRange, printed: Int128)

  var holds: Bool? {
    if case .allows(let range, let printed) = self { range.contains(printed) } else { nil }
  }
}

/// Works out what a relation says of the rows of a table.
struct RelationReading {
  var columns: [FigureColumn]
  /// Rows that are totals of others, and no part of a column's sum.
  var totalRows: Set<Int> = []

  func reading(_ relation: Relation, target: Int, row: Int, _ rounding: Rounding) -> RowReading {
    guard let cell = columns[target].cells[row],
      let bounds = bounds(relation, target: target, row: row, rounding)
    else { return .unknown }
    let low = inUnits(bounds.0, of: cell)
    let high = inUnits(bounds.1, of: cell)
    guard let low, let high else { return .unknown }
    if cell.isExact, !isDerived(relation) {
      // A count is no rounded figure: it must be within the bounds itself.
      let lower = low.numerator.quotientRoundedUp(low.denominator)
      let upper = high.numerator.quotientRoundedDown(high.denominator)
      return .allows(PrintedRange(lower: lower, upper: max(lower - 1, upper)), printed: cell.units)
    }
    return .allows(
      PrintedRange(lower: rounding.rounded(low), upper: rounding.rounded(high)), printed: cell.units)
  }

  /// Whether even exact parts give a figure that was rounded.
  private func isDerived(_ relation: Relation) -> Bool {
    switch relation {
    case .sum, .hundred: false
    default: true
    }
  }

  private func inUnits(_ value: Fraction128, of cell: PrintedCell) -> Fraction128? {
    let (product, hasOverflow) = value.numerator.multipliedReportingOverflow(
      by: PrintedFigure.units(cell.decimals))
    return hasOverflow ? nil : Fraction128(product, value.denominator)
  }

  /// The lowest and the highest exact value of the target.
  private func bounds(
    _ relation: Relation, target: Int, row: Int, _ rounding: Rounding
  ) -> (Fraction128, Fraction128)? {
    switch relation {
    case .sum(let parts): return sum(parts, row, rounding)
    case .hundred(let parts):
      guard let (low, high) = sum(parts, row, rounding) else { return nil }
      return (
        Fraction128(100 * high.denominator - high.numerator, high.denominator),
        Fraction128(100 * low.denominator - low.numerator, low.denominator)
      )
    case .mean(let parts):
      guard let (low, high) = sum(parts, row, rounding) else { return nil }
      let count = Int128(parts.count)
      return (
        Fraction128(low.numerator, low.denominator * count),
        Fraction128(high.numerator, high.denominator * count)
      )
    case .share(let part, let whole, let scale):
      return quotient(sum([part], row, rounding), sum(whole, row, rounding), scale)
    case .change(let from, let to, let scale):
      return growth(sum([to], row, rounding), sum([from], row, rounding), scale)
    case .changeFromRowAbove(let column, let scale):
      guard row > 0 else { return nil }
      return growth(sum([column], row, rounding), sum([column], row - 1, rounding), scale)
    case .shareOfTotal(let column, let scale, let total):
      let whole = Fraction128(Int128(total))
      return quotient(sum([column], row, rounding), (whole, whole), scale)
    case .shareOfColumn(let column, let scale):
      return quotient(sum([column], row, rounding), columnSum(column, rounding), scale)
    }
  }

  /// The bounds of a sum of cells of a row; nil where one is missing.
  func sum(_ parts: [Int], _ row: Int, _ rounding: Rounding) -> (Fraction128, Fraction128)? {
    var cells: [PrintedCell] = []
    for part in parts {
      guard let cell = columns[part].cells[row] else { return nil }
      cells.append(cell)
    }
    return RelationReading.sum(cells, rounding)
  }

  static func sum(_ cells: [PrintedCell], _ rounding: Rounding) -> (Fraction128, Fraction128)? {
    let decimals = cells.map(\.decimals).max() ?? 0
    guard decimals <= 9 else { return nil }
    var (low, high): (Int128, Int128) = (0, 0)
    for cell in cells {
      // Beyond this a sum of products might not be held.
      guard cell.units.magnitude < 1_000_000_000_000_000 else { return nil }
      let factor = PrintedFigure.units(decimals - cell.decimals)
      let bounds = cell.bounds(rounding)
      low += bounds.0 * factor
      high += bounds.1 * factor
    }
    let unit = 2 * PrintedFigure.units(decimals)
    return (Fraction128(low, unit), Fraction128(high, unit))
  }

  private func columnSum(_ column: Int, _ rounding: Rounding) -> (Fraction128, Fraction128)? {
    var cells: [PrintedCell] = []
    for (row, cell) in columns[column].cells.enumerated() where !totalRows.contains(row) {
      guard let cell else { return nil }
      cells.append(cell)
    }
    return RelationReading.sum(cells, rounding)
  }

  private typealias Bounds = (Fraction128, Fraction128)

  /// scale × part / whole of a part that is not negative and a whole above 0.
  private func quotient(_ part: Bounds?, _ whole: Bounds?, _ scale: Int) -> Bounds? {
    guard let part, let whole, whole.0.numerator > 0, part.1.numerator >= 0 else { return nil }
    let low = Fraction128(max(0, part.0.numerator), part.0.denominator)
    guard let lower = divided(low, whole.1, scale), let upper = divided(part.1, whole.0, scale) else {
      return nil
    }
    return (lower, upper)
  }

  /// scale × (later - earlier) / earlier of an earlier figure above 0.
  private func growth(_ later: Bounds?, _ earlier: Bounds?, _ scale: Int) -> Bounds? {
    guard let (low, high) = quotient(later, earlier, scale) else { return nil }
    let minus = { (value: Fraction128) in
      Fraction128(value.numerator - Int128(scale) * value.denominator, value.denominator)
    }
    return (minus(low), minus(high))
  }

  private func divided(_ part: Fraction128, _ whole: Fraction128, _ scale: Int) -> Fraction128? {
    let (up, overflow) = (part.numerator * Int128(scale)).multipliedReportingOverflow(by: whole.denominator)
    let (down, other) = part.denominator.multipliedReportingOverflow(by: whole.numerator)
    return overflow || other || down == 0 ? nil : Fraction128(up, down)
  }
}

extension Int128 {
  func quotientRoundedUp(_ divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }

  func quotientRoundedDown(_ divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
