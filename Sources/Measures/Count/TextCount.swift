import Force
import Legislation
import TermFrequency
import Wordlists

/// Counts texts one after another with one wordlist, rule and scope. Keeps the vocabulary between texts.
package struct TextCount: Sendable {
  package let wordlist: Wordlist
  package let rule: CountingRule
  /// Of texts that have none of their own.
  package let scope: Scope
  /// Whether words that nearly matched are listed.
  package let listsNearMisses: Bool
  /// What the figures are broken down by, if anything.
  package let unit: Breakdown.Unit?
  /// Whether units without a hit are listed.
  package let listsUnitsWithoutHits: Bool
  /// Characters of context on either side of each hit; nil: no evidence is kept.
  package let evidenceWidth: Int?
  /// Whether hits have their places among the words of the scope, and evidence its force.
  package let listsPlaces: Bool
  /// Groups of actors, if the figures are broken down by them; nil for the bundled ones.
  private let actors: ActorGroups?
  private let groups: GroupTotals
  /// Rows counted by families.
  private let families: [Int]
  private var counter: TermFrequency.Counter

  package init(
    _ wordlist: Wordlist, rule: CountingRule = .standard, scope: Scope = .statute,
    listsNearMisses: Bool = false, by unit: Breakdown.Unit? = nil, listsUnitsWithoutHits: Bool = true,
    evidenceWidth: Int? = nil, listsPlaces: Bool = false, actors: ActorGroups? = nil
  ) {
    (self.listsPlaces, self.actors) = (listsPlaces, actors)
    self.listsUnitsWithoutHits = listsUnitsWithoutHits
    (self.wordlist, self.rule, self.scope) = (wordlist, rule, scope)
    (self.listsNearMisses, self.unit, self.evidenceWidth) = (listsNearMisses, unit, evidenceWidth)
    groups = GroupTotals(wordlist)
    families = wordlist.rows.enumerated().compactMap { index, row in
      wordlist.rule(for: row, in: rule).matching == .family ? index : nil
    }
    counter = TermFrequency.Counter(
      wordlist, rule: rule, readsAllWords: listsNearMisses,
      keepsAllTokens: listsNearMisses || listsPlaces || evidenceWidth != nil || unit?.isOfWords == true)
  }

  /// Different words looked at so far; what they take in memory stays taken.
  package var distinctWords: Int { counter.vocabulary.count }

  /// Counts a document.
  ///
  /// - Parameter request: what it is called, and its own scope, if any.
  /// - Throws: `ScopeError` if the scope cannot be applied to it.
  /// - Complexity: O(text + hits); of the rows without a hit only an array of numbers is cleared.
  package mutating func figures(
    of document: Document, as request: TextRequest<String>? = nil
  ) throws(ScopeError) -> TextFigures {
    let request = request ?? TextRequest(document.identity.path)
    let scope = request.scope.applied(to: scope)
    let selection = Selection(document, selected: try scope.selection(in: document))
    let stream = counter.tokens(of: document)
    let counts = counter.count(stream, in: document, selection: selection)
    let census = WordCensus(stream, document, counter.vocabulary, scope, selection)
    // A text without a word to be searched has no counts: that is not a count of zero.
    let hasText = !document.identity.hasNoText && (counts.words > 0 || !counts.hits.isEmpty)
    let hits = hasText ? counts.hits : []
    var rows =
      hasText
      ? RowFigures(counts.rows, reasons: counts.reasons.mapValues(\.description))
      : RowFigures(.none(of: wordlist.rows.count))
    takeWords(of: hits, stream, into: &rows)
    if listsNearMisses, hasText {
      NearMisses(wordlist, selection).fill(&rows, stream, counts, counter.vocabulary)
    }
    let union = groups.count(hits, counted: rows.counts)
    var figures = TextFigures(
      identity: document.identity, request: request, scope: scope, notes: document.notes,
      words: document.identity.hasNoText ? nil : counts.words,
      provisions: census.provisions, rows: rows, groups: union.groups, total: union.total,
      wordsByZone: census.byZone, wordsByState: census.byState, wordsByLanguage: census.byLanguage,
      scopeByLanguage: census.scopeByLanguage, wordsOutsideProvisions: census.outsideProvisions,
      leftOutByState: census.leftOutByState)
    // Without hits there is no unit to be listed, and none need be named.
    let needsUnits = listsUnitsWithoutHits || !hits.isEmpty
    let map =
      needsUnits
      ? unit.map { UnitMap(document, by: $0, actors: actors, counterparts: evidenceWidth != nil) } : nil
    if listsPlaces {
      figures.places = WordPlaces(
        hits, stream, counter.vocabulary, selection, map, rowCount: wordlist.rows.count)
    }
    if let evidenceWidth {
      let forces = listsPlaces ? ForceMap(document) : nil
      var context = KeywordInContext(document, stream, width: evidenceWidth)
      figures.evidence = hits.map { hit in
        var line = context.line(hit)
        let first = stream.tokens[Int(hit.firstToken)]
        line.force = map?.force(of: first) ?? forces?.force(at: Int(first.start))
        line.passesModal = map?.passesModal(first) == true
        if let voices = map?.voices { voices.fill(&line) }
        return line
      }
    }
    if unit == .force, let map {
      figures.passedModals = hits.count { map.passesModal(stream.tokens[Int($0.firstToken)]) }
    }
    if let unit, let map {
      figures.breakdown = Breakdown(
        map, by: unit, stream, counter.vocabulary, hits, selection, rows: rows.counts, words: figures.words,
        total: figures.total, listsAll: listsUnitsWithoutHits)
    } else if let unit {
      figures.breakdown = Breakdown(unit: unit, parts: [])
    }
    return figures
  }

  /// Which words the rows counted by families took.
  private func takeWords(of hits: [Hit], _ stream: TokenStream, into rows: inout RowFigures) {
    guard !families.isEmpty else { return }
    var words: [Int: [UInt32: Int]] = Dictionary(uniqueKeysWithValues: families.map { ($0, [:]) })
    for hit in hits {
      words[Int(hit.row)]?[stream.tokens[Int(hit.lastToken)].word, default: 0] += 1
    }
    for (row, taken) in words where !taken.isEmpty {
      rows[row].taken = taken.map { NearWord(word: counter.vocabulary.string(of: $0.key), count: $0.value) }
        .sorted { ($1.count, $0.word) < ($0.count, $1.word) }
    }
  }
}
