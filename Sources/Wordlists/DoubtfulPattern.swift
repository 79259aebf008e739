import Legislation

/// Finds patterns that can be counted, but may not say what their author meant.
enum DoubtfulPattern {
  static func warning(
    of pattern: Pattern, in row: WordlistRow, under rule: CountingRule, at place: SourceLine
  ) -> WordlistWarning? {
    if let wide = hyphenBesideStar(pattern, rule) {
      return .hyphenBesideStar(pattern: pattern.description, means: wide, at: place)
    }
    if let meaning = alternatives(pattern, in: row) {
      return .alternativesAsPhrase(pattern: pattern.description, means: meaning, at: place)
    }
    if let (word, meaning) = operatorAsWord(pattern, in: row) {
      return .operatorAsWord(pattern: pattern.description, word: word, means: meaning, at: place)
    }
    if let (word, other) = optionalLetter(pattern) {
      return .oneLetter(pattern: word, not: other, at: place)
    }
    return nil
  }

  /// The pattern without its hyphens, where one is beside a star and the rule ignores hyphens.
  private static func hyphenBesideStar(_ pattern: Pattern, _ rule: CountingRule) -> String? {
    let isBeside = pattern.words.contains {
      ($0.trailingStar && $0.literal.hasSuffix("-")) || ($0.leadingStar && $0.literal.hasPrefix("-"))
    }
    guard isBeside, rule.ignoresHyphens else { return nil }
    return String(pattern.description.filter { $0 != "-" })
  }

  /// What `advise or inform` would be with a mark for *or*; nil for a phrase that its author put in quotation marks.
  private static func alternatives(_ pattern: Pattern, in row: WordlistRow) -> String? {
    let inner = pattern.words.dropFirst().dropLast()
    guard inner.contains(where: { $0.folded == "or" }), !isQuoted(row) else { return nil }
    return pattern.words.map { $0.folded == "or" ? "|" : $0.description }.joined(separator: " ")
  }

  private static func isQuoted(_ row: WordlistRow) -> Bool {
    TermText.normal(row.expression).contains { $0 == "\"" || $0 == "'" || $0 == "\u{2018}" }
  }

  /// *not* and the like behind a word with a star, `inform* not information`: what is before it is a pattern and no
  /// part of a phrase. `must not` is one.
  private static func operatorAsWord(_ pattern: Pattern, in row: WordlistRow) -> (
    word: String, means: String
  )? {
    let without: Set = ["not", "except", "excluding", "minus", "without"]
    let words = pattern.words
    guard
      let index = words.indices.dropFirst().dropLast().first(where: { index in
        guard without.contains(words[index].folded) || words[index].folded == "near" else { return false }
        return words[index - 1].hasStar
          || index > 1 && words[index - 1].folded == "but" && words[index - 2].hasStar
      }), !isQuoted(row)
    else { return nil }
    func written(_ words: ArraySlice<WordPattern>) -> String {
      words.map(\.description).joined(separator: " ")
    }
    let before = words[..<index].last?.folded == "but" ? words[..<(index - 1)] : words[..<index]
    let (one, other) = (written(before), written(words[(index + 1)...]))
    let word = words[index].literal
    return (word, word.lowercased() == "near" ? "\(one) @ \(other) within 10 words" : "\(one) - \(other)")
  }

  /// A word with `?` behind a letter that could be left out, as a regular expression has it, or at its end, where it
  /// may be punctuation; and the word that it does not count.
  private static func optionalLetter(_ pattern: Pattern) -> (word: String, other: String)? {
    for word in pattern.words where word.hasOneLetterMark {
      let letters = Array(word.literal)
      guard letters.count(where: { $0 == "?" }) == 1, let mark = letters.firstIndex(of: "?") else { continue }
      let kept = String(letters.filter { $0 != "?" })
      let shorter = mark > 0 ? String(letters[..<(mark - 1)] + letters[(mark + 1)...]) : kept
      if mark == letters.count - 1 { return (word.description, kept) }
      if mark > 0, !word.hasStar,
        WordFamilies.family(of: kept).isListed || WordFamilies.family(of: shorter).isListed
      {
        return (word.description, WordFamilies.family(of: shorter).isListed ? shorter : kept)
      }
    }
    return nil
  }
}
