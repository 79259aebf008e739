import Legislation
import Measures
import Outcomes
import Wordlists
import YAML

extension StudyYAML {
  /// Keys that every table of data may have.
  private static let dataTableKeys = ["table", "kind", "note", "formats", "output", "data"]

  mutating func readDataTable<Kind: DataMeasure>(_ node: Node, of measure: Kind.Type) {
    let declaration = measure.declaration
    let keys = declaration.companions.map(\.key) + declaration.allOptions.map(\.key)
    guard let fields = fields(of: node, allowed: Self.dataTableKeys + keys),
      let name = name(fields, of: node)
    else { return }
    let before = errors.count
    let data = dataName(fields, of: node)
    let companions = declaration.companions.compactMap { companion in
      reference(fields, companion.key, to: .data).map { (key: companion.key, name: $0) }
    }
    var values = optionValues(fields, declaration.allOptions)
    let made = Kind(&values)
    note(problemsOf: values, fields, of: node)
    let outputs = outputs(fields, table: name)
    guard errors.count == before, let data else { return }
    tables.append(
      StudyTable(
        name: name, texts: [], references: [], referenceTable: nil, terms: nil, counting: standard,
        actors: nil,
        published: nil,
        options: values.resolved, work: .data(made, table: data, companions: companions), outputs: outputs,
        line: place(node).line ?? 1))
  }

  /// The input that a table names; the only one, where there is one.
  private mutating func dataName(_ fields: [String: Node], of node: Node) -> String? {
    if fields["data"] != nil { return reference(fields, "data", to: .data) }
    let known = inputs.filter { $0.kind == .data }
    if known.count == 1 { return known[0].name }
    note(
      .missing(
        "the file of data", remedy: "name it under the study's 'data', and write 'data: NAME'",
        at: place(node)))
    return nil
  }
}
