import Legislation
import TermFrequency
import Wordlists

/// Counts texts one after another with one wordlist, rule and scope. Keeps the vocabulary between texts.
public struct TextCount: Sendable {
  public let wordlist: Wordlist
  public let rule: CountingRule
  public let scope: Scope
  /// Whether words that nearly matched are listed.
  public let listsNearMisses: Bool
  /// What the figures are broken down by, if anything.
  public let unit: Breakdown.Unit?
  /// Whether units without a hit are listed.
  public let listsUnitsWithoutHits: Bool
  /// Characters of context on either side of each hit; nil: no evidence is kept.
  public let evidenceWidth: Int?
  private var counter: TermFrequency.Counter

  public init(
    _ wordlist: Wordlist, rule: CountingRule = .standard, scope: Scope = .statute,
    listsNearMisses: Bool = false, by unit: Breakdown.Unit? = nil, listsUnitsWithoutHits: Bool = true,
    evidenceWidth: Int? = nil
  ) {
    self.listsUnitsWithoutHits = listsUnitsWithoutHits
    (self.wordlist, self.rule, self.scope) = (wordlist, rule, scope)
    (self.listsNearMisses, self.unit, self.evidenceWidth) = (listsNearMisses, unit, evidenceWidth)
    counter = TermFrequency.Counter(wordlist, rule: rule)
  }

  /// Different words met so far; what they take in memory stays taken.
  public var distinctWords: Int { counter.vocabulary.count }

  /// Counts a document.
  ///
  /// - Throws: `ScopeError` if the scope cannot be applied to it.
  /// - Complexity: O(text).
  public mutating func figures(of document: Document) throws(ScopeError) -> TextFigures {
    let selection = Selection(document, selected: try scope.selection(in: document))
    let stream = counter.tokens(of: document)
    let counts = counter.count(stream, in: document, selection: selection)
    let census = WordCensus(stream, document, counter.vocabulary, scope, selection)
    // A text without a word to be searched has no counts: that is not a count of nought.
    let hasText = !document.identity.hasNoText && (counts.words > 0 || !counts.hits.isEmpty)
    var rows: [RowFigure] = []
    for index in wordlist.rows.indices {
      if !hasText {
        rows.append(RowFigure(count: nil))
      } else if let count = counts.rows[index] {
        rows.append(RowFigure(count: count))
      } else {
        rows.append(RowFigure(count: nil, reason: counts.reasons[index].map(TextCount.sentence)))
      }
    }
    takeWords(of: counts, stream, into: &rows)
    if listsNearMisses, hasText {
      NearMisses(wordlist, selection).fill(&rows, stream, counts, counter.vocabulary)
    }
    let counted = Set(rows.indices.filter { rows[$0].count != nil }.map { Int32($0) })
    let groups = wordlist.groups.map { group -> Int? in
      let members = counted.filter { wordlist.rows[Int($0)].group.starts(with: group.path) }
      return members.isEmpty ? nil : counts.union(of: members)
    }
    var figures = TextFigures(
      identity: document.identity, notes: document.notes,
      words: document.identity.hasNoText ? nil : counts.words,
      provisions: census.provisions, rows: rows, groups: groups,
      total: counted.isEmpty ? nil : counts.union(of: counted), wordsByZone: census.byZone,
      wordsByState: census.byState, wordsByLanguage: census.byLanguage,
      leftOutByState: census.leftOutByState)
    let map = unit.map { UnitMap(document, by: $0) }
    if let evidenceWidth {
      var context = KeywordInContext(document, stream, width: evidenceWidth)
      figures.evidence = counts.hits.map { hit in
        var line = context.line(hit)
        line.force = map?.force(of: stream.tokens[Int(hit.firstToken)])
        return line
      }
    }
    if let unit, let map {
      figures.breakdown = Breakdown(
        map, by: unit, stream, counter.vocabulary, counts, selection, rows: rows, words: figures.words,
        total: figures.total, listsAll: listsUnitsWithoutHits)
    }
    return figures
  }

  /// Which words the rows counted by families took.
  private func takeWords(of counts: TermCounts, _ stream: TokenStream, into rows: inout [RowFigure]) {
    for (index, row) in wordlist.rows.enumerated()
    where rows[index].count != nil && wordlist.rule(for: row, in: rule).matching == .family {
      var words: [UInt32: Int] = [:]
      for hit in counts.hits where Int(hit.row) == index {
        words[stream.tokens[Int(hit.lastToken)].word, default: 0] += 1
      }
      rows[index].taken = words.map { NearWord(word: counter.vocabulary.string(of: $0.key), count: $0.value) }
        .sorted { ($1.count, $0.word) < ($0.count, $1.word) }
    }
  }

  private static func sentence(_ reason: TermCounts.Reason) -> String {
    switch reason {
    case .languageAbsent(let language): "no text in the language '\(language)'"
    }
  }
}
