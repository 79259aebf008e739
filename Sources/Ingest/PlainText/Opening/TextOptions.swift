/// Which inferences a reader of plain text may make. Each is reported in the notes; each can be switched off.
public struct TextOptions: Sendable, Hashable {
  /// Recognise running headers, footers and page numbers, and keep them out of every word total.
  public var furniture = true
  /// Recognise a contents list.
  public var contents = true
  /// Mend words that a hyphen divides at a line's end.
  public var hyphens = true
  /// Recognise footnotes at the foot of a page and their marks in the text.
  public var footnotes = true
  /// Recognise a text copied from a page of legislation.gov.uk: editors' annotations, the marks that point to them,
  /// and the menus and notices of the page.
  public var annotations = true
  /// Decode again a text that was written as UTF-8 and once read as Windows-1252 (`â€™` for an apostrophe).
  public var repairsEncoding = false

  /// Everything that is no text is left out, and no encoding is repaired.
  public init() {}
}

extension TextOptions {
  /// What plain text can be asked to keep.
  package static let keepable = ["furniture", "contents", "footnotes", "hyphens", "annotations"]

  /// What these options keep, by name.
  package var kept: [String] {
    zip(TextOptions.keepable, [furniture, contents, footnotes, hyphens, annotations]).filter { !$0.1 }.map(
      \.0)
  }
}
