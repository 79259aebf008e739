/// Hits of one term in one text, or in one part of a text; always `hits ≥ 0` and `words ≥ 1`.
///
/// Hits can exceed words: where a hyphen splits, `co-co` is one word with two hits of `co`.
public struct Observation: Hashable, Sendable {
  /// Hits, 0 or more.
  public let hits: Int
  /// Words, 1 or more.
  public let words: Int

  /// - Throws: ``StatisticsError`` if the text has no words or the hits are negative.
  public init(hits: Int, words: Int) throws(StatisticsError) {
    guard words > 0 else { throw .emptyText(words: words) }
    guard hits >= 0 else { throw .negativeHits(hits) }
    (self.hits, self.words) = (hits, words)
  }

  /// Whether the hits can be a share of the words, so that each word is a hit or is none.
  public var isProportion: Bool { hits <= words }
}
