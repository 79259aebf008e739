import Ingest
import Legislation
import TermFrequency
import TestSupport
import Testing
import Wordlists

@testable import Measures

@Suite("Frequencies", .overRealTexts)
struct FrequenciesOverRealTexts {
  private func rows(_ items: [String]) -> Wordlist {
    Wordlist(
      name: "all",
      rows: items.enumerated().map { line, item in
        let words = item.split(separator: " ").map { WordPattern(String($0)) }
        return WordlistRow(
          label: item, expression: item, term: Term(alternatives: [Pattern(words: words)]), line: line)
      })
  }

  private func frequencies(_ document: Document, size: Int = 1) throws -> FrequencyResult {
    var measure = FrequenciesMeasure()
    measure.size = size
    return try #require(MeasureRun(measure, Materials()).run([TextRequest(document)]).result)
  }

  /// A count of all of them as terms is another way to the same figures: matching, and not adding up.
  @Test("of each word are what a count of it gives, and add up to the words", arguments: RealTexts.ten)
  func words(name: String) throws {
    let document = try RealTexts.document(name)
    let found = try frequencies(document).rows
    let counted = try CountRun(wordlist: rows(found.map(\.item))).compare([document]).texts[0]
    #expect(found.reduce(0) { $0 + $1.count } == counted.words)
    var differing: [String] = []
    // A word that is a number with a final 's is found by a number too.
    for (row, line) in found.enumerated()
    where counted.rows[row].count != line.count && !line.item.hasSuffix("'s") {
      differing.append("\(line.item): \(line.count), counted \(counted.rows[row].count ?? -1)")
    }
    #expect(differing.isEmpty, "\(name): \(differing.prefix(5))")
    #expect(found.count > 20)
  }

  /// Hits of a phrase do not overlap, and n-grams do: those that can overlap themselves are left out.
  @Test("of runs of words are what a count of the phrases gives", arguments: RealTexts.ten, [2, 3])
  func phrases(name: String, size: Int) throws {
    let document = try RealTexts.document(name)
    let found = try frequencies(document, size: size).rows.filter {
      let words = $0.item.split(separator: " ")
      return Set(words).count == words.count
    }.prefix(3000)
    let counted = try CountRun(wordlist: rows(found.map(\.item))).compare([document]).texts[0]
    let differing = found.enumerated().filter { counted.rows[$0].count != $1.count }.map(\.element.item)
    #expect(differing.isEmpty, "\(name): \(differing.prefix(5))")
  }

  @Test("by unit add up to those of the text", arguments: RealTexts.ten)
  func units(name: String) throws {
    let document = try RealTexts.document(name)
    let whole = Dictionary(
      uniqueKeysWithValues: try frequencies(document, size: 2).rows.map { ($0.item, $0.count) })
    for unit in [Breakdown.Unit.section, .zone, .force] {
      var measure = FrequenciesMeasure()
      (measure.size, measure.grouping) = (2, .unit(unit))
      let parts = try #require(MeasureRun(measure, Materials()).run([TextRequest(document)]).result)
      var sums: [String: Int] = [:]
      for line in parts.rows { sums[line.item, default: 0] += line.count }
      #expect(sums == whole, "\(name) by \(unit)")
    }
  }
}
