import Bytes
import Legislation

/// Hands stretches of a source to the builder so that each character is kept or left out, never both.
struct TextWriter {
  let source: [UInt8]
  var builder: DocumentBuilder
  /// Runs of spaced letters that were joined to words.
  private(set) var letterSpaced = 0
  /// The text has links as Markdown writes them, and definitions of those by reference.
  var hasLinks = false
  var hasReferences = false
  private var joined = JoinedLines()

  init(_ source: [UInt8], language: String) {
    self.source = source
    builder = DocumentBuilder(language: language, reservingBytes: source.count)
    builder.conservation.source = scalarCount(source.span)
  }

  mutating func place(_ provision: Int32, _ zone: Zone, _ flags: Run.Flags = []) {
    var place = builder.place
    (place.provision, place.zone, place.flags) = (provision, zone, flags)
    builder.place = place
  }

  mutating func keep(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let source = self.source
    builder.append(source.span.extracting(range))
  }

  /// Keeps the lines of a paragraph with a space between each two.
  ///
  /// - Returns: false, and nothing is kept, if they must be looked at one by one.
  mutating func keepJoined(_ paragraph: Range<Int>, _ lines: [TextLine], _ source: [UInt8]) -> Bool {
    guard JoinedLines.canJoin(paragraph, lines, source) else { return false }
    let content =
      lines[paragraph.lowerBound].content.lowerBound..<lines[paragraph.upperBound - 1].content.upperBound
    joined.join(source.span.extracting(content))
    guard !joined.mayHoldSpacedLetters else { return false }
    skip(lines[paragraph.lowerBound].whole.lowerBound..<content.lowerBound)
    builder.append(joined, spaces: paragraph.count - 1)
    skip(content.upperBound..<lines[paragraph.upperBound - 1].whole.upperBound)
    return true
  }

  /// Leaves out marks; white space within is no loss of text and is counted with them.
  mutating func leaveOut(_ range: Range<Int>, _ reason: Conservation.LeftOut) {
    guard !range.isEmpty else { return }
    let characters = scalarCount(source.span.extracting(range))
    builder.leaveOut(reason, characters)
  }

  /// Keeps a stretch, joining spaced letters: `O N L I N E` is one word.
  mutating func keepWords(_ range: Range<Int>) {
    if mayHoldSpacedLetters(range) { keepWordByWord(range) } else { keep(range) }
  }

  /// The same, looked at word by word: the definition.
  mutating func keepWordByWord(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard let run = spacedLetters(at: index, in: range) else {
        // On to the next place where a word can begin.
        while index < range.upperBound, !source[index].isSpace { index += 1 }
        while index < range.upperBound, source[index].isSpace { index += 1 }
        continue
      }
      keep(start..<run.lowerBound)
      var letter = run.lowerBound
      while letter < run.upperBound {
        keep(letter..<letter + 1)
        if letter + 1 < run.upperBound { leaveOut(letter + 1..<letter + 2, .markup) }
        letter += 2
      }
      letterSpaced += 1
      (start, index) = (run.upperBound, run.upperBound)
    }
    keep(start..<range.upperBound)
  }

  /// Three letters with spaces between them have white space before the first, unless they begin the stretch.
  private func mayHoldSpacedLetters(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    guard range.count > 4 else { return false }
    return (source[start + 1] == 0x20 && source[start + 3] == 0x20)
      || TextScan.hasSpacesTwoApart(source.span, range)
  }

  /// Three single letters or more with single spaces between them, beginning a word at `start`. Letters in
  /// order of the alphabet (`A B C`) are a list; a small letter among capitals (`A x B`, `R v D`) and every second
  /// one an `x` (`a x b`) are no word.
  private func spacedLetters(at start: Int, in range: Range<Int>) -> Range<Int>? {
    guard source[start].isLetter, start + 4 < range.upperBound, source[start + 1] == 0x20 else { return nil }
    var end = start
    var count = 0
    var isAlphabet = true
    while end < range.upperBound, source[end].isLetter,
      end + 1 == range.upperBound || source[end + 1].isSpace
    {
      if count > 0, source[end] != source[end - 2] &+ 1 { isAlphabet = false }
      count += 1
      guard end + 2 < range.upperBound, source[end + 1] == 0x20, source[end + 2].isLetter,
        end + 3 == range.upperBound || source[end + 3].isSpace
      else { break }
      end += 2
    }
    return count >= 3 && !isAlphabet && isWord(start, count) ? start..<end + 1 : nil
  }

  private func isWord(_ start: Int, _ count: Int) -> Bool {
    let letters = (0..<count).map { source[start + 2 * $0] }
    let rest = letters.dropFirst()
    let isOneCase = rest.allSatisfy(\.isLower) || letters.allSatisfy(\.isUpper)
    let isProduct =
      count % 2 == 1 && (0..<count).allSatisfy { $0 % 2 == 0 || letters[$0].folded == UInt8(ascii: "x") }
    return isOneCase && !isProduct
  }

  func letterSpacedNotes() -> [Note] {
    guard letterSpaced > 0 else { return [] }
    let sentence = letterSpaced.of(
      "word printed with spaces between its letters was joined.",
      "words printed with spaces between their letters were joined.")
    return [Note(.letterSpaced, sentence, count: letterSpaced)]
  }
}

// MARK: Lines

extension TextWriter {
  /// Accounts for what stands around a line's content, white space, numbers of lines and definitions of links, and for its terminator; a
  /// form feed is a page break.
  @inline(__always)
  mutating func skip(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    // Of nearly all lines there is the line feed alone.
    if range.count == 1, source[range.lowerBound] == .lineFeed { return builder.skipWhiteSpace(1) }
    skipByByte(range)
  }

  /// The same, looked at byte by byte: the definition.
  private mutating func skipByByte(_ range: Range<Int>) {
    var (feeds, marks, characters) = (0, 0, 0)
    for index in range where !source[index].continuesCharacter {
      if source[index] == .formFeed {
        feeds += 1
      } else if source[index] > .space, source[index] != 0xC2 {
        marks += 1  // 0xC2 begins a no-break space.
      } else {
        characters += 1
      }
    }
    builder.leaveOut(.pageBreak, feeds)
    builder.leaveOut(.markup, marks)
    builder.skipWhiteSpace(characters)
  }

  /// What stands before and after a line's content.
  mutating func skipEdges(of line: TextLine) {
    skip(line.whole.lowerBound..<line.content.lowerBound)
    skip(line.content.upperBound..<line.whole.upperBound)
  }
}
