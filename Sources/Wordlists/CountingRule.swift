/// How a word of a text is held against a term. A study fixes one rule; a row may override it; every report
/// prints it. Scope (which text) is beside it: see `Legislation.Scope`.
public struct CountingRule: Sendable, Hashable, CustomStringConvertible {
  /// What a term without `*` matches.
  public enum Matching: String, CaseIterable, Sendable, Hashable {
    /// The word itself.
    case word
    /// Words that begin so.
    case prefix
    /// That run of letters anywhere: what a search in a PDF viewer finds.
    case substring
    /// The word and its written-out inflections and derivations.
    case family
  }
  /// What a hyphen is when words are compared.
  public enum Hyphens: String, CaseIterable, Sendable, Hashable {
    /// Ignored: co-operate is cooperate; a compound is one word.
    case same
    /// As `same`, and each part of a compound that is no bound prefix is also a word.
    case parts
    /// A letter.
    case distinct
    /// A space.
    case split
  }
  /// Whether capitals matter.
  public enum Case: String, CaseIterable, Sendable, Hashable { case fold, exact }
  /// What a final `'s` is.
  public enum Possessive: String, CaseIterable, Sendable, Hashable {
    /// `authority's` is a hit of `authority`.
    case base
    /// `authority's` is a word of its own.
    case distinct
  }

  /// Which words a term without a star matches.
  public var matching: Matching
  /// What a hyphen is.
  public var hyphens: Hyphens
  /// Whether capitals matter.
  public var letterCase: Case
  /// What a final 's is.
  public var possessive: Possessive

  /// A rule; what is not given is as in ``standard``.
  public init(
    matching: Matching = .word, hyphens: Hyphens = .same, letterCase: Case = .fold,
    possessive: Possessive = .base
  ) {
    (self.matching, self.hyphens) = (matching, hyphens)
    (self.letterCase, self.possessive) = (letterCase, possessive)
  }

  /// Whole words, hyphens ignored, capitals ignored, a possessive counted as its word.
  public static let standard = CountingRule()

  /// `word, hyphens same, case fold, possessive base`: printed with every count.
  public var description: String {
    "\(matching.rawValue), hyphens \(hyphens.rawValue), case \(letterCase.rawValue), "
      + "possessive \(possessive.rawValue)"
  }
}
