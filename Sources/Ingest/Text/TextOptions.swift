/// Which inferences a reader of plain text may make. Each is told in the notes; each can be switched off.
public struct TextOptions: Sendable, Hashable {
  /// Recognise running headers, footers and page numbers, and keep them out of every word total.
  public var furniture = true
  /// Recognise a contents list.
  public var contents = true
  /// Mend words that a hyphen divides at a line's end.
  public var hyphens = true
  /// Recognise footnotes at the foot of a page and their marks in the text.
  public var footnotes = true
  /// Decode again a text that was written as UTF-8 and once read as Windows-1252 (`â€™` for an apostrophe).
  public var repairsEncoding = false

  public init() {}
}
