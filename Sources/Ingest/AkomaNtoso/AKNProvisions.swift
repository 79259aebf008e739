import Legislation
import Markup

/// Provisions: which elements open one, of which kind, and how it is called.
extension AKNWalk {
  /// What an element is, where its `name` or `class` says more than its own name.
  func resolved(_ role: AKNRole, _ attributes: AKNAttributes) -> AKNRole {
    switch role {
    case .container:
      guard let known = attributes.withBytes(.name, { AKNElements.containers.value(of: $0) }) else {
        return .block
      }
      return isSectionGroup(attributes) ? .sectionGroup : known ?? .block
    case .namedBlock:
      let isContents = attributes.withBytes(.name) { AKNElements.contentsBlocks.value(of: $0) } ?? nil
      return isContents == true ? .contents : .block
    case .namedInline:
      let isBlock = attributes.withBytes(.name) { AKNElements.inlineBlocks.value(of: $0) } ?? nil
      return isBlock == true ? .block : .inline
    case .noteContainer:
      let isNote = attributes.withBytes(.class) { AKNElements.notes.value(of: $0) } ?? nil
      return isNote == true ? .noteContainer : .block
    case .tableBlock: return attributes.matches(.class, "table") ? .table : .block
    default: return role
    }
  }

  /// The service makes a heading over paragraphs of a schedule of what CLML has as a group of sections.
  private func isSectionGroup(_ attributes: AKNAttributes) -> Bool {
    (metadata.values[.mainType] != nil || isPage && !isDoc) && !attributes.has(.Name)
      && attributes.matches(.class, "schGroup7")
      && attributes.matches(.name, "crossheading")
  }

  mutating func readCommonAttributes(_ attributes: AKNAttributes, _ frame: inout Frame) {
    guard !attributes.isEmpty else { return }
    if let tag = attributes.string(.lang) { frame.place.language = builder.languageIndex(of: tag) }
    if attributes.has(.alternativeTo) { frame.claim(.alternative) }
    if attributes.matches(.status, "removed") || attributes.matches(.change, "del") {
      frame.place.state = TextState.repealed.under(frame.place.state)
    }
    if isPage, let status = attributes.string(.status) {
      let state = LegislationMetadata.state(status: status, matches: true, start: nil, versionDate: nil)
      if state != .inForce { frame.place.state = state.under(frame.place.state) }
    }
    if identification.states.hasAny,
      let state = attributes.withBytes(.eId, { identification.states.state(of: $0) }),
      state != .inForce
    {
      frame.place.state = state.under(frame.place.state)
    }
  }

  // MARK: Opening

  mutating func open(
    _ kind: Provision.Kind, word: Provision.Word = .paragraph, _ attributes: AKNAttributes, parent: Frame,
    _ frame: inout Frame
  ) {
    if kind == .schedule || kind == .annex { frame.context.insert(.schedule) }
    guard !frame.context.contains(.closed) else { return }
    openProvision(kind, word: word, parent: parent.place.provision, &frame)
    if kind == .section, parent.role == .sectionGroup, !groups.isEmpty {
      groups[groups.count - 1].add(section: frame.place.provision, state: frame.place.state)
    }
    _ = attributes.withBytes(.eId) { keepAnchor($0, of: frame.place.provision) }
    noteRequested(attributes, frame.place.provision)
  }

  private mutating func openProvision(
    _ kind: Provision.Kind, word: Provision.Word, parent: Int32, _ frame: inout Frame
  ) {
    frame.place.provision = builder.openProvision(kind, word: word, parent: parent)
    frame.opened = true
  }

  private mutating func keepAnchor(_ name: Span<UInt8>, of provision: Int32) {
    let id = builder.anchor(name)
    builder.updateProvision(provision) { $0.id = id }
  }

  /// The provision that alone was asked for: the service marks it, and its name is the end of the address.
  private mutating func noteRequested(_ attributes: AKNAttributes, _ provision: Int32) {
    if isPage, attributes.matches(.target, "true"),
      let item = ItemAddress(identification.expression)?.id.description
    {
      let name = attributes.string(.eId)?.split(separator: "-").joined(separator: "/") ?? ""
      if let part = ItemID("\(item)/\(name)") { metadata.await(part) }
    }
    guard let awaited = metadata.awaitedID else { return }
    let part = awaited.part.map { $0.split(separator: "/").joined(separator: "-") }
    if attributes.matches(.target, "true") || part != nil && attributes.string(.eId) == part {
      metadata.openedRequested(provision: provision, runs: builder.runs.count)
    }
  }

  mutating func openUnit(
    _ elementWord: Provision.Word, _ attributes: AKNAttributes, parent: Frame, _ frame: inout Frame
  ) {
    var word = Provision.Word.paragraph
    if !frame.context.contains(.schedule) {
      let own = attributes.withBytes(.eId) { ProvisionNumber.word(id: $0) } ?? nil
      word = own ?? (elementWord == .article ? articleWord : elementWord)
    }
    open(.section, word: word, attributes, parent: parent, &frame)
  }

  /// What an `article` is called: the drafting tool writes every instrument with articles, and its title says whether they are
  /// regulations or rules.
  private var articleWord: Provision.Word {
    guard DocumentType.knownCodes.contains(documentName), !documentName.hasPrefix("eu") else {
      return .article
    }
    let title = identification.draftTitle
    return ProvisionNumber.word(title: title.isEmpty ? docTitle : title) ?? .article
  }

  mutating func openParagraph(_ attributes: AKNAttributes, parent: Frame, _ frame: inout Frame) {
    open(levelBelow(parent.place.provision) ?? .section, attributes, parent: parent, &frame)
  }

