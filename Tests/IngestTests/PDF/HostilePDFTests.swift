import Foundation
import Inputs
import Legislation
import Programs
import TestSupport
import Testing

@testable import Ingest

@Suite("PDF: damaged files, and converters that fail")
struct HostilePDFTests {
  /// What is said of a PDF, by a reader whose converter is the first `pdftotext` in a folder.
  private func sentence(
    _ bytes: [UInt8] = MadePDF.lines(["words"]).bytes, converter folder: String? = nil,
    limits: ProgramLimits = ProgramLimits(seconds: 20, memory: 1 << 30, output: 1 << 20)
  ) -> String {
    var reader = SourceReader()
    if let folder {
      let converter = PDFConverter(searchPath: folder, limits: limits)
      reader.forms = SourceForms.standard.adding(PDFForm(converter: converter))
    }
    do throws(IngestError) {
      let document = try reader.read(bytes: bytes, path: "x.pdf")
      return "read, with \(document.text.count) bytes"
    } catch { return "\(error)" }
  }

  /// A program that does what the file `script` beside the name it is called by says. It is written once: a file that was just
  /// written cannot be run while another test starts a program.
  private static let shared: TemporaryFolder? = {
    guard let folder = try? TemporaryFolder(),
      let path = try? folder.write("#!/bin/sh\n. \"$(dirname \"$0\")/script\"\n", to: "run")
    else { return nil }
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    Thread.sleep(forTimeInterval: 0.2)
    return folder
  }()

  private func stub(_ script: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("\(script)\n", to: "script")
    let shared = try #require(Self.shared)
    try FileManager.default.createSymbolicLink(
      atPath: folder.name("pdftotext"), withDestinationPath: shared.name("run"))
    return folder
  }

