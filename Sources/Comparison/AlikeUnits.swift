import Legislation

/// Units by their labels: which are cited alike, and which are one.
struct AlikeUnits {
  /// What two wordings of one provision have in common.
  struct Key: Hashable {
    var parent: Int32
    var kind: Provision.Kind
    var label: Int
  }

  private struct Label {
    var bytes: Range<Int>
    var hash: UInt32
    /// Number of units with it.
    var units = 0
    /// The first of them, and its key, nil if it has no number.
    var first = 0
    var key: Key?
  }

  private var known: [Label] = []
  /// Open addressing: place in `known`, from 1; 0 is free. The size is a power of two, at most half full.
  private var slots: [Int32]
  /// Numbered units that are not the first with their label: few.
  private var later: [Key: Int] = [:]

  /// - Parameter capacity: no more labels than these come.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Number of a label, the same for the same bytes.
  mutating func number(of label: Range<Int>, in bytes: [UInt8]) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in label { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
    let mask = slots.count - 1
    var slot = Int(hash ^ (hash >> 15)) & mask
    while slots[slot] > 0 {
      let place = Int(slots[slot]) - 1
      if known[place].hash == hash, bytes[known[place].bytes] == bytes[label] { return place }
      slot = (slot + 1) & mask
    }
    known.append(Label(bytes: label, hash: hash))
    slots[slot] = Int32(known.count)
    return known.count - 1
  }

  /// The unit that is one with what has this key.
  func unit(_ key: Key) -> Int? {
    let label = known[key.label]
    return label.units > 0 && label.key == key ? label.first : label.units > 1 ? later[key] : nil
  }

  /// - Returns: its number among the units with the label, from 1.
  mutating func add(_ unit: Int, _ label: Int, _ key: Key?) -> Int {
    if known[label].units == 0 {
      (known[label].first, known[label].key) = (unit, key)
    } else if let key {
      later[key] = unit
    }
    known[label].units += 1
    return known[label].units
  }
}
