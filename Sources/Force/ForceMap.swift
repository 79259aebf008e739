import Legislation

/// The force of every word of a document, whatever the scope; the rule is in `Documentation/force.md`.
///
/// Every word has exactly one force, so that words and hits by force add up to those of the text.
package struct ForceMap: Sendable {
  /// By byte of `Document.text`.
  private var forces: [ModalForce]

  /// - Complexity: O(text).
  package init(_ document: Document) {
    var forces = Array(repeating: ModalForce.ungoverned, count: document.text.count)
    var reader = SentenceReader(document)
    reader.read().forEach { lexeme, force in
      guard force != .ungoverned else { return }
      for byte in Int(lexeme.start)..<Int(lexeme.end) { forces[byte] = force }
    }
    let isEnglish = document.languages.map { LanguageTag.base($0) == "en" }
    for run in document.runs where !isEnglish[Int(run.language)] {
      for byte in Int(run.start)..<Int(run.end) { forces[byte] = .unread }
    }
    self.forces = forces
  }

  /// The force of the word that has a byte of the document's text; complexity: O(1).
  package func force(at byte: Int) -> ModalForce { forces[byte] }
}
