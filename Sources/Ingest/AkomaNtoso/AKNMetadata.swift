import Legislation
import Markup

/// What `meta` says beside the metadata of legislation.gov.uk that it may hold: the standard's own identification, the values
/// that the drafting tool refers to, and the states of provisions.
struct AKNMetadata {
  var states = ProvisionStates()
  private(set) var expression = ""
  private(set) var work = ""
  private(set) var title = ""
  private(set) var language = ""
  private(set) var country = ""
  /// Whether the element is there, though it may be empty.
  private var hasLanguage = false
  private(set) var dates: [Identity.DatedEvent] = []
  private(set) var expressionDate: CalendarDate?
  /// Values by the names that `#varBillTitle` and others refer to.
  private var values: [String: String] = [:]
  /// Which of work, expression and manifestation is open.
  private var level = AKNMetaElement.other

  mutating func note(_ element: AKNMetaElement, _ attributes: AKNAttributes) {
    switch element {
    case .work, .expression, .manifestation: level = element
    case .this:
      if level == .expression { keep(&expression, attributes.string(.value)) }
      if level == .work { keep(&work, attributes.string(.value)) }
    case .date: noteDate(attributes)
    case .language:
      hasLanguage = true
      if level == .expression { keep(&language, attributes.string(.language)) }
    case .alias: if attributes.matches(.name, "title") { keep(&title, attributes.string(.value)) }
    case .country: keep(&country, attributes.string(.value))
    case .concept:
      if let id = attributes.string(.eId), let value = attributes.string(.showAs), !value.isEmpty {
        if values[id] == nil { values[id] = value }
      }
    case .event, .restriction, .period, .interval, .status, .match: states.note(element, attributes)
    case .whole, .other: break
    }
  }

  private func keep(_ field: inout String, _ value: String?) {
    if field.isEmpty, let value { field = value }
  }

  /// A date of the year 9999 is the drafting tool's for one that is not known.
  private mutating func noteDate(_ attributes: AKNAttributes) {
    guard let text = attributes.string(.date), !text.hasPrefix("9999"), let date = StatedDate(text) else {
      return
    }
    if level == .work, let name = attributes.string(.name), !name.isEmpty {
      dates.append(Identity.DatedEvent(name, date))
    }
    if level == .expression, expressionDate == nil { expressionDate = date.day }
  }

  /// A value as it is, or one that refers to another, `#varBillTitle`.
  func value(of text: String) -> String {
    var text = text
    for _ in 0..<4 where text.hasPrefix("#") {
      guard let next = values[String(text.dropFirst())] else { return "" }
      text = next
    }
    return text.hasPrefix("#") ? "" : text
  }

  /// The title that the drafting tool has for the document, or for the Bill that an amendment paper is about.
  var draftTitle: String {
    for name in ["varBillTitle", "varSITitle", "varActTitle"] {
      if let title = values[name], !title.contains("#") { return title }
    }
    return ""
  }

  mutating func finish(_ metadata: inout LegislationMetadata) { metadata.documentURI = value(of: expression) }

  /// When all of the metadata has been read.
  mutating func finishStates(_ metadata: LegislationMetadata) {
    states.finish(evaluates: metadata.evaluatesStates, versionDate: metadata.versionDate ?? expressionDate)
  }

  /// - Parameters:
  ///   - documentName: the `name` of the document's element, `ukpga`, `ukpubb`, `publicLaw`.
  ///   - pageTitle: what its title page says.
  func fill(
    _ identity: inout Identity, from metadata: LegislationMetadata, kind: AKNDocumentKind,
    documentName: String, pageTitle: String
  ) {
    metadata.fill(&identity)
    if identity.title.isEmpty { identity.title = title }
    if identity.title.isEmpty { identity.title = draftTitle }
    if identity.title.isEmpty { identity.title = pageTitle }
    if identity.item == nil {
      let name = [value(of: expression), value(of: work)].first { !$0.isEmpty } ?? ""
      identity.item = ItemID(String(name.drop { $0 == "/" }))
    }
    if metadata.rootLanguage == nil, metadata.values[.language] == nil {
      if !language.isEmpty {
        identity.language = AKNMetadata.languageTags[language] ?? language
      } else if isForeign {
        identity.language = "und"
      }
    }
    if country.hasPrefix("GB"), identity.typeCode == nil, !documentName.isEmpty {
      identity.typeCode = documentName
    }
    if identity.dates.isEmpty { identity.dates = dates }
    guard identity.status == nil, metadata.values[.mainType] == nil else { return }
    switch kind {
    case .bill:
      identity.status = DocumentType.knownCodes.contains(documentName) ? .draft : .proposed
    default: if identity.textDate == nil { identity.textDate = expressionDate }
    }
  }

  /// Whether the text may be in another language than English where none is stated: it is of another country, or its
  /// identification leaves the language open.
  private var isForeign: Bool { hasLanguage || !country.isEmpty && !country.hasPrefix("GB") }

  /// Codes of three letters, of ISO 639, as the tags that texts have elsewhere.
  private static let languageTags = [
    "eng": "en", "cym": "cy", "wel": "cy", "gla": "gd", "gle": "ga", "fra": "fr", "fre": "fr", "deu": "de",
    "ger": "de", "ita": "it", "spa": "es", "fin": "fi", "swe": "sv", "nld": "nl", "dut": "nl", "por": "pt",
    "afr": "af", "roh": "rm", "lat": "la",
  ]
}
