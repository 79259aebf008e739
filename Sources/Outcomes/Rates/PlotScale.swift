/// A line of characters on which figures have their places: the same line for all rows of a table.
struct PlotScale {
  let lowest: Double
  let highest: Double
  private static let width = 41
  static let signs: [Character] = ["○", "●", "◇", "◆", "□", "■", "△", "▲"]
  static let several: Character = "◉"

  /// From 0 to 100 where the figures are rates; wider where they are not. nil without figures.
  init?(_ figures: [Double]) {
    guard let low = figures.min(), let high = figures.max() else { return nil }
    (lowest, highest) = (min(0, low.rounded(.down)), max(100, high.rounded(.up)))
  }

  var words: String { "\(Int(lowest)) to \(Int(highest))" }

  private func place(_ figure: Double) -> Int {
    Int(((figure - lowest) / (highest - lowest) * Double(PlotScale.width - 1)).rounded())
  }

  /// A dot for each figure, joined by a line.
  func dots(_ figures: [Double?]) -> String {
    var line = [Character](repeating: " ", count: PlotScale.width)
    let places = figures.map { $0.map(place) }
    let present = places.compactMap { $0 }
    if let low = present.min(), let high = present.max(), low < high {
      for index in low...high { line[index] = "─" }
    }
    for (index, place) in places.enumerated() {
      guard let place else { continue }
      let sign = PlotScale.signs[index % PlotScale.signs.count]
      line[place] = present.count { $0 == place } > 1 ? PlotScale.several : sign
    }
    return framed(line)
  }

  /// Whiskers to the lowest and the highest figure, the box between the quartiles, the median in it.
  func box(_ box: BoxFigures) -> String {
    var line = [Character](repeating: " ", count: PlotScale.width)
    for index in place(box.lowest)...place(box.highest) { line[index] = "─" }
    for index in place(box.lowerQuartile)...place(box.upperQuartile) { line[index] = "▒" }
    (line[place(box.lowest)], line[place(box.highest)]) = ("├", "┤")
    line[place(box.median)] = "█"
    return framed(line)
  }

  private func framed(_ line: [Character]) -> String { "▏" + String(line) + "▕" }
}
