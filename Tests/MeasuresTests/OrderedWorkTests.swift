import Foundation
import Testing

@testable import Measures

@Suite("Ordered work")
struct OrderedWorkTests {
  @Test("hands results back in order, whatever the workers' speed", arguments: [1, 2, 5, 16])
  func order(workers: Int) {
    var next = 0
    var found: [Int] = []
    OrderedWork<Int, Int>(workers: workers).run(
      next: {
        next += 1
        return next <= 200 ? next : nil
      },
      makeWorker: {
        { item in
          if item % 13 == 0 { usleep(2000) }
          return item * item
        }
      },
      consume: {
        found.append($0)
        return true
      })
    #expect(found == (1...200).map { $0 * $0 })
  }

  /// How many results may wait: six by their number; or six by their weight, of ten each, beside the one whose turn it is.
  static let bounds: [(window: Int, weight: Int, waiting: Int)] = [(2, 0, 6), (1000, 10, 7)]

  @Test("lets no worker run far ahead of a slow one", arguments: bounds)
  func window(_ window: Int, _ weight: Int, _ waiting: Int) {
    let greatest = Monitor((started: 0, consumed: 0, ahead: 0))
    var next = 0
    OrderedWork<Int, Int>(workers: 3, window: window, largestWeight: 65, weight: { _ in weight }).run(
      next: {
        next += 1
        return next <= 60 ? next : nil
      },
      makeWorker: {
        { item in
          greatest.with { $0.ahead = max($0.ahead, item - $0.consumed) }
          if item == 1 { usleep(50_000) }
          return item
        }
      },
      consume: { _ in
        greatest.with { $0.consumed += 1 }
        return true
      })
    // Each of three workers has one more in hand, and one may be about to be consumed.
    #expect(greatest.with { $0.ahead } <= waiting + 3 + 1)
  }

  @Test("ends when it is asked to, and waits for its workers", arguments: [1, 4])
  func end(workers: Int) {
    var next = 0
    var found: [Int] = []
    OrderedWork<Int, Int>(workers: workers).run(
      next: {
        next += 1
        return next
      }, makeWorker: { { $0 } },
      consume: {
        found.append($0)
        return found.count < 10
      })
    #expect(found == Array(1...10))
  }
}
