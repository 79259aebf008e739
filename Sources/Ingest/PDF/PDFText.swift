import Bytes
import Legislation

/// Writes the paragraphs of a printed document as text, a line a paragraph, with what is known of each: words that a hyphen
/// divides at a line's end are mended, marks of lists set apart, bullets left out.
struct PDFText {
  private(set) var blocks = BlockText()
  private(set) var hyphens = LineEndHyphens()

  private let text: PrintedText
  private let paragraphs: [PrintedParagraph]

  init(
    _ text: PrintedText, _ paragraphs: [PrintedParagraph], _ headings: PrintedHeadings,
    _ footnotes: PrintedFootnotes, _ beside: MarginNotes, mendingHyphens: Bool
  ) {
    (self.text, self.paragraphs) = (text, paragraphs)
    var lineNumbers: [Int] = []
    if mendingHyphens {
      let wrapped = wrappedText(&lineNumbers)
      hyphens = LineEndHyphens(TextLines(wrapped), wrapped)
    }
    var page = 0
    var notes = footnotes
    let places = beside.places(paragraphs)
    for (number, paragraph) in paragraphs.enumerated() {
      while page < paragraph.lines[0].page {
        addEdges(of: page, &notes)
        page += 1
      }
      let first = lineNumbers.isEmpty ? nil : lineNumbers[number]
      add(paragraph, number, headings, firstLine: first, &notes)
      for note in places[number] ?? [] {
        addWords(of: beside.notes[note].pieces, BlockText.Block(kind: .aside))
      }
    }
    while page < text.pages.count {
      addEdges(of: page, &notes)
      page += 1
    }
    // Where a document is nothing but notes they are beside no paragraph.
    for note in places[-1] ?? [] { addWords(of: beside.notes[note].pieces, BlockText.Block(kind: .aside)) }
    leaveOutMarginNumbers()
  }

  // MARK: Paragraphs

  private mutating func add(
    _ paragraph: PrintedParagraph, _ number: Int, _ headings: PrintedHeadings, firstLine: Int?,
    _ notes: inout PrintedFootnotes
  ) {
    var block = BlockText.Block()
    if paragraph.isCell {
      block.kind = .cell
    } else if headings.titles.contains(number) {
      block.kind = .title
    } else if let depth = headings.depths[number] {
      block.level = UInt8(min(depth, 9))
      block.style = Int32(depth)
    }
    var open = OpenParagraph()
    var marks: [Int] = []
    for (place, line) in paragraph.lines.enumerated() {
      let isLast = place + 1 == paragraph.lines.count
      let outcome = isLast ? nil : firstLine.flatMap { hyphens.outcome(afterLine: $0 + place) }
      let isJoined = outcome == .joined
      append(line, isFirst: place == 0, dropsHyphen: isJoined, &open, &block, notes, &marks)
      if !isLast, !isJoined, outcome != .hyphenated { open.add(" ") }
    }
    blocks.append(open, block)
    for mark in marks { addFootnote(mark, &notes) }
  }

  private mutating func append(
    _ line: PrintedLine, isFirst: Bool, dropsHyphen: Bool, _ open: inout OpenParagraph,
    _ block: inout BlockText.Block, _ notes: PrintedFootnotes, _ marks: inout [Int]
  ) {
    var isMark = isFirst && line.mark != nil && (line.isHanging || line.mark == .bullet)
    let lastPiece = line.pieces[line.pieces.count - 1]
    for (place, piece) in line.pieces.enumerated() {
      let one = text.pieces[piece]
      if place > 0, !isMark, open.count > 0 {
        if piece == line.pageNumber { open.add("\t") } else { open.add(" ") }
      }
      if one.initial >= 0 { append(word: Int(one.initial), &open) }
      if one.number >= 0, isMark {
        isMark = false
        append(number: Int(one.number), &open, &block)
      } else if one.number >= 0 {
        append(word: Int(one.number), &open)
      }
      for word in one.words {
        if isMark {
          isMark = false
          guard line.mark != .bullet else {
            leaveOut(word, .bullet)
            if word + 1 < Int(one.end) { continue }
            break
          }
          append(number: word, &open, &block)
          continue
        }
        if let mark = notes.marks[word] {
          leaveOut(word, .markup)
          open.separate()
          marks.append(mark)
          continue
        }
        if word > Int(one.first), open.endsInWord, !isGlued(word - 1, word, notes) { open.add(" ") }
        let isLast = dropsHyphen && piece == lastPiece && word + 1 == Int(one.end)
        append(word: word, &open, droppingHyphen: isLast)
      }
    }
  }

