import Legislation
import Reporter

/// An audit as tidy data: one line for each text and row, candidates first, then controls.
public enum TidyAudit {
  public static func table(of result: AuditResult) -> Table {
    var table = Table(
      columns: [
        Table.Column(key: "path", title: "path"), Table.Column(key: "document", title: "document"),
        Table.Column(key: "id", title: "id"), Table.Column(key: "version", title: "version"),
        Table.Column(key: "role", title: "role"), Table.Column(key: "group", title: "group"),
        Table.Column(key: "label", title: "label"),
        Table.Column(key: "published", title: "published", kind: .integer),
        Table.Column(key: "status", title: "status"),
        Table.Column(key: "exact_rules", title: "exact_rules", kind: .integer),
        Table.Column(key: "exact_common", title: "exact_common"),
        Table.Column(key: "nearest", title: "nearest", kind: .integer),
        Table.Column(key: "nearest_rule", title: "nearest_rule"),
        Table.Column(key: "nearest_scope", title: "nearest_scope"),
        Table.Column(key: "nearest_reading", title: "nearest_reading"),
        Table.Column(key: "table_rule_count", title: "table_rule_count", kind: .integer),
        Table.Column(key: "table_rule", title: "table_rule"),
        Table.Column(key: "table_scope", title: "table_scope"),
        Table.Column(key: "table_rule_reading", title: "table_rule_reading"),
        Table.Column(key: "distinct_figures", title: "distinct_figures", kind: .integer),
        Table.Column(key: "lowest", title: "lowest", kind: .integer),
        Table.Column(key: "highest", title: "highest", kind: .integer),
        Table.Column(key: "is_best_text", title: "is_best_text"),
        Table.Column(key: "verdict", title: "verdict"),
        Table.Column(key: "sha256", title: "sha256"),
        Table.Column(key: "table_sha256", title: "table_sha256"),
      ])
    for (index, text) in result.texts.enumerated() {
      append(text, "candidate", isBest: index == result.verdict.text, result, to: &table)
    }
    for text in result.controls { append(text, "control", isBest: false, result, to: &table) }
    return table
  }

  private static func figure(_ count: Int?) -> Table.Cell {
    count.map { .integer($0) } ?? .missing(reason: nil)
  }

  private static func append(
    _ text: TextAudit, _ role: String, isBest: Bool, _ result: AuditResult, to table: inout Table
  ) {
    let words = AuditWords(result: result, text: text)
    for (index, cell) in text.cells.enumerated() {
      let row = result.rows[index].row
      let nearest = cell.nearest
      table.append(
        Table.Row(cells: [
          .text(text.identity.path), .text(text.name), .text(text.identity.id),
          .text(text.identity.version), .text(role), .text(row.group.joined(separator: " / ")),
          .text(row.displayLabel), .integer(row.published), .text(cell.status.rawValue),
          .integer(cell.exactWays), .text(words.common(index, cell.exact)), figure(nearest.count),
          .text(result.rules[nearest.way.rule].description), .text(text.scopes[nearest.way.scope].name),
          .text(words.reading(index, nearest)), figure(cell.byTableRule.count),
          .text(result.rules[text.best.rule].description), .text(text.scopes[text.best.scope].name),
          .text(words.reading(index, cell.byTableRule)), .integer(cell.figures.count),
          figure(cell.figures.first), figure(cell.figures.last),
          .text(isBest ? "true" : "false"), .text(result.verdict.kind.rawValue),
          .text(text.identity.sha256), .text(result.table.sha256),
        ]))
    }
  }
}
