/// Names met so far, each once, in order; found from their bytes without making a String of them.
@usableFromInline
package struct NameIndex: Sendable {
  private var letters: [UInt8] = []
  /// End of each name in `letters`.
  private var ends: [Int] = []
  /// Of each name; with it a comparison of letters is rare, and growing needs none.
  private var hashes: [UInt32] = []
  /// Open addressing: index + 1, 0 is free; at most half full, empty before the first name.
  private var slots: [Int32] = []

  @usableFromInline
  package init() {}

  /// The name's index, new or old.
  @usableFromInline
  package mutating func add(_ name: Span<UInt8>) -> Int {
    if (ends.count + 1) * 2 > slots.count { grow() }
    let hash = NameIndex.hash(name)
    let slot = slot(of: name, hash)
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    // SAFETY: the pointer is used only inside the closure, to copy what the span holds.
    unsafe name.withUnsafeBufferPointer { unsafe letters.append(contentsOf: $0) }
    ends.append(letters.count)
    hashes.append(hash)
    slots[slot] = Int32(ends.count)
    return ends.count - 1
  }

  @usableFromInline
  package func index(of name: Span<UInt8>) -> Int? {
    guard !slots.isEmpty else { return nil }
    let found = slots[slot(of: name, NameIndex.hash(name))]
    return found > 0 ? Int(found) - 1 : nil
  }

  /// The slot that holds the name, or the free one where it belongs.
  private func slot(of name: Span<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] > 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, isEqual(name, index) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isEqual(_ name: Span<UInt8>, _ index: Int) -> Bool {
    let start = index > 0 ? ends[index - 1] : 0
    guard ends[index] - start == name.count else { return false }
    var offset = 0
    while offset < name.count {
      // Zeros are behind the end of the name, which is why the last step is not of eight letters.
      let step = min(8, name.count - offset)
      let known = EightBytes.load(letters.span.extracting(start + offset..<start + offset + step), at: 0)
      guard EightBytes.load(name, at: offset) == known else { return false }
      offset += step
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: max(64, slots.count * 2))
    let mask = slots.count - 1
    for index in ends.indices {
      var slot = Int(hashes[index]) & mask
      while slots[slot] > 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index + 1)
    }
  }

  /// Another in each process, so that no file can be made whose names all fall into one slot.
  private static let seed = UInt64.random(in: 0...UInt64.max)

  /// Eight letters a step; each step's product is mixed from both its halves, so that all letters count in all bits.
  private static func hash(_ name: Span<UInt8>) -> UInt32 {
    var mixed = seed ^ UInt64(truncatingIfNeeded: name.count)
    var index = 0
    repeat {
      let product = (mixed ^ EightBytes.load(name, at: index)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      mixed = product.high ^ product.low
      index += 8
    } while index < name.count
    return UInt32(truncatingIfNeeded: mixed ^ (mixed >> 32))
  }
}
