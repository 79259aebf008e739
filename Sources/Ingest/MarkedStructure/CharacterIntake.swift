import Legislation

/// What the walks over markup share: where character data goes, to the document or to a tally of what is left out, each
/// character counted where it arrives; and a watch on inline elements that begin a line of an indented source.
protocol CharacterIntake {
  var builder: DocumentBuilder { get set }
  var metadata: LegislationMetadata { get set }
  var findings: StructureFindings { get set }
  /// Depth below an element whose text is left out; 0 outside.
  var skipped: Int { get }
  var skipReason: Conservation.LeftOut { get }
  /// Characters left out since the element whose text is left out began.
  var leftOut: Int { get set }
  var lastPieceEndsInIndent: Bool { get set }
}

extension CharacterIntake {
  @inline(__always)
  mutating func take(_ bytes: Span<UInt8>) {
    if leadingWhiteSpace(bytes) == bytes.count { return takeWhiteSpace(bytes) }
    let count = scalarCount(bytes)
    builder.conservation.source += count
    if skipped > 0 {
      leftOut += count
      if skipReason == .metadata { metadata.characters(bytes) }
    } else {
      builder.append(bytes, scalars: count)
      lastPieceEndsInIndent = endsInIndent(bytes)
    }
  }

  /// What is between most elements: characters that are each one byte.
  private mutating func takeWhiteSpace(_ bytes: Span<UInt8>) {
    builder.conservation.source += bytes.count
    if skipped > 0 {
      leftOut += bytes.count
      if skipReason == .metadata { metadata.characters(bytes) }
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
