/// Breaks one line of words into lines no wider than a limit.
package enum WordWrap {
  /// - Parameters:
  ///   - width: columns of a terminal; nil for no limit. Below two it counts as two, the width of
  ///     the widest character.
  ///   - hanging: spaces before every line but the first, given up where they would leave less
  ///     than half of the width.
  /// - Returns: at least one line. Words stay whole where they can: only a word wider than the
  ///   limit is broken.
  package static func lines(_ text: String, width: Int?, hanging: Int = 0) -> [String] {
    guard let limit = width.map({ max(2, $0) }) else { return [text] }
    if DisplayWidth.of(text) <= limit { return [text] }
    let margin = String(repeating: " ", count: 2 * hanging <= limit ? hanging : 0)
    let leading = text.prefix { $0 == " " }
    var lines: [String] = []
    var line = 2 * leading.count <= limit ? String(leading) : ""
    var used = DisplayWidth.of(line)
    var hasWord = false

    func breakLine() {
      lines.append(line)
      line = margin
      used = margin.utf8.count
      hasWord = false
    }
    for word in text.split(separator: " ") {
      let wordWidth = DisplayWidth.of(word)
      if hasWord, used + 1 + wordWidth <= limit {
        line += " " + word
        used += 1 + wordWidth
        continue
      }
      if hasWord { breakLine() }
      for character in word {
        let characterWidth = DisplayWidth.of(character)
        if used + characterWidth > limit { breakLine() }
        line.append(character)
        used += characterWidth
        hasWord = true
      }
    }
    if hasWord || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The widest word of a text: the narrowest width at which no word is broken.
  package static func widestWord(_ text: String) -> Int {
    text.split(separator: " ").map { DisplayWidth.of($0) }.max() ?? 0
  }
}
