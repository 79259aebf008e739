import Charts
import Legislation
import Measures
import Reporter
import TermFrequency
import Wordlists

/// All figures of a page.
package struct PageFigures: Sendable {
  let request: ReportRequest
  let compared: ComparedTexts
  let chart: CountChart
  let statistics: ComparisonStatistics
  /// The second of two texts against the first; nil for any other number of texts.
  let pair: PairStatistics?
  /// The narrower part of one text alone, and against it the other of two.
  let part: PartFigures?
  /// By row and text: the hits, in order of place.
  let hits: [[[ConcordanceLine]]]
  let names: [String]

  struct PartFigures: Sendable {
    /// `Part 3`.
    var name: String
    /// Index of the text that it is a part of.
    var text: Int
    var figures: RateFigures
    /// The second text against the first, one of them being the part.
    var pair: PairFigures?
  }

  init(request: ReportRequest, compared: ComparedTexts, part: ComparedTexts?) {
    (self.request, self.compared) = (request, compared)
    chart = CountChart(.dumbbell, compared, order: .list)
    statistics = ComparisonStatistics(compared)
    names = compared.names
    pair = compared.texts.count == 2 ? PairStatistics(compared, text: 1, against: 0) : nil
    var hits = compared.wordlist.rows.map { _ in compared.texts.map { _ in [ConcordanceLine]() } }
    for (index, text) in compared.texts.enumerated() {
      for line in text.evidence { hits[line.row][index].append(line) }
    }
    self.hits = hits
    self.part = Self.part(request, compared, part)
  }

  private static func part(
    _ request: ReportRequest, _ compared: ComparedTexts, _ part: ComparedTexts?
  ) -> PartFigures? {
    guard let part, let narrower = request.narrower, let text = part.texts.first else { return nil }
    let figures = RateFigures(
      count: text.total, words: text.words, reason: text.emptiness,
      canHitAWordTwice: compared.canHitAWordTwice(.total))
    var pair: PairFigures?
    if compared.texts.count == 2 {
      let other = compared.rateFigures(of: .total, text: 1 - narrower.text)
      pair =
        narrower.text == 0
        ? PairFigures(other, against: figures, named: "\(narrower.scope)")
        : PairFigures(figures, against: other, named: compared.names[0])
    }
    return PartFigures(name: "\(narrower.scope)", text: narrower.text, figures: figures, pair: pair)
  }

  var title: String { request.title ?? compared.wordlist.title ?? compared.wordlist.name }
  var rows: [Int] {
    ([[]] + compared.wordlist.groups.map(\.path)).flatMap { compared.rows(in: $0, by: .list) }
  }
  func label(_ row: Int) -> String { compared.wordlist.rows[row].displayLabel }
  func group(_ row: Int) -> [String] { compared.wordlist.rows[row].group }
  var hitCount: Int { hits.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }

  /// The lines of the comparison: a group's name and subtotal are one line, before its members.
  var lines: [(line: ListLine, indent: Int)] {
    var lines: [(ListLine, Int)] = compared.rows(in: [], by: .list).map { (.row($0), 0) }
    for (index, group) in compared.wordlist.groups.enumerated() {
      lines.append((.group(index), group.path.count - 1))
      lines += compared.rows(in: group.path, by: .list).map { (.row($0), group.path.count) }
    }
    return lines
  }
}
