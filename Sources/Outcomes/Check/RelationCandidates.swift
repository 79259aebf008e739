/// What is tried.
extension RelationSearch {
  typealias Candidate = (relation: Relation, target: Int)

  /// The candidates of each kind, simpler kinds first.
  func kinds() -> [[Candidate]] {
    let all = Array(columns.indices)
    let rounded = all.filter { !columns[$0].cells.contains { $0?.isExact == true } }
    let sums = all.flatMap { target in subsets(without: target).map { (Relation.sum($0), target) } }
    var shares: [Candidate] = []
    var sharesOfSums: [Candidate] = []
    var changes: [Candidate] = []
    for target in rounded {
      let scale = scale(of: target)
      for part in all where part != target {
        for whole in all where whole != target && whole != part {
          shares.append((.share(part: part, whole: [whole], scale: scale), target))
          sharesOfSums.append((.share(part: part, whole: [part, whole], scale: scale), target))
          changes.append((.change(from: whole, to: part, scale: scale), target))
        }
        shares.append((.shareOfColumn(part, scale: scale), target))
        changes.append((.changeFromRowAbove(of: part, scale: scale), target))
      }
    }
    let means = rounded.flatMap { target in subsets(without: target).map { (Relation.mean($0), target) } }
    return [sums, shares, hundreds(all.filter { columns[$0].isPercent }), means, changes, sharesOfSums]
  }

  /// Pairs, triples and all per cents; the target is the one that differs most, which tells most.
  private func hundreds(_ percents: [Int]) -> [Candidate] {
    var sets: [[Int]] = percents.count > 3 ? [percents] : []
    for (index, first) in percents.enumerated() {
      for (next, second) in percents[(index + 1)...].enumerated() {
        sets.append([first, second])
        for third in percents[(index + next + 2)...] { sets.append([first, second, third]) }
      }
    }
    return sets.compactMap { set in
      let target = set.max { (spreads[$0], $1) < (spreads[$1], $0) }
      return target.map { target in (.hundred(set.filter { $0 != target }), target) }
    }
  }

  /// 100 for per cents, 1 for proportions.
  func scale(of target: Int) -> Int {
    if columns[target].isPercent, columns[target].decimals == 0 { return 100 }
    let isProportion = columns[target].cells.allSatisfy { cell in cell.map { abs($0.value) <= 1 } ?? true }
    return isProportion ? 1 : 100
  }

  /// Sets of columns that a sum or a mean may be of: pairs, triples of near ones, runs of neighbours.
  private func subsets(without target: Int) -> [[Int]] {
    let others = columns.indices.filter { $0 != target }
    var sets: [[Int]] = []
    for (index, first) in others.enumerated() {
      for (next, second) in others[(index + 1)...].enumerated() {
        sets.append([first, second])
        guard others.count <= 16 || second - first <= 6 else { continue }
        for third in others[(index + next + 2)...] where others.count <= 16 || third - first <= 6 {
          sets.append([first, second, third])
        }
      }
      for length in 4...12 where index + length <= others.count {
        sets.append(Array(others[index..<(index + length)]))
      }
    }
    return sets
  }
}
