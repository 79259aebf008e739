import Legislation

/// Who acts in each clause of a document, on whom, and with which force; the rule is in `Documentation/voices.md`.
///
/// Every word is in exactly one clause or in none, so that words and hits by bearer add up to those of the text.
package struct VoiceMap: Sendable {
  package private(set) var clauses: [BoundClause] = []
  /// By byte of `Document.text`: index of the clause, -1 for none.
  private var clauseOf: [Int32]
  private let terms: TermVoices?

  /// - Parameter counterparts: whether ``counterpart(at:)`` will be asked; otherwise it says nothing.
  /// - Complexity: O(text).
  package init(_ document: Document, counterparts: Bool = true) {
    var reader = SentenceReader(document)
    let tree = reader.read()
    var voices = VoiceReader(document, tree)
    voices.read()
    clauses = voices.clauses
    clauseOf = voices.clauseOf
    let isEnglish = document.languages.map { LanguageTag.base($0) == "en" }
    for run in document.runs where !isEnglish[Int(run.language)] {
      for byte in Int(run.start)..<Int(run.end) { clauseOf[byte] = -1 }
    }
    terms = counterparts ? TermVoices(tree, document.text) : nil
  }

  /// Index of the clause of the word that has a byte; nil if no modal governs it.
  package func clause(at byte: Int) -> Int? {
    let index = clauseOf[byte]
    return index < 0 ? nil : Int(index)
  }

  /// Who is bound where a word is.
  package func bearer(at byte: Int) -> Participants { clause(at: byte).map { clauses[$0].bearer } ?? .none }

  /// To whom, with whom or for whom what the word names is done: *inform the parent*, *advice to parents*.
  package func counterpart(at byte: Int) -> Participants {
    guard let index = clause(at: byte), let terms else { return .none }
    return terms.counterpart(at: Int32(byte), in: clauses[index])
  }
}
