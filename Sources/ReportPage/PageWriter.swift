import Reporter

/// HTML as it is written. Tags come from here and from nowhere else: every text and every value of an attribute is
/// escaped, so that nothing of a document or a list is ever markup.
struct PageWriter {
  typealias Attributes = KeyValuePairs<StaticString, String>

  private(set) var html = ""

  /// An element and what is in it.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout PageWriter) throws -> Void
  ) rethrows {
    open(name, attributes)
    try content(&self)
    html += "</\(name)>"
    switch String(describing: name) {
    case "tr", "p", "li", "section", "table", "thead", "tbody", "ol", "ul", "h1", "h2", "h3", "details",
      "nav", "div":
      html += "\n"
    default: break
    }
  }

  /// An element that holds a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element that holds a text, without attributes.
  mutating func element(_ name: StaticString, _ text: String) { element(name, [:], text) }

  /// An element without an end.
  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    html += "<\(name)"
    for (key, value) in attributes where !value.isEmpty || String(describing: key) == "hidden" {
      html += value.isEmpty ? " \(key)" : " \(key)=\"\(HTMLText.escaped(NeutralText.oneLine(value)))\""
    }
    html += ">"
  }

  mutating func text(_ text: String) {
    let words = NeutralText.oneLine(text)
    let escaped = HTMLText.escaped(words)
    html += words.unicodeScalars.contains(where: HTMLText.isRightToLeft) ? "<bdi>\(escaped)</bdi>" : escaped
  }

  /// A text in which words between `*` are emphasised by an element.
  mutating func marked(_ pieces: [Piece]) {
    for piece in pieces {
      switch piece {
      case .plain(let text): self.text(text)
      case .word(let text): element("i", text)
      case .strong(let text): element("strong", text)
      }
    }
  }

  /// A part of a sentence.
  enum Piece: Hashable {
    case plain(String)
    /// A word as a word.
    case word(String)
    case strong(String)
  }

  /// What was written by this room, and by nobody else: the style sheet, the script, data without `<`.
  mutating func own(_ text: String) { html += text }
}

/// Figures as the page prints them.
enum PageFigure {
  /// `1,292`.
  static func count(_ number: Int) -> String {
    let digits = String(abs(number))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return number < 0 ? "−\(grouped)" : grouped
  }

  /// With sign and a true minus, two decimals.
  static func signed(_ value: Double) -> String {
    let figure = (FigureFormat.fixed(value, places: 2) ?? "").replacing("-", with: "−")
    return value > 0 ? "+\(figure)" : figure
  }
}
