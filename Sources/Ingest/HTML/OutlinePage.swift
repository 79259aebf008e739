import Bytes
import Legislation
import Markup

/// Reads a page of a site whose marks are not known, by what every page has: headings, paragraphs, lists, tables. It is made
/// into paragraphs, as a document of a word processor is, and read by the same code.
struct OutlinePage: PageReading {
  private(set) var text = BlockText()
  private(set) var findings = Findings()
  /// What went beyond a limit; nil if nothing did.
  private(set) var failure: String?
  private var stack: [Open] = []
  private var paragraph = PageParagraph()
  private var tables: [Table] = []
  private var lists: [PageList] = []
  /// What the paragraph that is next gets from the item of a list that it begins.
  private var item: Item?
  private var articles = 0
  private var notes = PageNotes()
  private let hasOneTitle: Bool
  private let keepsBlankLines: Bool

  /// What was met and a user should know.
  struct Findings {
    var images = 0
    var tables = 0
    var layoutTables = 0
    var numbers = 0
    var deletions = 0
    var unknown: [String: Int] = [:]
  }

  /// An element that is open.
  private struct Open {
    var element: PageElement
    /// What its paragraphs are; nil for what those around it are.
    var kind: BlockText.Kind?
    var level: UInt8 = 0
    var isPreformatted = false
  }

  private struct Table {
    var firstBlock: Int
    var cells = 0
    /// It holds headings or other tables: it sets the page, and is no table.
    var setsThePage = false
  }

  private struct Item {
    var number: String?
  }

  /// More paragraphs or cells than any genuine page has.
  static let largestCount = 1_000_000

  /// - Parameters:
  ///   - hasOneTitle: the page has one heading of the first depth, which is its title.
  ///   - keepsBlankLines: the source has no blocks, so that its blank lines part paragraphs, as in plain text.
  init(hasOneTitle: Bool, keepsBlankLines: Bool) {
    (self.hasOneTitle, self.keepsBlankLines) = (hasOneTitle, keepsBlankLines)
    paragraph.isPreformatted = keepsBlankLines
  }

  // MARK: Events

  mutating func start(
    _ element: PageElement, _ attributes: PageAttributes, _ name: ElementName
  ) -> Conservation.LeftOut? {
    var open = Open(element: element)
    open.kind = stack.last?.kind
    open.level = stack.last?.level ?? 0
    open.isPreformatted = stack.last?.isPreformatted ?? false
    let isContents =
      element != .body && element != .html && element != .main && element != .article
      && PageFrame.isContentsList(attributes)
    if element == .anchor { notes.refer(attributes) }
    if let reason = leftOut(element, attributes, isContents: isContents) {
      if !element.isInline { flush() }
      stack.append(open)
      return reason
    }
    if element.isInline {
      startInline(element, name)
      stack.append(open)
      return nil
    }
    flush()
    if isContents { open.kind = .contents }
    if PageNotes.areNotes(attributes) { open.kind = .footnote }
    if open.kind == .footnote { notes.begin(attributes) }
    startBlock(element, attributes, &open)
    stack.append(open)
    paragraph.isPreformatted = keepsBlankLines || open.isPreformatted
    return nil
  }

  private func leftOut(
    _ element: PageElement, _ attributes: PageAttributes, isContents: Bool
  ) -> Conservation.LeftOut? {
    if element == .deletion { return .deleted }
    // A heading that folds its text away is a button in itself.
    if element == .control, stack.contains(where: { $0.element.depth != nil }) { return nil }
    if isContents { return PageFrame.isHidden(attributes) ? .hidden : nil }
    if let reason = PageFrame.reason(element, attributes, isInArticle: articles > 0) { return reason }
    if element == .anchor, PageNotes.isMark(attributes) { return .annotationMark }
    return nil
  }

  private mutating func startInline(_ element: PageElement, _ name: ElementName) {
    switch element {
    case .lineBreak: paragraph.breakLine()
    case .image:
      findings.images += 1
      paragraph.space()
    case .separator, .formula: paragraph.space()
    case .unknown:
      findings.unknown[name.string, default: 0] += 1
      paragraph.space()
    default: break
    }
  }

