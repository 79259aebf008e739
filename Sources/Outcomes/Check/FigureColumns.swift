import DataTables

/// A printed figure as whole numbers: `12.5` is 125 of a tenth.
package struct PrintedCell: Hashable, Sendable {
  /// In units of the last place.
  package var units: Int128
  package var decimals: Int
  /// A count, which is what it says; any other figure was rounded.
  package var isExact: Bool

  package init(units: Int128, decimals: Int, isExact: Bool) {
    (self.units, self.decimals, self.isExact) = (units, decimals, isExact)
  }

  /// The value before rounding, from the lowest to the highest that gives this figure, in half units of the last place.
  func bounds(_ rounding: Rounding) -> (Int128, Int128) {
    if isExact { return (2 * units, 2 * units) }
    guard rounding == .truncation else { return (2 * units - 1, 2 * units + 1) }
    return units < 0 ? (2 * units - 2, 2 * units) : units > 0 ? (2 * units, 2 * units + 2) : (-2, 2)
  }

  package var value: Double { Double(units) / Double(PrintedFigure.units(decimals)) }
}

/// A column of a table that holds figures.
package struct FigureColumn: Sendable {
  /// Its place in the table, from 0.
  package var index: Int
  package var name: String
  /// Whether it holds per cents, by its heading or the sign behind its figures.
  package var isPercent: Bool
  /// Places of its figures; of a file that drops zeros at the end (`59` among `58.7`) those of the longest.
  package var decimals: Int
  package var cells: [PrintedCell?]
  /// Rows whose cell says something that is neither a figure nor a declared mark.
  package var unread: [Int]
}

/// The columns of a table that hold figures, and what the others are.
package struct FigureColumns: Sendable {
  package private(set) var columns: [FigureColumn] = []
  /// Places of columns with labels, codes or periods, which are not reckoned with.
  package private(set) var labels: [Int] = []
  package private(set) var repairs = TableRepairs()

  package init(_ table: DataTable, _ reading: FigureReading) {
    for index in table.columns.indices {
      var repairs = TableRepairs()
      let readings = table.rows.map { reading.reading($0.cells[index]) }
      let figures = readings.map(\.figure)
      let count = figures.count { $0 != nil }
      let words = readings.count { if case .text = $0 { true } else { false } }
      let name = table.columns[index].name
      guard count > words, !FigureColumns.isLabel(name, figures.compactMap { $0 }) else {
        labels.append(index)
        continue
      }
      for (row, figure) in zip(table.rows, figures) {
        if let figure { reading.addRepairs(row.cells[index], figure, row.line, index, &repairs) }
      }
      self.repairs.add(repairs)
      columns.append(FigureColumns.column(index, name, readings))
    }
  }

  private static func column(_ index: Int, _ name: String, _ readings: [CellReading]) -> FigureColumn {
    let figures = readings.map { $0.figure.map(short) }
    let present = figures.compactMap { $0 }
    let longest = present.map(\.decimals).max() ?? 0
    // So many figures of which none ends in a zero were written by a program that drops zeros: chance does it once in
    // a hundred.
    let keepsZeros =
      present.contains { $0.decimals > 0 && $0.units % 10 == 0 } || present.count { $0.decimals > 0 } < 44
    let isPercent = present.contains(where: \.isPercent) || namesPercent(name)
    let isMean = words(of: name).contains { ["mean", "average", "sd", "median", "score"].contains($0) }
    let cells = figures.map { figure in
      figure.map { figure in
        let decimals = keepsZeros ? figure.decimals : longest
        let units = figure.units * PrintedFigure.units(decimals - figure.decimals)
        return PrintedCell(units: units, decimals: decimals, isExact: longest == 0 && !isPercent && !isMean)
      }
    }
    let unread = readings.indices.filter { if case .text = readings[$0] { true } else { false } }
    return FigureColumn(
      index: index, name: name, isPercent: isPercent, decimals: longest, cells: cells, unread: unread)
  }

  /// Without zeros behind the sixth place, which claim nothing that a table means (`57.900000000000`).
  private static func short(_ figure: PrintedFigure) -> PrintedFigure {
    var (units, decimals) = (figure.units, figure.decimals)
    guard decimals > 6 else { return figure }
    while decimals > 0, units % 10 == 0 { (units, decimals) = (units / 10, decimals - 1) }
    return PrintedFigure(units: units, decimals: decimals, isPercent: figure.isPercent)
  }

  /// A period or a code is a number by its letters alone.
  private static func isLabel(_ name: String, _ figures: [PrintedFigure]) -> Bool {
    let words = Set(words(of: name))
    if !words.isDisjoint(with: ["code", "id", "identifier", "ref", "reference", "postcode", "urn", "line"]) {
      return true
    }
    let areYears = figures.allSatisfy { $0.decimals == 0 && (1800...2199).contains($0.units) }
    return areYears && !words.isDisjoint(with: ["year", "period", "date", "time", "month", "quarter", "yr"])
  }

  static func namesPercent(_ name: String) -> Bool {
    if name.contains("%") { return true }
    let words = words(of: name)
    let joined = words.joined(separator: " ")
    return !Set(words).isDisjoint(with: [
      "percent", "percentage", "pct", "pc", "share", "rate", "proportion", "perc",
    ])
      || joined.contains("per cent")
  }

  /// The words of a heading, in small letters: `IncExc20weekRate` has inc, exc, week, rate.
  static func words(of name: String) -> [String] {
    var (words, word, wasLower) = ([String](), "", false)
    for letter in name {
      if !letter.isLetter || letter.isUppercase && wasLower {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if letter.isLetter { word.append(letter) }
      wasLower = letter.isLowercase
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }
}
