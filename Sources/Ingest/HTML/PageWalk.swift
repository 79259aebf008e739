import Bytes
import Legislation
import Markup

/// Reads what is inside the element that holds a document, by the marks of one kind of page.
protocol PageReading {
  /// The element that holds the document begins: once for each, where there are several.
  mutating func begin(_ attributes: PageAttributes)
  mutating func finishHolder()
  /// - Returns: why the text of the element is left out; nil if it is read. The element ends in either case.
  mutating func start(
    _ element: PageElement, _ attributes: PageAttributes, _ name: ElementName
  ) -> Conservation.LeftOut?
  mutating func end()
  mutating func characters(_ bytes: Span<UInt8>)
  /// Characters were left out that the reading did not see.
  mutating func leaveOut(_ reason: Conservation.LeftOut, _ characters: Int)
}

extension PageReading {
  mutating func begin(_ attributes: PageAttributes) {}
  mutating func finishHolder() {}
}

extension PageReading where Self: ElementWalk {
  mutating func leaveOut(_ reason: Conservation.LeftOut, _ characters: Int) {
    builder.conservation.source += characters
    builder.leaveOut(reason, characters)
  }
}

/// Walks a page: keeps what its head says, leaves out what is around the document, and gives the document to its reading.
struct PageWalk<Reading: PageReading>: MarkupHandler {
  var reading: Reading
  private(set) var facts = PageFacts()
  private let holder: PageSurvey.Holder?
  /// Depth of the elements that are open.
  private var depth = 0
  /// Depth of the element that holds the document; nil outside.
  private var holderDepth: Int?
  /// Depth below an element whose text is left out, and why.
  private var skipped = 0
  private var reason = Conservation.LeftOut.pageFrame
  private var leftOut: [Conservation.LeftOut: Int] = [:]
  private var headDepth: Int?
  private var capturesTitle = false

  /// - Parameter holder: nil if the whole page is the document.
  init(_ reading: Reading, holder: PageSurvey.Holder?) {
    (self.reading, self.holder) = (reading, holder)
    if holder == nil { holderDepth = -1 }
  }

  static func element(_ name: Span<UInt8>, in vocabulary: PageVocabulary) -> PageElement { .named(name) }

  mutating func start(_ element: PageElement, _ attributes: PageAttributes, _ name: ElementName) {
    depth += 1
    if headDepth != nil || isOfHead(element) { return startInHead(element, attributes) }
    if skipped > 0 {
      skipped += 1
      return
    }
    guard holderDepth != nil else {
      if let holder, PageSurvey.isHolder(element, attributes, holder) {
        holderDepth = depth
        reading.begin(attributes)
      } else if element == .html, let tag = attributes.language {
        facts.language = tag
      }
      return
    }
    if element == .html, let tag = attributes.language { facts.language = tag }
    if let reason = reading.start(element, attributes, name) {
      skipped = 1
      self.reason = reason
    }
  }

  /// What belongs to the head wherever it stands.
  private func isOfHead(_ element: PageElement) -> Bool {
    switch element {
    case .head: true
    case .title, .link, .base: holderDepth == nil || holderDepth == -1
    default: false
    }
  }

  private mutating func startInHead(_ element: PageElement, _ attributes: PageAttributes) {
    if headDepth == nil { headDepth = depth }
    switch element {
    case .title: capturesTitle = facts.title.isEmpty
    case .meta: facts.add(attributes)
    case .link: facts.addLink(attributes)
    default: break
    }
  }

  mutating func end() {
    defer { depth -= 1 }
    if let headDepth {
      capturesTitle = false
      if depth == headDepth { self.headDepth = nil }
      return
    }
    if skipped > 0 {
      skipped -= 1
      if skipped == 0 { reading.end() }
      return
    }
    guard let holderDepth else { return }
    if depth == holderDepth {
      reading.finishHolder()
      self.holderDepth = nil
    } else {
      reading.end()
    }
  }

  mutating func characters(_ bytes: Span<UInt8>) {
    if headDepth != nil {
      if capturesTitle { facts.addTitle(bytes) }
      leftOut[.metadata, default: 0] += scalarCount(bytes)
    } else if skipped > 0 {
      leftOut[reason, default: 0] += scalarCount(bytes)
    } else if holderDepth != nil {
      reading.characters(bytes)
    } else {
      leftOut[.pageFrame, default: 0] += scalarCount(bytes)
    }
  }

  /// Enters what was left out into the account.
  mutating func finish() {
    for (reason, characters) in leftOut { reading.leaveOut(reason, characters) }
    leftOut = [:]
  }
}
