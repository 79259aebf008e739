/// The parts of a ``CountingRule`` that a wordlist or a row fixes for itself; nil leaves the study's.
package struct RuleOverride: Sendable, Hashable {
  package var matching: CountingRule.Matching?
  package var hyphens: CountingRule.Hyphens?
  package var letterCase: CountingRule.Case?
  package var possessive: CountingRule.Possessive?

  package init(
    matching: CountingRule.Matching? = nil, hyphens: CountingRule.Hyphens? = nil,
    letterCase: CountingRule.Case? = nil, possessive: CountingRule.Possessive? = nil
  ) {
    (self.matching, self.hyphens) = (matching, hyphens)
    (self.letterCase, self.possessive) = (letterCase, possessive)
  }

  /// The parts' names in files.
  package static let keys = ["matching", "hyphens", "case", "possessive"]

  /// Whether nothing is overridden.
  package var isEmpty: Bool { self == RuleOverride() }

  /// `base` with what is fixed here in place of its own.
  package func applied(to base: CountingRule) -> CountingRule {
    CountingRule(
      matching: matching ?? base.matching, hyphens: hyphens ?? base.hyphens,
      letterCase: letterCase ?? base.letterCase, possessive: possessive ?? base.possessive)
  }
}
