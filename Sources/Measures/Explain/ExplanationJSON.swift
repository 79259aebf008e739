import Legislation
import Reporter

/// Explanations as one JSON document. Its schema is in `Documentation/json.md`.
enum ExplanationJSON {
  static let schema = "voxlex/explanation/1"

  static func document(of explanations: [Explanation], failures: [TextFailure] = []) -> JSONValue {
    .object([
      .init("schema", .string(schema)), .init("program", ProgramVersion.json),
      .init(
        "explanations",
        .array(zip(explanations, ExplanationTable.names(of: explanations)).map { explanation($0, $1) })),
      .init("failures", .array(failures.map(\.json))),
    ])
  }

  private static func explanation(_ explanation: Explanation, _ name: String) -> JSONValue {
    .object([
      .init(
        "text",
        .object([.init("name", .string(name))] + IdentityJSON.members(of: explanation.identity))),
      .init("term", .string(explanation.term)), .init("chosen_scope", .integer(explanation.scope)),
      .init(
        "scopes",
        .array(
          explanation.scopes.map { scope in
            .object([
              .init("scope", ComparisonJSON.scope(scope.scope)),
              .init("words", ComparisonJSON.integer(scope.words)),
              .init("status", .string(scope.problem ?? "counted")),
            ])
          })),
      .init("rules", .array(explanation.rules.map { rule($0, explanation) })),
    ])
  }

  private static func rule(_ rule: ExplainedRule, _ explanation: Explanation) -> JSONValue {
    .object([
      .init("name", .string(rule.name)), .init("rules", .array(rule.rules.map { ComparisonJSON.rule($0) })),
      .init(
        "scopes",
        .array(
          explanation.scopes.indices.map { scope in
            .object([
              .init("count", ComparisonJSON.integer(rule.count(scope: scope))),
              .init("words", .array((rule.words[scope] ?? []).map(word))),
            ])
          })),
    ])
  }

  private static func word(_ word: ExplainedWord) -> JSONValue {
    .object([
      .init("word", .string(word.word)), .init("count", .integer(word.count)),
      .init(
        "provisions",
        .array(
          word.provisions.map {
            .object([.init("provision", .string($0.label)), .init("count", .integer($0.count))])
          })),
    ])
  }
}
