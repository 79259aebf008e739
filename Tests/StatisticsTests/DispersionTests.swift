import Statistics
import Testing

/// Parts of a text and how evenly a term is spread over them.
///
/// Origin: the definitions written out in Python with mpmath at 40 digits; the last three rows by hand.
struct SpreadOverParts: Sendable, CustomTestStringConvertible {
  let hits: [Int]
  let words: [Int]
  let deviation: Double?
  let normalised: Double?
  let overPartsHit: Double?
  let juilland: Double?
  let range: Double?
  let testDescription: String

  static let table = [
    Self(
      hits: [3, 0, 5, 2], words: [1000, 500, 1500, 800], deviation: 0.142105263157895,
      normalised: 0.163636363636364, overPartsHit: 0.18, juilland: 0.657766846278903, range: 0.75,
      testDescription: "uneven"),
    Self(
      hits: [0, 0, 7], words: [300, 200, 100], deviation: 5.0 / 6, normalised: 1, overPartsHit: 1,
      juilland: 0, range: 1.0 / 3, testDescription: "all in the smallest part"),
    Self(
      // Observed shares 1 and 0, expected 3/4 and 1/4; the smallest part hit is the larger one.
      hits: [4, 0], words: [300, 100], deviation: 0.25, normalised: 1.0 / 3, overPartsHit: 1,
      juilland: 0, range: 0.5, testDescription: "all in the larger of two"),
    Self(
      hits: [1, 1], words: [10, 30], deviation: 0.25, normalised: 1.0 / 3, overPartsHit: 1.0 / 3,
      juilland: 0.5, range: 1, testDescription: "parts of unlike size"),
    Self(
      hits: [2, 4, 6], words: [100, 200, 300], deviation: 0, normalised: 0, overPartsHit: 0, juilland: 1,
      range: 1, testDescription: "perfectly even"),
    Self(
      hits: [5], words: [100], deviation: 0, normalised: nil, overPartsHit: nil, juilland: nil, range: 1,
      testDescription: "one part"),
    Self(
      hits: [0, 0], words: [100, 200], deviation: nil, normalised: nil, overPartsHit: nil, juilland: nil,
      range: 0, testDescription: "absent"),
    Self(
      hits: [], words: [], deviation: nil, normalised: nil, overPartsHit: nil, juilland: nil, range: nil,
      testDescription: "no parts"),
  ]
}

@Suite("Dispersion over the parts of a text")
struct DispersionTests {
  @Test("agrees with an independent computation to a part in 10⁹", arguments: SpreadOverParts.table)
  func golden(_ row: SpreadOverParts) throws {
    let parts = try observations(row.hits, row.words)
    #expect(agrees(deviationOfProportions(parts), row.deviation))
    #expect(agrees(normalisedDeviationOfProportions(parts), row.normalised))
    #expect(agrees(deviationOfProportionsOverPartsHit(parts), row.overPartsHit))
    #expect(agrees(juillandD(parts), row.juilland))
    #expect(agrees(rangeOverParts(parts), row.range))
  }

  @Test("stays within 0 and 1 and does not depend on the order of the parts")
  func everySmallSpread() throws {
    for code in 0..<256 {
      let hits = (0..<4).map { (code >> (2 * $0)) & 3 }
      let parts = try observations(hits, [5, 10, 20, 40])
      let backwards = Array(parts.reversed())
      for figure in [
        deviationOfProportions, normalisedDeviationOfProportions, deviationOfProportionsOverPartsHit,
        juillandD, rangeOverParts,
      ] {
        let value = figure(parts)
        #expect(agrees(value, figure(backwards)), "\(hits)")
        if let value { #expect((0...1).contains(value), "\(hits)") }
        #expect((value == nil) == (figure(backwards) == nil))
      }
      #expect((deviationOfProportions(parts) == nil) == hits.allSatisfy { $0 == 0 }, "\(hits)")
    }
  }
}
