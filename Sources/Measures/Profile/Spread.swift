import Statistics

/// How the hits of one row are spread over the units of a text.
///
/// The parts that enter are the units with at least one word in the scope, the text outside any unit among them if
/// it has words: a part without words has no share of the words, and so no expected share of the hits.
public struct Spread: Sendable, Hashable {
  /// Parts with words.
  public var parts: Int
  /// Of these, those with a hit.
  public var partsWithHits: Int
  /// Hits in units that have no word of the scope (running headers alone): in the count, in no figure here.
  package var hitsWithoutWords: Int
  /// Parts with a hit / parts, 0 … 1; nil without parts.
  public var range: Double?
  /// Gries's DP, 0 (as even as the parts' sizes) to near 1; nil where no part has a hit, and with fewer than two
  /// parts.
  public var deviation: Double?
  /// DP / (1 - smallest expected share), 0 … 1; nil where DP is.
  public var normalisedDeviation: Double?
  /// Juilland's D, 1 (even) to 0; nil where DP is.
  public var juillandD: Double?

  /// Why figures are nil, in one sentence; nil if none is.
  public var problem: String? {
    if parts < 2 { return "Fewer than two parts with words: there is nothing to be spread over." }
    return partsWithHits == 0 ? "Absent from every part: what is not there is neither even nor uneven." : nil
  }
}

extension Breakdown {
  /// Whether a unit enters the figures of dispersion.
  package static func enters(_ part: UnitFigures) -> Bool { (part.words ?? 0) > 0 }

  /// The spread of a row of the wordlist; nil where the row could not be counted.
  ///
  /// - Complexity: O(units).
  public func spread(row: Int) -> Spread? { spread { $0.counts[row] } }

  /// The spread of all rows together, hits that share a word as one.
  package var spreadOfTotal: Spread? { spread { $0.total } }

  private func spread(_ count: (UnitFigures) -> Int?) -> Spread? {
    guard parts.contains(where: { count($0) != nil }) else { return nil }
    var observed: [Observation] = []
    var hitsWithoutWords = 0
    for part in parts {
      let hits = count(part) ?? 0
      // A part without words has no rate; its hits are said apart.
      if Breakdown.enters(part), let part = try? Observation(hits: hits, words: part.words ?? 0) {
        observed.append(part)
      } else {
        hitsWithoutWords += hits
      }
    }
    let isSpread = observed.count > 1
    return Spread(
      parts: observed.count, partsWithHits: observed.count { $0.hits > 0 },
      hitsWithoutWords: hitsWithoutWords,
      range: rangeOverParts(observed), deviation: isSpread ? deviationOfProportions(observed) : nil,
      normalisedDeviation: normalisedDeviationOfProportions(observed), juillandD: juillandD(observed))
  }
}
