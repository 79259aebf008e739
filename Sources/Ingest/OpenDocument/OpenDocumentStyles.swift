/// The styles and lists of an OpenDocument text, as far as they say what a paragraph is.
struct OpenDocumentStyles {
  struct Style {
    var parent: String?
    var isHidden: Bool?
    var masterPage: String?
  }

  /// Of paragraphs and of characters, by family and name.
  var styles: [String: Style] = [:]
  var lists: [String: [ListLevel]] = [:]
  var outline: [ListLevel] = []
  /// The page that follows one, by its name.
  var nextPages: [String: String] = [:]
  /// Headers and footers by the name of their page.
  var headers: [String: BlockText] = [:]

  /// Styles that headings have, by name: each with a number of its own.
  private var headingStyles: [String: Int32] = [:]

  private static let longestChain = 64

  static func key(_ family: String, _ name: String) -> String { "\(family) \(name)" }

  /// The number of a style, by which headings that read as sentences are judged: paragraphs with a number of their own may have
  /// the depth of headings, and another style.
  mutating func number(of style: String) -> Int32 {
    let next = Int32(truncatingIfNeeded: headingStyles.count)
    return headingStyles[style]
      ?? {
        headingStyles[style] = next
        return next
      }()
  }

  /// The styles from one to the outermost that it is based on.
  private func chain(_ family: String, _ name: String?) -> [(name: String, style: Style)] {
    var result: [(String, Style)] = []
    var next = name
    while let name = next, result.count < OpenDocumentStyles.longestChain {
      guard let style = styles[OpenDocumentStyles.key(family, name)] else { break }
      result.append((name, style))
      next = style.parent
    }
    return result
  }

  func hides(_ family: String, _ name: String?) -> Bool? {
    for link in chain(family, name) { if let isHidden = link.style.isHidden { return isHidden } }
    return nil
  }

  /// The page that a paragraph of a style begins; nil if it begins none.
  func page(_ name: String?) -> String? {
    for link in chain("paragraph", name) {
      if let page = link.style.masterPage { return page.isEmpty ? nil : page }
    }
    return nil
  }

  /// Whether a style is one of the names, or based on it: `Title`, `Contents_20_1`.
  func isStyle(_ name: String?, _ matches: (String) -> Bool) -> Bool {
    guard let name else { return false }
    return matches(name)
      || chain("paragraph", name).contains { matches($0.name) || $0.style.parent.map(matches) ?? false }
  }

  func isTitle(_ name: String?) -> Bool { isStyle(name) { $0 == "Title" } }
  func isContents(_ name: String?) -> Bool {
    isStyle(name) { $0.hasPrefix("Contents_20_") || $0.hasSuffix("_20_Index_20_Heading") }
  }
}

extension ListLevel {
  /// A level as OpenDocument describes it.
  ///
  /// - Parameter level: 0 the outermost.
  init(_ attributes: OpenDocumentAttributes, level: Int) {
    self.init()
    let isPaired = !attributes.matches(.letterSync, "true")
    format =
      switch attributes.string(.format) ?? "" {
      case "1": .decimal
      case "01": .decimalZero
      case "a": isPaired ? .lowerLetterPair : .lowerLetter
      case "A": isPaired ? .upperLetterPair : .upperLetter
      case "i": .lowerRoman
      case "I": .upperRoman
      case "": .none
      default: .decimal
      }
    start = min(max(attributes.number(.startValue) ?? 1, 0), 32767)
    if let pattern = attributes.string(.pattern) {
      text = ListLevel.pieces(closed: pattern)
      return
    }
    guard format != .none else {
      let sign = (attributes.string(.prefix) ?? "") + (attributes.string(.suffix) ?? "")
      if !sign.isEmpty { text = [.literal(sign)] }
      return
    }
    let shown = min(max(attributes.number(.displayLevels) ?? 1, 1), level + 1)
    if let prefix = attributes.string(.prefix) { text.append(.literal(prefix)) }
    for place in level + 1 - shown...level {
      if place > level + 1 - shown { text.append(.literal(".")) }
      text.append(.number(place))
    }
    if let suffix = attributes.string(.suffix) { text.append(.literal(suffix)) }
  }

  /// Reads `%1%.%2%`, as LibreOffice writes it beside the attributes of the standard.
  private static func pieces(closed pattern: String) -> [Piece] {
    var pieces: [Piece] = []
    for (place, part) in pattern.split(separator: "%", omittingEmptySubsequences: false).enumerated() {
      if place % 2 == 1, let level = Int(part), (1...10).contains(level) {
        pieces.append(.number(level - 1))
      } else if !part.isEmpty {
        pieces.append(.literal(String(part)))
      }
    }
    return pieces
  }
}
