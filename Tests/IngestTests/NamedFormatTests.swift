import Ingest
import Inputs
import Legislation
import TestSupport
import Testing

@Suite("Formats that a user names")
struct NamedFormatTests {
  private static let clml = Array(
    #"<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"><Primary/></Legislation>"#
      .utf8)
  private static let akn = Array(
    """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body><p>A board</p></body></act></akomaNtoso>
    """.utf8)
  private static let word = MadeWord(paragraph("A board")).bytes

  private func failure(_ bytes: [UInt8], as format: SourceFormat) -> String {
    do throws(IngestError) {
      _ = try SourceReader(format: format).read(bytes: bytes, path: "a")
      return "read"
    } catch { return "\(error)" }
  }

  @Test(
    "what cannot be read as the format that was named says which it is",
    arguments: [
      (word, SourceFormat.akomaNtoso, "docx"), (word, .clml, "docx"), (word, .odt, "docx"),
      (word, .text, "docx"),
      (akn, .clml, "akn"), (akn, .docx, "akn"), (clml, .akomaNtoso, "clml"), (clml, .odt, "clml"),
    ])
  func mistaken(bytes: [UInt8], named: SourceFormat, seems: String) {
    #expect(
      failure(bytes, as: named)
        == "a: this seems to be of the format '\(seems)', not '\(named.rawValue)'; name the format '\(seems)', "
        + "or leave it to be recognised.")
  }

  @Test("a format that fits is believed, and so is one that a text may have")
  func believed() {
    #expect(failure(Self.akn, as: .akomaNtoso) == "read")
    #expect(failure(Self.word, as: .docx) == "read")
    #expect(failure(Array("1 A board must.".utf8), as: .markdown) == "read")
  }

  @Test("what nobody reads is named too, though all of it may be letters")
  func unread() {
    let old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    for source in [old, Array(#"{\rtf1\ansi A board must inform us.}"#.utf8)] {
      for format in [SourceFormat.text, .markdown, .clml, .docx] {
        #expect(failure(source, as: format).hasPrefix("a: this seems to be "))
      }
    }
  }

  @Test("damage in the named format is damage, and no other format")
  func damaged() {
    let cut = Array(Self.akn.dropLast(20))
    #expect(failure(cut, as: .akomaNtoso).contains("not well-formed"))
    #expect(failure(Array("A board".utf8), as: .clml).contains("not well-formed"))
  }
}
