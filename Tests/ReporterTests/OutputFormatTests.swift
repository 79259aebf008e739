import Reporter
import Testing

@Suite("Output formats")
struct OutputFormatTests {
  @Test(
    "are found by name and by file extension, in any case",
    arguments: [
      ("txt", .text), ("md", .markdown), ("markdown", .markdown), ("csv", .csv), ("TSV", .tsv),
      ("Json", .json),
    ] as [(String, OutputFormat)])
  func found(name: String, format: OutputFormat) {
    #expect(OutputFormat(name: name) == format)
    #expect(OutputFormat(fileExtension: name) == format)
  }

  @Test("a name is no extension, and what is unknown is nothing")
  func unknown() {
    #expect(OutputFormat(name: "text") == .text)
    #expect(OutputFormat(fileExtension: "text") == nil)
    for other in ["", "xml", ".csv", "csv "] {
      #expect(OutputFormat(name: other) == nil)
      #expect(OutputFormat(fileExtension: other) == nil)
    }
  }

  @Test("each writes the awkward table as its own renderer does")
  func renderers() {
    let table = AwkwardTable.table
    #expect(OutputFormat.text.renderer().render(table) == TextRenderer().render(table))
    #expect(OutputFormat.markdown.renderer().render(table) == MarkdownRenderer().render(table))
    #expect(OutputFormat.csv.renderer().render(table) == DelimitedRenderer.csv.render(table))
    #expect(OutputFormat.tsv.renderer().render(table) == DelimitedRenderer.tsv.render(table))
    #expect(OutputFormat.json.renderer().render(table) == JSONRenderer().render(table))
    let bold = OutputFormat.text.renderer(style: TextStyle(ansi: true)).render(table)
    #expect(bold.contains("\u{1B}[1m"))
  }

  @Test("repeated column keys become distinct without touching those that are")
  func keys() {
    let table = Table(columns: ["a", "a", "a_2", "a", "b"].map { .init(key: $0, title: "") })
    #expect(DelimitedRenderer.csv.render(table) == "a,a_3,a_2,a_4,b\n")
  }

  @Test("a note is added once")
  func notes() {
    var table = Table(columns: [], notes: ["one"])
    #expect(table.addNote("two") == 1)
    #expect(table.addNote("one") == 0)
    #expect(table.notes == ["one", "two"])
  }
}
