import Legislation
import Markup

/// What is larger than a run: paragraphs, text boxes, tables, notes, sections.
extension WordWalk {
  /// More paragraphs or cells than any genuine document has; the largest codes have some thousands.
  static let largestCount = 1_000_000

  // MARK: Paragraphs

  mutating func openParagraph() {
    var paragraph = Paragraph()
    if let carried {
      (paragraph.text, paragraph.after) = carried
      self.carried = nil
    }
    paragraphs.append(paragraph)
    if !tables.isEmpty, let cell = stack.last(where: { $0.element == .cell }), cell.isMarked {
      skip = skip ?? .hidden
    }
  }

  mutating func closeParagraph() {
    guard var paragraph = paragraphs.last else { return }
    let style = resolvedStyle()
    paragraphs.removeLast()
    // A field that has come to no result in its paragraph hides nothing that follows.
    for index in fields.indices where !fields[index].hasResult { fields[index].hasResult = true }
    if paragraph.hasDeletedMark {
      carried = (paragraph.text, paragraph.after)
      return
    }
    var block = BlockText.Block()
    block.isBullet = paragraph.isBullet
    if skip == nil, !(paragraph.text.isEmpty && paragraph.hasHiddenMark) {
      number(&paragraph, style, &block)
    }
    let outline = paragraph.outlineLevel.map { (0..<9).contains($0) ? $0 + 1 : 0 }
    if style.isContents || contentsControls > 0 || paragraph.isContents {
      block.kind = .contents
      block.isContentsStyle = style.isContents || contentsControls > 0
    } else if style.isTitle {
      block.kind = .title
    } else {
      block.level = UInt8(outline ?? style.headingLevel)
      block.style = outline == nil ? style.index : -1
    }
    emit(paragraph.text, block, paragraph.after)
  }

  private mutating func number(
    _ paragraph: inout Paragraph, _ style: WordStyles.Resolved, _ block: inout BlockText.Block
  ) {
    guard let list = paragraph.list ?? style.numberID, list != 0 else { return }
    let own = (paragraph.style ?? parts.styles.defaultParagraph).flatMap {
      parts.numbering.level(ofStyle: $0, in: list)
    }
    let level = paragraph.level ?? (paragraph.list == nil ? own ?? style.level : own) ?? 0
    guard let number = parts.numbering.count(list: list, level: level) else { return }
    block.isBullet = number.isBullet || block.isBullet
    if !number.text.isEmpty {
      block.number = UInt16(clamping: paragraph.text.setNumber(number.text))
    }
  }

  /// Adds a paragraph to the text that is being made.
  private mutating func emit(_ paragraph: OpenParagraph, _ block: BlockText.Block, _ after: BlockText) {
    sinks[sinks.count - 1].append(paragraph, block)
    sinks[sinks.count - 1].append(after)
    if sinks[sinks.count - 1].blocks.count > WordWalk.largestCount {
      failure = "it has more than \(WordWalk.largestCount) paragraphs"
    }
  }

  /// Ends a paragraph that nothing continues.
  mutating func flush() {
    guard let (text, after) = carried else { return }
    carried = nil
    emit(text, BlockText.Block(), after)
  }

  // MARK: Text boxes

  mutating func openBox() {
    for index in stack.indices {
      switch stack[index].element {
      case .drawing, .picture, .object: stack[index].isMarked = true
      default: break
      }
    }
    sinks.append(BlockText())
  }

  /// A box comes after the paragraph that it is anchored in. Boxes of the same text lie one on the other.
  mutating func closeBox() {
    flush()
    guard sinks.count > 1, let box = sinks.popLast() else { return }
    guard let index = paragraphs.indices.last else {
      sinks[sinks.count - 1].append(box)
      return
    }
    if box.isEmpty || paragraphs[index].boxes.insert(box.bytes).inserted {
      if !box.isEmpty { findings.textBoxes += 1 }
      paragraphs[index].after.append(box)
    } else {
      findings.repeatedBoxes += 1
      sinks[sinks.count - 1].tally.discard(box.tally, .repeated)
    }
  }

  // MARK: Tables

