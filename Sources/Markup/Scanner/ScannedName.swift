/// A name of an element or an attribute, as it was when it was met first: its characters and its one colon were looked at
/// then, and need not be again.
@usableFromInline
struct ScannedName {
  /// The first eight letters, and the last eight where there are more, the first one lowest; zeros behind fewer.
  @usableFromInline var first: UInt64
  @usableFromInline var last: UInt64
  @usableFromInline var length: Int
  /// Letters before the local name: those of the prefix and the colon.
  @usableFromInline var prefixLength: Int
  /// Number of the prefix; 0 for none.
  @usableFromInline var prefix: Int
  /// As an attribute: the number by which the handler looks at it, or one of those below.
  @usableFromInline var attribute: UInt8
  /// The prefix that it declares as an attribute; -1 for none that may be declared.
  @usableFromInline var declares: Int
  /// The attribute that was behind it last, as the name of an element or of an attribute; -1 for none. The next tag of the
  /// kind is most likely made alike.
  @usableFromInline var follower: Int32 = -1

  /// An attribute that the handler does not look at.
  @inlinable static var unknown: UInt8 { 0xFF }
  /// An attribute that declares a namespace.
  @inlinable static var declaration: UInt8 { 0xFE }
  /// Longer ones are declined.
  @inlinable static var longest: Int { 200 }

  /// Whether a name may begin with a byte. Those beyond ASCII are declined.
  static func isStart(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == 0x5F }

  static func isPart(_ byte: UInt8) -> Bool {
    isStart(byte) || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E
  }
}

/// The names that a parser has met, found from their letters in one step as a rule. They last as long as the parser.
@usableFromInline
@safe final class ScannedNames {
  @usableFromInline
  struct Slot {
    @usableFromInline var first: UInt64
    @usableFromInline var last: UInt64
    @usableFromInline var length: Int32
    /// The name's number.
    @usableFromInline var name: Int32
  }

  /// Open addressing: a slot with the length 0 is free.
  @usableFromInline let slots: UnsafeMutablePointer<Slot>
  @usableFromInline let names: UnsafeMutablePointer<ScannedName>
  /// Letters of each name, ``ScannedName/longest`` places each.
  @usableFromInline let letters: UnsafeMutablePointer<UInt8>
  /// Another in each process, so that no file can be made whose names all fall into one slot.
  @usableFromInline let seed: UInt64
  private(set) var count = 0
  /// Without the empty one, which is number 0, and `xml`, which is 1.
  private var prefixes: [[UInt8]] = [[], Array("xml".utf8)]
  private let attributes: [[UInt8]]

  @inlinable static var slotCount: Int { 4096 }
  /// More in one document are declined.
  @inlinable static var most: Int { 1500 }
  /// More are forgotten before the next document.
  private static let mostKept = 1000
  @inlinable static var mostPrefixes: Int { 200 }
  @inlinable static var prefixXML: Int { 1 }
  private static let processSeed = UInt64.random(in: 0...UInt64.max)

  /// - Parameter attributes: those that the handler looks at, by their number.
  init(attributes: [String]) {
    self.attributes = attributes.map { Array($0.utf8) }
    seed = ScannedNames.processSeed
    unsafe slots = .allocate(capacity: ScannedNames.slotCount)
    unsafe names = .allocate(capacity: ScannedNames.most)
    unsafe letters = .allocate(capacity: ScannedNames.most * ScannedName.longest)
    unsafe slots.initialize(
      repeating: Slot(first: 0, last: 0, length: 0, name: 0), count: ScannedNames.slotCount)
  }

  deinit {
    unsafe slots.deallocate()
    unsafe names.deallocate()
    unsafe letters.deallocate()
  }

  /// - Returns: whether all names were forgotten, for there were many.
  func begin() -> Bool {
    guard count > ScannedNames.mostKept || prefixes.count > ScannedNames.mostPrefixes / 2 else {
      return false
    }
    count = 0
    prefixes.removeLast(prefixes.count - 2)
    // SAFETY: as many as there are.
    unsafe slots.update(
      repeating: Slot(first: 0, last: 0, length: 0, name: 0), count: ScannedNames.slotCount)
    return true
  }

  @inlinable @inline(__always)
  static func mask(_ length: Int) -> UInt64 { UInt64.max &>> (64 &- 8 &* UInt64(truncatingIfNeeded: length)) }

