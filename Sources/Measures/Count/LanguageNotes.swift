import Legislation
import Wordlists

/// What a reader must know where a text, or part of it, is in another language than the list that was counted.
enum LanguageNotes {
  /// A language is named if it has at least one word in so many of the scope.
  private static let leastShare = 100

  static func sentences(_ text: TextFigures, of wordlist: Wordlist) -> [String] {
    guard let words = text.words, words > 0 else { return [] }
    return [mixture(text, words, wordlist), chosen(text, words)].compactMap(\.self)
  }

  /// Words of the scope in another language than the list's.
  private static func mixture(_ text: TextFigures, _ words: Int, _ wordlist: Wordlist) -> String? {
    let own = LanguageTag.base(wordlist.language ?? "en")
    let others = byName(text.scopeByLanguage).filter { $0.base != own }
    let other = others.reduce(0) { $0 + $1.words }
    guard other * leastShare >= words else { return nil }
    let inferred = text.identity.format == .clml ? "" : " (inferred from its commonest words)"
    let share =
      other == words && others.count == 1
      ? "All \(words) words of the scope are in \(others[0].name)\(inferred)"
      : "Of \(words) words of the scope \(others.map { "\($0.words.of("is", "are")) in \($0.name)" }.joined(separator: ", "))"
    guard let language = wordlist.language else {
      let isStated = wordlist.rows.allSatisfy { $0.language != nil }
      return isStated
        ? share + "; each row counts in text of its own language only, and rates are over all words."
        : share
          + ", and the list states no language: its rows were looked for there too, and English terms find "
          + "little or nothing in them."
    }
    return share
      + "; the list is in \(name(of: LanguageTag.base(language))), its rows count in text of that language "
      + "only, and rates are over all words."
  }

  /// What a scope of one language leaves out.
  private static func chosen(_ text: TextFigures, _ words: Int) -> String? {
    guard let language = text.scope.language else { return nil }
    let base = LanguageTag.base(language)
    let others = byName(text.wordsByLanguage).filter { $0.base != base }
    guard !others.isEmpty else { return nil }
    let left = others.map { "\($0.words) words in \($0.name)" }.joined(separator: ", ")
    return "Counted were the \(words) words in \(name(of: base)); the whole text also has \(left)."
  }

  static func byName(_ words: [String: Int]) -> [(base: String, name: String, words: Int)] {
    var sums: [String: Int] = [:]
    for (tag, count) in words { sums[LanguageTag.base(tag), default: 0] += count }
    return sums.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { ($0.key, name(of: $0.key), $0.value) }
  }

  /// `Welsh (cy)`.
  static func name(of base: String) -> String {
    let names = [
      "cy": "Welsh", "en": "English", "gd": "Gaelic", "ga": "Irish", "fr": "French", "la": "Latin",
    ]
    return names[base].map { "\($0) (\(base))" } ?? "'\(base)'"
  }
}
