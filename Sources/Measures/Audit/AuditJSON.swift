import Legislation
import Reporter
import Wordlists

/// An audit as one JSON document. Its schema is in `Documentation/json.md`.
enum AuditJSON {
  static let schema = "voxlex/audit/1"

  static func document(of result: AuditResult) -> JSONValue {
    .object([
      .init("schema", .string(schema)), .init("program", ProgramVersion.json),
      .init("table", table(result)), .init("verdict", verdict(result)),
      .init("rules", .array(result.rules.map { ComparisonJSON.rule($0) })),
      .init("texts", .array(result.texts.map { text($0, "candidate", result) })),
      .init("controls", .array(result.controls.map { text($0, "control", result) })),
      .init("failures", .array(result.failures.map(\.json))),
    ])
  }

  private static func table(_ result: AuditResult) -> JSONValue {
    .object([
      .init("path", .string(result.table.path)), .init("sha256", .string(result.table.sha256)),
      .init("wordlist", ComparisonJSON.string(result.wordlistOrigin)),
      .init("wordlist_sha256", ComparisonJSON.string(result.wordlistHash)),
      .init(
        "rows",
        .array(
          result.audited.map { audited in
            .object([
              .init("group", .array(audited.row.group.map { .string($0) })),
              .init("label", .string(audited.row.label)),
              .init("qualifier", ComparisonJSON.string(audited.row.qualifier)),
              .init("published", .integer(audited.row.published)),
              .init("emphasis", .bool(audited.row.emphasis)), .init("line", .integer(audited.row.line)),
              .init(
                "readings",
                .array(
                  audited.readings.map {
                    .object([.init("meaning", .string($0.meaning)), .init("terms", .string($0.expression))])
                  })),
            ])
          })),
    ])
  }

  private static func verdict(_ result: AuditResult) -> JSONValue {
    let verdict = result.verdict
    return .object([
      .init("kind", .string(verdict.kind.rawValue)), .init("text", .integer(verdict.text)),
      .init("figures", .integer(verdict.figures)), .init("explained", .integer(verdict.explained)),
      .init("explained_by_other_rules", .integer(verdict.explainedByOthers)),
      .init("probability_bound", .decimal(verdict.bound)),
      .init("may_be_chance", .bool(verdict.mayBeChance)),
      .init(
        "measured_chance",
        verdict.measured.map {
          .object([
            .init("texts", .integer($0.texts)), .init("explained", .integer($0.explained)),
            .init("title", .string($0.title)), .init("explained_by_any_rule", .integer($0.explainedByAny)),
          ])
        } ?? .null),
      .init("sentence", .string(verdict.sentence)),
    ])
  }

  private static func text(_ text: TextAudit, _ role: String, _ result: AuditResult) -> JSONValue {
    .object(
      [.init("role", .string(role)), .init("name", .string(text.name))]
        + IdentityJSON.members(of: text.identity) + [
          .init("notes", .array(text.notes.map { IdentityJSON.note($0) })),
          .init("scopes", .array(text.scopes.map { scope($0) })),
          .init("not_tried", .array(text.skipped.map { .string($0) })),
          .init("explained", .integer(text.explained)),
          .init("explained_by_other_rules", .integer(text.explainedByOthers)),
          .init("table_rule", way(text.best)), .init("alike", .array(text.alike.map { way($0) })),
          .init("rivals", .integer(text.rivals)),
          .init(
            "chance",
            .object([
              .init("expected_by_one_rule", .decimal(text.chance.expectedByOneRule)),
              .init("expected_by_any_rule", .decimal(text.chance.expectedByAnyRule)),
              .init("distinct_rules", .integer(text.chance.distinctRules)),
              .init("probability_bound", .decimal(text.chance.bound)),
            ])),
          .init("cells", .array(result.audited.indices.map { cell(text.cells[$0]) })),
        ])
  }

  private static func scope(_ candidate: CandidateScope) -> JSONValue {
    .object([
      .init("name", .string(candidate.name)),
      .init("rebuilds_contents", .bool(candidate.rebuildsContents)),
      .init("zones", .array(candidate.scope.zones.zones.map { .string($0.description) })),
      .init("states", .array(candidate.scope.states.states.map { .string($0.name) })),
      .init("same_text", .array(candidate.alike.map { .string($0) })),
    ])
  }

  private static func cell(_ cell: CellAudit) -> JSONValue {
    .object([
      .init("status", .string(cell.status.rawValue)), .init("exact_rules", .integer(cell.exactWays)),
      .init("exact", exact(cell)), .init("nearest", read(cell.nearest)),
      .init("table_rule", read(cell.byTableRule)),
      .init("figures", .array(cell.figures.map { .integer($0) })),
    ])
  }

  /// The exact ways by reading and scope, each with the list of its rules.
  private static func exact(_ cell: CellAudit) -> JSONValue {
    struct Key: Hashable {
      var reading: Int
      var scope: Int
    }
    var order: [Key] = []
    var rules: [Key: [Int]] = [:]
    for found in cell.exact {
      let key = Key(reading: found.reading, scope: found.way.scope)
      if rules[key] == nil { order.append(key) }
      rules[key, default: []].append(found.way.rule)
    }
    return .array(
      order.map { key in
        .object([
          .init("reading", .integer(key.reading)), .init("scope", .integer(key.scope)),
          .init("rules", .array((rules[key] ?? []).map { .integer($0) })),
        ])
      })
  }

  private static func way(_ way: CountingWay) -> JSONValue {
    .object([.init("rule", .integer(way.rule)), .init("scope", .integer(way.scope))])
  }

  private static func read(_ way: ReadWay) -> JSONValue {
    .object([
      .init("count", ComparisonJSON.integer(way.count)), .init("rule", .integer(way.way.rule)),
      .init("scope", .integer(way.way.scope)), .init("reading", .integer(way.reading)),
    ])
  }
}
