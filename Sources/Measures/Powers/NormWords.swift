import Force
import Legislation

/// The words of the norm that a place is in, with its limbs; of a place in none the words of its paragraph.
struct NormWords {
  private let voices: VoiceMap
  /// By clause: where its limbs end.
  private let ends: [Int32]

  /// - Complexity: O(clauses).
  init(_ document: Document, _ voices: VoiceMap) {
    self.voices = voices
    var ends = voices.clauses.map(\.range.upperBound)
    for (index, clause) in voices.clauses.enumerated().reversed() where !clause.isOwn && clause.above >= 0 {
      ends[Int(clause.above)] = max(ends[Int(clause.above)], ends[index])
    }
    self.ends = ends
  }

  func words(at byte: Int32, in document: Document) -> String {
    if var index = voices.clause(at: Int(byte)) {
      while !voices.clauses[index].isOwn, voices.clauses[index].above >= 0 {
        index = Int(voices.clauses[index].above)
      }
      let start = voices.clauses[index].range.lowerBound
      if start <= byte, byte < ends[index] { return Self.text(start..<ends[index], in: document) }
    }
    var (start, end) = (Int(byte), Int(byte))
    while start > 0, document.text[start - 1] != 0x0A { start -= 1 }
    while end < document.text.count, document.text[end] != 0x0A { end += 1 }
    return Self.text(Int32(start)..<Int32(end), in: document)
  }

  /// On one line.
  static func text(_ range: Range<Int32>, in document: Document) -> String {
    document.string(Int(range.lowerBound)..<Int(range.upperBound)).split(separator: "\n").joined(
      separator: " ¶ ")
  }
}
