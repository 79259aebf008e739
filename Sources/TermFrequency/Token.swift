import Legislation

/// A word or a number of a text, by position; its letters are kept once in the ``Vocabulary``.
package struct Token: Sendable, Hashable {
  /// Index in the vocabulary: words that fold to the same letters are one.
  package var word: UInt32
  /// Byte range in `Document.text`.
  package var start: Int32
  package var end: Int32
  /// Index in `Document.runs` of the run that holds the first letter: zone, state and provision are its.
  package var run: Int32

  package init(word: UInt32, start: Int32, end: Int32, run: Int32) {
    (self.word, self.start, self.end, self.run) = (word, start, end, run)
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// The tokens of one document, in order.
package struct TokenStream: Sendable {
  /// All tokens, or, where no more was asked for, those that a term may be about: what is between two of them is then
  /// one token however many words it is, so that neighbours in the text, and only they, are neighbours here.
  package var tokens: [Token] = []
  /// How many tokens the document has.
  package var total = 0
  /// Words (tokens with a letter) by run of the document.
  package var wordsByRun: [Int32] = []
  package init() {}
}
