import Legislation
import Reporter
import TermFrequency

/// Hits in their contexts as one JSON document. Its schema is in `Documentation/json.md`.
enum ConcordanceJSON {
  static let evidenceSchema = "voxlex/evidence/1"

  static func document(of concordance: Concordance, in compared: ComparedTexts) -> JSONValue {
    var members = head("voxlex/concordance/1", compared)
    members += [
      .init("order", .string(concordance.order.rawValue)), .init("total", .integer(concordance.total)),
      .init(
        "sample",
        concordance.sample.map { sample in
          .object([.init("size", .integer(sample.size)), .init("seed", .string(String(sample.seed)))])
        } ?? .null),
      .init("filter", concordance.filter.name.isEmpty ? .null : .string(concordance.filter.name)),
      .init("filtered_out", .integer(concordance.filteredOut)),
      .init("lines", .array(concordance.lines.map { line($0, compared) })), failures(compared),
    ]
    return .object(members)
  }

  /// Every hit behind every cell of a comparison.
  static func evidence(of compared: ComparedTexts) -> JSONValue {
    let lines = compared.evidence
    return .object(
      head(evidenceSchema, compared) + [
        .init("total", .integer(lines.count)), .init("lines", .array(lines.map { line($0, compared) })),
        failures(compared),
      ])
  }

  private static func head(_ schema: String, _ compared: ComparedTexts) -> [JSONValue.Member] {
    let rows = compared.wordlist.rows.enumerated().map { index, row -> JSONValue in
      .object([
        .init("group", .array(row.group.map { .string($0) })), .init("label", .string(row.displayLabel)),
        .init("terms", .string(row.expression)), .init("rule", ComparisonJSON.rule(compared.rule(of: index))),
        .init(
          "counts", .array(compared.texts.map { ComparisonJSON.integer($0.rows[index].count) })),
      ])
    }
    return [
      .init("schema", .string(schema)), .init("program", ProgramVersion.json),
      .init("scope", ComparisonJSON.scope(compared.scope)), .init("rule", ComparisonJSON.rule(compared.rule)),
      .init("wordlist", ComparisonJSON.wordlist(compared)),
      .init(
        "texts",
        .array(
          zip(compared.names, compared.texts).map { name, text in
            .object(
              [.init("name", .string(name))] + IdentityJSON.members(of: text.identity) + [
                .init("scope", ComparisonJSON.scope(text.scope))
              ])
          })),
      .init("rows", .array(rows)),
    ]
  }

  private static func line(_ line: ConcordanceLine, _ compared: ComparedTexts) -> JSONValue {
    let force = line.force.map { [JSONValue.Member("force", .string($0.description))] } ?? []
    return .object(
      [
        .init("text", .integer(line.text)), .init("row", .integer(line.row)),
        .init("provision", .string(line.provision)), .init("zone", .string(line.zone.description)),
        .init("state", .string(line.state.name)), .init("position", .integer(line.position)),
        .init("left", .string(line.left)), .init("hit", .string(line.hit)),
        .init("right", .string(line.right)), .init("heading", .string(line.heading)),
        .init("address", .string(line.address)),
      ] + force)
  }

  private static func failures(_ compared: ComparedTexts) -> JSONValue.Member {
    .init("failures", .array(compared.failures.map(\.json)))
  }
}