  /// The number of the name at `range`, which is not empty; -1 if it is declined.
  @inlinable @inline(__always)
  func number(_ source: ScannedBytes, _ start: Int, _ length: Int) -> Int {
    // A free slot has the length 0, and an index behind the end no name.
    guard length > 0, length <= ScannedName.longest, start &+ length < source.count else { return -1 }
    var first = source.eight(at: start)
    var last: UInt64 = 0
    if length <= 8 {
      first &= ScannedNames.mask(length)
    } else {
      last = source.eight(at: start &+ length &- 8)
    }
    var slot = place(first, last)
    while true {
      // SAFETY: a place is below the number of slots, and so is one more, cut to its lowest bits.
      let found = unsafe slots[slot]
      if found.first == first, found.last == last, found.length == length,
        length <= 16 || isEqual(Int(found.name), source, start, length)
      {
        return Int(found.name)
      }
      if found.length == 0 { return add(source, start, length, first, last, slot) }
      slot = (slot &+ 1) & (ScannedNames.slotCount &- 1)
    }
  }

  /// The number of the attribute that was behind a name last, if the same is there again, with an equals sign; else -1.
  @inlinable @inline(__always)
  func follower(of name: Int, _ source: ScannedBytes, _ start: Int) -> Int {
    // SAFETY: the number is that of a name, and so is its follower's.
    let number = unsafe Int(names[name].follower)
    guard number >= 0 else { return -1 }
    let known = unsafe names[number]
    let end = start &+ known.length
    guard end < source.count, source[end] == 0x3D else { return -1 }
    let first = source.eight(at: start)
    if known.length <= 8 { return first & ScannedNames.mask(known.length) == known.first ? number : -1 }
    guard first == known.first, source.eight(at: end &- 8) == known.last,
      known.length <= 16 || isEqual(number, source, start, known.length)
    else { return -1 }
    return number
  }

  @inlinable @inline(__always)
  func place(_ first: UInt64, _ last: UInt64) -> Int {
    let mixed = (first ^ seed ^ (last &<< 23 | last &>> 41)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 52)
  }

  /// Whether a name that is longer than 16 letters, and whose first and last eight are there, is the one at `start`.
  @usableFromInline
  func isEqual(_ name: Int, _ source: ScannedBytes, _ start: Int, _ length: Int) -> Bool {
    // The first eight letters and the last were compared already.
    var offset = 8
    while offset < length &- 8 {
      // SAFETY: the name has so many letters and eight more, and its number is below that of the names.
      let letters = unsafe UnsafeRawPointer(letters).loadUnaligned(
        fromByteOffset: name &* ScannedName.longest &+ offset, as: UInt64.self)
      guard UInt64(littleEndian: letters) == source.eight(at: start &+ offset) else { return false }
      offset &+= 8
    }
    return true
  }

  /// A name is met for the first time.
  ///
  /// - Returns: its number; -1 if it is no name of letters, digits and the like with one colon at most, or one too many.
  @inline(never) @usableFromInline
  func add(
    _ source: ScannedBytes, _ start: Int, _ length: Int, _ first: UInt64, _ last: UInt64, _ slot: Int
  ) -> Int {
    guard count < ScannedNames.most else { return -1 }
    var colon = -1
    for offset in 0..<length {
      let byte = source[start + offset]
      if byte == 0x3A, colon < 0, offset > 0 {
        colon = offset
      } else if offset == colon + 1 ? !ScannedName.isStart(byte) : !ScannedName.isPart(byte) {
        return -1
      }
    }
    guard colon + 1 < length else { return -1 }
    let local = bytes(source, start + colon + 1..<start + length)
    let before = colon > 0 ? bytes(source, start..<start + colon) : []
    var name = ScannedName(
      first: first, last: last, length: length, prefixLength: colon + 1, prefix: 0,
      attribute: ScannedName.unknown, declares: -1)
    if before.elementsEqual("xmlns".utf8) {
      name.attribute = ScannedName.declaration
      // An element may not have this prefix, nor may another attribute's name: it is never bound.
      name.prefix = prefix(before)
      name.declares = prefix(local)
      if name.declares == ScannedNames.prefixXML || name.declares == name.prefix { name.declares = -1 }
    } else if before.isEmpty, local.elementsEqual("xmlns".utf8) {
      name.attribute = ScannedName.declaration
      name.declares = 0
    } else {
      name.prefix = before.isEmpty ? 0 : prefix(before)
      if let known = attributes.firstIndex(of: local) { name.attribute = UInt8(known) }
    }
    guard prefixes.count <= ScannedNames.mostPrefixes else { return -1 }
    // SAFETY: the number is below the number of places, and each name has room for the longest.
    unsafe names[count] = name
    for offset in 0..<length {
      unsafe letters[count * ScannedName.longest + offset] = source[start + offset]
    }
    unsafe slots[slot] = Slot(first: first, last: last, length: Int32(length), name: Int32(count))
    count += 1
    return count - 1
  }

  private func bytes(_ source: ScannedBytes, _ range: Range<Int>) -> [UInt8] { range.map { source[$0] } }

  private func prefix(_ letters: [UInt8]) -> Int {
    if let known = prefixes.firstIndex(of: letters) { return known }
    prefixes.append(letters)
    return prefixes.count - 1
  }
}
