import CByteMasks

/// A document in memory, whose bytes are read without a look at its end each time.
///
/// The only place where the scanner touches the source's memory. An index is 0 or more and at most ``count``, where a zero
/// is; ``room`` readable bytes are behind that, of whatever was there before, so that a step of sixteen need not look for
/// the end. What is behind the end is never taken for the document's: each caller compares its place with ``count``.
@usableFromInline
@safe struct ScannedBytes {
  @usableFromInline let base: UnsafePointer<UInt8>
  @usableFromInline let count: Int
  /// Bytes that must be readable from the document's end on; the first is zero.
  @inlinable static var room: Int { 64 }

  /// - Parameter base: of `count` bytes and ``room`` more, which stay as they are while this value is used.
  @usableFromInline
  @unsafe init(_ base: UnsafePointer<UInt8>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  @inlinable @inline(__always)
  subscript(_ index: Int) -> UInt8 {
    assert(index >= 0 && index <= count + ScannedBytes.slack)
    // SAFETY: an index ends at the document's end at most, and a look at the next bytes in the room behind it.
    return unsafe base[index]
  }

  /// How far behind the end a look at the bytes behind an index may begin: no markup's fixed beginning is longer.
  @inlinable static var slack: Int { 12 }

  /// Eight bytes, the first one lowest.
  @inlinable @inline(__always)
  func eight(at index: Int) -> UInt64 {
    assert(index >= 0 && index <= count + ScannedBytes.slack)
    // SAFETY: as above; 20 bytes end in the room.
    return UInt64(
      littleEndian: unsafe UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The next byte, from `start` on, of those that are looked for; `count` or more if there is none.
  ///
  /// - Parameter find: which of the sixteen bytes at a pointer are such ones.
  @inlinable @inline(__always)
  @unsafe func next(from start: Int, _ find: (UnsafePointer<UInt8>) -> UInt32) -> Int {
    var index = start
    while index < count {
      // SAFETY: sixteen bytes from before the end are readable.
      let found = unsafe find(base + index)
      if found != 0 { return index &+ found.trailingZeroBitCount }
      index &+= 16
    }
    return count
  }

  /// The next `<`, `>` or `&`, and what is before it from `start` on, added to what is known of a piece.
  @inlinable @inline(__always)
  func markup(from start: Int, _ piece: inout voxlex_piece) -> Int {
    var spaceBefore: UInt32 = 0
    // SAFETY: here and below no more than the sixteen bytes is read; the two values are this call's own.
    return unsafe next(from: start) { unsafe voxlex_look_as_far_as_markup(&piece, $0, &spaceBefore) }
  }

  /// The next byte that is neither white space nor a control character.
  @inlinable @inline(__always)
  func ink(from start: Int) -> Int { unsafe next(from: start) { unsafe voxlex_ink_in_sixteen($0) } }

  /// Where the name that begins at `start` ends, by what is behind it.
  @inlinable @inline(__always)
  func nameEnd(from start: Int) -> Int { unsafe next(from: start) { unsafe voxlex_name_ends_in_sixteen($0) } }

  /// The next byte of an attribute's value at which it ends, or that must be looked at.
  @inlinable @inline(__always)
  func valueStop(from start: Int, quote: UInt8) -> Int {
    unsafe next(from: start) { unsafe voxlex_value_stops_in_sixteen($0, quote) }
  }

  /// The next byte that is neither printable ASCII nor tab nor line feed.
  @inline(__always)
  func doubtful(from start: Int) -> Int { unsafe next(from: start) { unsafe voxlex_doubtful_in_sixteen($0) } }

  /// A stretch of the document, for as long as its memory stays.
  @inlinable @inline(__always)
  @unsafe func stretch(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    // SAFETY: the range is a part of the document.
    return unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// Whether the document has these letters at a place.
  func hasPrefix(_ letters: StaticString, at index: Int) -> Bool {
    guard index &+ letters.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<letters.utf8CodeUnitCount {
      // SAFETY: the offset is below the number of letters.
      guard unsafe self[index &+ offset] == letters.utf8Start[offset] else { return false }
    }
    return true
  }
}

// What the scanner declines, because XML or libxml2 may: `nil` says that it is not sure.
extension ScannedBytes {
  /// Whether all bytes are UTF-8 and characters that may be in a document, none a carriage return.
  ///
  /// Complexity: O(bytes), sixteen a step where they are ASCII.
  func areCharacters() -> Bool {
    var index = doubtful(from: 0)
    while index < count {
      // Most characters beyond ASCII have others near by.
      let length = lengthBeyondASCII(at: index)
      guard length > 0 else { return false }
      index &+= length
      let next = self[index]
      if next < 0x80 { index = doubtful(from: index) }
    }
    return true
  }

  /// Length of the character beyond ASCII at `index`; 0 if there is none, or one that XML does not allow (Unicode, table
  /// 3-7, without U+FFFE and U+FFFF).
  private func lengthBeyondASCII(at index: Int) -> Int {
    let (lead, second) = (self[index], self[index &+ 1])
    func continues(_ offset: Int) -> Bool { self[index &+ offset] & 0xC0 == 0x80 }
    switch lead {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0...0xEF:
      guard continues(1), continues(2) else { return 0 }
      if lead == 0xE0, second < 0xA0 { return 0 }
      if lead == 0xED, second > 0x9F { return 0 }
      if lead == 0xEF, second == 0xBF, self[index &+ 2] >= 0xBE { return 0 }
      return 3
    case 0xF0...0xF4:
      guard continues(1), continues(2), continues(3) else { return 0 }
      if lead == 0xF0, second < 0x90 { return 0 }
      if lead == 0xF4, second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }

  /// Behind white space.
  @inlinable @inline(__always)
  func behindSpace(_ start: Int) -> Int {
    var index = start
    while ScannedBytes.isSpace(self[index]) { index &+= 1 }
    return index
  }

  @inlinable @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  /// Behind the byte order mark and the declaration: only in the forms that every reader takes for UTF-8.
  func endOfDeclaration() -> Int? {
    var index = hasPrefix("\u{FEFF}", at: 0) ? 3 : 0
    let start = index
    // Five letters, small ones.
    guard eight(at: start) & 0xFF_FFFF_FFFF | 0x20_2020_0000 == 0x6C_6D78_3F3C else { return start }
    // An instruction whose name begins so, in either case: `DecodedXML` takes it for a declaration, and may refuse it.
    guard hasPrefix("<?xml", at: start), ScannedBytes.isSpace(self[start &+ 5]) else { return nil }
    index &+= 5
    guard let version = quoted("version", at: &index), version == "1.0" else { return nil }
    if let encoding = quoted("encoding", at: &index) {
      guard encoding.lowercased() == "utf-8" else { return nil }
    }
    if let standalone = quoted("standalone", at: &index) {
      guard standalone == "yes" || standalone == "no" else { return nil }
    }
    index = behindSpace(index)
    return hasPrefix("?>", at: index) && index &- start < ScannedBytes.longestDeclaration ? index &+ 2 : nil
  }

  /// The encoding of a longer one is refused as unclear.
  private static var longestDeclaration: Int { 1000 }

  /// The value of ` name="value"`, and goes behind it; nil, and stays, if that is not what comes next.
  private func quoted(_ name: StaticString, at index: inout Int) -> String? {
    var place = behindSpace(index)
    guard place > index, hasPrefix(name, at: place) else { return nil }
    place &+= name.utf8CodeUnitCount
    let quote = self[place &+ 1]
    guard self[place] == 0x3D, quote == 0x22 || quote == 0x27 else { return nil }
    let start = place &+ 2
    var end = start
    while end < count, end < start &+ 8, self[end] != quote { end &+= 1 }
    guard end < count, self[end] == quote else { return nil }
    index = end &+ 1
    // SAFETY: copied at once.
    return unsafe String(decoding: stretch(start..<end), as: UTF8.self)
  }

  /// Behind a comment that begins at `index`, where `<!` is.
  func endOfComment(_ index: Int) -> Int? {
    guard hasPrefix("<!--", at: index) else { return nil }
    var place = index &+ 4
    while place < count {
      if self[place] == 0x2D, self[place &+ 1] == 0x2D {
        return self[place &+ 2] == 0x3E && place &+ 2 < count ? place &+ 3 : nil
      }
      place &+= 1
    }
    return nil
  }

  /// The content of a CDATA section that begins at `index`, where `<!` is.
  func contentOfCDATA(_ index: Int) -> Range<Int>? {
    guard hasPrefix("<![CDATA[", at: index) else { return nil }
    let start = index &+ 9
    var place = start
    while place &+ 2 < count {
      if self[place] == 0x5D, self[place &+ 1] == 0x5D, self[place &+ 2] == 0x3E { return start..<place }
      place &+= 1
    }
    return nil
  }

  /// Behind a processing instruction that begins at `index`, where `<?` is: one with a plain target that does not begin
  /// as the declaration does.
  func endOfInstruction(_ index: Int) -> Int? {
    var place = index &+ 2
    guard ScannedName.isStart(self[place]) else { return nil }
    while ScannedName.isPart(self[place]) { place &+= 1 }
    if place == index &+ 5, eight(at: index &+ 2) & 0xDFDFDF == 0x4C4D58 { return nil }
    if !ScannedBytes.isSpace(self[place]) {
      return hasPrefix("?>", at: place) ? place &+ 2 : nil
    }
    while place &+ 1 < count {
      if self[place] == 0x3F, self[place &+ 1] == 0x3E { return place &+ 2 }
      place &+= 1
    }
    return nil
  }

  /// Behind white space, comments and instructions outside the root.
  func endOfMiscellany(from start: Int) -> Int? {
    var index = start
    while true {
      index = behindSpace(index)
      guard self[index] == 0x3C, index < count else { return index }
      switch self[index &+ 1] {
      case 0x3F:
        guard let end = endOfInstruction(index) else { return nil }
        index = end
      case 0x21:
        guard let end = endOfComment(index) else { return nil }
        index = end
      default: return index
      }
    }
  }

  /// The reference that begins at `index`, where `&` is: one of the five that need no declaration, or a number of a
  /// character that may be in a document.
  @usableFromInline
  func reference(at index: Int) -> (scalar: UInt32, end: Int)? {
    if self[index &+ 1] == 0x23 { return numberedReference(at: index) }
    let word = eight(at: index &+ 1)
    if word & 0xFF_FFFF == 0x3B_746C { return (0x3C, index &+ 4) }
    if word & 0xFF_FFFF == 0x3B_7467 { return (0x3E, index &+ 4) }
    if word & 0xFFFF_FFFF == 0x3B_706D61 { return (0x26, index &+ 5) }
    if word & 0xFF_FFFF_FFFF == 0x3B_736F_7061 { return (0x27, index &+ 6) }
    if word & 0xFF_FFFF_FFFF == 0x3B_746F_7571 { return (0x22, index &+ 6) }
    return nil
  }

  private func numberedReference(at index: Int) -> (scalar: UInt32, end: Int)? {
    var place = index &+ 2
    let isHexadecimal = self[place] == 0x78
    if isHexadecimal { place &+= 1 }
    let first = place
    var value: UInt32 = 0
    while place < first &+ 8 {
      let byte = self[place]
      switch byte {
      case 0x30...0x39: value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(byte &- 0x30)
      case 0x61...0x66 where isHexadecimal: value = value &* 16 &+ UInt32(byte &- 0x57)
      case 0x41...0x46 where isHexadecimal: value = value &* 16 &+ UInt32(byte &- 0x37)
      case 0x3B:
        guard place > first, place < count, ScannedBytes.isCharacter(value) else { return nil }
        return (value, place &+ 1)
      default: return nil
      }
      place &+= 1
    }
    return nil
  }

  /// The rule `Char` of XML 1.0.
  private static func isCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
