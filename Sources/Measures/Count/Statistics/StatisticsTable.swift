import Reporter

/// Statistics as readers' tables: one for each text that is held against another, and one of rates, their intervals and
/// the spread.
struct StatisticsTable {
  private let statistics: ComparisonStatistics
  private let order: ComparedTexts.Order
  private var compared: ComparedTexts { statistics.compared }

  static func tables(of statistics: ComparisonStatistics, order: ComparedTexts.Order) -> [Table] {
    let maker = StatisticsTable(statistics: statistics, order: order)
    return statistics.pairs.map(maker.pair) + [maker.rates()]
  }

  private var listName: String { compared.wordlist.title ?? compared.wordlist.name }

  /// A table of the list: its lines with these cells; a heading has a name only.
  private func filled(_ table: Table, _ cells: (ListLine, inout Table) -> (cells: [Table.Cell], notes: [Int]))
    -> Table
  {
    var table = table
    for line in compared.listLines(by: order) {
      if case .total = line { table.append(.separator) }
      if case .heading(let name, let path) = line {
        table.append(.heading(name, groups: path, indent: path.count - 1))
        continue
      }
      let (figures, notes) = cells(line, &table)
      table.append(row(line, [.text(label(line))] + figures, notes))
    }
    return table
  }

  private func label(_ line: ListLine) -> String {
    switch line {
    case .heading(let name, _): name
    case .row(let row): compared.wordlist.rows[row].displayLabel
    case .group(let group): "\(compared.wordlist.groups[group].name): together"
    case .total: "All rows together"
    }
  }

  private func row(_ line: ListLine, _ cells: [Table.Cell], _ notes: [Int]) -> Table.Row {
    switch line {
    case .row(let index):
      let listed = compared.wordlist.rows[index]
      return Table.Row(
        groups: listed.group, cells: cells, isEmphasised: listed.emphasis, indent: listed.group.count,
        notes: notes)
    case .group(let group):
      let path = compared.wordlist.groups[group].path
      return Table.Row(.subtotal, groups: path, cells: cells, indent: path.count, notes: notes)
    case .heading, .total: return Table.Row(.total, cells: cells, notes: notes)
    }
  }

  private func bounds(_ key: String, group: String) -> [Table.Column] {
    [
      Table.Column(key: "\(key)_low", title: "from", group: group, kind: .decimal(places: 2)),
      Table.Column(key: "\(key)_high", title: "to", group: group, kind: .decimal(places: 2)),
    ]
  }

  // MARK: One text against another

  private func pair(_ pair: PairStatistics) -> Table {
    let (name, other) = (compared.names[pair.text], compared.names[pair.against])
    let difference = "difference per 1,000 words, 95%"
    let ratio = "Log Ratio, 95%"
    var table = Table(
      title: "\(listName): \(name) against \(other)",
      columns: [
        CountLine.label.heading(),
        Table.Column(key: "difference", title: "", group: difference, kind: .decimal(places: 2)),
      ] + bounds("difference", group: difference) + [
        Table.Column(key: "g2", title: "G²", kind: .decimal(places: 2)),
        Table.Column(key: "bic", title: "BIC", kind: .decimal(places: 2)),
        Table.Column(key: "p_holm", title: "p, Holm", kind: .decimal(places: 3), isAtMostOne: true),
        Table.Column(key: "log_ratio", title: "", group: ratio, kind: .decimal(places: 2)),
      ] + bounds("log_ratio", group: ratio) + [
        Table.Column(key: "percent_difference", title: "%DIFF", kind: .decimal(places: 1))
      ])
    table = filled(table) { line, table in
      guard let figures = pair[line] else { return ([], []) }
      var notes: [Int] = []
      if figures.isRatioOfZero {
        notes.append(
          table.addNote("A count of zero is taken as 0.5 in the Log Ratio, which then only indicates."))
      }
      let shown = [
        figures.difference, figures.differenceBounds.lower, figures.differenceBounds.upper,
        figures.logLikelihood, figures.bayes, figures.corrected, figures.logRatio,
        figures.logRatioBounds.lower, figures.logRatioBounds.upper, figures.percent,
      ]
      return (shown.map(\.cell), notes)
    }
    table.addNote(Self.wholeTexts)
    if let sentence = sameWords(pair) { table.addNote(sentence) }
    table.addNote(
      "Difference: the rate in \(name) less the rate in \(other), with Newcombe's interval. G²: log-likelihood of the two "
        + "cells of hits (Rayson and Garside 2000), evidence that the rates differ, and not how much. BIC: G² less the "
        + "logarithm of all words (Wilson 2013): over 2 is positive evidence, over 6 strong, over 10 very strong, below 0 "
        + "speaks for one rate. p: the chance of so high a G² under one rate, corrected over the rows (Holm 1979). Log Ratio: "
        + "how many times the rate is doubled (Hardie 2014), with the interval of Katz. %DIFF: by how many per cent it is "
        + "higher (Gabrielatos and Marchi 2011).", explains: true)
    table.provenance = Provenance.lines(of: compared)
    return table
  }