  @Test("without the converter the sentence says how to install it, and other forms are read")
  func missing() throws {
    let folder = try TemporaryFolder()
    let said = sentence(converter: folder.path)
    #expect(
      said
        == "x.pdf: reading failed: PDF is read with pdftotext, which is in no folder of PATH; install Poppler "
        + "('apt-get install poppler-utils' on Debian and Ubuntu, 'brew install poppler' on macOS).")
    #expect(sentence(Array("Words of a text.".utf8), converter: folder.path).hasPrefix("read"))
  }

  @Test(
    "a converter that never ends, or prints without end, is ended at the limit",
    arguments: [
      ("sleep 60", "pdftotext did not finish it in 1 seconds"),
      ("while :; do echo '<page width=\"1\" height=\"1\"></page>'; done", "found more than 1 MB of words"),
      ("exec yes", "found more than 1 MB of words"),
    ])
  func endless(_ script: String, _ words: String) throws {
    let folder = try stub(script)
    let limits = ProgramLimits(seconds: script.hasPrefix("sleep") ? 1 : 30, memory: 1 << 30, output: 1 << 20)
    let said = sentence(converter: folder.path, limits: limits)
    #expect(said.contains(words), "\(said)")
    #expect(said.hasPrefix("x.pdf:1: ") && !said.dropLast().contains(". "))
  }

  @Test(
    "what the converter says and how it ends is told apart",
    arguments: [
      ("kill -11 $$", "a PDF that pdftotext cannot read: it was ended by signal 11"),
      ("echo 'Command Line Error: Incorrect password' >&2; exit 1", "a PDF that a password protects"),
      (
        "echo 'Error: Copying of text from this document is not allowed.' >&2; exit 3",
        "does not allow its text to be copied"
      ),
      (
        "echo \"Syntax Error: Couldn't find trailer dictionary\" >&2; exit 1",
        "(couldn't find trailer dictionary)"
      ),
      ("exit 99", "a damaged PDF, or one that is cut short"),
      ("exit 127", "could not be started"),
      ("cat", "is not what Poppler's pdftotext writes"),
      ("echo '<doc></doc>'", "a PDF without pages"),
      (
        "echo '<doc><page width=\"5\" height=\"5\"><word</page></doc>'",
        "is not what Poppler's pdftotext writes"
      ),
      (
        "echo '<doc><page width=\"5\" height=\"5\"></page></doc>'",
        "a PDF without text: its 1 page is a picture or empty"
      ),
    ])
  func failures(_ script: String, _ words: String) throws {
    let folder = try stub(script)
    let said = sentence(converter: folder.path)
    #expect(said.contains(words), "\(said)")
    #expect(said.hasPrefix("x.pdf: "))
  }

  @Test("places that are none, and characters that no XML may hold, are no end of it")
  func strangePlaces() throws {
    let word = "<word xMin=\"nan\" yMin=\"1\" xMax=\"-5\" yMax=\"inf\">lost</word>"
    let good = "<word xMin=\"10\" yMin=\"12\" xMax=\"40\" yMax=\"24\">kept\u{1}</word>"
    let far = "<word xMin=\"1e9\" yMin=\"99999999999999999999\" xMax=\"3\" yMax=\"2\">far</word>"
    let line = "<line>\(word)\(good)</line><line>\(far)</line><line></line>"
    let folder = try stub("echo '<doc><page width=\"100\" height=\"200\">\(line)</page></doc>'")
    #expect(sentence(converter: folder.path).hasPrefix("read"))
  }

  @Test(
    "scanned pages are told from blank ones, page by page; where the list of pictures is not to be had, both are named",
    .withPDF)
  func pictures() throws {
    var made = MadePDF()
    made.add("The board must keep a list of questions.", y: 100)
    made.turnPage()
    made.turnPage()
    made.add("It may keep other lists.", y: 100)
    made.turnPage()
    made.turnPage()
    made.hasPictures = true
    made.pagesWithPictures = [0, 1, 4]
    func notes(_ reader: SourceReader) throws -> [String] {
      try reader.read(bytes: made.bytes, path: "x.pdf").notes.filter { $0.kind == .noText }.map {
        "\($0.isWarning ? "warning" : "note"): \($0.sentence)"
      }
    }
    #expect(
      try notes(SourceReader()) == [
        "warning: 2 pages are pictures without text (pages 2, 5), as scanned pages are; words in them are not counted.",
        "note: 1 page has neither text nor a picture (page 4): empty, or letters drawn as lines.",
      ])
    // A folder with no pdfimages in it.
    let folder = try TemporaryFolder()
    let found = try #require(ProgramFile.named("pdftotext"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.name("pdftotext"), withDestinationPath: found.path)
    var reader = SourceReader()
    reader.forms = SourceForms.standard.adding(PDFForm(converter: PDFConverter(searchPath: folder.path)))
    #expect(
      try notes(reader) == [
        "warning: 3 pages have no text (pages 2, 4–5): empty, or pictures, whose words are not counted."
      ])
  }

  @Test("a PDF of pictures and one of nothing are refused each in its own words", .withPDF)
  func withoutText() {
    var made = MadePDF()
    made.turnPage()
    #expect(sentence(made.bytes).contains("its 2 pages have neither letters nor pictures"))
    made.hasPictures = true
    #expect(
      sentence(made.bytes).contains("its 2 pages are pictures") && !sentence(made.bytes).contains("or empty"))
    made.pagesWithPictures = [1]
    #expect(sentence(made.bytes).contains("its 2 pages are pictures (1) or empty"))
  }

  @Test("the list of pictures: masks are none, and lines that are not of it are passed over")
  func listing() {
    let listing = """
      page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
      --------------------------------------------------------------------------------------------
         1     0 smask    500   500  gray    1   8  image  no         7  0    72    72  12K 4.9%
         3     1 image   1654  2339  gray    1   8  jpeg   no        12  0   200   200  210K 5.6%
        12     2 stencil    1     1  -       1   1  image  no        13  0    72    72  1B 0.0%
      nonsense
      """
    #expect(PDFConverter.pages(listedIn: Array(listing.utf8)) == [3, 12])
  }

  @Test("damaged, cut short, of no pages, without text, without letters", .withPDF)
  func damaged() throws {
    let bytes = MadePDF.lines(["The words of a text."]).bytes
    #expect(sentence(bytes).hasPrefix("read"))
    #expect(sentence(Array("%PDF-1.7\n".utf8)).contains("a damaged PDF, or one that is cut short"))
    #expect(sentence(Array(bytes.prefix(60))).contains("a damaged PDF, or one that is cut short"))
    #expect(sentence(MadePDF([]).bytes).contains("x.pdf: this seems to be"))
    #expect(sentence(MadePDF([[]]).bytes).contains("a PDF without text"))
    var scan = MadePDF([[], []])
    scan.hasPictures = true
    #expect(sentence(scan.bytes).contains("a PDF without text: its 2 pages are pictures"))
    var soup = MadePDF.lines(
      (0..<20).map { _ in "the authority must inform every parent of what the child needs and of how" })
    // Small letters become capitals, as where codes are numbers of glyphs; or each the third behind it.
    for shift in [61, 3] {
      soup.shift = shift
      #expect(sentence(soup.bytes).contains("whose fonts do not say which letters they draw"), "\(shift)")
    }
  }

  @Test("a PDF cut off at any length is read in part with a warning, or refused", .withPDF, arguments: 0..<12)
  func cut(_ part: Int) throws {
    let bytes = MadePDF.lines((0..<40).map { "Line \($0) of a text that is cut off." }).bytes
    let cut = Array(bytes.prefix(bytes.count * part / 12))
    do throws(IngestError) {
      let document = try SourceReader(format: .pdf).read(bytes: cut, path: "x.pdf")
      #expect(document.notes.contains { $0.isWarning && $0.sentence.contains("pdftotext says") })
    } catch {
      #expect(part == 0 || "\(error)".contains("damaged PDF") || "\(error)".contains("without"), "\(error)")
    }
  }
}
