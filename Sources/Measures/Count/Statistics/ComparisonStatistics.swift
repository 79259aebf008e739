import Legislation
import Statistics
import Wordlists

/// Texts held against each other, row by row: rates with their intervals, differences, evidence, effect sizes, and how
/// evenly each row is spread.
package struct ComparisonStatistics: Sendable {
  /// With the breakdown that the spread is made from.
  package let compared: ComparedTexts
  /// The texts that are held against each other; empty where fewer than two were counted.
  package let pairs: [PairStatistics]

  /// - Parameter compared: each text broken down by provisions. Those that were asked for as references are what the others
  ///   are held against; without one the second of two texts is.
  package init(_ compared: ComparedTexts) {
    self.compared = compared
    let references = compared.texts.indices.filter { compared.texts[$0].request.role == .reference }
    if let reference = references.first {
      pairs = compared.texts.indices.filter { !references.contains($0) }
        .map { PairStatistics(compared, text: $0, against: reference) }
    } else if compared.texts.count == 2 {
      pairs = [PairStatistics(compared, text: 0, against: 1)]
    } else {
      pairs = []
    }
  }

  /// The pair in which a text is held against another.
  package func pair(of text: Int) -> PairStatistics? { pairs.first { $0.text == text } }

  /// How often a line of the list is in a text.
  package func rate(of line: ListLine, text: Int) -> RateFigures {
    compared.rateFigures(of: line, text: text)
  }

  /// How a line of the list is spread over a text; nil for groups, and where the units are no provisions.
  func spread(of line: ListLine, text: Int) -> Spread? {
    guard let breakdown = compared.texts[text].breakdown, breakdown.unit.isProvision else { return nil }
    switch line {
    case .row(let row): return breakdown.spread(row: row)
    case .total: return breakdown.spreadOfTotal
    case .group, .heading: return nil
    }
  }

  /// The units over which rows are spread; nil where texts are broken down by something else than provisions.
  package var unit: Breakdown.Unit? { compared.unit.flatMap { $0.isProvision ? $0 : nil } }
}

extension ComparedTexts {
  package func rateFigures(of line: ListLine, text: Int) -> RateFigures {
    let hits = hits(of: line, text: text)
    return RateFigures(
      count: hits.count, words: texts[text].words, reason: hits.reason,
      canHitAWordTwice: canHitAWordTwice(line))
  }
}

/// One text held against another.
package struct PairStatistics: Sendable {
  /// Index of the text.
  package let text: Int
  /// Index of the text that it is held against.
  package let against: Int
  /// By row of the list.
  package let rows: [PairFigures]
  /// By group of the list.
  package let groups: [PairFigures]
  /// All rows together.
  package let total: PairFigures

  package init(_ compared: ComparedTexts, text: Int, against: Int) {
    (self.text, self.against) = (text, against)
    let name = compared.names[against]
    func figures(_ line: ListLine) -> PairFigures {
      PairFigures(
        compared.rateFigures(of: line, text: text), against: compared.rateFigures(of: line, text: against),
        named: name)
    }
    var rows = compared.wordlist.rows.indices.map { figures(.row($0)) }
    for (row, corrected) in holmAdjusted(rows.map(\.pValue.value)).enumerated() {
      if let corrected {
        rows[row].corrected = .value(corrected)
      } else if let reason = rows[row].pValue.reason {
        rows[row].corrected = .undefined(reason)
      }
    }
    self.rows = rows
    groups = compared.wordlist.groups.indices.map { figures(.group($0)) }
    total = figures(.total)
  }

  package subscript(line: ListLine) -> PairFigures? {
    switch line {
    case .heading: nil
    case .row(let row): rows[row]
    case .group(let group): groups[group]
    case .total: total
    }
  }
}
