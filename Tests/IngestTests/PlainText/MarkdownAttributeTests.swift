import Ingest
import Legislation
import Testing

/// What pandoc and its kin write beside the text: attributes, fenced divisions, comments.
@Suite("Attributes in Markdown")
struct MarkdownAttributeTests {
  private func read(_ text: String) throws -> Document {
    let document = try readMarkdown("# Harbour code\n\n\(text)\n\n## Last\n\nIt must close.\n")
    #expect(document.conservation.closes)
    return document
  }

  @Test(
    "attributes are no words",
    arguments: [
      "## Fees {#fees}", "## Fees {.unnumbered}", "## Fees {-}", "## Fees {#fees .wide key=\"two words\"}",
      "## Fees {: #fees}", "## Fees {: .wide}", "## Fees ##", "## Fees { #fees }",
      "[Fees](plan.md){target=_blank}", "[Fees]{.smallcaps}", "`Fees`{.code}", "[]{#anchor}Fees",
      "![plan](plan.png){width=50%}Fees", "Fees\n{: .note}", "{.note}\nFees",
      "[[Fees]{.inner}](plan.md){.outer}",
    ])
  func attributes(_ text: String) throws {
    #expect(try read(text).words(.heading, .operative).contains("harbour code ¶ fees ¶ last"), "\(text)")
  }

  @Test(
    "braces that hold no attributes are text",
    arguments: ["{Name}", "{}", "{the board}", "{a, b}", "{#}", "{.}", "{=}", "{key=}"])
  func braces(_ text: String) throws {
    let words = try read("## Dear \(text)\n\nThe fee of \(text) must be paid.").string(0..<0)
    #expect(words.isEmpty)
    let document = try read("Dear \(text) must pay.")
    let letters = text.filter { $0.isLetter }
    let kept = document.runs.contains { document.string($0.range).contains(text) }
    #expect(kept || letters.isEmpty, "\(text)")
  }

  @Test(
    "fences of divisions and of code are no words, the text between is",
    arguments: [
      ("::: {.note}", ":::"), (":::: warning", "::::"), ("::: {#id .note} :::", ":::"), (":::note", ":::"),
      ("```{.python}", "```"), ("```json", "```"), ("~~~ text", "~~~"),
    ])
  func fences(_ open: String, _ close: String) throws {
    let document = try read("\(open)\nThe fee must be paid.\n\(close)")
    #expect(
      document.words(.heading, .operative)
        == "harbour code ¶ the fee must be paid ¶ last ¶ it must close")
  }

  @Test("the title of a fenced division is text")
  func titledDivision() throws {
    let document = try read("::: tip Before you begin\nThe fee must be paid.\n:::")
    #expect(document.words(.operative).contains("before you begin"))
    #expect(document.times("tip") == 0)
  }

  @Test("comments are no text, on one line and over several; one that is not closed is")
  func comments() throws {
    let document = try read(
      "The fee <!-- the old fee --> must be paid.\n\n<!-- old\n\nnotes -->\n\nBy cheque.")
    #expect(document.times("old") == 0 && document.times("notes") == 0)
    #expect(document.times("must") == 2 && document.times("cheque") == 1)
    let open = try read("<!-- old\n\nThe fee must be paid.")
    #expect(open.times("must") == 2)
  }
}
