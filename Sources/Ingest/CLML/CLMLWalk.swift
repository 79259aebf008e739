import Legislation
import Markup

/// Walks the elements of one CLML document and fills a DocumentBuilder: zone, state, provision and language of
/// every character, by the rules of the element table.
struct CLMLWalk: MarkupHandler, ElementWalk {
  var builder: DocumentBuilder
  var metadata = LegislationMetadata()
  var findings = StructureFindings()
  var stack = ElementStack<ElementRole>(document: .root)
  private var groups: [SectionGroup] = []
  private var headings: [OpenHeading] = []
  var references = References()
  private var provisionChecks: [ProvisionCheck] = []
  private var sectionElements = 0
  var skipped = SkippedText()
  var lastPieceEndsInIndent = false
  /// Whether all of the metadata was read: elements of its vocabulary elsewhere are not all of it.
  private(set) var isPastMetadata = false
  private let stopsAfterMetadata: Bool
  private let numbers: PrintedNumbers

  /// - Parameters:
  ///   - sourceBytes: size of the document, if it is known; a quarter of it is text in most.
  ///   - stopsAfterMetadata: the walk ends with the metadata, and so knows nothing of the text.
  ///   - numbers: those of other documents that were read on this thread.
  init(
    sourceBytes: Int = 0, stopsAfterMetadata: Bool = false, numbers: PrintedNumbers = PrintedNumbers()
  ) {
    (self.stopsAfterMetadata, self.numbers) = (stopsAfterMetadata, numbers)
    builder = DocumentBuilder(reservingBytes: min(sourceBytes / 4, 1 << 24))
  }

  // MARK: Events

  static func element(_ name: Span<UInt8>, in vocabulary: ElementTable.Vocabulary) -> ElementRole {
    ElementTable.role(of: name, in: vocabulary)
  }

  var isDone: Bool { strangeRoot != nil || stopsAfterMetadata && isPastMetadata }
  var placeReached: String { lastProvisionRead }

  mutating func start(_ role: ElementRole, _ attributes: Attributes, _ name: ElementName) {
    if skipped.depth > 0 {
      skipped.depth += 1
      if case .metadata(let field) = role { metadata.start(field, attributes) }
      return
    }
    if attributes.isEmpty, !stack.isEmpty {
      switch role {
      case .block:
        builder.hardBreak()
        return stack.openPlain(role)
      case .inline:
        noteInlineStart()
        return stack.openPlain(role)
      default: break
      }
    }
    let parent = stack.top
    var frame = parent
    frame.role = role
    frame.opened = false
    if !attributes.isEmpty { readCommonAttributes(attributes, role, &frame) }
    if stack.isEmpty { noteRoot(role, name) }

    switch role {
    case .metadata(let field):
      metadata.start(field, attributes)
      return skip(.metadata)
    case .leftOut(let reason): return skip(reason)
    case .include:
      findings.includes += 1
      return skip(.resource)

    case .inline: noteInlineStart()
    case .change, .repeal:
      noteInlineStart()
      frame.place.state = changeState(role, attributes).under(parent.place.state)
      refer(.CommentaryRef, attributes, parent)
    case .inlineAmendment: frame.enterQuotation(.quoted)
    case .inlineExtract: frame.enterQuotation(.extract)
    case .separator: builder.separator()
    case .image:
      findings.images += 1
      builder.separator()
    case .formula:
      builder.separator()
      frame.context.insert(.formula)
    case .commentaryRef: refer(.Ref, attributes, parent)
    case .footnoteRef:
      builder.separator()
      refer(.Ref, attributes, parent)
    case .nothing: break
    case .unknown:
      builder.separator()
      findings.unknown[name.string, default: 0] += 1

    default:
      builder.hardBreak()
      startBlock(role, attributes, parent: parent, &frame)
    }
    frame.place.zone = frame.zone
    push(frame)
  }

  mutating func end() {
    if skipped.depth > 0 {
      let isMetadata = skipped.reason == .metadata
      if isMetadata { metadata.end() }
      if endSkipped(), isMetadata { metadataEnded() }
      return
    }
    guard !stack.isEmpty else { return }
    switch stack.top.role {
    case .inline, .change, .repeal, .inlineAmendment, .inlineExtract, .separator, .image, .commentaryRef,
      .footnoteRef, .nothing:
      close()
    case .formula, .unknown:
      builder.separator()
      close()
    case .block:
      builder.hardBreak()
      close()
      checkProvisions()
    default:
      builder.hardBreak()
      let frame = stack.top
      close()
      endBlock(frame)
    }
  }

