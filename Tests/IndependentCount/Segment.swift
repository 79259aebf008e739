// IndependentCount: a second reading of CLML, to hold the first one against.
//
//   bytes ─▶ MarkupTree (the platform's XMLDocument) ─▶ TreeReading, a recursive walk ─▶ Segments ─▶ NaiveCount
//
// It shares with the reader under test the vocabulary of Legislation (Zone, TextState) and the written reference,
// and no code: a tree in place of a stream, strings in place of bytes, sets of names in place of tables.
// Slow and plain on purpose. Where the two differ, one of them, or the reference, is wrong.

import Legislation

/// A stretch of text that is alike in zone, state, provision and language, as words.
package struct Segment: Equatable, Sendable {
  package var zone: Zone
  package var state: TextState
  /// `s. 28(1)(a)`; empty for text that belongs to the document as a whole.
  package var label: String
  package var language: String
  /// Folded, number tokens included.
  package var tokens: [String]
  /// No phrase crosses from the segment before into this one.
  package var hardBreakBefore: Bool

  package init(
    zone: Zone, state: TextState = .inForce, label: String, language: String = "en", tokens: [String],
    hardBreakBefore: Bool = true
  ) {
    (self.zone, self.state, self.label, self.language) = (zone, state, label, language)
    (self.tokens, self.hardBreakBefore) = (tokens, hardBreakBefore)
  }

  func isAlike(_ other: Segment) -> Bool {
    zone == other.zone && state == other.state && label == other.label && language == other.language
  }
}

/// What is compared: figures over segments, each the plainest reading of its definition.
extension [Segment] {
  /// Words, that is tokens with a letter, by zone.
  package var wordsByZone: [Zone: Int] {
    reduce(into: [:]) { $0[$1.zone, default: 0] += $1.tokens.count(where: isWord) }
  }

  package var wordsByState: [TextState: Int] {
    reduce(into: [:]) { $0[$1.state, default: 0] += $1.tokens.count(where: isWord) }
  }

  package var words: Int { reduce(0) { $0 + $1.tokens.count(where: isWord) } }

  package func words(in scope: Scope) -> Int { filter { $0.isSelected(by: scope) }.words }

  /// How often each token stands in each zone and state.
  package var bags: [ZoneAndState: [String: Int]] {
    reduce(into: [:]) { bags, segment in
      let key = ZoneAndState(zone: segment.zone, state: segment.state)
      for token in segment.tokens { bags[key, default: [:]][token, default: 0] += 1 }
    }
  }

  /// How often each token stands under each provision label.
  package var bagsByLabel: [String: [String: Int]] {
    reduce(into: [:]) { bags, segment in
      for token in segment.tokens { bags[segment.label, default: [:]][token, default: 0] += 1 }
    }
  }

  /// Adjoining segments that differ in language alone, or in nothing, as one.
  package var ignoringLanguage: [Segment] {
    reduce(into: []) { merged, segment in
      var plain = segment
      plain.language = ""
      merged.add(plain)
    }
  }

  /// Adds a segment, to the last one if it continues that.
  package mutating func add(_ segment: Segment) {
    if !isEmpty, !segment.hardBreakBefore, self[count - 1].isAlike(segment) {
      self[count - 1].tokens += segment.tokens
    } else {
      append(segment)
    }
  }

  /// `operative s. 1: the local board ¶ heading s. 2: duty`: the notation of the case tables.
  package var notation: String {
    var line = ""
    for (index, segment) in enumerated() {
      if index > 0 { line += segment.hardBreakBefore ? " ¶ " : " · " }
      line += segment.zone.description
      if segment.state != .inForce { line += "/" + segment.state.name }
      line += " " + (segment.label.isEmpty ? "(whole)" : segment.label) + ": "
      line += segment.tokens.joined(separator: " ")
    }
    return line
  }
}

extension Segment {
  package func isSelected(by scope: Scope) -> Bool {
    scope.zones.contains(zone) && scope.states.contains(state)
  }
}

package struct ZoneAndState: Hashable, Sendable, CustomStringConvertible {
  package var zone: Zone
  package var state: TextState
  package var description: String { "\(zone)/\(state.name)" }
}

/// A token with a letter; the others are number tokens and no part of a word total.
package func isWord(_ token: String) -> Bool { token.unicodeScalars.contains { $0.isLetter } }
