import Ingest
import Inputs
import Legislation
import TestSupport
import Testing

/// One reader for many documents.
@Suite("A reader that is used again", .enabled(if: SharedTexts.isWanted("corpora/clml")))
struct DocumentReaderTests {
  static let files =
    SharedTexts.files(in: "corpora/clml", suffix: ".xml").map { "corpora/clml/" + $0 }
    + SharedTexts.files(in: "corpora/hostile-real").map { "corpora/hostile-real/" + $0 }

  private func outcome(_ body: () throws(IngestError) -> Document) -> Result<Document, IngestError> {
    do { return .success(try body()) } catch { return .failure(error) }
  }

  @Test("reads each file as a new one does, after files of all kinds, also in place")
  func again() throws {
    let reader = DocumentReader()
    for path in Self.files {
      let bytes = try SharedTexts.bytes(path)
      let fresh = outcome { () throws(IngestError) in try SourceReader().read(bytes: bytes, path: path) }
      let used = outcome { () throws(IngestError) in try reader.read(bytes: bytes, path: path) }
      var place = bytes
      let inPlace = outcome { () throws(IngestError) in try reader.read(inPlace: &place, path: path) }
      #expect(place.count == bytes.count, "\(path)")
      for other in [used, inPlace] {
        switch (fresh, other) {
        case (.success(let one), .success(let two)):
          let isSame =
            one.text == two.text && one.runs == two.runs && one.provisions == two.provisions
            && one.identity == two.identity && one.notes == two.notes && one.conservation == two.conservation
          #expect(isSame, "\(path)")
        case (.failure(let one), .failure(let two)): #expect(one == two)
        default: Issue.record("\(path): read by one reader and not by the other")
        }
      }
    }
  }

  @Test("the identity alone is that of the whole document, without hash")
  func identity() throws {
    let reader = DocumentReader()
    for path in Self.files {
      let bytes = try SharedTexts.bytes(path)
      guard var whole = try? reader.read(bytes: bytes, path: path).identity else { continue }
      (whole.sha256, whole.hasNoText) = ("", false)
      let alone = try reader.identity(bytes: bytes, path: path)
      #expect(alone == whole)
    }
  }
}

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