  /// What a test says of texts that are no samples. It is said once, under each table of tests.
  private static let wholeTexts =
    "A whole text is no sample of anything: p, BIC and the intervals say how far a difference passes what chance would give "
    + "if each word were a hit independently of the others. They describe these texts, and infer nothing about others. Hits "
    + "cluster, so that the true uncertainty is larger."

  /// Texts of one file whose scopes differ may share words, and the cells of a test may then not.
  private func sameWords(_ pair: PairStatistics) -> String? {
    let (text, other) = (compared.texts[pair.text], compared.texts[pair.against])
    guard text.identity.sha256 == other.identity.sha256 else { return nil }
    return text.scope == other.scope
      ? "Both texts are the same, word for word: every difference is zero by what was asked for."
      : "Both texts are of one file, \(text.identity.path): where their scopes overlap the same words are in both, and G², p "
        + "and the intervals, which take them for different ones, mean less."
  }

  // MARK: Rates and spread

  private func rates() -> Table {
    var columns = [CountLine.label.heading()]
    for (index, name) in compared.names.enumerated() {
      let number = index + 1
      columns.append(CountLine.rate.heading(key: "per_1000_\(number)", group: name))
      columns += bounds("rate_\(number)", group: name)
      columns.append(ProfileLine.range.heading(key: "range_\(number)", group: name, isAtMostOne: true))
      columns.append(ProfileLine.deviation.heading(key: "dp_\(number)", group: name, isAtMostOne: true))
      columns.append(
        ProfileLine.normalisedDeviation.heading(key: "dp_norm_\(number)", group: name, isAtMostOne: true))
    }
    var table = Table(title: "\(listName): rates with their intervals, and spread", columns: columns)
    table = filled(table) { line, _ in
      (compared.texts.indices.flatMap { cells(of: line, text: $0) }, [])
    }
    if let unit = statistics.unit {
      for (name, text) in zip(compared.names, compared.texts) {
        guard let breakdown = text.breakdown else { continue }
        let parts = breakdown.parts.filter(Breakdown.enters)
        let outside =
          parts.contains(where: \.isRemainder) ? ", the text \(unit.remainder) as one of them" : ""
        table.addNote(
          "\(name): spread over \(parts.count.of("part", "parts")) (\(unit.rawValue)s with a word of the scope\(outside)).",
          explains: true)
      }
    }
    table.addNote(
      "From and to: Wilson's 95% interval of the rate. Range: parts with a hit / parts. DP: half the sum of the differences "
        + "between each part's share of the hits and of the words, 0 where a row is as even as the parts' sizes, near 1 where "
        + "one small part has it all (Gries 2008); DPnorm: the same on a scale that ends at 1 (Lijffijt and Gries 2012).",
      explains: true)
    if statistics.pairs.isEmpty {
      table.addNote(
        "Texts are held against each other where there are two, or a reference; \(compared.texts.count.of("text was", "texts were")) counted."
      )
    }
    for failure in compared.failures { table.addNote("Not read: \(failure)") }
    table.provenance = Provenance.lines(of: compared)
    return table
  }

  private func cells(of line: ListLine, text: Int) -> [Table.Cell] {
    let rate = statistics.rate(of: line, text: text)
    let cells = [rate.rate.cell, rate.bounds.lower.cell, rate.bounds.upper.cell]
    if case .group = line { return cells + [.empty, .empty, .empty] }
    let spread = statistics.spread(of: line, text: text)
    let reason =
      rate.rate.reason ?? spread?.problem
      ?? (statistics.unit == nil
        ? "Rows are spread over provisions, and the figures are broken down by something else." : nil)
    return cells + [
      .decimal(spread?.range, otherwise: reason), .decimal(spread?.deviation, otherwise: reason),
      .decimal(spread?.normalisedDeviation, otherwise: reason),
    ]
  }
}
