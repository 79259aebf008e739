import Legislation
import Wordlists

/// One way of counting: a rule of the audit and a scope of one text, by their places in the lists.
package struct CountingWay: Sendable, Hashable {
  /// Index in ``AuditResult/rules``.
  package let rule: Int
  /// Index in ``TextAudit/scopes``.
  package let scope: Int
}

/// A way of counting and a reading of the row, with the figure that they give.
package struct ReadWay: Sendable, Hashable {
  package let way: CountingWay
  /// Index in ``AuditedRow/readings``.
  package let reading: Int
  /// Nil where the reading cannot be counted in this text.
  package let count: Int?
}

/// What the grid gives for one printed figure over one text.
package struct CellAudit: Sendable, Hashable {
  package enum Status: String, Sendable, Hashable, CaseIterable {
    /// The table's own rule gives the figure.
    case byTableRule = "exact by the table's rule"
    /// Another rule gives it.
    case byOtherRule = "exact by another rule"
    /// No rule does; ``CellAudit/nearest`` is within 2, or 2 per cent.
    case near
    /// No rule does.
    case unexplained = "not explained"
    /// Published as 0, and the table's rule gives 0.
    case zero = "zero by the table's rule"
    /// Published as 0, and the table's rule gives more.
    case zeroMissed = "zero, not by the table's rule"
    /// The row cannot be counted in this text, by any rule.
    case undecided = "cannot be decided in this text"
  }

  package let status: Status
  /// All ways that give exactly the figure, simplest first.
  package let exact: [ReadWay]
  /// The simplest way to the figure. If no way gives it, the simplest way to the nearest figure that is had over
  /// the whole text, or over the part that the table's rule is about: in some part or other a text has nearly
  /// any small figure.
  package let nearest: ReadWay
  /// What the table's rule gives, under the reading that comes nearest.
  package let byTableRule: ReadWay
  /// The distinct figures of all ways, ascending; empty only where the row cannot be decided.
  package let figures: [Int]

  /// Distinct rule and scope pairs among the exact ways.
  package var exactWays: Int { Set(exact.map(\.way)).count }
}

/// The audit of a table over one text.
package struct TextAudit: Sendable {
  package let identity: Identity
  /// What reports call it; no two texts of an audit have one name.
  package let name: String
  package let notes: [Note]
  /// The scopes tried, simplest first within their kinds.
  package let scopes: [CandidateScope]
  /// Why other scopes could not be tried on this text.
  package let skipped: [String]
  /// By row of the table.
  package let cells: [CellAudit]
  /// The rule and scope that give most of the figures that are not 0; of several the simplest.
  package let best: CountingWay
  /// Other ways with the same figures in every row as the best, simplest first.
  package let alike: [CountingWay]
  /// Other ways that give as many figures, but not the same in every row.
  package let rivals: Int
  package let chance: Chance

  /// Rows with these statuses, by index.
  package func rows(_ statuses: CellAudit.Status...) -> [Int] {
    cells.indices.filter { statuses.contains(cells[$0].status) }
  }

  /// Whether the figure of a row is had in parts of the text only, where the whole was searched too.
  package func isInPartsOnly(_ row: Int) -> Bool {
    scopes.contains(where: \.isWhole) && !cells[row].exact.isEmpty
      && cells[row].exact.allSatisfy { !scopes[$0.way.scope].isWhole }
  }

  /// Figures that are not 0 and that the table's rule gives.
  package var explained: Int { rows(.byTableRule).count }
  /// Figures that are not 0 and that only other rules give.
  package var explainedByOthers: Int { rows(.byOtherRule).count }
}

/// Works out a ``TextAudit`` from the counts of one text.
struct TextAuditMaker {
  let rows: [AuditedRow]
  let rules: [CountingRule]
  let grid: CountGrid
  /// First reading of each row among the readings of all rows.
  let firstReading: [Int]
  /// All ways, simplest first.
  let ways: [CountingWay]

  init(rows: [AuditedRow], rules: [CountingRule], grid: CountGrid) {
    (self.rows, self.rules, self.grid) = (rows, rules, grid)
    var first: [Int] = []
    var next = 0
    for row in rows {
      first.append(next)
      next += row.readings.count
    }
    firstReading = first
    var ways: [CountingWay] = []
    for rule in rules.indices {
      for scope in grid.scopes.indices { ways.append(.init(rule: rule, scope: scope)) }
    }
    let distances = rules.map(\.distanceFromStandard)
    func order(_ way: CountingWay) -> (Int, Int, Int) {
      (distances[way.rule] + grid.scopes[way.scope].distance, way.rule, way.scope)
    }
    self.ways = ways.sorted { order($0) < order($1) }
  }

