import Legislation
import Reporter
import TestSupport
import Testing
import Wordlists

@testable import Measures

/// Statistics over texts whose words are counted by hand: `one` has 3 of *inform* and 1 of *advise* in 12 words, `two` has 1
/// of *inform* in 16. Expected figures are worked out with mpmath at 40 digits from these counts.
@Suite("Statistics of a comparison")
struct ComparisonStatisticsTests {
  private static func text(_ path: String, _ sections: [String]) -> Document {
    var text = SampleText(path: path)
    // Nothing hashes what was put together by hand.
    text.identify(as: path)
    for (index, words) in sections.enumerated() {
      text.add(words, in: text.provision(.section, "\(index + 1)"))
    }
    return text.document
  }

  /// 6 + 6 words.
  static let one = text("one", ["We inform and inform and advise.", "Parents inform nobody at all here."])
  /// 4 + 12 words.
  static let two = text(
    "two", ["They may inform us.", "Nothing else is said about any of it in this text here."])

  private func result(
    _ texts: [TextRequest<Document>], _ terms: String = "inform,advise,decide",
    by unit: Breakdown.Unit? = nil, rule: CountingRule = .standard
  ) throws -> CountResult {
    let measure = CompareMeasure(CountMeasure(by: unit), hasStatistics: true)
    let materials = Materials(wordlist: try .terms(terms), origin: "--terms", rule: rule)
    return try #require(try MeasureRun(measure, materials).run(texts).result)
  }

  private func pair() throws -> CountResult { try result([TextRequest(Self.one), TextRequest(Self.two)]) }

  private func close(_ figure: Figure, _ expected: Double) -> Bool {
    figure.value.map { abs($0 - expected) <= 1e-9 * abs(expected) } ?? false
  }

  @Test("the first of two texts is held against the second")
  func figures() throws {
    let statistics = try #require(try pair().statistics)
    #expect(statistics.pairs.count == 1)
    let pair = try #require(statistics.pairs.first)
    #expect(pair.text == 0 && pair.against == 1)
    let inform = pair.rows[0]
    #expect(close(inform.difference, 187.5))
    #expect(close(inform.differenceBounds.lower, -85.7889523004976))
    #expect(close(inform.differenceBounds.upper, 474.442980162205))
    #expect(close(inform.logLikelihood, 1.7043375812436))
    #expect(close(inform.fourCells, 1.98913727469281))
    #expect(close(inform.bayes, -1.6278669289316))
    #expect(close(inform.pValue, 0.191721691674549))
    #expect(close(inform.logRatio, 2.0))
    #expect(close(inform.logRatioBounds.lower, -1.0813387045331))
    #expect(close(inform.logRatioBounds.upper, 5.0813387045331))
    #expect(close(inform.percent, 300.0))
    #expect(inform.conservative == .value(0))
    #expect(close(pair.rows[1].pValue, 0.192996258274533))
    let rate = statistics.rate(of: .row(0), text: 0)
    #expect(rate.rate == .value(250))
    #expect(close(rate.bounds.lower, 88.9416683940547) && close(rate.bounds.upper, 532.305334933566))
  }

  @Test("what cannot be worked out has its reason, and is no zero")
  func undefined() throws {
    let pair = try #require(try pair().statistics?.pairs.first)
    let (advise, decide) = (pair.rows[1], pair.rows[2])
    #expect(advise.percent == .undefined("Not in two: there is no percentage of zero."))
    #expect(advise.isRatioOfZero && !pair.rows[0].isRatioOfZero && !decide.isRatioOfZero)
    for figure in [decide.logRatio, decide.pValue, decide.corrected, decide.percent, decide.conservative] {
      #expect(figure == .undefined("In neither text."))
    }
    #expect(decide.difference == .value(0) && decide.logLikelihood == .value(0))
    // Rates of nothing have an interval that begins at zero.
    #expect(decide.differenceBounds.lower.value.map { $0 < 0 } == true)
    #expect(pair.total.corrected.reason?.contains("corrected over the rows") == true)
  }

  @Test("a row absent from both texts is none of the rows that p is corrected over")
  func holm() throws {
    let pair = try #require(try pair().statistics?.pairs.first)
    let smallest = try #require(pair.rows[..<2].compactMap(\.pValue.value).min())
    #expect(pair.rows.compactMap(\.corrected.value).min() == 2 * smallest)
  }

  @Test("hits that may be several in a word have a rate, and no interval")
  func severalHits() throws {
    for (terms, rule) in [
      ("*inform*", CountingRule.standard), ("inform", CountingRule(matching: .substring)),
      ("inform", CountingRule(hyphens: .split)), ("inform", CountingRule(hyphens: .parts)),
    ] {
      let result = try result([TextRequest(Self.one), TextRequest(Self.two)], terms, rule: rule)
      let figures = try #require(result.statistics?.pairs.first?.rows.first)
      #expect(figures.difference.value != nil && figures.logLikelihood.value != nil)
      for figure in [
        figures.differenceBounds.lower, figures.fourCells, figures.logRatioBounds.upper, figures.conservative,
      ] {
        #expect(figure == .undefined(RateFigures.severalHits), "\(terms) \(rule)")
      }
      let table = try OutputFormat.text.text(of: result)
      #expect(table.contains(RateFigures.severalHits))
    }
    for terms in ["inform", "inform*", "*inform", "inform nobody", "we inform*"] {
      let result = try result([TextRequest(Self.one), TextRequest(Self.two)], terms)
      #expect(result.statistics?.pairs.first?.rows.first?.fourCells.value != nil, "\(terms)")
    }
  }

