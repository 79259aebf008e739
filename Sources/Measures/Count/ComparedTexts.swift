import Bytes
import Ingest
import Legislation
import Statistics
import TermFrequency
import Wordlists

/// A finished comparison: everything a table or a file of results is made from.
public struct ComparedTexts: Sendable {
  /// What was counted.
  public var wordlist: Wordlist
  /// SHA-256 of the wordlist's source, and where it came from.
  public var wordlistHash: String
  /// Where the wordlist came from, as it was given.
  package var wordlistOrigin: String
  /// The rule of all rows that have none of their own.
  public var rule: CountingRule
  /// Of the run; each text says which it was counted in.
  public var scope: Scope
  /// The figures of each text, in the order in which they were asked for.
  public var texts: [TextFigures]
  /// Texts that could not be read or counted.
  public var failures: [TextFailure]
  /// Names among more texts than are left here.
  private var keptNames: [String]?

  package init(
    wordlist: Wordlist, wordlistOrigin: String, rule: CountingRule, scope: Scope, texts: [TextFigures],
    failures: [TextFailure] = []
  ) {
    (self.wordlist, self.wordlistOrigin) = (wordlist, wordlistOrigin)
    wordlistHash = Digest.sha256(wordlist.sourceBytes)
    (self.rule, self.scope, self.texts, self.failures) = (rule, scope, texts, failures)
  }

  /// Name of each text, no two equal: the one it was given, else its title with its own scope; more where two are
  /// equal, as ``TextNames`` has it.
  public var names: [String] { keptNames ?? TextNames.distinct(texts.map { ($0.identity, $0.request) }) }

  /// The comparison with one text alone, under the name that it has among all.
  package func alone(_ text: Int) -> ComparedTexts {
    var one = self
    (one.keptNames, one.texts) = ([names[text]], [texts[text]])
    return one
  }

  /// The scope of all texts; nil where they differ.
  package var commonScope: Scope? {
    guard let first = texts.first?.scope else { return scope }
    return texts.allSatisfy { $0.scope == first } ? first : nil
  }

  /// Hits per 1,000 words; nil where the row was not counted or the text has no words.
  public func rate(row: Int, text: Int) -> Double? {
    rate(texts[text].rows[row].count, text: text)
  }

  /// A count per 1,000 words of a text; nil where there is no count or no word.
  public func rate(_ count: Int?, text: Int) -> Double? {
    guard let count, let words = texts[text].words, words > 0 else { return nil }
    return 1000 * Double(count) / Double(words)
  }

  /// What the figures are broken down by; nil if they are not.
  package var unit: Breakdown.Unit? { texts.lazy.compactMap { $0.breakdown?.unit }.first }

  /// Every hit behind every cell, if that was asked for: text by text, and in each by row, then by place.
  public var evidence: [ConcordanceLine] {
    texts.enumerated().flatMap { index, text in
      text.evidence.map { line in
        var line = line
        line.text = index
        return line
      }.sorted { ($0.row, $0.position) < ($1.row, $1.position) }
    }
  }

  /// The rule of a row, as it was counted.
  public func rule(of row: Int) -> CountingRule { wordlist.rule(for: wordlist.rows[row], in: rule) }

  /// How rows are put in order; within their groups.
  package enum Order: String, CaseIterable, Sendable {
    case list, count, rate, label
  }

  /// Indices of the rows of one group path, in that order. Counts and rates are those of all texts together,
  /// largest first.
  package func rows(in path: [String], by order: Order) -> [Int] {
    let members = wordlist.rows.indices.filter { wordlist.rows[$0].group == path }
    func sum(_ row: Int) -> Int { texts.reduce(0) { $0 + ($1.rows[row].count ?? 0) } }
    func rates(_ row: Int) -> Double { texts.indices.reduce(0) { $0 + (rate(row: row, text: $1) ?? 0) } }
    switch order {
    case .list: return members
    case .count: return members.sorted { (sum($1), $0) < (sum($0), $1) }
    case .rate: return members.sorted { (rates($1), $0) < (rates($0), $1) }
    case .label:
      return members.sorted {
        let (one, other) = (wordlist.rows[$0].displayLabel, wordlist.rows[$1].displayLabel)
        return (one.lowercased(), $0) < (other.lowercased(), $1)
      }
    }
  }
}
