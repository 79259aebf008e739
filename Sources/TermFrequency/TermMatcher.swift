import Bytes
import Force
import Legislation
import Wordlists

/// The rows of a wordlist, ready to be matched under their rules. It learns each word of one vocabulary once,
/// and so must always be used with the same one.
package struct TermMatcher: Sendable {
  package let rows: [WordlistRow]
  /// The rows that count in text of one language only; ascending.
  let languages: [RowLanguage]
  /// The rows with a condition that must be met in the same provision; ascending.
  let rowsWithinProvisions: [Int]
  private var compiled: [CompiledTerms]

  struct RowLanguage: Sendable {
    var index: Int
    /// As the list writes it, and without region and script.
    var tag: String
    var base: String
  }

  /// - Parameter rule: the study's rule, over which the list and its rows may have their own.
  package init(_ wordlist: Wordlist, rule: CountingRule = .standard) {
    rows = wordlist.rows
    languages = wordlist.rows.enumerated().compactMap { index, row in
      row.language.map { RowLanguage(index: index, tag: $0, base: LanguageTag.base($0)) }
    }
    rowsWithinProvisions = wordlist.rows.indices.filter { wordlist.rows[$0].term.asksForProvisions }
    var order: [CountingRule] = []
    var byRule: [CountingRule: [(row: Int, term: Term)]] = [:]
    for (index, row) in wordlist.rows.enumerated() {
      let own = wordlist.rule(for: row, in: rule)
      if byRule[own] == nil { order.append(own) }
      byRule[own, default: []].append((index, row.term))
    }
    compiled = order.map { rule in
      CompiledTerms(terms: byRule[rule] ?? [], rowCount: wordlist.rows.count, rule: rule)
    }
  }

  /// How the words begin that any row, exclusion or condition may be about; nil if in any way.
  var firstLetters: FirstLetters? {
    guard !compiled.contains(where: \.takesAnyWord) else { return nil }
    return FirstLetters(compiled.flatMap(\.wordMatchers))
  }

  /// Whether all tokens must be there, because it matters how many are between two.
  var asksForDistances: Bool {
    rows.contains { $0.term.conditions.contains { $0.words != nil } }
      || compiled.contains { $0.hasGaps || $0.takesAnyWord || $0.rule.hyphens == .split }
  }

  /// The tokens of a text that any row, exclusion or condition is about. They do not depend on a scope: one text
  /// is looked through once, and counted under as many scopes as one likes.
  package struct Candidates: Sendable {
    var parts: [Part] = []
    /// Where a gap ends at the latest; only where a row has one.
    var sentences: SentenceStarts?

    /// The candidates of the rows that share one rule.
    struct Part: Sendable {
      /// The tokens as the rule sees them; nil for the stream's own.
      var view: SplitView?
      /// Positions in the view, ascending, and what the word there matched.
      var positions: [Int32] = []
      var places: [Int32] = []
    }
  }

  /// - Complexity: O(tokens).
  package mutating func candidates(
    _ stream: TokenStream, in document: Document, vocabulary: inout Vocabulary
  ) -> Candidates {
    var result = Candidates()
    // Taken out while they learn, so that they are changed in place and not copied.
    var learning: [CompiledTerms] = []
    swap(&learning, &compiled)
    for index in learning.indices {
      var part = Candidates.Part()
      if learning[index].rule.hyphens == .split {
        part.view = SplitView(of: stream, document, vocabulary: &vocabulary)
      }
      (part.positions, part.places) = learning[index].candidates(
        among: part.view?.tokens ?? stream.tokens, in: document, vocabulary)
      result.parts.append(part)
    }
    if learning.contains(where: \.hasGaps) { result.sentences = SentenceStarts(document) }
    swap(&learning, &compiled)
    return result
  }

  /// Hits of every row in the selected runs, in order of place, then of row.
  ///
  /// - Complexity: O(candidates + hits).
  package func hits(
    of candidates: Candidates, _ stream: TokenStream, in document: Document, selection: Selection,
    vocabulary: Vocabulary
  ) -> [Hit] {
    if compiled.count == 1 {
      return collect(
        compiled[0], candidates.parts[0], candidates.sentences, stream, document, selection, vocabulary)
    }
    var hits: [Hit] = []
    for (terms, part) in zip(compiled, candidates.parts) {
      hits += collect(terms, part, candidates.sentences, stream, document, selection, vocabulary)
    }
    hits.sort { ($0.firstToken, $0.row, $0.lastToken) < ($1.firstToken, $1.row, $1.lastToken) }
    return hits
  }

  private func collect(
    _ terms: CompiledTerms, _ part: Candidates.Part, _ sentences: SentenceStarts?, _ stream: TokenStream,
    _ document: Document, _ selection: Selection, _ vocabulary: Vocabulary
  ) -> [Hit] {
    let tokens = part.view?.tokens ?? stream.tokens
    let gapped = GappedPhrases(
      terms: terms, part: part, tokens: tokens, stream: stream, sentences: sentences, selection: selection,
      vocabulary: vocabulary)
    var raw =
      terms.phrases.isEmpty
      ? words(terms, part, tokens, selection) : wordsAndPhrases(terms, part, tokens, selection, gapped)
    if let view = part.view {
      for index in raw.indices {
        raw[index].firstToken = view.base[Int(raw[index].firstToken)]
        raw[index].lastToken = view.base[Int(raw[index].lastToken)]
      }
    }
    // Single words come in order, unless several tokens of the view are one of the stream.
    if !terms.phrases.isEmpty || part.view != nil {
      raw.sort { ($0.firstToken, $0.row, $0.lastToken) < ($1.firstToken, $1.row, $1.lastToken) }
    }
    guard !terms.shadows.isEmpty else { return raw }
    return ShadowFilter(terms: terms, rows: rows, stream: stream, document: document, vocabulary: vocabulary)
      .filter(raw)
  }

  /// Hits of terms that are single words: no two of a row can overlap.
  private func words(
    _ terms: CompiledTerms, _ part: Candidates.Part, _ tokens: [Token], _ selection: Selection
  ) -> [Hit] {
    var hits: [Hit] = []
    hits.reserveCapacity(part.positions.count)
    for index in part.positions.indices {
      let position = part.positions[index]
      guard selection.segment[Int(tokens[Int(position)].run)] >= 0 else { continue }
      for place in terms.infos[Int(part.places[index])].singles {
        let single = terms.singles[place]
        for _ in 0..<single.hits {
          hits.append(Hit(row: single.row, firstToken: position, lastToken: position))
        }
      }
    }
    return hits
  }

  private func wordsAndPhrases(
    _ terms: CompiledTerms, _ part: Candidates.Part, _ tokens: [Token], _ selection: Selection,
    _ gapped: GappedPhrases
  ) -> [Hit] {
    var hits: [Hit] = []
    var busyUntil = [Int32](repeating: 0, count: terms.rowCount)
    var longest: [(row: Int32, length: Int32)] = []
    // Of the phrases that are one pattern the shortest, as the rule of gaps is.
    var shortest: [(origin: Int32, row: Int32, length: Int32)] = []
    for index in part.positions.indices {
      let position = part.positions[index]
      guard selection.segment[Int(tokens[Int(position)].run)] >= 0 else { continue }
      let info = terms.infos[Int(part.places[index])]
      longest.removeAll(keepingCapacity: true)
      for place in info.starts {
        let phrase = terms.phrases[Int(terms.starts[place])]
        if !phrase.gaps.isEmpty {
          guard busyUntil[Int(phrase.row)] <= position || Int(phrase.row) >= rows.count,
            let last = gapped.last(of: phrase, at: index)
          else { continue }
          let length = last - position + 1
          if let known = shortest.firstIndex(where: { $0.origin == phrase.origin }) {
            shortest[known].length = min(shortest[known].length, length)
          } else {
            shortest.append((phrase.origin, phrase.row, length))
          }
          continue
        }
        guard matches(phrase, at: index, part, tokens, terms, selection) else { continue }
        TermMatcher.keep(phrase.row, Int32(phrase.matchers.count), in: &longest)
      }
      if !shortest.isEmpty {
        for (_, row, length) in shortest { TermMatcher.keep(row, length, in: &longest) }
        shortest.removeAll(keepingCapacity: true)
      }
      for place in info.singles {
        let (row, count) = terms.singles[place]
        guard busyUntil[Int(row)] <= position else { continue }
        if longest.contains(where: { $0.row == row }) { continue }
        for _ in 0..<count { hits.append(Hit(row: row, firstToken: position, lastToken: position)) }
        busyUntil[Int(row)] = position + 1
      }
      // Exclusions and conditions may overlap themselves: each of their hits says something.
      for (row, length) in longest where busyUntil[Int(row)] <= position || Int(row) >= rows.count {
        hits.append(Hit(row: row, firstToken: position, lastToken: position + length - 1))
        busyUntil[Int(row)] = position + length
      }
    }
    return hits
  }

  private static func keep(_ row: Int32, _ length: Int32, in longest: inout [(row: Int32, length: Int32)]) {
    if let known = longest.firstIndex(where: { $0.row == row }) {
      longest[known].length = max(longest[known].length, length)
    } else {
      longest.append((row, length))
    }
  }

  /// Whether the words of a phrase are one after another from the candidate on, with no hard break between.
  private func matches(
    _ phrase: CompiledTerms.Phrase, at index: Int, _ part: Candidates.Part, _ tokens: [Token],
    _ terms: CompiledTerms, _ selection: Selection
  ) -> Bool {
    let start = Int(part.positions[index])
    guard index + phrase.matchers.count <= part.positions.count else { return false }
    let segment = selection.segment[Int(tokens[start].run)]
    for offset in 1..<phrase.matchers.count {
      guard Int(part.positions[index + offset]) == start + offset,
        selection.segment[Int(tokens[start + offset].run)] == segment,
        terms.matches(place: part.places[index + offset], phrase.matchers[offset])
      else { return false }
    }
    return true
  }
}
