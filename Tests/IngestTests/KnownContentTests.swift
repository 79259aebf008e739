import Inputs
import Testing

@testable import Ingest

@Suite("Content that is known")
struct KnownContentTests {
  static let legislation =
    "<Legislation xmlns=\"http://www.legislation.gov.uk/namespaces/legislation\"><Primary><Body/></Primary></Legislation>"

  @Test(
    "is a legal text, a wordlist, a study, or nothing that is certain",
    arguments: [
      (legislation, KnownContent.legalText), ("<?xml version=\"1.0\"?>\n\(legislation)", .legalText),
      ("rows:\n  - label: a\n    terms: a\n", .wordlist),
      ("# ours\n---\ntitle: T\ngroups:\n- name: g\n", .wordlist),
      ("title: T\r\nrows:\r\n- inform\r\n", .wordlist), ("\u{FEFF}rows: [inform, advise]\n", .wordlist),
      ("study: S\ntexts:\n  - name: act\ntables:\n  - x\n", .study), ("texts:\nwordlists:\nrows:\n", .study),
      ("title: T\n", nil), ("inform\nadvise\n", nil), ("label,terms\na,b\n", nil), ("", nil), ("\n\n", nil),
      ("A board must inform parents.\n", nil), ("Rows: of chairs\nstand in the hall\n", nil),
      ("title: a code\nrows: it has\nThe board must inform.\n", nil),
      ("---\ntitle: T\n---\n# Part 1\nText.\n", nil),
      ("<html><body>rows:</body></html>", nil), ("rows:x\n", nil), ("- rows:\n", nil), ("%PDF-1.4\n", nil),
    ])
  func known(_ text: String, _ content: KnownContent?) {
    #expect(KnownContent(head: Array(text.utf8)) == content)
  }

  @Test("of a file longer than its head the last line is not judged")
  func cutHead() {
    let row = "  - inform\n"
    var text = "rows:\n" + String(repeating: row, count: Detection.headSize / row.utf8.count + 1)
    text = String(text.prefix(Detection.headSize - 3)) + "\nti"
    #expect(text.utf8.count == Detection.headSize)
    #expect(KnownContent(head: Array(text.utf8)) == .wordlist)
    #expect(
      KnownContent(head: Array((text.dropLast() + "").utf8)) == nil,
      "a whole file that ends so is no wordlist")
  }

  @Test(
    "of voxlex's own is no text to be counted",
    arguments: [
      ("rows:\n  - inform\n", "a wordlist of voxlex"),
      ("study: S\ntexts:\n  - a\nwordlists:\n  - b\n", "a study file of voxlex"),
    ])
  func refused(_ text: String, _ kind: String) throws {
    let error = #expect(throws: IngestError.self) {
      try SourceReader().read(bytes: Array(text.utf8), path: "x")
    }
    guard case .refused(path: "x", seemsToBe: kind, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
