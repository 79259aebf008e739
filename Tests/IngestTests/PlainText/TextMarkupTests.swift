import Ingest
import Inputs
import Legislation
import Testing

/// Marks of other forms in plain text: what they mark is text, they are not.
@Suite("Marks of other forms in plain text")
struct TextMarkupTests {
  @Test(
    "tags and entities without a frame are read as HTML",
    arguments: [
      "Code of Practice<br>\n<br>\n1.1 The board must inform parents.<br>\n",
      "The <b>board</b> must inform.\n",
      "Parents &amp; schools must answer&nbsp;soon.\n", "The board must<br/>inform.<br />\n",
      "A <i>plan</i>\n",
      "One.<p>Two.</p>\n", "Text with <span class=\"x\">a span</span>.\n", "A list: <li>one <li>two\n",
      "Say &#8220;must&#8221;.\n", "Pay &pound;5 or &euro;6.\n",
      "<P>The board must act.\n<P>It must report.\n".replacing("<P>The", with: "Act. <P>The"),
    ])
  func html(_ text: String) throws {
    let document = try SourceReader().read(bytes: Array(text.utf8), path: "a.txt")
    #expect(document.identity.format.rawValue == "html")
    #expect(document.conservation.closes)
    for tag in ["br", "b", "p", "li", "class", "x", "nbsp", "amp", "pound", "euro", "8220"] {
      #expect(document.times(tag) == 0, "\(tag)")
    }
  }

  @Test(
    "signs of mathematics, of letters and of names are none",
    arguments: [
      "If a < b and c > d the fee is due.\nIt must be paid.\n", "Smith & Sons; Jones & Co; must pay.\n",
      "Fees <£5 and >£2 must be paid.\n",
      "Dear <name>, you must reply to <address>.\n", "x<y, y<z; it must be so.\n",
      "AT&T; must pay.\nR&D; too.\n",
      "Write to <clerk@example.org> or <post@example.org>; you must.\n", "Level <3 and level <5 must do.\n",
      "A <- B -> C must be read.\n",
      "The <Name of parent> must sign for <Name of child>.\n",
    ])
  func noHTML(_ text: String) throws {
    #expect(try Detection.detect(Array(text.utf8), path: "a.txt", isWhole: true).format == .text)
    #expect(try readText(text).times("must") == 1)
  }

  @Test(
    "addresses of links as Markdown writes them are no text, with headings or without",
    arguments: [
      "See [the plan](https://www.example.org/plan) now.",
      "See [the plan][1] now.\n\n[1]: https://www.example.org/plan",
      "See [the plan](https://www.example.org/plan \"Plan\") now.", "See [the plan](/www/org/plan) now.",
      "See [the plan][plan] now.\n\n[plan]: <https://www.example.org/plan>",
      "See [the plan](#https-www-org) now.",
      "See [the plan][p] now.\n\n[p]: https://www.example.org/plan 'The plan'",
      "- See [the plan](https://www.example.org) now.",
      "See [the plan](mailto:www@example.org) now.", "See [the plan](http://www.example.org/a_(b)) now.",
    ])
  func links(_ text: String) throws {
    for text in [text, "# Helping parents\n\n" + text, "# Helping\n\n" + text + "\n\n# More\n\nEnd.\n"] {
      let format = try Detection.detect(Array(text.utf8), path: "a", isWhole: true).format
      let document = try format == .markdown ? readMarkdown(text) : readText(text)
      for word in ["https", "http", "www", "org", "example", "mailto", "1", "p"] {
        #expect(document.times(word) == 0, "\(text) \(word)")
      }
      #expect(document.times("plan") == 1, "\(text)")
      #expect(document.conservation.closes)
    }
  }

  @Test(
    "model letters are text",
    arguments: [
      "{Name}", "{Name of parent}", "{Address}", "Dear {Name},", "{Date};", "{Signed}",
      "The plan for {Name of child};", "{Office};",
      "{Ref}:", "{Postcode}",
    ])
  func letters(_ line: String) throws {
    let text =
      "Model letter\n\n\(line)\n\(line)\n\nThe board must inform you of its plan;\n\(line)\nYou may ask;\n\(line)\n"
    #expect(try Detection.detect(Array(text.utf8), path: "a", isWhole: true).format == .text)
    #expect(try readText(text).times("must") == 1)
  }

  @Test(
    "a formula of letters is no word printed with spaces",
    arguments: [
      "A x B", "A x B x C", "a x b", "R v D", "A X B", "B x H x L", "P x Q", "n x m", "C x D x E x F",
      "W x L",
    ])
  func products(_ formula: String) throws {
    let document = try readText(
      "Fees\n\n1.1 In formula \(formula) the fee must be A.\n\n1.2 The board must act.\n")
    let joined = formula.lowercased().filter { $0 != " " }
    #expect(document.times(joined) == 0)
    #expect(document.times("must") == 2)
  }

  @Test("a condition has provisions to be decided in where paragraphs are numbered")
  func conditions() throws {
    let lines = (1...20).map {
      "\($0). Work in partnership \($0 == 1 ? "for SEN pupils" : "with the owners of drains").\n\n"
    }
    let document = try readText("Health Code\n\n" + lines.joined())
    #expect(document.provisions.count == 20)
    #expect(
      document.times("partnership", under: "para. 1") == 1 && document.times("sen", under: "para. 1") == 1)
  }
}
