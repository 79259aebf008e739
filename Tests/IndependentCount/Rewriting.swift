/// Writes a document anew in a form that means the same: what changes is not text, so no count may change.
package enum Rewriting: String, CaseIterable, Sendable, CustomStringConvertible {
  case prefixes, olderNamespace, attributeOrder, comments, characterData, characterReferences, instructions

  package var description: String { rawValue }

  /// - Returns: nil if the bytes are not XML.
  package func rewritten(_ bytes: [UInt8]) -> [UInt8]? {
    guard let root = Element.root(of: bytes) else { return nil }
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(root, inside: nil, to: &output)
    return Array(output.utf8)
  }

  private func write(_ element: Element, inside outer: String?, to output: inout String) {
    let uri = self == .olderNamespace ? Self.older[element.uri] ?? element.uri : element.uri
    let name = self == .prefixes && !uri.isEmpty ? "q\(element.name.count % 3):\(element.name)" : element.name
    output += "<\(name)"
    if uri != outer || self == .prefixes {
      if self == .prefixes, !uri.isEmpty {
        output += " xmlns:q\(element.name.count % 3)=\"\(escaped(uri))\""
      } else {
        output += " xmlns=\"\(escaped(uri))\""
      }
    }
    let attributes = element.attributes.filter { !$0.key.hasPrefix("xmlns") && !$0.key.hasPrefix("xsi:") }
    let names = self == .attributeOrder ? attributes.keys.sorted(by: >) : attributes.keys.sorted()
    for name in names where !name.contains(":") || name.hasPrefix("xml:") {
      output += " \(name)=\"\(escaped(attributes[name] ?? ""))\""
    }
    output += ">"
    for content in element.content {
      switch content {
      case .element(let child): write(child, inside: uri, to: &output)
      case .text(let text): write(text, to: &output)
      }
    }
    output += "</\(name)>"
  }

  private func write(_ text: String, to output: inout String) {
    let middle = text.unicodeScalars.index(text.startIndex, offsetBy: text.unicodeScalars.count / 2)
    let (head, tail) = (String(text[..<middle]), String(text[middle...]))
    switch self {
    case .comments: output += escaped(head) + "<!-- <Text>no words</Text> -->" + escaped(tail)
    case .instructions: output += escaped(head) + "<?page no words?>" + escaped(tail)
    case .characterData:
      output += escaped(head) + "<![CDATA[" + tail.replacing("]]>", with: "]]]]><![CDATA[>") + "]]>"
    case .characterReferences:
      for scalar in text.unicodeScalars { output += "&#\(scalar.value);" }
    case .prefixes, .olderNamespace, .attributeOrder: output += escaped(text)
    }
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\r": result += "&#13;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let older = [
    "http://www.legislation.gov.uk/namespaces/legislation":
      "http://www.tso.co.uk/assets/namespace/legislation",
    "http://www.legislation.gov.uk/namespaces/metadata": "http://www.tso.co.uk/assets/namespace/metadata",
  ]
}
