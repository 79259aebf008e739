/// The words that a term without a star counts under ``CountingRule/Matching/family``.
package struct WordFamily: Sendable, Hashable {
  /// The word that names the family; the word that was asked for if no family is written for it.
  package let base: String
  /// All words of the family in alphabetical order, in small letters. The word that was asked for is one of
  /// them. A word that may have a hyphen or not is here in both spellings.
  package let forms: [String]
  /// Whether a written family holds the word. If not, the forms are regular inflections made by rule, among them
  /// some that do not exist; a report should say so.
  package let isListed: Bool
}

/// Which words belong together. The families are written out in the file `Wordlists/families.txt`; nothing is
/// stemmed.
package enum WordFamilies {
  /// The family of a word, from any of its members: `informs` leads to inform, informed, information and the rest.
  ///
  /// Capitals do not matter, nor whether a hyphen is written. A word that is in no written family gets its
  /// regular inflections (-s, -ed, -ing) and no derivations; it is taken as the uninflected word.
  ///
  /// - Complexity: O(forms); the first call reads the file, about a millisecond.
  package static func family(of word: String) -> WordFamily {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: TermText.normal(word))
    let own = String(scalars).lowercased()
    guard let words = FamilyFile.bundled.family(of: own) else {
      // A form that a written family has is that family's: `suited` is from suit, not from suite.
      let free = RegularForms.forms(of: own).filter { FamilyFile.bundled.family(of: $0) == nil }
      let forms = Set(free).union([own])
      return WordFamily(base: own, forms: forms.sorted(), isListed: false)
    }
    let forms = Set(words).union(words.map { $0.filter { $0 != "-" } }).union([own])
    return WordFamily(base: words[0], forms: forms.sorted(), isListed: true)
  }
}
