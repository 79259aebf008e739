import Reporter

/// One row's rate in a text as a multiple of that in another.
package struct RatioRow: Sendable {
  package var label: String
  package var group: String
  /// With its interval; nil where there is none, as for a row of neither text.
  package var ratio: Double?
  package var low: Double?
  package var high: Double?
  /// In place of the ratio where one of the counts is zero, as `Code only`.
  package var words: String?
  /// Whether the row is all rows together.
  package var isTotal: Bool

  package init(
    _ label: String, group: String = "", ratio: Double?, low: Double?, high: Double?, words: String? = nil,
    isTotal: Bool = false
  ) {
    (self.label, self.group, self.ratio, self.low, self.high) = (label, group, ratio, low, high)
    (self.words, self.isTotal) = (words, isTotal)
  }
}

/// How many times as often one text has each row as another, with intervals: a dot and a whisker a row, on one axis of
/// doublings with the line of *same*.
package struct Forest: Sendable {
  let rows: [RatioRow]

  package init(_ rows: [RatioRow]) { self.rows = rows }

  /// The axis: the dots and, from a quarter to 64 times, the whiskers.
  package static func axis(_ rows: [RatioRow]) -> Axis {
    let dots = rows.filter { $0.words == nil }.compactMap(\.ratio)
    let whiskers = rows.flatMap { [$0.low, $0.high] }.compactMap(\.self).map { min(64, max(0.25, $0)) }
    let all = dots + whiskers + [1]
    // A dot at the very end would be under an arrow.
    let (low, high) = ((all.min() ?? 1) / 1.2, (all.max() ?? 1) * 1.2)
    return Axis.ratios(min(0.5, low)...max(2, high))
  }

  package func svg(_ caption: ChartCaption) -> [UInt8] {
    var frame = ChartFrame(caption)
    let axis = Self.axis(rows)
    let figures = rows.map { Self.figure($0) }
    let figureWidth = figures.map { TextWidth.of($0, size: 12) }.max() ?? 0
    let labels = rows.map { ChartRow($0.label, group: $0.group, []) }
    let start = frame.left + frame.labelWidth(labels) + 8
    let end = frame.right - figureWidth - 16
    let lines = GroupedRows(labels).lines
    frame.axis(axis, from: start, to: end, height: Double(lines.count) * ChartFrame.row + 4, dark: 1)
    for line in lines {
      frame.y += ChartFrame.row
      let y = frame.y - 6
      switch line {
      case .heading(let name): frame.svg.text(name, frame.left, y, isBold: true)
      case .row(let index):
        let row = rows[index]
        if row.isTotal { frame.svg.line(frame.left, y - 16, frame.right, y - 16, Ink.line) }
        let indent = row.group.isEmpty ? 0.0 : 12
        frame.svg.text(
          TextWidth.cut(row.label, to: start - 10 - frame.left - indent, size: 13), frame.left + indent, y,
          isBold: row.isTotal)
        frame.svg.text(
          figures[index], frame.right, y, size: 12, .end, color: row.words == nil ? Ink.text : Ink.quiet)
        whisker(row, y - 4.5, &frame, axis, start, end)
      }
    }
    frame.y += 4
    frame.svg.line(frame.left, frame.y, frame.right, frame.y, Ink.rule)
    return frame.finished()
  }

  /// `5.9× (4.1 to 8.4)`.
  static func figure(_ row: RatioRow) -> String {
    guard let ratio = row.ratio else { return row.words ?? "–" }
    if let words = row.words { return words }
    // Below one a decimal is too coarse, and a ratio has those of its bounds.
    func written(_ value: Double) -> String {
      ratio < 1 ? FigureFormat.fixed(value, places: 2) ?? "" : ChartFigure.ratio(value)
    }
    guard let low = row.low, let high = row.high else { return "\(written(ratio))×" }
    return "\(written(ratio))× (\(written(low)) to \(written(high)))"
  }

  private func whisker(
    _ row: RatioRow, _ y: Double, _ frame: inout ChartFrame, _ axis: Axis, _ start: Double, _ end: Double
  ) {
    func x(_ place: Double) -> Double { start + min(1, max(0, place)) * (end - start) }
    if let low = row.low, let high = row.high {
      let (from, to) = (axis.place(low), axis.place(high))
      frame.svg.line(x(from), y, x(to), y, Ink.line, width: 1.5)
      if from < 0 {
        frame.svg.path(
          "M\(SVG.number(start + 5)) \(SVG.number(y - 4))l-5 4 5 4", stroke: Ink.line, width: 1.5)
      }
      if to > 1 {
        frame.svg.path("M\(SVG.number(end - 5)) \(SVG.number(y - 4))l5 4-5 4", stroke: Ink.line, width: 1.5)
      }
    }
    // Where one count is zero there is no ratio, and so no dot.
    guard let ratio = row.ratio, row.words == nil else { return }
    let place = x(axis.place(ratio))
    if row.isTotal {
      frame.svg.path("M\(SVG.number(place)) \(SVG.number(y - 6))l6 6-6 6-6-6z", fill: Ink.text)
    } else {
      frame.svg.path(
        "M\(SVG.number(place - 4)) \(SVG.number(y))a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", fill: Ink.text)
    }
  }
}
