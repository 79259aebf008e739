import Testing

@testable import Charts

@Suite("Axes")
struct AxisTests {
  @Test(
    "from zero, in round steps, to at least the largest",
    arguments: [
      (1.0, ["0", "0.2", "0.4", "0.6", "0.8", "1"]), (0.037, ["0", "0.01", "0.02", "0.03", "0.04"]),
      (6, ["0", "1", "2", "3", "4", "5", "6"]), (7, ["0", "2", "4", "6", "8"]),
      (1300, ["0", "250", "500", "750", "1000", "1250", "1500"]),
    ] as [(Double, [String])])
  func linear(_ largest: Double, _ labels: [String]) {
    let axis = Axis.linear(upTo: largest)
    #expect(axis.marks.map(\.label) == labels)
    #expect(
      axis.bounds.upperBound >= largest && axis.place(0) == 0 && axis.place(axis.bounds.upperBound) == 1)
  }

  @Test("logarithmic, labelled at 1, 2 and 5")
  func logarithmic() {
    let axis = Axis.logarithmic(0.03, 4)
    #expect(axis.marks.map(\.label) == ["0.02", "0.05", "0.1", "0.2", "0.5", "1", "2", "5"])
    #expect(axis.place(0) < 0 && abs(axis.place(0.02)) < 1e-12 && abs(axis.place(5) - 1) < 1e-12)
    #expect(axis.marks(fitting: 150, size: 12).map(\.label) == ["0.02", "0.1", "1"])
    #expect(axis.marks(fitting: 900, size: 12).count == 8)
    // Equal ratios are equal steps.
    #expect(abs(axis.place(0.2) - axis.place(0.1) - (axis.place(2) - axis.place(1))) < 1e-12)
  }

  @Test("logarithmic only where all rates are above zero and twenty times apart")
  func rates() {
    #expect(Axis.rates([1, 19], bounds: []).scale == .linear)
    #expect(Axis.rates([1, 21], bounds: []).scale == .logarithmic)
    #expect(Axis.rates([0, 1, 21], bounds: []).scale == .linear)
    let axis = Axis.rates([0.1, 5], bounds: [0.04, 7])
    #expect(axis.holds(0.04) && axis.holds(7))
    #expect(Axis.rates([], bounds: []).bounds == 0...1)
  }

  @Test("ratios are in doublings, with words that a reader has")
  func ratios() {
    #expect(Axis.ratios(0.25...4).marks.map(\.label) == ["¼×", "½×", "same", "2×", "4×"])
    #expect(Axis.ratios(0.4...3).marks.map(\.label) == ["½×", "same", "2×"])
    #expect(Forest.axis([RatioRow("a", ratio: 900, low: 300, high: 2000)]).bounds.upperBound == 900 * 1.2)
    #expect(Forest.axis([RatioRow("a", ratio: 3, low: 0.001, high: 2000)]).bounds == 0.25 / 1.2...64 * 1.2)
    #expect(Forest.axis([]).bounds == 0.5...2)
  }
}

@Suite("Charts")
struct ChartTests {
  private let caption = ChartCaption(title: "Words & <co>", subtitle: "Hits.", source: "Source: \u{202E}x")
  private let rows = [
    ChartRow("a </text><script>", group: "G \"1\"", [ChartValue(1, low: 0.5, high: 2), ChartValue(nil)]),
    ChartRow("b", group: "G \"1\"", [ChartValue(0, low: 0, high: 0.1), ChartValue(40, low: 30, high: 50)]),
    ChartRow("c", [ChartValue(nil), ChartValue(nil)]),
  ]

  private func drawings() -> [String] {
    let texts = ["Act <1>", "Code"]
    let strip = StripText(
      name: "Act <1>", unit: "Part", words: 100,
      borders: [.init(word: 0, label: "1"), .init(word: 50, label: "S1", isMajor: true)],
      rows: [("a <b>", "", [0, 3, 99, 100]), ("b", "", [])])
    let heat = HeatText(
      name: "Act <1>", unit: "Part", units: (1...30).map { .init(label: "\($0)", words: $0 * 100) },
      rows: [("a <b>", "", (1...30).map { .init(count: $0, rate: Double($0)) })])
    let ratios = [
      RatioRow("a <b>", ratio: 2, low: 1, high: 4),
      RatioRow("b", ratio: 0.1, low: 0.0001, high: 900, words: "Act <1> only"),
      RatioRow("c", ratio: nil, low: nil, high: nil, words: "neither"),
      RatioRow("all", ratio: 1.5, low: 1.1, high: 2, isTotal: true),
    ]
    let series = [
      TimeSeries(
        "a <b>", [.init(year: 2001.5, value: rows[0].values[0]), .init(year: 2010, value: ChartValue(nil))]),
      TimeSeries("b", [.init(year: 2001.5, value: ChartValue(1)), .init(year: 2010, value: ChartValue(1))]),
    ]
    return [
      Dumbbell(texts: texts, rows: rows).svg(caption), Bars(texts: texts, rows: rows).svg(caption),
      Dumbbell(texts: [], rows: []).svg(caption), Bars(texts: ["one"], rows: []).svg(caption),
      Strips([strip]).svg(caption), Strips([]).svg(caption), HeatMap([heat]).svg(caption),
      HeatMap([]).svg(caption),
      Forest(ratios).svg(caption), Forest([]).svg(caption), Timeline(series).svg(caption),
      Timeline([]).svg(caption),
    ].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("are whole and well-formed, and no label is markup")
  func inert() throws {
    for svg in drawings() {
      #expect(svg.hasPrefix("<?xml") && svg.hasSuffix("</svg>\n"))
      #expect(
        !svg.contains("<script") && !svg.contains("<co>") && !svg.contains("<b>") && !svg.contains("<1>"))
      #expect(!svg.contains("\u{202E}") && svg.contains("Words &amp; &lt;co&gt;"))
      #expect(!svg.contains("nan") && !svg.contains("inf"))
      // Every element that is opened is closed.
      let open = svg.matches(of: /<(svg|title|desc|text)[ >]/).count
      #expect(open == svg.matches(of: /<\/(svg|title|desc|text)>/).count)
    }
  }

