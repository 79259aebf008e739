/// A bar a text and row, from zero, with its figure behind it and its interval as a thin line.
package struct Bars: Sendable {
  let texts: [String]
  let rows: [ChartRow]

  package init(texts: [String], rows: [ChartRow]) { (self.texts, self.rows) = (texts, rows) }

  package func svg(_ caption: ChartCaption) -> [UInt8] {
    var frame = ChartFrame(caption)
    frame.legend(texts)
    let values = rows.flatMap(\.values)
    let axis = Axis.linear(upTo: (values.compactMap(\.rate) + values.compactMap(\.high)).max() ?? 0, steps: 5)
    let start = frame.left + frame.labelWidth(rows)
    let end = frame.right - 38
    let (thick, gap) = (texts.count > 1 ? 11.0 : 14, 8.0)
    let lines = GroupedRows(rows).lines
    let height = lines.reduce(0.0) { sum, line in
      if case .heading = line { sum + ChartFrame.row } else { sum + Double(texts.count) * thick + gap }
    }
    frame.axis(axis, from: start, to: end, height: height, dark: 0)
    for line in lines {
      switch line {
      case .heading(let name):
        frame.y += ChartFrame.row
        frame.svg.text(name, frame.left, frame.y - 5, isBold: true)
      case .row(let index):
        let row = rows[index]
        frame.y += gap
        let middle = frame.y + Double(texts.count) * thick / 2
        let indent = row.group.isEmpty ? 0.0 : 12
        let label = TextWidth.cut(row.label, to: start - 8 - frame.left - indent, size: 13)
        frame.svg.text(label, frame.left + indent, middle + 4.5)
        for (text, value) in row.values.enumerated() {
          bar(value, text, frame.y, thick, &frame, axis, start, end)
          frame.y += thick
        }
      }
    }
    frame.y += 6
    frame.svg.line(frame.left, frame.y, frame.right, frame.y, Ink.rule)
    return frame.finished()
  }

  private func bar(
    _ value: ChartValue, _ text: Int, _ top: Double, _ thick: Double, _ frame: inout ChartFrame, _ axis: Axis,
    _ start: Double, _ end: Double
  ) {
    func x(_ value: Double) -> Double { start + axis.place(value) * (end - start) }
    let mark = TextMark.of(text)
    guard let rate = value.rate else {
      frame.svg.text("–", start + 5, top + thick - 1.5, size: 11, color: Ink.quiet)
      return
    }
    // Every other bar is pale with a dark edge: the two are told apart without colour.
    let isPale = text % 2 == 1
    if rate > 0 {
      frame.svg.rectangle(
        start, top + 0.75, max(0.5, x(rate) - start), thick - 1.5, fill: mark.color, stroke: mark.color,
        opacity: isPale ? 0.35 : 1)
    }
    var edge = x(rate)
    if let low = value.low, let high = value.high, rate > 0 {
      let middle = top + thick / 2
      frame.svg.line(x(low), middle, x(high), middle, Ink.text, width: 1.2)
      frame.svg.line(x(low), middle, x(rate), middle, isPale ? Ink.text : "#ffffff", width: 1.2)
      edge = max(edge, x(high))
    }
    frame.svg.text(
      ChartFigure.rate(rate), edge + 5, top + thick - 1.5, size: 11,
      color: rate == 0 ? Ink.quiet : mark.color,
      hasHalo: true)
  }
}
