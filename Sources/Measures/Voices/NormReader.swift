import Force
import Legislation

/// One norm of a text.
package struct Norm: Sendable, Hashable {
  package var provision: String
  package var kind: NormKind
  package var force: ModalForce
  package var bearer: String
  package var verb: String
  package var counterpart: String
  package var condition: String
  package var words: String
  /// Byte of the verb, or of the clause if the limbs have the verb.
  package var position: Int
}

/// Reads the norms of a document, in order.
struct NormReader {
  private let document: Document
  private let voices: VoiceMap
  /// By run, whether it is in the scope.
  private let selected: [Bool]
  private var labels: ProvisionLabels

  init(_ document: Document, _ selected: [Bool]) {
    (self.document, self.selected) = (document, selected)
    voices = VoiceMap(document)
    labels = ProvisionLabels(document)
  }

  /// - Complexity: O(text).
  mutating func norms() -> [Norm] {
    // What a norm's limbs add to it.
    var ends = voices.clauses.map(\.range.upperBound)
    var verbs = voices.clauses.map(\.verb)
    for (index, clause) in voices.clauses.enumerated().reversed() where !clause.isOwn && clause.above >= 0 {
      let above = Int(clause.above)
      ends[above] = max(ends[above], ends[index])
      if voices.clauses[above].verb == nil, let verb = verbs[index] { verbs[above] = verb }
    }
    var found: [Norm] = []
    for (index, clause) in voices.clauses.enumerated() where clause.isOwn {
      guard var kind = NormKind(clause), let run = document.runIndex(at: clause.range.lowerBound),
        selected[run],
        clause.range.lowerBound < clause.range.upperBound
      else { continue }
      let verb = verbs[index]
      if let verb,
        ConstitutiveWords.says(clause, verb: text(verb).lowercased(), behind: words(behind: verb.upperBound))
      {
        kind = .constitutive
      }
      found.append(
        Norm(
          provision: labels.string(of: document.runs[run], in: document), kind: kind, force: clause.force,
          bearer: VoiceNotes.name(clause.bearer), verb: verb.map { text($0) } ?? "",
          counterpart: verb.map { VoiceNotes.name(voices.counterpart(at: Int($0.lowerBound))) }
            ?? ActorGroups.unstated,
          condition: clause.conditions.map { text($0) }.joined(separator: " / "),
          words: text(clause.range.lowerBound..<ends[index]),
          position: Int(verb?.lowerBound ?? clause.range.lowerBound)))
    }
    return found.sorted { ($0.position, $0.words) < ($1.position, $1.words) }
  }

  /// The next words behind a byte, in lower case.
  private func words(behind byte: Int32) -> [Substring] {
    let rest = document.text[Int(byte)..<min(document.text.count, Int(byte) + 40)]
    return String(decoding: rest, as: UTF8.self).lowercased().split { !$0.isLetter }
  }

  private func text(_ range: Range<Int32>) -> String {
    document.string(Int(range.lowerBound)..<Int(range.upperBound)).split(separator: "\n").joined(
      separator: " ¶ ")
  }
}

extension Document {
  /// The run that a byte is in.
  ///
  /// - Complexity: O(log runs).
  func runIndex(at byte: Int32) -> Int? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].end <= byte { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].start <= byte ? low : nil
  }
}
