import Charts
import Measures
import Reporter

/// The table: every row with counts, rates, how many times as often, and the interval as a picture.
struct ComparisonSection {
  let figures: PageFigures
  private let axis: Axis

  init(_ figures: PageFigures) {
    self.figures = figures
    guard let pair = figures.pair else {
      axis = Axis.ratios(0.5...2)
      return
    }
    axis = Forest.axis(
      figures.lines.map { Self.ratio($0.line, pair, figures) } + [Self.ratio(.total, pair, figures)])
  }

  private static func ratio(_ line: ListLine, _ pair: PairStatistics, _ figures: PageFigures) -> RatioRow {
    CountChart.ratio(line, pair, figures.statistics, "", group: "")
  }

  func write(to page: inout PageWriter) {
    page.element("section", ["id": "comparison", "aria-labelledby": "comparison-title"]) { page in
      page.element("h2", ["id": "comparison-title"], "How often each text uses each word")
      page.element("p", ["class": "lead"], "Every count opens the lines it was counted from.")
      page.element("div", ["id": "tools", "hidden": ""]) { _ in }
      if figures.pair != nil { page.own(PagePicture.gridDefinition("ratios-grid", axis, dark: 1)) }
      page.element("table", ["id": "words", "class": "words"]) { page in
        page.element("caption", ["class": "hide"], "Counts and rates of each row in each text")
        head(&page)
        body(&page)
      }
      notes(&page)
    }
  }

  private func head(_ page: inout PageWriter) {
    let texts = figures.compared.texts
    page.element("thead") { page in
      page.element("tr", ["class": "texts"]) { page in
        page.element("td") { _ in }
        for (index, name) in figures.names.enumerated() {
          let span = figures.pair == nil && index > 0 ? "3" : "2"
          page.element("th", ["scope": "colgroup", "colspan": span]) { page in
            page.mark(index)
            page.element("b", name)
            page.element("span", ["class": "q"], " \(texts[index].words.map(PageFigure.count) ?? "no") words")
          }
        }
        if figures.pair != nil {
          page.element("th", ["scope": "colgroup", "colspan": "4", "class": "against"]) { page in
            page.element("b", "\(figures.names[1]) against \(figures.names[0])")
            page.element("span", ["class": "q"], " how many times as often, with 95% interval")
          }
        }
      }
      page.element("tr", ["class": "columns"]) { page in
        page.element("th", ["scope": "col", "data-sort": "label"], "Term")
        for index in figures.names.indices {
          page.element("th", ["scope": "col", "class": "f", "data-sort": "n"], "count")
          page.element("th", ["scope": "col", "class": "f", "data-sort": "n"], "per 1,000")
          if figures.pair == nil, index > 0 {
            page.element("th", ["scope": "col", "class": "f", "data-sort": "n"], "times \(figures.names[0])")
          }
        }
        if figures.pair != nil {
          page.element("th", ["scope": "col", "class": "f", "data-sort": "n"], "times")
          page.element("th", ["scope": "col", "class": "plot"]) { page in
            page.element("span", ["class": "hide"], "picture of the interval")
            axisLabels(&page)
          }
          page.element("th", ["scope": "col", "class": "f i"], "95% interval")
          page.element("th", ["scope": "col", "class": "f l", "data-sort": "n"], "log ratio")
        }
      }
    }
  }

  private func axisLabels(_ page: inout PageWriter) {
    page.own("<svg class=\"axis\" width=\"100%\" height=\"16\" aria-hidden=\"true\">")
    for (index, mark) in axis.marks.enumerated() {
      let isEven =
        mark.label == "same"
        || (index - (axis.marks.firstIndex { $0.label == "same" } ?? 0)).isMultiple(of: 2)
      page.own(
        "<text x=\"\(percent(axis.place(mark.value)))\" y=\"12\" class=\"\(isEven ? "" : "odd")\">\(HTMLText.escaped(mark.label))</text>"
      )
    }
    page.own("</svg>")
  }

  private func percent(_ place: Double) -> String { PagePicture.percent(place) }

  private func body(_ page: inout PageWriter) {
    var isOpen = false
    for (line, indent) in figures.lines {
      if case .group = line, indent == 0 {
        if isOpen { page.own("</tbody>\n") }
        page.own("<tbody>\n")
        isOpen = true
      } else if !isOpen {
        page.own("<tbody>\n")
        isOpen = true
      }
      row(line, indent, &page)
    }
    if isOpen { page.own("</tbody>\n") }
    page.element("tbody", ["class": "total"]) { page in
      row(.total, 0, &page)
      if let part = figures.part { self.part(part, &page) }
    }
  }

