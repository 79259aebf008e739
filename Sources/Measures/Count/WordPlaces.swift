import Legislation
import TermFrequency

/// Where hits are among the words of a scope, and which stretch of them is in which unit: what is drawn word by word.
package struct WordPlaces: Sendable {
  /// Words of the scope that follow one another in one unit.
  package struct Stretch: Sendable, Hashable {
    /// Citation of the unit, as in the breakdown.
    package var label: String
    /// Whether this is the text in no unit.
    package var isRemainder: Bool
    /// First word, from 0.
    package var start: Int
  }

  /// By row of the list: the words that hits begin with, ascending, from 0 at the first word of the scope.
  package var hits: [[Int32]] = []
  package var stretches: [Stretch] = []

  /// - Parameter hits: in order of place.
  /// - Complexity: O(tokens + hits).
  init(
    _ hits: [Hit], _ stream: TokenStream, _ vocabulary: Vocabulary, _ selection: Selection, _ map: UnitMap?,
    rowCount: Int
  ) {
    self.hits = Array(repeating: [], count: rowCount)
    var words = 0
    var next = 0
    var unit = -1
    for (index, token) in stream.tokens.enumerated() {
      while next < hits.count, Int(hits[next].firstToken) == index {
        self.hits[Int(hits[next].row)].append(Int32(words))
        next += 1
      }
      guard selection.totals(run: token.run), vocabulary.flags(of: token.word).contains(.word) else {
        continue
      }
      if let map {
        let own = map.membership.unit(of: token)
        if own != unit {
          unit = own
          stretches.append(
            Stretch(label: map.label(of: own), isRemainder: map.isRemainder(own), start: words))
        }
      }
      words += 1
    }
  }
}