  func audit(identity: Identity, name: String, notes: [Note], skipped: [String]) -> TextAudit {
    let scores = ways.map { explained(by: $0) }
    let most = scores.max() ?? 0
    let places = ways.indices.filter { scores[$0] == most }
    // A tie goes to the way that also gives more of the zeros; that never raises the number explained.
    let zeroCounts = places.map { zeros(by: ways[$0]) }
    let mostZeros = zeroCounts.max() ?? 0
    let chosen = zip(places, zeroCounts).first { $0.1 == mostZeros }?.0 ?? 0
    let best = ways[chosen]
    let vector = grid.vector(rule: best.rule, scope: best.scope)
    let alike = places.map { ways[$0] }.filter {
      $0 != best && grid.vector(rule: $0.rule, scope: $0.scope).elementsEqual(vector)
    }
    let cells = rows.indices.map { cell($0, best: best) }
    return TextAudit(
      identity: identity, name: name, notes: notes, scopes: grid.scopes, skipped: skipped, cells: cells,
      best: best,
      alike: alike, rivals: places.count - alike.count - 1,
      chance: chance(explained: most, cells: cells))
  }

  private func count(_ row: Int, _ reading: Int, _ way: CountingWay) -> Int? {
    grid[way.rule, way.scope, firstReading[row] + reading]
  }

  /// The reading of a row that comes nearest to its figure under one way of counting.
  private func nearest(_ row: Int, _ way: CountingWay) -> ReadWay {
    var found = ReadWay(way: way, reading: 0, count: count(row, 0, way))
    for reading in rows[row].readings.indices.dropFirst() {
      let other = count(row, reading, way)
      if distance(row, other) < distance(row, found.count) {
        found = ReadWay(way: way, reading: reading, count: other)
      }
    }
    return found
  }

  private func distance(_ row: Int, _ count: Int?) -> Int {
    count.map { abs($0 - rows[row].row.published) } ?? .max
  }

  /// Whether a figure may be called near: it is of the whole text, or of the part that the best rule is about.
  private func isComparable(_ way: CountingWay, to best: CountingWay) -> Bool {
    let (scope, own) = (grid.scopes[way.scope].scope, grid.scopes[best.scope].scope)
    return grid.scopes[way.scope].isWhole || (scope.inside, scope.outside) == (own.inside, own.outside)
  }

  private func explained(by way: CountingWay) -> Int {
    rows.indices.count { rows[$0].row.published > 0 && isExact($0, way) }
  }

  private func zeros(by way: CountingWay) -> Int {
    rows.indices.count { rows[$0].row.published == 0 && isExact($0, way) }
  }

  private func isExact(_ row: Int, _ way: CountingWay) -> Bool {
    rows[row].readings.indices.contains { count(row, $0, way) == rows[row].row.published }
  }

  private func cell(_ row: Int, best: CountingWay) -> CellAudit {
    var exact: [ReadWay] = []
    var figures: Set<Int> = []
    var nearest = self.nearest(row, ways.first { isComparable($0, to: best) } ?? best)
    for way in ways {
      let isComparable = isComparable(way, to: best)
      for reading in rows[row].readings.indices {
        let count = count(row, reading, way)
        if let count { figures.insert(count) }
        if count == rows[row].row.published {
          exact.append(ReadWay(way: way, reading: reading, count: count))
        }
        if isComparable, distance(row, count) < distance(row, nearest.count) {
          nearest = ReadWay(way: way, reading: reading, count: count)
        }
      }
    }
    if let simplest = exact.first { nearest = simplest }
    let byTableRule = self.nearest(row, best)
    let published = rows[row].row.published
    let isExact = byTableRule.count == published
    let status: CellAudit.Status =
      if figures.isEmpty {
        .undecided
      } else if published == 0 {
        isExact ? .zero : .zeroMissed
      } else if isExact {
        .byTableRule
      } else if !exact.isEmpty {
        .byOtherRule
      } else {
        distance(row, nearest.count) <= max(2, published / 50) && nearest.count ?? 0 > 0
          ? .near : .unexplained
      }
    return CellAudit(
      status: status, exact: exact, nearest: nearest, byTableRule: byTableRule, figures: figures.sorted())
  }

  private func chance(explained: Int, cells: [CellAudit]) -> Chance {
    let asked = rows.indices.filter { rows[$0].row.published > 0 }
    let readings = asked.flatMap { row in
      (0..<rows[row].readings.count).map { firstReading[row] + $0 }
    }
    var vectors: Set<[Int32]> = []
    for way in ways {
      let all = grid.vector(rule: way.rule, scope: way.scope)
      vectors.insert(readings.map { all[all.startIndex + $0] })
    }
    return Chance(
      rows: asked.map { row in
        let published = rows[row].row.published
        return (
          published, rows[row].readings.count, cells[row].figures.count { $0 <= 2 * published }
        )
      }, explained: explained, distinctRules: vectors.count)
  }
}