  mutating func characters(_ bytes: Span<UInt8>) { take(bytes, TextPiece(bytes)) }
  mutating func characters(_ bytes: Span<UInt8>, _ piece: TextPiece) { take(bytes, piece) }
  mutating func whiteSpace(_ bytes: Span<UInt8>) { takeWhiteSpace(bytes) }

  // MARK: Blocks

  private mutating func startBlock(
    _ role: ElementRole, _ attributes: Attributes, parent: Frame, _ frame: inout Frame
  ) {
    if attributes.has(.NumberOfProvisions),
      let expected = attributes.number(.NumberOfProvisions)
    {
      provisionChecks.append(
        ProvisionCheck(depth: stack.depth, expected: expected, start: sectionElements))
    }
    switch role {
    case .root, .explanatoryRoot:
      metadata.root(attributes)
      if let language = attributes.string(.lang) { builder.setDocumentLanguage(language) }
      frame.place.state = metadata.rootState
      if role == .explanatoryRoot {
        frame.claim(.note)
        frame.context.insert(.sealed)
      }
    case .container(let word): metadata.sectionWordByContainer = word
    case .opens(let kind): open(kind, attributes, parent: parent, &frame)
    case .level(let kind):
      if kind == .section { sectionElements += 1 }
      open(kind, attributes, parent: parent, &frame)
    case .sectionGroup: groups.append(SectionGroup())
    case .number:
      frame.context.insert(.number)
      frame.position = Int32(truncatingIfNeeded: builder.position)
    case .titleLines: frame.position = Int32(truncatingIfNeeded: builder.position)
    case .heading:
      frame.place.flags.insert(.heading)
      headings.append(
        OpenHeading(
          position: builder.position, run: builder.runs.count, reference: references.count))
    case .introductoryText:
      if !frame.context.contains(.schedule) { frame.claim(.prelims) }
    case .zone(let zone): frame.claim(zone)
    case .recitals:
      frame.claim(.recital)
      if frame.claimed == .recital {
        frame.context.insert(.recitals)
        frame.context.remove(.closed)
      }
    case .contents:
      if !frame.place.flags.contains(.quoted) { frame.claim(.contents) }
    case .table:
      frame.place.flags.insert(.table)
      frame.context.insert(.closed)
    case .blockAmendment: frame.enterQuotation(.quoted)
    case .blockExtract: frame.enterQuotation(.extract)
    case .footnote: claimNote(.footnote, attributes, &frame)
    case .marginNote: claimNote(.marginal, attributes, &frame)
    case .commentary: claimNote(.commentary, attributes, &frame)
    default: break
    }
  }

  /// Whether the element that ended holds as many provisions as it says.
  private mutating func checkProvisions() {
    guard let check = provisionChecks.last, check.depth == stack.depth else { return }
    provisionChecks.removeLast()
    if sectionElements - check.start != check.expected { findings.provisionMismatches += 1 }
  }

  private mutating func endBlock(_ frame: Frame) {
    checkProvisions()
    switch frame.role {
    case .number:
      guard stack.top.opened else { return }
      setNumber(from: Int(frame.position), of: stack.top.place.provision)
    case .titleLines:
      let range = builder.range(from: Int(frame.position))
      builder.updateProvision(frame.place.provision) { provision in
        if provision.kind == .attachment, provision.title.isEmpty { provision.title = range }
      }
    case .heading:
      guard let heading = headings.popLast() else { return }
      endHeading(heading)
    case .sectionGroup:
      groups.popLast()?.settle(&builder, &references)
    case .opens, .level:
      metadata.ended(provision: frame.opened ? frame.place.provision : nil, runs: builder.runs.count)
    default: break
    }
  }