  private mutating func startBlock(_ element: PageElement, _ attributes: PageAttributes, _ open: inout Open) {
    if let depth = element.depth, open.kind == nil || open.kind == .cell {
      open.level = UInt8(depth)
      if depth == 1, hasOneTitle { open.kind = .title }
      for index in tables.indices { tables[index].setsThePage = true }
    }
    switch element {
    case .main, .article, .section: articles += 1
    case .preformatted: open.isPreformatted = true
    case .orderedList, .list: lists.append(PageList(element, attributes))
    case .item:
      let number = lists.isEmpty ? nil : lists[lists.count - 1].next(attributes)
      item = Item(number: number)
    case .table:
      for index in tables.indices { tables[index].setsThePage = true }
      let sets = attributes.matches(.role, "presentation") || attributes.matches(.role, "none")
      tables.append(Table(firstBlock: text.blocks.count, setsThePage: sets))
    case .cell: if !tables.isEmpty { tables[tables.count - 1].cells += 1 }
    default: break
    }
  }

  mutating func end() {
    guard let open = stack.popLast() else { return }
    if open.element.isInline {
      if open.element == .formula || open.element == .unknown { paragraph.space() }
      return
    }
    flush(of: open)
    switch open.element {
    case .main, .article, .section: articles = max(0, articles - 1)
    case .orderedList, .list: _ = lists.popLast()
    case .item: item = nil
    case .table: endTable()
    default: break
    }
    paragraph.isPreformatted = keepsBlankLines || stack.last?.isPreformatted ?? false
  }

  mutating func characters(_ bytes: Span<UInt8>) {
    var rest = bytes
    while rest.count > 0 {
      let taken = paragraph.append(rest)
      rest = rest.extracting(taken...)
      if rest.count > 0 || paragraph.hasEnded { flush() }
    }
  }

  mutating func finishHolder() { flush() }

  /// The text, each footnote behind the paragraph of its mark.
  var textWithNotes: BlockText {
    guard let order = notes.order(of: text.blocks.count) else { return text }
    return text.reordered(order)
  }

  mutating func leaveOut(_ reason: Conservation.LeftOut, _ characters: Int) {
    text.tally.source += characters
    text.tally.leaveOut(reason, characters)
    if reason == .deleted { findings.deletions += characters }
  }

  // MARK: Paragraphs

  private mutating func flush() { flush(of: stack.last ?? Open(element: .body)) }

  /// Ends the paragraph that is open, in an element.
  private mutating func flush(of open: Open) {
    guard !paragraph.isEmpty else {
      text.tally.collapsed += paragraph.discard(&text.tally)
      return
    }
    var block = BlockText.Block()
    block.kind = open.kind ?? .text
    if block.kind == .text, open.level > 0 {
      block.level = open.level
      block.style = Int32(open.level)
    }
    var written = paragraph.finish(&text.tally)
    if let item {
      self.item = nil
      if let number = item.number, block.level == 0, block.kind != .footnote,
        !PageList.isNumbered(written.bytes)
      {
        block.number = UInt16(clamping: written.setNumber(number))
        findings.numbers += 1
      } else {
        block.isBullet = item.number == nil
      }
    }
    notes.ended(block, at: text.blocks.count)
    text.append(written, block)
    if text.blocks.count > OutlinePage.largestCount {
      failure = "it has more than \(OutlinePage.largestCount) paragraphs"
    }
  }

  /// A table of one cell, or one that holds headings or tables, sets the page and is none.
  private mutating func endTable() {
    guard let table = tables.popLast() else { return }
    guard table.cells > 1, !table.setsThePage else {
      findings.layoutTables += 1
      return
    }
    findings.tables += 1
    text.update(table.firstBlock..<text.blocks.count) {
      if $0.kind == .text || $0.kind == .title { $0.kind = .cell }
    }
  }
}