  mutating func startTablePart(_ element: WordElement, _ attributes: WordAttributes) {
    switch element {
    case .table: tables.append(WordTable(firstBlock: sinks[sinks.count - 1].blocks.count))
    case .cell:
      guard let table = tables.indices.last else { return }
      tables[table].cells += 1
      cells += 1
      if cells > WordWalk.largestCount {
        failure = "its tables have more than \(WordWalk.largestCount) cells"
      }
      if stack.dropLast().last(where: { $0.element == .row })?.isMarked ?? false { skip = skip ?? .deleted }
    case .verticalMerge:
      // What is in a cell that continues the one above is not shown.
      guard !attributes.matches(.val, "restart"), let cell = stack.lastIndex(where: { $0.element == .cell })
      else { return }
      stack[cell].isMarked = true
    case .deletedCell:
      if let cell = stack.lastIndex(where: { $0.element == .cell }) { stack[cell].isMarked = true }
    default: break
    }
  }

  mutating func endTablePart(_ frame: Frame) {
    switch frame.element {
    case .cell: flush()
    case .table:
      guard let table = tables.popLast() else { return }
      // A frame around text, and no table.
      guard table.cells > 1 else { return }
      findings.tables += 1
      let sink = sinks.count - 1
      sinks[sink].update(table.firstBlock..<sinks[sink].blocks.count) { block in
        if block.kind == .text || block.kind == .title { block.kind = .cell }
      }
    default: break
    }
  }

  // MARK: Notes

  mutating func startNote(_ attributes: WordAttributes) {
    note = attributes.string(.id)
    loose.add(sinks[0].tally)
    sinks = [BlockText()]
  }

  mutating func endNote() {
    flush()
    var text = sinks[0]
    text.update(0..<text.blocks.count) { $0.kind = .footnote }
    if let note { notes[note] = text }
    note = nil
    sinks = [BlockText()]
  }

  /// A note comes after the paragraph that its mark is in. Its mark is no text.
  mutating func addNote(_ id: String?, _ notes: [String: BlockText], _ kind: String) {
    guard skip == nil, let id, let index = paragraphs.indices.last else { return }
    paragraphs[index].text.separate()
    guard let note = notes[id], usedNotes.insert(kind + id).inserted else { return }
    findings.footnotes += 1
    paragraphs[index].after.append(note)
  }

  // MARK: Headers and footers

  /// Adds the headers and footers of a section that are on its pages, each once.
  mutating func addFurniture() {
    for id in section.shown(hasEvenPages: parts.hasEvenPages) {
      guard var text = parts.furniture[id], usedFurniture.insert(id).inserted else { continue }
      // Headers of the same words are read once, as those of all pages are.
      if !text.isEmpty, !furnitureTexts.insert(text.bytes).inserted { text = text.without(.repeated) }
      if let index = paragraphs.indices.last {
        paragraphs[index].after.append(text)
      } else {
        flush()
        sinks[sinks.count - 1].append(text)
      }
    }
  }
}

// MARK: The end

extension WordWalk {
  /// Ends the part.
  mutating func finish() {
    flush()
    if !notes.isEmpty || note != nil { loose.add(sinks[0].tally) }
    // A field that never ends does not make a contents list of all that follows it.
    if fields.contains(where: \.isContents) {
      sinks[0].update(0..<sinks[0].blocks.count) { block in
        if block.kind == .contents, !block.isContentsStyle { block.kind = .text }
      }
    }
  }

  /// Accounts for notes whose mark is gone and for headers of no page. Of the part with the text only.
  mutating func leaveOutUnused() {
    for (kind, texts) in [("f", parts.footnotes), ("e", parts.endnotes)] {
      for (id, text) in texts where !usedNotes.contains(kind + id) {
        sinks[0].tally.discard(text.tally, .deleted)
      }
    }
    for (id, text) in parts.furniture where !usedFurniture.contains(id) {
      sinks[0].tally.discard(text.tally, .hidden)
    }
  }
}

/// A table that is open.
struct WordTable {
  /// The number of blocks before it.
  var firstBlock: Int
  var cells = 0
}

/// The headers and footers that a section names.
struct WordSection {
  private var references: [(type: String, id: String)] = []
  private var hasTitlePage = false

  mutating func add(_ element: WordElement, _ attributes: WordAttributes) {
    if element == .titlePage {
      hasTitlePage = attributes.isOn
    } else if let id = attributes.string(.id) {
      references.append((attributes.string(.type) ?? "default", id))
    }
  }

  /// Those that are printed: one for first pages only where these differ, one for even pages likewise.
  func shown(hasEvenPages: Bool) -> [String] {
    references.filter { reference in
      switch reference.type {
      case "first": hasTitlePage
      case "even": hasEvenPages
      default: true
      }
    }.map(\.id)
  }
}
