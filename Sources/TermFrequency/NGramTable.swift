/// N-grams met so far, each once, by the numbers of their words. An n-gram's index never changes while the table lives.
struct NGramTable: Sendable {
  /// Words of each n-gram, 1 or more.
  let size: Int
  /// The words of all n-grams, one n-gram after another.
  private(set) var words: [UInt32] = []
  private(set) var count = 0
  /// Open addressing: index + 1; 0 is free. The size is a power of two, at most half full.
  private var slots: [UInt32]

  init(size: Int) {
    self.size = size
    slots = Array(repeating: 0, count: 1 << 10)
  }

  /// The words of an n-gram.
  func words(of index: Int) -> ArraySlice<UInt32> { words[(index * size)..<((index + 1) * size)] }

  /// Index of the n-gram whose words are in `sequence` from `start` on.
  ///
  /// - Complexity: O(size); no allocation for one that was met before.
  mutating func intern(_ sequence: [UInt32], from start: Int) -> Int {
    let mask = slots.count &- 1
    var slot = hash(sequence, start) & mask
    while slots[slot] != 0 {
      let known = Int(slots[slot] &- 1)
      if equals(known, sequence, start) { return known }
      slot = (slot &+ 1) & mask
    }
    for offset in 0..<size { words.append(sequence[start + offset]) }
    count += 1
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Forgets all n-grams and keeps the room that they took.
  mutating func removeAll() {
    guard count > 0 else { return }
    for slot in slots.indices { slots[slot] = 0 }
    words.removeAll(keepingCapacity: true)
    count = 0
  }

  private func equals(_ index: Int, _ sequence: [UInt32], _ start: Int) -> Bool {
    for offset in 0..<size where words[index &* size &+ offset] != sequence[start &+ offset] { return false }
    return true
  }

  private func hash(_ sequence: [UInt32], _ start: Int) -> Int {
    var hash: UInt64 = 0
    for offset in 0..<size {
      let product = (hash ^ UInt64(sequence[start &+ offset])).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = (product.high ^ product.low) &+ 1
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for index in 0..<count {
      var slot = hash(words, index * size) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }
}
