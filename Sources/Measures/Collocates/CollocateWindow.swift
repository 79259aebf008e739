import Force
import Legislation
import TermFrequency

/// Which words are near a term.
package enum CollocateWindow: Sendable, Hashable {
  /// So many words on either side, within what is cited first (a section, a schedule's paragraph, a code's paragraph).
  case words(Int)
  case sentence
  /// What is cited first.
  case provision

  /// The words of a text in the scope, in order, and which of them can be near one another.
  struct Line {
    /// Index of the token.
    var tokens: [Int32] = []
    /// By word: a number that words share which can be near one another; it only rises.
    var group: [Int32] = []
  }

  func line(
    of stream: TokenStream, _ document: Document, _ vocabulary: Vocabulary, _ selection: Selection
  ) -> Line {
    let roots = UnitRoots(document, by: .section).root
    let sentences = self == .sentence ? SentenceStarts(document) : nil
    var line = Line()
    var group: Int32 = 0
    var last: (place: Int32, start: Int)?
    for (index, token) in stream.tokens.enumerated()
    where selection.totals(run: token.run) && vocabulary.flags(of: token.word).contains(.word) {
      let provision = document.runs[Int(token.run)].provision
      let place: Int32
      if self == .sentence {
        place = selection.segment[Int(token.run)]
      } else {
        place = provision < 0 ? -1 : roots[Int(provision)]
      }
      if let last {
        let begins = sentences?.begins(after: last.start, upTo: Int(token.start)) ?? false
        if place != last.place || begins { group += 1 }
      }
      last = (place, Int(token.start))
      line.tokens.append(Int32(index))
      line.group.append(group)
    }
    return line
  }

  /// For each word whether it is near a term, and on which side of the nearest: -1 before it, 1 behind it, 0 far or part of
  /// a term. A word as near to the one before as to the one behind it is behind.
  ///
  /// - Complexity: O(words).
  func sides(of line: Line, isTerm: [Bool]) -> [Int8] {
    var most = Int.max
    if case .words(let number) = self { most = number }
    var behind = Array(repeating: Int.max, count: line.tokens.count)
    var last: Int?
    for index in line.tokens.indices {
      if isTerm[index] { last = index }
      if let last, line.group[last] == line.group[index] { behind[index] = index - last }
    }
    var sides = Array(repeating: Int8(0), count: line.tokens.count)
    last = nil
    for index in line.tokens.indices.reversed() {
      if isTerm[index] {
        last = index
        continue
      }
      var before = Int.max
      if let last, line.group[last] == line.group[index] { before = last - index }
      guard min(before, behind[index]) <= most, min(before, behind[index]) < .max else { continue }
      sides[index] = behind[index] <= before ? 1 : -1
    }
    return sides
  }
}
