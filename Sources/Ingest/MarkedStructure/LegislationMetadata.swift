import Legislation
import Markup

/// The attributes that the metadata's elements have, by whichever names a vocabulary looks at.
protocol MetadataAttributeName: MarkupAttributeName {
  static var Value: Self { get }
  static var Date: Self { get }
  static var URI: Self { get }
  static var RequiresApplied: Self { get }
  static var RequiresWelshApplied: Self { get }
}

/// What the metadata of legislation.gov.uk says (`ukm:`, `dc:`, `dct:`), which CLML and Akoma Ntoso both carry, gathered while it
/// is left out of the text; and what follows from it: the identity, the word for sections, which provision was requested.
struct LegislationMetadata {
  private(set) var identifiers: [String] = []
  private(set) var values: [MetadataField: String] = [:]
  private(set) var dates: [Identity.DatedEvent] = []
  private(set) var printed: [String] = []
  private(set) var effects = 0
  private(set) var outstandingEffects = 0
  var documentURI = ""
  var idURI = ""
  var extent = ""
  var rootLanguage: String?
  private(set) var isPresent = false
  /// Whether the element around all metadata has been read to its end.
  private(set) var isWhole = false
  private var knownVersionDate: CalendarDate??
  var rootStatus = ""
  var rootMatches = true
  var rootStart: CalendarDate?

  private var stack = PlainStack(filledWith: MetadataField.other)
  private var captured: [UInt8] = []
  private var effectRequires = false
  private var effectDates: [CalendarDate] = []
  private var pendingEffects: [[CalendarDate]] = []

  /// What a P1 is called by the document's type; nil if the metadata does not say.
  private var sectionWordByType: Provision.Word?
  /// What it is called by the class container around it.
  var sectionWordByContainer = Provision.Word.section
  var sectionWord: Provision.Word { sectionWordByType ?? sectionWordByContainer }
  private var requested: Requested?
  /// What the texts that are asked for most often are the addresses of, once all metadata is read.
  private var knownAddresses: [(text: String, address: ItemAddress?)] = []

  /// The provision that was asked for, where the file holds only it and the headings above it.
  private struct Requested {
    var id: ItemID
    var provision: Int32?
    var firstRun = 0
    var lastRun = 0
  }

  // MARK: Events

  mutating func start<Name: MetadataAttributeName>(
    _ field: MetadataField, _ attributes: MarkupAttributes<Name>
  ) {
    isPresent = true
    stack.append(field)
    switch field {
    case .other, .whole: return
    case .identifier, .title, .description, .language, .publisher, .modified, .valid:
      captured.removeAll(keepingCapacity: true)
    case .mainType, .status, .minorType, .year, .number: keep(field, attributes.string(.Value))
    case .enacted: add("enacted", attributes.string(.Date))
    case .made: add("made", attributes.string(.Date))
    case .laid: add("laid", attributes.string(.Date))
    case .inForce: add("in force", attributes.string(.Date))
    case .alternative: if let uri = attributes.string(.URI) { printed.append(uri) }
    case .unappliedEffect:
      effects += 1
      effectRequires =
        attributes.matches(.RequiresApplied, "true") || attributes.matches(.RequiresWelshApplied, "true")
      effectDates = []
    case .effectInForce:
      if let date = attributes.string(.Date).flatMap({ CalendarDate($0) }) { effectDates.append(date) }
    }
  }

  mutating func end() {
    guard !stack.isEmpty else { return }
    let field = stack.removeLast()
    switch field {
    case .identifier: identifiers.append(trimmedCapture)
    case .title, .description, .language, .publisher, .modified, .valid: keep(field, trimmedCapture)
    case .unappliedEffect: if effectRequires { pendingEffects.append(effectDates) }
    default: break
    }
    if stack.isEmpty {
      isWhole = field == .whole
      finish()
    }
  }

  mutating func characters(_ bytes: Span<UInt8>) {
    switch stack.last {
    case .identifier, .title, .description, .language, .publisher, .modified, .valid:
      // SAFETY: the pointer is used only inside the closure, to copy what the span holds.
      unsafe bytes.withUnsafeBufferPointer { unsafe captured.append(contentsOf: $0) }
    default: break
    }
  }

