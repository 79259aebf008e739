import Reporter

/// Statistics as a member of the JSON of a comparison; see `Documentation/json.md`.
enum StatisticsJSON {
  static func member(of statistics: ComparisonStatistics, order: ComparedTexts.Order) -> JSONValue.Member {
    let compared = statistics.compared
    let rows = compared.rows(by: order)
    return .init(
      "statistics",
      .object([
        .init("spread_over", statistics.unit.map { .string($0.rawValue) } ?? .null),
        .init(
          "texts",
          .array(
            compared.texts.indices.map { text in
              .object([
                .init("text", .integer(text)),
                .init("rows", .array(rows.map { rate(.row($0), text, statistics) })),
                .init(
                  "groups",
                  .array(compared.wordlist.groups.indices.map { rate(.group($0), text, statistics) })),
                .init("total", rate(.total, text, statistics)),
              ])
            })),
        .init(
          "pairs",
          .array(
            statistics.pairs.map { pair in
              .object([
                .init("text", .integer(pair.text)), .init("against", .integer(pair.against)),
                .init("rows", .array(rows.map { figures(pair.rows[$0]) })),
                .init("groups", .array(pair.groups.map(figures))), .init("total", figures(pair.total)),
              ])
            })),
      ]))
  }

  private static func rate(_ line: ListLine, _ text: Int, _ statistics: ComparisonStatistics) -> JSONValue {
    let figures = statistics.rate(of: line, text: text)
    let spread = statistics.spread(of: line, text: text)
    return .object([
      .init("per_1000", decimal(figures.rate)), .init("low", decimal(figures.bounds.lower)),
      .init("high", decimal(figures.bounds.upper)), .init("parts", ComparisonJSON.integer(spread?.parts)),
      .init("parts_with_hits", ComparisonJSON.integer(spread?.partsWithHits)),
      .init("range", decimal(spread?.range)), .init("dp", decimal(spread?.deviation)),
      .init("dp_norm", decimal(spread?.normalisedDeviation)),
      .init(
        "undefined",
        .array(LineStatistics(rate: figures, spread: spread).reasons.map { .string($0) })),
    ])
  }

  private static func figures(_ figures: PairFigures) -> JSONValue {
    var reasons: [String] = []
    for figure in figures.all {
      if let reason = figure.reason, !reasons.contains(reason) { reasons.append(reason) }
    }
    return .object([
      .init("difference", decimal(figures.difference)),
      .init("difference_low", decimal(figures.differenceBounds.lower)),
      .init("difference_high", decimal(figures.differenceBounds.upper)),
      .init("g2", decimal(figures.logLikelihood)), .init("g2_four_cells", decimal(figures.fourCells)),
      .init("bic", decimal(figures.bayes)), .init("p", decimal(figures.pValue)),
      .init("p_holm", decimal(figures.corrected)), .init("log_ratio", decimal(figures.logRatio)),
      .init("log_ratio_low", decimal(figures.logRatioBounds.lower)),
      .init("log_ratio_high", decimal(figures.logRatioBounds.upper)),
      .init("log_ratio_conservative", decimal(figures.conservative)),
      .init("percent_difference", decimal(figures.percent)),
      .init("undefined", .array(reasons.map { .string($0) })),
    ])
  }

  private static func decimal(_ figure: Figure) -> JSONValue { decimal(figure.value) }
  private static func decimal(_ value: Double?) -> JSONValue { value.map { .decimal($0) } ?? .null }
}
