import Legislation
import Markup

/// Walks the elements of one Akoma Ntoso document and fills a DocumentBuilder: zone, state, provision and language of every
/// character, by the rules of the element table.
struct AKNWalk: MarkupHandler, ElementWalk {
  var builder: DocumentBuilder
  var metadata = LegislationMetadata()
  var identification = AKNMetadata()
  var findings = StructureFindings()
  var stack = ElementStack<AKNRole>(document: .root)
  var references = References()
  var groups: [SectionGroup] = []
  var noteTexts = NoteTexts()
  /// The name of the innermost element that opens a provision with its number, and whether it alone was asked for.
  var pendingName: [UInt8] = []
  var pendingIsRequested = false
  var pendingLevel: Provision.Kind?
  /// Divisions of a code that were made of paragraphs.
  var looseDivisions: Set<Int32> = []
  /// Runs and references before the heading that is open.
  var heading = (runs: 0, references: 0)
  var skipped = SkippedText()
  var lastPieceEndsInIndent = false

  /// The outermost document.
  private(set) var kind = AKNDocumentKind.other
  private(set) var documentName = ""
  /// What is no document that is read.
  private(set) var refused: ForeignFormat?
  /// Whether the metadata of the outermost document was read.
  private(set) var isPastMetadata = false
  /// Whether the metadata that is open is that of the outermost document.
  private var isOwnMetadata = false
  private let stopsAfterMetadata: Bool
  private(set) var docTitle = ""
  /// The short title that the title page names beside a long one.
  private(set) var shortTitle = ""
  private(set) var hasTitleElement = false
  private var capturesTitle = false
  private var capturedTitle: [UInt8] = []

  /// The elements are those of a page that was made of the standard; of the service's metadata only the little is there that a
  /// page has.
  let isPage: Bool

  init(sourceBytes: Int = 0, stopsAfterMetadata: Bool = false, isPage: Bool = false) {
    self.stopsAfterMetadata = stopsAfterMetadata
    self.isPage = isPage
    findings.isPage = isPage
    builder = DocumentBuilder(reservingBytes: min(sourceBytes / 4, 1 << 24))
  }

  // MARK: Events

  static func element(_ name: Span<UInt8>, in vocabulary: AKNElements.Vocabulary) -> AKNRole {
    AKNElements.role(of: name, in: vocabulary)
  }

  var isDone: Bool { refused != nil || stopsAfterMetadata && isPastMetadata }
  var placeReached: String { lastProvisionRead }

