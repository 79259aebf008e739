/// The regular inflections of a word that no written family holds. The word is taken as uninflected: `bicycle`
/// leads to `bicycles`, but `bicycles` only to itself, for an ending that is taken off can be part of the word.
///
/// Noun and verb are not distinguished, so some forms do not exist (`vehicled`); they find nothing. What must not
/// happen is that a form is another word: `noted` is not from `not`. So in a word of one syllable a short vowel
/// always doubles the consonant after it, and words of two letters, and those in -s but not in -ss or -us, have no
/// forms. The pairs that spelling cannot distinguish (`bath`, `bathe`) are written in the file of families.
struct RegularForms {
  private let word: String
  /// The letters behind the last hyphen.
  private let letters: [UInt8]
  private let vowels: [Bool]

  /// - Parameter word: in small letters.
  /// - Returns: the forms in no order, without the word itself; empty for what has other letters than a to z.
  static func forms(of word: String) -> [String] {
    let hyphen = UInt8(ascii: "-")
    guard word.utf8.count > 2, word.utf8.allSatisfy({ $0 &- 0x61 < 26 || $0 == hyphen }),
      let last = word.utf8.split(separator: hyphen).last
    else { return [] }
    if word.hasSuffix("s"), !word.hasSuffix("ss") { return word.hasSuffix("us") ? [word + "es"] : [] }
    let own = RegularForms(word, Array(last))
    return own.vowels.contains(true) ? own.plurals + own.pasts + own.participles : own.plurals
  }

  private init(_ word: String, _ letters: [UInt8]) {
    (self.word, self.letters) = (word, letters)
    vowels = letters.indices.map { index in
      switch letters[index] {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"): true
      case UInt8(ascii: "u"): index == 0 || letters[index - 1] != UInt8(ascii: "q")
      case UInt8(ascii: "y"): index > 0
      default: false
      }
    }
  }

  private var plurals: [String] {
    if word.hasSuffix("z") { return stems.map { $0 + "es" } }
    if ["ss", "x", "ch", "sh"].contains(where: word.hasSuffix) { return [word + "es"] }
    if endsInConsonantAndY { return [word.dropLast() + "ies"] }
    return word.hasSuffix("o") ? [word + "s", word + "es"] : [word + "s"]
  }

  private var pasts: [String] {
    if word.hasSuffix("e") { return [word + "d"] }
    return endsInConsonantAndY ? [word.dropLast() + "ied"] : stems.map { $0 + "ed" }
  }

  private var participles: [String] {
    if word.hasSuffix("ie") { return [word.dropLast(2) + "ying"] }
    if ["ee", "oe", "ye"].contains(where: word.hasSuffix) { return [word + "ing"] }
    return word.hasSuffix("e") ? [word.dropLast() + "ing"] : stems.map { $0 + "ing" }
  }

  /// What -ed and -ing are put to, and -es after z: `plan` doubles its consonant, `visit` or `travel` may, `appeal` does not.
  private var stems: [String] {
    let count = letters.count
    guard count > 2, let end = letters.last, !vowels[count - 1], vowels[count - 2], !vowels[count - 3],
      end != UInt8(ascii: "w"), end != UInt8(ascii: "x")
    else { return [word] }
    let doubled = word + String(decoding: [end], as: UTF8.self)
    return syllables == 1 ? [doubled] : [word, doubled]
  }

  /// Runs of vowels.
  private var syllables: Int {
    vowels.indices.count { vowels[$0] && ($0 == 0 || !vowels[$0 - 1]) }
  }

  /// True of `ferry` and `fly`; false of `convoy` and of the end of `lay-by`.
  private var endsInConsonantAndY: Bool {
    letters.count > 2 && letters.last == UInt8(ascii: "y") && !vowels[letters.count - 2]
  }
}
