import Reporter
import Wordlists

/// The comparison as tidy data: one line for each text and row, no totals, full precision. Where the texts are
/// broken down, one line for each text, row and unit, whose sums are the text's figures.
public enum TidyCounts {
  public static func table(of compared: ComparedTexts, order: ComparedTexts.Order = .list) -> Table {
    guard let unit = compared.unit else { return whole(compared, order) }
    return brokenDown(compared, order, by: unit)
  }

  private static let columns = [
    Table.Column(key: "path", title: "path"), Table.Column(key: "document", title: "document"),
    Table.Column(key: "id", title: "id"), Table.Column(key: "version", title: "version"),
    Table.Column(key: "group", title: "group"), Table.Column(key: "label", title: "label"),
    Table.Column(key: "count", title: "count", kind: .integer),
    Table.Column(key: "words", title: "words", kind: .integer),
    Table.Column(key: "per_1000", title: "per_1000", kind: .decimal(places: 6)),
    Table.Column(key: "scope", title: "scope"), Table.Column(key: "rule", title: "rule"),
    Table.Column(key: "status", title: "status"), Table.Column(key: "sha256", title: "sha256"),
  ]

  private static func rows(_ compared: ComparedTexts, _ order: ComparedTexts.Order) -> [Int] {
    ([[]] + compared.wordlist.groups.map(\.path)).flatMap { compared.rows(in: $0, by: order) }
  }

  private static func whole(_ compared: ComparedTexts, _ order: ComparedTexts.Order) -> Table {
    var table = Table(columns: columns)
    let names = compared.names
    for (index, text) in compared.texts.enumerated() {
      for row in rows(compared, order) {
        table.append(
          Table.Row(
            cells: cells(
              compared, index, names[index], row, count: text.rows[row].count, words: text.words,
              rate: compared.rate(row: row, text: index))))
      }
    }
    return table
  }

  private static func brokenDown(
    _ compared: ComparedTexts, _ order: ComparedTexts.Order, by unit: Breakdown.Unit
  ) -> Table {
    var table = Table(
      columns: columns + [
        Table.Column(key: "unit", title: "unit"), Table.Column(key: "provision", title: "provision"),
      ])
    let names = compared.names
    for (index, text) in compared.texts.enumerated() {
      for row in rows(compared, order) {
        for part in text.breakdown?.parts ?? [] {
          let own = cells(
            compared, index, names[index], row, count: part.counts[row], words: part.words,
            rate: part.rate(row: row))
          table.append(Table.Row(cells: own + [.text(unit.rawValue), .text(part.label)]))
        }
      }
    }
    return table
  }

  private static func cells(
    _ compared: ComparedTexts, _ index: Int, _ name: String, _ row: Int, count: Int?, words: Int?,
    rate: Double?
  ) -> [Table.Cell] {
    let text = compared.texts[index]
    let listed = compared.wordlist.rows[row]
    return [
      .text(text.identity.path), .text(name), .text(text.identity.id),
      .text(text.identity.version), .text(listed.group.joined(separator: " / ")), .text(listed.displayLabel),
      count.map { .integer($0) } ?? .missing(reason: nil),
      words.map { .integer($0) } ?? .missing(reason: nil),
      .decimal(rate, otherwise: nil), .text(text.scope.name), .text(compared.rule(of: row).description),
      .text(text.rows[row].reason ?? text.emptiness ?? "counted"), .text(text.identity.sha256),
    ]
  }
}
