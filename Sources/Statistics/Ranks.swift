/// Ranks of figures from 1, ties sharing the mean of theirs.
struct Ranks {
  let ranks: [Double]
  /// How many figures each group of ties has, 1 for a figure without one.
  let groups: [Int]

  init(_ figures: [Double]) {
    let order = figures.indices.sorted { (figures[$0], $0) < (figures[$1], $1) }
    var ranks = [Double](repeating: 0, count: figures.count)
    var groups: [Int] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, figures[order[end]] == figures[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
      groups.append(end - start)
      start = end
    }
    (self.ranks, self.groups) = (ranks, groups)
  }

  var hasTies: Bool { groups.contains { $0 > 1 } }
}
