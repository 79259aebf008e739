import Reporter

/// A profile as tidy data: the lines of a comparison broken down, each with its unit's heading and place and with
/// how the row is spread over the whole text. Figures of the text stand on every line of its row.
public enum TidyProfile {
  private static let columns = [
    Table.Column(key: "heading", title: "heading"), Table.Column(key: "outside", title: "outside"),
    Table.Column(key: "enters_spread", title: "enters_spread"),
    Table.Column(key: "text_count", title: "text_count", kind: .integer),
    Table.Column(key: "parts", title: "parts", kind: .integer),
    Table.Column(key: "parts_with_hits", title: "parts_with_hits", kind: .integer),
    Table.Column(key: "range", title: "range", kind: .decimal(places: 6)),
    Table.Column(key: "dp", title: "dp", kind: .decimal(places: 6)),
    Table.Column(key: "dp_norm", title: "dp_norm", kind: .decimal(places: 6)),
    Table.Column(key: "juilland_d", title: "juilland_d", kind: .decimal(places: 6)),
  ]

  public static func table(of compared: ComparedTexts, order: ComparedTexts.Order = .list) -> Table {
    let counts = TidyCounts.table(of: compared, order: order)
    var table = Table(columns: counts.columns + columns)
    let added = compared.texts.indices.flatMap { lines(compared, $0, order) }
    for (row, cells) in zip(counts.rows, added) { table.append(Table.Row(cells: row.cells + cells)) }
    return table
  }

  /// What stands behind each line of ``TidyCounts``: row by row, and in each unit by unit.
  private static func lines(_ compared: ComparedTexts, _ text: Int, _ order: ComparedTexts.Order)
    -> [[Table.Cell]]
  {
    guard let maker = ProfileMaker(compared, text: text, order: order) else { return [] }
    return maker.rows.flatMap { row in
      let spread = maker.breakdown.spread(row: row)
      return maker.parts.map { part in
        [
          .text(part.title), .text(part.isRemainder ? "yes" : "no"),
          .text(Breakdown.enters(part) ? "yes" : "no"),
          maker.integer(maker.figures.rows[row].count, nil), maker.integer(spread?.parts, nil),
          maker.integer(spread?.partsWithHits, nil), .decimal(spread?.range, otherwise: nil),
          .decimal(spread?.deviation, otherwise: nil), .decimal(spread?.normalisedDeviation, otherwise: nil),
          .decimal(spread?.juillandD, otherwise: nil),
        ]
      }
    }
  }
}
