import Inputs
import Legislation
import Markup
import TestSupport
import Testing

@testable import Ingest

/// A document is the same, field by field, whether the scanner or libxml2 read its XML.
@Suite struct BothXMLReadersOverRealTexts {
  static let files = RealTexts.clml + RealTexts.files("akn", ".xml", ".akn")

  @Test(.overRealTexts, arguments: files) func readsTheSame(_ path: String) throws {
    let bytes = try SharedTexts.bytes(path)
    let scanned = BothXMLReadersOverRealTexts.outcome(.quickest, bytes, path)
    let known = BothXMLReadersOverRealTexts.outcome(.libxml2, bytes, path)
    switch (scanned, known) {
    case (.success(let one), .success(let other)):
      #expect(one.text == other.text)
      #expect(one.runs == other.runs)
      #expect(one.provisions == other.provisions)
      #expect(one.anchors == other.anchors)
      #expect(one.languages == other.languages)
      #expect(one.notes == other.notes)
      #expect(one.conservation == other.conservation)
      #expect(one.identity == other.identity)
    case (.failure(let one), .failure(let other)): #expect(one == other)
    default: Issue.record("\(scanned) / \(known)")
    }
  }

  /// Legislation in CLML is read by the scanner alone.
  @Test(.overRealTexts, arguments: RealTexts.clml) func needsNoLibXML2(_ path: String) throws {
    let bytes = try SharedTexts.bytes(path)
    #expect(throws: Never.self) {
      try BothXMLReadersOverRealTexts.outcome(.scanner, bytes, path).get()
    }
  }

  private static func outcome(
    _ reading: MarkupReading, _ bytes: [UInt8], _ path: String
  ) -> Result<Document, IngestError> {
    MarkupReading.$chosen.withValue(reading) {
      do throws(IngestError) { return .success(try DocumentReader().read(bytes: bytes, path: path)) } catch {
        return .failure(error)
      }
    }
  }
}
