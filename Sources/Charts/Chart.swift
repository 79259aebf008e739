import Reporter

/// Which picture is made of the figures.
package enum ChartKind: String, CaseIterable, Sendable, Hashable {
  /// The rates of the texts on one line a row, with their intervals.
  case dumbbell
  /// A bar a text and row, from zero.
  case bars
  /// A stroke a hit, from the first word of a text to the last.
  case dispersion
  /// A figure a row and unit, shaded by its rate.
  case heatmap
  /// Rates over the dates of the texts.
  case timeline
  /// How many times as often one text has a row as another, with its interval.
  case forest
}

/// One row of a list in a chart, with a figure for each text.
package struct ChartRow: Sendable {
  package var label: String
  /// Name of its group; empty for none.
  package var group: String
  /// By text.
  package var values: [ChartValue]

  package init(_ label: String, group: String = "", _ values: [ChartValue]) {
    (self.label, self.group, self.values) = (label, group, values)
  }
}

/// A rate with its interval, per 1,000 words. What does not exist is nil.
package struct ChartValue: Sendable, Hashable {
  package var rate: Double?
  package var low: Double?
  package var high: Double?

  package init(_ rate: Double?, low: Double? = nil, high: Double? = nil) {
    (self.rate, self.low, self.high) = (rate, low, high)
  }
}

/// What is around a drawing: a title, what the figures are, and where they come from.
package struct ChartCaption: Sendable {
  package var title: String
  package var subtitle: String
  /// Under the drawing.
  package var source: String

  package init(title: String, subtitle: String, source: String) {
    (self.title, self.subtitle, self.source) = (title, subtitle, source)
  }
}

/// A drawing that grows downwards, with its caption above and its source below.
///
/// The width is that of a journal's column at 75 per cent: text of 13 units is then above 6 points.
struct ChartFrame {
  static let width = 480.0
  static let margin = 12.0
  static let row = 22.0

  var svg = SVG()
  /// Where the next line begins.
  var y = ChartFrame.margin
  let width: Double
  private let caption: ChartCaption

  var left: Double { Self.margin }
  var right: Double { width - Self.margin }

  init(_ caption: ChartCaption, width: Double = ChartFrame.width) {
    (self.caption, self.width) = (caption, width)
    for line in TextWidth.lines(caption.title, width: right - left, size: 16) {
      y += 17
      svg.text(line, left, y, size: 16, isBold: true)
    }
    for line in TextWidth.lines(caption.subtitle, width: right - left, size: 12) {
      y += 16
      svg.text(line, left, y, size: 12, color: Ink.quiet)
    }
    y += 10
  }

  /// Marks and names of the texts on a line, more lines where they are many.
  mutating func legend(_ texts: [String]) {
    guard texts.count > 1 else { return }
    var x = left
    y += 14
    for (index, name) in texts.enumerated() {
      let shown = TextWidth.cut(name, to: right - left - 24, size: 13)
      let width = 16 + TextWidth.of(shown, size: 13) + 18
      if x > left, x + width > right {
        x = left
        y += 20
      }
      svg.mark(TextMark.of(index), x + 5, y - 4.5)
      svg.text(shown, x + 15, y, color: TextMark.of(index).color, isBold: true)
      x += width
    }
    y += 12
  }

  /// Labels and hairlines of an axis over the rows below.
  mutating func axis(_ axis: Axis, from start: Double, to end: Double, height: Double, dark: Double? = nil) {
    y += 12
    var edge = -Double.infinity
    for mark in axis.marks(fitting: end - start, size: 12) {
      let x = start + axis.place(mark.value) * (end - start)
      let isDark = mark.value == dark
      svg.line(x, y + 5, x, y + 5 + height, isDark ? Ink.quiet : Ink.hair)
      let width = TextWidth.of(mark.label, size: 12)
      guard x - width / 2 > edge + 4 else { continue }
      svg.text(mark.label, x, y, size: 12, .middle, color: Ink.quiet)
      edge = x + width / 2
    }
    y += 5
    svg.line(left, y, right, y, Ink.rule)
  }

  /// The width that labels take, at most two fifths of the drawing.
  func labelWidth(_ rows: [ChartRow]) -> Double {
    let widths = rows.map { TextWidth.of($0.label, size: 13) + ($0.group.isEmpty ? 0 : 12) }
    return min((right - left) * 0.4, (widths.max() ?? 0) + 14)
  }

  func finished() -> [UInt8] {
    var frame = self
    frame.y += 6
    for line in TextWidth.lines(caption.source, width: right - left, size: 10.5) {
      frame.y += 13.5
      frame.svg.text(line, left, frame.y, size: 10.5, color: Ink.quiet)
    }
    return frame.svg.file(
      width: width, height: frame.y + Self.margin, title: caption.title,
      description: "\(caption.subtitle) \(caption.source)")
  }
}

/// Rows under the names of their groups, in the order in which they come.
struct GroupedRows {
  enum Line { case heading(String), row(Int) }
  let lines: [Line]

  init(_ rows: [ChartRow]) {
    var lines: [Line] = []
    var group = ""
    for (index, row) in rows.enumerated() {
      if row.group != group {
        if !row.group.isEmpty { lines.append(.heading(row.group)) }
        group = row.group
      }
      lines.append(.row(index))
    }
    self.lines = lines
  }
}

/// A rate as charts print it: two decimals, a true zero as 0.
package enum ChartFigure {
  package static func rate(_ value: Double?) -> String {
    guard let value, value.isFinite else { return FigureFormat.missing }
    return value == 0 ? "0" : FigureFormat.fixed(value, places: 2) ?? FigureFormat.missing
  }

  /// A ratio to one decimal, below 0.3 to two; one that would print as 1.0 without being 1 has two.
  /// `86,672`.
  package static func count(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[max(0, $0 - 3)..<$0]) }
    return (number < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }

  package static func ratio(_ value: Double) -> String {
    if value < 0.3 { return FigureFormat.fixed(value, places: 2) ?? "" }
    if value >= 100 { return FigureFormat.fixed(value, places: 0) ?? "" }
    let short = FigureFormat.fixed(value, places: 1) ?? ""
    return short == "1.0" && value != 1 ? FigureFormat.fixed(value, places: 2) ?? short : short
  }
}
