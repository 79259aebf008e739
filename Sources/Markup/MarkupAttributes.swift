/// The attributes of the element that is being started, as far as its handler looks at them. Whoever makes the events
/// keeps the values, and fills the table anew for each element.
@usableFromInline
@safe package struct MarkupAttributes<Name: MarkupAttributeName> {
  /// Where the value of each name is, by its number; what is not present has none.
  @usableFromInline let values: UnsafePointer<UnsafeBufferPointer<UInt8>>
  /// One bit for each name that is present.
  @usableFromInline let present: UInt64

  @inlinable @inline(__always)
  init(_ values: UnsafePointer<UnsafeBufferPointer<UInt8>>, present: UInt64) {
    unsafe self.values = values
    self.present = present
  }

  /// Whether none of the names that the handler looks at is there.
  @inlinable @inline(__always)
  package var isEmpty: Bool { present == 0 }

  @inlinable @inline(__always)
  package func has(_ name: Name) -> Bool { present & (1 << UInt64(name.rawValue)) != 0 }

  /// The value, or nil if the attribute is absent.
  @inlinable
  package func string(_ name: Name) -> String? {
    unsafe value(name).map { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// What `body` makes of the value's bytes, or nil if the attribute is absent.
  @inlinable @inline(__always)
  package func withBytes<Result>(_ name: Name, _ body: (Span<UInt8>) -> Result) -> Result? {
    guard let bytes = unsafe value(name) else { return nil }
    // SAFETY: the value stays as it is while its element is being started, and the span does not leave the call.
    return unsafe body(bytes.span)
  }

  /// The value as a number; nil if the attribute is absent or no number.
  @inlinable
  package func number(_ name: Name) -> Int? { string(name).flatMap { Int($0) } }

  @inlinable
  package func matches(_ name: Name, _ expected: StaticString) -> Bool {
    guard let bytes = unsafe value(name), bytes.count == expected.utf8CodeUnitCount else { return false }
    // SAFETY: both are readable for `bytes.count` bytes.
    return unsafe bytes.elementsEqual(UnsafeBufferPointer(start: expected.utf8Start, count: bytes.count))
  }

  @inlinable @inline(__always)
  func value(_ name: Name) -> UnsafeBufferPointer<UInt8>? {
    // SAFETY: the table has a place for every name, and that of a name which is present was filled.
    has(name) ? unsafe values[name.rawValue] : nil
  }
}
