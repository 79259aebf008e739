import Bytes
import Legislation

/// Makes a document of paragraphs, of a word processor or of a web page: what they are is known, what is inferred of a code or a statute
/// is inferred by the reader of plain text.
enum BlockDocument {
  /// - Parameters:
  ///   - language: the language that the source states; nil if it states none.
  ///   - marksAllHeadings: false where headings may be that the source does not mark, whatever it marks.
  static func read(
    _ text: BlockText, _ identity: Identity, _ options: TextOptions, notes: [Note], language: String? = nil,
    marksAllHeadings: Bool = true
  ) -> Document {
    var lines = TextLines(text.bytes)
    var known = KnownLines()
    known.mayMarkAllHeadings = marksAllHeadings
    let headings = BlockHeadings(text)
    for (line, block) in text.blocks.enumerated() where lines.lines[line].isText {
      if block.number > 0 { known.numbers[line] = Int(block.number) }
      if block.isBullet { known.bullets.insert(line) }
      switch block.kind {
      case .text: if let depth = headings.depth(of: line) { known.headings[line] = depth }
      case .title: known.titles.insert(line)
      case .aside: known.asides.insert(line)
      case .cell: lines.lines[line].role = .cell
      case .contents: lines.lines[line].role = .contents
      case .footnote: lines.lines[line].role = .footnote
      case .furniture: lines.lines[line].role = .furniture
      }
    }
    markHeadingOfContents(&lines, text, &known)
    var identity = identity
    let health = TextHealth(text.bytes)
    identity.language = language ?? (health.isWelsh ? "cy" : "en")
    var walk = PlainTextWalk(text.bytes, lines, identity, options, known: known)
    balance(&walk.writer.builder, text)
    var document = walk.read(notes: notes + headings.notes() + health.notes())
    document.identity.hasNoText = document.runs.isEmpty
    return document
  }

  /// The line `Contents` above a contents list belongs to it, whatever its style.
  private static func markHeadingOfContents(
    _ lines: inout TextLines, _ text: BlockText, _ known: inout KnownLines
  ) {
    for line in lines.lines.indices.dropFirst()
    where lines.lines[line].role == .contents && lines.lines[line - 1].isText
      && ContentsList.isHeading(text.bytes, lines.lines[line - 1].content)
    {
      lines.lines[line - 1].role = .contents
      known.headings[line - 1] = nil
      known.titles.remove(line - 1)
    }
  }

  /// Enters into the account of the characters what the text has and the source has not, and the other way round: line
  /// feeds between paragraphs, numbers that were written out, and what was left out.
  private static func balance(_ builder: inout DocumentBuilder, _ text: BlockText) {
    let (tally, ends) = (text.tally, text.blocks.count)
    builder.conservation.source += tally.source - scalarCount(text.bytes.span)
    builder.conservation.kept += tally.collapsed - tally.generated - ends
    builder.conservation.generated += tally.generated
    builder.conservation.collapsed += tally.collapsed - ends
    for (reason, characters) in tally.leftOut { builder.leaveOut(reason, characters) }
  }
}

/// Which paragraphs with a heading's style are headings. Some documents number their paragraphs by such styles, and what has the
/// sign of a list before it is an item of one.
struct BlockHeadings {
  private let depths: [Int: Int]
  /// Paragraphs with the style of a heading that are none.
  private var sentences = 0

  /// Of a style, how many of its paragraphs read as sentences.
  private struct Use {
    var all = 0
    var sentences = 0
  }

  init(_ text: BlockText) {
    var uses: [Int32: Use] = [:]
    for (line, block) in text.blocks.enumerated()
    where block.kind == .text && block.level > 0 && !block.isBullet {
      uses[block.style, default: Use()].all += 1
      if BlockHeadings.isSentence(text, line) { uses[block.style, default: Use()].sentences += 1 }
    }
    var depths: [Int: Int] = [:]
    for (line, block) in text.blocks.enumerated()
    where block.kind == .text && block.level > 0 && !block.isBullet {
      let use = uses[block.style] ?? Use()
      if use.sentences * 3 > use.all || BlockHeadings.isSentence(text, line) {
        sentences += 1
      } else {
        depths[line] = Int(block.level)
      }
    }
    for (line, block) in text.blocks.enumerated()
    where block.kind == .text && block.level == 0 && BlockHeadings.isDivision(text, line, block) {
      depths[line] = 1
    }
    self.depths = depths
  }

  func depth(of line: Int) -> Int? { depths[line] }

  /// Whether the number that a list gives a paragraph names a division, as `Appendix 1.`, though its style is that of no heading.
  private static func isDivision(_ text: BlockText, _ line: Int, _ block: BlockText.Block) -> Bool {
    guard block.number > 0, !block.isBullet, !isSentence(text, line) else { return false }
    let start = Int(block.start)
    let number = String(decoding: text.bytes[start..<start + Int(block.number)], as: UTF8.self)
    // Parts open nothing in a code.
    return DivisionNumber(number).map { $0.kind != .part } ?? false
  }

  /// Ends as a sentence or the beginning of a list does, and is not short; or is longer than headings are.
  private static func isSentence(_ text: BlockText, _ line: Int) -> Bool {
    let content = text.bytes.trimmed(text.range(of: line))
    guard content.count <= 300 else { return true }
    var words = 0
    for index in content where text.bytes[index] == 0x20 { words += 1 }
    guard words > 6 else { return false }
    switch text.bytes[content.upperBound - 1] {
    case .fullStop, .semicolon, .colon, .comma: return true
    default: return words > 40
    }
  }

  func notes() -> [Note] {
    guard sentences > 0 else { return [] }
    let sentence = sentences.of(
      "paragraph has the style of a heading and reads as a sentence; it was read as text.",
      "paragraphs have the style of a heading and read as sentences; they were read as text.")
    return [Note(.headings, sentence, count: sentences)]
  }
}
