/// One text in units.
package struct HeatText: Sendable {
  package struct Unit: Sendable, Hashable {
    /// Short: `3`, `S2`, `rest`.
    package var label: String
    package var words: Int
    package init(label: String, words: Int) { (self.label, self.words) = (label, words) }
  }

  /// A row in a unit.
  package struct Cell: Sendable, Hashable {
    package var count: Int?
    /// Per 1,000 words of the unit.
    package var rate: Double?
    package init(count: Int?, rate: Double?) { (self.count, self.rate) = (count, rate) }
  }

  package var name: String
  /// What the units are, as `Part`.
  package var unit: String
  package var units: [Unit]
  /// By row, by unit.
  package var rows: [(label: String, group: String, cells: [Cell])]

  package init(
    name: String, unit: String, units: [Unit], rows: [(label: String, group: String, cells: [Cell])]
  ) { (self.name, self.unit, self.units, self.rows) = (name, unit, units, rows) }
}

extension HeatText.Cell {
  /// What the map prints: one decimal, `<.1`, a dot for no hit.
  package var figure: String {
    guard let count else { return "–" }
    guard count > 0, let rate else { return "·" }
    let tenths = Int((rate * 10).rounded())
    if tenths == 0 { return "<.1" }
    return rate >= 100 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  /// Its shade; nil where there are too few hits for a rate to be a finding.
  package var shade: Int? {
    guard let count, count > 2, let rate else { return nil }
    return Shades.shade(rate)
  }
}

/// A figure a row and unit, shaded by its rate, on one scale for all texts: where the words are.
package struct HeatMap: Sendable {
  let texts: [HeatText]

  package init(_ texts: [HeatText]) { self.texts = texts }

  package func svg(_ caption: ChartCaption) -> [UInt8] {
    let labels = texts.flatMap(\.rows).map { ChartRow($0.label, group: $0.group, []) }
    // Cells of 27 units hold their figures; the drawing is as wide as the text of most units needs.
    let most = min(24, texts.map(\.units.count).max() ?? 1)
    let widest = labels.map { TextWidth.of($0.label, size: 13) + ($0.group.isEmpty ? 0 : 12) }.max() ?? 0
    let labelWidth = min(170, widest + 12)
    let width = max(ChartFrame.width, labelWidth + Double(most) * 27 + 2 * ChartFrame.margin)
    var frame = ChartFrame(caption, width: width)
    for (index, text) in texts.enumerated() {
      frame.y += 20
      frame.svg.mark(TextMark.of(index), frame.left + 5, frame.y - 4.5)
      frame.svg.text(
        TextWidth.cut(text.name, to: frame.right - frame.left - 20, size: 13), frame.left + 15, frame.y,
        color: TextMark.of(index).color, isBold: true)
      // Units that do not fit beside each other continue below.
      var first = 0
      repeat {
        let last = min(text.units.count, first + most)
        draw(text, first..<last, labelWidth, &frame)
        first = last
      } while first < text.units.count
      frame.y += 8
    }
    scale(&frame)
    return frame.finished()
  }

  private func draw(_ text: HeatText, _ units: Range<Int>, _ labelWidth: Double, _ frame: inout ChartFrame) {
    let start = frame.left + labelWidth
    let cell = min(40, (frame.right - start) / Double(max(1, units.count)))
    frame.y += 18
    frame.svg.text(text.unit, frame.left, frame.y, size: 12, color: Ink.quiet)
    for (place, unit) in units.enumerated() {
      frame.svg.text(
        text.units[unit].label, start + (Double(place) + 0.5) * cell, frame.y, size: 11.5, .middle)
    }
    frame.y += 15
    frame.svg.text("thousand words", frame.left, frame.y, size: 11, color: Ink.quiet)
    for (place, unit) in units.enumerated() {
      let tenths = Int((Double(text.units[unit].words) / 100).rounded())
      frame.svg.text(
        "\(tenths / 10).\(tenths % 10)", start + (Double(place) + 0.5) * cell, frame.y, size: 10.5, .middle,
        color: Ink.quiet)
    }
    frame.y += 6
    frame.svg.line(start, frame.y, start + Double(units.count) * cell, frame.y, Ink.rule)
    for line in GroupedRows(text.rows.map { ChartRow($0.label, group: $0.group, []) }).lines {
      frame.y += ChartFrame.row
      switch line {
      case .heading(let name): frame.svg.text(name, frame.left, frame.y - 6, isBold: true)
      case .row(let index):
        let row = text.rows[index]
        let indent = row.group.isEmpty ? 0.0 : 12
        frame.svg.text(
          TextWidth.cut(row.label, to: labelWidth - 6 - indent, size: 13), frame.left + indent, frame.y - 6)
        for (place, unit) in units.enumerated() {
          let x = start + Double(place) * cell
          let shade = row.cells[unit].shade
          if let shade {
            frame.svg.rectangle(x + 0.5, frame.y - 20.5, cell - 1, 20.5, fill: Shades.fills[shade])
          }
          frame.svg.text(
            row.cells[unit].figure, x + cell / 2, frame.y - 6, size: 11.5, .middle,
            color: shade.map(Shades.ink) ?? Ink.quiet)
        }
      }
    }
  }

  private func scale(_ frame: inout ChartFrame) {
    frame.y += 22
    let words = "Shades begin at a rate of"
    frame.svg.text(words, frame.left, frame.y, size: 11.5, color: Ink.quiet)
    var x = frame.left + TextWidth.of(words, size: 11.5) + 10
    for (shade, label) in Shades.labels.enumerated() {
      frame.svg.rectangle(x, frame.y - 14, 25, 19, fill: Shades.fills[shade])
      frame.svg.text(label, x + 12.5, frame.y, size: 11.5, .middle, color: Shades.ink(shade))
      x += 27
    }
    frame.y += 16
    frame.svg.text(
      "1 or 2 hits: a figure without shade.  · none", frame.left, frame.y, size: 11.5, color: Ink.quiet)
  }
}
