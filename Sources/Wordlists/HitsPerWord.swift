extension WordlistRow {
  /// Whether one word can have several hits of the row: of the letters inside it (`co-co` has two of `co`), or of its
  /// parts. Hits are then no share of the words.
  ///
  /// - Parameter rule: the row's own, as ``Wordlist/rule(for:in:)`` has it.
  package func canHitAWordTwice(under rule: CountingRule) -> Bool {
    if rule.hyphens == .parts || rule.hyphens == .split { return true }
    return term.alternatives.contains { pattern in
      guard pattern.words.count == 1, let word = pattern.words.first, !word.isAnyWord else { return false }
      return word.hasStar ? word.leadingStar && word.trailingStar : rule.matching == .substring
    }
  }
}
