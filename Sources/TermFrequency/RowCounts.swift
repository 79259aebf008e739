/// Counts by row of a wordlist. Only the rows that have a hit take room, however long the list is.
package struct RowCounts: Sendable, Hashable, RandomAccessCollection, ExpressibleByArrayLiteral {
  /// A row that has hits, and how many.
  package struct Tally: Sendable, Hashable {
    package var row: Int32
    /// 1 or more.
    package var hits: Int32

    package init(row: Int32, hits: Int32) { (self.row, self.hits) = (row, hits) }
  }

  /// The rows that have a hit, ascending.
  package let tallies: ArraySlice<Tally>
  /// The rows that could not be counted, ascending; no tally is of one of them.
  package let uncounted: [Int32]
  /// Number of rows of the list.
  package let count: Int

  /// - Parameters:
  ///   - tallies: ascending by row, each of a row that is not among `uncounted`.
  ///   - uncounted: ascending.
  package init(tallies: ArraySlice<Tally>, uncounted: [Int32] = [], count: Int) {
    (self.tallies, self.uncounted, self.count) = (tallies, uncounted, count)
  }

  /// No row could be counted.
  package static func none(of count: Int) -> RowCounts {
    RowCounts(tallies: [], uncounted: Array(0..<Int32(count)), count: count)
  }

  /// - Parameter counts: hits of each row, 0 or more; nil where it could not be counted.
  package init(_ counts: [Int?]) {
    var tallies: [Tally] = []
    var uncounted: [Int32] = []
    for (row, hits) in counts.enumerated() {
      guard let hits else {
        uncounted.append(Int32(row))
        continue
      }
      if hits > 0 { tallies.append(Tally(row: Int32(row), hits: Int32(hits))) }
    }
    self.init(tallies: tallies[...], uncounted: uncounted, count: counts.count)
  }

  package init(arrayLiteral counts: Int?...) { self.init(counts) }

  /// Whether any row could be counted.
  package var hasCounted: Bool { uncounted.count < count }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  /// Hits of a row; nil where it could not be counted.
  ///
  /// Complexity: O(log(rows with a hit)).
  package subscript(row: Int) -> Int? {
    precondition(row >= 0 && row < count, "a row of the list")
    if let index = RowCounts.index(of: Int32(row), among: tallies.indices, by: { tallies[$0].row }) {
      return Int(tallies[index].hits)
    }
    return RowCounts.index(of: Int32(row), among: uncounted.indices, by: { uncounted[$0] }) == nil ? 0 : nil
  }

  private static func index(of row: Int32, among places: Range<Int>, by rowOf: (Int) -> Int32) -> Int? {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if rowOf(middle) < row { low = middle + 1 } else { high = middle }
    }
    return low < places.upperBound && rowOf(low) == row ? low : nil
  }
}
