import Bytes
import Legislation
import Markup

/// Reads a page whose classes are the names of Akoma Ntoso, as the service's HTML5 and the codes that The National Archives
/// convert: each element is given to the walk of Akoma Ntoso as what it was made of.
struct StandardPage: PageReading {
  var walk: AKNWalk
  /// What became of the elements that are open.
  private var stack: [Given] = []
  private let attributes = MadeAttributes<AKNAttributeName>()
  private let documentType: String

  private enum Given {
    /// An element of the standard.
    case element
    /// A block that the standard does not have, around others: the line of a number and a heading.
    case wrapper
    case nothing
    /// A list of notes.
    case notes
    /// An element of the metadata whose values are elements of the page, and its own role.
    case property(AKNRole)
  }

  init(documentType: String, sourceBytes: Int) {
    walk = AKNWalk(sourceBytes: sourceBytes, isPage: true)
    self.documentType = documentType
  }

  mutating func begin(_ page: PageAttributes) {
    attributes.removeAll()
    if let language = page.language { attributes.set(.lang, language) }
    give(.root, "akomaNtoso")
    attributes.removeAll()
    let isDoc = page.has(.documentType) || page.hasClass("doc") || page.hasClass("statement")
    attributes.set(.name, documentType)
    give(.document(isDoc ? .doc : page.hasClass("bill") ? .bill : .act), "act")
  }

  mutating func finishHolder() {
    walk.end()
    walk.end()
  }

  private mutating func give(_ role: AKNRole, _ name: StaticString) {
    attributes.with { walk.start(role, $0, ElementName(name)) }
  }

  // MARK: Events

  mutating func start(
    _ element: PageElement, _ page: PageAttributes, _ name: ElementName
  ) -> Conservation.LeftOut? {
    if walk.skipped.depth > 0 {
      startInMetadata(element, page)
      return nil
    }
    switch element {
    case .script:
      stack.append(.nothing)
      return .script
    case .control, .navigation:
      stack.append(.nothing)
      return .pageFrame
    default: break
    }
    attributes.removeAll()
    let found = StandardClasses.role(element, page, attributes)
    switch found {
    case .wrapper:
      walk.builder.hardBreak()
      stack.append(.wrapper)
      return nil
    case .mark:
      stack.append(.nothing)
      return .annotationMark
    case .notes:
      walk.startNotes()
      give(.notes, "notes")
      stack.append(.notes)
      return nil
    case .role(let role):
      if element != .meta { copyCommon(page) }
      if role == .unknown {
        attributes.with { walk.start(role, $0, name) }
      } else {
        give(role, "element")
      }
      if role == .attachment { nameAttachment(page) }
      stack.append(.element)
      return role == .noteReference ? .annotationMark : nil
    }
  }

  mutating func end() {
    switch stack.popLast() {
    case .element, .notes: walk.end()
    case .wrapper: walk.builder.hardBreak()
    case .property(let role):
      give(role, "property")
      walk.end()
      attributes.removeAll()
    case .nothing, nil: break
    }
  }

  mutating func characters(_ bytes: Span<UInt8>) { walk.characters(bytes) }

  /// `data-name="annex"` was the name of the document in the attachment.
  private mutating func nameAttachment(_ page: PageAttributes) {
    guard walk.stack.top.opened, let name = page.string(.dataName) else { return }
    walk.nameAttachment(name)
  }

  private func copyCommon(_ page: PageAttributes) {
    guard !page.isEmpty else { return }
    _ = page.withBytes(.id) { attributes.set(.eId, $0) }
    _ = page.withBytes(.href) { attributes.set(.href, $0) }
    _ = page.withBytes(.target) { attributes.set(.target, $0) }
    _ = page.withBytes(.ukName) { attributes.set(.Name, $0) }
    _ = page.withBytes(.changeId) { attributes.set(.ChangeId, $0) }
    if let language = page.language { attributes.set(.lang, language) }
    if let status = page.string(.ukStatus) {
      attributes.set(.status, status)
    } else if page.hasClass("prospective") {
      attributes.set(.status, "Prospective")
    }
  }

  mutating func leaveOut(_ reason: Conservation.LeftOut, _ characters: Int) {
    walk.builder.conservation.source += characters
    walk.builder.leaveOut(reason, characters)
  }

  // MARK: Metadata

  /// `<div property="FRBRthis"><meta property="value" content="…"></div>` was `<FRBRthis value="…"/>`.
  private mutating func startInMetadata(_ element: PageElement, _ page: PageAttributes) {
    if element == .meta {
      setValue(page)
      stack.append(.nothing)
      return
    }
    let role = page.withBytes(.property) { AKNElements.role(of: $0, in: .akomaNtoso) }
    switch role {
    case .meta(.work), .meta(.expression), .meta(.manifestation):
      attributes.removeAll()
      if let role { give(role, "property") }
      stack.append(.element)
    case .meta(let property):
      attributes.removeAll()
      stack.append(.property(.meta(property)))
    default: stack.append(.nothing)
    }
  }

  private func setValue(_ page: PageAttributes) {
    let name: AKNAttributeName? =
      switch page.string(.property) {
      case "value": .value
      case "date": .date
      case "name": .name
      case "language": .language
      case "href": .href
      default: nil
      }
    guard let name else { return }
    _ = page.withBytes(.content) { attributes.set(name, $0) }
  }
}
