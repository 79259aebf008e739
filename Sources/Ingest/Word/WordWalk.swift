import Bytes
import Legislation
import Markup

/// One pass over a part of a Word document that holds text: the body, a header, the notes, the comments.
struct WordWalk: MarkupHandler {
  typealias Element = WordElement
  typealias AttributeName = WordAttribute

  /// An element that is open.
  struct Frame {
    var element: WordElement
    /// Why text was left out where it began.
    var outerSkip: Conservation.LeftOut?
    /// Of `sdt`: it is a contents list. Of `AlternateContent`: a choice was read. Of a row: it is deleted. Of a drawing:
    /// it holds text.
    var isMarked = false
  }

  /// A paragraph that is open, with what its properties say.
  struct Paragraph {
    var text = OpenParagraph()
    var style: String?
    var list: Int?
    var level: Int?
    var outlineLevel: Int?
    var resolved: WordStyles.Resolved?
    var hasHiddenMark = false
    var hasDeletedMark = false
    /// It has text of a field that makes a contents list.
    var isContents = false
    /// A sign that is no text begins it.
    var isBullet = false
    /// What follows it: its footnotes, text boxes, and headers of the section that it ends.
    var after = BlockText()
    /// Text boxes that hang on it.
    var boxes: Set<[UInt8]> = []
  }

  struct Field {
    var instruction: [UInt8] = []
    var hasResult = false
    var isContents = false
  }

  var parts: WordParts
  var findings = WordFindings()
  /// Texts that are being made; the first is that of the part, the others those of text boxes inside it.
  var sinks = [BlockText()]
  /// The notes of the part, by number.
  var notes: [String: BlockText] = [:]
  /// What of the other parts was used.
  var usedNotes: Set<String> = []
  var usedFurniture: Set<String> = []
  var furnitureTexts: Set<[UInt8]> = []
  var cells = 0
  /// Characters between the notes of a part.
  var loose = BlockText.Tally()
  var hasBody = false
  /// A limit that was passed.
  var failure: String?

  var stack: [Frame] = []
  var paragraphs: [Paragraph] = []
  /// A paragraph whose end is deleted continues in the next one.
  var carried: (text: OpenParagraph, after: BlockText)?
  var skip: Conservation.LeftOut?
  /// Depth inside what is passed over whole, and why it is.
  var passedOver = 0
  var passedOverReason = Conservation.LeftOut.markup
  var fields: [Field] = []
  var contentsControls = 0
  var insertedDepth = 0
  var tables: [WordTable] = []
  var section = WordSection()
  var note: String?
  private var run = RunState()
  /// Where the text of the element that is open begins; nil before it has any.
  private var textStart: Int?
  private var keepsSpace = false

  private struct RunState {
    var style: String?
    var vanish: Bool?
    /// Worked out when the first text comes.
    var isHidden: Bool?
  }

  init(_ parts: WordParts) { self.parts = parts }

  static func vocabulary(of namespace: String?) -> WordElement.Vocabulary {
    WordElement.vocabulary(of: namespace)
  }

  static func element(_ name: Span<UInt8>, in vocabulary: WordElement.Vocabulary) -> WordElement {
    WordElement.named(name, in: vocabulary)
  }

  var isDone: Bool { failure != nil }

  // MARK: Events

  mutating func start(_ element: WordElement, _ attributes: WordAttributes, _ name: ElementName) {
    guard passedOver == 0 else {
      passedOver += 1
      return
    }
    let parent = stack.last?.element
    stack.append(Frame(element: element, outerSkip: skip))
    switch element {
    case .body: hasBody = true
    case .paragraph: openParagraph()
    case .run: run = RunState()
    case .text, .formulaText:
      textStart = nil
      keepsSpace = attributes.matches(.space, "preserve")
    case .tab where parent == .run: addSign("\t")
    case .positionedTab: addSign("\t")
    case .lineBreak: addSign(" ")
    case .noBreakHyphen: addSign("-")
    case .symbol: addSymbol(attributes)
    case .footnoteReference: addNote(attributes.string(.id), parts.footnotes, "f")
    case .endnoteReference: addNote(attributes.string(.id), parts.endnotes, "e")
    case .fieldCharacter, .simpleField: startField(element, attributes)
    case .inserted, .deleted, .movedFrom, .movedTo: startChange(element, parent)
    case .formula: findings.formulas += 1
    case .textBox: openBox()
    case .table, .row, .cell, .verticalMerge, .deletedCell: startTablePart(element, attributes)
    case .sectionProperties: section = WordSection()
    case .headerReference, .footerReference, .titlePage: section.add(element, attributes)
    case .alternateContent, .choice, .fallback: startAlternative(element)
    case .formerProperties: passOver(.markup)
    case .rubyText: passOver(.repeated)
    case .gallery: if attributes.matches(.val, "Table of Contents") { markContentsControl() }
    case .foreignPart, .subDocument: findings.foreignParts += 1
    case .footnote, .endnote: startNote(attributes)
    case .comment:
      findings.comments += 1
      passOver(.comment)
    default: startProperty(element, attributes, parent)
    }
  }

