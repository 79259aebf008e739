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

  package static let declaration = MeasureDeclaration(
    "count", abstract: "Count the terms of a wordlist in each text, one table a text.",
    terms: .listOrWritten, rule: .whole, options: options)

  static let options = [
    OptionDeclaration(
      "by", .choice(Breakdown.Unit.allCases.map(\.rawValue)), help: "Break the figures down by units."),
    OptionDeclaration(
      "sort", .choice(ComparedTexts.Order.allCases.map(\.rawValue)),
      help: "Order of the rows within their groups."),
    OptionDeclaration("near", .flag, help: "List the words that nearly matched under each row."),
  ]

  package init(
    by unit: Breakdown.Unit? = nil, order: ComparedTexts.Order = .list, listsNearMisses: Bool = false,
    evidenceWidth: Int? = nil
  ) {
    (self.unit, self.order) = (unit, order)
    (self.listsNearMisses, self.evidenceWidth) = (listsNearMisses, evidenceWidth)
  }

  package init(_ options: inout OptionValues) {
    self.init(
      by: options.choice("by"), order: options.choice("sort", else: .list),
      listsNearMisses: options.flag("near"))
  }

  package func worker(_ materials: Materials) throws(MeasureError) -> CountWorker {
    try worker(materials, isApart: true)
  }

  func worker(_ materials: Materials, isApart: Bool) throws(MeasureError) -> CountWorker {
    CountWorker(
      try TextsWorker(
        materials, Self.declaration, listsNearMisses: listsNearMisses || materials.wantsJSON, by: unit,
        evidenceWidth: evidenceWidth)
    ) { [order, listsNearMisses] compared in
      CountResult(compared, isApart: isApart, order: order, listsNearMisses: listsNearMisses)
    }
  }
}

/// Counts the terms of a list in several texts, side by side.
package struct CompareMeasure: Measure {
  /// What is counted of each text.
  package var count: CountMeasure

  package static let declaration = MeasureDeclaration(
    "compare", abstract: "Compare how often texts use the terms of a wordlist, side by side.",
    terms: .listOrWritten, rule: .whole, fewestTexts: 2, forFewer: "count", options: CountMeasure.options)

  package init(_ count: CountMeasure = CountMeasure()) { self.count = count }

  package init(_ options: inout OptionValues) { count = CountMeasure(&options) }

  package func worker(_ materials: Materials) throws(MeasureError) -> CountWorker {
    try count.worker(materials, isApart: false)
  }
}

/// Counts of texts: beside each other, or one table a text.
package struct CountResult: Presentable {
  package let compared: ComparedTexts
  /// Whether readers have one table a text; data and JSON hold all texts in one either way.
  package let isApart: Bool
  package let order: ComparedTexts.Order
  package let listsNearMisses: Bool

  package init(
    _ compared: ComparedTexts, isApart: Bool = false, order: ComparedTexts.Order = .list,
    listsNearMisses: Bool = false
  ) {
    (self.compared, self.isApart) = (compared, isApart)
    (self.order, self.listsNearMisses) = (order, listsNearMisses)
  }

  package var schema: String { ComparisonJSON.schema }
  package var title: String { compared.wordlist.title ?? compared.wordlist.name }
  package var columns: [DataColumn<CountLine>] { CountLine.columns(hasUnits: compared.unit != nil) }
  package var rows: [CountLine] { compared.lines(by: order) }
  package var json: JSONValue { ComparisonJSON.document(of: compared, order: order) }

  package func pages(on medium: Presented.Medium) -> [Table] {
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