  @Test(
    "a figure is as it is printed", arguments: [(0.0, "0"), (0.004, "<0.01"), (12.896, "12.90"), (1, "1.00")])
  func rate(_ value: Double, _ expected: String) { #expect(ChartFigure.rate(value) == expected) }

  @Test(
    "a ratio says on which side of the same it is",
    arguments: [
      (1.0, "1.0"), (1.03, "1.03"), (0.96, "0.96"), (5.93, "5.9"), (0.94, "0.9"), (0.3, "0.3"),
      (0.114, "0.11"), (0.002, "<0.01"), (1234.5, "1235"),
    ])
  func ratio(_ value: Double, _ expected: String) { #expect(ChartFigure.ratio(value) == expected) }

  @Test(
    "in a forest a ratio below one has two decimals, as its bounds have",
    arguments: [
      (0.31, 0.28, 0.36, "0.31× (0.28 to 0.36)"), (0.9, 0.33, 2.46, "0.90× (0.33 to 2.46)"),
      (5.93, 4.14, 8.4, "5.9× (4.1 to 8.4)"), (1.04, 0.69, 1.6, "1.04× (0.7 to 1.6)"),
    ])
  func forest(_ ratio: Double, _ low: Double, _ high: Double, _ expected: String) {
    #expect(Forest.figure(RatioRow("a", ratio: ratio, low: low, high: high)) == expected)
  }

  @Test(
    "a number of words has its thousands apart",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (86_672, "86,672"), (1_234_567, "1,234,567"),
      (-1000, "-1,000"),
    ])
  func count(_ number: Int, _ expected: String) { #expect(ChartFigure.count(number) == expected) }

  /// Two wordings of one law with another between them: one line joins the two, and nothing joins the other.
  @Test("a timeline joins the wordings of one law, and no law with another")
  func joined() {
    func lines(_ subjects: [String]) -> Int {
      let points = subjects.enumerated().map {
        TimeSeries.Point(year: 2000 + Double($0), value: ChartValue(Double($0 + 1)), subject: $1)
      }
      let svg = String(decoding: Timeline([TimeSeries("a", points)]).svg(caption), as: UTF8.self)
      return svg.matches(of: /d="M[0-9. ]+(L[0-9. ]+)+"/).count
    }
    #expect(lines(["a", "b", "a"]) == 1 && lines(["a", "b", "c"]) == 0 && lines(["a", "a", "b", "b"]) == 2)
    #expect(lines(["", "", ""]) == 1)
  }

  @Test("cells of a heat map: one decimal, shades by the printed rate, none for one or two hits")
  func cells() {
    func cell(_ count: Int?, _ rate: Double?) -> HeatText.Cell { HeatText.Cell(count: count, rate: rate) }
    #expect(cell(3, 0.04).figure == "<.1" && cell(3, 0.05).figure == "0.1" && cell(0, 0).figure == "·")
    #expect(cell(nil, nil).figure == "–" && cell(9, 123.4).figure == "123")
    #expect(cell(2, 9).shade == nil && cell(3, 9).shade == 6)
    // 0.96 prints as 1.0, and has the shade of 1.0.
    #expect(cell(3, 0.96).shade == 3 && cell(3, 0.94).shade == 2 && cell(3, 0.01).shade == 0)
  }

  @Test("a hit is where its word is")
  func strip() throws {
    let svg = try #require(drawings().dropFirst(4).first)
    // Words 0, 3, 99 and 100 of 100: the last two are the right end, and all have a stroke.
    #expect(svg.matches(of: /M[0-9.]+ [0-9.]+v13/).count == 4)
  }
}
