import Bytes
import Legislation
import Markup

/// Reads the XHTML of legislation.gov.uk, by its classes `Leg…`. Its levels stand side by side and not one in the other: what
/// text belongs to is told by the last number of each level.
struct ServicePage: PageReading, ElementWalk {
  var builder: DocumentBuilder
  var metadata = LegislationMetadata()
  var findings = StructureFindings()
  var stack = ElementStack<ServiceRole>(document: .block)
  var skipped = SkippedText()
  var lastPieceEndsInIndent = false
  private(set) var title = ""

  /// The provisions that are open, outermost first.
  private var open: [(rank: Int, provision: Int32)] = []
  private var references = References()
  /// The name that stands before a provision, for it.
  private var pendingName: [UInt8] = []
  private var isTitle = false
  /// What a line opens that has begun, and whose number or heading was not met yet; how deep the line is.
  private var due: (kind: Provision.Kind, depth: Int)?
  private var titleBytes: [UInt8] = []

  init(sourceBytes: Int) {
    builder = DocumentBuilder(reservingBytes: min(sourceBytes / 4, 1 << 24))
    findings.isPage = true
  }

  /// What an open element is when it ends.
  enum ServiceRole: Equatable {
    case block, inline, separator, nothing, number, heading, title
  }

  private var current: Int32 { open.last?.provision ?? Provision.whole }

  // MARK: Events

  mutating func start(
    _ element: PageElement, _ attributes: PageAttributes, _ name: ElementName
  ) -> Conservation.LeftOut? {
    if let reason = PageFrame.reason(element, attributes, isInArticle: true) {
      stack.openPlain(.nothing)
      return reason
    }
    let found = classes(attributes)
    var frame = stack.top
    frame.opened = false
    if let tag = attributes.language { frame.place.language = builder.languageIndex(of: tag) }
    switch found.meaning {
    case .mark:
      stack.openPlain(.nothing)
      return .annotationMark
    case .frame:
      stack.openPlain(.nothing)
      return .pageFrame
    case .commentaryLink, .footnoteLink:
      refer(attributes)
      if found.meaning == .footnoteLink { builder.separator() }
      stack.openPlain(.nothing)
      return .annotationMark
    case .anchor: pendingName = attributes.withBytes(.id) { $0.copied } ?? []
    default: break
    }
    frame.role = role(element, found)
    if found.isQuoted { frame.enterQuotation(.quoted) }
    if frame.role == .block || frame.role == .number || frame.role == .heading || frame.role == .title {
      builder.hardBreak()
    }
    apply(found.meaning, element, attributes, &frame)
    if element == .table {
      frame.place.flags.insert(.table)
      frame.context.insert(.closed)
    }
    if element == .unknown { findings.unknown[name.string, default: 0] += 1 }
    if element == .image { findings.images += 1 }
    if frame.role == .separator { builder.separator() }
    frame.place.zone = frame.zone
    push(frame)
    return nil
  }

  /// What the classes of an element mean together: the first that means more than a block, and whether it is quoted.
  private func classes(_ attributes: PageAttributes) -> (
    meaning: ServiceClass?, isQuoted: Bool, isBlock: Bool
  ) {
    guard attributes.has(.class) else { return (nil, false, false) }
    var meaning: ServiceClass?
    var (isQuoted, isBlock) = (false, false)
    _ = attributes.withBytes(.class) { bytes in
      ClassWords.each(of: bytes) { range in
        let found = ServiceClass.named(bytes.extracting(range))
        if found.isQuoted { isQuoted = true }
        guard let one = found.meaning else { return }
        if one == .block { isBlock = true }
        if meaning == nil || meaning == .block || meaning == .inline { meaning = one }
      }
    }
    if meaning == .quoted { isQuoted = true }
    return (meaning, isQuoted, isBlock)
  }

  private func role(
    _ element: PageElement, _ found: (meaning: ServiceClass?, isQuoted: Bool, isBlock: Bool)
  ) -> ServiceRole {
    switch found.meaning {
    case .number: return .number
    case .heading: return .heading
    case .opens, .section, .text, .zone, .commentary, .table, .state: return .block
    case .anchor: return .nothing
    case .title: return title.isEmpty && element.depth != nil ? .title : .block
    default: break
    }
    if found.isBlock { return .block }
    switch element {
    case .lineBreak, .image, .separator, .unknown, .formula: return .separator
    case .nothing, .columns: return .nothing
    case .heading1 where title.isEmpty && stack.top.claimed == .prelims: return .title
    default: return element.isInline ? .inline : .block
    }
  }

