import DataTables

/// The columns that a group's rates come from.
struct RateSource: Sendable {
  /// Empty where a column of the table says the group, or there is none.
  var group: String
  var rate: Int?
  var numerator: Int?
  var denominator: Int?

  enum Reading: Sendable {
    case rate(ExactRate, UnitRate.Counts?)
    /// There is none, and why.
    case none(String)
  }

  var columns: [Int] { [rate, numerator, denominator].compactMap { $0 } }

  static func all(of question: RatesQuestion, in table: DataTable) throws(OutcomeError) -> [RateSource] {
    if case .columns(let columns) = question.groups {
      var sources: [RateSource] = []
      for column in columns { sources.append(try source(column, in: table)) }
      return sources
    }
    var source = RateSource(group: "")
    if let rate = question.rate { source.rate = try table.requiredColumn(rate) }
    if let numerator = question.numerator { source.numerator = try table.requiredColumn(numerator) }
    if let denominator = question.denominator { source.denominator = try table.requiredColumn(denominator) }
    guard source.rate != nil || source.numerator != nil && source.denominator != nil else {
      throw .noRates(path: table.path, because: "no rate is named")
    }
    return [source]
  }

  /// A column of rates, or two of counts: `yes/all`.
  private static func source(
    _ group: RatesQuestion.GroupColumn, in table: DataTable
  ) throws(OutcomeError) -> RateSource {
    if let place = table.column(group.column) { return RateSource(group: group.name, rate: place) }
    for slash in group.column.indices where group.column[slash] == "/" {
      let (above, below) = (
        trimmed(String(group.column[..<slash])),
        trimmed(String(group.column[group.column.index(after: slash)...]))
      )
      if let numerator = table.column(above), let denominator = table.column(below) {
        return RateSource(group: group.name, numerator: numerator, denominator: denominator)
      }
    }
    return RateSource(group: group.name, rate: try table.requiredColumn(group.column))
  }

  /// What a row says.
  func reading(_ row: Int, _ figures: [Int: [CellReading]], _ scale: RateScale) -> Reading {
    func cell(_ column: Int?) -> CellReading? { column.flatMap { figures[$0]?[row] } }
    var counts: UnitRate.Counts?
    var reason: String?
    if let above = cell(numerator), let below = cell(denominator) {
      switch (above, below) {
      case (.figure(let part), .figure(let whole)):
        if part.units < 0 || whole.units < 0 {
          reason = "a count below 0"
        } else if whole.units == 0 {
          reason = "denominator 0"
        } else {
          counts = UnitRate.Counts(numerator: part, denominator: whole)
        }
      case (.figure, let other): reason = RateSource.lack(other)
      case (let other, _): reason = RateSource.lack(other)
      }
    }
    guard let rate else {
      guard let counts, let exact = ExactRate(counts.numerator, of: counts.denominator) else {
        return .none(reason ?? "a figure with too many digits")
      }
      return .rate(exact, counts)
    }
    guard case .figure(let printed)? = cell(rate) else { return .none(RateSource.lack(cell(rate) ?? .empty)) }
    guard let exact = ExactRate(printed: printed, isProportion: scale.isProportion) else {
      return .none("a figure with too many digits")
    }
    return .rate(exact, counts)
  }

  private static func lack(_ reading: CellReading) -> String {
    switch reading {
    case .missing(let mark, let meaning): "\(meaning) (\(mark))"
    case .empty: "missing (the cell is empty)"
    case .figure, .text: "no figure"
    }
  }
}

/// Whether printed rates are per cents or proportions, and how that is known.
package struct RateScale: Hashable, Sendable {
  package enum Basis: Hashable, Sendable {
    /// Rates were worked out of counts.
    case counts
    case declared
    /// A sign of per cent is behind the figures.
    case sign
    /// Some figure is above 1.
    case size
    /// The heading says per cent, though no figure is above 1.
    case heading
    /// No figure is above 1, and no heading says per cent.
    case none
  }

  package var isProportion: Bool
  package var basis: Basis

  static func found(
    _ sources: [RateSource], _ table: DataTable, _ reading: FigureReading, _ declared: RatesQuestion.Scale?
  ) throws(OutcomeError) -> RateScale {
    let columns = sources.compactMap(\.rate)
    guard !columns.isEmpty else { return RateScale(isProportion: false, basis: .counts) }
    if let declared { return RateScale(isProportion: declared == .proportion, basis: .declared) }
    var (isAbove, saysPercent, mayBeProportion) = (false, false, [String]())
    for column in columns {
      let figures = table.rows.compactMap { reading.reading($0.cells[column]).figure }
      let isColumnAbove = figures.contains { abs($0.value) > 1 }
      let hasSign = figures.contains(where: \.isPercent)
      let hasBareFraction = figures.contains { !$0.isPercent && $0.value > 0 && $0.value < 1 }
      isAbove = isAbove || isColumnAbove
      saysPercent = saysPercent || hasSign
      // Some with the sign and some without, or one column of each kind: nobody knows.
      let isMixed = hasSign && hasBareFraction
      let isSmall = !isColumnAbove && !hasSign && figures.contains { $0.value > 0 && !$0.isWhole }
      if isMixed || isSmall && !RateScale.headingSaysPercent(table.columns[column].name) {
        mayBeProportion.append(table.columns[column].name)
      }
    }
    if isAbove || saysPercent {
      guard mayBeProportion.isEmpty else { throw .unclearScale(path: table.path, columns: mayBeProportion) }
      return RateScale(isProportion: false, basis: saysPercent ? .sign : .size)
    }
    let saysHeading = columns.allSatisfy { RateScale.headingSaysPercent(table.columns[$0].name) }
    return saysHeading
      ? RateScale(isProportion: false, basis: .heading) : RateScale(isProportion: true, basis: .none)
  }

  /// `rate` and `share` may be either.
  private static func headingSaysPercent(_ name: String) -> Bool {
    if name.contains("%") { return true }
    let words = FigureColumns.words(of: name)
    let percent: Set<String> = ["percent", "percentage", "pct", "pc", "perc"]
    return !percent.isDisjoint(with: words) || words.joined(separator: " ").contains("per cent")
  }
}

/// The column that has the names of the units whose codes another has.
enum UnitNames {
  /// The only column that is called *name*, or has the word in its heading beside one of the unit's column.
  static func column(of unit: Int, in table: DataTable) -> Int? {
    let stem = Set(FigureColumns.words(of: table.columns[unit].name)).subtracting([
      "code", "id", "new", "old",
    ])
    let candidates = table.columns.indices.filter { index in
      let words = Set(FigureColumns.words(of: table.columns[index].name))
      return index != unit && words.contains("name") && (words.count == 1 || !words.isDisjoint(with: stem))
    }
    return candidates.count == 1 ? candidates[0] : nil
  }
}
