import Charts
import Legislation
import Reporter
import Wordlists

/// A picture of counts: which it is, and the figures that it is drawn from.
package struct CountChart: Sendable {
  package let kind: ChartKind
  /// With what the kind needs: units, places of hits.
  let compared: ComparedTexts
  let statistics: ComparisonStatistics
  let order: ComparedTexts.Order
  /// In place of the list's title.
  private var ownTitle: String?

  /// Rows that a timeline has lines for; with more it has all rows together.
  static let mostLines = 5

  package init(_ kind: ChartKind, _ compared: ComparedTexts, order: ComparedTexts.Order) {
    (self.kind, self.compared, self.order) = (kind, compared, order)
    statistics = ComparisonStatistics(compared)
  }

  /// - Throws: ``RenderingError/noChart(reason:)`` where the figures give no such picture.
  package func svg(titled title: String? = nil) throws(RenderingError) -> [UInt8] {
    var drawn = self
    drawn.ownTitle = title
    return try drawn.drawing()
  }

  private func drawing() throws(RenderingError) -> [UInt8] {
    switch kind {
    case .dumbbell: return Dumbbell(texts: names, rows: chartRows).svg(caption(rates + Self.intervals))
    case .bars: return Bars(texts: names, rows: chartRows).svg(caption(rates + Self.intervals))
    case .forest: return try forest()
    case .dispersion:
      return Strips(strips).svg(caption("One stroke a hit, from the first word of the text to the last."))
    case .heatmap:
      return HeatMap(heat).svg(
        caption(
          "Hits per 1,000 words of the unit, on one scale for all texts. S2: Schedule 2; A1: Annex 1; rest: the text in no unit."
        ))
    case .timeline: return try timeline()
    }
  }

  private var rates: String { "Hits per 1,000 words." }
  private static let intervals = " Bands and thin lines are 95% intervals (Wilson)."
  package var names: [String] { compared.names }

  private func caption(_ subtitle: String) -> ChartCaption {
    let texts = zip(names, compared.texts).map { name, text in
      let version = text.identity.version.map { ", \($0)" } ?? ""
      return
        "\(name)\(version) (\(text.words.map(ChartFigure.count) ?? "no") words, SHA-256 \(text.identity.sha256.prefix(8)))"
    }
    let scope = compared.commonScope.map { "Scope: \($0.name). " } ?? ""
    return ChartCaption(
      title: ownTitle ?? compared.wordlist.title ?? compared.wordlist.name, subtitle: subtitle,
      source:
        "Source: \(texts.joined(separator: "; ")). \(scope)Rule: \(compared.rule.description). voxlex \(ProgramVersion.voxlex)."
    )
  }

  /// Rows group by group; in the list's order those of a group by the rate in the last text, falling.
  package var rows: [Int] {
    let listed = compared.rows(by: order)
    guard order == .list, kind == .dumbbell || kind == .bars, let last = compared.texts.indices.last else {
      return listed
    }
    var places: [[String]: Int] = [:]
    for row in listed where places[group(row)] == nil { places[group(row)] = places.count }
    return listed.enumerated().sorted { one, other in
      let (a, b) = (places[group(one.element)] ?? 0, places[group(other.element)] ?? 0)
      if a != b { return a < b }
      let (first, second) = (
        compared.rate(row: one.element, text: last) ?? -1, compared.rate(row: other.element, text: last) ?? -1
      )
      return first != second ? first > second : one.offset < other.offset
    }.map(\.element)
  }

  private func group(_ row: Int) -> [String] { compared.wordlist.rows[row].group }
  private func groupName(_ row: Int) -> String { group(row).joined(separator: " / ") }
  private func label(_ row: Int) -> String { compared.wordlist.rows[row].displayLabel }

  private func value(_ line: ListLine, text: Int) -> ChartValue {
    let figures = statistics.rate(of: line, text: text)
    return ChartValue(figures.rate.value, low: figures.bounds.lower.value, high: figures.bounds.upper.value)
  }

  /// A figure a text for each row.
  package var chartRows: [ChartRow] {
    rows.map { row in
      ChartRow(label(row), group: groupName(row), compared.texts.indices.map { value(.row(row), text: $0) })
    }
  }

  // MARK: One text against another

  private func forest() throws(RenderingError) -> [UInt8] {
    guard !statistics.pairs.isEmpty else {
      throw .noChart(
        reason:
          "A forest chart holds texts against each other: two, or each against a reference; \(compared.texts.count.of("text was", "texts were")) counted"
      )
    }
    let isOne = statistics.pairs.count == 1
    let rows = statistics.pairs.flatMap { pair in
      ratios(of: pair).map { row in
        var row = row
        if !isOne { row.group = names[pair.text] }
        return row
      }
    }
    let reference = names[statistics.pairs[0].against]
    let text = isOne ? names[statistics.pairs[0].text] : "Each text"
    return Forest(rows).svg(
      caption("\(text) against \(reference): how many times as often, with 95% intervals (Katz)."))
  }

  /// The ratios of the rows, and of all rows together.
  package func ratios(of pair: PairStatistics) -> [RatioRow] {
    rows.map { ratio(.row($0), pair, label(($0)), group: groupName($0)) }
      + [ratio(.total, pair, "All rows together", group: "")]
  }

  private func ratio(_ line: ListLine, _ pair: PairStatistics, _ label: String, group: String) -> RatioRow {
    Self.ratio(line, pair, statistics, label, group: group)
  }

  /// One line of a list in a text against another.
  package static func ratio(
    _ line: ListLine, _ pair: PairStatistics, _ statistics: ComparisonStatistics, _ label: String,
    group: String
  ) -> RatioRow {
    let figures = pair[line]
    func times(_ figure: Figure?) -> Double? { figure?.value.map { exp2(of: $0) } }
    let one = statistics.rate(of: line, text: pair.text),
      other = statistics.rate(of: line, text: pair.against)
    let names = statistics.compared.names
    let words: String? =
      switch (one.count, other.count) {
      case (0, 0): "neither"
      case (0, .some): "\(names[pair.against]) only"
      case (.some, 0): "\(names[pair.text]) only"
      default: nil
      }
    return RatioRow(
      label, group: group, ratio: times(figures?.logRatio), low: times(figures?.logRatioBounds.lower),
      high: times(figures?.logRatioBounds.upper), words: words, isTotal: line == .total)
  }

  // MARK: Words in their order

  /// Each text as a strip.
  package var strips: [StripText] {
    compared.texts.enumerated().map { index, text in
      let places = text.places
      return StripText(
        name: names[index],
        unit: UnitName.kind((places?.stretches ?? []).filter { !$0.isRemainder }.map(\.label)),
        words: text.words ?? 0, borders: Self.borders(places?.stretches ?? []),
        rows: rows.map { row in (label(row), groupName(row), places?.hits[row].map { Int($0) } ?? []) })
    }
  }

  /// Where units begin; the first of another kind is a major border.
  package static func borders(_ stretches: [WordPlaces.Stretch]) -> [StripText.Border] {
    var seen = false
    return stretches.map { stretch in
      let isSchedule = stretch.label.hasPrefix("Sch.") && !stretch.isRemainder
      let isMajor = isSchedule && !seen && stretch.start > 0
      seen = seen || isSchedule
      return StripText.Border(
        word: stretch.start,
        label: stretch.isRemainder ? "" : UnitName.short(stretch.label, isRemainder: false), isMajor: isMajor)
    }
  }

  /// Each text in its units.
  package var heat: [HeatText] {
    compared.texts.enumerated().map { index, text in
      let parts = (text.breakdown?.parts ?? []).filter {
        !$0.isRemainder || ($0.words ?? 0) > 0 || $0.hasHits
      }
      return HeatText(
        name: names[index], unit: UnitName.kind(parts.filter { !$0.isRemainder }.map(\.label)),
        units: parts.map {
          HeatText.Unit(label: UnitName.short($0.label, isRemainder: $0.isRemainder), words: $0.words ?? 0)
        },
        rows: rows.map { row in
          (
            label(row), groupName(row),
            parts.map { HeatText.Cell(count: $0.counts[row], rate: $0.rate(row: row)) }
          )
        })
    }
  }

  // MARK: Time

  private func timeline() throws(RenderingError) -> [UInt8] {
    let dated = compared.texts.indices.compactMap { index in
      Self.year(of: compared.texts[index].identity).map { (text: index, year: $0) }
    }.sorted { ($0.year, $0.text) < ($1.year, $1.text) }
    guard dated.count > 1 else {
      throw .noChart(
        reason: "A timeline wants two texts with a date, and \(dated.count.of("text has", "texts have")) one")
    }
    let lines: [(ListLine, String)] =
      rows.count <= Self.mostLines ? rows.map { (.row($0), label($0)) } : [(.total, "All rows together")]
    let series = lines.map { line, name in
      TimeSeries(
        name,
        dated.map {
          TimeSeries.Point(
            year: $0.year, value: value(line, text: $0.text), subject: subject(ofText: $0.text))
        })
    }
    let left = compared.texts.count - dated.count
    return Timeline(series).svg(
      caption(
        "Hits per 1,000 words, by the date of each text, with 95% intervals (Wilson). Lines join wordings of one law."
          + (left > 0
            ? " \(left.of("text", "texts")) without a date \(left == 1 ? "is" : "are") left out." : "")))
  }

  /// The law that a text is a wording of; the text itself, if it does not say.
  private func subject(ofText text: Int) -> String {
    compared.texts[text].identity.id ?? "text \(text)"
  }

  /// The day whose wording a text is, as a year with its part; else the year of the item.
  static func year(of identity: Identity) -> Double? {
    if let date = identity.textDate {
      return Double(date.year) + (Double(date.month) - 1 + (Double(date.day) - 1) / 31) / 12
    }
    return identity.year.map(Double.init)
  }
}
