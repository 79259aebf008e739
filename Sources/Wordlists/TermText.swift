import Bytes

/// The normal text of a term: ``NormalText``, as documents have it, so that both meet in the same letters.
enum TermText {
  /// Beyond that `'` for U+2019 wherever it is written, and `"` for all kinds of double quotes, which only terms have
  /// a use for.
  static func normal(_ text: String) -> [Unicode.Scalar] {
    NormalText.of(text).unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x2019: "'"
      case 0x201C...0x201F, 0xAB, 0xBB, 0x301D...0x301F, 0xFF02: "\""
      default: scalar
      }
    }
  }

  /// A letter, a mark upon one, or a decimal digit: what words are made of, beside inner `'` and `-`.
  static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    LetterClass.isWordCharacter(scalar, inside: true)
  }
}
