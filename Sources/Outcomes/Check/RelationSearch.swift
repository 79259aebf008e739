import DataTables

/// Looks for the relations that a table's columns keep.
///
/// Every sum of two or three columns, of neighbours up to twelve, every share, mean and change is tried. A small
/// table keeps many by chance: one counts as found where at least three rows keep it, at most a quarter of the rows
/// break it, and the chance that figures as far apart as these would keep any of those tried is small. Those that the
/// headings suggest are few, and so are weighed apart from the rest.
struct RelationSearch {
  let reading: RelationReading
  var columns: [FigureColumn] { reading.columns }
  let rowCount: Int
  /// How many units of its last place apart a column's figures are.
  let spreads: [Double]
  private let varies: [Bool]
  private let isPresent: [[Bool]]
  /// The words and numbers of headings, without those that say per cent.
  private let nameWords: [Set<String>]

  /// Of a relation that rows break; each of those is said to be wrong for it.
  private static let highestChanceWithBreaks = 0.001
  private static let highestChance = 0.01
  /// Of tables with more rows these are looked at first.
  private static let firstRows = 400

  init(_ reading: RelationReading) {
    self.reading = reading
    rowCount = reading.columns.first?.cells.count ?? 0
    spreads = reading.columns.map(RelationSearch.spread)
    isPresent = reading.columns.map { $0.cells.map { $0 != nil } }
    let ofPercents: Set<String> = [
      "percent", "percentage", "pct", "pc", "share", "rate", "proportion", "per", "cent", "of", "the",
    ]
    nameWords = reading.columns.map { column in
      let words = column.name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      return Set(words).subtracting(ofPercents)
    }
    varies = reading.columns.map { column in
      let first = column.cells.lazy.compactMap { $0 }.first
      return column.cells.contains { $0 != nil && $0?.units != first?.units }
    }
  }

  /// From the lowest to the highest figure, and a tenth of their size at least: figures that hardly differ are no
  /// surprise.
  private static func spread(_ column: FigureColumn) -> Double {
    let units = column.cells.compactMap { $0.map { Double($0.units) * 1 } }
    guard let low = units.min(), let high = units.max() else { return 1 }
    let size = units.reduce(0) { $0 + abs($1) } / Double(units.count)
    return max(high - low, size / 10) + 1
  }

  func found() -> [FoundRelation] {
    var found: [FoundRelation] = []
    for kind in kinds() {
      let candidates = kind.filter { isWorthTrying($0.relation, target: $0.target) }
      let named = candidates.filter { isNamed($0.relation, target: $0.target) }
      for candidate in candidates where !isKnown(candidate, found) {
        let isNamed = isNamed(candidate.relation, target: candidate.target)
        let result = tested(
          candidate.relation, target: candidate.target, hypotheses: isNamed ? named.count : candidates.count,
          isNamed)
        if let result { found.append(result) }
      }
    }
    found += sharesOfTotals(found)
    return withOneRounding(withoutRivals(withoutRepetitions(found)))
  }

  /// Shares of a column whose sum does not fit: a misprint in one cell of it changes the sum, and all shares with it.
  private func sharesOfTotals(_ found: [FoundRelation]) -> [FoundRelation] {
    let known = Set(found.map(\.target))
    let rounded = columns.indices.filter {
      !columns[$0].cells.contains { $0?.isExact == true } && !known.contains($0)
    }
    var more: [FoundRelation] = []
    for target in rounded {
      for part in columns.indices where part != target && varies[part] && varies[target] {
        guard let total = impliedTotal(of: part, by: target) else { continue }
        let relation = Relation.shareOfTotal(part, scale: scale(of: target), total: total)
        // Whatever total fits best was chosen among about as many as there are rows.
        let result = tested(
          relation, target: target, hypotheses: columns.count * columns.count * rowCount, false)
        if let result { more.append(result) }
      }
    }
    return more
  }

  /// The total that most rows' shares allow; nil where fewer than three quarters do.
  private func impliedTotal(of part: Int, by target: Int) -> Int? {
    let scale = Double(scale(of: target))
    var ends: [(value: Double, step: Int)] = []
    var rows = 0
    for (count, share) in zip(columns[part].cells, columns[target].cells) {
      guard let count, let share, count.units > 0, share.units > 0 else { continue }
      let half = 0.5 / Double(PrintedFigure.units(share.decimals))
      rows += 1
      ends.append((scale * count.value / (share.value + half), 1))
      ends.append((scale * count.value / (share.value - half), -1))
    }
    ends.sort { ($0.value, -$0.step) < ($1.value, -$1.step) }
    var (open, most, best) = (0, 0, 0...0.0)
    for (index, end) in ends.enumerated() {
      open += end.step
      if open > most, index + 1 < ends.count { (most, best) = (open, end.value...ends[index + 1].value) }
    }
    let total = ((best.lowerBound + best.upperBound) / 2).rounded()
    guard most >= 4, most * 4 >= rows * 3, best.contains(total), total < 1e12 else { return nil }
    return Int(total)
  }

