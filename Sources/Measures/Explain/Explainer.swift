import Legislation
import TermFrequency
import Wordlists

/// Explains the rows of a list in one text after another. A text is cut into words once; all rules and scopes
/// count over the same words.
package struct Explainer: Sendable {
  private let wordlist: Wordlist
  private let scope: Scope
  private let rules: [CountingRule]
  private var matchers: [TermMatcher]
  private var vocabulary = Vocabulary()
  private var tokenizer = Tokenizer()

  /// - Parameters:
  ///   - base: the rule whose case and possessive are kept; its matching and hyphens are varied.
  ///   - scope: the scope that is asked about. The other named scopes are narrowed and widened as this one is.
  package init(_ wordlist: Wordlist, base: CountingRule = .standard, scope: Scope = .statute) {
    (self.wordlist, self.scope) = (wordlist, scope)
    rules = CountingRule.Matching.allCases.flatMap { matching in
      CountingRule.Hyphens.allCases.map { hyphens in
        var rule = base
        (rule.matching, rule.hyphens) = (matching, hyphens)
        return rule
      }
    }
    matchers = rules.map { TermMatcher(wordlist, rule: $0) }
  }

  /// The named scopes, each with what `scope` adds to its own name; `scope` itself among them.
  static func scopes(like scope: Scope) -> [Scope] {
    let more = scope.zones.subtracting(Scope(named: scope.base)?.zones ?? [])
    let alike = Scope.named.map { named -> Scope in
      var own = scope
      (own.base, own.zones, own.states) = (named.base, named.zones.union(more), named.states)
      return own.base == scope.base ? scope : own
    }
    return alike.contains(scope) ? alike : [scope] + alike
  }

  /// One explanation for each row of the list.
  ///
  /// - Parameter request: what the document is called, and its own scope, if any.
  /// - Throws: `ScopeError` if the scope that is asked about cannot be applied to the document.
  package mutating func explanations(
    of document: Document, as request: TextRequest<String>? = nil
  ) throws(ScopeError) -> [Explanation] {
    let request = request ?? TextRequest(document.identity.path)
    let asked = request.scope.applied(to: scope)
    let scopes = Explainer.scopes(like: asked)
    let chosen = scopes.firstIndex(of: asked) ?? 0
    var selections: [Selection?] = []
    var explained: [ExplainedScope] = []
    for (index, scope) in scopes.enumerated() {
      do throws(ScopeError) {
        selections.append(Selection(document, selected: try scope.selection(in: document)))
        explained.append(ExplainedScope(scope: scope, words: 0, problem: nil))
      } catch {
        if index == chosen { throw error }
        selections.append(nil)
        explained.append(ExplainedScope(scope: scope, words: nil, problem: "\(error)"))
      }
    }
    let stream = tokenizer.tokens(of: document, vocabulary: &vocabulary)
    var hits: [[[Hit]?]] = []
    // Whether a row can be counted does not depend on matching and hyphens.
    let reasons = selections.map { selection in
      selection.flatMap { matchers.first?.undecidable(in: document, $0) } ?? [:]
    }
    for index in matchers.indices {
      let candidates = matchers[index].candidates(stream, in: document, vocabulary: &vocabulary)
      var byScope: [[Hit]?] = []
      for (place, selection) in selections.enumerated() {
        let counts = selection.map {
          TermCounts(
            matcher: matchers[index], candidates: candidates, stream, in: document, selection: $0,
            vocabulary: vocabulary)
        }
        if let counts { explained[place].words = counts.words }
        byScope.append(counts?.hits)
      }
      hits.append(byScope)
    }
    var words = WordsOfHits(document, stream)
    return wordlist.rows.indices.map { row in
      let own = hits.map { byScope in
        zip(byScope, reasons).map { hits, reasons in
          reasons[row] == nil ? hits?.filter { $0.row == Int32(row) } : nil
        }
      }
      let scopes = zip(explained, reasons).map { scope, reasons in
        var scope = scope
        scope.problem = scope.problem ?? reasons[row]?.description
        return scope
      }
      return Explanation(
        identity: document.identity, request: request, term: wordlist.rows[row].expression,
        scopes: scopes, scope: chosen, rules: merged(own, row: row, &words))
    }
  }

  private func merged(_ hits: [[[Hit]?]], row: Int, _ words: inout WordsOfHits) -> [ExplainedRule] {
    var distinct: [[[Hit]?]] = []
    var explained: [ExplainedRule] = []
    for (rule, own) in zip(rules, hits) {
      if let known = distinct.firstIndex(of: own) {
        explained[known].rules.append(rule)
        continue
      }
      distinct.append(own)
      let exact = wordlist.rule(for: wordlist.rows[row], in: rule).letterCase == .exact
      explained.append(
        ExplainedRule(
          rules: [rule],
          words: own.map { list in list.map { words.words(of: $0, exact ? nil : vocabulary) } }))
    }
    return explained
  }
}

/// The words behind hits, with their provisions.
private struct WordsOfHits {
  private let document: Document
  private let stream: TokenStream
  private var labels: ProvisionLabels

  init(_ document: Document, _ stream: TokenStream) {
    (self.document, self.stream) = (document, stream)
    labels = ProvisionLabels(document)
  }

  /// - Parameter vocabulary: gives the words in lower case; nil for the words as they are.
  mutating func words(of hits: [Hit], _ vocabulary: Vocabulary?) -> [ExplainedWord] {
    var words: [ExplainedWord] = []
    var places: [String: Int] = [:]
    for hit in hits {
      let word = word(of: hit, vocabulary)
      let label = label(of: document.runs[Int(stream.tokens[Int(hit.firstToken)].run)])
      if places[word] == nil {
        places[word] = words.count
        words.append(ExplainedWord(word: word, count: 0, provisions: []))
      }
      guard let index = places[word] else { continue }
      words[index].count += 1
      if let last = words[index].provisions.lastIndex(where: { $0.label == label }) {
        words[index].provisions[last].count += 1
      } else {
        words[index].provisions.append(ExplainedProvision(label: label, count: 1))
      }
    }
    return words.sorted { ($1.count, $0.word) < ($0.count, $1.word) }
  }

  private func word(of hit: Hit, _ vocabulary: Vocabulary?) -> String {
    (hit.firstToken...hit.lastToken).map { index in
      let token = stream.tokens[Int(index)]
      return vocabulary?.string(of: token.word) ?? document.string(token.range)
    }.joined(separator: " ")
  }

  private mutating func label(of run: Run) -> String {
    labels.string(of: run, in: document)
  }
}