  mutating func end() {
    guard passedOver <= 1 else {
      passedOver -= 1
      return
    }
    passedOver = 0
    guard let frame = stack.popLast() else { return }
    skip = frame.outerSkip
    switch frame.element {
    case .text, .formulaText: if !keepsSpace, frame.element == .text { trimText() }
    case .paragraph: closeParagraph()
    case .inserted, .movedTo: if isContent(frame) { insertedDepth -= 1 }
    case .textBox: closeBox()
    case .table, .cell, .row: endTablePart(frame)
    case .sectionProperties: addFurniture()
    case .contentControl: if frame.isMarked { contentsControls -= 1 }
    case .simpleField: fields.removeLast()
    case .drawing, .picture, .object:
      if !frame.isMarked, stack.last?.element != .object { findings.pictures += 1 }
    case .footnote, .endnote: endNote()
    case .body, .headerPart, .footerPart: flush()
    default: break
    }
  }

  mutating func characters(_ bytes: Span<UInt8>) {
    let count = scalarCount(bytes)
    sinks[sinks.count - 1].tally.source += count
    if passedOver > 0 { return leaveOut(passedOverReason, count) }
    switch stack.last?.element {
    case .text, .formulaText:
      if let reason = reasonToLeaveOut() { return leaveOut(reason, count) }
      guard !paragraphs.isEmpty else { return leaveOut(.markup, count) }
      if insertedDepth > 0 { findings.insertedCharacters += count }
      if fields.contains(where: \.isContents) { paragraphs[paragraphs.count - 1].isContents = true }
      let index = paragraphs.count - 1
      if textStart == nil {
        paragraphs[index].text.separateIfDue(before: bytes)
        textStart = paragraphs[index].text.count
      }
      paragraphs[index].text.append(bytes)
    case .deletedText: leaveOut(.deleted, count)
    case .instruction:
      leaveOut(.fieldCode, count)
      if let field = fields.indices.last, !fields[field].hasResult, fields[field].instruction.count < 64 {
        for index in 0..<bytes.count { fields[field].instruction.append(bytes[index]) }
      }
    default: leaveOut(.markup, count)
    }
  }

  mutating func leaveOut(_ reason: Conservation.LeftOut, _ count: Int) {
    sinks[sinks.count - 1].tally.leaveOut(reason, count)
  }

  /// Passes over the element that was just begun, with all that is in it.
  mutating func passOver(_ reason: Conservation.LeftOut) { (passedOver, passedOverReason) = (1, reason) }

  // MARK: Runs

  /// Why text that comes now is left out; nil if it is text.
  private mutating func reasonToLeaveOut() -> Conservation.LeftOut? {
    if let skip { return skip }
    if fields.contains(where: { !$0.hasResult }) { return .fieldCode }
    if let isHidden = run.isHidden { return isHidden ? .hidden : nil }
    let isHidden = run.vanish ?? hidesByStyle()
    run.isHidden = isHidden
    return isHidden ? .hidden : nil
  }

  private mutating func hidesByStyle() -> Bool {
    let ofParagraph = resolvedStyle().isHidden
    // A style of characters turns what the style of the paragraph says.
    guard let style = run.style, let ofRun = parts.styles.hides(style) else { return ofParagraph }
    return ofRun != ofParagraph
  }

  /// What the style of the open paragraph says.
  mutating func resolvedStyle() -> WordStyles.Resolved {
    guard let index = paragraphs.indices.last else { return WordStyles.Resolved() }
    if let resolved = paragraphs[index].resolved { return resolved }
    let resolved = parts.styles.resolved(paragraphs[index].style)
    paragraphs[index].resolved = resolved
    return resolved
  }

  private mutating func addSign(_ sign: StaticString) {
    guard let index = paragraphs.indices.last, reasonToLeaveOut() == nil else { return }
    paragraphs[index].text.add(sign)
  }

  private mutating func addSymbol(_ attributes: WordAttributes) {
    guard let index = paragraphs.indices.last, reasonToLeaveOut() == nil,
      let code = attributes.string(.char).flatMap({ UInt32($0, radix: 16) })
    else { return }
    if let scalar = SymbolFont.scalar(code, font: attributes.string(.font) ?? "") {
      paragraphs[index].text.add(scalar: scalar)
    } else if paragraphs[index].text.isEmpty {
      paragraphs[index].isBullet = true
    } else {
      paragraphs[index].text.separate()
    }
  }

  private mutating func trimText() {
    guard let index = paragraphs.indices.last, let start = textStart else { return }
    let taken = paragraphs[index].text.trim(from: start)
    if taken > 0 { leaveOut(.markup, taken) }
  }

  // MARK: Properties

  private mutating func startProperty(
    _ element: WordElement, _ attributes: WordAttributes, _ parent: WordElement?
  ) {
    if parent == .runProperties {
      let isOfMark = stack.dropLast(2).last?.element == .paragraphProperties
      switch element {
      case .vanish where isOfMark:
        paragraphs.indices.last.map { paragraphs[$0].hasHiddenMark = attributes.isOn }
      case .vanish: run.vanish = attributes.isOn
      case .runStyle where !isOfMark: run.style = attributes.string(.val)
      default: break
      }
      return
    }
    guard let index = paragraphs.indices.last else { return }
    switch element {
    case .style where parent == .paragraphProperties: paragraphs[index].style = attributes.string(.val)
    case .outlineLevel where parent == .paragraphProperties:
      paragraphs[index].outlineLevel = attributes.number(.val)
    case .level where parent == .numbering: paragraphs[index].level = attributes.number(.val)
    case .numberID where parent == .numbering: paragraphs[index].list = attributes.number(.val)
    default: break
    }
  }
}
