/// Which cells of a table of counts are hidden, so that small ones cannot be worked out from the totals.
///
/// A table with its totals is a network: a count flows from its row's total to its column's, and the totals from and
/// to the grand total. What is shown is fixed; what is hidden may be any number of 0 and more that keeps the sums. A
/// hidden cell can be as many numbers as can be sent around through other hidden cells, and it is protected where
/// these are at least as many as the limit, so that not even its order of size is told. Where a small cell is not,
/// those are hidden too on whose way round the least is lost.
///
/// Source: the network form of cell suppression, after Gusfield (1988), *A graph theoretic approach to statistical data
/// security*, SIAM Journal on Computing 17.
package struct CellSuppression: Sendable {
  /// A place in the table; nil for the row or the column of totals.
  package struct Place: Hashable, Sendable {
    package var row: Int?
    package var column: Int?

    package init(row: Int?, column: Int?) { (self.row, self.column) = (row, column) }
  }

  package private(set) var hidden: Set<Place> = []
  /// Those that are small themselves.
  package private(set) var small: Set<Place> = []
  private let limit: Int
  private let rows: Int
  private let columns: Int
  private let values: [Place: Int]
  /// Places that were never shown, because something is missing.
  private let unpublished: Set<Place>

  /// - Parameters:
  ///   - counts: by row and column, 0 and more; nil where there is none. As many in each row.
  ///   - limit: counts from 1 to below it are hidden.
  package init(_ counts: [[Int?]], below limit: Int) {
    (self.limit, rows, columns) = (limit, counts.count, counts.first?.count ?? 0)
    var (values, unpublished) = ([Place: Int](), Set<Place>())
    let grand = Place(row: nil, column: nil)
    for row in 0..<rows {
      for column in 0..<columns {
        let count = counts[row][column]
        for place in [
          Place(row: row, column: column), Place(row: row, column: nil), Place(row: nil, column: column),
          grand,
        ] {
          values[place, default: 0] += count ?? 0
          if count == nil { unpublished.insert(place) }
        }
      }
    }
    (self.values, self.unpublished) = (values, unpublished)
    small = Set(values.filter { $0.value > 0 && $0.value < limit }.keys).subtracting(unpublished)
    hidden = small
    protect()
  }

  package func hides(row: Int?, column: Int?) -> Bool { hidden.contains(Place(row: row, column: column)) }

  // MARK: The network

  /// Nodes: source of the row totals, rows, columns, sink of the column totals.
  private var nodes: Int { rows + columns + 2 }

  private func ends(_ place: Place) -> (from: Int, to: Int) {
    let (source, sink) = (0, nodes - 1)
    switch (place.row, place.column) {
    case (let row?, let column?): return (1 + row, 1 + rows + column)
    case (let row?, nil): return (source, 1 + row)
    case (nil, let column?): return (1 + rows + column, sink)
    case (nil, nil): return (sink, source)
    }
  }

  private var places: [Place] {
    values.keys.sorted { a, b in
      (a.row ?? rows, a.column ?? columns) < (b.row ?? rows, b.column ?? columns)
    }
  }

  private mutating func protect() {
    let all = places
    let limitOfRounds = all.count + 1
    for _ in 0..<limitOfRounds {
      guard let weak = all.first(where: { small.contains($0) && width(of: $0) < limit }) else { return }
      if let more = cheapest(for: weak, all) { hidden.formUnion(more) } else { hidden.formUnion(all) }
    }
    hidden.formUnion(all)
  }

  /// How many numbers a hidden place can be, less one; at most the limit.
  package func width(of place: Place) -> Int {
    var flows = values
    let up = pushed(place, isUp: true, &flows, upTo: limit)
    flows = values
    return up + pushed(place, isUp: false, &flows, upTo: min(limit, values[place] ?? 0))
  }

  /// How much more, or less, the place can be.
  private func pushed(_ place: Place, isUp: Bool, _ flows: inout [Place: Int], upTo most: Int) -> Int {
    let (from, to) = ends(place)
    let others = places.filter { $0 != place && (hidden.contains($0) || unpublished.contains($0)) }
    var pushed = 0
    // A step more through the place is a way back from its end to its beginning.
    while pushed < most,
      let path = way(isUp ? (to, from) : (from, to), others, flows, cost: { _ in 0 }, least: 1)
    {
      let room = path.map { $0.isForward ? Int.max : flows[$0.place] ?? 0 }.min() ?? 0
      let step = min(room, most - pushed)
      for edge in path { flows[edge.place, default: 0] += edge.isForward ? step : -step }
      pushed += step
    }
    return pushed
  }

  private struct Edge {
    var place: Place
    var isForward: Bool
  }

  /// Places to be hidden so that a place can be more than it is by the limit, of the least size together.
  private func cheapest(for place: Place, _ all: [Place]) -> Set<Place>? {
    let (from, to) = ends(place)
    func cost(_ other: Place) -> Int {
      if hidden.contains(other) || unpublished.contains(other) { return 0 }
      let isTotal = other.row == nil || other.column == nil
      return (values[other] ?? 0) + 1 + (isTotal ? 1_000_000_000 : 0)
    }
    let others = all.filter { $0 != place }
    var least = limit
    while least >= 1 {
      for direction in [(to, from), (from, to)] {
        guard let path = way(direction, others, values, cost: cost, least: least) else { continue }
        let more = Set(path.map(\.place)).subtracting(hidden).subtracting(unpublished)
        if !more.isEmpty { return more }
      }
      least /= 2
    }
    return nil
  }

  /// The cheapest way between two nodes: with an edge, or against one on which at least so much flows.
  private func way(
    _ direction: (from: Int, to: Int), _ edges: [Place], _ flows: [Place: Int], cost: (Place) -> Int,
    least: Int
  ) -> [Edge]? {
    var neighbours: [[(to: Int, edge: Edge)]] = Array(repeating: [], count: nodes)
    for place in edges {
      let (from, to) = ends(place)
      neighbours[from].append((to, Edge(place: place, isForward: true)))
      if flows[place] ?? 0 >= least { neighbours[to].append((from, Edge(place: place, isForward: false))) }
    }
    var distance = [Int?](repeating: nil, count: nodes)
    var before = [(node: Int, edge: Edge)?](repeating: nil, count: nodes)
    var isDone = [Bool](repeating: false, count: nodes)
    distance[direction.from] = 0
    while true {
      var next: Int?
      for node in 0..<nodes where !isDone[node] && distance[node] != nil {
        if next.flatMap({ distance[$0] }).map({ (distance[node] ?? 0) < $0 }) ?? true { next = node }
      }
      guard let node = next, let own = distance[node] else { break }
      isDone[node] = true
      if node == direction.to { break }
      for (to, edge) in neighbours[node] where !isDone[to] {
        let length = own + cost(edge.place)
        if distance[to].map({ length < $0 }) ?? true {
          distance[to] = length
          before[to] = (node, edge)
        }
      }
    }
    guard distance[direction.to] != nil else { return nil }
    var (path, node) = ([Edge](), direction.to)
    while node != direction.from, let step = before[node] {
      path.append(step.edge)
      node = step.node
    }
    return path
  }
}
