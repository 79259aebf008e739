import Ingest
import Inputs
import Legislation
import Testing

/// What a document says of itself, read without its text.
@Suite("The identity of a document alone")
struct IdentityTests {
  private static let fields = "<dc:title>T</dc:title><dct:valid>2020-01-01</dct:valid>"

  @Test(
    "is that of the whole, wherever the metadata stands",
    arguments: [
      "<ukm:Metadata>\(fields)</ukm:Metadata>", "<x:Metadata>\(fields)</x:Metadata>", fields,
      "<Primary><PrimaryPrelims>\(fields)</PrimaryPrelims></Primary>",
    ])
  func identity(_ metadata: String) throws {
    let text = """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" xmlns:x="urn:x" \
      xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dct="http://purl.org/dc/terms/">\
      \(metadata)<Primary><Body><P><Text>words</Text></P></Body></Primary></Legislation>
      """
    let reader = DocumentReader()
    let alone = try reader.identity(bytes: Array(text.utf8), path: "i.xml")
    #expect((alone.title, alone.versionDate) == ("T", "2020-01-01"))
    var whole = try reader.read(bytes: Array(text.utf8), path: "i.xml").identity
    (whole.sha256, whole.hasNoText) = ("", false)
    #expect(alone == whole)
  }
}