  private mutating func append(word: Int, _ open: inout OpenParagraph, droppingHyphen: Bool = false) {
    var range = text.words[word].range
    blocks.tally.source += scalarCount(text.bytes.span.extracting(range))
    if droppingHyphen {
      var last = range.upperBound - 1
      while last > range.lowerBound, text.bytes[last].continuesCharacter { last -= 1 }
      range = range.lowerBound..<last
      blocks.tally.leaveOut(.lineEndHyphen, 1)
    }
    open.append(text.bytes.span.extracting(range))
  }

  /// The number of a paragraph or of an item of a list, set off from its text.
  private mutating func append(number word: Int, _ open: inout OpenParagraph, _ block: inout BlockText.Block)
  {
    let start = open.count
    append(word: word, &open)
    block.number = UInt16(truncatingIfNeeded: open.count - start)
    open.add("\t")
  }

  private mutating func leaveOut(_ word: Int, _ reason: Conservation.LeftOut) {
    let count = scalarCount(text.bytes.span.extracting(text.words[word].range))
    blocks.tally.source += count
    blocks.tally.leaveOut(reason, count)
  }

  /// Whether two words are one: they touch, and only their size differs, as in `P` and `ART` for small capitals and in `18` and
  /// `th`; or what touches a raised mark is a stop.
  private func isGlued(_ one: Int, _ next: Int, _ notes: PrintedFootnotes) -> Bool {
    let (before, word) = (text.words[one], text.words[next])
    guard abs(word.x0 - before.x1) < max(before.height, word.height) * 0.06 else { return false }
    let (last, first) = (text.bytes[Int(before.end) - 1], text.bytes[Int(word.start)])
    if notes.marks[one] != nil { return !first.isLetterOrDigit && first < 0x80 }
    guard abs(before.height - word.height) > before.height * 0.1 else { return false }
    return last.isLetter && first.isLetter || last.isDigit && isOrdinal(word.range)
  }

  /// The letters behind a figure in `18th`.
  private func isOrdinal(_ range: Range<Int>) -> Bool {
    ["st", "nd", "rd", "th"].contains { text.bytes[range].elementsEqual($0.utf8) }
  }

  // MARK: Furniture, footnotes, margins

  /// What is at the edges of a page, and the footnotes to which no mark was found.
  private mutating func addEdges(of page: Int, _ notes: inout PrintedFootnotes) {
    for note in notes.left(on: page) { addFootnote(note, &notes) }
    for piece in text.pages[page].pieces {
      switch text.pieces[piece].role {
      case .furniture, .pageNumber:
        var block = BlockText.Block()
        block.kind = .furniture
        addWords(of: [piece], block)
      default: break
      }
    }
  }

  private mutating func addFootnote(_ number: Int, _ notes: inout PrintedFootnotes) {
    guard let pieces = notes.take(number) else { return }
    var block = BlockText.Block()
    block.kind = .footnote
    addWords(of: pieces, block)
  }

  private mutating func addWords(of pieces: [Int], _ block: BlockText.Block) {
    var open = OpenParagraph()
    for piece in pieces {
      for word in text.pieces[piece].words {
        if open.count > 0 { open.add(" ") }
        append(word: word, &open)
      }
    }
    blocks.append(open, block)
  }

  private mutating func leaveOutMarginNumbers() {
    for piece in text.pieces where piece.role == .lineNumber {
      for word in piece.words { leaveOut(word, .markup) }
    }
  }

  // MARK: Hyphens

  /// The paragraphs as wrapped lines with a blank line between them: what mends words at line ends looks at.
  ///
  /// - Parameter numbers: by paragraph, the number of its first line.
  private func wrappedText(_ numbers: inout [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.bytes.count + text.words.count)
    var line = 0
    for paragraph in paragraphs {
      numbers.append(line)
      for one in paragraph.lines {
        let start = bytes.count
        for piece in one.pieces {
          for word in text.pieces[piece].words {
            if bytes.count > start { bytes.append(0x20) }
            bytes += text.bytes[text.words[word].range]
          }
        }
        bytes.append(0x0A)
        line += 1
      }
      bytes.append(0x0A)
      line += 1
    }
    return bytes
  }
}
