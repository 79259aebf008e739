/// A number that a line begins with, which may open a provision.
struct NumberCandidate {
  var key: NumberKey
  /// Index of the line.
  var line: Int
  /// What speaks for its opening something, apart from its place in the series: 0 for nothing, negative for doubt.
  var weight: Double
  /// It is directly below a heading that may begin numbers anew.
  var isBelowDivision = false
}

/// The series among the numbers of a text that explains most of them with the fewest breaks: the heaviest path from
/// number to number, each step weighed by how well one follows the other.
struct NumberingChain {
  /// Indices of the candidates chosen, in order.
  private(set) var chosen: [Int] = []
  /// What the path weighs.
  private(set) var weight = 0.0
  /// What the best path weighs that has a number which is not chosen; 0 if all are.
  private(set) var runnerUp = 0.0

  /// Numbers that follow one another lie near one another: so many candidates between are looked over, fewer where
  /// there are very many.
  private static func reach(_ count: Int) -> Int { min(96, max(12, 12_000_000 / max(count, 1))) }

  init() {}

  /// Complexity: O(candidates), for the reach shrinks as they grow many.
  init(_ candidates: [NumberCandidate]) {
    guard !candidates.isEmpty else { return }
    let reach = NumberingChain.reach(candidates.count)
    // What the best path that ends with a candidate weighs.
    var ending: [Double] = []
    var previous = [Int32](repeating: -1, count: candidates.count)
    // The best end of a path by its first figure, of those beyond the reach: a long quotation may lie between.
    var beyond: [Int: Int] = [:]
    ending.reserveCapacity(candidates.count)
    for (index, candidate) in candidates.enumerated() {
      var best = candidate.key.isBeginning ? 1 : -min(2, Double(candidate.key.first) * 0.1)
      func consider(_ before: Int) {
        guard let step = NumberingChain.step(candidates[before], candidate) else { return }
        let total = ending[before] + step
        if total > best { (best, previous[index]) = (total, Int32(truncatingIfNeeded: before)) }
      }
      for before in stride(from: index - 1, through: max(0, index - reach), by: -1) { consider(before) }
      if index > reach {
        let left = index - reach - 1
        let first = candidates[left].key.first
        if beyond[first].map({ ending[$0] < ending[left] }) ?? true { beyond[first] = left }
        for figure in [candidate.key.first - 1, candidate.key.first] {
          if let before = beyond[figure] { consider(before) }
        }
      }
      ending.append(best + candidate.weight)
    }
    guard let last = ending.indices.max(by: { ending[$0] < ending[$1] }), ending[last] > 0 else { return }
    weight = ending[last]
    var index = last
    while index >= 0 {
      chosen.append(index)
      index = Int(previous[index])
    }
    chosen.reverse()
    findRunnerUp(candidates, ending)
  }

  /// The best path that leaves the chosen one for a number beside it and comes back to it, or ends there.
  private mutating func findRunnerUp(_ candidates: [NumberCandidate], _ ending: [Double]) {
    var next = 0
    for index in candidates.indices {
      if next < chosen.count, chosen[next] == index {
        next += 1
        continue
      }
      runnerUp = max(runnerUp, ending[index])
      for back in chosen[next...].prefix(3) {
        guard let step = NumberingChain.step(candidates[index], candidates[back]) else { continue }
        runnerUp = max(runnerUp, ending[index] + step + weight - ending[back] + candidates[back].weight)
      }
    }
  }

  private static func step(_ before: NumberCandidate, _ after: NumberCandidate) -> Double? {
    if let step = after.key.step(after: before.key) { return step }
    // Numbers begin anew behind the heading of a Part.
    return after.isBelowDivision && after.key.isBeginning ? 1 : nil
  }
}
