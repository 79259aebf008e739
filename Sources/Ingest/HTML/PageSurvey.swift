import Legislation
import Markup

/// A first look at a page: in which marks it is written, and which element holds the document.
struct PageSurvey: MarkupHandler {
  /// The elements that may hold the document.
  enum Holder: UInt8, CaseIterable {
    /// A whole page of legislation.gov.uk holds the Act in one of this class.
    case snippet
    /// The part of a page with the classes of the service that a forerunner of it put around them.
    case legislation
    /// An article in the classes of Akoma Ntoso.
    case standard
    case main, article, content
  }

  /// Characters of text that are no white space, in each.
  private(set) var characters: [Holder: Int] = [:]
  /// The same, outside of menus and what is hidden.
  private(set) var visible = 0
  private(set) var scripts = 0
  /// Letters and digits outside of menus and what is hidden.
  private(set) var letters = 0
  /// Headings of the first depth.
  private(set) var titles = 0
  /// What the page calls itself.
  private(set) var title = ""
  /// It has a paragraph, a heading, an item or a cell.
  private(set) var hasParagraphs = false
  private(set) var hasBlocks = false
  private(set) var hasHTML = false
  private(set) var legClasses = 0
  /// Some are outside of ``Holder/legislation``.
  private var hasStrayClasses = false
  private(set) var holders: Set<Holder> = []
  private var hasStandard = false
  /// The document types that the classes of an article name, as `ukpga`, or the service's name for a kind of document.
  private(set) var documentType = ""

  private var stack: [Holder?] = []
  private var open: [Holder: Int] = [:]
  private var articles = 0
  private var skipped = 0
  private var titleDepth = 0
  private var titleBytes: [UInt8] = []
  private var elements: [PageElement] = []

  static func element(_ name: Span<UInt8>, in vocabulary: PageVocabulary) -> PageElement { .named(name) }

  mutating func start(_ element: PageElement, _ attributes: PageAttributes, _ name: ElementName) {
    if skipped > 0 {
      skipped += 1
      if element == .title, title.isEmpty { titleDepth = skipped }
      return
    }
    if element == .heading1 { titles += 1 }
    if element.depth != nil || [.paragraph, .item, .cell].contains(element) { hasParagraphs = true }
    if element == .html { hasHTML = true }
    if !element.isInline, element != .html, element != .head, element != .body { hasBlocks = true }
    if element == .script, name.string == "script" { scripts += 1 }
    if element == .title || element == .head
      || PageFrame.reason(element, attributes, isInArticle: articles > 0) != nil
    {
      skipped = 1
      if element == .title, title.isEmpty { titleDepth = 1 }
      return
    }
    let holder = holder(element, attributes)
    if let holder {
      holders.insert(holder)
      if holder == .standard { hasStandard = true }
      open[holder, default: 0] += 1
    }
    if element == .main || element == .article || element == .section { articles += 1 }
    if attributes.withBytes(.class, { $0.hasPrefix("Leg") }) == true {
      legClasses += 1
      if (open[.legislation] ?? 0) == 0, !hasStrayClasses,
        attributes.withBytes(.class, ServiceClass.isOfText) == true
      {
        hasStrayClasses = true
      }
    }
    stack.append(holder)
    elements.append(element)
  }

  private mutating func holder(_ element: PageElement, _ attributes: PageAttributes) -> Holder? {
    if attributes.hasClass("LegSnippet") { return .snippet }
    if attributes.hasClass("LegContent") { return .legislation }
    if element == .article, isStandard(attributes) { return .standard }
    if element == .main || attributes.matches(.role, "main") { return .main }
    if element == .article { return .article }
    if attributes.matches(.id, "content") || attributes.matches(.id, "main-content")
      || attributes.hasClass("govspeak")
    {
      return .content
    }
    return nil
  }

  /// `act primary ukpga`, `act secondary uksi`, and what else the service's own conversion writes.
  private mutating func isStandard(_ attributes: PageAttributes) -> Bool {
    if let type = attributes.string(.documentType) {
      if documentType.isEmpty { documentType = type }
      return true
    }
    let words = attributes.string(.class)?.split(separator: " ") ?? []
    guard words.count == 3, ["act", "bill", "doc", "statement"].contains(words[0]),
      ["primary", "secondary", "euretained"].contains(words[1])
    else { return false }
    if documentType.isEmpty { documentType = String(words[2]) }
    return true
  }

  mutating func end() {
    if skipped > 0 {
      if skipped == titleDepth { endTitle() }
      skipped -= 1
      return
    }
    guard let holder = stack.popLast(), let element = elements.popLast() else { return }
    if let holder { open[holder, default: 1] -= 1 }
    if element == .main || element == .article || element == .section { articles -= 1 }
  }

  mutating func characters(_ bytes: Span<UInt8>) {
    if titleDepth > 0, titleBytes.count < 4096 { titleBytes += bytes.copied }
    guard skipped == 0 else { return }
    var count = 0
    for index in bytes.indices where bytes[index] > 0x20 && !bytes[index].continuesCharacter {
      count += 1
      if bytes[index].isLetterOrDigit || bytes[index] >= 0xC3 { letters += 1 }
    }
    guard count > 0 else { return }
    visible += count
    for (holder, depth) in open where depth > 0 { characters[holder, default: 0] += count }
  }

  private mutating func endTitle() {
    titleDepth = 0
    let words = titleBytes.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    title = String(words.joined(separator: " ").prefix(120))
  }

  // MARK: What was found

  /// In which marks the page is written.
  enum Marks {
    /// The classes `Leg…` of the service's XHTML.
    case service
    /// The names of Akoma Ntoso as classes.
    case standard
    /// Headings, paragraphs, lists.
    case outline
  }

  /// A page with scripts that shows fewer letters may be one that its scripts make: `Loading…`.
  static let fewLetters = 25

  /// Whether what is still to come changes nothing: no other marks come before those of the standard.
  var isDone: Bool { hasStandard && letters >= PageSurvey.fewLetters }

  var marks: Marks {
    if hasStandard { return .standard }
    if holders.contains(.snippet) || legClasses >= 3 { return .service }
    return .outline
  }

  /// Which element holds the document; nil for the whole page. One that leaves out half of what the page shows beside its
  /// frame does not.
  var holder: Holder? {
    switch marks {
    case .standard: return .standard
    case .service:
      if holders.contains(.snippet) { return .snippet }
      return holders.contains(.legislation) && !hasStrayClasses ? .legislation : nil
    case .outline:
      return [Holder.main, .article, .content].first { (characters[$0] ?? 0) * 2 >= max(visible, 1) }
    }
  }

  /// Whether an element is the holder that was chosen.
  static func isHolder(_ element: PageElement, _ attributes: PageAttributes, _ holder: Holder) -> Bool {
    var survey = PageSurvey()
    return survey.holder(element, attributes) == holder
  }
}
