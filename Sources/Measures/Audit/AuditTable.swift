import Legislation
import Reporter
import TermFrequency
import Wordlists

/// An audit for readers: a line for each printed figure with the verdict below it; with details, what gives each figure;
/// and where there are several texts, how they did.
enum AuditTable {
  /// - Parameters:
  ///   - details: whether a second table gives the ways to each figure, and all rules and scopes tried are listed.
  ///   - more: a sentence that says how to get the details, printed where they are left out.
  static func tables(of result: AuditResult, details: Bool = true, more: String? = nil) -> [Table] {
    var tables = [cells(of: result, details: details, more: more)]
    if details { tables.append(ways(of: result)) }
    if result.texts.count + result.controls.count > 1 { tables.append(texts(of: result)) }
    return tables
  }

  private static func cells(of result: AuditResult, details: Bool, more: String?) -> Table {
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
      ])
    table.addNote(result.verdict.sentence)
    for (index, cell) in text.cells.enumerated() {
      let row = result.audited[index].row
      table.append(
        Table.Row(
          groups: row.group,
          cells: [
            .text(row.displayLabel), .integer(row.published), figure(cell.byTableRule.count),
            .text(cell.status.brief), figure(cell.nearest.count),
          ], isEmphasised: row.emphasis))
    }
    table.addNote(CellAudit.Status.legend(text.cells.map(\.status)), explains: true)
    addNotes(&table, result, text, words)
    if !details, let more { table.addNote(more, explains: true) }
    table.provenance = provenance(result, text, words, details: details)
    return table
  }

  /// What gives each figure, or comes nearest to it.
  private static func ways(of result: AuditResult) -> Table {
    let text = result.texts[result.verdict.text]
    let words = AuditWords(result: result, text: text)
    var table = Table(
      title: "The ways to each figure",
      columns: [
        Table.Column(key: "label", title: "Term"),
        Table.Column(key: "nearest", title: "nearest", kind: .integer),
        Table.Column(key: "nearest_rule", title: "simplest way to it"),
        Table.Column(key: "exact_rules", title: "ways to the printed figure", kind: .integer),
        Table.Column(key: "exact", title: "what they have in common"),
        Table.Column(key: "figures", title: "figures tried", kind: .integer),
        Table.Column(key: "lowest", title: "from", kind: .integer),
        Table.Column(key: "highest", title: "to", kind: .integer),
      ])
    for (index, cell) in text.cells.enumerated() {
      let row = result.audited[index].row
      table.append(
        Table.Row(
          groups: row.group,
          cells: [
            .text(row.displayLabel), figure(cell.nearest.count),
            .text(words.brief(cell.nearest, row: index)), .integer(cell.exactWays),
            .text(words.common(index, cell.exact)), .integer(cell.figures.count),
            figure(cell.figures.first), figure(cell.figures.last),
          ], isEmphasised: row.emphasis))
    }
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
          ? ""
          : " \(text.rivals.of("other gives", "others give")) as many printed figures, but other ones elsewhere.")
    )
    for (row, cell) in zip(result.audited.indices, text.cells) {
      if let sentence = words.explanation(row, cell) { table.addNote(sentence) }
    }
    for (row, cell) in zip(result.audited.indices, text.cells) where result.audited[row].readings.count > 1 {
      let readings = result.audited[row].readings.map { "\($0.meaning) (\($0.expression))" }
      table.addNote(
        "\(result.audited[row].row.displayLabel) was read as \(readings.joined(separator: " and as ")); the table's "
          + "rule takes \(words.reading(row, cell.byTableRule)).")
    }
    for sentence in text.skipped { table.addNote(sentence) }
    for note in text.notes where note.isWarning { table.addNote(note.sentence) }
    for failure in result.failures { table.addNote("Not read: \(failure)") }
  }

  private static func provenance(
    _ result: AuditResult, _ text: TextAudit, _ words: AuditWords, details: Bool
  ) -> [Table.Provenance] {
    var lines = [
      Table.Provenance("Table", "\(result.table.path), SHA-256 \(result.table.sha256)"),
      Table.Provenance("Text", Provenance.text_(text.name, text.identity)),
    ]
    if let origin = result.wordlistOrigin {
      lines.append(
        Table.Provenance("Wordlist", "\(origin), SHA-256 \(result.wordlistHash ?? "")"))
    }
    lines.append(
      Table.Provenance("Rules tried", details ? AuditWords.rules(result.rules) : "\(result.rules.count)"))
    lines.append(
      Table.Provenance("Scopes tried", details ? AuditWords.scopes(text.scopes) : "\(text.scopes.count)"))
    lines.append(ProgramVersion.provenance)
    let identities = (result.texts + result.controls).map(\.identity)
    return lines + Provenance.sources(of: identities)
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
      ])
    for (texts, role) in [(result.texts, "candidate"), (result.controls, "control")] {
      for text in texts {
        table.append(
          Table.Row(cells: [
            .text(text.name), .text(role),
            .integer(text.explained), .integer(text.explainedByOthers),
            .decimal(text.chance.expectedByOneRule), .decimal(text.chance.expectedByAnyRule),
          ]))
      }
    }
    for text in result.texts + result.controls {
      table.addNote(
        "\(text.name): most are given by \(AuditWords(result: result, text: text).way(text.best)).",
        explains: true)
      table.provenance.append(
        Table.Provenance("Text", Provenance.text_(text.name, text.identity)))
    }
    return table
  }
}

extension CellAudit.Status {
  /// One or two words for a cell.
  fileprivate var brief: String {
    switch self {
    case .byTableRule: "exact"
    case .byOtherRule: "other rule"
    case .near: "near"
    case .unexplained: "none"
    case .zero: "zero"
    case .zeroMissed: "not zero"
    case .undecided: "undecided"
    }
  }

  /// What the words of these cells mean.
  fileprivate static func legend(_ statuses: [Self]) -> String {
    let meanings = [
      ("exact", "the table's rule gives the figure"),
      ("other rule", "only another rule gives it"),
      ("near", "no rule gives it, and the nearest is within 2 or 2 per cent"),
      ("none", "no rule comes near it"), ("zero", "printed as 0, and the table's rule gives 0"),
      ("not zero", "printed as 0, and the table's rule gives more"),
      ("undecided", "it cannot be decided in this text"),
    ]
    let met = Set(statuses.map(\.brief))
    let shown = meanings.filter { met.contains($0.0) }.map { "\($0.0): \($0.1)" }
    return "Nearest is the figure that some rule tried gives; \(shown.joined(separator: "; "))."
  }
}
