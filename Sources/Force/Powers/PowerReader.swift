import Legislation

/// Finds where a text confers powers to make law.
///
/// The rule is in `Documentation/powers.md`. It looks at words and their order alone: at the modal, at what it says of an
/// instrument, and at who is its subject.
package struct PowerReader: Sendable {
  package private(set) var clauses: [PowerClause] = []
  package private(set) var makers: [MadeBy] = []

  private let voices: VoiceMap
  private let text: [UInt8]

  /// - Parameter voices: of the same document.
  /// - Complexity: O(text).
  package init(_ document: Document, _ voices: VoiceMap) {
    (self.voices, text) = (voices, document.text)
    var reader = SentenceReader(document)
    let tree = reader.read()
    var openings: Set<Int> = []
    for part in tree.parts {
      let phrases = PhraseReading(part.lexemes, in: text)
      let named = phrases.instruments()
      var sentence = PowerSentence(phrases, part.reading, named, voices)
      if case .limb(let opening) = part.link, part.reading.mains.contains(where: { $0.place <= 2 }) {
        // *Regulations under this section— (a) may provide*: once for all limbs.
        if openings.insert(opening).inserted {
          let above = PhraseReading(tree.parts[opening].lexemes, in: text)
          if let subject = above.instruments().first, subject.start == 0 || subject.place == 0,
            tree.parts[opening].reading.mains.isEmpty, let main = part.reading.mains.first
          {
            sentence.addSubject(subject, of: above, modal: main, in: phrases)
          }
        }
      }
      sentence.read()
      clauses += sentence.clauses
      makers += sentence.makers
    }
    clauses.sort { ($0.place, $0.modal) < ($1.place, $1.modal) }
    makers.sort { $0.place < $1.place }
  }
}
