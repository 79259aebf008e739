import Charts
import Legislation
import Reporter
import TermFrequency
import Wordlists

/// Counts the terms of a list in each text.
package struct CountMeasure: Measure {
  /// What the figures are broken down by, if anything.
  package var unit: Breakdown.Unit?
  /// How rows are put in order, within their groups.
  package var order = ComparedTexts.Order.list
  /// Whether readers' tables list words that nearly matched.
  package var listsNearMisses = false
  /// Characters of context on either side of each hit; nil: no evidence is kept.
  package var evidenceWidth: Int?
  /// The picture that a result has as SVG; nil for none.
  package var chart: ChartKind?

  package static let declaration = MeasureDeclaration(
    "count", abstract: "Count the terms of a wordlist in each text, one table a text.",
    terms: .listOrWritten, rule: .whole, hasActors: true, options: options)

  static let options = [
    OptionDeclaration(
      "by", .choice(Breakdown.Unit.allCases.map(\.rawValue)), help: "Break the figures down by units."),
    OptionDeclaration(
      "sort", .choice(ComparedTexts.Order.allCases.map(\.rawValue)),
      help: "Order of the rows within their groups."),
    OptionDeclaration("near", .flag, help: "List the words that nearly matched under each row."),
    OptionDeclaration(
      "chart", .choice(ChartKind.allCases.map(\.rawValue)), help: "The picture that is written as SVG."),
  ]

  package init(
    by unit: Breakdown.Unit? = nil, order: ComparedTexts.Order = .list, listsNearMisses: Bool = false,
    evidenceWidth: Int? = nil, chart: ChartKind? = nil
  ) {
    (self.unit, self.order) = (unit, order)
    (self.listsNearMisses, self.evidenceWidth, self.chart) = (listsNearMisses, evidenceWidth, chart)
  }

  package init(_ options: inout OptionValues) {
    self.init(
      by: options.choice("by"), order: options.choice("sort", else: .list),
      listsNearMisses: options.flag("near"), chart: options.choice("chart"))
  }

  package func worker(_ materials: Materials) throws(MeasureError) -> CountWorker {
    try worker(materials, isApart: true, hasStatistics: false)
  }

  /// - Parameter hasStatistics: whether texts are held against each other.
  func worker(
    _ materials: Materials, isApart: Bool, hasStatistics: Bool
  ) throws(MeasureError) -> CountWorker {
    let texts = try TextsWorker(
      materials, Self.declaration, listsNearMisses: listsNearMisses || materials.wantsJSON,
      by: unit ?? unitOfWhole(hasStatistics), evidenceWidth: evidenceWidth, listsPlaces: chart == .dispersion)
    return CountWorker(texts) { [self] compared in
      var shown = compared
      if unit == nil { for text in shown.texts.indices { shown.texts[text].breakdown = nil } }
      return CountResult(
        shown, isApart: isApart, order: order, listsNearMisses: listsNearMisses,
        statistics: hasStatistics ? ComparisonStatistics(compared) : nil,
        chart: chart.map { CountChart($0, compared, order: order) })
    }
  }

  /// What a text is broken into where no units were asked for: a picture has its divisions; rows are spread over what is
  /// cited first, which every text has.
  private func unitOfWhole(_ hasStatistics: Bool) -> Breakdown.Unit? {
    if chart == .heatmap || chart == .dispersion { return .division }
    return hasStatistics ? .section : nil
  }
}

/// Counts the terms of a list in several texts, side by side.
package struct CompareMeasure: Measure {
  /// What is counted of each text.
  package var count: CountMeasure
  /// Whether texts are held against each other: two, or each against the one that was asked for as the reference.
  package var hasStatistics = false

  private static let statistics = OptionDeclaration(
    "stats", .flag,
    help: "Rates with intervals, and the texts held against each other: differences, evidence, effect sizes.")

  package static let declaration = MeasureDeclaration(
    "compare", abstract: "Compare how often texts use the terms of a wordlist, side by side.",
    terms: .listOrWritten, rule: .whole, references: .one(with: "stats"), fewestTexts: 2,
    forFewer: "count", hasActors: true, options: CountMeasure.options + [statistics])

  package init(_ count: CountMeasure = CountMeasure(), hasStatistics: Bool = false) {
    (self.count, self.hasStatistics) = (count, hasStatistics)
  }

  package init(_ options: inout OptionValues) {
    count = CountMeasure(&options)
    hasStatistics = options.flag(Self.statistics.key)
  }

  package func worker(_ materials: Materials) throws(MeasureError) -> CountWorker {
    try count.worker(materials, isApart: false, hasStatistics: hasStatistics)
  }
}

/// Counts of texts: beside each other, or one table a text.
package struct CountResult: Presentable {
  package let compared: ComparedTexts
  /// Whether readers have one table a text; data and JSON hold all texts in one either way.
  package let isApart: Bool
  package let order: ComparedTexts.Order
  package let listsNearMisses: Bool
  /// The texts held against each other; nil unless that was asked for.
  package let statistics: ComparisonStatistics?
  /// The picture; nil unless one was asked for.
  package let chart: CountChart?

  package init(
    _ compared: ComparedTexts, isApart: Bool = false, order: ComparedTexts.Order = .list,
    listsNearMisses: Bool = false, statistics: ComparisonStatistics? = nil, chart: CountChart? = nil
  ) {
    (self.compared, self.isApart, self.statistics, self.chart) = (compared, isApart, statistics, chart)
    (self.order, self.listsNearMisses) = (order, listsNearMisses)
  }

  package var schema: String { ComparisonJSON.schema }
  package var title: String { compared.wordlist.title ?? compared.wordlist.name }
  package var notMeasured: [Presented.Failure] { compared.failures.map(\.presented) }
  package var columns: [DataColumn<ComparisonLine>] {
    CountLine.columns(hasUnits: compared.unit != nil).map { $0.of(\.line) }
      + (statistics == nil ? [] : ComparisonLine.columns)
  }
  package var rows: [ComparisonLine] {
    let lines = compared.lines(by: order)
    return statistics?.lines(lines, by: order) ?? lines.map { ComparisonLine(line: $0) }
  }
  package var json: JSONValue { ComparisonJSON.document(of: compared, order: order, statistics: statistics) }

  package func svg(titled title: String?) throws(RenderingError) -> [UInt8] {
    guard let chart else { throw .noChart(reason: "No kind of chart was asked for") }
    return try chart.svg(titled: title)
  }

  package func pages(on medium: Presented.Medium) -> [Table] {
    if let statistics {
      return [ComparisonTable.table(of: compared, order: order, listsNearMisses: listsNearMisses)]
        + StatisticsTable.tables(of: statistics, order: order)
        + BreakdownTable.tables(of: compared, order: order)
    }
    guard isApart, compared.texts.count > 1 else { return tables(of: compared) }
    return compared.texts.indices.flatMap { text in
      var one = compared.alone(text)
      one.failures = []
      return tables(of: one)
    }
  }

  /// The table, and one a text where the figures are broken down; a text alone has only the latter, which has the figures
  /// of the whole text too.
  private func tables(of compared: ComparedTexts) -> [Table] {
    let parts = BreakdownTable.tables(of: compared, order: order)
    if compared.texts.count == 1, !parts.isEmpty, !listsNearMisses { return parts }
    return [ComparisonTable.table(of: compared, order: order, listsNearMisses: listsNearMisses)] + parts
  }
}
