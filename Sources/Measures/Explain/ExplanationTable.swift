import Legislation
import Reporter

/// A term under every rule and scope side by side; below each rule the words that make up its counts.
enum ExplanationTable {
  /// Most words listed below a rule, and most provisions listed beside a word, where people read them.
  static let mostWords = 40
  static let mostProvisions = 4

  /// The name of each explanation's text; different texts have different names.
  static func names(of explanations: [Explanation]) -> [String] {
    var places: [Int: Int] = [:]
    var texts: [Explanation] = []
    for explanation in explanations where places[explanation.text] == nil {
      places[explanation.text] = texts.count
      texts.append(explanation)
    }
    let names = TextNames.distinct(texts.map { ($0.identity, $0.request) })
    return explanations.map { names[places[$0.text] ?? 0] }
  }

  /// - Parameter name: of the text.
  static func table(of explanation: Explanation, name: String) -> Table {
    var columns = [Table.Column(key: "rule", title: "Rule, and the words it hits")]
    for scope in explanation.scopes {
      columns.append(
        Table.Column(
          key: scope.scope.base, title: scope.scope.base, group: "hits by scope", kind: .integer))
    }
    columns.append(Table.Column(key: "provisions", title: "provisions (\(explanation.chosen.scope.base))"))
    var table = Table(title: "“\(explanation.term)” in \(name)", columns: columns)
    for rule in explanation.rules { add(rule, of: explanation, to: &table) }
    table.append(.separator)
    table.append(
      Table.Row(
        .total,
        cells: [.text("Words of the scope")]
          + explanation.scopes.map { cell($0.words, $0.problem) }))
    addNotes(of: explanation, to: &table)
    table.provenance =
      [Table.Provenance("Text", Provenance.text_(name, explanation.identity)), ProgramVersion.provenance]
      + Provenance.sources(of: [explanation.identity])
    return table
  }

  private static func add(_ rule: ExplainedRule, of explanation: Explanation, to table: inout Table) {
    let scopes = explanation.scopes.indices
    table.append(
      Table.Row(
        cells: [.text(rule.name)]
          + scopes.map { cell(rule.count(scope: $0), explanation.scopes[$0].problem) },
        isEmphasised: true))
    let words = words(of: rule, explanation)
    for word in words.prefix(mostWords) { add(word.word, [word], of: explanation, to: &table) }
    let rest = Array(words.dropFirst(mostWords))
    if !rest.isEmpty { add(rest.count.of("more word"), rest, of: explanation, to: &table) }
  }

  /// A word with its figures by scope.
  private typealias Line = (word: String, byScope: [ExplainedWord?])

  /// The words of all scopes, commonest in the chosen scope first.
  private static func words(of rule: ExplainedRule, _ explanation: Explanation) -> [Line] {
    var order: [String] = []
    var found: [String: [ExplainedWord?]] = [:]
    let scopes = [explanation.scope] + explanation.scopes.indices.filter { $0 != explanation.scope }
    for scope in scopes {
      for word in rule.words[scope] ?? [] {
        if found[word.word] == nil { order.append(word.word) }
        found[word.word, default: Array(repeating: nil, count: explanation.scopes.count)][scope] = word
      }
    }
    return order.map { ($0, found[$0] ?? []) }
  }

  private static func add(
    _ label: String, _ lines: [Line], of explanation: Explanation, to table: inout Table
  ) {
    var cells: [Table.Cell] = [.text(label)]
    for (scope, explained) in explanation.scopes.enumerated() {
      let sum = lines.reduce(0) { $0 + ($1.byScope[scope]?.count ?? 0) }
      cells.append(cell(explained.problem == nil ? sum : nil, explained.problem))
    }
    if lines.count == 1, let word = lines[0].byScope[explanation.scope] {
      cells.append(.text(provisions(of: word)))
    }
    table.append(Table.Row(cells: cells, indent: 1))
  }

  private static func provisions(of word: ExplainedWord) -> String {
    var text = word.provisions.prefix(mostProvisions).map { provision in
      provision.count == 1 ? provision.label : "\(provision.label) ×\(provision.count)"
    }.joined(separator: ", ")
    let more = word.provisions.count - mostProvisions
    if more > 0 { text += " and \(more) more" }
    return text
  }

  private static func cell(_ count: Int?, _ problem: String?) -> Table.Cell {
    count.map { .integer($0) } ?? .missing(reason: problem)
  }

  private static func addNotes(of explanation: Explanation, to table: inout Table) {
    table.addNote(
      "Below each rule are the words it hits, as the text has them; their hits add up to the rule's. "
        + "A word can have more than one hit. Rules with the same hits are one line.", explains: true)
    if let rule = explanation.rules.first?.rules.first {
      table.addNote(
        "All rules with case \(rule.letterCase.rawValue), possessive \(rule.possessive.rawValue).",
        explains: true)
    }
    for scope in explanation.scopes {
      table.addNote("Scope \(Provenance.scope(scope.scope)).", explains: true)
    }
    if explanation.identity.hasNoText { table.addNote("No text in this source.") }
  }
}
