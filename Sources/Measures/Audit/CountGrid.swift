import Legislation
import TermFrequency
import Wordlists

/// Counts of every reading of every row, under every rule and scope, over one text.
struct CountGrid: Sendable {
  let scopes: [CandidateScope]
  let ruleCount: Int
  let readingCount: Int
  /// By rule, then scope, then reading.
  private(set) var counts: [Int32]
  /// Stands for a reading that cannot be counted in this text under a scope.
  private static let undecided: Int32 = -1

  /// Nil where the reading cannot be counted.
  subscript(rule: Int, scope: Int, reading: Int) -> Int? {
    let count = counts[(rule * scopes.count + scope) * readingCount + reading]
    return count == Self.undecided ? nil : Int(count)
  }

  /// The counts of all readings under one rule and scope.
  func vector(rule: Int, scope: Int) -> ArraySlice<Int32> {
    let start = (rule * scopes.count + scope) * readingCount
    return counts[start..<start + readingCount]
  }

  /// Counts every text under every rule. Texts are cut into words once; under each rule the words that any
  /// row is about are found once in a text, and only they are looked at under each scope.
  ///
  /// - Complexity: O(rules × (tokens + scopes × candidates)).
  static func count(
    _ texts: [(document: Document, scopes: [PreparedScope])], wordlist: Wordlist, rules: [CountingRule]
  ) -> [CountGrid] {
    var vocabulary = Vocabulary()
    var tokenizer = Tokenizer()
    let streams = texts.map { tokenizer.tokens(of: $0.document, vocabulary: &vocabulary) }
    var grids = texts.map { text in
      CountGrid(
        scopes: text.scopes.map(\.candidate), ruleCount: rules.count, readingCount: wordlist.rows.count,
        counts: [])
    }
    for index in grids.indices {
      grids[index].counts.reserveCapacity(rules.count * grids[index].scopes.count * wordlist.rows.count)
    }
    for rule in rules {
      var matcher = TermMatcher(wordlist, rule: rule)
      for (index, text) in texts.enumerated() {
        let candidates = matcher.candidates(streams[index], in: text.document, vocabulary: &vocabulary)
        for scope in text.scopes {
          var counts = [Int32](repeating: 0, count: wordlist.rows.count)
          for selection in [scope.selection, scope.contents].compactMap({ $0 }) {
            let hits = matcher.hits(
              of: candidates, streams[index], in: text.document, selection: selection, vocabulary: vocabulary)
            for hit in hits { counts[Int(hit.row)] += 1 }
          }
          for row in matcher.undecidable(in: text.document, scope.selection).keys { counts[row] = undecided }
          grids[index].counts += counts
        }
      }
    }
    return grids
  }
}
