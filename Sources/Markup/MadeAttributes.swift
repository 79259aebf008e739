/// Attributes that no document has written: put together for a handler that is given the elements of one vocabulary as those
/// of another. Their values are kept here, so that they last as long as they are looked at.
package final class MadeAttributes<Name: MarkupAttributeName> {
  private var bytes: [UInt8] = []
  private var values: [(name: Name, range: Range<Int>)] = []

  package init() {}

  package func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  package func set(_ name: Name, _ value: Span<UInt8>) {
    let start = bytes.count
    for index in value.indices { bytes.append(value[index]) }
    values.append((name, start..<bytes.count))
  }

  package func set(_ name: Name, _ value: String) { set(name, Array(value.utf8).span) }

  /// What `body` makes of them.
  package func with<Result>(_ body: (MarkupAttributes<Name>) -> Result) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: UnsafeBufferPointer<UInt8>.self, capacity: UInt64.bitWidth) {
      table in
      unsafe table.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0))
      return unsafe bytes.withUnsafeBufferPointer { (bytes: UnsafeBufferPointer<UInt8>) in
        var present: UInt64 = 0
        for (name, range) in values where present & (1 << UInt64(name.rawValue)) == 0 {
          present |= 1 << UInt64(name.rawValue)
          // SAFETY: the range is inside the bytes, a number below the number of names, and both last as long as the call.
          unsafe (table[name.rawValue] = UnsafeBufferPointer(rebasing: bytes[range]))
        }
        guard let values = table.baseAddress else {
          preconditionFailure("the table has a place for each name")
        }
        return body(unsafe MarkupAttributes(UnsafePointer(values), present: present))
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
