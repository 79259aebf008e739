import Charts
import Measures
import Reporter

/// What the figures say, in sentences that can be quoted. Made by rule: no adjective, no cause.
struct Finding {
  let figures: PageFigures

  var pieces: [PageWriter.Piece] {
    guard let pair = figures.pair else { return severalTexts }
    var pieces = difference(pair)
    let surest = surest(pair)
    if !surest.isEmpty { pieces += [.plain(" The gap is surest for ")] + list(surest) + [.plain(".")] }
    let alike = alike(pair)
    if !alike.isEmpty {
      pieces +=
        [.plain(" In ")] + list(alike) + [
          .plain(alike.count == 1 ? " the two cannot be told apart." : " the two cannot be told apart.")
        ]
    }
    return pieces + narrower
  }

  private var rowsInWords: String {
    let count = figures.compared.wordlist.rows.count
    return count == 1 ? figures.label(0) : "the \(count) rows of the list"
  }

  /// How many times as often, with both rates, the higher first.
  private func difference(_ pair: PairStatistics) -> [PageWriter.Piece] {
    let names = figures.names
    let (first, second) = (rate(.total, 0), rate(.total, 1))
    guard let one = first.rate.value, let other = second.rate.value else {
      let reason = first.rate.reason ?? second.rate.reason ?? ""
      return [.plain("The texts cannot be compared: \(reason)")]
    }
    guard one > 0 || other > 0 else { return [.plain("Neither text has a word of \(rowsInWords).")] }
    guard one > 0, other > 0 else {
      let name = one > 0 ? names[0] : names[1]
      return [
        .strong("\(name) alone"),
        .plain(" uses \(rowsInWords): \(ChartFigure.rate(max(one, other))) in every 1,000 words."),
      ]
    }
    let (more, less) = other >= one ? (1, 0) : (0, 1)
    let rates =
      "\(ChartFigure.rate(max(one, other))) against \(ChartFigure.rate(min(one, other))) in every 1,000 words"
    if isAlike(pair.total) {
      return [
        .plain("In \(rowsInWords) together \(names[1]) and \(names[0]) "), .strong("cannot be told apart"),
        .plain(": \(ChartFigure.rate(other)) and \(ChartFigure.rate(one)) in every 1,000 words."),
      ]
    }
    return [
      .plain("\(names[more]) uses \(rowsInWords) "),
      .strong("\(ChartFigure.ratio(max(one, other) / min(one, other))) times as often"),
      .plain(" as \(names[less]): \(rates)."),
    ]
  }

  /// Up to three rows whose bound nearest *same* is farthest from it: not the largest ratios, which small counts win.
  private func surest(_ pair: PairStatistics) -> [String] {
    let rows = figures.rows.compactMap { row in pair.rows[row].conservative.value.map { (row, abs($0)) } }
    return rows.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3).map {
      figures.label($0.0)
    }
  }

  private func alike(_ pair: PairStatistics) -> [String] {
    let rows = figures.rows.filter { isAlike(pair.rows[$0]) }
    guard rows.count > 5 else { return rows.map(figures.label) }
    return rows.prefix(4).map(figures.label) + ["\(rows.count - 4) more"]
  }

  /// Whether the interval of the ratio holds *same*.
  private func isAlike(_ figures: PairFigures) -> Bool { figures.conservative.value == 0 }

  private var narrower: [PageWriter.Piece] {
    guard let part = figures.part, let pair = part.pair, let ratio = pair.logRatio.value else { return [] }
    let times = exp2(of: abs(ratio))
    let other = 1 - part.text
    let higher =
      (ratio > 0) == (part.text == 0) ? figures.names[other] : "\(part.name) of \(figures.names[part.text])"
    return [
      .plain(" Against \(part.name) of \(figures.names[part.text]) alone, it is "),
      .strong("\(ChartFigure.ratio(times)) times"), .plain(" (\(higher) the higher)."),
    ]
  }

  private var severalTexts: [PageWriter.Piece] {
    let rated = figures.names.indices.compactMap { text in rate(.total, text).rate.value.map { (text, $0) } }
    guard let most = rated.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) else {
      return [.plain("No text has a word of \(rowsInWords) in the scope.")]
    }
    guard rated.count > 1, let least = rated.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else {
      return [
        .plain("\(figures.names[most.0]) has \(rowsInWords) "), .strong("\(ChartFigure.rate(most.1)) times"),
        .plain(" in every 1,000 words."),
      ]
    }
    return [
      .plain("Of \(figures.names.count) texts \(figures.names[most.0]) uses \(rowsInWords) most often, "),
      .strong("\(ChartFigure.rate(most.1))"),
      .plain(
        " times in every 1,000 words, and \(figures.names[least.0]) least often, \(ChartFigure.rate(least.1)) times."
      ),
    ]
  }

  private func rate(_ line: ListLine, _ text: Int) -> RateFigures {
    figures.statistics.rate(of: line, text: text)
  }

  private func list(_ words: [String]) -> [PageWriter.Piece] {
    words.enumerated().flatMap { index, word -> [PageWriter.Piece] in
      let separator = index == 0 ? "" : index == words.count - 1 ? " and " : ", "
      return (separator.isEmpty ? [] : [.plain(separator)]) + [.word(word)]
    }
  }
}
