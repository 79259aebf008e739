import Dispatch
import Synchronization

/// A value that threads share, and can wait on.
package final class Monitor<Value>: Sendable {
  private let value: Mutex<Value>
  /// One signal for each thread that waits for a change.
  private let waiting = Mutex<[DispatchSemaphore]>([])

  package init(_ value: sending Value) { self.value = Mutex(value) }

  /// Changes or reads the value, and wakes who waits.
  package func with<Result: Sendable>(
    _ body: (inout sending Value) throws -> sending Result
  ) rethrows -> Result {
    defer { wake() }
    return try value.withLock(body)
  }

  /// Waits until `body` gives something; it is asked again after each change.
  package func wait<Result: Sendable>(for body: (inout sending Value) -> sending Result?) -> Result {
    while true {
      let signal = DispatchSemaphore(value: 0)
      // Whoever changes the value takes this lock afterwards: a change is seen by the look, or finds the signal.
      let result = waiting.withLock { waiting in
        let result = value.withLock(body)
        if result == nil { waiting.append(signal) }
        return result
      }
      if let result {
        wake()
        return result
      }
      signal.wait()
    }
  }

  private func wake() {
    let signals = waiting.withLock { waiting in
      defer { waiting.removeAll() }
      return waiting
    }
    for signal in signals { signal.signal() }
  }
}