  private func name(_ line: ListLine) -> String {
    switch line {
    case .row(let row): figures.label(row)
    case .group(let group): figures.compared.wordlist.groups[group].name
    case .heading(let name, _): name
    case .total:
      figures.compared.wordlist.rows.count == 1
        ? "Together" : "All \(figures.compared.wordlist.rows.count) rows"
    }
  }

  private func row(_ line: ListLine, _ indent: Int, _ page: inout PageWriter) {
    var kind = "row"
    var id = ""
    switch line {
    case .group: kind = "group"
    case .total: kind = "all"
    case .row(let row): id = "w\(row)"
    case .heading: break
    }
    page.element("tr", ["class": kind, "id": id]) { page in
      page.element("th", ["scope": "row", "class": indent > 0 ? "in\(min(3, indent))" : "in0"]) { page in
        page.text(name(line))
        if case .row(let row) = line, let note = noteNumber(row) { page.element("sup", "\(note)") }
      }
      let rates = figures.names.indices.map { figures.statistics.rate(of: line, text: $0) }
      for (text, rate) in rates.enumerated() {
        count(rate, line, text, &page)
        page.element("td", ["class": "f", "data-v": rate.rate.value.map { "\($0)" } ?? ""]) { page in
          self.rate(rate, &page)
        }
        if figures.pair == nil, text > 0 { times(line, text, &page) }
      }
      if let pair = figures.pair {
        against(Self.ratio(line, pair, figures), pair[line], &page)
      }
    }
  }

  private func count(_ rate: RateFigures, _ line: ListLine, _ text: Int, _ page: inout PageWriter) {
    page.element("td", ["class": "f c", "data-v": rate.count.map(String.init) ?? ""]) { page in
      guard let count = rate.count else {
        return page.element("span", ["class": "q", "title": rate.rate.reason ?? ""], "–")
      }
      guard count > 0 else { return page.element("span", ["class": "q"], "0") }
      guard case .row(let row) = line else { return together(line, count, text, &page) }
      page.element(
        "a",
        [
          "href": "#h\(row)", "data-row": "\(row)",
          "aria-label": "\(count.of("hit", "hits")) of \(figures.label(row)) in \(figures.names[text])",
        ],
        PageFigure.count(count))
    }
  }

  /// The count of several rows, which leads to the lines of them all where the script runs.
  private func together(_ line: ListLine, _ count: Int, _ text: Int, _ page: inout PageWriter) {
    let rows = rows(of: line)
    guard let first = rows.first else { return page.text(PageFigure.count(count)) }
    let numbers = rows.map(String.init).joined(separator: ",")
    page.element(
      "a",
      [
        "href": rows.count == 1 ? "#h\(first)" : "#lines",
        rows.count == 1 ? "data-row" : "data-rows": numbers,
        "aria-label": "\(count.of("hit", "hits")) of \(name(line)) in \(figures.names[text])",
      ],
      PageFigure.count(count))
  }

  /// The rows of a line that have a hit: those below it as far as the next line of its level.
  private func rows(of line: ListLine) -> [Int] {
    var rows = figures.rows
    if line != .total {
      guard let place = figures.lines.firstIndex(where: { $0.line == line }) else { return [] }
      let below = figures.lines[(place + 1)...].prefix { $0.indent > figures.lines[place].indent }
      rows = below.compactMap { if case .row(let row) = $0.line { row } else { nil } }
    }
    return rows.filter { row in figures.hits[row].contains { !$0.isEmpty } }
  }

  private func rate(_ rate: RateFigures, _ page: inout PageWriter) {
    guard let value = rate.rate.value else { return page.element("span", ["class": "q"], "–") }
    value == 0 ? page.element("span", ["class": "q"], "0") : page.text(ChartFigure.rate(value))
  }

  /// Of more than two texts: each against the first.
  private func times(_ line: ListLine, _ text: Int, _ page: inout PageWriter) {
    let pair = PairFigures(
      figures.statistics.rate(of: line, text: text), against: figures.statistics.rate(of: line, text: 0),
      named: figures.names[0])
    let ratio = pair.isRatioOfZero ? nil : pair.logRatio.value.map { exp2(of: $0) }
    page.element("td", ["class": "f", "data-v": ratio.map { "\($0)" } ?? ""]) { page in
      ratio.map { page.text("\(Self.times($0))×") } ?? page.element("span", ["class": "q"], "–")
    }
  }

