/// Which of the relations that rows keep are meant.
extension RelationSearch {
  /// Of relations of one kind for one figure the best is kept: `with exceptions` and `without` are alike in most
  /// rows, and the share of the one seems one of the other. Sums are kept unless many rows break them, for a figure
  /// may be more than one sum.
  func withoutRivals(_ found: [FoundRelation]) -> [FoundRelation] {
    found.filter { relation in
      let rivals = found.filter { relation.isRival(of: $0) }
      guard let fewest = rivals.map(\.broken.count).min(), fewest < relation.broken.count else { return true }
      if case .sum = relation.relation { return relation.broken.count < 3 }
      return false
    }
  }

  /// A table is rounded in one way: that under which most rows of all its relations hold. A relation keeps a way of
  /// its own only where three rows and more need it.
  func withOneRounding(_ found: [FoundRelation]) -> [FoundRelation] {
    let results = found.map { relation in
      Rounding.allCases.map { result(relation.relation, relation.target, $0, 1) }
    }
    let totals = Rounding.allCases.indices.map { mode in
      results.reduce(0) { $0 + ($1[mode]?.kept.count ?? 0) }
    }
    guard let most = totals.max(), let mode = totals.firstIndex(of: most) else { return found }
    return zip(found, results).map { relation, results in
      guard let common = results[mode], common.kept.count + 3 > relation.kept.count else { return relation }
      var changed = relation
      (changed.kept, changed.broken) = (common.kept, common.broken)
      changed.rounding =
        [Rounding.allCases[mode]]
        + Rounding.allCases.indices.filter { $0 != mode && results[$0]?.kept == common.kept }.map {
          Rounding.allCases[$0]
        }
      return changed
    }
  }

  /// Of relations that say the same of the same rows one is kept: a mean of two columns of which one is the other, a
  /// share and its change.
  func withoutRepetitions(_ found: [FoundRelation]) -> [FoundRelation] {
    var kept: [FoundRelation] = []
    for relation in found {
      let cells = Set([relation.target] + relation.relation.sources)
      let isRepeated = kept.contains { other in
        other.target == relation.target && Set([other.target] + other.relation.sources) == cells
          && other.broken.count <= relation.broken.count
      }
      if !isRepeated { kept.append(relation) }
    }
    return kept
  }
}

extension FoundRelation {
  /// Whether only one of the two can be meant: of one kind and for one figure; of sums to a hundred those that share
  /// a part.
  fileprivate func isRival(of other: FoundRelation) -> Bool {
    switch (relation, other.relation) {
    case (.sum, .sum), (.mean, .mean), (.change, .change), (.share, .share): target == other.target
    case (.hundred(let parts), .hundred(let others)):
      !Set(parts + [target]).isDisjoint(with: others + [other.target])
    default: false
    }
  }
}
