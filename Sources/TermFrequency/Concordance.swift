import Force

/// Hits in their contexts, in an order that shows patterns of use; all of them, or a sample.
package struct Concordance: Sendable, Hashable {
  package enum Order: String, CaseIterable, Sendable, Hashable {
    /// As the hits follow one another: text after text.
    case position
    /// By the words before the hit, the nearest first.
    case left
    /// By the words after the hit, the nearest first.
    case right
  }

  /// A sample without replacement, the same for the same seed.
  package struct Sample: Sendable, Hashable {
    /// Most lines it has.
    package var size: Int
    package var seed: UInt64
    package init(size: Int, seed: UInt64 = 1) { (self.size, self.seed) = (size, seed) }
  }

  package let lines: [ConcordanceLine]
  /// Number of hits that the lines were drawn from: those that the filter admits.
  package let total: Int
  package let filter: ConcordanceFilter
  /// Number of hits that the filter left out.
  package let filteredOut: Int
  package let order: Order
  package let sample: Sample?
  /// Whether the lines are grouped by their force, in the order of `ModalForce.allCases`; within a group they
  /// are in ``order``.
  package let isByForce: Bool

  /// - Parameters:
  ///   - lines: of one text or several, whose order does not matter.
  ///   - filter: lines that it does not admit are left out, and counted.
  ///   - isByForce: whether lines are grouped by their force; those without one come last.
  /// - Complexity: O(lines log lines).
  package init(
    _ lines: [ConcordanceLine], order: Order = .position, filter: ConcordanceFilter = ConcordanceFilter(),
    sample: Sample? = nil, isByForce: Bool = false
  ) {
    let all = lines.count
    let lines = lines.filter { filter.admits($0) }
    (self.filter, filteredOut) = (filter, all - lines.count)
    let placed = lines.sorted { $0.place < $1.place }
    let chosen = sample.map { Concordance.draw($0, from: placed) } ?? placed
    (total, self.order, self.sample, self.isByForce) = (lines.count, order, sample, isByForce)
    let ordered: [ConcordanceLine]
    switch order {
    case .position: ordered = chosen
    case .left: ordered = Concordance.sorted(chosen) { Concordance.words(of: $0.left).reversed() }
    case .right: ordered = Concordance.sorted(chosen) { Concordance.words(of: $0.right) }
    }
    guard isByForce else {
      self.lines = ordered
      return
    }
    let groups: [ModalForce?] = ModalForce.allCases + [nil]
    self.lines = groups.flatMap { force in ordered.filter { $0.force == force } }
  }

  /// Each line equally likely, by a shuffle of the indices that stops when it has enough.
  private static func draw(_ sample: Sample, from lines: [ConcordanceLine]) -> [ConcordanceLine] {
    let size = max(0, sample.size)
    guard size < lines.count else { return lines }
    var random = SplitMix64(seed: sample.seed)
    var indices = Array(lines.indices)
    for place in 0..<size { indices.swapAt(place, place + random.next(below: indices.count - place)) }
    return indices[..<size].sorted().map { lines[$0] }
  }

  /// Lines whose words are equal stay in order of place.
  private static func sorted(
    _ lines: [ConcordanceLine], by words: (ConcordanceLine) -> [String]
  ) -> [ConcordanceLine] {
    let keyed = lines.enumerated().map { (index: $0.offset, line: $0.element, words: words($0.element)) }
    return keyed.sorted { one, other in
      if one.words != other.words { return one.words.lexicographicallyPrecedes(other.words) }
      return one.index < other.index
    }.map(\.line)
  }

  private static func words(of context: String) -> [String] {
    context.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }.map(String.init)
  }
}

extension ConcordanceLine {
  fileprivate var place: (Int, Int, Int) { (text, position, row) }
}