  private func against(_ ratio: RatioRow, _ pair: PairFigures?, _ page: inout PageWriter) {
    page.element("td", ["class": "f", "data-v": ratio.words == nil ? ratio.ratio.map { "\($0)" } ?? "" : ""])
    { page in
      if let words = ratio.words {
        page.element("span", ["class": "q"], words)
      } else {
        page.text(ratio.ratio.map { "\(Self.times($0))×" } ?? "–")
      }
    }
    page.element("td", ["class": "plot"]) { $0.own(PagePicture.whisker(ratio, axis)) }
    page.element("td", ["class": "f i"]) { page in
      if ratio.words == "neither" { return page.element("span", ["class": "q"], "–") }
      page.text(Self.interval(ratio))
    }
    page.element("td", ["class": "f l", "data-v": pair?.logRatio.value.map { "\($0)" } ?? ""]) { page in
      guard ratio.words == nil, let value = pair?.logRatio.value else {
        return page.element("span", ["class": "q"], "–")
      }
      page.text(PageFigure.signed(value))
    }
  }

  /// One decimal always, so that decimals align; below 0.1 two, for a rate that is there is never none.
  private static func times(_ ratio: Double) -> String {
    FigureFormat.fixed(ratio, places: ratio >= 100 ? 0 : ratio < 0.1 ? 2 : 1) ?? "–"
  }

  /// `4.1 to 8.4`; where one count is zero, the bound that the counts allow.
  static func interval(_ ratio: RatioRow) -> String {
    guard let low = ratio.low, let high = ratio.high, let middle = ratio.ratio else { return "–" }
    if ratio.words != nil {
      return middle >= 1 ? "\(ChartFigure.ratio(low)) or more" : "\(ChartFigure.ratio(high)) or less"
    }
    return "\(ChartFigure.ratio(low)) to \(ChartFigure.ratio(high))"
  }

  /// The narrower part of one text, below the total.
  private func part(_ part: PageFigures.PartFigures, _ page: inout PageWriter) {
    page.element("tr", ["class": "part"]) { page in
      page.element("th", ["scope": "row"], "against \(part.name) alone")
      for text in figures.names.indices {
        let rate = text == part.text ? part.figures : figures.statistics.rate(of: .total, text: text)
        page.element("td", ["class": "f"]) { page in page.text(rate.count.map(PageFigure.count) ?? "–") }
        page.element("td", ["class": "f"]) { page in self.rate(rate, &page) }
      }
      guard let pair = part.pair else { return }
      func times(_ figure: Figure) -> Double? { figure.value.map { exp2(of: $0) } }
      against(
        RatioRow(
          "", ratio: times(pair.logRatio), low: times(pair.logRatioBounds.lower),
          high: times(pair.logRatioBounds.upper),
          words: pair.isRatioOfZero ? "one only" : nil), pair, &page)
    }
  }

  // MARK: Notes

  /// The number of a row's note among the notes, from 1.
  private func noteNumber(_ row: Int) -> Int? {
    guard noteOf(row) != nil else { return nil }
    return figures.rows.prefix { $0 != row }.count { noteOf($0) != nil } + 1
  }

  private func noteOf(_ row: Int) -> String? {
    let listed = figures.compared.wordlist.rows[row]
    let own = figures.compared.rule(of: row)
    let parts = [listed.note, own == figures.compared.rule ? nil : "Counted by its own rule: \(own)."]
      .compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func notes(_ page: inout PageWriter) {
    let notes = figures.rows.compactMap(noteOf)
    if !notes.isEmpty {
      page.element("ol", ["class": "notes"]) { page in for note in notes { page.element("li", note) } }
    }
    page.element("p", ["class": "note"]) { page in
      if figures.pair == nil {
        page.text("A group counts hits that share a word as one.")
        return
      }
      page.text(
        "The interval assumes that hits fall independently. Words cluster, so the true uncertainty is larger. It crosses "
      )
      page.element("i", "same")
      page.text(
        " where the two texts cannot be told apart. A whole text is no sample: the interval describes these texts. A group counts hits that share a word as one."
      )
    }
  }
}

extension PageWriter {
  /// The shape of a text.
  mutating func mark(_ text: Int) {
    own(
      "<svg class=\"m m\(text % 5)\" width=\"12\" height=\"12\" aria-hidden=\"true\">\(PagePicture.shape(text))</svg>"
    )
  }
}
