import Legislation
import TermFrequency
import Wordlists

/// One term in one text under every matching and hyphens rule and every named scope, with the words behind each
/// count, so that a reader sees which choice makes which difference.
package struct Explanation: Sendable, Hashable {
  package var identity: Identity
  /// What the text was called, and its own scope.
  package var request: TextRequest<String>
  /// Number of the text among those that were explained, from 0.
  package var text = 0
  /// The term as it was written.
  package var term: String
  package var scopes: [ExplainedScope]
  /// Index in `scopes` of the scope that was asked about.
  package var scope: Int
  /// Rules in the order of `CountingRule.Matching` and `.Hyphens`; those with the same hits in all scopes are one.
  package var rules: [ExplainedRule]

  /// The scope that was asked about.
  package var chosen: ExplainedScope { scopes[scope] }
}

/// A scope and how much text it has.
package struct ExplainedScope: Sendable, Hashable {
  package var scope: Scope
  /// Words of the scope; nil if it cannot be applied to the text.
  package var words: Int?
  /// Why it cannot be applied, or why the term cannot be counted in it; nil if it can.
  package var problem: String?
}

/// Rules that give the same hits, and what they count.
package struct ExplainedRule: Sendable, Hashable {
  /// Never empty.
  package var rules: [CountingRule]
  /// By scope: the words that were hit, commonest first; nil where the term cannot be counted.
  package var words: [[ExplainedWord]?]

  /// Hits in a scope: the sum over its words; nil where the scope cannot be applied.
  package func count(scope: Int) -> Int? { words[scope].map { $0.reduce(0) { $0 + $1.count } } }

  /// The rules in short: `word, family`; `prefix (hyphens same, parts)`.
  package var name: String {
    var hyphens: [(matching: [String], hyphens: [String])] = []
    for matching in CountingRule.Matching.allCases {
      let own = rules.filter { $0.matching == matching }.map(\.hyphens.rawValue)
      guard !own.isEmpty else { continue }
      if let known = hyphens.firstIndex(where: { $0.hyphens == own }) {
        hyphens[known].matching.append(matching.rawValue)
      } else {
        hyphens.append(([matching.rawValue], own))
      }
    }
    return hyphens.map { part in
      let matching = part.matching.joined(separator: ", ")
      if part.hyphens.count == CountingRule.Hyphens.allCases.count { return matching }
      return "\(matching) (hyphens \(part.hyphens.joined(separator: ", ")))"
    }.joined(separator: "; ")
  }
}

/// A word (or the words of a phrase) as it is in the text, and how often it was hit where.
package struct ExplainedWord: Sendable, Hashable {
  /// In lower case, unless the rule minds case.
  package var word: String
  /// Hits, not words: `co-co` has two hits of `co` under some rules.
  package var count: Int
  /// In document order; the sum of their counts is `count`.
  package var provisions: [ExplainedProvision]
}

package struct ExplainedProvision: Sendable, Hashable {
  /// `s. 28(1)`, `(prelims)`.
  package var label: String
  package var count: Int
}
