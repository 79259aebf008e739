import Legislation

/// What is under a table by force.
enum ForceNotes {
  static let what =
    "Force: the modal that governs the sentence of a hit or a word; none: no modal governs it. The rule is in "
    + "Documentation/force.md."

  /// Hits that may be duties which the rule missed.
  static func passedModals(_ text: TextFigures) -> String? {
    let count = text.passedModals
    guard count > 0 else { return nil }
    return
      "\(count.of("hit that is none has", "hits that are none have")) a modal just before \(count == 1 ? "it" : "them"), "
      + "in a clause that is not the main one or that the rule misread; a concordance of the hits after a modal lists "
      + "\(count == 1 ? "it" : "them")."
  }

  /// Words that the rule does not read, because they are in another language.
  static func otherLanguages(_ text: TextFigures) -> String? {
    let other = text.wordsByLanguage.filter { LanguageTag.base($0.key) != "en" && $0.value > 0 }
    guard !other.isEmpty else { return nil }
    let words = other.values.reduce(0, +)
    return
      "The rule of force reads English: "
      + "\(words.of("word of the text is in another language", "words of the text are in another language")) "
      + "(\(other.keys.sorted().joined(separator: ", "))) and \(words == 1 ? "is" : "are") not read."
  }
}
