import Wordlists

/// A pattern under `family`: one pattern for every word of the last word's family. The words before it stay as
/// they are written, for `mediation adviser` has the plural `mediation advisers` and no other.
enum FamilyPatterns {
  /// - Returns: the pattern alone if its last word has a star, or a `?` for a letter.
  static func patterns(of pattern: Pattern, rule: CountingRule) -> [Pattern] {
    guard let last = pattern.words.last, !last.hasStar, !last.hasOneLetterMark else { return [pattern] }
    var keys: Set<[UInt8]> = []
    var result: [Pattern] = []
    for form in WordFamilies.family(of: last.literal).forms where isSpelt(form, like: last, rule) {
      for spelling in spellings(of: form, like: last, rule)
      where keys.insert(WordKey.key(ofLiteral: spelling, hyphens: rule.hyphens, foldsCase: false)).inserted {
        result.append(Pattern(words: pattern.words.dropLast() + [WordPattern(spelling)], gaps: pattern.gaps))
      }
    }
    return result
  }

  /// Where hyphens are not ignored, a term with a hyphen finds forms with one, and a term without finds those
  /// without.
  private static func isSpelt(_ form: String, like word: WordPattern, _ rule: CountingRule) -> Bool {
    switch rule.hyphens {
    case .same, .parts: true
    case .distinct, .split: form.contains("-") == word.literal.contains("-")
    }
  }

  /// Where capitals matter, the forms have those of the term: `Inform` finds Informs and Information, `GP` finds
  /// GPs, `INFORM` finds INFORMs and INFORMS.
  private static func spellings(of form: String, like word: WordPattern, _ rule: CountingRule) -> [String] {
    guard rule.letterCase == .exact else { return [form] }
    if form == word.folded { return [word.literal] }
    guard let first = word.literal.first, first.isUppercase else { return [form] }
    let isShouted = word.literal.count > 1 && word.literal == word.literal.uppercased()
    let extended = form.hasPrefix(word.folded) ? word.literal + form.dropFirst(word.folded.count) : nil
    if isShouted { return [form.uppercased()] + [extended].compactMap { $0 } }
    return [extended ?? form.prefix(1).uppercased() + form.dropFirst()]
  }
}
