import Ingest
import Testing

@Suite("Documents that are packed")
struct PackedDocumentTests {
  /// `1 A board must inform us.` and a line feed, packed by Python's gzip.
  private static let packed: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 51, 84, 112, 84, 72, 202, 79, 44, 74, 81, 200, 45, 45, 46, 81, 200, 204,
    75, 203, 47, 202, 85, 40, 45, 214, 227, 2, 0, 212, 66, 95, 99, 26, 0, 0, 0,
  ]

  @Test("a document and what it says of itself are those of the text, with the hash of either")
  func same() throws {
    let reader = DocumentReader()
    let document = try reader.read(bytes: Self.packed, path: "act.gz")
    #expect(String(decoding: document.text, as: UTF8.self).contains("A board must inform us."))
    // By sha256sum, of the text and of the packed file.
    #expect(document.identity.sha256 == "b8eb97298752a9576869440eefbe8fefb12a4bd6674961d5255602982d69d4bc")
    #expect(
      document.identity.archive?.sha256 == "00a1146ca83da11a22dc158d068f1b44b5c790a0a9ef4de9fdfad08a43ea2b37")
    #expect(document.identity.bytes == 26)
    var expected = document.identity
    (expected.sha256, expected.hasNoText) = ("", false)
    #expect(try reader.identity(bytes: Self.packed, path: "act.gz") == expected)
  }
}
