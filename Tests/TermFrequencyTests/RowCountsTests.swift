import Testing

@testable import TermFrequency

@Suite("Counts by row")
struct RowCountsTests {
  @Test("give back what they were made of, and keep only what is not zero")
  func values() {
    let values: [Int?] = [0, 3, nil, 0, 1, nil]
    let counts = RowCounts(values)
    #expect(Array(counts) == values)
    #expect(counts.tallies.map(\.row) == [1, 4] && counts.uncounted == [2, 5])
    #expect(counts == [0, 3, nil, 0, 1, nil] && counts != [0, 3, nil, 0, 1, 0])
    #expect(counts.hasCounted && !RowCounts([nil, nil]).hasCounted)
    #expect(RowCounts.none(of: 2) == [nil, nil])
    #expect(Array(RowCounts([])) == [])
  }

  @Test("are tallied stretch by stretch, nothing of one left in the next")
  func stretches() {
    let rows: [Int32] = [4, 1, 4, 4, 0, 1, 1]
    let hits = rows.enumerated().map { Hit(row: $1, firstToken: Int32($0), lastToken: Int32($0)) }
    var tallier = RowTallier(rowCount: 5)
    var tallies: [RowCounts.Tally] = []
    tallier.count(0..<3, of: hits, into: &tallies)
    #expect(tallies == [.init(row: 1, hits: 1), .init(row: 4, hits: 2)])
    tallier.count(3..<7, of: hits, into: &tallies)
    #expect(
      tallies.dropFirst(2) == [.init(row: 0, hits: 1), .init(row: 1, hits: 2), .init(row: 4, hits: 1)])
    tallier.count(7..<7, of: hits, into: &tallies)
    #expect(tallies.count == 5)
  }

  @Test("hits that share a token are one, also through a third between them")
  func union() {
    var union = HitUnion()
    let hits = [(0, 1), (1, 2), (2, 2), (3, 5), (4, 4), (5, 6), (7, 7)]
    let counted = hits.map { union.add(Hit(row: 0, firstToken: Int32($0.0), lastToken: Int32($0.1))) }
    #expect(counted == [true, false, false, true, false, false, true] && union.count == 3)
  }
}
