import Ingest
import Legislation
import Reporter
import Wordlists

/// The comparison as one JSON document. Its schema is in `Documentation/json.md`.
enum ComparisonJSON {
  static let schema = "voxlex/comparison/1"

  static func document(
    of compared: ComparedTexts, order: ComparedTexts.Order = .list, statistics: ComparisonStatistics? = nil
  ) -> JSONValue {
    let names = compared.names
    let rows = compared.rows(by: order)
    return .object(
      [
        .init("schema", .string(schema)), .init("program", ProgramVersion.json),
        .init("scope", scope(compared.scope)), .init("rule", rule(compared.rule)),
        .init("wordlist", wordlist(compared)),
        .init(
          "texts", .array(compared.texts.indices.map { text(compared.texts[$0], names[$0], rows) })),
        .init("rows", .array(rows.map { row($0, compared) })),
        .init("groups", .array(compared.wordlist.groups.indices.map { group($0, compared) })),
        .init("totals", .array(compared.texts.map { .object([.init("count", integer($0.total))]) })),
        .init("failures", .array(compared.failures.map(\.json))),
      ] + (statistics.map { [StatisticsJSON.member(of: $0, order: order)] } ?? []))
  }

  static func scope(_ scope: Scope) -> JSONValue {
    .object([
      .init("name", .string(scope.name)),
      .init("zones", .array(scope.zones.zones.map { .string($0.description) })),
      .init("states", .array(scope.states.states.map { .string($0.name) })),
    ])
  }

  static func languages(_ words: [String: Int]) -> JSONValue {
    .object(words.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .integer($0.value)) })
  }

  static func rule(_ rule: CountingRule) -> JSONValue {
    .object([
      .init("matching", .string(rule.matching.rawValue)), .init("hyphens", .string(rule.hyphens.rawValue)),
      .init("case", .string(rule.letterCase.rawValue)),
      .init("possessive", .string(rule.possessive.rawValue)),
    ])
  }

  static func wordlist(_ compared: ComparedTexts) -> JSONValue {
    .object([
      .init("name", .string(compared.wordlist.name)), .init("title", string(compared.wordlist.title)),
      .init("origin", .string(compared.wordlistOrigin)),
      .init("source", string(compared.wordlist.source)), .init("sha256", .string(compared.wordlistHash)),
    ])
  }

  private static func text(_ text: TextFigures, _ name: String, _ rows: [Int]) -> JSONValue {
    .object(
      [.init("name", .string(name))] + IdentityJSON.members(of: text.identity) + [
        .init("scope", scope(text.scope)), .init("words", integer(text.words)),
        .init("provisions", .integer(text.provisions)),
        .init("status", .string(text.emptiness ?? "counted")),
        .init("words_by_zone", IdentityJSON.zones(text.wordsByZone)),
        .init("words_by_state", IdentityJSON.states(text.wordsByState)),
        .init("words_by_language", languages(text.scopeByLanguage)),
        .init("words_left_out_by_state", IdentityJSON.states(text.leftOutByState)),
        .init("notes", .array(text.notes.map { IdentityJSON.note($0) })),
      ] + (text.breakdown.map { [.init("breakdown", breakdown($0, rows))] } ?? []))
  }

  /// - Parameter rows: rows of the list in the order in which they are written.
  private static func breakdown(_ breakdown: Breakdown, _ rows: [Int]) -> JSONValue {
    .object([
      .init("unit", .string(breakdown.unit.rawValue)),
      .init(
        "units",
        .array(
          breakdown.parts.map { part in
            .object([
              .init("provision", .string(part.label)), .init("title", .string(part.title)),
              .init("outside", .bool(part.isRemainder)), .init("words", integer(part.words)),
              .init("counts", .array(rows.map { integer(part.counts[$0]) })),
              .init("per_1000", .array(rows.map { part.rate(row: $0).map { .decimal($0) } ?? .null })),
              .init("together", integer(part.total)),
            ])
          })),
    ])
  }

  private static func row(_ index: Int, _ compared: ComparedTexts) -> JSONValue {
    let row = compared.wordlist.rows[index]
    return .object([
      .init("group", .array(row.group.map { .string($0) })), .init("label", .string(row.displayLabel)),
      .init("terms", .string(row.expression)), .init("emphasis", .bool(row.emphasis)),
      .init("note", string(row.note)), .init("rule", rule(compared.rule(of: index))),
      .init("cells", .array(compared.texts.indices.map { cell(row: index, text: $0, compared) })),
    ])
  }

  private static func cell(row: Int, text: Int, _ compared: ComparedTexts) -> JSONValue {
    let figure = compared.texts[text].rows[row]
    return .object([
      .init("text", .integer(text)), .init("count", integer(figure.count)),
      .init("per_1000", compared.rate(row: row, text: text).map { .decimal($0) } ?? .null),
      .init("status", .string(figure.reason ?? compared.texts[text].emptiness ?? "counted")),
      .init("near", words(figure.near)), .init("taken", words(figure.taken)),
    ])
  }

  private static func words(_ words: [NearWord]) -> JSONValue {
    .array(
      words.map { .object([.init("word", .string($0.word)), .init("count", .integer($0.count))]) })
  }

  private static func group(_ index: Int, _ compared: ComparedTexts) -> JSONValue {
    .object([
      .init("path", .array(compared.wordlist.groups[index].path.map { .string($0) })),
      .init("note", string(compared.wordlist.groups[index].note)),
      .init("counts", .array(compared.texts.map { integer($0.groups[index]) })),
    ])
  }

  static func integer(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }
  static func string(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
}
