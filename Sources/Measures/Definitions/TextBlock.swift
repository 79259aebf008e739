import Legislation
import TermFrequency

/// A paragraph of a text, or the part of it that a scope has: its bytes, and the words and marks in them.
struct TextBlock {
  /// Byte of the document's text where it begins, and its first run.
  let start: Int
  let run: Int
  private(set) var bytes: [UInt8]
  private(set) var lexemes: [DefinitionLexeme] = []

  /// The run of the block that has a byte.
  func run(at byte: Int, in document: Document) -> Int {
    var run = run
    while run + 1 < document.runs.count, Int(document.runs[run + 1].start) <= byte { run += 1 }
    return run
  }

  /// The paragraphs of a selection in order, without headings.
  ///
  /// - Complexity: O(text).
  static func blocks(of document: Document, _ selection: Selection) -> [TextBlock] {
    var blocks: [TextBlock] = []
    for (index, run) in document.runs.enumerated()
    where selection.totals(run: Int32(index)) && run.zone != .heading && !run.flags.contains(.heading) {
      if let last = blocks.last, !run.flags.contains(.startsBlock),
        last.start + last.bytes.count == Int(run.start)
      {
        blocks[blocks.count - 1].bytes += document.text[run.range]
      } else {
        blocks.append(TextBlock(start: Int(run.start), run: index, bytes: Array(document.text[run.range])))
      }
    }
    for index in blocks.indices { blocks[index].lexemes = DefinitionLexer.lexemes(of: blocks[index].bytes) }
    return blocks
  }

  private init(start: Int, run: Int, bytes: [UInt8]) {
    (self.start, self.run, self.bytes) = (start, run, bytes)
  }
}
