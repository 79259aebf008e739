/// The rates of the texts on one line a row: a mark a text, its interval as a band, and the figures outside of them.
package struct Dumbbell: Sendable {
  let texts: [String]
  let rows: [ChartRow]

  package init(texts: [String], rows: [ChartRow]) { (self.texts, self.rows) = (texts, rows) }

  package func svg(_ caption: ChartCaption) -> [UInt8] {
    var frame = ChartFrame(caption)
    frame.legend(texts)
    let lines = GroupedRows(rows).lines
    let values = rows.flatMap(\.values)
    let axis = Axis.rates(
      values.compactMap(\.rate), bounds: values.flatMap { [$0.low, $0.high].compactMap(\.self) })
    // The figures stand outside the marks, so that the outermost need room.
    let start = frame.left + frame.labelWidth(rows) + 34
    let end = frame.right - 38
    frame.axis(axis, from: start, to: end, height: Double(lines.count) * ChartFrame.row)
    for line in lines {
      frame.y += ChartFrame.row
      let y = frame.y - 6
      switch line {
      case .heading(let name): frame.svg.text(name, frame.left, y, isBold: true)
      case .row(let index): row(rows[index], y, &frame, axis, start, end)
      }
    }
    frame.y += 4
    frame.svg.line(frame.left, frame.y, frame.right, frame.y, Ink.rule)
    return frame.finished()
  }

  private func row(
    _ row: ChartRow, _ y: Double, _ frame: inout ChartFrame, _ axis: Axis, _ start: Double, _ end: Double
  ) {
    let indent = row.group.isEmpty ? 0.0 : 12
    let label = TextWidth.cut(row.label, to: start - 40 - frame.left - indent, size: 13)
    frame.svg.text(label, frame.left + indent, y)
    func x(_ value: Double) -> Double { start + min(1, max(0, axis.place(value))) * (end - start) }
    let middle = y - 4.5
    let shown = row.values.enumerated().compactMap { index, value in value.rate.map { (index, value, x($0)) }
    }
    guard let first = shown.min(by: { $0.2 < $1.2 }), let last = shown.max(by: { $0.2 < $1.2 }) else {
      frame.svg.text("–", start, y, color: Ink.quiet)
      return
    }
    frame.svg.line(first.2, middle, last.2, middle, Ink.rule)
    var (lowest, highest) = (first.2, last.2)
    for (index, value, _) in shown {
      guard let low = value.low, let high = value.high else { continue }
      frame.svg.rectangle(
        x(low), middle - 2, max(1, x(high) - x(low)), 4, fill: TextMark.of(index).color, opacity: 0.35)
      (lowest, highest) = (min(lowest, x(low)), max(highest, x(high)))
    }
    for (index, value, place) in shown.reversed() {
      frame.svg.mark(TextMark.of(index), place, middle, isHollow: value.rate == 0)
    }
    func write(_ one: (Int, ChartValue, Double), _ x: Double, _ anchor: SVG.Anchor) {
      frame.svg.text(
        ChartFigure.rate(one.1.rate), x, y, size: 12, anchor, color: TextMark.of(one.0).color, hasHalo: true)
    }
    if shown.count > 1 { write(first, lowest - 7, .end) }
    write(last, highest + 7, .start)
  }
}
