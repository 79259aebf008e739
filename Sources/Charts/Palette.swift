/// How a text is told from the others: by a colour that colour-blind eyes keep apart, and by a shape, which is enough
/// in black and white.
package struct TextMark: Sendable, Hashable {
  package enum Shape: Sendable, Hashable { case circle, diamond, square, triangle, cross }

  package let color: String
  package let shape: Shape

  private static let all: [TextMark] = [
    TextMark(color: "#1f4e79", shape: .circle), TextMark(color: "#b4530a", shape: .diamond),
    TextMark(color: "#00664f", shape: .square), TextMark(color: "#7a3b69", shape: .triangle),
    TextMark(color: "#5b636b", shape: .cross),
  ]

  /// The mark of a text by its place among the texts; beyond the fifth they begin anew.
  package static func of(_ text: Int) -> TextMark { all[text % all.count] }
}

/// Colours that belong to no text.
enum Ink {
  static let text = "#1b1f23"
  static let quiet = "#5b636b"
  static let line = "#3a4149"
  static let rule = "#c9ced3"
  static let hair = "#e6e9ec"
  static let band = "#eef1f4"
}

/// Seven shades of one hue for rates, each with the rate it begins at and the ink that is read on it.
package enum Shades {
  package static let starts: [Double] = [0, 0.25, 0.5, 1, 2, 4, 8]
  package static let labels = ["0", "¼", "½", "1", "2", "4", "8"]
  static let fills = ["#f0f3f6", "#dfe6ec", "#c3d0db", "#9db2c4", "#7695ae", "#436a8b", "#1c4160"]

  /// The shade of a rate per 1,000 words as it is printed, to one decimal, so that equal figures have equal shades.
  package static func shade(_ rate: Double) -> Int {
    let printed = (rate * 10).rounded() / 10
    return starts.lastIndex { $0 <= printed } ?? 0
  }

  static func ink(_ shade: Int) -> String { shade >= 5 ? "#ffffff" : Ink.text }
}
