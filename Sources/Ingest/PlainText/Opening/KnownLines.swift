/// What a source says of the lines of its text, where a reader of plain text has to infer it: the document of a word
/// processor, whose paragraphs they are, marks its headings, lists, tables and notes.
struct KnownLines {
  /// By line, how deep a heading it is, from 1.
  var headings: [Int: Int] = [:]
  /// Lines of the document's title.
  var titles: Set<Int> = []
  /// Lines of text that is beside the text, which are no headings.
  var asides: Set<Int> = []
  /// By line, the bytes of the number of a list at its beginning.
  var numbers: [Int: Int] = [:]
  /// Items of lists that have a sign before them, which is not in the text.
  var bullets: Set<Int> = []

  /// Whether the headings that are marked are all there are. A document that marks one or two has others without a mark.
  var marksAllHeadings: Bool { mayMarkAllHeadings && headings.count >= 3 }

  /// False where headings of some kinds cannot be told from text by their marks, however many others can.
  var mayMarkAllHeadings = true

  /// The depth of the headings that are outermost; 0 if there are none.
  var outermost: Int { headings.values.min() ?? 0 }

  /// How deep a heading is that the source does not mark: below all that it marks, a chapter or an annex apart. 0 where the
  /// depth of none is known.
  func depthOfUnmarked(opensDivision: Bool) -> Int {
    guard !mayMarkAllHeadings, let deepest = headings.values.max() else { return 0 }
    return opensDivision ? outermost : deepest + 1
  }
}
