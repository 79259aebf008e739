import Bytes
import Legislation

/// The text of a word processor's document, a line a paragraph, with what the document says of each.
///
/// Numbers of lists are written out at the beginning of their paragraphs. Lines end in a line feed and hold no other.
struct BlockText {
  enum Kind: UInt8 {
    case text
    /// The document's title.
    case title
    case cell, contents, footnote, furniture
    /// Text beside the text, as a note in the margin is: it opens nothing.
    case aside
  }

  struct Block {
    var kind = Kind.text
    /// How deep a heading it is, from 1; 0 for text.
    var level: UInt8 = 0
    /// The style it has its depth from; headings that read as sentences are judged by style.
    var style: Int32 = -1
    /// Bytes of the list's number at its beginning.
    var number: UInt16 = 0
    /// It is an item of a list with a sign before it.
    var isBullet = false
    /// The style says that it belongs to a contents list, and not only the field it is in.
    var isContentsStyle = false
    /// The place of its first byte.
    var start: Int32 = 0
  }

  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [Block] = []
  var tally = Tally()

  /// What became of characters that are not in the text, and which of those in it the source does not have.
  struct Tally: Equatable {
    /// Characters of the source, counted where they arrive.
    var source = 0
    var leftOut: [Conservation.LeftOut: Int] = [:]
    /// White space of paragraphs without a word.
    var collapsed = 0
    /// Characters in `bytes` that the source does not have: numbers, and spaces for elements.
    var generated = 0

    mutating func leaveOut(_ reason: Conservation.LeftOut, _ characters: Int) {
      if characters != 0 { leftOut[reason, default: 0] += characters }
    }

    mutating func add(_ other: Tally) {
      source += other.source
      collapsed += other.collapsed
      generated += other.generated
      leftOut.merge(other.leftOut, uniquingKeysWith: +)
    }

    /// What was kept is left out after all.
    mutating func discard(_ other: Tally, _ reason: Conservation.LeftOut) {
      source += other.source
      let left = other.leftOut.values.reduce(0, +)
      leftOut.merge(other.leftOut, uniquingKeysWith: +)
      leaveOut(reason, other.source - left)
    }
  }

  var isEmpty: Bool { blocks.isEmpty }

  /// Adds a paragraph. One without anything to see is no block.
  mutating func append(_ paragraph: OpenParagraph, _ block: Block) {
    let bytes = paragraph.bytes
    guard bytes.contains(where: { $0 > 0x20 }) else {
      tally.collapsed += bytes.count - paragraph.generated
      return
    }
    var block = block
    block.start = Int32(truncatingIfNeeded: self.bytes.count)
    self.bytes += bytes
    self.bytes.append(0x0A)
    blocks.append(block)
    tally.generated += paragraph.generated
  }

  /// Adds the paragraphs of another text.
  mutating func append(_ other: BlockText) {
    let offset = Int32(truncatingIfNeeded: bytes.count)
    bytes += other.bytes
    for var block in other.blocks {
      block.start += offset
      blocks.append(block)
    }
    tally.add(other.tally)
  }

  /// A text without a word, where this one's is left out.
  func without(_ reason: Conservation.LeftOut) -> BlockText {
    var empty = BlockText()
    empty.tally.discard(tally, reason)
    return empty
  }

  /// The same blocks in another order.
  func reordered(_ order: [Int]) -> BlockText {
    var text = BlockText()
    text.tally = tally
    text.bytes.reserveCapacity(bytes.count)
    for index in order {
      var block = blocks[index]
      let range = range(of: index)
      block.start = Int32(truncatingIfNeeded: text.bytes.count)
      text.bytes += bytes[range]
      text.bytes.append(0x0A)
      text.blocks.append(block)
    }
    return text
  }

  mutating func update(_ range: Range<Int>, _ change: (inout Block) -> Void) {
    for index in range { change(&blocks[index]) }
  }

  /// The bytes of a block, without the line feed.
  func range(of block: Int) -> Range<Int> {
    let end = block + 1 < blocks.count ? Int(blocks[block + 1].start) : bytes.count
    return Int(blocks[block].start)..<end - 1
  }
}

/// A paragraph that is being read.
struct OpenParagraph {
  private(set) var bytes: [UInt8] = []
  /// Characters of these that the source does not have.
  private(set) var generated = 0
  /// An element was passed that separates words where letters are on either side of it.
  private var isSeparated = false
  /// Something of the source is in it.
  var isEmpty: Bool { bytes.isEmpty }

  /// Adds characters of the source. A line end or a page end in them is white space.
  mutating func append(_ piece: Span<UInt8>) {
    guard piece.count > 0 else { return }
    separateIfDue(before: piece)
    let start = bytes.count
    bytes.reserveCapacity(start + piece.count)
    for index in 0..<piece.count {
      let byte = piece[index]
      bytes.append(byte < 0x20 && byte != 0x09 ? 0x20 : byte)
    }
  }

  /// Puts a space where a mark was between letters.
  mutating func separateIfDue(before piece: Span<UInt8>) {
    guard isSeparated, piece.count > 0 else { return }
    isSeparated = false
    if let last = bytes.last, last.isWordByte, piece[0].isWordByte { add(" ") }
  }

  /// Adds what the source has an element for: a hyphen, a tab, a space for a line's end.
  mutating func add(_ sign: StaticString) {
    for index in 0..<sign.utf8CodeUnitCount { unsafe bytes.append(sign.utf8Start[index]) }
    generated += sign.utf8CodeUnitCount
    isSeparated = false
  }

  mutating func add(scalar: UInt32) {
    UTF8Bytes.append(scalar, to: &bytes)
    generated += 1
  }

  /// A mark is here that is no text: `plan¹` is one word, and `plan¹and` would be two.
  mutating func separate() { isSeparated = true }

  /// Puts the number of a list before the text.
  mutating func setNumber(_ number: String) -> Int {
    let digits = Array(number.utf8)
    bytes.insert(contentsOf: digits + [0x09], at: 0)
    generated += number.unicodeScalars.count + 1
    return digits.count
  }

  /// Takes away the number that a list gave the paragraph, if nothing follows it: no program shows one for nothing.
  mutating func dropNumber(of block: BlockText.Block) {
    let length = Int(block.number) + 1
    guard block.number > 0, bytes.count >= length, !bytes[length...].contains(where: { $0 > 0x20 }) else {
      return
    }
    generated -= scalarCount(bytes.span.extracting(0..<length))
    bytes.removeSubrange(0..<length)
  }

  /// Takes away white space at the edges of what was added from a place on; returns how many characters.
  mutating func trim(from start: Int) -> Int {
    var end = bytes.count
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    var first = start
    while first < end, bytes[first] <= 0x20 { first += 1 }
    let taken = bytes.count - end + first - start
    bytes.removeSubrange(end...)
    bytes.removeSubrange(start..<first)
    return taken
  }

  /// Its last byte is part of a word or of punctuation.
  var endsInWord: Bool { bytes.last.map { $0 > 0x20 } ?? false }

  /// Bytes so far.
  var count: Int { bytes.count }
}

extension UInt8 {
  /// A letter, a digit, or part of a character beyond ASCII.
  fileprivate var isWordByte: Bool { isLetterOrDigit || self >= 0x80 }
}
