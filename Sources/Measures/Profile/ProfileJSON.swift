import Reporter

/// A profile as one JSON document: the comparison, broken down, and how each row is spread. Its schema is in
/// `Documentation/json.md`.
enum ProfileJSON {
  static let schema = "voxlex/profile/1"

  static func document(of compared: ComparedTexts, order: ComparedTexts.Order = .list) -> JSONValue {
    .object([
      .init("schema", .string(schema)),
      .init("comparison", ComparisonJSON.document(of: compared, order: order)),
      .init(
        "spread",
        .array(
          compared.texts.indices.compactMap { text in
            ProfileMaker(compared, text: text, order: order).map { spread($0) }
          })),
    ])
  }

  private static func spread(_ maker: ProfileMaker) -> JSONValue {
    .object([
      .init("text", .integer(maker.text)), .init("unit", .string(maker.breakdown.unit.rawValue)),
      .init("enters", .array(maker.parts.map { .bool(Breakdown.enters($0)) })),
      .init(
        "rows",
        .array(
          maker.rows.map { row in
            figures(
              maker.compared.wordlist.rows[row].displayLabel, maker.breakdown.spread(row: row),
              maker.reason(row))
          })),
      .init(
        "together",
        figures("All rows together", maker.breakdown.spreadOfTotal, maker.figures.emptiness)),
    ])
  }

  private static func figures(_ label: String, _ spread: Spread?, _ reason: String?) -> JSONValue {
    func decimal(_ value: Double?) -> JSONValue { value.map { .decimal($0) } ?? .null }
    return .object([
      .init("label", .string(label)), .init("parts", ComparisonJSON.integer(spread?.parts)),
      .init("parts_with_hits", ComparisonJSON.integer(spread?.partsWithHits)),
      .init("hits_without_words", ComparisonJSON.integer(spread?.hitsWithoutWords)),
      .init("range", decimal(spread?.range)), .init("dp", decimal(spread?.deviation)),
      .init("dp_norm", decimal(spread?.normalisedDeviation)),
      .init("juilland_d", decimal(spread?.juillandD)),
      .init("status", .string(reason ?? spread?.problem ?? "counted")),
    ])
  }
}
