import Synchronization

/// Values made on first use and kept while the process lives: tests of all targets run in one. Two tests that ask for the
/// same at once wait for one making of it; errors are kept too.
package final class OncePerProcess<Value: Sendable>: Sendable {
  private final class Entry: Sendable {
    let value = Mutex<Result<Value, any Error>?>(nil)
  }

  private let entries = Mutex<[String: Entry]>([:])
  private let make: @Sendable (String) throws -> Value

  package init(_ make: @escaping @Sendable (String) throws -> Value) { self.make = make }

  package func value(_ key: String) throws -> Value {
    let entry = entries.withLock { entries in
      if let known = entries[key] { return known }
      let entry = Entry()
      entries[key] = entry
      return entry
    }
    return try entry.value.withLock { value in
      if let value { return value }
      let made = Result { try make(key) }
      value = made
      return made
    }.get()
  }
}
