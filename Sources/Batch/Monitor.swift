import Foundation

/// A value that threads share, and can wait on.
///
/// `@unchecked Sendable`: `value` is private, and both methods touch it only while they hold the lock of
/// `condition`; nothing that they give out refers to it unless the caller's closure lets it, which is why results
/// must be `Sendable`.
package final class Monitor<Value>: @unchecked Sendable {
  private let condition = NSCondition()
  private var value: Value

  package init(_ value: sending Value) { self.value = value }

  /// Changes or reads the value, and wakes who waits.
  package func with<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    return try body(&value)
  }

  /// Waits until `body` gives something; it is asked again after each change.
  package func wait<Result: Sendable>(for body: (inout Value) -> Result?) -> Result {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    while true {
      if let result = body(&value) { return result }
      condition.wait()
    }
  }
}
