import Ingest
import Inputs
import Legislation
import Testing

/// Pages that are damaged or hostile: a right document, with what a user must know, or one sentence.
@Suite("Damaged and hostile pages")
struct HostilePageTests {
  private func sentence(_ bytes: [UInt8]) -> String {
    do throws(IngestError) {
      _ = try SourceReader(format: .html).read(bytes: bytes, path: "page.html")
      return ""
    } catch { return "\(error)" }
  }

  private func sentence(_ text: String) -> String { sentence(Array(text.utf8)) }

  @Test("100,000 nested elements are beyond a limit; 1,000 are read")
  func nested() throws {
    let deep = String(repeating: "<div>", count: 100_000)
    #expect(sentence("<html><body>\(deep)must").contains("nested more than 1024 deep"))
    let inline = String(repeating: "<b>", count: 100_000)
    #expect(sentence("<html><body><p>\(inline)must").contains("nested more than 1024 deep"))
    let shallow = String(repeating: "<div>", count: 1000)
    let document = try readPage("<html><body>\(shallow)<p>The board must act.</p>")
    #expect(document.times("must") == 1 && document.conservation.closes)
  }

  @Test("a page of 100 MB is beyond the limit, which is stated")
  func large() {
    var page = Array("<html><body><p>".utf8)
    page += [UInt8](repeating: 0x61, count: 100 << 20)
    #expect(sentence(page).contains("the page is larger than 64 MB"))
  }

  @Test(
    "what begins and does not end, so that a browser would show nothing behind it, is refused and its line named",
    arguments: [
      ("<html><body><p>The board must act.</p>\n<!-- note <p>It must report.</p>", "a comment", 2),
      (
        "<html><body><p>The board must act.</p>\n\n<script>var a = '<p>must</p>'", "a script, style or title",
        3
      ),
      ("<html><body><p>The board must act.</p><style>p { } <p>It must</p>", "a script, style or title", 1),
      ("<html><body><p>The board must act.</p>\n<p title=\"x>It must report.</p>", "a tag", 2),
      ("<html><body><p>The board must act.</p><p class=", "a tag", 1),
    ])
  func unfinished(_ page: String, _ what: String, _ line: Int) {
    let sentence = sentence(page)
    #expect(sentence.contains("in which \(what) begins that has no end"), "\(sentence)")
    #expect(sentence.contains("(line \(line))"), "\(sentence)")
  }

  @Test("a page cut short is read as far as it goes, and this is said")
  func cutShort() throws {
    let document = try readPage("<html><body><p>The board must act.</p><p>It must rep")
    #expect(document.times("must") == 2)
    #expect(document.notes.contains { $0.sentence.contains("</html>") && $0.isWarning })
    let whole = try readPage("<html><body><p>The board must act.</p></body></html>")
    #expect(!whole.notes.contains { $0.sentence.contains("</html>") })
  }

  @Test("XHTML cut short is refused, XHTML that is not well-formed is read as HTML, and this is said")
  func xhtml() throws {
    let start =
      "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>The board must act.</p>"
    #expect(sentence(start + "<p>It must").contains("it ends early"))
    let loose = try readPage(start + "<p>It must&nbsp;report & act.<br></body></html>")
    #expect(loose.times("must") == 2 && loose.conservation.closes)
    #expect(loose.notes.contains { $0.sentence.contains("not well-formed") })
    let strict = try readPage(start + "<p/>It must</body></html>")
    #expect(strict.times("must") == 2)
    #expect(!strict.notes.contains { $0.sentence.contains("not well-formed") })
  }

  @Test("a zero byte is refused and its line named")
  func zero() {
    let page = Array("<html><body>\n<p>The board must".utf8) + [0] + Array(" act.</p></body></html>".utf8)
    #expect(sentence(page).contains("holds a zero byte (line 2)"))
  }

  @Test(
    "a tag of 100,000 attributes is beyond a limit, with values and without, whatever quotation marks stand between"
  )
  func attributes() {
    for one in ["a%=\"1\" ", "a% ", "a%='' ", "/a% ", "a%=1\n"] {
      let many = (0..<100_000).map { one.replacing("%", with: "\($0)") }.joined()
      #expect(sentence("<html><body><p \(many)>must</p>").contains("more than 512 attributes"), "\(one)")
      #expect(sentence("<html><body><p x' < \(many)>must</p>").contains("more than 512 attributes"), "\(one)")
    }
  }

