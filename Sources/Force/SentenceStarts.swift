import Legislation

/// Where sentences begin inside the blocks of a document, by the full stops that end one; a block ends what is in it.
package struct SentenceStarts: Sendable {
  /// Byte offsets, ascending.
  private var starts: [Int32] = []

  /// - Complexity: O(text).
  package init(_ document: Document) {
    let lexer = BlockLexer(text: document.text)
    let runs = document.runs
    var first = 0
    var lexemes: [Lexeme] = []
    while first < runs.count {
      var last = first
      while last + 1 < runs.count, !runs[last + 1].flags.contains(.startsBlock) { last += 1 }
      lexemes.removeAll(keepingCapacity: true)
      for run in runs[first...last] { lexer.lex(run.range, into: &lexemes) }
      let sentences = BlockSentences(lexemes, in: document.text).sentences()
      starts += sentences.compactMap { $0.marker?.lowerBound ?? $0.lexemes.first?.start }
      first = last + 1
    }
  }

  /// How many sentences begin in a range of bytes.
  ///
  /// - Complexity: O(log sentences).
  package func count(in range: Range<Int>) -> Int {
    place(range.upperBound - 1) - place(range.lowerBound - 1)
  }

  /// Sentences that begin at a byte offset or before it.
  private func place(_ offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a sentence begins behind one byte offset and not behind another.
  ///
  /// - Complexity: O(log sentences).
  package func begins(after one: Int, upTo other: Int) -> Bool {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= one { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && Int(starts[low]) <= other
  }
}
