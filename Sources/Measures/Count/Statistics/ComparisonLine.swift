import Reporter

/// A count, and what is said of it where texts are held against each other.
package struct ComparisonLine: Sendable {
  package var line: CountLine
  /// Nil unless statistics were asked for.
  var statistics: LineStatistics?

  static let columns: [DataColumn<ComparisonLine>] =
    [
      .decimal("rate_low", places: 2, meaning: "Lower bound of per_1000, 95%, by Wilson's method.") {
        $0.statistics?.rate.bounds.lower.value
      },
      .decimal("rate_high", places: 2, meaning: "Upper bound of per_1000, 95%, by Wilson's method.") {
        $0.statistics?.rate.bounds.upper.value
      },
      .integer("parts", meaning: "Units with a word of the scope, over which the row is spread.") {
        $0.statistics?.spread?.parts
      },
      .integer("parts_with_hits", meaning: "Of the parts, those with a hit.") {
        $0.statistics?.spread?.partsWithHits
      },
      .decimal("range", places: 2, meaning: "Parts with a hit / parts.") { $0.statistics?.spread?.range },
      .decimal("dp", places: 3, meaning: "Deviation of proportions, 0 (even) to near 1.") {
        $0.statistics?.spread?.deviation
      },
      .decimal("dp_norm", places: 3, meaning: "DP on a scale that ends at 1.") {
        $0.statistics?.spread?.normalisedDeviation
      },
      .text("against", meaning: "The text that this one is held against; empty for that text itself.") {
        $0.statistics?.against ?? ""
      },
    ] + pair

  /// Figures of the whole text against the other, whatever the unit.
  private static let pair: [DataColumn<ComparisonLine>] = [
    figure("difference", "per_1000 in this text less that in the other.", \.difference),
    figure(
      "difference_low", "Lower bound of the difference, 95%, by Newcombe's method.", \.differenceBounds.lower),
    figure("difference_high", "Upper bound of the difference, 95%.", \.differenceBounds.upper),
    figure("g2", "Log-likelihood of the two cells of hits.", \.logLikelihood),
    figure("g2_four_cells", "Log-likelihood with the words that are no hits.", \.fourCells),
    figure("bic", "g2 less the natural logarithm of the words of both texts.", \.bayes),
    figure("p", "Chance of so high a g2 under one rate.", \.pValue),
    figure("p_holm", "p corrected over the rows of the list by Holm's method.", \.corrected),
    figure("log_ratio", "Doublings of the rate against the other; a zero taken as 0.5.", \.logRatio),
    figure("log_ratio_low", "Lower bound of log_ratio, 95%.", \.logRatioBounds.lower),
    figure("log_ratio_high", "Upper bound of log_ratio, 95%.", \.logRatioBounds.upper),
    figure("log_ratio_conservative", "The bound nearer zero; 0 where the interval holds it.", \.conservative),
    figure("percent_difference", "By how many per cent the rate passes the other.", \.percent),
    .text("undefined", meaning: "Why figures of this line are empty, in sentences.") {
      $0.statistics?.reasons.joined(separator: " ") ?? ""
    },
  ]

  private static func figure(
    _ key: String, _ meaning: String, _ figure: @escaping @Sendable (PairFigures) -> Figure
  ) -> DataColumn<ComparisonLine> {
    .decimal(key, places: 2, meaning: meaning) { $0.statistics?.pair.flatMap { figure($0).value } }
  }
}

/// Statistics of one line.
struct LineStatistics: Sendable {
  var rate: RateFigures
  var spread: Spread?
  /// Name of the text that this one is held against.
  var against = ""
  var pair: PairFigures?

  /// Why figures are undefined, each reason once.
  var reasons: [String] {
    var reasons: [String] = []
    func add(_ reason: String?) {
      if let reason, !reasons.contains(reason) { reasons.append(reason) }
    }
    add(rate.rate.reason)
    add(rate.bounds.lower.reason)
    add(spread?.problem)
    if let pair { for figure in pair.all { add(figure.reason) } }
    return reasons
  }
}

extension PairFigures {
  /// All figures, in the order of the columns.
  var all: [Figure] {
    [
      difference, differenceBounds.lower, differenceBounds.upper, logLikelihood, fourCells, bayes, pValue,
      corrected, logRatio, logRatioBounds.lower, logRatioBounds.upper, conservative, percent,
    ]
  }
}

extension ComparisonStatistics {
  /// The lines of the counts with what is said of each.
  ///
  /// - Parameter lines: of all texts, rows and units, as ``ComparedTexts/lines(by:)`` gives them.
  func lines(_ lines: [CountLine], by order: ComparedTexts.Order) -> [ComparisonLine] {
    let rows = compared.rows(by: order)
    let names = compared.names
    var rest = lines[...]
    var result: [ComparisonLine] = []
    for text in compared.texts.indices {
      for row in rows {
        var statistics = LineStatistics(
          rate: rate(of: .row(row), text: text), spread: spread(of: .row(row), text: text))
        if let pair = pair(of: text) {
          (statistics.against, statistics.pair) = (names[pair.against], pair.rows[row])
        }
        let unit = rest.first?.unit ?? ""
        let number = unit.isEmpty ? 1 : compared.texts[text].breakdown?.parts.count ?? 0
        for _ in 0..<number {
          guard let line = rest.popFirst() else { return result }
          var own = statistics
          if !unit.isEmpty {
            own.rate = RateFigures(
              count: line.count, words: line.words, reason: nil,
              canHitAWordTwice: compared.canHitAWordTwice(.row(row)))
          }
          result.append(ComparisonLine(line: line, statistics: own))
        }
      }
    }
    return result
  }
}
