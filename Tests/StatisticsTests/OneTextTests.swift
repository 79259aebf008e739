import Statistics
import Testing

@Suite("Figures of a term in one text")
struct OneTextTests {
  @Test(
    "a rate is hits per so many words",
    arguments: [
      (120, 50_000, 1000.0, 2.4), (1, 1_000_000, 1_000_000, 1), (7, 2, 10_000, 35_000), (0, 9, 1000, 0),
    ])
  func rate(hits: Int, words: Int, per: Double, expected: Double) throws {
    #expect(try agrees(Observation(hits: hits, words: words).rate(per: per), expected))
  }

  @Test(
    "Wilson's interval agrees with SciPy",
    // SciPy 1.17, binomtest(k, n).proportion_ci(method="wilson").
    arguments: [
      (120, 50_000, 0.0020076524368356856, 0.0028688020855934184),
      (5, 20, 0.11186170140766571, 0.468700877618744),
      (0, 10, 0, 0.27753279986288926),
      (10, 10, 0.7224672001371109, 1),
      (1, 3, 0.06149194472039626, 0.7923403991979523),
    ])
  func wilson(hits: Int, words: Int, lower: Double, upper: Double) throws {
    let interval = try #require(try wilsonInterval(Observation(hits: hits, words: words)))
    #expect(agrees(interval.lower, lower))
    #expect(agrees(interval.upper, upper))
    if hits == 0 { #expect(interval.lower == 0) }
    if hits == words { #expect(interval.upper == 1) }
  }

  @Test("Wilson's interval holds the share, mirrors with hits and misses, and narrows with words")
  func wilsonProperties() throws {
    for words in 1...40 {
      for hits in 0...words {
        let interval = try #require(try wilsonInterval(Observation(hits: hits, words: words)))
        let misses = try #require(try wilsonInterval(Observation(hits: words - hits, words: words)))
        let longer = try #require(try wilsonInterval(Observation(hits: 4 * hits, words: 4 * words)))
        let share = Double(hits) / Double(words)
        #expect(
          0 <= interval.lower && interval.lower <= share && share <= interval.upper && interval.upper <= 1)
        #expect(abs(interval.lower - (1 - misses.upper)) < 1e-12)
        #expect(longer.upper - longer.lower < interval.upper - interval.lower)
      }
    }
  }

  @Test("there is no interval where hits pass words")
  func noProportion() throws {
    #expect(try wilsonInterval(Observation(hits: 2, words: 1)) == nil)
    #expect(try wilsonInterval(Observation(hits: 1, words: 1)) != nil)
  }

  @Test("an interval of a share becomes one of a rate")
  func scaled() {
    #expect(Interval(lower: 0.25, upper: 0.5).scaled(by: 1000) == Interval(lower: 250, upper: 500))
  }

  @Test("impossible counts are stopped at the door, with a sentence")
  func door() {
    #expect(throws: StatisticsError.emptyText(words: 0)) { try Observation(hits: 0, words: 0) }
    #expect(throws: StatisticsError.emptyText(words: -1)) { try Observation(hits: 0, words: -1) }
    #expect(throws: StatisticsError.negativeHits(-2)) { try Observation(hits: -2, words: 5) }
    #expect(
      StatisticsError.emptyText(words: 0).description
        == "A text of 0 words has no rate; leave out texts and parts in which no word is in scope.")
    #expect(StatisticsError.negativeHits(-2).description == "-2 hits cannot be counted; hits are 0 or more.")
  }
}
