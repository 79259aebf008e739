import Legislation
import Wordlists

/// Counts rows of terms over documents. Owns the vocabulary; a worker keeps one counter for all its documents,
/// so that a word is held against the terms once.
public struct Counter: Sendable {
  public private(set) var vocabulary = Vocabulary()
  private var tokenizer = Tokenizer()
  private var matcher: TermMatcher

  /// - Parameter rule: the study's rule, over which the list and its rows may have their own.
  public init(_ wordlist: Wordlist, rule: CountingRule = .standard) {
    matcher = TermMatcher(wordlist, rule: rule)
  }

  /// The tokens of a document, interned in this counter's vocabulary.
  public mutating func tokens(of document: Document) -> TokenStream {
    tokenizer.tokens(of: document, vocabulary: &vocabulary)
  }

  /// Counts every row in the selected runs.
  ///
  /// - Parameter stream: made by this counter's ``tokens(of:)`` for the same document.
  /// - Complexity: O(tokens + hits), independent of the number of single-word terms.
  public mutating func count(
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
  public init(
    matcher: TermMatcher, candidates: TermMatcher.Candidates, _ stream: TokenStream, in document: Document,
    selection: Selection, vocabulary: Vocabulary
  ) {
    rows = Array(repeating: 0, count: matcher.rows.count)
    hits = matcher.hits(
      of: candidates, stream, in: document, selection: selection, vocabulary: vocabulary)
    words = 0
    for (run, count) in stream.wordsByRun.enumerated() where selection.totals(run: Int32(run)) {
      words += Int(count)
    }
    applyLanguages(matcher.rows, stream, document, selection)
    for hit in hits { rows[Int(hit.row)]? += 1 }
  }

  private mutating func applyLanguages(
    _ list: [WordlistRow], _ stream: TokenStream, _ document: Document, _ selection: Selection
  ) {
    guard list.contains(where: { $0.language != nil }) else { return }
    let tags = document.languages.map { LanguageTag.base($0) }
    var present: Set<String> = []
    for (index, run) in document.runs.enumerated() where selection.segment[index] >= 0 {
      present.insert(tags[Int(run.language)])
    }
    for (index, row) in list.enumerated() {
      guard let language = row.language, !present.contains(LanguageTag.base(language)) else { continue }
      rows[index] = nil
      reasons[index] = .languageAbsent(language)
    }
    hits.removeAll { hit in
      guard let language = list[Int(hit.row)].language else { return false }
      let run = document.runs[Int(stream.tokens[Int(hit.firstToken)].run)]
      return tags[Int(run.language)] != LanguageTag.base(language)
    }
  }
}
