import Reporter

/// The characters that a rate is shaded with, none to full.
package enum HeatShades: Sendable, Hashable {
  /// `· ░ ▒ ▓ █`
  case blocks
  /// `. : + # @`, for terminals that have no more.
  case ascii

  /// Nothing, and then up to a quarter, a half, three quarters and the whole of the highest rate.
  var characters: [Character] {
    switch self {
    case .blocks: ["·", "░", "▒", "▓", "█"]
    case .ascii: [".", ":", "+", "#", "@"]
    }
  }

  /// The shade of a rate.
  ///
  /// - Parameter highest: the highest rate of the same row, above 0 wherever `rate` is.
  func character(rate: Double, highest: Double) -> Character {
    guard rate > 0 else { return characters[0] }
    let quarter = (4 * rate / highest).rounded(.up)
    return characters[Int(min(4, max(1, quarter)))]
  }
}

/// A row a term, a column a unit, each cell as dark as the row's rate there: a picture of where the words are.
extension ProfileMaker {
  func heat(_ shades: HeatShades) -> Table {
    let numbers = parts.indices.map { "\($0 + 1)" }
    var table = Table(
      title: title("in shades, by \(breakdown.unit.rawValue)"),
      columns: [
        CountLine.label.heading(),
        Table.Column(key: "highest", title: "highest rate per 1,000", kind: .decimal(places: 2)),
      ] + numbers.map { Table.Column(key: "unit_\($0)", title: $0, group: breakdown.unit.rawValue + "s") })
    addRows(to: &table) { row in
      cells(shades, reason(row)) { $0.counts[row] }
    } together: {
      cells(shades, figures.emptiness) { $0.total }
    }
    let marks = shades.characters.map(String.init)
    table.addNote(
      "Shades are of each row's own highest rate: \(marks[0]) no hit, \(marks[1]) up to a quarter of it, \(marks[2]) "
        + "up to half, \(marks[3]) up to three quarters, \(marks[4]) more; blank: no words. Rows cannot be compared "
        + "by their shades.")
    for (number, part) in zip(numbers, parts) {
      let heading = part.title.isEmpty ? "" : " \(NeutralText.oneLine(part.title))"
      table.addNote("\(number) = \(name(part))\(heading), words: \(part.words.map(String.init) ?? "none")")
    }
    table.provenance = provenance
    return table
  }

  private func cells(
    _ shades: HeatShades, _ reason: String?, _ count: (UnitFigures) -> Int?
  ) -> [Table.Cell] {
    let rates = parts.map { $0.rate(count($0)) }
    let isCounted = parts.contains { count($0) != nil }
    let highest = rates.compactMap(\.self).max()
    let cells = rates.map { rate -> Table.Cell in
      guard let rate, let highest else { return isCounted ? .empty : .missing(reason: reason) }
      return .text(String(repeating: shades.character(rate: rate, highest: highest), count: 2))
    }
    return [.decimal(highest, otherwise: reason)] + cells
  }
}
