/// Values by name, found from the bytes of a name without making a String of it.
package struct NameTable<Value: Sendable>: Sendable {
  private var names = NameIndex()
  private var values: [Value] = []

  package init(_ table: [String: Value]) {
    for (name, value) in table {
      _ = names.add(Array(name.utf8).span)
      values.append(value)
    }
  }

  /// Complexity: O(length of the name).
  package func value(of name: Span<UInt8>) -> Value? { names.index(of: name).map { values[$0] } }
}
