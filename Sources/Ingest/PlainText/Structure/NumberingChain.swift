/// A number that a line begins with, which may open a provision.
struct NumberCandidate {
  var key: NumberKey
  /// Index of the line.
  var line: Int
  /// What speaks for its opening something, apart from its place in the series: 0 for nothing, negative for doubt.
  var weight: Double
  /// It is directly below the heading of a division, which may begin numbers anew.
  var isBelowDivision = false
  /// It is directly below another heading, in a schedule: what is below it may have numbers of its own.
  var isBelowHeading = false
  /// It is directly below a line of a heading's shape, which may be none.
  var isBelowLine = false
  /// It is `1.1`, which begins no list, in a schedule.
  var mayBeginAnew = false
}

extension NumberCandidate {
  /// What begins anew here can be a list or the rows of a table.
  fileprivate var mayBeginList: Bool { isBelowHeading || isBelowLine }
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
  /// How far the chosen path outweighs the next best; nil where there is no other.
  var margin: Double? { runnerUp > 0 ? max(0, weight - runnerUp) : nil }

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
    dropNested(candidates)
    findRunnerUp(candidates, ending)
  }

  /// Numbers that begin anew below a heading are those of a table or list where the series from before is resumed behind
  /// them: 1, 2, 3 between 7 and 8.
  private mutating func dropNested(_ candidates: [NumberCandidate]) {
    guard candidates.contains(where: { $0.isBelowHeading || $0.isBelowLine }) else { return }
    var kept: [Int] = []
    var index = 0
    while index < chosen.count {
      if let last = kept.last, candidates[chosen[index]].mayBeginList,
        let resumed = resumption(behind: index, after: candidates[last].key, candidates)
      {
        index = resumed
      }
      kept.append(chosen[index])
      index += 1
    }
    chosen = kept
  }

  /// The place of the number that follows `key` and not the one before it, behind numbers that begin at a place.
  private func resumption(behind start: Int, after key: NumberKey, _ candidates: [NumberCandidate]) -> Int? {
    for place in chosen.indices.dropFirst(start + 1) {
      let (next, before) = (candidates[chosen[place]].key, candidates[chosen[place - 1]].key)
      if next.isBeginning { return nil }
      if next.first > before.first + 1 { return next.first == key.first + 1 ? place : nil }
    }
    return nil
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
    // Numbers begin anew behind the heading of a Part, and in a schedule of a form or method.
    guard after.key.isBeginning else { return nil }
    return after.isBelowDivision
      ? 1 : after.isBelowHeading ? -2 : after.mayBeginAnew ? -3 : after.isBelowLine ? -4 : nil
  }
}
