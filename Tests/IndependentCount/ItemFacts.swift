import Legislation

/// What the metadata and the root say that bears on zones, states and labels.
package struct ItemFacts {
  package let language: String
  /// `revised`, `final`, `draft` …; a missing status counts as revised.
  package let documentStatus: String
  /// Empty if none is known.
  package let versionDate: String
  private let mainType: String
  private let minorType: String
  private let container: String

  init(_ root: Element) {
    let metadata = root.elements.first { $0.name == "Metadata" }
    let identifier = trimmed(metadata?.first("identifier")?.string ?? "")
    let uri = root.attributes["DocumentURI"] ?? identifier
    let stated = root.attributes["xml:lang"] ?? metadata?.first("language").map { trimmed($0.string) } ?? ""
    language = stated.isEmpty ? (uri.hasSuffix("/welsh") ? "cy" : "en") : stated
    documentStatus = metadata?.first("DocumentStatus")?.attributes["Value"] ?? ""
    let valid = trimmed(metadata?.first("valid")?.string ?? "")
    let tail = identifier.split(separator: "/").last { $0 != "welsh" }.map(String.init) ?? ""
    versionDate = !valid.isEmpty ? valid : isDate(tail) ? tail : ""
    mainType = metadata?.first("DocumentMainType")?.attributes["Value"] ?? ""
    minorType = metadata?.first("DocumentMinorType")?.attributes["Value"] ?? ""
    let containers = ["Primary", "Secondary", "EURetained"]
    container = ([root] + root.elements).first { containers.contains($0.name) }?.name ?? ""
  }

  /// The state an element gives to what it holds; `inForce` if it says nothing.
  func state(of element: Element) -> TextState {
    guard element.vocabulary == .legislation else { return .inForce }
    let attributes = element.attributes
    if Names.change.contains(element.name) {
      if element.name == "Repeal" {
        return attributes["RetainText"] == "true" ? .retained : .repealed
      }
      return attributes["Prospective"] == "true" || attributes["Status"] == "Proposed"
        ? .prospective : .inForce
    }
    guard documentStatus != "final", documentStatus != "draft" else { return .inForce }
    switch attributes["Status"] {
    case "Prospective": return .prospective
    case "Repealed", "Dead", "Discarded": return .ended
    default: break
    }
    guard attributes["Match"] == "false" else { return .inForce }
    let start = attributes["RestrictStartDate"] ?? ""
    return !versionDate.isEmpty && start > versionDate ? .notYet : .ended
  }

  /// What a section is called in the body.
  func sectionWord(of element: Element) -> String {
    let words = [
      "section": "s.", "regulation": "reg.", "article": "art.", "rule": "r.", "paragraph": "para.",
    ]
    let id = element.attributes["id"] ?? ""
    if let dash = id.firstIndex(of: "-"), let word = words[String(id[..<dash])] { return word }
    if let uri = element.attributes["IdURI"],
      let word = pathSegments(of: uri).lazy.compactMap({ words[$0] }).first
    {
      return word
    }
    if container == "EURetained" || mainType.hasPrefix("EuropeanUnion") { return "art." }
    if mainType.hasPrefix("NorthernIreland"), mainType.hasSuffix("OrderInCouncil") { return "art." }
    if container == "Primary" { return "s." }
    switch minorType {
    case "order": return "art."
    case "rule": return "r."
    case "scheme", "resolution": return "para."
    case "regulation": return "reg."
    default: return container == "Secondary" ? "reg." : "s."
    }
  }
}

/// A provision that was requested alone, with the elements above it.
///
/// The numbers and headings above it say where it stands and are no part of what was requested.
struct RequestedProvision {
  private let requested: Element
  private let ancestors: [Element]

  /// Nil if the file is a whole item, or the requested provision is not found in it.
  init?(_ root: Element) {
    let metadata = root.elements.first { $0.name == "Metadata" }
    let wanted = pathSegments(of: metadata?.first("identifier")?.string ?? "")
    guard let rootURI = root.attributes["DocumentURI"], wanted.count > pathSegments(of: rootURI).count else {
      return nil
    }
    func search(_ element: Element, above: [Element]) -> (Element, [Element])? {
      if !above.isEmpty {
        let uris = [element.attributes["DocumentURI"], element.attributes["IdURI"]].compactMap(\.self)
        if uris.contains(where: { pathSegments(of: $0) == wanted }) { return (element, above) }
      }
      for child in element.elements where child.vocabulary == .legislation {
        if let found = search(child, above: above + [element]) { return found }
      }
      return nil
    }
    guard let (requested, ancestors) = search(root, above: []) else { return nil }
    (self.requested, self.ancestors) = (requested, ancestors)
  }

  /// Whether an element is a number or heading of something above the requested provision.
  func isAbove(_ element: Element, in surroundings: Surroundings) -> Bool {
    guard Names.heading.contains(element.name) || Names.number.contains(element.name),
      let parent = surroundings.parent, ancestors.contains(where: { $0 === parent }), element !== requested
    else { return false }
    let isOwnHeading = parent.name == "P1group" && requested.name == "P1" && ancestors.last === parent
    return !isOwnHeading
  }
}

/// Segments of an address behind the host, without `id`, version keywords and language.
private func pathSegments(of address: String) -> [String] {
  var segments = trimmed(address).split(separator: "/").map(String.init)
  if let scheme = segments.first, scheme.hasSuffix(":") { segments.removeFirst(2) }
  if segments.first == "id" { segments.removeFirst() }
  let keywords = ["enacted", "made", "created", "adopted", "prospective", "welsh"]
  while let last = segments.last, keywords.contains(last) || isDate(last) { segments.removeLast() }
  return segments
}

private func isDate(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
}

private func trimmed(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