  private mutating func apply(
    _ meaning: ServiceClass?, _ element: PageElement, _ attributes: PageAttributes, _ frame: inout Frame
  ) {
    switch meaning {
    case .opens(let kind): due = (kind, stack.depth)
    case .section: due = (.section, stack.depth)
    case .number(let kind):
      frame.context.insert(.number)
      if let kind, kind != .section {
        open(kind, attributes, &frame)
      } else {
        openDue(attributes, &frame)
      }
      frame.position = Int32(truncatingIfNeeded: builder.position)
    case .heading:
      openDue(attributes, &frame)
      frame.place.flags.insert(.heading)
      frame.position = Int32(truncatingIfNeeded: builder.position)
    case .text(let kind): if !frame.context.contains(.closed) { goBack(to: kind) }
    case .zone(let zone):
      frame.claim(zone)
      if zone == .footnote || zone == .note || zone == .signature { setPlace(attributes, zone, &frame) }
    case .commentary:
      frame.claim(.commentary)
      setPlace(attributes, .commentary, &frame)
    case .table:
      frame.place.flags.insert(.table)
      frame.context.insert(.closed)
    case .formula: frame.context.insert(.formula)
    case .retained: frame.place.state = TextState.retained.under(frame.place.state)
    case .state(let state): frame.place.state = state.under(frame.place.state)
    default: break
    }
    if frame.role == .title {
      isTitle = true
      titleBytes = []
    }
    if frame.claimed == nil, frame.role != .inline { frame.place.provision = current }
  }

  mutating func end() {
    guard !stack.isEmpty else { return }
    if let due, due.depth == stack.depth - 1 { self.due = nil }
    let frame = stack.top
    switch frame.role {
    case .inline, .nothing, .separator: close()
    case .block:
      builder.hardBreak()
      close()
    case .title:
      builder.hardBreak()
      isTitle = false
      title = titleBytes.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(
        separator: " ")
      close()
    case .number:
      builder.hardBreak()
      close()
      if !frame.context.contains(.closed) { endNumber(frame) }
    case .heading:
      builder.hardBreak()
      close()
      if !frame.context.contains(.closed) {
        let range = builder.range(from: Int(frame.position))
        builder.updateProvision(current) { if $0.title.isEmpty { $0.title = range } }
      }
    }
  }

  mutating func characters(_ bytes: Span<UInt8>) {
    take(bytes, TextPiece(bytes))
    if isTitle { titleBytes += bytes.copied }
  }

  // MARK: Provisions

  /// Opens what the line that is open opens, at its number or its heading: whether it is quoted they alone tell.
  private mutating func openDue(_ attributes: PageAttributes, _ frame: inout Frame) {
    guard let (kind, _) = due else { return }
    due = nil
    open(kind, attributes, &frame)
  }

  private mutating func open(_ kind: Provision.Kind, _ attributes: PageAttributes, _ frame: inout Frame) {
    guard !frame.context.contains(.closed) else { return }
    let rank = ServiceClass.rank(of: kind)
    while let last = open.last, last.rank >= rank { open.removeLast() }
    let own = attributes.withBytes(.id) { $0.copied } ?? []
    let name = own.isEmpty ? pendingName : own
    pendingName = []
    let isInSchedule = open.contains { $0.rank == 1 }
    var word = Provision.Word.paragraph
    if kind == .section, !isInSchedule { word = ProvisionNumber.word(id: name.span) ?? .section }
    let index = builder.openProvision(kind, word: word, parent: current)
    if !name.isEmpty {
      let id = builder.anchor(name.span)
      builder.updateProvision(index) { $0.id = id }
    }
    open.append((rank, index))
    frame.place.provision = index
    frame.opened = true
  }

  /// Text of a level that another number does not open: what is deeper has ended.
  private mutating func goBack(to kind: Provision.Kind) {
    let rank = ServiceClass.rank(of: kind)
    while let last = open.last, last.rank > rank { open.removeLast() }
  }

  private mutating func endNumber(_ frame: Frame) {
    let provision = frame.opened ? frame.place.provision : current
    guard provision >= 0, builder.provisions[Int(provision)].number.isEmpty else { return }
    // The number of an item of a list is that of no provision.
    let text = builder.string(from: Int(frame.position))
    builder.updateProvision(provision) { $0.number = ProvisionNumber.cleaned(text) }
    if text.lowercased().hasPrefix("annex") {
      builder.updateProvision(provision) { if $0.kind == .schedule { $0.kind = .annex } }
    }
  }

  // MARK: Notes

  private mutating func refer(_ attributes: PageAttributes) {
    guard stack.top.claimed != .contents else { return }
    let provision = current
    _ = attributes.withTarget(.href) { references.add($0, provision: provision) }
  }

  /// A note belongs to the provision that first refers to it, and what is around all notes to none.
  private func setPlace(_ attributes: PageAttributes, _ zone: Zone, _ frame: inout Frame) {
    if let provision = attributes.withBytes(.id, { references.provision(of: $0) }), provision >= 0 {
      frame.place.provision = provision
    } else if stack.top.claimed != zone {
      frame.place.provision = Provision.whole
    }
  }

  /// The document, when the page has been walked to its end.
  static func document(_ walk: inout PageWalk<ServicePage>, _ identity: Identity) -> Document {
    var identity = identity
    identity.title = walk.reading.title
    walk.facts.fill(&identity)
    identity.language = walk.facts.primaryLanguage ?? "en"
    walk.reading.builder.setDocumentLanguage(identity.language)
    walk.reading.builder.hardBreak()
    let findings = walk.reading.findings
    var document = walk.reading.builder.finish(identity)
    if document.identity.title.isEmpty { document.identity.title = document.firstBlockOfPrelims }
    document.notes += StructureNotes.notes(
      metadata: LegislationMetadata(), findings: findings, format: "legislation.gov.uk's pages",
      document: &document)
    return document
  }
}
