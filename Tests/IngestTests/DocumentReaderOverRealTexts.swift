import Ingest
import Inputs
import Legislation
import TestSupport
import Testing

/// One reader for many documents.
@Suite("A reader that is used again", .overRealTexts)
struct DocumentReaderOverRealTexts {
  static let files =
    RealTexts.clml
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
