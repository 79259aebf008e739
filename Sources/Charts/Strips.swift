/// One text, in the order of its words.
package struct StripText: Sendable {
  /// A stretch of the text that has a name, and where it begins.
  package struct Border: Sendable, Hashable {
    /// Word of the scope, from 0.
    package var word: Int
    /// Short: `3`, `S2`.
    package var label: String
    /// Whether another kind of division begins here, as the schedules behind the body.
    package var isMajor: Bool
    package init(word: Int, label: String, isMajor: Bool = false) {
      (self.word, self.label, self.isMajor) = (word, label, isMajor)
    }
  }

  package var name: String
  /// What the borders are, as `Part`.
  package var unit: String
  /// Words of the scope.
  package var words: Int
  package var borders: [Border]
  /// By row: the words of the scope that are hits, from 0.
  package var rows: [(label: String, group: String, places: [Int])]

  package init(
    name: String, unit: String, words: Int, borders: [Border],
    rows: [(label: String, group: String, places: [Int])]
  ) {
    (self.name, self.unit, self.words, self.borders, self.rows) = (name, unit, words, borders, rows)
  }
}

/// A stroke a hit, from the first word of a text to the last: nothing is averaged, and a cluster cannot hide in a rate.
package struct Strips: Sendable {
  let texts: [StripText]

  package init(_ texts: [StripText]) { self.texts = texts }

  package func svg(_ caption: ChartCaption) -> [UInt8] {
    var frame = ChartFrame(caption)
    let labels = texts.flatMap(\.rows).map { ChartRow($0.label, group: $0.group, []) }
    let start = frame.left + frame.labelWidth(labels) + 32
    for (index, text) in texts.enumerated() {
      let mark = TextMark.of(index)
      frame.y += 20
      frame.svg.mark(mark, frame.left + 5, frame.y - 4.5)
      frame.svg.text(
        TextWidth.cut("\(text.name)", to: frame.right - frame.left - 20, size: 13), frame.left + 15, frame.y,
        color: mark.color, isBold: true)
      draw(text, mark, start, &frame)
      frame.y += 10
    }
    return frame.finished()
  }

  private func draw(_ text: StripText, _ mark: TextMark, _ start: Double, _ frame: inout ChartFrame) {
    let lines = GroupedRows(text.rows.map { ChartRow($0.label, group: $0.group, []) }).lines
    let end = frame.right
    func x(_ word: Int) -> Double {
      start + Double(min(word, text.words)) / Double(max(1, text.words)) * (end - start)
    }
    frame.y += 17
    if !text.unit.isEmpty { frame.svg.text(text.unit, frame.left, frame.y, size: 12, color: Ink.quiet) }
    var edge = -Double.infinity
    let height = Double(lines.count) * ChartFrame.row
    for (index, border) in text.borders.enumerated() {
      let place = x(border.word)
      let next = index + 1 < text.borders.count ? x(text.borders[index + 1].word) : end
      frame.svg.line(
        place, frame.y + 5, place, frame.y + 5 + height, border.isMajor ? Ink.quiet : Ink.rule,
        width: border.isMajor ? 1.3 : 0.8)
      let width = TextWidth.of(border.label, size: 11)
      guard place > edge + 3, next - place > width + 1 else { continue }
      frame.svg.text(border.label, place + 1.5, frame.y, size: 11, color: Ink.quiet)
      edge = place + width
    }
    frame.y += 5
    for line in lines {
      frame.y += ChartFrame.row
      switch line {
      case .heading(let name): frame.svg.text(name, frame.left, frame.y - 6, isBold: true)
      case .row(let index):
        let row = text.rows[index]
        let indent = row.group.isEmpty ? 0.0 : 12
        frame.svg.text(
          TextWidth.cut(row.label, to: start - 36 - frame.left - indent, size: 13), frame.left + indent,
          frame.y - 6)
        frame.svg.text(
          String(row.places.count), start - 8, frame.y - 6, size: 12, .end, color: Ink.quiet)
        let top = SVG.number(frame.y - 17)
        var path = ""
        var before = ""
        for word in row.places {
          let place = SVG.number(x(word))
          if place != before { path += "M\(place) \(top)v13" }
          before = place
        }
        frame.svg.line(start, frame.y, end, frame.y, Ink.hair, width: 0.6)
        if !path.isEmpty { frame.svg.path(path, stroke: mark.color, width: 1.1) }
      }
    }
  }
}
