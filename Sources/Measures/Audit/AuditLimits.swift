import Legislation
import Wordlists

/// What an audit tries; empty lists try all.
package struct AuditLimits: Sendable, Hashable {
  package var matchings: [CountingRule.Matching] = []
  package var hyphens: [CountingRule.Hyphens] = []
  package var cases: [CountingRule.Case] = []
  package var possessives: [CountingRule.Possessive] = []
  /// Names of scopes, `printed`; their variants are tried too.
  package var scopes: [String] = []
  /// Only these parts of the texts, each by itself and all together.
  package var places: [ProvisionReference] = []

  package init() {}

  /// The rules to try, simplest first: the default, then those that differ from it in fewest settings.
  package var rules: [CountingRule] {
    func chosen<Value: Equatable>(_ wanted: [Value], _ all: [Value]) -> [Value] {
      wanted.isEmpty ? all : all.filter(wanted.contains)
    }
    var rules: [CountingRule] = []
    for matching in chosen(matchings, Self.matchings) {
      for hyphen in chosen(hyphens, CountingRule.Hyphens.allCases) {
        for letterCase in chosen(cases, CountingRule.Case.allCases) {
          for possessive in chosen(possessives, CountingRule.Possessive.allCases) {
            rules.append(
              CountingRule(
                matching: matching, hyphens: hyphen, letterCase: letterCase, possessive: possessive))
          }
        }
      }
    }
    let order = rules.enumerated().sorted {
      ($0.element.distanceFromStandard, $0.offset) < ($1.element.distanceFromStandard, $1.offset)
    }
    return order.map(\.element)
  }

  /// The ways to match that are tried, simplest first.
  static let matchings: [CountingRule.Matching] = [.word, .substring, .prefix, .family]
}

extension CountingRule {
  /// In how many settings the rule differs from the default, 0 to 4.
  var distanceFromStandard: Int {
    let standard = CountingRule.standard
    return (matching == standard.matching ? 0 : 1) + (hyphens == standard.hyphens ? 0 : 1)
      + (letterCase == standard.letterCase ? 0 : 1) + (possessive == standard.possessive ? 0 : 1)
  }
}
