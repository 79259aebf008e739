import Ingest
import Legislation
import Statistics
import TermFrequency
import Wordlists

/// A finished comparison: everything a table or a file of results is made from.
public struct ComparedTexts: Sendable {
  public var wordlist: Wordlist
  /// SHA-256 of the wordlist's source, and where it came from.
  public var wordlistHash: String
  public var wordlistOrigin: String
  public var rule: CountingRule
  public var scope: Scope
  public var texts: [TextFigures]
  public var failures: [TextFailure]

  public init(
    wordlist: Wordlist, wordlistOrigin: String, rule: CountingRule, scope: Scope, texts: [TextFigures],
    failures: [TextFailure] = []
  ) {
    (self.wordlist, self.wordlistOrigin) = (wordlist, wordlistOrigin)
    wordlistHash = Digest.sha256(wordlist.sourceBytes)
    (self.rule, self.scope, self.texts, self.failures) = (rule, scope, texts, failures)
  }

  /// Name of each text: its title, with the version where two titles are equal, and the path where even these are.
  public var names: [String] {
    func names(_ name: (Identity) -> String) -> [String] { texts.map { name($0.identity) } }
    let titles = names { $0.title.isEmpty ? $0.path : $0.title }
    let versioned = names { identity in
      let title = identity.title.isEmpty ? identity.path : identity.title
      return identity.version.isEmpty ? title : "\(title) (\(identity.version))"
    }
    func isAmbiguous(_ list: [String], _ index: Int) -> Bool { list.count { $0 == list[index] } > 1 }
    return texts.indices.map { index in
      guard isAmbiguous(titles, index) else { return titles[index] }
      guard isAmbiguous(versioned, index) else { return versioned[index] }
      return "\(versioned[index]) [\(texts[index].identity.path)]"
    }
  }

  /// Hits per 1,000 words; nil where the row was not counted or the text has no words.
  public func rate(row: Int, text: Int) -> Double? {
    rate(texts[text].rows[row].count, text: text)
  }

  public func rate(_ count: Int?, text: Int) -> Double? {
    guard let count, let words = texts[text].words, words > 0 else { return nil }
    return 1000 * Double(count) / Double(words)
  }

  /// What the figures are broken down by; nil if they are not.
  public var unit: Breakdown.Unit? { texts.lazy.compactMap { $0.breakdown?.unit }.first }

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
  public enum Order: String, CaseIterable, Sendable {
    case list, count, rate, label
  }

  /// Indices of the rows of one group path, in that order. Counts and rates are those of all texts together,
  /// largest first.
  public func rows(in path: [String], by order: Order) -> [Int] {
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

/// The program's own version, printed with every result.
public enum Program {
  public static let version = "0.1.0"
}
