import Foundation
import Synchronization

/// A value that threads share, and can wait on.
package final class Monitor<Value>: Sendable {
  /// Held while the value is looked at, so that no change comes between a look and the wait that follows it.
  private let condition = NSCondition()
  /// Taken only by who holds the condition, and so never waited for.
  private let value: Mutex<Value>

  package init(_ value: sending Value) { self.value = Mutex(value) }

  /// Changes or reads the value, and wakes who waits.
  package func with<Result: Sendable>(
    _ body: (inout sending Value) throws -> sending Result
  ) rethrows -> Result {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    return try value.withLock(body)
  }

  /// Waits until `body` gives something; it is asked again after each change.
  package func wait<Result: Sendable>(for body: (inout sending Value) -> sending Result?) -> Result {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    while true {
      if let result = value.withLock(body) { return result }
      condition.wait()
    }
  }
}
