import Ingest
import Inputs
import Legislation
import Testing

/// What a head must be taken for: a format, or words of the sentence that refuses it.
struct DetectionCase: Sendable, CustomTestStringConvertible {
  let head: [UInt8]
  let expected: String
  var testDescription: String { "\(expected): \(String(decoding: head.prefix(40), as: UTF8.self))" }

  init(_ head: String, _ expected: String) { self.init(Array(head.utf8), expected) }
  init(_ head: [UInt8], _ expected: String) { (self.head, self.expected) = (head, expected) }

  private static let clml = "http://www.legislation.gov.uk/namespaces/legislation"
  private static func utf16(_ text: String, mark: [UInt8]) -> [UInt8] {
    mark + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  static let read = [
    Self("<Legislation xmlns=\"\(clml)\"/>", "clml"),
    Self("<?xml version=\"1.0\"?>\n<!-- a < b -->\n<leg:Legislation xmlns:leg='\(clml)'>", "clml"),
    Self("<Legislation xmlns=\"http://www.tso.co.uk/assets/namespace/legislation\">", "clml"),
    Self("<!DOCTYPE Legislation>\n<Legislation>", "clml"),
    Self("<!DOCTYPE Legislation SYSTEM \"act.dtd\" [\n]>\n<Legislation>", "clml"),
    // What ends the declaration is behind the bracket that ends its own declarations, and in none of their values.
    Self("<!DOCTYPE Legislation [<!ELEMENT Text ANY><!ELEMENT P1 ANY>]><Legislation>", "clml"),
    Self(
      "<!DOCTYPE Legislation [<!-- a ]> it's --> <!ENTITY a \"]>\"> <!ENTITY b ']>'>]><Legislation>", "clml"),
    Self("<!DOCTYPE akomaNtoso [<!ELEMENT p ANY>]>\n<akomaNtoso><act>", "akn"),
    Self("<Legislation>", "clml"), Self("<Fragment xmlns=\"\(clml)\">", "clml"),
    Self("\n\t<Primary>", "clml"),
    Self("<EN xmlns=\"\(clml)\">", "clml"), Self("<Secondary>", "clml"), Self("<EURetained>", "clml"),
    Self("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act>", "akn"),
    Self("<an:akomaNtoso xmlns:an=\"http://www.akomantoso.org/2.0\"><an:bill>", "akn"),
    Self([0xEF, 0xBB, 0xBF] + Array("<Legislation>".utf8), "clml"),
    Self(utf16("<?xml version=\"1.0\"?><Legislation>", mark: [0xFE, 0xFF]), "clml"),
    Self(utf16("<Legislation><Primary/></Legislation>", mark: []), "clml"),
    Self(
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Legislation a=\"caf".utf8 + [0xE9] + Array("\">".utf8),
      "clml"),
    Self("28 Co-operating\n(1) A, b, c and d must co-operate.\n", "text"),
    Self("9.23\tPlans must be clear\n9.24\tPlans must be kept\n9.25\tPlans end\n", "text"),
    Self("Contents\nForeword\t11\nIntroduction\t12\nAims\t13\nPlans\t14\n", "text"),
    Self("One, two, three words.\nFour, five, six words.\nSeven, eight, nine words.\n", "text"),
    Self("< 5 years of age", "text"), Self("[...] is left out here", "text"), Self("{curly} words", "text"),
    Self("[]\n\nThe board must act.\n", "text"), Self("[]{#top}\n\nThe board must act.\n", "text"),
    Self("[]{#_Toc1 .anchor}1.1 The board must act.\n", "text"), Self("[ ] Yes\n[ ] No\n", "text"),
    Self("[[]]{#a}\n\nThe board must act.\n", "text"), Self("{} is left blank here\n", "text"),
    Self("[\"board\" means a harbour board.]\n", "text"), Self("{\"Name\"} must sign.\n", "text"),
    Self("[{Name of parent}] must sign.\n", "text"), Self("[[1] The \"board\" must act.\n", "text"),
    Self("<!DOCTYPE html it's>\n<html><body><p>The board must act.</p></body></html>", "html"),
    Self("<!DOCTYPE html>\n<html><head><title>Error 404</title></head></html>", "html"),
    Self("<HTML><TITLE>Sorry</TITLE>", "html"), Self("\n<p>The board must act.\n", "html"),
    Self("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>text</p></div>", "html"),
    Self("<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>", "html"),
    Self("The board must<br/>\ninform&nbsp;parents.\n", "html"),
    Self("# One\n\nwords\n\n# Two\n", "markdown"), Self("---\ntitle: \"x\"\n---\nwords\n", "markdown"),
    Self("# only one heading\nand words\n", "text"),
    Self(
      "Title: An Act\nDate: 2022-01-01\nPublisher: P\nIdentifier: x\n\n## An Act\n\n### One\n\n1\n",
      "flattened"),
    Self("## A\n\n### B\n\n1\n\n1.1\n\nwords\n\n1.1.a\n\nwords\n\n1.2\n\nwords\n", "flattened"),
  ]

  static let refused = [
    Self("{\"title\": \"An Act\"}", "JSON"), Self("[{\"a\": 1}]", "JSON"),
    Self("[]", "JSON"), Self(" [ ]\n", "JSON"), Self("{}\n", "JSON"), Self("[{}, {}]", "JSON"),
    Self("[\"one\", \"two\"]", "JSON"), Self("[[1, \"a\"], [2, \"b\"]]", "JSON"),
    Self("[[\"a\"]]", "JSON"), Self("{\"a \\\"b\\\"\" : 1}", "JSON"), Self("[[], [1]]", "JSON"),
    Self("{\n  \"title\": \"An", "JSON"),
    Self("type,year,number\nukpga,2014,6\nuksi,2015,62\n", "CSV"), Self("a\tb\tc\n1\t2\t3\n4\t5\t6\n", "TSV"),
    Self("a;b;c\n1;2;3\n4;5;6\n", "semicolons"),
    Self("{\\rtf1\\ansi words}", "rich text (RTF); open it in Word"),
    Self("#!/bin/sh\necho words\n", "program"), Self("import os\n\ndef main():\n    print(1)\n", "program"),
    Self("<html><title>Wait</title><div id=\"challenge-container\"></div></html>", "browser check"),
    Self(
      "<an:akomaNtoso xmlns:an=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><an:debate>", "debate"),
    Self("<akomaNtoso><judgment name=\"decision\">", "judgment"), Self("<leg><meta/></leg>", "root leg"),
    Self("{\"html\": \"<p>The board</p><p>must act</p>\"}", "JSON"),
    Self("<?xml version=\"1.0\"?><section><p>a</p></section>", "root section"),
    Self("<html><body><pre>&lt;Legislation DocumentURI=\"x\"&gt;</pre></body></html>", "coloured web page"),
    Self("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "Atom feed"), Self("<Statute>", "root Statute"),
    Self("<Legislation xmlns=\"http://example.org/other\">", "root Legislation in http://example.org/other"),
    Self(
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
      "Word document as XML"),
    Self("<?xml version=\"1.0\"?>", "without an element"), Self("{\\rtf1}", "rich text"),
    // A name that is in what is packed is that of no member.
    Self(Array("PK\u{3}\u{4}....word/document.xml".utf8), "a zip archive"),
    Self(Array("PK\u{3}\u{4}....a.txt".utf8), "zip"),
    Self([0x1F, 0x8B, 8, 0], "gunzip"),
    Self([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], ".doc and the like); open it in Word"),
    Self(
      [0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }, "a password protects"),
    Self([0x89, 0x50, 0x4E, 0x47, 13, 10], "image"),
    Self(Array("SQLite format 3\0\u{10}\0".utf8), "database (SQLite)"),
    Self([0x7F, 0x45, 0x4C, 0x46, 2, 1, 0, 0, 0, 5], "binary"),
  ]
}

@Suite("Detection")
struct DetectionTests {
  @Test("a format is distinguished from content", arguments: DetectionCase.read)
  func read(_ row: DetectionCase) throws {
    let detected = try Detection.detect(row.head, path: "data.xml", isWhole: true)
    #expect(
      (detected.format == .text && detected.isLegalText ? "flattened" : detected.format.rawValue)
        == row.expected)
  }

  @Test("what is not read is named, with a remedy", arguments: DetectionCase.refused)
  func refused(_ row: DetectionCase) {
    do throws(IngestError) {
      let detected = try Detection.detect(row.head, path: "data.xml", isWhole: true)
      Issue.record("read as \(detected.format)")
    } catch {
      guard case .refused(let path, let kind, let remedy) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(path == "data.xml")
      #expect("\(kind); \(remedy)".contains(row.expected))
      #expect(remedy.description.count > 15)
    }
  }

  @Test("nothing but white space is empty", arguments: ["", " \n\t\n", "\u{FEFF}", "\u{FEFF}\n"])
  func empty(_ text: String) {
    #expect(throws: IngestError.empty(path: "a")) {
      try Detection.detect(Array(text.utf8), path: "a", isWhole: true)
    }
  }
}
