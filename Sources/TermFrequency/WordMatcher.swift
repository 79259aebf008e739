import Bytes
import Legislation
import Wordlists

/// How one word of a pattern is held against one word of a text, after hyphens and case are settled.
struct WordMatcher: Hashable, Sendable {
  enum Shape: UInt8, Hashable, Sendable {
    /// The whole word.
    case exact
    /// The word begins so.
    case prefix
    /// The word ends so.
    case suffix
    /// These letters anywhere, as often as they occur without overlapping.
    case infix
  }

  var shape: Shape
  /// The letters to compare, as the rule asks for them: folded or not, with or without hyphens; `?` for any one.
  var key: [UInt8]

  var hasOneLetterMark: Bool { key.contains(UInt8(ascii: "?")) }
}

/// A pattern under one rule: one matcher a word.
struct CompiledPattern: Hashable, Sendable {
  /// Nil for a star alone, which any word or number satisfies.
  var words: [WordMatcher?]
  /// For each word, the most words that may be between the one before and it.
  var gaps: [Int32]
}

extension CompiledPattern {
  /// The pattern as the rule reads it. Under `split` a hyphen in a literal divides it into words; under
  /// `substring` the first word of a phrase may have any beginning and the last any ending; under `prefix` the
  /// last word of a phrase may have any ending.
  init(_ pattern: Pattern, rule: CountingRule, foldsCase: Bool) {
    var literals: [(text: String, leading: Bool, trailing: Bool, hasStar: Bool)] = []
    gaps = []
    for (word, gap) in zip(pattern.words, [0] + pattern.gaps) {
      let parts =
        rule.hyphens == .split && !word.isAnyWord
        ? word.literal.split(separator: "-").map(String.init) : [word.literal]
      gaps += parts.indices.map { $0 == 0 ? Int32(gap) : 0 }
      for (index, part) in parts.enumerated() {
        literals.append(
          (
            part, word.leadingStar && index == 0, word.trailingStar && index == parts.count - 1, word.hasStar
          ))
      }
    }
    words = []
    for (index, literal) in literals.enumerated() {
      if literal.text.isEmpty {
        words.append(nil)
        continue
      }
      var (leading, trailing) = (literal.leading, literal.trailing)
      if !literal.hasStar {
        let isFirst = index == 0
        let isLast = index == literals.count - 1
        switch rule.matching {
        case .word, .family: break
        case .prefix: trailing = isLast
        case .substring: (leading, trailing) = (isFirst, isLast)
        }
      }
      let shape: WordMatcher.Shape =
        switch (leading, trailing) {
        case (false, false): .exact
        case (false, true): .prefix
        case (true, false): .suffix
        case (true, true): .infix
        }
      words.append(
        WordMatcher(
          shape: shape,
          key: WordKey.key(ofLiteral: literal.text, hyphens: rule.hyphens, foldsCase: foldsCase)))
    }
  }
}

/// The letters of a word as a rule compares them.
enum WordKey {
  static func key(ofLiteral literal: String, hyphens: CountingRule.Hyphens, foldsCase: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in literal.unicodeScalars {
      if foldsCase { LetterClass.fold(scalar, into: &bytes) } else { bytes += String(scalar).utf8 }
    }
    return key(of: bytes[...], hyphens: hyphens)
  }

  /// Under `same` and `parts` hyphens are ignored.
  static func key(of letters: ArraySlice<UInt8>, hyphens: CountingRule.Hyphens) -> [UInt8] {
    switch hyphens {
    case .same, .parts: letters.filter { $0 != 0x2D }
    case .distinct, .split: Array(letters)
    }
  }

  /// Without a final `'s`, if there is one.
  static func base(of key: [UInt8]) -> [UInt8]? {
    key.count > 2 && key[key.count - 2] == 0x27 && (key[key.count - 1] | 0x20) == 0x73
      ? Array(key.dropLast(2)) : nil
  }

  /// The parts of a compound that may be words: those that are no bound prefix.
  static func parts(of letters: ArraySlice<UInt8>) -> [[UInt8]] {
    letters.split(separator: 0x2D).map(Array.init).filter { part in
      !BoundPrefix.all.contains(String(decoding: part, as: UTF8.self).lowercased())
    }
  }
}
