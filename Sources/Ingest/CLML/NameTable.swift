/// Values by name, found from the bytes of a name without making a String of it.
struct NameTable<Value: Sendable>: Sendable {
  private var slots: [Int32]
  private var names: [[UInt8]] = []
  private var values: [Value] = []

  init(_ table: [String: Value]) {
    var size = 16
    while size < table.count * 3 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (name, value) in table {
      let bytes = Array(name.utf8)
      var slot = NameTable.hash(bytes.span) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(names.count)
      names.append(bytes)
      values.append(value)
    }
  }

  /// Complexity: O(length of the name).
  func value(of name: Span<UInt8>) -> Value? {
    var slot = NameTable.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if equals(names[index], name) { return values[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func equals(_ one: [UInt8], _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    for index in one.indices where one[index] != other[index] { return false }
    return true
  }

  private static func hash(_ name: Span<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in name.indices { hash = (hash ^ UInt32(name[index])) &* 16_777_619 }
    return Int(hash ^ (hash >> 13))
  }
}
