/// Counts hits by row, one stretch of them after another; its room, that of the whole list, is taken once.
package struct RowTallier {
  private var hits: [Int32]
  private var touched: [Int32] = []

  package init(rowCount: Int) { hits = Array(repeating: 0, count: rowCount) }

  /// Appends what a stretch of hits has, ascending by row.
  ///
  /// Complexity: O(hits + r log r) with r different rows among them.
  package mutating func count(_ stretch: Range<Int>, of list: [Hit], into tallies: inout [RowCounts.Tally]) {
    for index in stretch {
      let row = Int(list[index].row)
      if hits[row] == 0 { touched.append(Int32(truncatingIfNeeded: row)) }
      hits[row] += 1
    }
    touched.sort()
    for row in touched {
      tallies.append(RowCounts.Tally(row: row, hits: hits[Int(row)]))
      hits[Int(row)] = 0
    }
    touched.removeAll(keepingCapacity: true)
  }
}
