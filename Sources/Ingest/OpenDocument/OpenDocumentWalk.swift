import Bytes
import Legislation
import Markup

/// One pass over a part of an OpenDocument text: its styles, or its content.
struct OpenDocumentWalk: MarkupHandler {
  typealias Element = OpenDocumentElement
  typealias AttributeName = OpenDocumentAttribute

  struct Frame {
    var element: OpenDocumentElement
    var outerSkip: Conservation.LeftOut?
  }

  struct Paragraph {
    var text = OpenParagraph()
    var block = BlockText.Block()
    var after = BlockText()
    /// Text boxes that hang on it.
    var boxes: Set<[UInt8]> = []
  }

  /// A list that is open.
  struct OpenList {
    var style: String
    /// Whose count it continues.
    var counters: Int
    /// The next paragraph is the first of its item, and has its number.
    var isDue = false
    var start: Int?
  }

  var styles: OpenDocumentStyles
  var findings = WordFindings()
  var sinks = [BlockText()]
  var failure: String?
  var hasText = false

  private var stack: [Frame] = []
  private var paragraphs: [Paragraph] = []
  private var skip: Conservation.LeftOut?
  private var passedOver = 0
  private var passedOverReason = Conservation.LeftOut.markup
  private var contentsDepth = 0
  private var tables: [WordTable] = []
  private var cells = 0
  private var lists: [OpenList] = []
  private var counters: [ListCounters] = []
  private var outlineCounters = ListCounters(levels: 10)
  /// The count that lists continue, by the name of a list, and by style.
  private var countersByID: [String: Int] = [:]
  private var countersByStyle: [String: Int] = [:]
  private var pages: [String] = []
  private var styleKey: String?
  private var listStyle: String?
  private var isOutline = false
  private var masterPage: String?

  init(_ styles: OpenDocumentStyles) { self.styles = styles }

  static func vocabulary(of namespace: String?) -> OpenDocumentElement.Vocabulary {
    OpenDocumentElement.vocabulary(of: namespace)
  }

  static func element(_ name: Span<UInt8>, in vocabulary: OpenDocumentElement.Vocabulary)
    -> OpenDocumentElement
  {
    OpenDocumentElement.named(name, in: vocabulary)
  }

  var isDone: Bool { failure != nil }

  // MARK: Events

  mutating func start(
    _ element: OpenDocumentElement, _ attributes: OpenDocumentAttributes, _ name: ElementName
  ) {
    guard passedOver == 0 else {
      passedOver += 1
      return
    }
    stack.append(Frame(element: element, outerSkip: skip))
    switch element {
    case .text: hasText = true
    case .paragraph, .heading: openParagraph(element, attributes)
    case .span:
      if styles.hides("text", attributes.string(.styleName)) ?? false { skip = skip ?? .hidden }
    case .section: if attributes.matches(.display, "none") { skip = skip ?? .hidden }
    case .hiddenText: if attributes.matches(.isHidden, "true") { skip = skip ?? .hidden }
    case .space: addSigns(" ", min(max(attributes.number(.count) ?? 1, 1), 4096))
    case .tab: addSigns("\t", 1)
    case .lineBreak: addSigns(" ", 1)
    case .list: openList(attributes)
    case .listItem:
      guard let list = lists.indices.last else { return }
      (lists[list].isDue, lists[list].start) = (true, attributes.number(.startValue))
    case .contents: contentsDepth += 1
    case .table: tables.append(WordTable(firstBlock: sinks[sinks.count - 1].blocks.count))
    case .tableCell, .coveredCell: openCell(element)
    case .textBox, .shape, .noteBody: sinks.append(BlockText())
    case .note: paragraphs.indices.last.map { paragraphs[$0].text.separate() }
    case .noteCitation, .rubyText, .description, .forms, .changeInfo: passOver(.markup)
    case .annotation:
      findings.comments += 1
      passOver(.comment)
    case .deletion:
      findings.deletions += 1
      skip = .deleted
    case .insertion: findings.insertions += 1
    case .image, .object: findings.pictures += 1
    default: startStyle(element, attributes)
    }
  }

  mutating func end() {
    guard passedOver <= 1 else {
      passedOver -= 1
      return
    }
    passedOver = 0
    guard let frame = stack.popLast() else { return }
    switch frame.element {
    case .paragraph, .heading: closeParagraph()
    case .list: lists.removeLast()
    case .contents: contentsDepth -= 1
    case .table: closeTable()
    case .textBox, .shape, .noteBody: closeBox(isNote: frame.element == .noteBody)
    case .style: styleKey = nil
    case .listStyle, .outlineStyle: (listStyle, isOutline) = (nil, false)
    case .masterPage: masterPage = nil
    case .header: closeHeader()
    default: break
    }
    skip = frame.outerSkip
  }

