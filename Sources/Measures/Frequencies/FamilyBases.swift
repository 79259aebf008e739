import Wordlists

/// Puts words together by families: those that are written out, and regular inflections of a word that is there.
struct FamilyBases {
  private var bases: [String: String] = [:]

  /// - Parameter words: all words that are to be put together, in any order.
  init(_ words: [String]) {
    let present = Set(words)
    for word in words.sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) where bases[word] == nil {
      let family = WordFamilies.family(of: word)
      bases[word] = family.base
      // A form that has a shorter base is that one's already.
      guard !family.isListed else { continue }
      for form in family.forms where present.contains(form) && bases[form] == nil { bases[form] = word }
    }
  }

  /// The word that names the family of one of the words.
  func base(of word: String) -> String { bases[word] ?? word }
}