  mutating func start(_ role: AKNRole, _ attributes: AKNAttributes, _ name: ElementName) {
    if skipped.depth > 0 {
      guard role == .notes else { return startInMetadata(role, attributes) }
      startNotes()
    }
    if !stack.isEmpty, !changesPlace(attributes) {
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
    if role == .number || role == .heading { openLazily(by: role) }
    let parent = stack.top
    var frame = parent
    frame.role = resolved(role, attributes)
    frame.opened = false
    if stack.isEmpty { noteRoot(role, name) } else { readCommonAttributes(attributes, &frame) }

    switch frame.role {
    case .meta(let element):
      guard element == .whole else { return skip(.metadata) }
      return startMetadata(attributes)
    case .metadata: return skip(.metadata)

    case .inline: noteInlineStart()
    case .title:
      noteInlineStart()
      let isShort = role == .title(isShort: true)
      if stack.top.claimed == .prelims, isShort ? shortTitle.isEmpty : docTitle.isEmpty {
        capturesTitle = true
      }
      if stack.top.claimed == .prelims { hasTitleElement = true }
    case .signature:
      noteInlineStart()
      frame.claimSignature()
    case .insertion: noteInlineStart()
    case .deletion:
      noteInlineStart()
      // An editor's repeal is kept in the text because it is law for some; a deletion in a draft is not.
      let state = attributes.has(.ChangeId) ? TextState.retained : .repealed
      frame.place.state = state.under(frame.place.state)
    case .quotedText: frame.enterQuotation(.quoted)
    case .embeddedText: frame.enterQuotation(.extract)
    case .separator: builder.separator()
    case .lineEnd: if !attributes.has(.breakat) { builder.separator() }
    case .image:
      findings.images += 1
      builder.separator()
    case .formula:
      builder.separator()
      frame.context.insert(.formula)
    case .noteReference:
      if !isCommentary(attributes) { builder.separator() }
      refer(attributes, parent)
    case .nothing: break
    case .authorialNote: startAuthorialNote(attributes, &frame)
    case .unknown:
      builder.separator()
      findings.unknown[name.string, default: 0] += 1

    default:
      builder.hardBreak()
      startBlock(attributes, parent: parent, &frame)
    }
    frame.place.zone = frame.zone
    push(frame)
  }

  /// Whether there are attributes that change what holds for the text. Names and classes alone do not, but a name may be one
  /// that a state was said of.
  @inline(__always)
  private func changesPlace(_ attributes: AKNAttributes) -> Bool {
    guard !attributes.isEmpty else { return false }
    return attributes.has(.lang) || attributes.has(.alternativeTo) || attributes.has(.status)
      || attributes.has(.change) || identification.states.hasAny && attributes.has(.eId)
  }

  mutating func end() {
    if skipped.depth > 0 { return endInMetadata() }
    guard !stack.isEmpty else { return }
    switch stack.top.role {
    case .inline, .insertion, .deletion, .quotedText, .embeddedText, .separator, .lineEnd, .image,
      .noteReference, .nothing, .signature:
      close()
    case .formula, .unknown:
      builder.separator()
      close()
    case .title:
      endTitle()
      close()
    case .authorialNote:
      builder.hardBreak()
      builder.endAside()
      close()
    case .block:
      builder.hardBreak()
      close()
    default:
      builder.hardBreak()
      let frame = stack.top
      close()
      endBlock(frame)
    }
  }

  mutating func characters(_ bytes: Span<UInt8>) { characters(bytes, TextPiece(bytes)) }

  mutating func characters(_ bytes: Span<UInt8>, _ piece: TextPiece) {
    take(bytes, piece)
    if capturesTitle { for index in bytes.indices { capturedTitle.append(bytes[index]) } }
  }

  // MARK: Metadata

  private mutating func startMetadata(_ attributes: AKNAttributes) {
    skip(.metadata)
    isOwnMetadata = !isPastMetadata
    if isOwnMetadata { metadata.start(.whole, attributes) }
  }

  private mutating func startInMetadata(_ role: AKNRole, _ attributes: AKNAttributes) {
    skipped.depth += 1
    guard isOwnMetadata else { return }
    switch role {
    case .meta(let element):
      identification.note(element, attributes)
      metadata.start(.other, attributes)
    case .metadata(let field): metadata.start(field == .whole ? .other : field, attributes)
    default: metadata.start(.other, attributes)
    }
  }

  private mutating func endInMetadata() {
    let isAll = endSkipped()
    guard isOwnMetadata else { return }
    if isAll { identification.finish(&metadata) }
    metadata.end()
    guard isAll else { return }
    identification.finishStates(metadata)
    isOwnMetadata = false
    isPastMetadata = true
  }

  /// Notes that are in the metadata are text: they are written aside, for the end of the document.
  mutating func startNotes() {
    noteTexts.depthLeft = skipped.depth
    tallySkipped()
    skipped.depth = 0
    builder.beginAside()
  }

  /// A page has its notes among the text, with headings over them; they are the document's all the same.
  private func claimNotes(_ frame: inout Frame) {
    frame.claimed = nil
    frame.context = .closed
    (frame.place.flags, frame.place.state) = ([], .inForce)
    frame.claim(.commentary)
  }

  private mutating func endNotes() {
    noteTexts.add(builder.takeAside())
    skipped.depth = noteTexts.depthLeft
    skipped.reason = .metadata
  }

  /// Puts the notes at the end, each to the provision that first refers to it.
  mutating func finishNotes() {
    builder.hardBreak()
    builder.placeAsides()
    builder.place(noteTexts.finished(references))
  }

  // MARK: Blocks

  private mutating func startBlock(_ attributes: AKNAttributes, parent: Frame, _ frame: inout Frame) {
    switch frame.role {
    case .root: if let language = attributes.string(.lang) { metadata.rootLanguage = language }
    case .document(let document): startDocument(document, attributes, &frame)
    case .opens(let kind): open(kind, attributes, parent: parent, &frame)
    case .unit(let word): if !isDoc { openUnit(word, attributes, parent: parent, &frame) }
    case .paragraph: if !isDoc { openParagraph(attributes, parent: parent, &frame) }
    case .attachment: open(.attachment, attributes, parent: parent, &frame)
    case .recital: if frame.context.contains(.recitals) { open(.recital, attributes, parent: parent, &frame) }
    case .number:
      frame.context.insert(.number)
      startRange(&frame)
    case .heading:
      frame.place.flags.insert(.heading)
      startRange(&frame)
      heading = (builder.runs.count, references.count)
    case .zone(let zone): frame.claim(zone)
    case .recitals:
      frame.claim(.recital)
      if frame.claimed == .recital {
        frame.context.insert(.recitals)
        frame.context.remove(.closed)
      }
    case .contents: if !frame.place.flags.contains(.quoted) { frame.claim(.contents) }
    case .noteContainer:
      frame.claim(.note)
      // An explanatory note is one on a cover page too.
      if frame.claimed == .prelims { frame.claimed = .note }
    case .table:
      frame.place.flags.insert(.table)
      frame.context.insert(.closed)
    case .quotedStructure: frame.enterQuotation(.quoted)
    case .embeddedStructure: frame.enterQuotation(.extract)
    case .sectionGroup: groups.append(SectionGroup())
    case .notes:
      frame.context.insert(.closed)
      if isPage { claimNotes(&frame) }
    case .unnumbered: frame.context.insert(.closed)
    case .note: startNote(attributes, &frame)
    default: break
    }
    if case .unit = frame.role, isDoc { keepName(attributes) }
    if case .paragraph = frame.role, isDoc { keepName(attributes) }
    if frame.role == .level { keepName(attributes) }
  }

  /// Where the text of a number or heading begins: behind the notes that wait.
  private mutating func startRange(_ frame: inout Frame) {
    builder.placeAsides()
    frame.position = Int32(truncatingIfNeeded: builder.position)
  }

  private mutating func endBlock(_ frame: Frame) {
    switch frame.role {
    case .number: endNumber(frame)
    case .heading: endHeading(frame)
    case .sectionGroup: groups.popLast()?.settle(&builder, &references)
    case .notes: endNotes()
    case .note: noteTexts.end(runs: builder.runs.count)
    case .opens, .unit, .paragraph, .level, .attachment:
      metadata.ended(provision: frame.opened ? frame.place.provision : nil, runs: builder.runs.count)
      if !looseDivisions.isEmpty { goOnInLoose(frame) }
    default: break
    }
  }

  // MARK: Documents

  var isDoc: Bool { kind == .doc }

  private mutating func startDocument(
    _ document: AKNDocumentKind, _ attributes: AKNAttributes, _ frame: inout Frame
  ) {
    if stack.depth == 1 {
      kind = document
      documentName = attributes.string(.name) ?? ""
      if document == .judgment || document == .debate { refused = ForeignFormat.akomaNtoso(document) }
    } else if stack.top.role == .attachment, stack.top.opened {
      nameAttachment(attributes.string(.name) ?? "")
    }
  }

  private mutating func noteRoot(_ role: AKNRole, _ name: ElementName) {
    findings.hasNamespace = name.hasNamespace
    if role != .root { refused = ForeignFormat.notAkomaNtoso(name.string) }
  }

  private mutating func endTitle() {
    guard capturesTitle else { return }
    capturesTitle = false
    let title = capturedTitle.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
    if stack.top.role == .title(isShort: true) { shortTitle = title } else { docTitle = title }
    capturedTitle = []
  }

  // MARK: Notes

  private mutating func startNote(_ attributes: AKNAttributes, _ frame: inout Frame) {
    frame.claim(isCommentary(attributes) ? .commentary : .footnote)
    noteTexts.start(attributes, runs: builder.runs.count)
  }

  private mutating func startAuthorialNote(_ attributes: AKNAttributes, _ frame: inout Frame) {
    builder.separator()
    builder.beginAside()
    frame.context.remove([.number, .formula])
    frame.context.insert(.closed)
    if attributes.matches(.class, "referenceNote") {
      frame.place.flags.insert(.heading)
    } else {
      frame.claim(.footnote)
    }
  }

  private func isCommentary(_ attributes: AKNAttributes) -> Bool {
    attributes.withBytes(.class) { name in
      let wanted = Array("commentary".utf8)
      guard name.count >= wanted.count else { return false }
      return wanted.indices.allSatisfy { name[$0] == wanted[$0] }
    } ?? false
  }

  private mutating func refer(_ attributes: AKNAttributes, _ frame: Frame) {
    guard frame.claimed != .contents else { return }
    _ = attributes.withTarget(.href) { references.add($0, provision: frame.place.provision) }
  }
}

extension ElementFrame {
  /// A signature is one among conclusions too.
  fileprivate mutating func claimSignature() {
    claim(.signature)
    if claimed == .note { claimed = .signature }
  }
}
