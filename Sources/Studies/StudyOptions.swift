import Legislation
import Measures
import Reporter
import Wordlists

/// The options of a table as they were resolved, for the manifest.
struct StudyOptions {
  let table: StudyTable

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(table.name)), .init("kind", .string(table.kind)),
    ]
    switch table.work {
    case .data(_, let name, let companions):
      members.append(.init("data", .string(name)))
      members += companions.map { .init($0.key, .string($0.name)) }
      return .object(members + table.options)
    case .texts(let measure): return .object(members + ofTexts(type(of: measure).declaration))
    }
  }

  private func ofTexts(_ declaration: MeasureDeclaration) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [.init("texts", strings(table.texts))]
    if let published = table.published { members.append(.init("published", .string(published))) }
    if declaration.hasReferences { members.append(.init("against", strings(table.references))) }
    if let reference = table.referenceTable {
      members += [
        .init("reference", .string(reference.name)), .init("reference-of", .string(reference.selection)),
      ]
    }
    members += what(declaration)
    if let actors = table.actors { members.append(.init("actors", .string(actors))) }
    let scope = JSONValue.Member("scope", scope(table.counting.scope))
    if declaration.rule != .none {
      members += [.init("rule", rule(table.counting.rule)), scope]
    } else if declaration.hasScope {
      members.append(scope)
    }
    return members + table.options
  }

  private func what(_ declaration: MeasureDeclaration) -> [JSONValue.Member] {
    switch table.terms {
    case .list(let name):
      [.init(declaration.terms == .stopWordsOrNone ? "stop-words" : "wordlist", .string(name))]
    case .written(_, let text): [.init("terms", .string(text))]
    case nil:
      switch declaration.terms {
      case .listOrNone: [.init("wordlist", .null)]
      case .stopWordsOrNone: [.init("stop-words", .null)]
      case .none, .listOrWritten, .written: []
      }
    }
  }

  private func rule(_ rule: CountingRule) -> JSONValue {
    .object([
      .init("matching", .string(rule.matching.rawValue)), .init("hyphens", .string(rule.hyphens.rawValue)),
      .init("case", .string(rule.letterCase.rawValue)),
      .init("possessive", .string(rule.possessive.rawValue)),
    ])
  }

  private func scope(_ scope: Scope) -> JSONValue {
    .object([
      .init("name", .string(scope.name)), .init("zones", strings(scope.zones.zones.map(\.description))),
      .init("states", strings(scope.states.states.map(\.name))),
    ])
  }

  private func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
