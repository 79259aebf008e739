import Legislation
import Markup

/// What the metadata of a CLML document says, gathered while it is left out of the text; and what follows
/// from it: states, the word for sections, which provision was requested.
struct CLMLMetadata {
  private(set) var identifiers: [String] = []
  private(set) var values: [MetadataField: String] = [:]
  private(set) var dates: [Identity.DatedEvent] = []
  private(set) var printed: [String] = []
  private(set) var effects = 0
  private(set) var outstandingEffects = 0
  private(set) var documentURI = ""
  private(set) var idURI = ""
  private(set) var extent = ""
  private(set) var rootLanguage: String?
  private(set) var isPresent = false
  /// Whether the element around all metadata has been read to its end.
  private(set) var isWhole = false
  private var knownVersionDate: String?
  private var rootStatus = ""
  private var rootMatches = true
  private var rootStart = ""

  private var stack: [MetadataField] = []
  private var captured: [UInt8] = []
  private var effectRequires = false
  private var effectDates: [String] = []
  private var pendingEffects: [[String]] = []

  /// What a P1 is called by the document's type; nil if the metadata does not tell.
  private var sectionWordByType: Provision.Word?
  /// What it is called by the class container around it.
  var sectionWordByContainer = Provision.Word.section
  var sectionWord: Provision.Word { sectionWordByType ?? sectionWordByContainer }
  private var requested: Requested?

  /// The provision that was asked for, where the file holds only it and the headings above it.
  private struct Requested {
    var path: String
    var provision: Int32?
    var firstRun = 0
    var lastRun = 0
  }

  // MARK: Events

  mutating func root(_ attributes: Attributes) {
    documentURI = attributes.string(.DocumentURI) ?? ""
    idURI = attributes.string(.IdURI) ?? ""
    extent = attributes.string(.RestrictExtent) ?? ""
    rootLanguage = attributes.string(.lang)
    rootStatus = attributes.string(.Status) ?? ""
    rootMatches = !attributes.matches(.Match, "false")
    rootStart = attributes.string(.RestrictStartDate) ?? ""
  }

