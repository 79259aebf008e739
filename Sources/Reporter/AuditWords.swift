import Audit
import Legislation
import Wordlists

/// Rules, scopes and readings of an audit in short words.
struct AuditWords {
  let result: AuditResult
  let text: TextAudit

  /// `substring, hyphens same, case fold, possessive base; scope printed`.
  func way(_ way: CountingWay) -> String {
    "\(result.rules[way.rule]); scope \(text.scopes[way.scope].name)"
  }

  func reading(_ row: Int, _ way: ReadWay) -> String { result.rows[row].readings[way.reading].meaning }

  /// The rule and, where a row may be read in several ways, the reading.
  func way(_ way: ReadWay, row: Int) -> String {
    let words = self.way(way.way)
    return result.rows[row].readings.count > 1 ? "\(words); \(reading(row, way))" : words
  }

  /// What all ways to a figure have in common: the settings that are not free.
  ///
  /// `matching word; case fold; scope printed or everything`; `any rule tried` where nothing is bound.
  func common(_ row: Int, _ ways: [ReadWay]) -> String {
    guard !ways.isEmpty else { return "none" }
    let rules = ways.map { result.rules[$0.way.rule] }
    var parts: [String] = []
    func add(_ name: String, _ found: [String], _ all: [String]) {
      let distinct = Self.ordered(all).filter(Set(found).contains)
      guard distinct.count < Set(all).count else { return }
      let shown = distinct.prefix(3).joined(separator: " or ")
      parts.append(
        "\(name) \(shown)" + (distinct.count > 3 ? " or \(distinct.count - 3) more" : ""))
    }
    add("matching", rules.map(\.matching.rawValue), result.rules.map(\.matching.rawValue))
    add("hyphens", rules.map(\.hyphens.rawValue), result.rules.map(\.hyphens.rawValue))
    add("case", rules.map(\.letterCase.rawValue), result.rules.map(\.letterCase.rawValue))
    add("possessive", rules.map(\.possessive.rawValue), result.rules.map(\.possessive.rawValue))
    add("scope", ways.map { text.scopes[$0.way.scope].name }, text.scopes.map(\.name))
    add("read as", ways.map { reading(row, $0) }, result.rows[row].readings.map(\.meaning))
    return parts.isEmpty ? "any rule tried" : parts.joined(separator: "; ")
  }

  /// The values of rules tried, setting by setting.
  static func rules(_ rules: [CountingRule]) -> String {
    func list(_ values: [String]) -> String { ordered(values).joined(separator: ", ") }
    return "\(rules.count): matching \(list(rules.map(\.matching.rawValue))) × hyphens "
      + "\(list(rules.map(\.hyphens.rawValue))) × case \(list(rules.map(\.letterCase.rawValue))) × possessive "
      + list(rules.map(\.possessive.rawValue))
  }

  static func scopes(_ scopes: [CandidateScope]) -> String {
    let named = scopes.map { scope in
      scope.alike.isEmpty
        ? scope.name : "\(scope.name) (the same text: \(scope.alike.joined(separator: "; ")))"
    }
    return "\(scopes.count): \(named.joined(separator: "; "))"
  }

  static func ordered(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
