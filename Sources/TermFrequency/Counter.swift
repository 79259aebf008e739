import Legislation
import Wordlists

/// Counts rows of terms over documents. Owns the vocabulary; a worker keeps one counter for all its documents,
/// so that a word is held against the terms once.
package struct Counter: Sendable {
  package private(set) var vocabulary = Vocabulary()
  private var tokenizer: Tokenizer
  private var matcher: TermMatcher

  /// - Parameters:
  ///   - rule: the study's rule, over which the list and its rows may have their own.
  ///   - readsAllWords: words that can match no term are interned too. Without that they are counted, as tokens without a
  ///     word of their own.
  ///   - keepsAllTokens: every word has a token. Without that those between two words that a term may be about are one,
  ///     unless a term asks how far apart words are.
  package init(
    _ wordlist: Wordlist, rule: CountingRule = .standard, readsAllWords: Bool = true,
    keepsAllTokens: Bool = true
  ) {
    matcher = TermMatcher(wordlist, rule: rule)
    tokenizer = Tokenizer(
      readsAllWords ? nil : matcher.firstLetters, joinsUnread: !keepsAllTokens && !matcher.asksForDistances)
  }

  /// The tokens of a document, interned in this counter's vocabulary.
  package mutating func tokens(of document: Document) -> TokenStream {
    tokenizer.tokens(of: document, vocabulary: &vocabulary)
  }

  /// Counts every row in the selected runs.
  ///
  /// - Parameter stream: made by this counter's ``tokens(of:)`` for the same document.
  /// - Complexity: O(tokens + hits), independent of the number of single-word terms.
  package mutating func count(
    _ stream: TokenStream, in document: Document, selection: Selection
  ) -> TermCounts {
    let candidates = matcher.candidates(stream, in: document, vocabulary: &vocabulary)
    return TermCounts(
      matcher: matcher, candidates: candidates, stream, in: document, selection: selection,
      vocabulary: vocabulary)
  }
}

extension TermCounts {
  /// Counts the candidates of one document under one selection.
  package init(
    matcher: TermMatcher, candidates: TermMatcher.Candidates, _ stream: TokenStream, in document: Document,
    selection: Selection, vocabulary: Vocabulary
  ) {
    hits = matcher.hits(
      of: candidates, stream, in: document, selection: selection, vocabulary: vocabulary)
    words = 0
    for (run, count) in stream.wordsByRun.enumerated() where selection.totals(run: Int32(run)) {
      words += Int(count)
    }
    reasons = matcher.undecidable(in: document, selection)
    if !matcher.languages.isEmpty {
      hits = TermCounts.inTheirLanguage(hits, matcher.languages, stream, document)
    }
    let uncounted = reasons.keys.sorted().map { Int32($0) }
    var tallies: [RowCounts.Tally] = []
    var tallier = RowTallier(rowCount: matcher.rows.count)
    tallier.count(hits.indices, of: hits, into: &tallies)
    rows = RowCounts(tallies: tallies[...], uncounted: uncounted, count: matcher.rows.count)
  }

  /// Without the hits of a row with a language that are in text of another.
  private static func inTheirLanguage(
    _ hits: [Hit], _ rows: [TermMatcher.RowLanguage], _ stream: TokenStream, _ document: Document
  ) -> [Hit] {
    let tags = document.languages.map { LanguageTag.base($0) }
    let bases = Dictionary(uniqueKeysWithValues: rows.map { (Int32($0.index), $0.base) })
    return hits.filter { hit in
      guard let base = bases[hit.row] else { return true }
      return tags[Int(document.runs[Int(stream.tokens[Int(hit.firstToken)].run)].language)] == base
    }
  }
}
