import Legislation
import Measures
import Reporter
import Wordlists

/// The options of a table as they were resolved, for the manifest.
struct StudyOptions {
  let table: StudyTable

  var json: JSONValue {
    .object(
      [
        .init("name", .string(table.name)), .init("kind", .string(table.kind.rawValue)),
        .init("texts", strings(table.texts)),
      ] + options)
  }

  private var options: [JSONValue.Member] {
    switch table.work {
    case .count(let terms, let counting, let options), .compare(let terms, let counting, let options):
      return what(terms) + how(counting) + [
        .init("by", options.unit.map { .string($0.rawValue) } ?? .null),
        .init("sort", .string(options.order.rawValue)), .init("near", .bool(options.near)),
      ]
    case .profile(let terms, let counting, let options):
      return what(terms) + how(counting) + [
        .init("by", .string(options.unit.rawValue)), .init("sort", .string(options.order.rawValue)),
        .init("heat", .bool(options.heat)),
      ]
    case .concordance(let terms, let counting, let options):
      return what(terms) + how(counting) + [
        .init("sort", .string(options.order.rawValue)), .init("width", .integer(options.width)),
        .init("sample", options.sample.map { .integer($0.size) } ?? .null),
        .init("seed", options.sample.map { .string(String($0.seed)) } ?? .null),
      ]
    case .explain(let terms, let counting): return what(terms) + how(counting)
    case .audit(let published, let against, let wordlist, let limits):
      return [
        .init("published", .string(published)), .init("against", strings(against)),
        .init("wordlist", wordlist.map { .string($0) } ?? .null),
        .init("limits", self.limits(limits)),
      ]
    }
  }

  private func what(_ terms: StudyTable.Terms) -> [JSONValue.Member] {
    switch terms {
    case .list(let name): [.init("wordlist", .string(name))]
    case .written(_, let text): [.init("terms", .string(text))]
    }
  }

  private func how(_ counting: StudyCounting) -> [JSONValue.Member] {
    let (rule, scope) = (counting.rule, counting.scope)
    return [
      .init(
        "rule",
        .object([
          .init("matching", .string(rule.matching.rawValue)),
          .init("hyphens", .string(rule.hyphens.rawValue)),
          .init("case", .string(rule.letterCase.rawValue)),
          .init("possessive", .string(rule.possessive.rawValue)),
        ])),
      .init(
        "scope",
        .object([
          .init("name", .string(scope.name)), .init("zones", strings(scope.zones.zones.map(\.description))),
          .init("states", strings(scope.states.states.map(\.name))),
        ])),
    ]
  }

  private func limits(_ limits: AuditLimits) -> JSONValue {
    .object([
      .init("matching", strings(limits.matchings.map(\.rawValue))),
      .init("hyphens", strings(limits.hyphens.map(\.rawValue))),
      .init("case", strings(limits.cases.map(\.rawValue))),
      .init("possessive", strings(limits.possessives.map(\.rawValue))),
      .init("scope", strings(limits.scopes)), .init("in", strings(limits.places.map(\.description))),
    ])
  }

  private func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
