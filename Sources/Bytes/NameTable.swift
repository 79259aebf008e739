/// Values by name, found from the bytes of a name without making a String of it.
///
/// Inlinable, so that other rooms compile it for their own kind of value.
@frozen @usableFromInline
package struct NameTable<Value: Sendable>: Sendable {
  @usableFromInline var names = NameIndex()
  @usableFromInline var values: [Value] = []

  @inlinable
  package init(_ table: [String: Value]) {
    for (name, value) in table {
      _ = names.add(Array(name.utf8).span)
      values.append(value)
    }
  }

  /// Complexity: O(length of the name).
  @inlinable
  package func value(of name: Span<UInt8>) -> Value? { names.index(of: name).map { values[$0] } }
}
