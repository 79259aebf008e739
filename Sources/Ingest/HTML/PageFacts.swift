import Legislation
import Markup

/// What the head of a page says of the document.
struct PageFacts {
  private var titleBytes: [UInt8] = []
  private var values: [String: String] = [:]
  private var canonical = ""
  var language: String?

  mutating func addTitle(_ bytes: Span<UInt8>) {
    for index in bytes.indices where titleBytes.count < 4096 { titleBytes.append(bytes[index]) }
  }

  mutating func add(_ attributes: PageAttributes) {
    guard let name = attributes.string(.name) ?? attributes.string(.property),
      let value = attributes.string(.content)
    else { return }
    let key = name.lowercased()
    if values[key] == nil { values[key] = String(value.prefix(2000)) }
  }

  mutating func addLink(_ attributes: PageAttributes) {
    if attributes.matches(.rel, "canonical"), let address = attributes.string(.href) { canonical = address }
  }

  /// What the page calls itself, without the name of its site: *Schools causing concern - GOV.UK*. An address is no title.
  var title: String {
    let words = String(decoding: titleBytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    var title = words.joined(separator: " ")
    guard !title.hasPrefix("http://"), !title.hasPrefix("https://") else { return "" }
    for site in [" - GOV.UK", " – GOV.UK", " | GOV.UK", " - legislation.gov.uk", " | legislation.gov.uk"]
    where title.hasSuffix(site) { title.removeLast(site.count) }
    return title
  }

  /// Fills in what is not known from the text itself.
  func fill(_ identity: inout Identity) {
    if identity.title.isEmpty { identity.title = values["dc.title"] ?? title }
    let addresses = [values["dc.identifier"], canonical, values["og:url"]].compactMap { $0 }
    if identity.item == nil,
      let address = addresses.lazy.compactMap({ ItemAddress($0) }).first(where: \.isOfLegislation)
    {
      identity.item = address.id
      identity.address = address
      identity.textVersion = address.version
      identity.typeCode = address.id.work?.type
    }
    if identity.textDate == nil {
      identity.textDate =
        values["dc.date.valid"].flatMap { CalendarDate($0) } ?? identity.textVersion?.date
    }
    if identity.modified == nil { identity.modified = values["dc.date.modified"].flatMap { StatedDate($0) } }
    if identity.publisher.isEmpty { identity.publisher = values["dc.publisher"] ?? "" }
    if identity.status == nil, identity.item != nil, identity.textVersion?.date != nil {
      identity.status = .revised
    }
  }

  /// The language that the page states, without a region: `en` for `en-GB`.
  var primaryLanguage: String? {
    language.flatMap { $0.split(separator: "-").first.map { $0.lowercased() } }
  }
}
