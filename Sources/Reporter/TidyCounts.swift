import Comparison
import Wordlists

/// The comparison as tidy data: one line for each text and row, no totals, full precision.
public enum TidyCounts {
  public static func table(of compared: ComparedTexts, order: ComparedTexts.Order = .list) -> Table {
    var table = Table(
      columns: [
        Table.Column(key: "path", title: "path"), Table.Column(key: "document", title: "document"),
        Table.Column(key: "id", title: "id"), Table.Column(key: "version", title: "version"),
        Table.Column(key: "group", title: "group"), Table.Column(key: "label", title: "label"),
        Table.Column(key: "count", title: "count", kind: .integer),
        Table.Column(key: "words", title: "words", kind: .integer),
        Table.Column(key: "per_1000", title: "per_1000", kind: .decimal(places: 6)),
        Table.Column(key: "scope", title: "scope"), Table.Column(key: "rule", title: "rule"),
        Table.Column(key: "status", title: "status"), Table.Column(key: "sha256", title: "sha256"),
      ])
    let names = compared.names
    let rows = ([[]] + compared.wordlist.groups.map(\.path)).flatMap { compared.rows(in: $0, by: order) }
    for (index, text) in compared.texts.enumerated() {
      for row in rows {
        let listed = compared.wordlist.rows[row]
        let figure = text.rows[row]
        table.append(
          Table.Row(cells: [
            .text(text.identity.path), .text(names[index]), .text(text.identity.id),
            .text(text.identity.version), .text(listed.group.joined(separator: " / ")),
            .text(listed.displayLabel), figure.count.map { .integer($0) } ?? .missing(reason: nil),
            text.words.map { .integer($0) } ?? .missing(reason: nil),
            .decimal(compared.rate(row: row, text: index), otherwise: nil), .text(compared.scope.name),
            .text(compared.rule(of: row).description),
            .text(figure.reason ?? text.emptiness ?? "counted"), .text(text.identity.sha256),
          ]))
      }
    }
    return table
  }
}
