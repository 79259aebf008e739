import Legislation
import Markup

/// What the walks over markup share: which elements are open and what that means for the place of the text; where character
/// data goes, to the document or to a tally of what is left out, each character counted where it arrives; and a watch on
/// inline elements that begin a line of an indented source.
protocol ElementWalk {
  associatedtype Role: BitwiseCopyable
  var builder: DocumentBuilder { get set }
  var metadata: LegislationMetadata { get set }
  var findings: StructureFindings { get set }
  var stack: ElementStack<Role> { get set }
  var skipped: SkippedText { get set }
  var lastPieceEndsInIndent: Bool { get set }
}

// MARK: Open elements

extension ElementWalk {
  typealias Frame = ElementFrame<Role>

  /// Opens an element and goes to its place.
  @inline(__always)
  mutating func push(_ frame: Frame) {
    let isElsewhere = frame.place != stack.top.place
    stack.open(frame)
    if isElsewhere { builder.place = frame.place }
  }

  /// Goes back to what is around the innermost element.
  @inline(__always)
  mutating func close() {
    let place = stack.top.place
    stack.close()
    if stack.top.place != place { builder.place = stack.top.place }
  }

  /// Leaves out the text of the element that begins.
  mutating func skip(_ reason: Conservation.LeftOut) {
    skipped.depth = 1
    skipped.reason = reason
  }

  /// Ends an element below one whose text is left out, or that one.
  ///
  /// - Returns: whether it was that one.
  mutating func endSkipped() -> Bool {
    skipped.depth -= 1
    guard skipped.depth == 0 else { return false }
    tallySkipped()
    return true
  }

  mutating func tallySkipped() {
    builder.leaveOut(skipped.reason, skipped.characters)
    skipped.characters = 0
  }

  /// Label of the provision that was read last, for errors about files cut short.
  var lastProvisionRead: String {
    let last = Int32(truncatingIfNeeded: builder.provisions.count - 1)
    return Document(identity: Identity(), provisions: builder.provisions).label(of: last)
  }
}

// MARK: Characters

extension ElementWalk {
  @inline(__always)
  mutating func take(_ bytes: Span<UInt8>, _ piece: TextPiece) {
    guard piece.hasInk else { return takeWhiteSpace(bytes) }
    builder.conservation.source += piece.scalars
    if skipped.depth > 0 {
      skipped.characters += piece.scalars
      if skipped.reason == .metadata { metadata.characters(bytes) }
    } else {
      builder.append(bytes, piece)
      lastPieceEndsInIndent = piece.hasControls && endsInIndent(bytes)
    }
  }

  /// What is between most elements: characters that are each one byte.
  @inline(__always)
  mutating func takeWhiteSpace(_ bytes: Span<UInt8>) {
    builder.conservation.source += bytes.count
    if skipped.depth > 0 {
      skipped.characters += bytes.count
      if skipped.reason == .metadata { metadata.characters(bytes) }
    } else {
      builder.appendWhiteSpace(bytes.count)
      lastPieceEndsInIndent = bytes[0] == 0x0A || endsInIndent(bytes)
    }
  }

  @inline(__always)
  mutating func noteInlineStart() {
    findings.inlineStarts += 1
    if lastPieceEndsInIndent { findings.indentedInlineStarts += 1 }
    lastPieceEndsInIndent = false
  }

  @inline(__always)
  private func endsInIndent(_ bytes: Span<UInt8>) -> Bool {
    var index = bytes.count - 1
    while index >= 0, bytes[index] <= 0x20 {
      if bytes[index] == 0x0A || bytes[index] == 0x0D { return true }
      index -= 1
    }
    return false
  }
}
