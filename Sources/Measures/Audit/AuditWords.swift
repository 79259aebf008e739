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

  /// The same, without the settings that are as in the default rule: `substring, case exact; scope printed`.
  func brief(_ way: ReadWay, row: Int) -> String {
    let rule = result.rules[way.way.rule]
    let standard = CountingRule.standard
    var parts = [rule.matching.rawValue]
    if rule.hyphens != standard.hyphens { parts.append("hyphens \(rule.hyphens.rawValue)") }
    if rule.letterCase != standard.letterCase { parts.append("case \(rule.letterCase.rawValue)") }
    if rule.possessive != standard.possessive { parts.append("possessive \(rule.possessive.rawValue)") }
    let words = "\(parts.joined(separator: ", ")); scope \(text.scopes[way.way.scope].name)"
    return result.audited[row].readings.count > 1 ? "\(words); \(reading(row, way))" : words
  }

  func reading(_ row: Int, _ way: ReadWay) -> String { result.audited[row].readings[way.reading].meaning }

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
    add("read as", ways.map { reading(row, $0) }, result.audited[row].readings.map(\.meaning))
    return parts.isEmpty ? "any rule tried" : parts.joined(separator: "; ")
  }

  /// How a figure that the table's rule does not give is come by, or how near any rule comes; nil for one it gives.
  func explanation(_ row: Int, _ cell: CellAudit) -> String? {
    let label = result.audited[row].row.displayLabel
    let printed = result.audited[row].row.published
    if cell.status == .byTableRule || cell.status == .zero { return nil }
    guard let nearest = cell.nearest.count, !cell.figures.isEmpty else { return nil }
    if cell.exactWays > 0 {
      let ways = cell.exactWays == 1 ? "the one way to it" : "the simplest of \(cell.exactWays) ways to it"
      return "\(label), printed \(printed): \(ways) is \(brief(cell.nearest, row: row)); in common: "
        + "\(common(row, cell.exact))."
    }
    let figures = cell.figures
    let range =
      figures.count == 1
      ? "the only figure tried"
      : "\(figures.count) figures from \(figures[0]) to \(figures[figures.count - 1])"
    return "\(label), printed \(printed): no rule gives it; the nearest, \(nearest), is by "
      + "\(brief(cell.nearest, row: row)) (\(range))."
  }

  /// The values of rules tried, setting by setting.
  static func rules(_ rules: [CountingRule]) -> String {
    func list(_ values: [String]) -> String { ordered(values).joined(separator: ", ") }
    return "\(rules.count): matching \(list(rules.map(\.matching.rawValue))) × hyphens "
      + "\(list(rules.map(\.hyphens.rawValue))) × case \(list(rules.map(\.letterCase.rawValue))) × possessive "
      + list(rules.map(\.possessive.rawValue))
  }

  /// The scopes by name; parts of the text, which are tried under a few scopes each, are listed once.
  static func scopes(_ scopes: [CandidateScope]) -> String {
    let named = scopes.filter { $0.scope.inside.isEmpty }.map { scope in
      scope.alike.isEmpty
        ? scope.name : "\(scope.name) (the same text: \(scope.alike.joined(separator: "; ")))"
    }
    let places = ordered(
      scopes.compactMap { scope in
        scope.scope.inside.isEmpty
          ? nil : scope.scope.inside.map(\.description).joined(separator: " and ")
      })
    let parts =
      places.isEmpty
      ? []
      : [
        "statute and printed, with and without quoted amendments and headings, in each of: "
          + places.joined(separator: ", ")
      ]
    return "\(scopes.count): \((named + parts).joined(separator: "; "))"
  }

  static func ordered(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
