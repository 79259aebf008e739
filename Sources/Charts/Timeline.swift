/// A row over the dates of the texts.
package struct TimeSeries: Sendable {
  /// One text: its date as a year with its part, what the axis calls it, and the row's figure.
  package struct Point: Sendable {
    package var year: Double
    package var value: ChartValue
    /// What the figure is of: lines join the figures of one subject, for from one law to another nothing develops.
    package var subject: String
    package init(year: Double, value: ChartValue, subject: String = "") {
      (self.year, self.value, self.subject) = (year, value, subject)
    }
  }

  package var label: String
  /// In order of date.
  package var points: [Point]
  package init(_ label: String, _ points: [Point]) { (self.label, self.points) = (label, points) }
}

/// Rates over the dates of the texts: a line a row, named at its end, with an interval at each text.
package struct Timeline: Sendable {
  let series: [TimeSeries]

  package init(_ series: [TimeSeries]) { self.series = series }

  package func svg(_ caption: ChartCaption) -> [UInt8] {
    var frame = ChartFrame(caption)
    let points = series.flatMap(\.points)
    let years = points.map(\.year)
    let values = points.map(\.value)
    let axis = Axis.linear(upTo: (values.compactMap(\.rate) + values.compactMap(\.high)).max() ?? 0)
    let names = series.map { TextWidth.cut($0.label, to: 130, size: 12.5) }
    let nameWidth = names.map { TextWidth.of($0, size: 12.5) }.max() ?? 0
    let axisWidth = axis.marks.map { TextWidth.of($0.label, size: 12) }.max() ?? 0
    let (start, end) = (frame.left + axisWidth + 14, frame.right - nameWidth - 20)
    let (top, height) = (frame.y + 8, 230.0)
    let (first, last) = (years.min() ?? 0, years.max() ?? 1)
    func x(_ year: Double) -> Double {
      last > first ? start + (year - first) / (last - first) * (end - start) : (start + end) / 2
    }
    func y(_ rate: Double) -> Double { top + height - axis.place(rate) * height }
    for mark in axis.marks {
      frame.svg.line(start - 4, y(mark.value), end + 4, y(mark.value), mark.value == 0 ? Ink.quiet : Ink.hair)
      frame.svg.text(mark.label, start - 9, y(mark.value) + 4, size: 12, .end, color: Ink.quiet)
    }
    label(first...last, x, top + height, &frame)
    for (index, one) in series.enumerated() { draw(one, index, x, y, &frame) }
    label(names, end, y, &frame)
    frame.y = top + height + 24
    return frame.finished()
  }

  private func draw(
    _ one: TimeSeries, _ index: Int, _ x: (Double) -> Double, _ y: (Double) -> Double,
    _ frame: inout ChartFrame
  ) {
    let mark = TextMark.of(index)
    var paths: [(subject: String, path: String)] = []
    for point in one.points {
      // A text without a figure is passed over.
      guard let rate = point.value.rate else { continue }
      let place = "\(SVG.number(x(point.year))) \(SVG.number(y(rate)))"
      if let known = paths.firstIndex(where: { $0.subject == point.subject }) {
        paths[known].path += "L\(place)"
      } else {
        paths.append((point.subject, "M\(place)"))
      }
      if let low = point.value.low, let high = point.value.high {
        frame.svg.rectangle(
          x(point.year) - 1.5, y(high), 3, y(low) - y(high), fill: mark.color, opacity: 0.3)
      }
    }
    for (_, path) in paths where path.contains("L") { frame.svg.path(path, stroke: mark.color, width: 1.4) }
    for point in one.points {
      if let rate = point.value.rate { frame.svg.mark(mark, x(point.year), y(rate), isHollow: rate == 0) }
    }
  }

  /// Whole years under the axis, as many as fit.
  private func label(
    _ years: ClosedRange<Double>, _ x: (Double) -> Double, _ bottom: Double, _ frame: inout ChartFrame
  ) {
    let (first, last) = (years.lowerBound, years.upperBound)
    let span = last - first
    let step = [1.0, 2, 5, 10, 20, 50, 100, 200].first { span / $0 <= 8 } ?? 500
    var year = (first / step).rounded(.up) * step
    var isAny = false
    while year <= last + 1e-9 {
      frame.svg.line(x(year), bottom, x(year), bottom + 4, Ink.quiet)
      frame.svg.text(String(Int(year)), x(year), bottom + 17, size: 12, .middle, color: Ink.quiet)
      (isAny, year) = (true, year + step)
    }
    if !isAny {
      frame.svg.text(String(Int(first)), x(first), bottom + 17, size: 12, .middle, color: Ink.quiet)
    }
  }

  /// Names at the ends of the lines, moved apart where they would touch.
  private func label(
    _ names: [String], _ end: Double, _ y: (Double) -> Double, _ frame: inout ChartFrame
  ) {
    var places: [(index: Int, y: Double)] = series.enumerated().compactMap { index, one in
      one.points.last { $0.value.rate != nil }?.value.rate.map { (index, y($0)) }
    }.sorted { ($0.y, $0.index) < ($1.y, $1.index) }
    for index in places.indices.dropFirst() where places[index].y < places[index - 1].y + 15 {
      places[index].y = places[index - 1].y + 15
    }
    for (index, y) in places {
      frame.svg.text(names[index], end + 12, y + 4, size: 12.5, color: TextMark.of(index).color, isBold: true)
    }
  }
}
