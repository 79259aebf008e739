import TermFrequency
import Wordlists

/// Hits of all rows, and of the rows of each group and the groups inside it, those that share a token as one.
struct GroupTotals: Sendable {
  /// By group, its rows.
  private let rows: [[Int32]]
  /// By row, the groups that it is in; empty where the list has no group.
  private let groups: [[Int]]

  init(_ wordlist: Wordlist) {
    rows = wordlist.groups.map { group in
      wordlist.rows.indices.filter { wordlist.rows[$0].group.starts(with: group.path) }.map { Int32($0) }
    }
    var groups = [[Int]](repeating: [], count: rows.isEmpty ? 0 : wordlist.rows.count)
    for (group, members) in rows.enumerated() {
      for row in members { groups[Int(row)].append(group) }
    }
    self.groups = groups
  }

  /// - Parameters:
  ///   - hits: in order of place; none of them of a row that could not be counted.
  ///   - counts: say which rows could not be counted.
  /// - Returns: nil for what has no row that was counted.
  /// - Complexity: O(hits × depth of groups).
  func count(_ hits: [Hit], counted counts: RowCounts) -> (total: Int?, groups: [Int?]) {
    var total = HitUnion()
    var unions = [HitUnion](repeating: HitUnion(), count: rows.count)
    for hit in hits {
      total.add(hit)
      guard !groups.isEmpty else { continue }
      for group in groups[Int(hit.row)] { unions[group].add(hit) }
    }
    let isCounted = rows.map { members in
      counts.uncounted.isEmpty ? !members.isEmpty : members.contains { counts[Int($0)] != nil }
    }
    return (
      counts.hasCounted ? total.count : nil, zip(unions, isCounted).map { $1 ? $0.count : nil }
    )
  }
}