  private mutating func endHeading(_ heading: OpenHeading) {
    let range = builder.range(from: heading.position)
    if stack.top.role == .sectionGroup, !groups.isEmpty {
      groups[groups.count - 1].add(
        heading: range, runs: heading.run..<max(heading.run, builder.runs.count),
        references: heading.reference..<max(heading.reference, references.count))
    } else if stack.top.place.provision >= 0, stack.top.claimed == nil,
      !stack.top.context.contains(.closed)
    {
      builder.updateProvision(stack.top.place.provision) { provision in
        if provision.title.isEmpty, provision.kind != .section { provision.title = range }
      }
    }
  }

  private mutating func open(
    _ kind: Provision.Kind, _ attributes: Attributes, parent: Frame, _ frame: inout Frame
  ) {
    if kind == .schedule { frame.context.insert(.schedule) }
    if kind == .attachment { frame.context.remove(.schedule) }
    guard !frame.context.contains(.closed) else { return }
    var kind = kind
    if frame.context.contains(.recitals) {
      guard kind == .division else { return }
      let isNested =
        builder.provisions.indices.contains(Int(parent.place.provision))
        && builder.provisions[Int(parent.place.provision)].kind == .recital
      kind = isNested ? .division : .recital
    }
    var word = Provision.Word.paragraph
    if kind == .section, !frame.context.contains(.schedule) {
      word = ownWord(attributes) ?? metadata.sectionWord
    }
    let index = builder.openProvision(kind, word: word, parent: parent.place.provision)
    frame.place.provision = index
    frame.opened = true
    keepAnchors(attributes, of: index)
    metadata.opened(attributes, provision: index, runs: builder.runs.count)
    if kind == .section, parent.role == .sectionGroup, !groups.isEmpty {
      // In CLML the heading has the state of the group, which the section has too.
      groups[groups.count - 1].add(section: index, state: .inForce)
    }
  }

  private mutating func keepAnchors(_ attributes: Attributes, of provision: Int32) {
    var (id, path) = (Int32(0)..<0, Int32(0)..<0)
    _ = attributes.withBytes(.id) { id = builder.anchor($0) }
    for name in [AttributeName.DocumentURI, .IdURI] where path.isEmpty {
      _ = attributes.withBytes(name) { address in
        guard let start = WebAddress.start(of: address) else { return }
        path = builder.anchor(address.extracting(start...))
      }
    }
    builder.updateProvision(provision) { ($0.id, $0.path) = (id, path) }
  }

  /// What a section is called by its own `id`, or by its address if it has none.
  private func ownWord(_ attributes: Attributes) -> Provision.Word? {
    if let word = attributes.withBytes(.id, { ProvisionNumber.word(id: $0) }) { return word }
    return attributes.withBytes(.IdURI) { ProvisionNumber.word(address: $0) } ?? nil
  }

  private mutating func setNumber(from position: Int, of provision: Int32) {
    guard provision >= 0, builder.provisions[Int(provision)].number.isEmpty else { return }
    if let number = ProvisionNumber.plain(builder.text.span, builder.range(from: position)) {
      builder.updateProvision(provision) { $0.number = number }
      return
    }
    let range = builder.range(from: position)
    let printed = numbers.number(builder.text.span.extracting(Int(range.lowerBound)..<Int(range.upperBound)))
    builder.updateProvision(provision) { provision in
      provision.number = printed.number
      if provision.kind == .schedule, printed.isOfAnnex { provision.kind = .annex }
      if let word = printed.word, provision.kind == .section || word == .article { provision.word = word }
    }
  }

  // MARK: Left out, notes

  /// Metadata decides whether states are evaluated, also for the root that is before it.
  private mutating func metadataEnded() {
    isPastMetadata = metadata.isWhole && stack.depth == 1
    guard !stack.isEmpty else { return }
    let state = metadata.rootState
    stack.setState(state)
    builder.place = stack.top.place
  }

  private mutating func refer(_ name: AttributeName, _ attributes: Attributes, _ frame: Frame) {
    guard attributes.has(name), frame.claimed != .contents else { return }
    _ = attributes.withBytes(name) { references.add($0, provision: frame.place.provision) }
  }

  // MARK: Findings

  /// The root's name, if no CLML document begins so.
  private(set) var strangeRoot: String?

  private mutating func noteRoot(_ role: ElementRole, _ name: ElementName) {
    findings.hasNamespace = name.hasNamespace
    switch role {
    case .root, .explanatoryRoot, .container: break
    default: strangeRoot = name.string
    }
  }
}
