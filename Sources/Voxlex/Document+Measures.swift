import Force
import Legislation
import Measures
import TermFrequency
import Wordlists

extension Document {
  /// Counts the terms of a list in the text.
  ///
  ///     let act = try Document(contentsOf: "act.xml")
  ///     let figures = try act.count(Wordlist.parse(terms: "inform*, adviser|advisor"))
  ///     figures.rows[0].count  // hits of inform*, or nil where it could not be counted
  ///
  /// - Parameters:
  ///   - list: what is counted, each row on its own.
  ///   - rule: which words a term matches.
  ///   - scope: which text counts.
  ///   - unit: what the figures are also broken down by, such as `.section`; see ``TextFigures/breakdown``.
  /// - Returns: counts by row of the list, words, provisions, and what the scope left out.
  /// - Throws: `ScopeError` if the scope asks for a provision that the text does not have.
  /// - Complexity: O(text + hits). The list is made ready on each call: over many documents ``ComparedTexts`` or a
  ///   ``BatchRun`` is faster.
  public func count(
    _ list: Wordlist, rule: CountingRule = .standard, scope: Scope = .statute, by unit: Breakdown.Unit? = nil
  ) throws(ScopeError) -> TextFigures {
    var count = TextCount(list, rule: rule, scope: scope, by: unit)
    return try count.figures(of: self)
  }

  /// Every hit of the terms of a list, with the words around it and its citation.
  ///
  /// - Parameters:
  ///   - list: what is looked for.
  ///   - rule: which words a term matches.
  ///   - scope: in which text.
  ///   - width: characters of context on either side, 0 or more.
  /// - Returns: the hits in order of place; a row of the list has as many as its count says.
  /// - Throws: `ScopeError` if the scope asks for a provision that the text does not have.
  /// - Complexity: O(text + hits).
  public func concordance(
    of list: Wordlist, rule: CountingRule = .standard, scope: Scope = .statute, width: Int = 40
  ) throws(ScopeError) -> [ConcordanceLine] {
    var count = TextCount(list, rule: rule, scope: scope, evidenceWidth: max(0, width))
    return try count.figures(of: self).evidence
  }
}

extension ComparedTexts {
  /// Counts a list in several texts, to be compared: each under its own name, and in its own scope if it has one.
  ///
  ///     let compared = try ComparedTexts(
  ///       [TextRequest(act, name: "Act", scope: OwnScope("part 3")), TextRequest(code, name: "Code")],
  ///       counting: list, from: "mine.yaml")
  ///
  /// - Parameters:
  ///   - texts: documents that are read already; never empty.
  ///   - list: what is counted.
  ///   - origin: where the list is from, as the provenance names it.
  ///   - rule: which words a term matches.
  ///   - scope: of texts that have none of their own.
  ///   - unit: what the figures are also broken down by.
  ///   - jobs: threads, 1 or more; the figures do not depend on it.
  /// - Throws: the first ``TextFailure``: a scope that a text does not have.
  public init(
    _ texts: [TextRequest<Document>], counting list: Wordlist, from origin: String,
    rule: CountingRule = .standard, scope: Scope = .statute, by unit: Breakdown.Unit? = nil, jobs: Int = 1
  ) throws {
    let materials = Materials(wordlist: list, origin: origin, rule: rule, scope: scope)
    let measure = CountMeasure(by: unit, evidenceWidth: nil)
    let outcome = try MeasureRun(measure, materials, jobs: jobs).run(texts)
    if let failure = outcome.failures.first { throw failure }
    self =
      outcome.result?.compared
      ?? ComparedTexts(wordlist: list, wordlistOrigin: origin, rule: rule, scope: scope, texts: [])
  }
}
