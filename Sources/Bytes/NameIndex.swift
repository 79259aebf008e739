/// Names met so far, each once, in order; found from their bytes without making a String of them.
@usableFromInline
package struct NameIndex: Sendable {
  private var letters: [UInt8] = []
  /// End of each name in `letters`.
  private var ends: [Int] = []
  /// Open addressing: index + 1, 0 is free; at most half full, empty before the first name.
  private var slots: [Int32] = []

  @usableFromInline
  package init() {}

  /// The name's index, new or old.
  @usableFromInline
  package mutating func add(_ name: Span<UInt8>) -> Int {
    if (ends.count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: name)
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    // SAFETY: the pointer is used only inside the closure, to copy what the span holds.
    unsafe name.withUnsafeBufferPointer { unsafe letters.append(contentsOf: $0) }
    ends.append(letters.count)
    slots[slot] = Int32(ends.count)
    return ends.count - 1
  }

  @usableFromInline
  package func index(of name: Span<UInt8>) -> Int? {
    guard !slots.isEmpty else { return nil }
    let found = slots[slot(of: name)]
    return found > 0 ? Int(found) - 1 : nil
  }

  /// The slot that holds the name, or the free one where it belongs.
  private func slot(of name: Span<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: NameIndex.hash(name)) & (slots.count - 1)
    while slots[slot] > 0, !isEqual(name, Int(slots[slot]) - 1) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func isEqual(_ name: Span<UInt8>, _ index: Int) -> Bool {
    let start = index > 0 ? ends[index - 1] : 0
    guard ends[index] - start == name.count else { return false }
    for offset in name.indices where letters[start + offset] != name[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: max(64, slots.count * 2))
    for index in ends.indices {
      let start = index > 0 ? ends[index - 1] : 0
      slots[slot(of: letters.span.extracting(start..<ends[index]))] = Int32(index + 1)
    }
  }

  /// Another in each process, so that no file can be made whose names all fall into one slot.
  private static let seed = UInt64.random(in: 0...UInt64.max)

  private static func hash(_ name: Span<UInt8>) -> UInt64 {
    var hash = FNV1a(continuing: seed)
    for index in name.indices { hash.add(name[index]) }
    return hash.value ^ (hash.value >> 32)
  }
}