  /// The level below a section or below another level; nil outside of both.
  private func levelBelow(_ provision: Int32) -> Provision.Kind? {
    guard provision >= 0 else { return nil }
    switch builder.provisions[Int(provision)].kind {
    case .section, .codeParagraph: return .level2
    case .level2: return .level3
    case .level3: return .level4
    case .level4: return .level5
    case .level5: return .level6
    case .level6, .level7: return .level7
    default: return nil
    }
  }

  // MARK: Opened by a number or a heading

  /// Keeps the name of an element that may open a provision.
  mutating func keepName(_ attributes: AKNAttributes) {
    pendingName.removeAll(keepingCapacity: true)
    pendingIsRequested = false
    pendingLevel = attributes.withBytes(.class) { AKNElements.levels.value(of: $0) } ?? nil
    _ = attributes.withBytes(.eId) { name in
      for index in name.indices { pendingName.append(name[index]) }
    }
    if metadata.awaitedID != nil { pendingIsRequested = attributes.matches(.target, "true") }
  }

  /// Opens the provision of an element that opens one only if it has a number, or in a code a heading.
  mutating func openLazily(by opener: AKNRole) {
    guard !stack.top.context.contains(.closed) else { return }
    guard let kind = lazyKind(opener) else { return }
    if stack.top.opened {
      // Its heading opened it, and its number comes after.
      if opener == .number, builder.provisions[Int(stack.top.place.provision)].kind == .crossHeading {
        builder.updateProvision(stack.top.place.provision) { $0.kind = kind }
      }
      return
    }
    var word = Provision.Word.paragraph
    if case .unit(let own) = stack.top.role { word = own }
    var frame = stack.top
    openProvision(kind, word: word, parent: frame.place.provision, &frame)
    stack.top = frame
    let name = pendingName
    if !name.isEmpty { keepAnchor(name.span, of: stack.top.place.provision) }
    if pendingIsRequested {
      metadata.openedRequested(provision: stack.top.place.provision, runs: builder.runs.count)
    }
    builder.place = stack.top.place
  }

  private func lazyKind(_ opener: AKNRole) -> Provision.Kind? {
    let isNumber = opener == .number
    let around =
      stack.top.opened ? builder.provisions[Int(stack.top.place.provision)].parent : stack.top.place.provision
    switch stack.top.role {
    case .level:
      guard isNumber else { return isDoc && levelBelow(around) == nil ? .crossHeading : nil }
      guard let below = levelBelow(around) else { return isDoc ? .codeParagraph : pendingLevel ?? .level3 }
      return pendingLevel.map { $0.rawValue > below.rawValue ? $0 : below } ?? below
    case .unit where isDoc: return isNumber ? .section : .crossHeading
    case .paragraph where isDoc:
      guard isNumber else { return .crossHeading }
      // Cited without the section that it is in: `para. 7.2`.
      let isInSection = around >= 0 && builder.provisions[Int(around)].kind == .section
      return isInSection ? .codeParagraph : levelBelow(around) ?? .codeParagraph
    default: return nil
    }
  }

  // MARK: Numbers and headings

  mutating func endNumber(_ frame: Frame) {
    let provision = stack.top.place.provision
    guard stack.top.opened, provision >= 0, builder.provisions[Int(provision)].number.isEmpty else { return }
    let range = builder.range(from: Int(frame.position))
    if let number = ProvisionNumber.plain(builder.text.span, range) {
      builder.updateProvision(provision) { $0.number = number }
      return
    }
    let text = builder.string(from: Int(frame.position))
    if isDoc, let division = DivisionNumber(text) { return makeLoose(provision, division) }
    let number = ProvisionNumber.cleaned(text)
    // A bullet is no number.
    guard number.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    builder.updateProvision(provision) { provision in
      provision.number = number
      if provision.kind == .schedule, AKNWalk.isAnnex(text) { provision.kind = .annex }
      if let word = ProvisionNumber.printedWord(text), provision.kind == .section || word == .article {
        provision.word = word
      }
    }
  }

  mutating func endHeading(_ frame: Frame) {
    if stack.top.role == .sectionGroup, !groups.isEmpty {
      groups[groups.count - 1].add(
        heading: builder.range(from: Int(frame.position)),
        runs: heading.runs..<max(heading.runs, builder.runs.count),
        references: heading.references..<max(heading.references, references.count))
    }
    guard stack.top.opened, !stack.top.context.contains(.closed), stack.top.claimed == nil else { return }
    let range = builder.range(from: Int(frame.position))
    builder.updateProvision(stack.top.place.provision) { if $0.title.isEmpty { $0.title = range } }
    if stack.top.role == .attachment { nameAttachment(builder.string(from: Int(frame.position))) }
  }

  /// What an attachment is by its heading, or by the name of the document in it: `Schedule 2`, `annex`.
  mutating func nameAttachment(_ name: String) {
    let provision = stack.top.place.provision
    guard builder.provisions[Int(provision)].kind == .attachment else { return }
    let lower = name.lowercased()
    let isSchedule = lower.hasPrefix("schedule") || lower.hasPrefix("atodlen")
    guard isSchedule || AKNWalk.isAnnex(name) else { return }
    if isSchedule { stack.top.context.insert(.schedule) }
    let number = ProvisionNumber.cleaned(name)
    builder.updateProvision(provision) {
      $0.kind = isSchedule ? .schedule : .annex
      if number.utf8.count <= 8, number.contains(where: { $0.isNumber || $0.isUppercase }) {
        $0.number = number
      }
    }
  }

  private static func isAnnex(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.hasPrefix("annex") || lower.hasPrefix("atodiad")
  }
}
