import Bytes

extension ForeignFormat {
  /// What a text with markup is that no form reads.
  static func markup(_ root: XMLRoot, _ text: [UInt8]) -> ForeignFormat {
    let local = root.localName
    let lower = local.lowercased()
    if lower == "html" || root.doctype.lowercased() == "html" || htmlParts.contains(lower) {
      return webPage(root, text)
    }
    switch lower {
    case "":
      return ForeignFormat("XML without an element", "download the file again; it may have been cut short")
    case "akomantoso":
      return ForeignFormat(
        "Akoma Ntoso in a namespace that is not one of the standard's (\(root.namespace))",
        "its namespace must begin with http://docs.oasis-open.org/legaldocml/ns/akn/; \(saveXML)")
    case "feed" where root.namespace.contains("w3.org/2005/Atom") || root.namespace.isEmpty:
      return ForeignFormat(
        "an Atom feed (root feed), a list and no document", "open an entry of it and save that as XML")
    case "rss", "rdf":
      return ForeignFormat("a list or metadata (root \(root.name)), no document", saveXML)
    case "leg": return ForeignFormat("simplified legislation XML (root leg)", saveXML)
    case "document" where root.namespace.contains("wordprocessingml"),
      "package" where root.namespace.contains("office"),
      "worddocument":
      return ForeignFormat(
        "a Word document as XML (root \(root.name))", "save the Word file as plain text (UTF-8) and read that"
      )
    case "judgment", "judgement":
      return ForeignFormat("a judgment (root \(root.name))", "\(readsOnly), no judgments")
    case "svg": return ForeignFormat("an image (SVG)", "find the document as XML or text and read that")
    default:
      if let known = legislation(root, text) { return known }
      let place = root.namespace.isEmpty ? "" : " in \(root.namespace)"
      return ForeignFormat(
        "XML of another kind (root \(root.name)\(place))", "its root must be Legislation; \(saveXML)")
    }
  }

  private static let htmlParts: Set<String> = [
    "head", "body", "div", "span", "p", "table", "section", "article", "main", "pre", "h1", "h2", "script",
    "meta",
  ]

  /// A page that does not hold the document it seems to be.
  static func pageWithoutDocument(_ text: [UInt8]) -> ForeignFormat? {
    if DetectionText.contains("challenge-container", in: text) || DetectionText.contains("awsWaf", in: text) {
      let title = title(text)
      let named = title.isEmpty ? "" : " titled “\(title)”"
      return ForeignFormat(
        "a browser check the service answered with\(named), not the Act",
        "open the address in a browser and save the XML from there")
    }
    if DetectionText.contains("&lt;Legislation", in: text) {
      return ForeignFormat("legislation XML shown as a coloured web page", saveXML)
    }
    return nil
  }

  private static func webPage(_ root: XMLRoot, _ text: [UInt8]) -> ForeignFormat {
    if let known = pageWithoutDocument(text) { return known }
    let title = title(text)
    let named = title.isEmpty ? "" : " titled “\(title)”"
    return ForeignFormat(
      "a piece of a web page (root \(root.name))\(named)", "save the whole page and read that; \(saveXML)")
  }

  /// What is in `<title>`, white space collapsed, 120 characters of it.
  private static func title(_ text: [UInt8]) -> String {
    guard let start = DetectionText.position(of: "<title", in: text, from: 0),
      let open = text[start...].firstIndex(of: UInt8(ascii: ">")),
      let end = DetectionText.position(of: "</title", in: text, from: open)
    else { return "" }
    return String(text.words(open + 1..<end).prefix(120))
  }
}
