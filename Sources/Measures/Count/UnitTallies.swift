import TermFrequency

/// Hits by row in each unit of a text, in one array for all of them.
struct UnitTallies {
  /// By unit: hits of all rows together, those that share a token as one; a shared hit is where its first word is.
  private(set) var totals: [Int]
  private var tallies: [RowCounts.Tally] = []
  /// By unit, where its tallies are.
  private var places: [Range<Int>]

  /// - Parameter hits: in order of place.
  /// - Complexity: O(hits + units).
  init(_ hits: [Hit], _ map: UnitMap, _ stream: TokenStream, rowCount: Int) {
    totals = Array(repeating: 0, count: map.count)
    places = Array(repeating: 0..<0, count: map.count)
    guard !hits.isEmpty else { return }
    let membership = map.membership
    gather(hits, rowCount) { membership.unit(of: stream.tokens[Int($0)]) }
  }

  /// The rows with a hit in a unit, ascending.
  func tallies(of unit: Int) -> ArraySlice<RowCounts.Tally> { tallies[places[unit]] }

  @inline(__always)
  private mutating func gather(_ hits: [Hit], _ rowCount: Int, unitOf: (_ token: Int32) -> Int) {
    var tallier = RowTallier(rowCount: rowCount)
    var union = HitUnion()
    // Units that the text comes back to, and all their stretches.
    var scattered: [Int: [Range<Int>]] = [:]
    var start = 0
    var next = unitOf(hits[0].firstToken)
    while start < hits.count {
      let unit = next
      var end = start
      repeat {
        if union.add(hits[end]) { totals[unit] += 1 }
        end += 1
        if end < hits.count { next = unitOf(hits[end].firstToken) }
      } while end < hits.count && next == unit
      let first = tallies.count
      tallier.count(start..<end, of: hits, into: &tallies)
      let place = first..<tallies.count
      if places[unit].isEmpty {
        places[unit] = place
      } else {
        scattered[unit, default: [places[unit]]].append(place)
      }
      start = end
    }
    for (unit, stretches) in scattered { places[unit] = united(stretches) }
  }

  private mutating func united(_ stretches: [Range<Int>]) -> Range<Int> {
    let first = tallies.count
    for tally in stretches.flatMap({ tallies[$0] }).sorted(by: { $0.row < $1.row }) {
      if tallies.count > first, tallies[tallies.count - 1].row == tally.row {
        tallies[tallies.count - 1].hits += tally.hits
      } else {
        tallies.append(tally)
      }
    }
    return first..<tallies.count
  }
}
