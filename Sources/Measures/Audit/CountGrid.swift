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

  fileprivate init(scopes: [CandidateScope], ruleCount: Int, readingCount: Int) {
    (self.scopes, self.ruleCount, self.readingCount) = (scopes, ruleCount, readingCount)
    counts = []
    counts.reserveCapacity(ruleCount * scopes.count * readingCount)
  }

  /// Counts a list under every rule in one text after another.
  struct Counter: Sendable {
    private let readingCount: Int
    private var matchers: [TermMatcher]
    private var vocabulary = Vocabulary()
    private var tokenizer = Tokenizer()

    init(_ readings: Wordlist, rules: [CountingRule]) {
      readingCount = readings.rows.count
      matchers = rules.map { TermMatcher(readings, rule: $0) }
    }

    /// A text is cut into words once; under each rule the words that any row is about are found once, and only they are
    /// looked at under each scope.
    ///
    /// - Complexity: O(rules × (tokens + scopes × candidates)).
    mutating func grid(of document: Document, _ scopes: [PreparedScope]) -> CountGrid {
      let stream = tokenizer.tokens(of: document, vocabulary: &vocabulary)
      var grid = CountGrid(
        scopes: scopes.map(\.candidate), ruleCount: matchers.count, readingCount: readingCount)
      for rule in matchers.indices {
        let candidates = matchers[rule].candidates(stream, in: document, vocabulary: &vocabulary)
        for scope in scopes {
          var counts = [Int32](repeating: 0, count: readingCount)
          for selection in [scope.selection, scope.contents].compactMap({ $0 }) {
            let hits = matchers[rule].hits(
              of: candidates, stream, in: document, selection: selection, vocabulary: vocabulary)
            for hit in hits { counts[Int(hit.row)] += 1 }
          }
          for row in matchers[rule].undecidable(in: document, scope.selection).keys {
            counts[row] = CountGrid.undecided
          }
          grid.counts += counts
        }
      }
      return grid
    }
  }
}
