import Legislation
import Reporter
import TermFrequency

/// A text that was measured without a list: what it is, in which scope, and what a reader must know beside the figures.
package struct MeasuredText: Sendable {
  package let identity: Identity
  package let request: TextRequest<String>
  package let scope: Scope
  /// Words of the scope; nil if the source has no text by its nature.
  package let words: Int?
  /// What casts doubt on the figures, or makes them fewer than a reader would expect, most important first.
  package let doubts: [String]

  init(
    _ document: Document, as request: TextRequest<String>, in scope: Scope, _ stream: TokenStream,
    _ vocabulary: Vocabulary, _ selection: Selection
  ) {
    (identity, self.request, self.scope) = (document.identity, request, scope)
    let census = WordCensus(stream, document, vocabulary, scope, selection)
    words = document.identity.hasNoText ? nil : census.words
    doubts = MeasuredText.doubts(document, census)
  }

  private static func doubts(_ document: Document, _ census: WordCensus) -> [String] {
    let notes = document.notes
    let left = census.leftOutByState.values.reduce(0, +)
    var sentences: [String] = []
    if document.identity.hasNoText {
      sentences.append(notes.first { $0.kind == .noText }?.sentence ?? "No text in this source.")
    } else if census.words == 0 {
      let contents = notes.first { $0.kind == .contentsOnly }?.sentence
      sentences.append(
        contents
          ?? (left > 0
            ? "No words in this scope: all \(left) are left out by state." : "No words in this scope."))
    } else if left * 10 > left + census.words {
      let states = census.leftOutByState.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      sentences.append(
        "\(left) of \(left + census.words) words are left out because of their state (\(states)).")
    }
    let languages = LanguageNotes.byName(census.scopeByLanguage)
    let other = languages.filter { $0.base != "en" }
    if other.reduce(0, { $0 + $1.words }) * 100 >= max(1, census.words) {
      sentences.append(
        "Of \(census.words) words of the scope "
          + other.map { "\($0.words.of("is", "are")) in \($0.name)" }.joined(separator: ", ") + ".")
    }
    for note in notes where note.isWarning && note.kind != .noText && note.kind != .contentsOnly {
      sentences.append(note.sentence)
    }
    for note in notes where note.kind == .partOfAnItem { sentences.append(note.sentence) }
    return sentences
  }

  /// The texts of a result, each under a name that no other has.
  static func named(_ texts: [MeasuredText]) -> [NamedText] {
    let names = TextNames.distinct(texts.map { ($0.identity, $0.request) })
    return zip(texts, names).map { NamedText($0.identity, name: $1) }
  }

  /// The doubts of all texts, each with the text's name where there are several.
  static func doubts(of texts: [MeasuredText], named names: [NamedText]) -> [String] {
    zip(texts, names).flatMap { text, name in
      text.doubts.map { texts.count > 1 ? "\(name.name): \($0)" : $0 }
    }
  }

  /// The lines from which a reader can repeat the figures.
  ///
  /// - Parameter counted: lines about how was counted.
  static func provenance(
    of texts: [MeasuredText], named names: [NamedText], counted: [Table.Provenance] = []
  ) -> [Table.Provenance] {
    let first = texts.first?.scope
    return Provenance.lines(
      of: zip(names, texts).map { ($0, $1.scope) },
      scope: texts.allSatisfy { $0.scope == first } ? first : nil,
      counted: counted)
  }
}