  @Test("512 attributes are read; so are many words in a script, a comment or behind a sign of less")
  func fewerAttributes() throws {
    let names = (0..<512).map { " a\($0)=\"x\"" }.joined()
    #expect(try readPage("<html><body><p\(names)>The board must act.</p>").times("must") == 1)
    let words = String(repeating: "a <b && c ", count: 2000)
    #expect(
      try readPage("<html><body><script>\(words)</script><p>The board must act.</p>").times("must") == 1)
    #expect(try readPage("<html><body><!-- \(words) --><p>The board must act.</p>").times("must") == 1)
    let prose = String(repeating: "it must be that 3 < 4 ", count: 2000)
    #expect(try readPage("<html><body><p>\(prose)</p></body></html>").times("must") == 2000)
  }

  @Test("a flood of references, of unknown tags and of line breaks is read in its time")
  func floods() throws {
    let references = String(repeating: "&amp;&#38;&nbsp;", count: 100_000)
    #expect(try readPage("<html><body><p>must \(references) act</p></body></html>").times("must") == 1)
    let tags = String(repeating: "<x>ab</x>", count: 100_000)
    #expect(try readPage("<html><body><p>must \(tags)</p></body></html>").times("ab") == 100_000)
    let breaks = String(repeating: "<br>", count: 100_000)
    #expect(try readPage("<html><body><p>must\(breaks)act</p></body></html>").times("act") == 1)
    let open = String(repeating: "<p>must", count: 100_000)
    #expect(try readPage("<html><body>\(open)").times("must") == 100_000)
  }

  @Test("more than a million paragraphs are beyond a limit")
  func paragraphs() {
    let many = String(repeating: "<p>a", count: 1_000_001)
    #expect(sentence("<html><body>\(many)").contains("more than 1000000 paragraphs"))
  }

  @Test("names that occur twice, ends that have no beginning, tags that cross")
  func disorder() throws {
    let page = PageCase.act(
      #"<section class="section" id="section-1"><h2><span class="num">1</span></h2><p>must</p></section>"#
        + #"<section class="section" id="section-1"><h2><span class="num">1</span></h2></i></div><p>must</p></section></b>"#
    )
    #expect(try readPage(page).conservation.closes)
    let crossed = try readPage(
      "<html><body><b><p>The board <i>must</b> act</i> now.</p></div></body></html><p>It must.</p>")
    #expect(crossed.times("must") == 2 && crossed.conservation.closes)
  }

  @Test("a page without text is refused and named, and so is one that its scripts make")
  func empty() {
    #expect(
      sentence("<!DOCTYPE html>\n<html><head><title>Error 404</title></head></html>").contains(
        "a web page titled “Error 404” without text"))
    let shell =
      "<html><head><title>App</title></head><body><div id=\"root\"></div><script src=\"a.js\"></script></body></html>"
    #expect(sentence(shell).contains("a web page titled “App” whose text is made by its scripts"))
    let noscript = shell.replacing(
      "<script", with: "<noscript>You need to enable JavaScript.</noscript><script")
    #expect(sentence(noscript).contains("whose text is made by its scripts"))
  }

  @Test("scripts do not run and nothing is fetched: what they would add is not there")
  func scripts() throws {
    let document = try readPage(
      "<html><body><script>document.write('<p>must</p>')</script><iframe src=\"http://127.0.0.1/\"></iframe>"
        + "<img src=\"http://127.0.0.1/a.png\"><p>The board may act.</p></body></html>")
    #expect(document.times("must") == 0)
    #expect(document.times("may") == 1)
  }

  // MARK: Encodings

  @Test(
    "encodings: by the mark, by what the page declares, by its bytes",
    arguments: [
      ([0xEF, 0xBB, 0xBF] + Array("<html><body><p>café must</p>".utf8), "UTF-8", false),
      (Array("<html><head><meta charset=\"utf-8\"></head><body><p>café must</p>".utf8), "UTF-8", false),
      (Array("<html><body><p>café must</p>".utf8), "UTF-8", false),
      (
        Array("<html><head><meta charset=iso-8859-1></head><body><p>caf".utf8) + [0xE9] + Array(" must".utf8),
        "Windows-1252", false
      ),
      (
        Array(
          "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=Windows-1252\"><p>caf"
            .utf8) + [0xE9]
          + Array(" must".utf8), "Windows-1252", false
      ),
      // Undeclared, and wrongly declared.
      (Array("<html><body><p>caf".utf8) + [0xE9] + Array(" must".utf8), "Windows-1252", true),
      (
        Array("<html><head><meta charset=utf-8></head><body><p>caf".utf8) + [0xE9] + Array(" must".utf8),
        "Windows-1252", true
      ),
      (Array("<html><head><meta charset=latin1></head><body><p>café must</p>".utf8), "UTF-8", true),
      (
        Array("<html><head><meta charset=\"iso-8859-15\"></head><body><p>caf".utf8) + [0xE9]
          + Array(" must".utf8),
        "iso-8859-15", false
      ),
    ] as [([UInt8], String, Bool)])
  func encodings(_ page: [UInt8], _ name: String, _ isWarned: Bool) throws {
    let document = try SourceReader(format: .html).read(bytes: page, path: "page.html")
    #expect(document.times("café") == 1 && document.times("must") == 1)
    #expect(document.identity.encoding == name)
    #expect(document.notes.contains { $0.kind == .encoding && $0.isWarning } == isWarned)
  }

  @Test("UTF-8 with damage is refused, and so is an encoding that hides its tags")
  func damagedEncoding() {
    let damaged =
      Array("<html><body><p>caf\u{E9} caf\u{E9} caf\u{E9} ".utf8) + [0xC3, 0x28] + Array("</p>".utf8)
    #expect(sentence(damaged).contains("is not UTF-8"))
    #expect(
      sentence("<html><head><meta charset=\"utf-7\"></head><body><p>must</p>").contains(
        "the encoding 'utf-7'"))
    #expect(
      sentence("<html><head><meta charset=\"x-unknown\"></head><body><p>must</p>").contains(
        "the encoding 'x-unknown'"))
  }

  @Test("controls by number are the signs of Windows-1252")
  func controls() throws {
    let document = try readPage(
      "<html><body><p>the board&#146;s plan&#x96;now &#147;must&#148; caf&eacute;&check;</p></body></html>")
    #expect(document.times("board's") == 1 && document.times("plan") == 1 && document.times("now") == 1)
    #expect(document.times("must") == 1 && document.times("café") == 1)
  }
}
