import IndependentCount
import Ingest
import Inputs
import Legislation
import Testing

/// A fragment of Akoma Ntoso and what a reader must make of it, worked out by hand from the rules, in the notation of
/// ``CLMLCase``. The fragment is in the body of an Act of the standard's namespace, with the metadata given; one that
/// begins with `!` is beside the body, and one that begins with `@` is the document.
struct StandardCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var document: [UInt8]
  var expected: String

  init(
    _ testDescription: String, _ fragment: String, metadata: String = "", root: String = "act",
    name: String = "ukpga",
    is expected: String
  ) {
    self.testDescription = testDescription
    self.expected = expected
    document = Array(StandardCase.source(fragment, metadata: metadata, root: root, name: name).utf8)
  }

  static func source(_ fragment: String, metadata: String = "", root: String = "act", name: String = "ukpga")
    -> String
  {
    if fragment.hasPrefix("@") { return String(fragment.dropFirst()) }
    let body = root == "doc" ? "mainBody" : "body"
    let content = fragment.hasPrefix("!") ? String(fragment.dropFirst()) : "<\(body)>\(fragment)</\(body)>"
    let meta = metadata.isEmpty ? "" : "<meta>\(metadata)</meta>"
    return """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" \
      xmlns:uk="https://www.legislation.gov.uk/namespaces/UK-AKN" \
      xmlns:ukl="http://www.legislation.gov.uk/namespaces/legislation" \
      xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:dct="http://purl.org/dc/terms/"><\(root) name="\(name)">\(meta)\(content)</\(root)></akomaNtoso>
      """
  }

  /// `<section>` 1 that holds a content of these inline elements.
  static func section(_ content: String) -> String {
    "<section><num>1</num><content><p>\(content)</p></content></section>"
  }
}

@Suite("Akoma Ntoso, case by case")
struct StandardCases {
  @Test("words", arguments: StandardCase.words)
  func words(_ row: StandardCase) throws { try check(row) }

  @Test("provisions and their labels", arguments: StandardCase.provisions)
  func provisions(_ row: StandardCase) throws { try check(row) }

  @Test("zones", arguments: StandardCase.zones)
  func zones(_ row: StandardCase) throws { try check(row) }

  @Test("states", arguments: StandardCase.states)
  func states(_ row: StandardCase) throws { try check(row) }

  private func check(_ row: StandardCase) throws {
    let document = try SourceReader().read(bytes: row.document, path: "case.akn")
    #expect(segments(of: document).ignoringLanguage.notation == row.expected)
    #expect(document.conservation.closes)
    let wide = try SourceReader().read(bytes: utf16(row.document), path: "case.akn")
    #expect(segments(of: wide).ignoringLanguage.notation == row.expected, "in UTF-16")
  }
}
