import Bytes
import CByteMasks

/// The lines of a paragraph as one stretch of text: white space between words, the ends of lines among it, is single spaces.
/// Its room is kept from paragraph to paragraph.
struct JoinedLines {
  /// The stretch is ``count`` bytes of it.
  private(set) var room: [UInt8] = []
  private(set) var count = 0
  /// Characters of the source that were joined, white space among them.
  private(set) var scalars = 0
  /// White space of the source that is not in the stretch.
  private(set) var collapsed = 0
  /// Letters with spaces between them may be in it: where it is false, none are.
  private(set) var mayHoldSpacedLetters = false
  /// A character in it may have to be normalised.
  private(set) var needsNormalising = false

  /// Whether between the lines of a paragraph is nothing but white space of ASCII, and no end of a page.
  static func canJoin(_ paragraph: Range<Int>, _ lines: [TextLine], _ source: [UInt8]) -> Bool {
    for index in paragraph.dropLast() {
      let between = lines[index].content.upperBound..<lines[index + 1].content.lowerBound
      if between.count == 1, source[between.lowerBound] == .lineFeed { continue }
      for place in between where source[place] > .space || source[place] == .formFeed { return false }
    }
    return true
  }

  /// - Parameter source: from the first character of the first line to the last of the last, which are no white space.
  /// - Complexity: O(bytes), sixteen bytes a step.
  mutating func join(_ source: Span<UInt8>) {
    let least = source.count + JoinedLines.margin
    if room.count < least { room = [UInt8](repeating: 0, count: 2 * least) }
    let found = unsafe room.withUnsafeMutableBufferPointer { to in
      unsafe source.withUnsafeBufferPointer { from in
        // SAFETY: there is room for the source and the margin; no more than the source's own bytes are read.
        unsafe voxlex_join_white_space(to.baseAddress, from.baseAddress, from.count)
      }
    }
    count = Int(found.written)
    scalars = source.count - Int(found.continuing)
    collapsed = source.count - count
    mayHoldSpacedLetters = found.has_spaced_letters != 0
    needsNormalising = found.has_beyond_ascii != 0 && NormalText.mayChange(room.span.extracting(0..<count))
  }

  /// Bytes behind the stretch that may be written over.
  private static let margin = 16
}