  /// Columns without figures, or of one figure all through, tell nothing.
  private func isWorthTrying(_ relation: Relation, target: Int) -> Bool {
    ([target] + relation.sources).allSatisfy { varies[$0] }
  }

  /// Whether a found one already says it: a sum with a further column that is all but 0.
  private func isKnown(_ candidate: Candidate, _ found: [FoundRelation]) -> Bool {
    found.contains { known in
      guard known.target == candidate.target else { return false }
      switch (known.relation, candidate.relation) {
      case (.sum(let few), .sum(let many)): return few.count < many.count && Set(few).isSubset(of: many)
      case (.share(let part, let whole, _), .share(let other, let sum, _)):
        return part == other && whole.count < sum.count
      case (.hundred(let few), .hundred(let many)): return Set(few).isSubset(of: many)
      default: return false
      }
    }
  }

  // MARK: One relation

  /// The relation with its rows, if it is found.
  func tested(_ relation: Relation, target: Int, hypotheses: Int, _ isNamed: Bool) -> FoundRelation? {
    guard passesFirstLook(relation, target: target) else { return nil }
    var best: FoundRelation?
    for rounding in Rounding.allCases {
      guard let result = result(relation, target, rounding, hypotheses) else { continue }
      if let known = best, known.kept.count >= result.kept.count {
        if known.kept == result.kept { best?.rounding.append(rounding) }
        continue
      }
      best = result
    }
    best?.isNamed = isNamed
    guard let best, isFound(best) else { return nil }
    return best
  }

  /// Relations that a user names, under the rounding by which most rows keep them; those that no row can say anything of
  /// are left out.
  func given(_ relations: [(Relation, target: Int)]) -> [FoundRelation] {
    let found = relations.compactMap { relation, target -> FoundRelation? in
      var best: FoundRelation?
      for rounding in Rounding.allCases {
        guard let result = result(relation, target, rounding, 1, takesAll: true) else { continue }
        if let known = best, known.kept.count >= result.kept.count {
          if known.kept == result.kept { best?.rounding.append(rounding) }
        } else {
          best = result
        }
      }
      best?.isGiven = true
      return best
    }
    return withOneRounding(found)
  }

  private func isFound(_ relation: FoundRelation) -> Bool {
    let rows = relation.kept.count + relation.broken.count
    let isStrict = !relation.isNamed && !relation.broken.isEmpty
    return relation.kept.count >= 3 && relation.broken.count * 4 <= rows
      && relation.chance < (isStrict ? RelationSearch.highestChanceWithBreaks : RelationSearch.highestChance)
  }

  /// Whether headings suggest it: a share is called as its part is, per cents add up to a hundred.
  private func isNamed(_ relation: Relation, target: Int) -> Bool {
    switch relation {
    case .share(let part, _, _), .shareOfColumn(let part, _), .shareOfTotal(let part, _, _):
      return !nameWords[part].isEmpty && nameWords[part].isSubset(of: nameWords[target])
    case .hundred: return true
    default: return false
    }
  }

  /// Of the first rows that say anything, most must keep it.
  private func passesFirstLook(_ relation: Relation, target: Int) -> Bool {
    var (kept, broken) = (0, 0)
    let sources = relation.sources
    for row in 0..<rowCount where isPresent[target][row] && sources.allSatisfy({ isPresent[$0][row] }) {
      if kept + broken >= RelationSearch.firstRows { break }
      var holds: Bool?
      for rounding in [Rounding.halfUp, .truncation] {
        if let one = reading.reading(relation, target: target, row: row, rounding).holds {
          holds = holds == true || one
        }
      }
      guard let holds else { continue }
      if holds { kept += 1 } else { broken += 1 }
      if broken > 2, broken > kept { return false }
    }
    return kept >= 3 && broken * 3 <= kept
  }

  func result(
    _ relation: Relation, _ target: Int, _ rounding: Rounding, _ hypotheses: Int, takesAll: Bool = false
  ) -> FoundRelation? {
    var (kept, broken, chance) = ([Int](), [Int](), RelationChance())
    for row in 0..<rowCount {
      guard
        case .allows(let range, let printed) = reading.reading(relation, target: target, row: row, rounding)
      else { continue }
      guard range.contains(printed) else {
        broken.append(row)
        continue
      }
      kept.append(row)
      // A row of zeros keeps everything.
      if isTelling(relation, row) { chance.add(allowed: range.count, of: spreads[target]) }
    }
    guard !kept.isEmpty || takesAll && !broken.isEmpty else { return nil }
    let rows = kept.count + broken.count
    return FoundRelation(
      relation: relation, target: target, rounding: [rounding], kept: kept, broken: broken,
      chance: chance.bound(hypotheses: hypotheses, rows: rows, broken: broken.count))
  }

  private func isTelling(_ relation: Relation, _ row: Int) -> Bool {
    relation.sources.allSatisfy { columns[$0].cells[row].map { $0.units != 0 } ?? false }
  }

}
