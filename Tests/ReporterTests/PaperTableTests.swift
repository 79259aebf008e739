import Foundation
import Testing

@testable import Reporter

/// Tables for papers. The goldens beside this file were written down from the rules of each format; a table with what
/// goes wrong in tables is set plainly and by the manual of the APA.
@Suite("Tables for papers")
struct PaperTableTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Papers")

  private func golden(_ name: String, is bytes: [UInt8]) throws {
    let file = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["VOXLEX_RECORD_PAPERS"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      Issue.record("\(name) was written; read it, and run without VOXLEX_RECORD_PAPERS")
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test(
    "are as in their goldens", arguments: [OutputFormat.latex, .html, .markdown], PaperStyle.Manual.allCases)
  func goldens(_ format: OutputFormat, _ manual: PaperStyle.Manual) throws {
    let bytes = try format.renderer(paper: PaperStyle(manual)).bytes(of: [Self.table])
    try golden("awkward-\(manual.rawValue).\(format.fileExtensions[0])", is: bytes)
  }

  /// Ten columns of figures: too wide for a text, and with long names for any page.
  @Test(
    "too wide for the text are set small, and for a page along its height",
    arguments: [
      (4, "per 1,000", false, false), (7, "per 1,000", true, false), (10, "difference of rates", true, true),
    ])
  func wide(_ columns: Int, _ title: String, _ isSmall: Bool, _ isTurned: Bool) {
    var table = Table(
      title: "t",
      columns: [.init(key: "label", title: "Term")]
        + (0..<columns).map { .init(key: "c\($0)", title: title, kind: .decimal(places: 2)) })
    table.append(.init(cells: [.text("inform")] + (0..<columns).map { .decimal(Double($0)) }))
    let text = LaTeXRenderer().render(table)
    #expect(text.contains("\\footnotesize\n\\setlength{\\tabcolsep}") == isSmall)
    #expect(
      text.contains("\\begin{sidewaystable}") == isTurned && text.contains("\\end{sidewaystable}") == isTurned
    )
    #expect(text.contains(",rotating}") == isTurned && text.contains("\\begin{table}") != isTurned)
  }

  @Test("have paragraphs in a column of long words, but not in the first")
  func paragraphs() {
    var table = Table(
      title: "t", columns: [.init(key: "a", title: "Term"), .init(key: "b", title: "heading")])
    let long = String(repeating: "word ", count: 12)
    table.append(.init(cells: [.text(long), .text("short")]))
    #expect(!LaTeXRenderer().render(table).contains("p{"))
    table.append(.init(cells: [.text("inform"), .text(long)]))
    let text = LaTeXRenderer().render(table)
    #expect(text.contains("  l\n  >{\\raggedright\\arraybackslash}p{") && text.contains(",array}"))
  }

  /// The awkward table with labels that would be something else, and a column of probabilities.
  static let table: Table = {
    var table = Table(
      title: AwkwardTable.title,
      columns: AwkwardTable.columns + [
        .init(key: "p", title: "p", kind: .decimal(places: 3), isAtMostOne: true)
      ], notes: AwkwardTable.table.notes, provenance: AwkwardTable.table.provenance)
    let p: [Table.Cell] = [
      .decimal(0.0421), .decimal(0.0001), .decimal(1), .missing(reason: "In neither text."),
    ]
    var next = p[...]
    for row in AwkwardTable.table.rows {
      var row = row
      if row.kind == .body {
        while row.cells.count < 5 { row.cells.append(.empty) }
        if let cell = next.popFirst() { row.cells.append(cell) }
      }
      table.append(row)
    }
    for label in hostile {
      table.append(.init(cells: [.text(label), .integer(1), .decimal(2.5), .integer(3), .decimal(4), p[3]]))
    }
    return table
  }()

  static let hostile = [
    "<script>alert(1)</script>", "=cmd()|'/c calc'!A1", "a | b & c_d % e # f $g$ ~h ^i {j} \\k", "[2ex] x",
    "* star", "line\none\r\ntwo", "\u{202E}live\u{2066}", "שלום & <b>", "`x' ``y'' --- ,,z",
    "</td></table><img src=x>",
    "\\input{/etc/passwd}", "&amp; \" onclick=\"x", "\u{1B}[31mred", "%\\end{tabular}", "{{7*7}}",
    "![x](javascript:y)",
  ]

  @Test("no label is markup in HTML", arguments: hostile)
  func html(_ label: String) throws {
    let page = String(decoding: HTMLRenderer().bytes(of: [one(label)]), as: UTF8.self)
    let body = try #require(page.range(of: "<tbody>")).upperBound..<page.endIndex
    // Only these tags are ours; what else begins with `<` would be the label's.
    let rest = page[body].replacing(
      /<\/?(tr|td|th|table|tbody|p|b|i|sup|bdi|br|body|html)( (class|scope|colspan|style)="[^"<>]*")*>/,
      with: "")
    #expect(!rest.contains("<") && !rest.contains(">"), "\(rest)")
    #expect(
      !rest.unicodeScalars.contains {
        (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
      })
    let shown = rest.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    #expect(shown.contains(NeutralText.oneLine(label)))
    #expect(page.contains("mso-number-format: \"\\@\""), "no spreadsheet takes it for a formula")
  }

  @Test("no label is a command, a comment or an option in LaTeX", arguments: hostile)
  func latex(_ label: String) {
    let escaped = LaTeXRenderer.escaped(label)
    // Without what our escapes are made of, nothing is left that TeX takes for more than a letter.
    var rest = escaped
    for name in [
      "textbackslash", "textasciitilde", "textasciicircum", "textless", "textgreater", "textbar",
      "textasciigrave", "textendash", "textemdash",
    ] {
      rest = rest.replacing("\\\(name){}", with: "")
    }
    rest = rest.replacing("\\symbol{34}", with: "")
    for mark in ["{", "}", "$", "&", "#", "_", "%"] { rest = rest.replacing("\\\(mark)", with: "") }
    rest = rest.replacing("{[}", with: "").replacing("{]}", with: "").replacing("{*}", with: "").replacing(
      "{}", with: "")
    #expect(!rest.contains { "\\{}$&#_%~^`[]*\"|<>\n".contains($0) }, "\(escaped) → \(rest)")
    #expect(!escaped.unicodeScalars.contains("\u{FFFD}"))
    #expect(!rest.contains("--") || escaped.contains("-{}-"))
  }

  @Test("no label is markup in Markdown", arguments: hostile)
  func markdown(_ label: String) {
    for style in [PaperStyle.plain, PaperStyle(.apa)] {
      let text = MarkdownRenderer(style: style).render(one(label))
      let line = text.split(separator: "\n").first { $0.hasSuffix("| 1 |") } ?? ""
      // Every mark is behind a backslash, so that the row has two cells and nothing in them but text.
      var isEscaped = false
      var bare = ""
      for character in line {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else {
          bare.append(character)
        }
      }
      #expect(bare.count { $0 == "|" } == 3, "\(line)")
      #expect(!bare.contains { "`*_<>&[]~$".contains($0) }, "\(line)")
    }
  }

  private func one(_ label: String) -> Table {
    Table(
      columns: [.init(key: "term", title: "Term"), .init(key: "n", title: "n", kind: .integer)],
      rows: [.init(cells: [.text(label), .integer(1)])])
  }

  @Test("the caption that is given is the first table's")
  func caption() throws {
    for format in [OutputFormat.latex, .html, .markdown] {
      let bytes = try format.renderer(paper: PaperStyle(.apa, caption: "Words & <co>")).bytes(of: [
        Table(title: "One", columns: [.init(key: "a", title: "A")]),
        Table(title: "Two", columns: [.init(key: "a", title: "A")]),
      ])
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("Two") && !text.contains("One") && text.contains("Words"), "\(format)")
      #expect(!text.contains("<co>"))
    }
  }

  @Test("a table of more than a page is a long one in LaTeX")
  func long() {
    let rows = (0...45).map { Table.Row(cells: [.text("w\($0)"), .integer($0)]) }
    func latex(_ count: Int) -> String {
      LaTeXRenderer().render(
        Table(
          title: "T", columns: [.init(key: "a", title: "A"), .init(key: "b", title: "B", kind: .integer)],
          rows: Array(rows.prefix(count))))
    }
    #expect(latex(46).contains("\\begin{longtable}") && latex(46).contains("\\endhead"))
    #expect(latex(45).contains("\\begin{tabular}") && !latex(45).contains("longtable"))
  }

  @Test(
    "the room for figures is that of the longest",
    arguments: [
      ([1, 22, 333], "S[table-format=3.0]"), ([-1, 5], "S[table-format=-1.0]"), ([0], "S[table-format=1.0]"),
    ] as [([Int], String)])
  func room(_ figures: [Int], _ expected: String) {
    let table = Table(
      columns: [.init(key: "b", title: "B", kind: .integer)],
      rows: figures.map { .init(cells: [.integer($0)]) })
    #expect(LaTeXRenderer().render(table).contains(expected))
  }
}
