/// A page whose classes are the names of Akoma Ntoso, rewritten as the XML that it was made of, for ``StandardTree``.
package struct RewrittenPage {
  /// The XML.
  package private(set) var bytes: [UInt8] = []
  /// What the page says in its notes, headings over them too, as one text.
  package private(set) var notes = ""
  private var xml = ""

  package init?(_ source: String) {
    guard
      let article = PageTree(source).root.all.first(where: {
        $0.name == "article" && ($0.attributes["data-doc-type"] != nil || $0.classes.first == "act")
      })
    else { return nil }
    let isDoc = article.attributes["data-doc-type"] != nil
    let kind = isDoc ? "doc" : "act"
    xml = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">"
    xml += "<\(kind) name=\"\(isDoc ? "" : article.classes.last ?? "")\">"
    // The service's metadata, by which a heading over one paragraph of a Schedule is known.
    if !isDoc { xml += "<meta><proprietary><DocumentMainType/></proprietary></meta>" }
    content(of: article)
    xml += "</\(kind)></akomaNtoso>"
    bytes = Array(xml.utf8)
  }

  private mutating func content(of node: PageNode) {
    for piece in node.content {
      switch piece {
      case .text(let text): xml += text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      case .element(let element): write(element)
      }
    }
  }

  private mutating func write(_ node: PageNode) {
    let classes = node.classes
    let first = classes.first ?? ""
    if first == "meta" || ["script", "style", "nav"].contains(node.name) { return }
    if first == "annotations" || first == "footnotes" {
      notes += text(ofNotes: node)
      return
    }
    if ["noteRef", "fn", "fnRef"].contains(first) {
      // A commentary's mark is nothing, another one a space.
      if !classes.dropFirst().contains("commentary") { xml += "<br/>" }
      return
    }
    if first == "marker" { return }
    if node.name.hasPrefix("h"), node.name.count == 2, node.name != "hr", first != "block" {
      // The line of a number and a heading is only that.
      return content(of: node)
    }
    var (name, attributes) = element(node, first, classes)
    if let id = node.attributes["id"] { attributes["eId"] = id }
    if let changed = node.attributes["data-ukl-changeid"] { attributes["ChangeId"] = changed }
    if let own = node.attributes["data-ukl-name"], name == "hcontainer" { attributes["Name"] = own }
    xml += "<\(name)"
    for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
      xml += " \(key)=\"\(value.replacing("&", with: "&amp;").replacing("\"", with: "&quot;"))\""
    }
    xml += ">"
    if first == "attachment", let kind = node.attributes["data-name"] {
      xml += "<doc name=\"\(kind)\">"
      content(of: node)
      xml += "</doc>"
    } else {
      content(of: node)
    }
    xml += "</\(name)>"
  }

  private func element(
    _ node: PageNode, _ first: String, _ classes: [String]
  ) -> (String, [String: String]) {
    let second = classes.count > 1 ? classes[1] : ""
    let third = classes.count > 2 ? classes[2] : ""
    switch node.name {
    case "blockquote": return ("quotedStructure", [:])
    case "q": return ("quotedText", [:])
    case "table", "tr", "td", "th", "ins", "del", "img", "br": return (node.name, [:])
    case "math", "mi", "mo", "mn", "mtext", "mrow", "mfrac", "semantics": return (node.name, [:])
    case "col", "colgroup": return ("componentRef", [:])
    case "b", "i", "u", "sup", "sub", "a", "abbr": return (node.name, [:])
    case "hr": return ("br", [:])
    case "cite": return ("ref", [:])
    case "time": return (first == "docDate" ? "docDate" : "span", [:])
    default: break
    }
    switch first {
    case "": return (node.name == "span" ? "span" : node.name == "p" ? "p" : "div", [:])
    case "hcontainer": return (first, ["name": second, "class": third])
    case "block", "inline": return (first, ["name": second])
    case "level", "tblock", "blockContainer", "paragraph", "authorialNote": return (first, ["class": second])
    case "tab": return ("span", [:])
    case _ where StandardNames.blocks.union(StandardNames.inline).contains(first): return (first, [:])
    default: return (node.name == "span" ? "span" : "div", [:])
    }
  }

  private func text(ofNotes node: PageNode) -> String {
    if node.classes.first == "marker" { return "" }
    let isInline = ["a", "b", "i", "u", "cite", "span", "sup", "sub", "abbr"].contains(node.name)
    let inner = node.content.map { piece -> String in
      switch piece {
      case .text(let text): return text
      case .element(let element): return text(ofNotes: element)
      }
    }.joined()
    return isInline ? inner : "\n\(inner)\n"
  }
}
