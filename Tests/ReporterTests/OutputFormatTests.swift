import Reporter
import Testing

@Suite("Output formats")
struct OutputFormatTests {
  @Test(
    "are found by name and by file extension, in any case",
    arguments: [
      ("txt", .text), ("md", .markdown), ("markdown", .markdown), ("csv", .csv), ("TSV", .tsv),
      ("Json", .json), ("XLSX", .xlsx), ("tex", .latex), ("latex", .latex), ("HTML", .html), ("htm", .html),
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
  func renderers() throws {
    func text(_ format: OutputFormat, style: TextStyle = .plain) throws -> String {
      String(decoding: try format.renderer(style: style).bytes(of: [AwkwardTable.table]), as: UTF8.self)
    }
    let table = AwkwardTable.table
    #expect(try text(.text) == TextRenderer().render(table))
    #expect(try text(.markdown) == MarkdownRenderer().render(table))
    #expect(try text(.csv) == DelimitedRenderer.csv.render(table))
    #expect(try text(.tsv) == DelimitedRenderer.tsv.render(table))
    #expect(try text(.json) == JSONRenderer().render(table))
    #expect(try text(.text, style: TextStyle(ansi: true)).contains("\u{1B}[1m"))
  }

  @Test("repeated column keys become distinct without touching those that are")
  func keys() {
    let table = Table(columns: ["a", "a", "a_2", "a", "b"].map { .init(key: $0, title: "") })
    #expect(DelimitedRenderer.csv.render(table) == "a,a_3,a_2,a_4,b\n")
  }

  @Test("only CSV begins with a byte order mark, and only where it is asked for")
  func byteOrderMark() throws {
    let table = Table(columns: [.init(key: "a", title: "")], rows: [.init(cells: [.text("¶")])])
    let plain = Array("a\n¶\n".utf8)
    #expect(
      try OutputFormat.csv.renderer(marksEncoding: true).bytes(of: [table]) == [0xEF, 0xBB, 0xBF] + plain)
    #expect(try OutputFormat.csv.renderer().bytes(of: [table]) == plain)
    // One file has one mark, at its beginning.
    #expect(
      try OutputFormat.csv.renderer(marksEncoding: true).bytes(of: [table, table])
        == [0xEF, 0xBB, 0xBF] + plain + [0x0A] + plain)
    for format in [OutputFormat.tsv, .text, .markdown, .json] {
      #expect(
        try format.renderer(marksEncoding: true).bytes(of: [table]) == format.renderer().bytes(of: [table]))
    }
  }

  @Test("a short foot is its first line, and what casts doubt on a figure")
  func shortFoot() {
    var table = Table(
      columns: [.init(key: "a", title: "A"), .init(key: "b", title: "B")],
      provenance: [.init("Scope", "statute"), .init("Rule", "word")])
    let own = table.addNote("Counted by its own rule.")
    table.addNote("Each row counts on its own.", explains: true)
    table.addNote("Rates leave numbers out.", explains: true)
    let read = table.addNote("As *searched* by hand.", explains: true)
    table.addNote("12 words are left out.")
    table.append(.init(cells: [.text("x"), .missing(reason: "No Welsh.")], notes: [own, read]))
    let printed = TextRenderer().render(table.withShortFoot)
    #expect(
      printed
        == """
        A         B
        ───────────
        x [1][3]  –

        [1] Counted by its own rule.
        Each row counts on its own.
        [3] As *searched* by hand.
        12 words are left out.
        – No Welsh.

        """)
    // A foot of provenance alone keeps the first line of that.
    let bare = Table(columns: [.init(key: "a", title: "A")], provenance: table.provenance)
    #expect(bare.withShortFoot.provenance == [.init("Scope", "statute")])
  }

  @Test("a note is added once")
  func notes() {
    var table = Table(columns: [], notes: ["one"])
    #expect(table.addNote("two") == 1)
    #expect(table.addNote("one") == 0)
    #expect(table.notes == ["one", "two"])
  }
}
