/// Attributes that no document has written: put together for a handler that is given the elements of one vocabulary as those
/// of another. Their values are kept here, so that they last as long as they are looked at.
@usableFromInline
package final class MadeAttributes<Name: MarkupAttributeName> {
  @usableFromInline let values = MadeValues()

  @inlinable
  package init() {}

  @inlinable
  package func removeAll() { values.removeAll() }

  @inlinable
  package func set(_ name: Name, _ value: Span<UInt8>) { values.set(name.rawValue, value) }

  @inlinable
  package func set(_ name: Name, _ value: String) { set(name, Array(value.utf8).span) }

  /// What `body` makes of them.
  @inlinable
  package func with<Result>(_ body: (MarkupAttributes<Name>) -> Result) -> Result {
    unsafe values.withTable { table, present in body(unsafe MarkupAttributes(table, present: present)) }
  }
}

/// The values of made attributes, by the numbers of their names: compiled once, whatever the names are.
@usableFromInline
final class MadeValues {
  private struct Value {
    var name: Int
    var start: Int
    var end: Int
  }

  private var bytes: [UInt8] = []
  private var values: [Value] = []

  @usableFromInline
  init() {}

  @usableFromInline
  func removeAll() {
    guard !values.isEmpty else { return }
    bytes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  @usableFromInline
  func set(_ name: Int, _ value: Span<UInt8>) {
    let start = bytes.count
    for index in value.indices { bytes.append(value[index]) }
    values.append(Value(name: name, start: start, end: bytes.count))
  }

  /// Gives `body` a table with the value of each name that has one, and a bit for each of these.
  @usableFromInline
  func withTable<Result>(_ body: (UnsafePointer<UnsafeBufferPointer<UInt8>>, UInt64) -> Result) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: UnsafeBufferPointer<UInt8>.self, capacity: UInt64.bitWidth) {
      table in
      unsafe bytes.withUnsafeBufferPointer { (bytes: UnsafeBufferPointer<UInt8>) in
        var present: UInt64 = 0
        for value in values where present & (1 << UInt64(value.name)) == 0 {
          present |= 1 << UInt64(value.name)
          // SAFETY: the range is inside the bytes, a number below the number of names, and both last as long as the call.
          // What is not present has no value, and whoever looks at the table asks for none.
          unsafe table.initializeElement(
            at: value.name, to: UnsafeBufferPointer(rebasing: bytes[value.start..<value.end]))
        }
        guard let start = table.baseAddress else {
          preconditionFailure("the table has a place for each name")
        }
        return unsafe body(UnsafePointer(start), present)
      }
    }
  }
}

extension ElementName {
  /// A name for an element that no document has written.
  package init(_ name: StaticString) {
    unsafe self.init(
      UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), hasNamespace: true)
  }
}
