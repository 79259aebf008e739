/// Spreads items over worker threads and hands the results back in the order of the items.
///
/// Results that wait for an earlier one are at most `window` a worker and `largestWeight` together, so that memory
/// does not grow with the number of items; a worker that is farther ahead waits. The window is wide, for one item may
/// take as long as a hundred others.
package struct OrderedWork<Item: Sendable, Result: Sendable> {
  var workers: Int
  var window: Int
  /// What the results that wait may weigh together, beside one.
  var largestWeight: Int
  /// What a result weighs while it waits: about its bytes.
  var weight: @Sendable (Result) -> Int

  package init(
    workers: Int, window: Int = 256, largestWeight: Int = 4 << 20,
    weight: @escaping @Sendable (Result) -> Int = { _ in 0 }
  ) {
    (self.workers, self.window, self.largestWeight, self.weight) = (workers, window, largestWeight, weight)
  }

  private struct Feed {
    var next: () -> Item?
    var handedOut = 0
  }

  private struct Flow {
    var results: [Int: (Result, weight: Int)] = [:]
    var consumed = 0
    /// Of the results together.
    var weight = 0
    var running: Int
    var isOver = false
  }

  /// Runs until there is no item left, or until `consume` returns false: results of later items are then dropped.
  ///
  /// - Parameters:
  ///   - next: gives the next item; called by one worker at a time.
  ///   - makeWorker: makes what turns items into results; called once on each worker's own thread.
  ///   - consume: takes each result in order, on the caller's thread.
  package func run(
    next: sending @escaping () -> Item?, makeWorker: @escaping @Sendable () -> (Item) -> Result,
    consume: (Result) -> Bool
  ) {
    guard workers > 1 else {
      let work = makeWorker()
      while let item = next(), consume(work(item)) {}
      return
    }
    let feed = Monitor(Feed(next: next))
    let flow = Monitor(Flow(running: workers))
    let ahead = workers * window
    let (weight, largestWeight) = (weight, largestWeight)
    var started = 0
    for _ in 0..<workers {
      let isStarted = WorkerThread.start {
        let work = makeWorker()
        while true {
          let taken = feed.with { feed -> (Int, Item)? in
            if flow.with({ $0.isOver }) { return nil }
            guard let item = feed.next() else { return nil }
            feed.handedOut += 1
            return (feed.handedOut - 1, item)
          }
          guard let (index, item) = taken else { break }
          let result = work(item)
          let own = weight(result)
          let goesOn = flow.wait { flow -> Bool? in
            if flow.isOver { return false }
            // The one that all others wait for is always let in.
            let hasRoom = index < flow.consumed + ahead && flow.weight + own <= largestWeight
            guard index == flow.consumed || hasRoom else { return nil }
            flow.results[index] = (result, own)
            flow.weight += own
            return true
          }
          if !goesOn { break }
        }
        flow.with { $0.running -= 1 }
      }
      if isStarted { started += 1 } else { flow.with { $0.running -= 1 } }
    }
    // A system without room for one more thread has room for none: then this one works.
    if started == 0 {
      let work = makeWorker()
      while let item = feed.with({ $0.next() }), consume(work(item)) {}
      return
    }
    while true {
      let result = flow.wait { flow -> Result?? in
        if let (result, own) = flow.results.removeValue(forKey: flow.consumed) {
          flow.consumed += 1
          flow.weight -= own
          return result
        }
        return flow.running == 0 ? .some(nil) : nil
      }
      guard let result else { return }
      guard consume(result) else { break }
    }
    // The workers end before the caller takes back what they share.
    flow.with { $0.isOver = true }
    flow.wait { $0.running == 0 ? () : nil }
  }
}
