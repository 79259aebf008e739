import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element with its name resolved to the vocabulary it is from, and its content in document order.
final class Element {
  enum Vocabulary { case legislation, table, mathematics, metadata, error, unknown }
  enum Content {
    case element(Element)
    case text(String)
  }

  let vocabulary: Vocabulary
  let uri: String
  let name: String
  let attributes: [String: String]
  private(set) var content: [Content] = []

  var elements: [Element] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first child of one of these names in the legislation vocabulary.
  func child(_ names: String...) -> Element? {
    elements.first { $0.vocabulary == .legislation && names.contains($0.name) }
  }

  /// All character data below, as it stands.
  var string: String {
    content.map {
      switch $0 {
      case .element(let element): element.string
      case .text(let text): text
      }
    }.joined()
  }

  /// The first element below with that name, in document order, whatever its vocabulary.
  func first(_ name: String, where condition: (Element) -> Bool = { _ in true }) -> Element? {
    for element in elements {
      if element.name == name, condition(element) { return element }
      if let found = element.first(name, where: condition) { return found }
    }
    return nil
  }

  /// Comments and processing instructions are no content.
  init(_ node: XMLElement, rootHasNamespace: Bool) {
    let parts = (node.name ?? "").split(separator: ":")
    name = String(parts.last ?? "")
    uri = node.uri ?? ""
    vocabulary = Element.vocabulary(of: uri, name: name, rootHasNamespace: rootHasNamespace)
    var attributes: [String: String] = [:]
    for attribute in node.attributes ?? [] {
      if let name = attribute.name { attributes[name] = attribute.stringValue ?? "" }
    }
    self.attributes = attributes
    for child in node.children ?? [] {
      if let element = child as? XMLElement {
        content.append(.element(Element(element, rootHasNamespace: rootHasNamespace)))
      } else if child.kind == .text {
        content.append(.text(child.stringValue ?? ""))
      }
    }
  }

  private static func vocabulary(of uri: String, name: String, rootHasNamespace: Bool) -> Vocabulary {
    switch uri {
    case "http://www.legislation.gov.uk/namespaces/legislation",
      "http://www.tso.co.uk/assets/namespace/legislation":
      return .legislation
    case "http://www.w3.org/1999/xhtml": return .table
    case "http://www.w3.org/1998/Math/MathML": return .mathematics
    case "http://www.legislation.gov.uk/namespaces/metadata",
      "http://www.tso.co.uk/assets/namespace/metadata",
      "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/", "http://www.w3.org/2005/Atom":
      return .metadata
    case "http://www.tso.co.uk/assets/namespace/error", "http://www.legislation.gov.uk/namespaces/error":
      return .error
    case "" where !rootHasNamespace:
      if name == "Metadata" { return .metadata }
      if name == "math" { return .mathematics }
      return Names.table.contains(name) ? .table : .legislation
    default: return .unknown
    }
  }

  /// The tree of a CLML document, or nil if the bytes are not XML.
  static func root(of bytes: [UInt8]) -> Element? {
    let options: XMLNode.Options = [
      .nodePreserveAll, .nodePreserveWhitespace, .nodeLoadExternalEntitiesNever,
    ]
    guard let document = try? XMLDocument(data: Data(bytes), options: options),
      let root = document.rootElement()
    else { return nil }
    return Element(root, rootHasNamespace: root.uri != nil && root.uri != "")
  }
}
