import Legislation
import TermFrequency
import Wordlists

/// One term in one text under every matching and hyphens rule and every named scope, with the words behind each
/// count, so that a reader sees which choice makes which difference.
public struct Explanation: Sendable, Hashable {
  public var identity: Identity
  /// What the text was called, and its own scope.
  public var request: TextRequest<String>
  /// Number of the text among those that were explained, from 0.
  public var text = 0
  /// The term as it was written.
  public var term: String
  public var scopes: [ExplainedScope]
  /// Index in `scopes` of the scope that was asked about.
  public var scope: Int
  /// Rules in the order of `CountingRule.Matching` and `.Hyphens`; those with the same hits in all scopes are one.
  public var rules: [ExplainedRule]

  /// The scope that was asked about.
  public var chosen: ExplainedScope { scopes[scope] }
}

/// A scope and how much text it has.
public struct ExplainedScope: Sendable, Hashable {
  public var scope: Scope
  /// Words of the scope; nil if it cannot be applied to the text.
  public var words: Int?
  /// Why it cannot be applied, or why the term cannot be counted in it; nil if it can.
  public var problem: String?
}

/// Rules that give the same hits, and what they count.
public struct ExplainedRule: Sendable, Hashable {
  /// Never empty.
  public var rules: [CountingRule]
  /// By scope: the words that were hit, commonest first; nil where the term cannot be counted.
  public var words: [[ExplainedWord]?]

  /// Hits in a scope: the sum over its words; nil where the scope cannot be applied.
  public func count(scope: Int) -> Int? { words[scope].map { $0.reduce(0) { $0 + $1.count } } }

  /// The rules in short: `word, family`; `prefix (hyphens same, parts)`.
  public var name: String {
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

/// A word (or the words of a phrase) as it stands in the text, and how often it was hit where.
public struct ExplainedWord: Sendable, Hashable {
  /// In lower case, unless the rule minds case.
  public var word: String
  /// Hits, not words: `co-co` has two hits of `co` under some rules.
  public var count: Int
  /// In document order; the sum of their counts is `count`.
  public var provisions: [ExplainedProvision]
}

public struct ExplainedProvision: Sendable, Hashable {
  /// `s. 28(1)`, `(prelims)`.
  public var label: String
  public var count: Int
}