  @Test("with a reference each of the others is held against it")
  func reference() throws {
    let third = Self.text("three", ["Advise."])
    let result = try result([
      TextRequest(Self.one), TextRequest(third), TextRequest(Self.two).asReference,
    ])
    let pairs = try #require(result.statistics?.pairs)
    #expect(pairs.map(\.text) == [0, 1] && pairs.map(\.against) == [2, 2])
    let first = try pair().statistics?.pairs.first
    #expect(pairs[0].rows == first?.rows)
    let text = try OutputFormat.text.text(of: result)
    #expect(text.contains("one against two") && text.contains("three against two"))
    #expect(!text.contains("one against three"))
  }

  @Test("equal texts differ in nothing, and that is said")
  func equal() throws {
    let result = try result([
      TextRequest(Self.one, name: "A"), TextRequest(Self.one, name: "B"),
    ])
    let pair = try #require(result.statistics?.pairs.first)
    for row in pair.rows {
      #expect(row.difference == .value(0) && row.logLikelihood == .value(0))
      if let ratio = row.logRatio.value { #expect(ratio == 0 && row.pValue == .value(1)) }
    }
    #expect(try OutputFormat.text.text(of: result).contains("Both texts are the same, word for word"))
  }

  @Test("two scopes of one file may share words, and that is said")
  func overlap() throws {
    let whole = TextRequest(Self.one, name: "whole")
    let part = TextRequest(Self.one, name: "part", scope: try OwnScope("s. 1"))
    let text = try OutputFormat.text.text(of: try result([whole, part]))
    #expect(text.contains("Both texts are of one file, one: where their scopes overlap"))
  }

  @Test("data have a line a text and row, and the statistics on the text that is held against the other")
  func data() throws {
    let lines = CSVRows.fields(of: try OutputFormat.csv.text(of: try pair()))
    #expect(lines.count == 1 + 6)
    let header = lines[0]
    func column(_ key: String) throws -> [String] {
      let place = try #require(header.firstIndex(of: key))
      return lines.dropFirst().map { $0[place] }
    }
    #expect(try column("against") == ["two", "two", "two", "", "", ""])
    #expect(try column("count") == ["3", "1", "0", "1", "0", "0"])
    #expect(try column("parts") == ["2", "2", "2", "2", "2", "2"])
    #expect(try column("parts_with_hits") == ["2", "1", "0", "1", "0", "0"])
    // inform in `one`: shares 2/3 and 1/3 of the hits, 1/2 and 1/2 of the words.
    #expect(try abs(#require(Double(try column("dp")[0])) - 1.0 / 6) < 1e-12)
    #expect(try column("g2")[3...].allSatisfy { $0.isEmpty })
    #expect(try column("rate_low").allSatisfy { !$0.isEmpty })
    #expect(try column("undefined")[1] == "Not in two: there is no percentage of zero.")
  }

  @Test("data by unit have the unit's own interval, and the whole text's statistics")
  func dataByUnit() throws {
    let result = try result([TextRequest(Self.one), TextRequest(Self.two)], "inform", by: .section)
    // Each text has its two sections, and the text outside any.
    #expect(result.rows.map(\.line.count) == [2, 1, 0, 1, 0, 0])
    #expect(result.rows.map(\.line.provision)[0] == "s. 1")
    let first = result.rows[0]
    #expect(first.statistics?.rate.rate == .value(2000.0 / 6))
    #expect(first.statistics?.pair == result.statistics?.pairs.first?.rows[0])
    #expect(result.rows.allSatisfy { ($0.statistics?.pair != nil) == ($0.line.text.name == "one") })
  }

  @Test("figures by force have no spread, with the reason")
  func byForce() throws {
    let text = try OutputFormat.text.text(
      of: try result([TextRequest(Self.one), TextRequest(Self.two)], "inform", by: .force))
    #expect(
      text.contains("Rows are spread over provisions, and the figures are broken down by something else."))
  }

  @Test("one text alone, where the other failed, is held against nothing")
  func alone() throws {
    let result = try result([TextRequest(Self.one)])
    #expect(result.statistics?.pairs.isEmpty == true)
    #expect(try OutputFormat.text.text(of: result).contains("1 text was counted"))
  }

  @Test("without statistics nothing is added")
  func none() throws {
    let materials = Materials(wordlist: try .terms("inform"), origin: "--terms")
    let texts = [TextRequest(Self.one), TextRequest(Self.two)]
    let result = try #require(try MeasureRun(CompareMeasure(), materials).run(texts).result)
    #expect(result.statistics == nil && result.columns.count == CountLine.columns(hasUnits: false).count)
    #expect(try !OutputFormat.json.text(of: result).contains("statistics"))
  }
}
