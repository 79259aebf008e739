extension ForeignFormat {
  /// Legislation in a schema of another publisher; nil if the root is that of none that is known.
  static func legislation(_ root: XMLRoot, _ text: [UInt8]) -> ForeignFormat? {
    guard let publisher = publisher(root, text) else { return nil }
    return ForeignFormat(
      "legislation in the XML of \(publisher) (root \(root.name))",
      "find the document as Akoma Ntoso, or save its text as plain text (UTF-8), and read that")
  }

  private static func publisher(_ root: XMLRoot, _ text: [UInt8]) -> String? {
    switch root.localName {
    case "Statute", "Regulation": "the Department of Justice of Canada"
    case "oigusakt": "Riigi Teataja, Estonia"
    case "act" where DetectionText.contains("<frontmatter", in: text), "si": "the Irish Statute Book"
    case "toestand", "wetgeving": "the Basiswettenbestand of the Netherlands (BWB)"
    case _ where root.namespace.contains("/uslm"):
      "the United States (United States Legislative Markup, USLM)"
    case "pLaw", "uscDoc", "lawDoc", "statutesAtLarge":
      "the United States (United States Legislative Markup, USLM)"
    case "report" where root.doctype == "report" || DetectionText.contains("bho", in: text):
      "British History Online"
    default: nil
    }
  }
}
