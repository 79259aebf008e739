/// What a source says of the lines of its text, where a reader of plain text has to infer it: the document of a word
/// processor, whose paragraphs they are, marks its headings, lists, tables and notes.
struct KnownLines {
  /// By line, how deep a heading it is, from 1.
  var headings: [Int: Int] = [:]
  /// Lines of the document's title.
  var titles: Set<Int> = []
  /// By line, the bytes of the number of a list at its beginning.
  var numbers: [Int: Int] = [:]
  /// Items of lists that have a sign before them, which is not in the text.
  var bullets: Set<Int> = []

  /// Whether the headings that are marked are all there are. A document that marks one or two has others without a mark.
  var marksAllHeadings: Bool { headings.count >= 3 }

  /// The depth of the headings that are outermost; 0 if there are none.
  var outermost: Int { headings.values.min() ?? 0 }
}
