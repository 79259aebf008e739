import Legislation
import Wordlists

/// Counts rows of terms over tokenised documents. Owns the vocabulary; a worker keeps one counter for all its
/// documents, so that a word is held against the terms once.
public struct Counter: Sendable {
  public private(set) var vocabulary = Vocabulary()
  private var tokenizer = Tokenizer()
  private let rows: [WordlistRow]
  private var compiled: [CompiledTerms]
  private let wantsLanguage: Bool

  /// - Parameters:
  ///   - rule: the study's rule, over which rows may have their own.
  public init(_ wordlist: Wordlist, rule: CountingRule = .standard) {
    rows = wordlist.rows
    wantsLanguage = wordlist.rows.contains { $0.language != nil }
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

  /// The tokens of a document, interned in this counter's vocabulary.
  public mutating func tokens(of document: Document) -> TokenStream {
    tokenizer.tokens(of: document, vocabulary: &vocabulary)
  }

  /// Counts every row in the runs that the scope selects.
  ///
  /// - Parameter stream: made by this counter's ``tokens(of:)`` for the same document.
  /// - Complexity: O(tokens + hits), independent of the number of single-word terms.
  public mutating func count(_ stream: TokenStream, in document: Document, scope: Scope) -> TermCounts {
    let selection = Selection(document, scope)
    var hits: [Hit] = []
    // Taken out while they learn, so that they are changed in place and not copied.
    var learning: [CompiledTerms] = []
    swap(&learning, &compiled)
    for index in learning.indices {
      hits += collect(&learning[index], stream, document, selection)
    }
    swap(&learning, &compiled)
    if compiled.count > 1 {
      hits.sort { ($0.firstToken, $0.row, $0.lastToken) < ($1.firstToken, $1.row, $1.lastToken) }
    }
    var counts = TermCounts(
      rows: Array(repeating: 0, count: rows.count), hits: hits, words: words(stream, selection))
    if wantsLanguage { applyLanguages(&counts, stream, document, selection) }
    for hit in counts.hits { counts.rows[Int(hit.row)]? += 1 }
    return counts
  }

  /// Words of the selection: tokens with a letter, without page furniture.
  private func words(_ stream: TokenStream, _ selection: Selection) -> Int {
    var count = 0
    for token in stream.tokens where selection.segment[Int(token.run)] >= 0 {
      if !selection.isFurniture[Int(token.run)], vocabulary.flags(of: token.word).contains(.word) {
        count += 1
      }
    }
    return count
  }

  // MARK: Hits

  private mutating func collect(
    _ terms: inout CompiledTerms, _ stream: TokenStream, _ document: Document, _ selection: Selection
  ) -> [Hit] {
    let view = terms.rule.hyphens == .split ? splitView(of: stream, document) : nil
    let tokens = view?.tokens ?? stream.tokens
    var raw: [Hit] = []
    var busyUntil = [Int32](repeating: 0, count: terms.rowCount)
    for index in tokens.indices {
      let token = tokens[index]
      guard selection.segment[Int(token.run)] >= 0,
        let place = terms.info(of: token.word, in: vocabulary, surface: { document.text[token.range] })
      else { continue }
      let info = terms.infos[Int(place)]
      let position = Int32(truncatingIfNeeded: index)
      var longest: [Int32: Int32] = [:]
      for start in info.starts {
        let phrase = terms.phrases[Int(start)]
        if matches(phrase, at: index, tokens, &terms, document, selection) {
          longest[phrase.row] = max(longest[phrase.row] ?? 0, Int32(phrase.matchers.count))
        }
      }
      for (row, hits) in info.singles where longest[row] == nil && busyUntil[Int(row)] <= position {
        for _ in 0..<hits { raw.append(Hit(row: row, firstToken: position, lastToken: position)) }
        busyUntil[Int(row)] = position + 1
      }
      for (row, length) in longest.sorted(by: { $0.key < $1.key })
      where busyUntil[Int(row)] <= position || Int(row) >= rows.count {
        raw.append(Hit(row: row, firstToken: position, lastToken: position + length - 1))
        busyUntil[Int(row)] = position + length
      }
    }
    if let view {
      for index in raw.indices {
        raw[index].firstToken = view.base[Int(raw[index].firstToken)]
        raw[index].lastToken = view.base[Int(raw[index].lastToken)]
      }
    }
    raw.sort { ($0.firstToken, $0.row, $0.lastToken) < ($1.firstToken, $1.row, $1.lastToken) }
    return terms.shadows.isEmpty
      ? raw
      : ShadowFilter(terms: terms, rows: rows, stream: stream, document: document, vocabulary: vocabulary)
        .filter(raw)
  }

  private func matches(
    _ phrase: CompiledTerms.Phrase, at start: Int, _ tokens: [Token], _ terms: inout CompiledTerms,
    _ document: Document, _ selection: Selection
  ) -> Bool {
    guard start + phrase.matchers.count <= tokens.count else { return false }
    let segment = selection.segment[Int(tokens[start].run)]
    for offset in 1..<phrase.matchers.count {
      let token = tokens[start + offset]
      guard selection.segment[Int(token.run)] == segment,
        let place = terms.info(of: token.word, in: vocabulary, surface: { document.text[token.range] }),
        terms.infos[Int(place)].matchers.contains(phrase.matchers[offset])
      else { return false }
    }
    return true
  }

  /// The tokens as a tool sees them that takes a hyphen for a space; `base` leads back to the real tokens.
  private mutating func splitView(
    of stream: TokenStream, _ document: Document
  ) -> (tokens: [Token], base: [Int32]) {
    var tokens: [Token] = []
    var base: [Int32] = []
    tokens.reserveCapacity(stream.tokens.count)
    for (index, token) in stream.tokens.enumerated() {
      guard vocabulary.flags(of: token.word).contains(.hyphen) else {
        tokens.append(token)
        base.append(Int32(truncatingIfNeeded: index))
        continue
      }
      var start = token.range.lowerBound
      for part in document.text[token.range].split(separator: 0x2D, omittingEmptySubsequences: false) {
        defer { start += part.count + 1 }
        guard !part.isEmpty else { continue }
        var folded: [UInt8] = []
        for scalar in String(decoding: part, as: UTF8.self).unicodeScalars {
          LetterClass.fold(scalar, into: &folded)
        }
        tokens.append(
          Token(
            word: vocabulary.intern(folded: folded), start: Int32(truncatingIfNeeded: start),
            end: Int32(truncatingIfNeeded: start + part.count), run: token.run))
        base.append(Int32(truncatingIfNeeded: index))
      }
    }
    return (tokens, base)
  }

  // MARK: Languages

  private func applyLanguages(
    _ counts: inout TermCounts, _ stream: TokenStream, _ document: Document, _ selection: Selection
  ) {
    func base(_ tag: String) -> Substring { tag.prefix { $0 != "-" } }
    let present = Set(
      document.runs.indices.filter { selection.segment[$0] >= 0 }.map {
        base(document.languages[Int(document.runs[$0].language)])
      })
    for (index, row) in rows.enumerated() {
      guard let language = row.language else { continue }
      guard present.contains(base(language)) else {
        counts.rows[index] = nil
        counts.reasons[index] = .languageAbsent(language)
        continue
      }
    }
    counts.hits.removeAll { hit in
      guard let language = rows[Int(hit.row)].language else { return false }
      let run = document.runs[Int(stream.tokens[Int(hit.firstToken)].run)]
      return base(document.languages[Int(run.language)]) != base(language)
    }
  }
}

/// The runs that a scope selects, and the segments between hard breaks: text excluded by the scope breaks too.
struct Selection {
  /// By run: number of its segment, or -1 if the run is not selected.
  var segment: [Int32]
  var isFurniture: [Bool]

  init(_ document: Document, _ scope: Scope) {
    segment = Array(repeating: -1, count: document.runs.count)
    isFurniture = document.runs.map { $0.zone == .furniture }
    var current: Int32 = 0
    var breaks = true
    for (index, run) in document.runs.enumerated() {
      guard scope.selects(run) else {
        breaks = true
        continue
      }
      if breaks || run.flags.contains(.startsBlock) { current += 1 }
      breaks = false
      segment[index] = current
    }
  }
}
