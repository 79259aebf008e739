/// How a term is spread over many parts, from the parts that have it alone: the same DP and DPnorm as of all parts, in time
/// that does not grow with the parts that lack it.
///
/// With whole numbers up to the last division the figures do not depend on the order of the parts.
package struct SparseDispersion: Hashable, Sendable {
  /// Parts with a hit, and all parts.
  package let partsWithHits: Int
  package let parts: Int
  /// Gries's DP, 0 to near 1; nil without a hit, and with fewer than two parts. See ``deviationOfProportions(_:)``.
  package let deviation: Double?
  /// DP / (1 - smallest expected share), 0 to 1; nil where DP is. See ``normalisedDeviationOfProportions(_:)``.
  package let normalisedDeviation: Double?

  /// - Parameters:
  ///   - hits: the parts with a hit, each once.
  ///   - parts: all parts that have words.
  ///   - words: words of all parts.
  ///   - smallest: words of the smallest part, 1 or more.
  ///
  /// Example: 3, 5, 2 hits in 1000, 1500, 800 words beside a part of 500 words without any give 0.142105 and 0.163636.
  package init(_ hits: [Observation], parts: Int, words: Int, smallest: Int) {
    (partsWithHits, self.parts) = (hits.count { $0.hits > 0 }, parts)
    let all = hits.reduce(0) { $0 + $1.hits }
    guard all > 0, parts > 1, words > 0 else {
      (deviation, normalisedDeviation) = (nil, nil)
      return
    }
    var (difference, seen) = (0, 0)
    for part in hits {
      difference += abs(part.hits * words - part.words * all)
      seen += part.words
    }
    // A part without a hit is as far from its share as the share is large.
    difference += (words - seen) * all
    let value = Double(difference) / (2 * Double(all) * Double(words))
    deviation = value
    normalisedDeviation = min(1, value / (1 - Double(smallest) / Double(words)))
  }

  /// Parts with a hit / parts; nil without parts.
  package var range: Double? { parts == 0 ? nil : Double(partsWithHits) / Double(parts) }
}
