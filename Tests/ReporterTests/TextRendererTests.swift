import Testing

@testable import Reporter

@Suite("Text")
struct TextRendererTests {
  @Test("sets the awkward table in columns, figures on their points, with nothing a terminal obeys")
  func awkward() {
    let expected = """
      Words of "joint" <work>

                          Act 2014                 Côd\u{FFFD}[31m <Ymarfer>
                          ──────────────────────   ──────────────────
      Term                Hits  Rate (per 1,000)       Hits      Rate
      ───────────────────────────────────────────────────────────────
      Working | together
        say "no" [2]        31              0.50          0      0.00
        co-operat* anew      3             12.35          –      –
        w\u{302}yau 協力 👍🏽         0             <0.01          1     -1.50
      Subtotal              34
      ───────────────────────────────────────────────────────────────
      =SUM, all             34                            1

      Rates leave numbers out.
      [2] As *searched* by hand.
      – The text has no Welsh.

      text: ukpga/2014/6
      rule: word_same

      """
    #expect(TextRenderer().render(AwkwardTable.table) == expected)
  }

  @Test("emphasis is bold on a terminal and nothing elsewhere")
  func emphasis() {
    let table = Table(
      title: "T", columns: [.init(key: "a", title: "A"), .init(key: "n", title: "N", kind: .integer)],
      rows: [
        .init(cells: [.text("x"), .integer(1)]), .init(cells: [.text("y"), .integer(2)], isEmphasised: true),
      ])
    #expect(
      TextRenderer(style: TextStyle(ansi: true)).render(table)
        == "\u{1B}[1mT\u{1B}[0m\n\nA  N\n────\nx  1\n\u{1B}[1my  2\u{1B}[0m\n")
    #expect(TextRenderer().render(table) == "T\n\nA  N\n────\nx  1\ny  2\n")
  }

  /// The first column is 22 wide, the groups are 4 + 2 + 4 and 4 + 2 + 5; between groups are 3 spaces.
  static let narrow = Table(
    columns: [
      .init(key: "term", title: "Term"),
      .init(key: "a", title: "Hits", group: "Children and Families Act", kind: .integer),
      .init(key: "b", title: "Rate", group: "Children and Families Act", kind: .decimal(places: 2)),
      .init(key: "c", title: "Hits", group: "Care Act", kind: .integer),
      .init(key: "d", title: "Rate", group: "Care Act", kind: .decimal(places: 2)),
    ],
    rows: [
      .init(cells: [
        .text("mediation adviser team"), .integer(1234), .decimal(0.25), .integer(7), .decimal(10.5),
      ]),
      .init(cells: [.text("inform"), .integer(5), .decimal(1), .integer(0), .decimal(0)]),
    ])

  @Test("too wide, it first wraps words and headings")
  func wraps() {
    // The figures take 3 + 10 + 3 + 11, which leaves 17 of 44 to the words.
    let expected = """
                          Children
                          and
                          Families
                          Act          Care Act
                          ──────────   ───────────
      Term                Hits  Rate   Hits   Rate
      ────────────────────────────────────────────
      mediation adviser   1234  0.25      7  10.50
        team
      inform                 5  1.00      0   0.00

      """
    #expect(TextRenderer(style: TextStyle(width: 44)).render(Self.narrow) == expected)
  }

  @Test("wider than that, it stands in blocks with the first column in each")
  func blocks() {
    // 16 of words beside both groups would be 43. Beside one group all 22 fit, and the column
    // to spare goes to the group with the long heading.
    let expected = """
                               Children
                               and
                               Families
                               Act
                               ───────────
      Term                      Hits  Rate
      ────────────────────────────────────
      mediation adviser team    1234  0.25
      inform                       5  1.00

                               Care Act
                               ───────────
      Term                     Hits   Rate
      ────────────────────────────────────
      mediation adviser team      7  10.50
      inform                      0   0.00

      """
    #expect(TextRenderer(style: TextStyle(width: 36)).render(Self.narrow) == expected)
  }

  @Test(
    "columns are dealt out to blocks as soon as words would get less than sixteen columns",
    // 16 + 3 + 10 + 3 + 11 = 43 for both groups; 16 + 3 + 4 = 23 for a single figure; the widest group
    // with its words takes 16 + 3 + 11 = 30.
    arguments: [(43, 1), (42, 2), (30, 2), (29, 3), (23, 4)])
  func dealtOut(width: Int, blocks: Int) {
    let output = TextRenderer(style: TextStyle(width: width)).render(Self.narrow)
    #expect(output.split(separator: "\n").count { $0.hasPrefix("Term") } == blocks)
  }

  @Test("no line passes the width and no figure is cut, at any width that holds a label and a figure")
  func everyWidth() {
    let figures = ["31", "0.50", "12.35", "<0.01", "-1.50", "34"]
    for table in [AwkwardTable.table, Self.narrow] {
      for width in 12...100 {
        let output = TextRenderer(style: TextStyle(width: width)).render(table)
        for line in output.split(separator: "\n") {
          #expect(DisplayWidth.of(line) <= width, "\(width): \(line)")
        }
        guard table == AwkwardTable.table else { continue }
        let words = Set(output.split(whereSeparator: \.isWhitespace).map(String.init))
        #expect(words.isSuperset(of: figures), "\(width)")
      }
    }
  }

  @Test("with one reason for missing figures a dash is a dash, with two each names its own")
  func reasons() {
    let columns: [Table.Column] = [
      .init(key: "t", title: "T"), .init(key: "n", title: "N", kind: .decimal(places: 1)),
    ]
    let table = Table(
      columns: columns,
      rows: [
        .init(cells: [.text("x"), .missing(reason: "Absent.")]), .init(cells: [.text("y"), .decimal(10.25)]),
        .init(cells: [.text("z"), .missing(reason: "Undefined.")]),
        .init(cells: [.text("u"), .missing(reason: nil)]), .init(cells: [.text("v"), .decimal(.nan)]),
      ])
    let expected = """
      T     N
      ───────
      x   –a
      y  10.3
      z   –b
      u   –
      v   –

      –a Absent.
      –b Undefined.

      """
    #expect(TextRenderer().render(table) == expected)
  }

  @Test("a table of nothing is no output, and one without rows keeps its headings")
  func nothing() {
    #expect(TextRenderer().render(Table(columns: [])) == "")
    #expect(TextRenderer().render(Table(columns: [.init(key: "a", title: "A")])) == "A\n─\n")
  }
}
