/// Words met so far, each once, case-folded. A word's index never changes while the vocabulary lives; each
/// worker owns one and uses it for all its documents.
public struct Vocabulary: Sendable {
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Has a letter: a word, counted in totals. Without one it is a number.
    public static let word = Flags(rawValue: 1)
    public static let hyphen = Flags(rawValue: 2)
    /// Ends in `'s`.
    public static let possessive = Flags(rawValue: 4)
  }

  private struct Entry {
    var offset: Int32
    var length: Int32
    var hash: UInt32
  }

  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  private var flagList: [Flags] = []
  /// Open addressing; 0 is free, else index + 1. The size is a power of two, at most half full.
  private var slots: [UInt32]

  public init() { slots = Array(repeating: 0, count: 1 << 13) }

  public var count: Int { entries.count }

  public func flags(of word: UInt32) -> Flags { flagList[Int(word)] }

  /// The folded letters, with hyphens and apostrophes as in the text.
  public func letters(of word: UInt32) -> ArraySlice<UInt8> {
    let entry = entries[Int(word)]
    return letters[Int(entry.offset)..<Int(entry.offset + entry.length)]
  }

  public func string(of word: UInt32) -> String { String(decoding: letters(of: word), as: UTF8.self) }

  static let hashSeed: UInt32 = 2_166_136_261
  @inline(__always)
  static func hashStep(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  /// Index of a word of ASCII letters, digits, hyphens and apostrophes; upper case is folded on the way.
  ///
  /// Complexity: O(length), no allocation for a word that was met before.
  @inline(__always)
  mutating func intern(ascii bytes: Span<UInt8>, _ start: Int, _ end: Int, hash: UInt32) -> UInt32 {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 15)) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot] &- 1)
      let entry = entries[index]
      if entry.hash == hash, Int(entry.length) == end &- start,
        equals(bytes, start, end, at: Int(entry.offset))
      {
        return UInt32(truncatingIfNeeded: index)
      }
      slot = (slot &+ 1) & mask
    }
    let offset = letters.count
    for index in start..<end { letters.append(Vocabulary.folded(bytes[index])) }
    return add(offset: offset, hash: hash, slot: slot)
  }

  /// Index of a word given by its folded letters.
  mutating func intern(folded bytes: [UInt8]) -> UInt32 {
    var hash = Vocabulary.hashSeed
    for byte in bytes { hash = Vocabulary.hashStep(hash, byte) }
    return intern(ascii: bytes.span, 0, bytes.count, hash: hash)
  }

  @inline(__always)
  private func equals(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, at offset: Int) -> Bool {
    var index = start
    var place = offset
    while index < end {
      if Vocabulary.folded(bytes[index]) != letters[place] { return false }
      index &+= 1
      place &+= 1
    }
    return true
  }

  /// Lower case of an ASCII letter; any other byte as it is (bytes of folded letters beyond ASCII too).
  @inline(__always)
  static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private mutating func add(offset: Int, hash: UInt32, slot: Int) -> UInt32 {
    let length = letters.count - offset
    entries.append(Entry(offset: Int32(offset), length: Int32(length), hash: hash))
    flagList.append(Vocabulary.flags(of: letters[offset...]))
    slots[slot] = UInt32(truncatingIfNeeded: entries.count)
    if entries.count * 2 > slots.count { grow() }
    return UInt32(truncatingIfNeeded: entries.count - 1)
  }

  private static func flags(of word: ArraySlice<UInt8>) -> Flags {
    var flags: Flags = []
    if word.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) || hasLetterBeyondASCII(word) {
      flags.insert(.word)
    }
    if word.contains(0x2D) { flags.insert(.hyphen) }
    if word.count > 2, word.suffix(2).elementsEqual("'s".utf8) { flags.insert(.possessive) }
    return flags
  }

  private static func hasLetterBeyondASCII(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.contains(where: { $0 >= 0x80 }) else { return false }
    return String(decoding: word, as: UTF8.self).unicodeScalars.contains { LetterClass.isLetter($0) }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash ^ (entry.hash >> 15)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: index + 1)
    }
  }
}
