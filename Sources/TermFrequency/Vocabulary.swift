import Bytes

/// Words met so far, each once, case-folded. A word's index never changes while the vocabulary lives; each
/// worker owns one and uses it for all its documents.
package struct Vocabulary: Sendable {
  package struct Flags: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Has a letter: a word, counted in totals. Without one it is a number.
    package static let word = Flags(rawValue: 1)
    package static let hyphen = Flags(rawValue: 2)
    /// Ends in `'s`.
    package static let possessive = Flags(rawValue: 4)
  }

  private struct Entry {
    var offset: Int32
    var length: Int32
  }

  /// A place of the hash table, with what nearly every comparison needs: one look at memory a word.
  private struct Slot {
    /// The first eight letters, the first in the lowest byte; no word holds a zero.
    var head: UInt64 = 0
    var length: Int32 = 0
    /// Index + 1; 0 is free.
    var place: UInt32 = 0
  }

  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  private var flagList: [Flags] = []
  /// Open addressing. The size is a power of two, at most half full.
  private var slots: [Slot]

  /// What words and numbers that nobody looks at are: two entries without letters, once asked for.
  private(set) var unread: (word: UInt32, number: UInt32)?

  package init() { slots = Array(repeating: Slot(), count: 1 << 13) }

  package var count: Int { entries.count }

  /// Entries for words and numbers whose letters nobody asks for.
  mutating func unreadEntries() -> (word: UInt32, number: UInt32) {
    if let unread { return unread }
    let first = UInt32(truncatingIfNeeded: entries.count)
    for flags in [Flags.word, []] {
      entries.append(Entry(offset: 0, length: 0))
      flagList.append(flags)
    }
    unread = (first, first + 1)
    return (first, first + 1)
  }

  package func flags(of word: UInt32) -> Flags { flagList[Int(word)] }

  /// The folded letters, with hyphens and apostrophes as in the text.
  package func letters(of word: UInt32) -> ArraySlice<UInt8> {
    let entry = entries[Int(word)]
    return letters[Int(entry.offset)..<Int(entry.offset + entry.length)]
  }

  package func string(of word: UInt32) -> String { String(decoding: letters(of: word), as: UTF8.self) }

  /// A word's folded letters as the scan gathers them, eight to a step.
  struct Gathered {
    /// The first eight letters, the first in the lowest byte.
    private(set) var head: UInt64 = 0
    private var chunk: UInt64 = 0
    private var shift: UInt64 = 0
    private var mixed: UInt64 = 0
    private var isLong = false

    init() {}

    /// Eight folded letters, after a number of others that divides by eight.
    @inline(__always)
    mutating func add(eight letters: UInt64) {
      if shift == 64 { flush() }
      chunk = letters
      shift = 64
    }

    /// The last one to eight folded letters, zero above them, after a number of others that divides by eight.
    @inline(__always)
    mutating func add(last letters: UInt64) {
      if shift == 64 { flush() }
      chunk = letters
    }

    @inline(__always)
    mutating func add(_ folded: UInt8) {
      if shift == 64 { flush() }
      chunk |= UInt64(folded) &<< shift
      shift &+= 8
    }

    private mutating func flush() {
      if isLong {
        mixed = Gathered.mix(mixed ^ chunk)
      } else {
        head = chunk
        mixed = Gathered.mix(chunk)
        isLong = true
      }
      chunk = 0
      shift = 0
    }

    /// Ends the word and gives its hash.
    @inline(__always)
    mutating func finish() -> UInt32 {
      if !isLong {
        head |= chunk
        return UInt32(truncatingIfNeeded: Gathered.mix(head))
      }
      return UInt32(truncatingIfNeeded: Gathered.mix(mixed ^ chunk))
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
      // Both halves of the product: the low one alone barely depends on the last letters.
      let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      return product.high ^ product.low
    }
  }

  /// Index of a word; ASCII letters are folded on the way, other bytes must be folded already.
  ///
  /// Complexity: O(1) for a word of up to eight letters that was met before, else O(length); no allocation for
  /// a word that was met before.
  @inline(__always)
  mutating func intern(_ gathered: Gathered, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var word = gathered
    let hash = word.finish()
    let length = Int32(truncatingIfNeeded: end &- start)
    let mask = slots.count &- 1
    var slot = Vocabulary.first(hash) & mask
    while true {
      // SAFETY: a slot is masked by the number of slots.
      let found = unsafe slots.span[unchecked: slot]
      if found.head == word.head, found.length == length {
        if length <= 8 || equals(bytes, start, end, at: Int(entries[Int(found.place &- 1)].offset)) {
          return found.place &- 1
        }
      }
      if found.place == 0 { break }
      slot = (slot &+ 1) & mask
    }
    return add(word.head, bytes, start, end, slot: slot)
  }

  /// Where the search for a word begins, before it is masked.
  @inline(__always)
  private static func first(_ hash: UInt32) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 15)) }

  /// Index of a word given by its folded letters.
  mutating func intern(folded bytes: [UInt8]) -> UInt32 {
    var word = Gathered()
    for byte in bytes { word.add(byte) }
    return intern(word, bytes.span, 0, bytes.count)
  }

  /// Index of a word given by its folded letters, a part of other bytes.
  mutating func intern(folded bytes: ArraySlice<UInt8>) -> UInt32 {
    var word = Gathered()
    for byte in bytes { word.add(byte) }
    return intern(word, bytes.span, 0, bytes.count)
  }

  /// Whether a word of more than eight letters is the known one at `offset` from its ninth letter on.
  @inline(__always)
  private func equals(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, at offset: Int) -> Bool {
    let length = end &- start
    precondition(length > 8 && end <= bytes.count && offset + length <= letters.count)
    var index = 8
    while index < length {
      // The last step ends with the word, and so may look at some letters again.
      let step = min(index, length &- 8)
      // SAFETY: eight bytes from either place are inside the word.
      let one = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: start &+ step, as: UInt64.self)
      let other = unsafe letters.span.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset &+ step, as: UInt64.self)
      // Of the characters of ASCII words only upper case letters lack that bit; other words come folded.
      let isASCII = one & 0x8080_8080_8080_8080 == 0
      guard one == other || isASCII && one | 0x2020_2020_2020_2020 == other else { return false }
      index &+= 8
    }
    return true
  }

  @inline(never)
  private mutating func add(
    _ head: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, slot: Int
  ) -> UInt32 {
    let offset = letters.count
    for index in start..<end { letters.append(bytes[index].folded) }
    entries.append(Entry(offset: Int32(offset), length: Int32(end - start)))
    flagList.append(Vocabulary.flags(of: letters[offset...]))
    slots[slot] = Slot(head: head, length: Int32(end - start), place: UInt32(entries.count))
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
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for known in old where known.place != 0 {
      var word = Gathered()
      for letter in letters(of: known.place - 1) { word.add(letter) }
      var slot = Vocabulary.first(word.finish()) & mask
      while slots[slot].place != 0 { slot = (slot + 1) & mask }
      slots[slot] = known
    }
  }
}
