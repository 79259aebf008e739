import Legislation

/// The force of every word of a document, whatever the scope; the rule is in `Documentation/force.md`.
///
/// Every word has exactly one force, so that words and hits by force add up to those of the text.
package struct ForceMap: Sendable {
  /// By byte of `Document.text`.
  private var forces: [ModalForce]
  /// Words that no modal governs though one is just before them, in order.
  private var passed: [Range<Int32>] = []

  /// - Complexity: O(text).
  package init(_ document: Document) {
    var forces = Array(repeating: ModalForce.ungoverned, count: document.text.count)
    var reader = SentenceReader(document)
    var passed: [Range<Int32>] = []
    reader.read().forEach { lexeme, force, followsModal in
      guard force != .ungoverned else {
        if followsModal { passed.append(lexeme.start..<lexeme.end) }
        return
      }
      for byte in Int(lexeme.start)..<Int(lexeme.end) { forces[byte] = force }
    }
    let isEnglish = document.languages.map { LanguageTag.base($0) == "en" }
    for run in document.runs where !isEnglish[Int(run.language)] {
      for byte in Int(run.start)..<Int(run.end) { forces[byte] = .unread }
    }
    self.forces = forces
    self.passed = passed.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The force of the word that has a byte of the document's text; complexity: O(1).
  package func force(at byte: Int) -> ModalForce { forces[byte] }

  /// Whether the word that begins at a byte has no force, and yet is a modal or has one among the three words before it
  /// in its sentence: a plain duty would be missed there, if the rule were wrong.
  ///
  /// - Complexity: O(log of such words).
  package func passesModal(at byte: Int) -> Bool {
    guard forces[byte] == .ungoverned else { return false }
    var (low, high) = (0, passed.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(passed[middle].upperBound) <= byte { low = middle + 1 } else { high = middle }
    }
    return low < passed.count && Int(passed[low].lowerBound) <= byte
  }
}
