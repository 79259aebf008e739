import Bytes
import Legislation

/// A paragraph of a page that is being read: white space is one space, as a browser shows it.
struct PageParagraph {
  private var text = OpenParagraph()
  /// Characters of the source so far, and those that were collapsed.
  private var source = 0
  private var collapsed = 0
  /// White space was met that may be written as one space.
  private var pendingSpaces = 0
  private var pendingIsGenerated = false
  /// Ends of lines in a row: elements, and line feeds where these count.
  private var (breaks, feeds) = (0, 0)
  private var hasText = false
  /// White space holds: a blank line ends a paragraph.
  var isPreformatted = false
  /// Two line breaks, or a blank line, have ended it.
  private(set) var hasEnded = false

  var isEmpty: Bool { !hasText }

  /// Adds characters up to where the paragraph ends by itself.
  ///
  /// - Returns: how many bytes were taken.
  mutating func append(_ bytes: Span<UInt8>) -> Int {
    var index = 0
    while index < bytes.count {
      if hasEnded { return index }
      let byte = bytes[index]
      if byte <= 0x20 {
        takeSpace(byte)
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] > 0x20 { end += 1 }
      if breaks > 0, hasText, PageList.isNumbered(bytes.extracting(index..<end)) {
        hasEnded = true
        return index
      }
      write(bytes.extracting(index..<end))
      index = end
    }
    return index
  }

  private mutating func takeSpace(_ byte: UInt8) {
    source += 1
    if isPreformatted, byte == .lineFeed { feeds += 1 }
    if feeds > 1, hasText { hasEnded = true }
    if pendingSpaces > 0 || !hasText { collapsed += 1 } else { pendingSpaces += 1 }
  }

  private mutating func write(_ piece: Span<UInt8>) {
    source += scalarCount(piece)
    if hasText, pendingSpaces > 0 {
      text.append([UInt8.space].span)
    } else if hasText, pendingIsGenerated {
      text.add(" ")
    } else {
      collapsed += pendingSpaces
    }
    (pendingSpaces, pendingIsGenerated, breaks, feeds) = (0, false, 0, 0)
    text.append(piece)
    // A no-break space alone is nothing to see.
    if !hasText { hasText = !PageParagraph.isBlank(piece) }
  }

  private static func isBlank(_ piece: Span<UInt8>) -> Bool {
    var index = 0
    while index + 1 < piece.count, piece[index] == 0xC2, piece[index + 1] == 0xA0 { index += 2 }
    return index == piece.count
  }

  /// A space where the source has an element.
  mutating func space() { if hasText, pendingSpaces == 0 { pendingIsGenerated = true } }

  /// A line's end; the second one in a row ends the paragraph, and so does a number behind one.
  mutating func breakLine() {
    space()
    breaks += 1
    // The line feed behind it is that of its line.
    feeds = 0
    if breaks > 1, hasText { hasEnded = true }
  }

  /// The paragraph, which begins anew.
  mutating func finish(_ tally: inout BlockText.Tally) -> OpenParagraph {
    tally.source += source
    tally.collapsed += collapsed + pendingSpaces
    let written = text
    begin()
    return written
  }

  /// Forgets a paragraph without anything to see; returns the characters of it that were not collapsed yet.
  mutating func discard(_ tally: inout BlockText.Tally) -> Int {
    tally.source += source
    let rest = source
    begin()
    return rest
  }

  private mutating func begin() {
    let preformatted = isPreformatted
    self = PageParagraph()
    isPreformatted = preformatted
  }
}
