import IndependentCount
import Ingest
import Testing

@Suite("Languages of CLML")
struct LanguageTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var source: String
    /// The languages of the segments, in order.
    var languages: [String]
  }

  static let namespace = #"xmlns="http://www.legislation.gov.uk/namespaces/legislation""#
  static let rows = [
    Row(
      testDescription: "English if nothing is stated",
      source:
        "<Legislation \(namespace)><Primary><Body><P><Text>Sell it.</Text></P></Body></Primary></Legislation>",
      languages: ["en"]),
    Row(
      testDescription: "the root's",
      source: """
        <Legislation \(namespace) xml:lang="cy"><Primary><Body><P><Text>Gwerthwch.</Text></P></Body></Primary>\
        </Legislation>
        """,
      languages: ["cy"]),
    Row(
      testDescription: "the metadata's",
      source: """
        <Legislation \(namespace)><ukm:Metadata xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>cy</dc:language></ukm:Metadata><Primary><Body><P>\
        <Text>Gwerthwch.</Text></P></Body></Primary></Legislation>
        """,
      languages: ["cy"]),
    Row(
      testDescription: "the address's",
      source: """
        <Legislation \(namespace) DocumentURI="http://www.legislation.gov.uk/asc/2031/2/welsh"><Primary><Body><P>\
        <Text>Gwerthwch.</Text></P></Body></Primary></Legislation>
        """,
      languages: ["cy"]),
    Row(
      testDescription: "a phrase's and a quotation's own",
      source: """
        <Legislation \(namespace)><Primary><Body><P><Text>the rule <Span xml:lang="la">mutatis \
        mutandis</Span> holds</Text><BlockAmendment xml:lang="cy"><Text>Gwerthwch.</Text></BlockAmendment></P></Body>\
        </Primary></Legislation>
        """,
      languages: ["en", "la", "en", "cy"]),
  ]

  @Test("are those stated nearest to the text", arguments: rows)
  func languages(_ row: Row) throws {
    let bytes = Array(row.source.utf8)
    let reading = try #require(TreeReading(bytes))
    #expect(reading.segments.map(\.language) == row.languages, "the independent count")
    let document = try CLMLReader.read(bytes, path: "language.xml")
    #expect(segments(of: document).map(\.language) == row.languages, "the reader")
  }
}