  mutating func characters(_ bytes: Span<UInt8>) {
    let count = scalarCount(bytes)
    sinks[sinks.count - 1].tally.source += count
    if passedOver > 0 { return leaveOut(passedOverReason, count) }
    guard let index = paragraphs.indices.last, isInParagraph else { return leaveOut(.markup, count) }
    if let skip { return leaveOut(skip, count) }
    paragraphs[index].text.append(bytes)
  }

  /// Between a paragraph and what hangs on it, as a box with paragraphs of its own, is no text.
  private var isInParagraph: Bool {
    for frame in stack.reversed() {
      switch frame.element {
      case .paragraph, .heading: return true
      case .textBox, .shape, .noteBody, .table, .list: return false
      default: continue
      }
    }
    return false
  }

  private mutating func leaveOut(_ reason: Conservation.LeftOut, _ count: Int) {
    sinks[sinks.count - 1].tally.leaveOut(reason, count)
  }

  private mutating func passOver(_ reason: Conservation.LeftOut) {
    (passedOver, passedOverReason) = (1, reason)
  }

  private mutating func addSigns(_ sign: StaticString, _ count: Int) {
    guard let index = paragraphs.indices.last, skip == nil else { return }
    for _ in 0..<count { paragraphs[index].text.add(sign) }
  }

  // MARK: Paragraphs

  private mutating func openParagraph(
    _ element: OpenDocumentElement, _ attributes: OpenDocumentAttributes
  ) {
    var paragraph = Paragraph()
    let style = attributes.string(.styleName)
    if styles.hides("paragraph", style) ?? false { skip = skip ?? .hidden }
    if sinks.count == 1, hasText {
      let page = styles.page(style) ?? (pages.isEmpty ? "Standard" : nil)
      if let page, !pages.contains(page) { pages.append(page) }
    }
    if contentsDepth > 0 || styles.isContents(style) {
      paragraph.block.kind = .contents
      paragraph.block.isContentsStyle = true
    } else if styles.isTitle(style) {
      paragraph.block.kind = .title
    } else if element == .heading {
      let level = min(max(attributes.number(.outlineLevel) ?? 1, 1), 10)
      paragraph.block.level = UInt8(level)
      paragraph.block.style = styles.number(of: style ?? "Heading \(level)")
    }
    if skip == nil { number(&paragraph, element, attributes) }
    paragraphs.append(paragraph)
  }

  private mutating func number(
    _ paragraph: inout Paragraph, _ element: OpenDocumentElement, _ attributes: OpenDocumentAttributes
  ) {
    var (number, isBullet) = ("", false)
    if let list = lists.indices.last, isListed {
      guard lists[list].isDue else { return }
      lists[list].isDue = false
      let level = lists.count - 1
      guard let levels = styles.lists[lists[list].style], levels.indices.contains(level) else { return }
      let place = lists[list].counters
      if let start = lists[list].start { counters[place].restart(level, at: start) }
      counters[place].count(level, levels)
      (number, isBullet) = (counters[place].text(level, levels), levels[level].format == .bullet)
    } else if element == .heading, !styles.outline.isEmpty, !attributes.matches(.isListHeader, "true") {
      let level = Int(paragraph.block.level) - 1
      guard level >= 0, styles.outline.indices.contains(level) else { return }
      outlineCounters.count(level, styles.outline)
      number = outlineCounters.text(level, styles.outline)
    }
    paragraph.block.isBullet = isBullet
    if !number.isEmpty {
      paragraph.block.number = UInt16(clamping: paragraph.text.setNumber(number))
    }
  }

  /// Whether the innermost block around is an item of a list, and not a cell or a box in it.
  private var isListed: Bool {
    for frame in stack.dropLast().reversed() {
      switch frame.element {
      case .listItem: return true
      case .tableCell, .coveredCell, .textBox, .shape, .noteBody, .list: return false
      default: continue
      }
    }
    return false
  }

  private mutating func closeParagraph() {
    guard var paragraph = paragraphs.popLast() else { return }
    paragraph.text.dropNumber(of: paragraph.block)
    let sink = sinks.count - 1
    sinks[sink].append(paragraph.text, paragraph.block)
    sinks[sink].append(paragraph.after)
    if sinks[sink].blocks.count > WordWalk.largestCount {
      failure = "it has more than \(WordWalk.largestCount) paragraphs"
    }
  }

  // MARK: Lists, tables, boxes

