/// What one row of a wordlist counts: any of its alternatives, outside its exclusions, where all its conditions
/// hold. Only the meaning is here; how a pattern is held against the words of a text is the ``CountingRule``'s.
package struct Term: Sendable, Hashable {
  /// A hit is a match of any one of these. Never empty.
  package let alternatives: [Pattern]
  /// A match inside a match of one of these is no hit: `information - "freedom of information"`.
  package let exclusions: [Pattern]
  /// All must hold at a hit: `partnership @ SEN | disab*`.
  package let conditions: [Condition]

  package init(alternatives: [Pattern], exclusions: [Pattern] = [], conditions: [Condition] = []) {
    (self.alternatives, self.exclusions, self.conditions) = (alternatives, exclusions, conditions)
  }
}

extension Term {
  /// Whether a condition must be met in the same provision, so that a text without provisions gives no answer.
  package var asksForProvisions: Bool { conditions.contains { $0.words == nil } }
}

/// Words that follow one another: a phrase, or a single word. Any punctuation may be between them, but no
/// hard break.
package struct Pattern: Sendable, Hashable, CustomStringConvertible {
  /// Never empty; the first and the last are no ``WordPattern/isAnyWord``.
  package let words: [WordPattern]
  /// For each word but the last, how many other words may be between it and the next: 0 for a word that
  /// follows at once, else the most that an ordered gap (`must … consult`) lets through, from 1 to 1000.
  package let gaps: [Int]

  package init(words: [WordPattern], gaps: [Int]? = nil) {
    self.words = words
    self.gaps = gaps ?? Array(repeating: 0, count: max(0, words.count - 1))
  }

  /// The words that an ordered gap lets through where its author gives no number.
  package static let usualGap = 10

  /// Whether other words may be between its words.
  package var hasGap: Bool { gaps.contains { $0 > 0 } }

  /// The pattern in normal text, as a wordlist could write it, without quotation marks.
  package var description: String {
    var text = words.first?.description ?? ""
    for (gap, word) in zip(gaps, words.dropFirst()) {
      if gap > 0 { text += gap == Pattern.usualGap ? " \u{2026}" : " \u{2026}\(gap)" }
      text += " \(word)"
    }
    return text
  }
}

/// A word, or its beginning, end or inside where a star is the rest.
package struct WordPattern: Sendable, Hashable, CustomStringConvertible {
  /// The word without its stars, in the normal text that documents have: NFC, `'` and `-` for every apostrophe
  /// and hyphen, ligatures unfolded, invisible characters gone. Its case is as written. It holds a letter or
  /// digit, and nothing that ends a word but `?`, which is any one letter or digit. Empty for a star alone.
  package let literal: String
  /// `literal` in lower case, scalar by scalar, for rules that fold case.
  package let folded: String
  /// Anything, or nothing, may come before the literal within its word.
  package let leadingStar: Bool
  /// Anything, or nothing, may come after the literal within its word.
  package let trailingStar: Bool

  package init(_ literal: String, leadingStar: Bool = false, trailingStar: Bool = false) {
    self.literal = literal
    self.folded = literal.lowercased()
    (self.leadingStar, self.trailingStar) = (leadingStar, trailingStar)
  }

  /// A star alone: any one word or number.
  package static let anyWord = WordPattern("", leadingStar: true, trailingStar: true)

  /// Whether this is a star alone, which is any one word or number of a phrase.
  package var isAnyWord: Bool { literal.isEmpty }

  /// Whether a `?` is one of its letters.
  package var hasOneLetterMark: Bool { literal.utf8.contains(UInt8(ascii: "?")) }

  /// Whether a star is written; `CountingRule.matching` is for words that have none.
  package var hasStar: Bool { leadingStar || trailingStar }

  /// `co-operat*`.
  package var description: String {
    isAnyWord ? "*" : (leadingStar ? "*" : "") + literal + (trailingStar ? "*" : "")
  }
}

/// What must be near a hit for it to count: `@ SEN | disab* within 20 words`.
package struct Condition: Sendable, Hashable {
  /// A match of any one of these fulfils the condition. Never empty.
  package let alternatives: [Pattern]
  /// How far away the match may be, in words on either side; nil: anywhere in the same provision.
  package let words: Int?

  package init(alternatives: [Pattern], words: Int? = nil) {
    (self.alternatives, self.words) = (alternatives, words)
  }
}
