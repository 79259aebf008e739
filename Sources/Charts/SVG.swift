import Reporter

/// An SVG drawing as it is written, top to bottom. Text is escaped, and no number has more than two decimals.
struct SVG {
  enum Anchor: String { case start, middle, end }

  private var body = ""

  /// Fonts of every viewer, widest spread first.
  static let fonts = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ color: String, width: Double = 1,
    dashed: Bool = false
  ) {
    body +=
      "<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" stroke=\"\(color)\" stroke-width=\"\(n(width))\""
      + (dashed ? " stroke-dasharray=\"3 2\"" : "") + "/>\n"
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, stroke: String? = nil,
    opacity: Double = 1
  ) {
    body +=
      "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(max(0, width)))\" height=\"\(n(height))\" fill=\"\(fill)\""
      + (stroke.map { " stroke=\"\($0)\"" } ?? "") + (opacity < 1 ? " fill-opacity=\"\(n(opacity))\"" : "")
      + "/>\n"
  }

  mutating func path(_ data: String, stroke: String = "none", fill: String = "none", width: Double = 1) {
    body += "<path d=\"\(data)\" stroke=\"\(stroke)\" fill=\"\(fill)\" stroke-width=\"\(n(width))\"/>\n"
  }

  /// The mark of a text, about eight units wide.
  mutating func mark(_ mark: TextMark, _ x: Double, _ y: Double, isHollow: Bool = false) {
    let fill = isHollow ? "#ffffff" : mark.color
    let attributes = "fill=\"\(fill)\" stroke=\"\(mark.color)\" stroke-width=\"1.2\""
    switch mark.shape {
    case .circle: body += "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"4\" \(attributes)/>\n"
    case .diamond:
      body += "<path d=\"M\(n(x)) \(n(y - 5))l5 5-5 5-5-5z\" \(attributes)/>\n"
    case .square:
      body += "<rect x=\"\(n(x - 3.6))\" y=\"\(n(y - 3.6))\" width=\"7.2\" height=\"7.2\" \(attributes)/>\n"
    case .triangle: body += "<path d=\"M\(n(x)) \(n(y - 4.8))l4.8 8.4h-9.6z\" \(attributes)/>\n"
    case .cross:
      body +=
        "<path d=\"M\(n(x - 3.6)) \(n(y - 3.6))l7.2 7.2m0-7.2l-7.2 7.2\" fill=\"none\" stroke=\"\(mark.color)\" stroke-width=\"2.2\"/>\n"
    }
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, size: Double = 13, _ anchor: Anchor = .start,
    color: String = Ink.text, isBold: Bool = false, hasHalo: Bool = false
  ) {
    body += "<text x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(size))\" fill=\"\(color)\""
    if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { body += " font-weight=\"bold\"" }
    // A white edge keeps a figure apart from the line that it is on.
    if hasHalo {
      body += " stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
    }
    body += ">\(HTMLText.escaped(NeutralText.oneLine(text)))</text>\n"
  }

  /// The whole file.
  func file(width: Double, height: Double, title: String, description: String) -> [UInt8] {
    func escaped(_ text: String) -> String { HTMLText.escaped(NeutralText.oneLine(text)) }
    let head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(n(width))" height="\(n(height))" viewBox="0 0 \(n(width)) \(n(height))" \
      role="img" aria-labelledby="title description" font-family="\(Self.fonts)">
      <title id="title">\(escaped(title))</title>
      <desc id="description">\(escaped(description))</desc>
      <rect width="100%" height="100%" fill="#ffffff"/>

      """
    return Array((head + body + "</svg>\n").utf8)
  }

  private func n(_ value: Double) -> String { SVG.number(value) }

  /// At most two decimals, without zeros at their end.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, part) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if part == 0 { return "\(sign)\(whole)" }
    return part % 10 == 0 ? "\(sign)\(whole).\(part / 10)" : "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)"
  }
}

/// How wide text is, about: the widths of Helvetica in thousandths of its size, by kinds of letters.
enum TextWidth {
  static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var sum = 0.0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "f", "t", "r", "(", ")", "/", "-":
        sum += 290
      case "m", "w", "M", "W", "@", "%": sum += 850
      case "A"..."Z", "&", "–", "×": sum += 690
      default: sum += scalar.value > 0x2E80 ? 1000 : 556
      }
    }
    return sum * size / 1000 * (isBold ? 1.06 : 1)
  }

  /// The text, cut between letters where it is too wide.
  static func cut(_ text: String, to width: Double, size: Double) -> String {
    guard of(text, size: size) > width else { return text }
    var kept = Substring(text)
    while !kept.isEmpty, of(String(kept) + "…", size: size) > width { kept.removeLast() }
    return kept + "…"
  }

  /// The words in lines of at most this width.
  static func lines(_ text: String, width: Double, size: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in NeutralText.oneLine(text).split(separator: " ") {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if !line.isEmpty, of(longer, size: size) > width {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
