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
    /// Number of units with it.
    var units = 0
    /// The first of them, and its key, nil if it has no number.
    var first = 0
    var key: Key?
  }

  private var names = NameIndex()
  private var known: [Label] = []
  /// Numbered units that are not the first with their label: few.
  private var later: [Key: Int] = [:]

  /// Number of a label, the same for the same bytes.
  mutating func number(of label: Span<UInt8>) -> Int {
    let number = names.add(label)
    if number == known.count { known.append(Label()) }
    return number
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