  private mutating func openList(_ attributes: OpenDocumentAttributes) {
    let own = attributes.string(.styleName)
    guard let outer = lists.last else {
      let style = own ?? ""
      var place: Int?
      if let id = attributes.string(.continueList) { place = countersByID[id] }
      if place == nil, attributes.matches(.continueNumbering, "true") { place = countersByStyle[style] }
      if place == nil { counters.append(ListCounters(levels: 10)) }
      let found = place ?? counters.count - 1
      if let id = attributes.string(.id) { countersByID[id] = found }
      countersByStyle[style] = found
      return lists.append(OpenList(style: style, counters: found))
    }
    lists.append(OpenList(style: own ?? outer.style, counters: outer.counters))
  }

  private mutating func openCell(_ element: OpenDocumentElement) {
    if element == .coveredCell { skip = skip ?? .hidden }
    guard let table = tables.indices.last else { return }
    if element == .tableCell { tables[table].cells += 1 }
    cells += 1
    if cells > WordWalk.largestCount {
      failure = "its tables have more than \(WordWalk.largestCount) cells"
    }
  }

  private mutating func closeTable() {
    guard let table = tables.popLast(), table.cells > 1 else { return }
    findings.tables += 1
    let sink = sinks.count - 1
    sinks[sink].update(table.firstBlock..<sinks[sink].blocks.count) { block in
      if block.kind == .text || block.kind == .title { block.kind = .cell }
    }
  }

  private mutating func closeBox(isNote: Bool) {
    guard sinks.count > 1, var box = sinks.popLast() else { return }
    if isNote {
      box.update(0..<box.blocks.count) { $0.kind = .footnote }
      if !box.isEmpty { findings.footnotes += 1 }
    }
    if let index = paragraphs.indices.last {
      // Boxes of the same words lie one on the other.
      if !isNote, !box.isEmpty, !paragraphs[index].boxes.insert(box.bytes).inserted {
        findings.repeatedBoxes += 1
        box = box.without(.repeated)
      }
      paragraphs[index].after.append(box)
    } else {
      sinks[sinks.count - 1].append(box)
    }
  }

  // MARK: Styles

  private mutating func startStyle(_ element: OpenDocumentElement, _ attributes: OpenDocumentAttributes) {
    switch element {
    case .style:
      guard let name = attributes.string(.name), let family = attributes.string(.family) else { return }
      let key = OpenDocumentStyles.key(family, name)
      styleKey = key
      styles.styles[key] = OpenDocumentStyles.Style(
        parent: attributes.string(.parent), masterPage: attributes.string(.masterPage))
    case .textProperties:
      guard let styleKey, let display = attributes.string(.display) else { return }
      styles.styles[styleKey]?.isHidden = display == "none"
    case .listStyle:
      listStyle = attributes.string(.name)
      if let listStyle { styles.lists[listStyle] = Array(repeating: ListLevel(), count: 10) }
    case .outlineStyle:
      isOutline = true
      styles.outline = Array(repeating: ListLevel(), count: 10)
    case .levelNumber, .levelBullet:
      guard let level = attributes.number(.level), (1...10).contains(level) else { return }
      var found = ListLevel(attributes, level: level - 1)
      if element == .levelBullet { (found.format, found.text) = (.bullet, []) }
      if isOutline { styles.outline[level - 1] = found }
      if let listStyle { styles.lists[listStyle]?[level - 1] = found }
    case .masterPage:
      masterPage = attributes.string(.name)
      if let masterPage, let next = attributes.string(.nextStyle) { styles.nextPages[masterPage] = next }
    case .header:
      sinks.append(BlockText())
      if attributes.matches(.display, "false") { skip = .hidden }
    default: break
    }
  }

  private mutating func closeHeader() {
    guard sinks.count > 1, var text = sinks.popLast() else { return }
    text.update(0..<text.blocks.count) { $0.kind = .furniture }
    guard let masterPage else { return sinks[sinks.count - 1].append(text) }
    styles.headers[masterPage, default: BlockText()].append(text)
  }

  // MARK: The end

  /// Adds the headers of the pages that the text is on, each once; those of other pages are left out.
  mutating func addHeaders() {
    var used = pages
    for page in pages {
      var next = styles.nextPages[page]
      while let name = next, !used.contains(name) {
        used.append(name)
        next = styles.nextPages[name]
      }
    }
    var seen: Set<[UInt8]> = []
    for (page, text) in styles.headers.sorted(by: { $0.key < $1.key }) {
      if !used.contains(page) {
        sinks[0].append(text.without(.hidden))
      } else if seen.insert(text.bytes).inserted {
        sinks[0].append(text)
      } else {
        sinks[0].append(text.without(.repeated))
      }
    }
  }
}
