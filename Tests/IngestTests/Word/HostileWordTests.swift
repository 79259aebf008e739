import Ingest
import Inputs
import Legislation
import TestSupport
import Testing

@Suite("Word and OpenDocument: damaged and hostile files")
struct HostileWordTests {
  private func sentence(_ bytes: [UInt8], _ format: String? = nil) -> String {
    let reader = SourceReader(format: format.flatMap { SourceFormat(rawValue: $0) })
    do throws(IngestError) {
      let document = try reader.read(bytes: bytes, path: "x.docx")
      return "read, with \(document.text.count) bytes"
    } catch { return "\(error)" }
  }

  private static func with(_ name: String, _ text: String?) -> [UInt8] {
    var parts = MadeWord(paragraph("words")).parts.filter { $0.name != name }
    if let text { parts.append((name, text)) }
    return StoredZip.bytes(parts)
  }

  @Test("a file without its text says so")
  func withoutText() {
    let none = sentence(Self.with("word/document.xml", nil))
    #expect(
      none.contains("x.docx: this seems to be a Word document without its text (no part word/document.xml)"))
    #expect(sentence(Self.with("word/document.xml", "<w/>")).contains("in no form that is known"))
    #expect(sentence(Self.with("word/document.xml", "")).contains("without its text"))
    let sheet = StoredZip.bytes([
      (name: "[Content_Types].xml", text: "<Types/>"), (name: "xl/workbook.xml", text: "<workbook/>"),
    ])
    #expect(sentence(sheet).contains("an Excel workbook"))
    #expect(sentence(sheet, "docx").contains("an Excel workbook"))
    let odt = StoredZip.bytes([(name: "mimetype", text: "application/vnd.oasis.opendocument.text")])
    #expect(sentence(odt).contains("an OpenDocument file without its text (content.xml)"))
  }

  @Test(
    "documents of other word processors are refused with the way to convert them, and nothing of them is counted"
  )
  func otherPrograms() {
    let old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    let pages = StoredZip.bytes([
      (name: "Index/Document.iwa", text: "x"), (name: "Metadata/Properties.plist", text: "Words"),
    ])
    let older = StoredZip.bytes([
      (name: "QuickLook/Preview.pdf", text: "%PDF-1.4"), (name: "index.xml", text: "<sl:document/>"),
    ])
    for (source, what, remedy) in [
      (old, "an old Office file (Word .doc and the like)", "save it as a Word document (.docx)"),
      (
        Array(#"{\rtf1\ansi A board must inform us.}"#.utf8), "rich text (RTF)",
        "save it as a Word document (.docx)"
      ),
      (pages, "a document of Apple's Pages, Numbers or Keynote", "export it as Word (.docx)"),
      (older, "a document of Apple's Pages, Numbers or Keynote", "export it as Word (.docx)"),
    ] {
      let said = sentence(source)
      #expect(said.contains(what) && said.contains(remedy))
      #expect(!said.dropLast().contains(". "), "one sentence")
    }
  }

  @Test("XML that is cut short or nested 100,000 deep is refused with the part's name")
  func malformed() {
    #expect(
      sentence(Self.with("word/document.xml", "<w:document><w:body>")).contains("x.docx: word/document.xml"))
    let deep = String(repeating: "<w:sdt>", count: 100_000)
    let nested = "<w:document \(MadeWord.spaces)><w:body>\(deep)</w:body></w:document>"
    #expect(sentence(Self.with("word/document.xml", nested)).contains("nested more than"))
    #expect(sentence(Self.with("word/styles.xml", "<w:styles")).contains("x.docx: word/styles.xml"))
  }

  @Test("a file cut off at any length is refused, or is no document", arguments: 0..<20)
  func cut(_ part: Int) {
    var made = MadeWord(paragraph("words"))
    made.styles = "<w:style/>"
    let bytes = made.bytes
    let length = bytes.count * part / 20
    #expect(!sentence(Array(bytes[..<length])).hasPrefix("read"))
    #expect(!sentence(Array(bytes[..<length]), "docx").hasPrefix("read"))
  }

  @Test("what lies outside the file is not looked at, and a document that is inserted whole is named")
  func outside() throws {
    var made = MadeWord(paragraph("words") + "<w:altChunk r:id=\"x\"/>")
    made.styles = "<w:style/>"
    var parts = made.parts
    let place = try #require(parts.firstIndex { $0.name == "word/_rels/document.xml.rels" })
    parts[place].text = parts[place].text.replacing(
      "Target=\"styles.xml\"", with: "Target=\"file:///etc/passwd\" TargetMode=\"External\"")
    let document = try SourceReader().read(bytes: StoredZip.bytes(parts), path: "x.docx")
    #expect(document.stretches == ["¶operative: words"])
    #expect(document.hasNote(.contentNotIncluded, "1 other document is inserted whole"))
  }

  @Test("more than a million cells are too many")
  func cellsSlow() throws {
    let cell = "<w:tc><w:p/></w:tc>"
    let table = "<w:tbl><w:tr>\(String(repeating: cell, count: 1_000_001))</w:tr></w:tbl>"
    #expect(sentence(MadeWord(table).bytes).contains("its tables have more than 1000000 cells"))
  }

  @Test("styles and fields that go in circles end")
  func circles() throws {
    var made = MadeWord(paragraph("words", "<w:pStyle w:val=\"A\"/>"))
    made.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
    #expect(try made.document().stretches == ["¶operative: words"])
  }

  @Test("a password, by the manifest")
  func encrypted() {
    let odt = StoredZip.bytes([
      (name: "mimetype", text: "application/vnd.oasis.opendocument.text"),
      (name: "content.xml", text: "<x/>"),
      (name: "META-INF/manifest.xml", text: "<m><manifest:encryption-data/></m>"),
    ])
    #expect(sentence(odt).contains("that a password protects"))
  }

  @Test("a document in an archive is one text of it")
  func inArchive() throws {
    let bytes = MadeWord(paragraph("words")).bytes
    let archive = StoredZip.bytes([
      (name: "codes/a.docx", bytes: bytes), (name: "b.txt", bytes: Array("x y".utf8)),
    ])
    let document = try SourceReader().read(bytes: archive, path: "codes.zip", member: "codes/a.docx")
    #expect(document.identity.format.rawValue == "docx")
    #expect(document.stretches == ["¶operative: words"])
  }
}
