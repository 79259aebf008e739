import Legislation

/// The runs that count, and the segments between hard breaks: text that a scope leaves out breaks too.
package struct Selection: Sendable {
  /// By run: number of its segment, or -1 if the run is not selected.
  package private(set) var segment: [Int32]
  private(set) var isFurniture: [Bool]

  /// - Parameter selected: for each run of the document, whether it counts; see `Scope.selection(in:)`.
  package init(_ document: Document, selected: [Bool]) {
    precondition(selected.count == document.runs.count, "a selection says of each run whether it counts")
    segment = Array(repeating: -1, count: document.runs.count)
    isFurniture = document.runs.map { $0.zone == .furniture }
    var current: Int32 = 0
    var breaks = true
    for (index, run) in document.runs.enumerated() {
      guard selected[index] else {
        breaks = true
        continue
      }
      if breaks || run.flags.contains(.startsBlock) { current += 1 }
      breaks = false
      segment[index] = current
    }
  }

  /// Whether a run counts.
  package func contains(run: Int32) -> Bool { segment[Int(run)] >= 0 }

  /// Whether the words of a run are part of a word total: page furniture never is.
  package func totals(run: Int32) -> Bool { segment[Int(run)] >= 0 && !isFurniture[Int(run)] }
}