  private var trimmedCapture: String {
    let words = captured.split { $0 <= 0x20 }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  private mutating func keep(_ field: MetadataField, _ value: String?) {
    guard let value, !value.isEmpty, values[field] == nil else { return }
    values[field] = value
    if field == .status { evaluatesStates = status == nil || status == .revised }
  }

  private mutating func add(_ event: String, _ date: String?) {
    guard let date = date.flatMap({ StatedDate($0) }) else { return }
    dates.append(Identity.DatedEvent(event, date))
  }

  private mutating func finish() {
    knownAddresses = [identifiers.first, documentURI, idURI].compactMap { text in
      text.map { ($0, ItemAddress($0)) }
    }
    knownVersionDate = findVersionDate()
    sectionWordByType = ProvisionNumber.word(
      mainType: values[.mainType] ?? "", minorType: values[.minorType] ?? "")
    let cutOff = versionDate ?? modified?.day
    outstandingEffects = pendingEffects.count { dates in
      dates.contains { date in cutOff.map { date <= $0 } ?? true }
    }
    if let id = requestedID { requested = Requested(id: id) }
  }

  // MARK: Identity

  /// Address of the item and of the provision asked for, if the file holds only one.
  private var address: ItemAddress? { address(identifiers.first ?? documentURI) }

  private func address(_ text: String) -> ItemAddress? {
    guard let known = knownAddresses.first(where: { $0.text == text }) else { return ItemAddress(text) }
    return known.address
  }

  /// The requested provision, if the file is part of an item.
  var requestedID: ItemID? {
    if let requested { return requested.id }
    guard let item = address(documentURI)?.id,
      let part = identifiers.first.flatMap({ address($0) })?.id,
      part.description.hasPrefix("\(item)/")
    else { return nil }
    return part
  }

  /// Date of the wording; nil if the source does not say. Asked for by every provision whose date is in
  /// question, and so worked out once.
  var versionDate: CalendarDate? { knownVersionDate ?? findVersionDate() }

  private func findVersionDate() -> CalendarDate? {
    values[.valid].flatMap { CalendarDate($0) } ?? address?.version?.date
  }

  private var modified: StatedDate? { values[.modified].flatMap { StatedDate($0) } }

  var status: Identity.Status? { values[.status].flatMap { Identity.Status(rawValue: $0) } }

  func fill(_ identity: inout Identity) {
    identity.title = values[.title] ?? ""
    identity.longTitle = values[.description] ?? ""
    identity.mainType = values[.mainType] ?? ""
    identity.minorType = values[.minorType] ?? ""
    identity.year = values[.year].flatMap { WorkID.Session($0)?.calendarYear }
    identity.number = values[.number]
    identity.status = status
    identity.publisher = values[.publisher] ?? ""
    identity.modified = modified
    identity.dates = dates
    identity.extent = extent
    identity.printed = printed
    identity.textDate = versionDate
    identity.language = rootLanguage ?? values[.language] ?? (address?.isWelsh ?? false ? "cy" : "en")
    let addresses = (identifiers.first.flatMap { address($0) }, address(documentURI), address(idURI))
    let own = [addresses.0, addresses.1, addresses.2].compactMap { $0 }
    identity.textVersion = own.lazy.compactMap(\.version).first
    if identity.textVersion == nil, status == .revised {
      identity.textVersion = versionDate.map { .pointInTime($0) }
    }
    identity.typeCode = DocumentType.code(mainType: identity.mainType)
    if let named = own.first?.id {
      identity.item = named
      if identity.typeCode == nil { identity.typeCode = named.work?.type }
    } else if let type = identity.typeCode, let year = identity.year, let number = identity.number {
      identity.item = ItemID("\(type)/\(year)/\(number)")
    } else {
      identity.item = identifiers.first.flatMap { ItemID($0) }
    }
    identity.address = [addresses.1, addresses.0, addresses.2].compactMap { $0 }.first(
      where: \.isOfLegislation)
    identity.attribution = DocumentType.attribution(of: identity)
  }

  // MARK: States

  /// States hold for revised text only; a text as made is in force throughout.
  private(set) var evaluatesStates = true

  var rootState: TextState {
    guard evaluatesStates else { return .inForce }
    return Self.state(status: rootStatus, matches: rootMatches, start: rootStart, versionDate: versionDate)
  }

  static func state(
    status: String, matches: Bool, start: CalendarDate?, versionDate: CalendarDate?
  ) -> TextState {
    switch status {
    case "Prospective": return .prospective
    case "Repealed", "Dead", "Discarded": return .ended
    default: break
    }
    guard !matches else { return .inForce }
    guard let start, let versionDate else { return .ended }
    return start > versionDate ? .notYet : .ended
  }

  // MARK: The provision asked for

  /// The provision that is still looked for: it was requested, and is not opened yet.
  var awaitedID: ItemID? { requested.flatMap { $0.provision == nil ? $0.id : nil } }

  /// The source says which provision alone was asked for where it begins, and not before.
  mutating func await(_ id: ItemID) {
    if requested == nil { requested = Requested(id: id) }
  }

  mutating func openedRequested(provision: Int32, runs: Int) {
    requested?.provision = provision
    requested?.firstRun = runs
    requested?.lastRun = Int.max
  }

  mutating func ended(provision: Int32?, runs: Int) {
    guard let provision, requested?.provision == provision else { return }
    requested?.lastRun = runs
  }

  /// The provision that alone was asked for; nil if the file is a whole item or the provision is not found.
  var requestedProvision: Int32? { requested?.provision }
}
