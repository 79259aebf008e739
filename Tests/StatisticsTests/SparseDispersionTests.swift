import Testing

@testable import Statistics

@Suite("Dispersion from the parts with hits")
struct SparseDispersionTests {
  /// Golden values of the design document; the part without a hit is not given.
  @Test("is that of all parts")
  func golden() throws {
    let hits = try [(3, 1000), (5, 1500), (2, 800)].map { try Observation(hits: $0, words: $1) }
    let sparse = SparseDispersion(hits, parts: 4, words: 3800, smallest: 500)
    #expect(sparse.partsWithHits == 3 && sparse.range == 0.75)
    #expect(abs(try #require(sparse.deviation) - 0.142105) < 1e-6)
    #expect(abs(try #require(sparse.normalisedDeviation) - 0.163636) < 1e-6)
  }

  @Test("is that of all parts, whatever they are", arguments: 1...40)
  func all(seed: Int) throws {
    var state = UInt64(seed)
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let parts = try (0..<(2 + next(30))).map { _ in
      let words = 1 + next(1000)
      return try Observation(hits: next(3) == 0 ? next(words + 1) : 0, words: words)
    }
    let hits = parts.filter { $0.hits > 0 }
    let sparse = SparseDispersion(
      hits, parts: parts.count, words: parts.reduce(0) { $0 + $1.words },
      smallest: parts.map(\.words).min() ?? 1)
    #expect(sparse.range == rangeOverParts(parts))
    for (one, other) in [
      (sparse.deviation, deviationOfProportions(parts)),
      (sparse.normalisedDeviation, normalisedDeviationOfProportions(parts)),
    ] {
      #expect((one == nil) == (other == nil))
      if let one, let other { #expect(abs(one - other) < 1e-12) }
    }
  }

  @Test("does not exist without a hit, nor with a single part")
  func undefined() throws {
    #expect(SparseDispersion([], parts: 3, words: 30, smallest: 10).deviation == nil)
    #expect(SparseDispersion([], parts: 0, words: 0, smallest: .max).range == nil)
    let single = try Observation(hits: 3, words: 10)
    #expect(SparseDispersion([single], parts: 1, words: 10, smallest: 10).normalisedDeviation == nil)
  }
}