  mutating func start(_ field: MetadataField, _ attributes: Attributes) {
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
    case .effectInForce: if let date = attributes.string(.Date) { effectDates.append(date) }
    }
  }

  mutating func end() {
    guard let field = stack.popLast() else { return }
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
    guard let date else { return }
    dates.append(Identity.DatedEvent(event, date))
  }

  private mutating func finish() {
    knownVersionDate = findVersionDate()
    sectionWordByType = ProvisionNumber.word(
      mainType: values[.mainType] ?? "", minorType: values[.minorType] ?? "")
    let cutOff = versionDate.isEmpty ? String((values[.modified] ?? "").prefix(10)) : versionDate
    outstandingEffects = pendingEffects.count { dates in
      dates.contains { !$0.isEmpty && (cutOff.isEmpty || $0 <= cutOff) }
    }
    if let path = requestedPath { requested = Requested(path: path) }
  }

  // MARK: Identity

  /// Address of the item and of the provision asked for, if the file holds only one.
  private var address: VersionedAddress { VersionedAddress(identifiers.first ?? documentURI) }

  /// Path of the requested provision below its item, if the file is part of an item.
  var requestedPath: String? {
    guard !documentURI.isEmpty, let first = identifiers.first else { return nil }
    let item = VersionedAddress(documentURI)
    let part = VersionedAddress(first)
    guard part.path.count > item.path.count, Array(part.path.prefix(item.path.count)) == item.path else {
      return nil
    }
    return part.path.joined(separator: "/")
  }

  /// Date of the wording; empty if the source does not tell. Asked for by every provision whose date is in
  /// question, and so worked out once.
  var versionDate: String { knownVersionDate ?? findVersionDate() }

  private func findVersionDate() -> String {
    if let valid = values[.valid], valid.count == 10 { return valid }
    return address.isDated ? address.version : ""
  }

  var status: Identity.Status? { values[.status].flatMap { Identity.Status(rawValue: $0) } }

  func fill(_ identity: inout Identity) {
    identity.title = values[.title] ?? ""
    identity.longTitle = values[.description] ?? ""
    identity.mainType = values[.mainType] ?? ""
    identity.minorType = values[.minorType] ?? ""
    identity.year = values[.year] ?? ""
    identity.number = values[.number] ?? ""
    identity.status = status
    identity.publisher = values[.publisher] ?? ""
    identity.modified = values[.modified] ?? ""
    identity.dates = dates
    identity.extent = extent
    identity.printed = printed
    identity.versionDate = versionDate
    identity.language = rootLanguage ?? values[.language] ?? (address.isWelsh ? "cy" : "en")
    let own = [identifiers.first ?? "", documentURI, idURI].map { VersionedAddress($0) }
    identity.version = own.lazy.map(\.version).first { !$0.isEmpty } ?? ""
    if identity.version.isEmpty, status == .revised { identity.version = versionDate }
    identity.typeCode = DocumentType.code(mainType: identity.mainType)
    if let named = own.first(where: { !$0.path.isEmpty }) {
      identity.id = named.path.joined(separator: "/")
      if identity.typeCode.isEmpty { identity.typeCode = named.path[0] }
    } else if !identity.typeCode.isEmpty, !identity.year.isEmpty, !identity.number.isEmpty {
      identity.id = "\(identity.typeCode)/\(identity.year)/\(identity.number)"
    } else {
      identity.id = identifiers.first ?? ""
    }
    if let address = [documentURI, identifiers.first ?? "", idURI].lazy.map({ VersionedAddress($0) })
      .first(where: { $0.isOfLegislation && !$0.path.isEmpty })
    {
      identity.address = "https://www.legislation.gov.uk/" + address.path.joined(separator: "/")
      identity.addressVersion =
        (address.version.isEmpty ? "" : "/" + address.version) + (address.isWelsh ? "/welsh" : "")
    }
    identity.attribution = DocumentType.attribution(of: identity)
  }

  // MARK: States

  /// States hold for revised text only; a text as made is in force throughout.
  private var evaluatesStates = true

  func state(of attributes: Attributes) -> TextState {
    guard evaluatesStates else { return .inForce }
    if let status = attributes.string(.Status) {
      return Self.state(status: status, matches: true, start: "", versionDate: "")
    }
    guard attributes.matches(.Match, "false") else { return .inForce }
    return Self.state(
      status: "", matches: false, start: attributes.string(.RestrictStartDate) ?? "", versionDate: versionDate
    )
  }

  var rootState: TextState {
    guard evaluatesStates else { return .inForce }
    return Self.state(status: rootStatus, matches: rootMatches, start: rootStart, versionDate: versionDate)
  }

  private static func state(
    status: String, matches: Bool, start: String, versionDate: String
  ) -> TextState {
    switch status {
    case "Prospective": return .prospective
    case "Repealed", "Dead", "Discarded": return .ended
    default: break
    }
    guard !matches else { return .inForce }
    return !versionDate.isEmpty && start > versionDate ? .notYet : .ended
  }

  // MARK: The provision asked for

  mutating func opened(_ attributes: Attributes, provision: Int32, runs: Int) {
    guard var request = requested, request.provision == nil else { return }
    for name in [AttributeName.DocumentURI, .IdURI] {
      guard let uri = attributes.string(name) else { continue }
      if VersionedAddress(uri).path.joined(separator: "/") == request.path {
        request.provision = provision
        request.firstRun = runs
        request.lastRun = Int.max
        requested = request
        return
      }
    }
  }

  mutating func ended(provision: Int32?, runs: Int) {
    guard let provision, requested?.provision == provision else { return }
    requested?.lastRun = runs
  }

  /// The provision that alone was asked for; nil if the file is a whole item or the provision is not found.
  var requestedProvision: Int32? { requested?.provision }
}
