import Charts
import Reporter

/// Pictures inside of table cells: coordinates across are per cent, so that they widen and narrow without a script while
/// text and marks keep their size.
enum PagePicture {
  static func percent(_ place: Double) -> String {
    let hundredths = Int((min(1, max(0, place)) * 10_000).rounded())
    let part = hundredths % 100
    return part == 0 ? "\(hundredths / 100)%" : "\(hundredths / 100).\(part < 10 ? "0" : "")\(part)%"
  }

  /// The shape of a text around a point 6 to the right and 6 down.
  static func shape(_ text: Int) -> String {
    switch TextMark.of(text).shape {
    case .circle: "<circle cx=\"6\" cy=\"6\" r=\"4\"/>"
    case .diamond: "<path d=\"M6 1l5 5-5 5-5-5z\"/>"
    case .square: "<path d=\"M2.4 2.4h7.2v7.2H2.4z\"/>"
    case .triangle: "<path d=\"M6 1.2l4.8 8.4H1.2z\"/>"
    case .cross: "<path d=\"M2.4 2.4l7.2 7.2m0-7.2l-7.2 7.2\" class=\"x\"/>"
    }
  }

  private static func line(_ x1: String, _ y1: String, _ x2: String, _ y2: String, _ kind: String) -> String {
    "<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\" class=\"\(kind)\"/>"
  }

  /// The lines of a grid, defined once on a page and drawn in many cells by its name.
  static func gridDefinition(_ name: String, _ axis: Axis, dark: Double? = nil) -> String {
    "<svg width=\"0\" height=\"0\" class=\"hide\" aria-hidden=\"true\"><defs><g id=\"\(name)\">\(lines(axis, dark))</g></defs></svg>"
  }

  private static func lines(_ axis: Axis, _ dark: Double?) -> String {
    axis.marks.map { mark in
      let x = percent(axis.place(mark.value))
      return line(x, "0", x, "28", mark.value == dark ? "same" : "grid")
    }.joined()
  }

  /// A dot with its whisker on the axis of ratios; arrows where it runs off.
  static func whisker(_ row: RatioRow, _ axis: Axis) -> String {
    var svg = "<svg width=\"100%\" height=\"28\" aria-hidden=\"true\">" + "<use href=\"#ratios-grid\"/>"
    if row.words != "neither", let low = row.low, let high = row.high {
      let isAlone = row.words != nil
      let isUp = (row.ratio ?? 1) >= 1
      // Without a count in one text there is no end on that side.
      let from = isAlone && !isUp ? -1 : axis.place(low)
      let to = isAlone && isUp ? 2 : axis.place(high)
      svg += line(percent(from), "14", percent(to), "14", "whisker")
      if from < 0 {
        svg +=
          "<svg x=\"0\" y=\"9\" width=\"7\" height=\"10\"><path d=\"M6 1L1 5l5 4\" class=\"arrow\"/></svg>"
      }
      if to > 1 {
        svg +=
          "<svg x=\"100%\" y=\"9\" width=\"7\" height=\"10\" overflow=\"visible\"><path d=\"M-6 1l5 4-5 4\" class=\"arrow\"/></svg>"
      }
    }
    if row.words == nil, let ratio = row.ratio {
      svg +=
        "<circle cx=\"\(percent(axis.place(ratio)))\" cy=\"14\" r=\"\(row.isTotal ? 5 : 4)\" class=\"dot\"/>"
    }
    return svg + "</svg>"
  }

  /// The rates of the texts on one line, each with its interval, and the figures outside of them.
  static func dumbbell(_ values: [ChartValue], _ names: [String]?, _ axis: Axis) -> String {
    var svg = "<svg width=\"100%\" height=\"28\" aria-hidden=\"true\"><use href=\"#rates-grid\"/>"
    let shown = values.enumerated().compactMap { index, value in
      value.rate.map { (text: index, value: value, place: axis.place($0)) }
    }
    guard let first = shown.min(by: { $0.place < $1.place }),
      let last = shown.max(by: { $0.place < $1.place })
    else {
      return svg + "<text x=\"0\" y=\"18\" class=\"q\">–</text></svg>"
    }
    svg += line(percent(first.place), "14", percent(last.place), "14", "between")
    var (lowest, highest) = (first.place, last.place)
    for one in shown {
      guard let low = one.value.low, let high = one.value.high else { continue }
      let (from, to) = (axis.place(low), axis.place(high))
      svg += line(percent(from), "14", percent(to), "14", "band b\(one.text % 5)")
      (lowest, highest) = (min(lowest, from), max(highest, to))
    }
    for one in shown.reversed() {
      let hollow = one.value.rate == 0 ? " hollow" : ""
      svg +=
        "<svg x=\"\(percent(one.place))\" y=\"8\" overflow=\"visible\" class=\"m m\(one.text % 5)\(hollow)\"><g transform=\"translate(-6 0)\">\(shape(one.text))</g></svg>"
    }
    func figure(_ one: (text: Int, value: ChartValue, place: Double), _ place: Double, isLeft: Bool) {
      let rate = HTMLText.escaped(ChartFigure.rate(one.value.rate))
      let name = names.map { HTMLText.escaped(NeutralText.oneLine($0[one.text])) }
      let text = name.map { isLeft ? "\($0) \(rate)" : "\(rate) \($0)" } ?? rate
      svg +=
        "<text x=\"\(percent(place))\" dx=\"\(isLeft ? -8 : 8)\" y=\"18\" class=\"t\(one.text % 5)\(isLeft ? " e" : "")\">\(text)</text>"
    }
    if shown.count > 1 { figure(first, lowest, isLeft: true) }
    figure(last, highest, isLeft: false)
    return svg + "</svg>"
  }

  /// Strokes at these words of so many: at a thousand places, which is as fine as a screen.
  static func strokes(_ words: [Int], of all: Int) -> String {
    var path = ""
    var before = -1
    for word in words {
      let place = Int((1000 * (Double(word) + 0.5) / Double(max(1, all))).rounded())
      if place != before { path += "M\(place) 0v1" }
      before = place
    }
    return path
  }
}
