import Audit
import Comparison
import Legislation
import TermFrequency
import Wordlists

/// An audit for readers: the verdict, then a row for each printed figure; where there are several texts, a second
/// table of how they did.
public enum AuditTable {
  public static func tables(of result: AuditResult) -> [Table] {
    var tables = [cells(of: result)]
    if result.texts.count + result.controls.count > 1 { tables.append(texts(of: result)) }
    return tables
  }

  private static func cells(of result: AuditResult) -> Table {
    let text = result.texts[result.verdict.text]
    let words = AuditWords(result: result, text: text)
    var table = Table(
      title: "Audit of \(result.table.path): \(result.verdict.kind.rawValue)"
        + (result.verdict.mayBeChance && result.verdict.explained > 0 ? " (may be chance)" : ""),
      columns: [
        Table.Column(key: "label", title: "Term"),
        Table.Column(key: "published", title: "printed", kind: .integer),
        Table.Column(key: "table_rule_count", title: "table's rule", kind: .integer),
        Table.Column(key: "status", title: "result"),
        Table.Column(key: "nearest", title: "nearest", kind: .integer),
        Table.Column(key: "nearest_rule", title: "simplest way to the nearest"),
        Table.Column(key: "exact_rules", title: "ways to it", kind: .integer),
        Table.Column(key: "exact", title: "what they have in common"),
        Table.Column(key: "figures", title: "figures tried"),
      ])
    table.addNote(result.verdict.sentence)
    for (index, cell) in text.cells.enumerated() {
      let row = result.rows[index].row
      let isNarrow = cell.figures.count == 1
      let range =
        isNarrow || cell.figures.isEmpty
        ? "" : " from \(cell.figures[0]) to \(cell.figures[cell.figures.count - 1])"
      table.append(
        Table.Row(
          groups: row.group,
          cells: [
            .text(row.displayLabel), .integer(row.published), figure(cell.byTableRule.count),
            .text(cell.status.rawValue), figure(cell.nearest.count),
            .text(words.brief(cell.nearest, row: index)), .integer(cell.exactWays),
            .text(words.common(index, cell.exact)), .text("\(cell.figures.count)\(range)"),
          ], isEmphasised: row.emphasis))
    }
    addNotes(&table, result, text, words)
    table.provenance = provenance(result, text, words)
    return table
  }

  private static func figure(_ count: Int?) -> Table.Cell {
    count.map { .integer($0) } ?? .missing(reason: TermCounts.Reason.noProvisions.description)
  }

  private static func addNotes(
    _ table: inout Table, _ result: AuditResult, _ text: TextAudit, _ words: AuditWords
  ) {
    table.addNote(
      "The table's rule: \(words.way(text.best)). "
        + (text.alike.isEmpty
          ? "No other rule tried gives the same figures in every row."
          : "\(text.alike.count + 1) rules tried give the same figures in every row, of which this is the "
            + "simplest.")
        + (text.rivals == 0
          ? "" : " \(text.rivals) others give as many printed figures, but other ones elsewhere."))
    for (row, cell) in zip(result.rows.indices, text.cells) where result.rows[row].readings.count > 1 {
      let readings = result.rows[row].readings.map { "\($0.meaning) (\($0.expression))" }
      table.addNote(
        "\(result.rows[row].row.displayLabel) was read as \(readings.joined(separator: " and as ")); the table's "
          + "rule takes \(words.reading(row, cell.byTableRule)).")
    }
    for sentence in text.skipped { table.addNote(sentence) }
    for note in text.notes where note.isWarning { table.addNote(note.sentence) }
    for failure in result.failures { table.addNote("Not read: \(failure)") }
  }

  private static func provenance(
    _ result: AuditResult, _ text: TextAudit, _ words: AuditWords
  ) -> [Table.Provenance] {
    var lines = [
      Table.Provenance("Table", "\(result.table.path), SHA-256 \(result.table.sha256)"),
      Table.Provenance("Text", Provenance.text_(text.name, text.identity)),
    ]
    if let origin = result.wordlistOrigin {
      lines.append(
        Table.Provenance("Wordlist", "\(origin), SHA-256 \(result.wordlistHash ?? "")"))
    }
    lines.append(Table.Provenance("Rules tried", AuditWords.rules(result.rules)))
    lines.append(Table.Provenance("Scopes tried", AuditWords.scopes(text.scopes)))
    lines.append(Provenance.program)
    let identities = (result.texts + result.controls).map(\.identity)
    for attribution in Provenance.attributions(identities) {
      lines.append(Table.Provenance("Source", attribution))
    }
    return lines
  }

  private static func texts(of result: AuditResult) -> Table {
    var table = Table(
      title: "The texts",
      columns: [
        Table.Column(key: "document", title: "Text"),
        Table.Column(key: "role", title: "searched as"),
        Table.Column(
          key: "explained", title: "by one rule", unit: "of \(result.verdict.figures)", kind: .integer),
        Table.Column(key: "by_other_rules", title: "more by others", kind: .integer),
        Table.Column(
          key: "expected_by_one_rule", title: "by accident, one rule", kind: .decimal(places: 1)),
        Table.Column(
          key: "expected_by_any_rule", title: "by accident, any rule", kind: .decimal(places: 1)),
        Table.Column(key: "rule", title: "rule that gives most"),
      ])
    for (texts, role) in [(result.texts, "candidate"), (result.controls, "control")] {
      for text in texts {
        table.append(
          Table.Row(cells: [
            .text(
              text.name.contains(text.identity.path) ? text.name : "\(text.name) [\(text.identity.path)]"),
            .text(role),
            .integer(text.explained), .integer(text.explainedByOthers),
            .decimal(text.chance.expectedByOneRule), .decimal(text.chance.expectedByAnyRule),
            .text(AuditWords(result: result, text: text).way(text.best)),
          ]))
      }
    }
    return table
  }
}
