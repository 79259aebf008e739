import Bytes
import Markup

/// The styles of a Word document, as far as they say what a paragraph is.
struct WordStyles {
  struct Style {
    /// `heading 1`, `toc 2`, in small letters: the names that Word gives are the same in all languages.
    var name = ""
    var parent: String?
    var outlineLevel: Int?
    var numberID: Int?
    var level: Int?
    var isHidden: Bool?
  }

  /// What a paragraph's style says of it, its parents' word included.
  struct Resolved {
    var index: Int32 = -1
    /// From 1; 0 for text.
    var headingLevel = 0
    var numberID: Int?
    var level: Int?
    var isHidden = false
    var isContents = false
    var isTitle = false
  }

  private(set) var styles: [String: Style] = [:]
  private(set) var defaultParagraph: String?
  private var hidesByDefault = false
  private var order: [String: Int32] = [:]

  /// Chains of styles longer than this go in circles.
  private static let longestChain = 64

  func resolved(_ id: String?) -> Resolved {
    var result = Resolved()
    result.isHidden = hidesByDefault
    guard let id = id.flatMap({ styles[$0] == nil ? nil : $0 }) ?? defaultParagraph else { return result }
    result.index = order[id] ?? -1
    var outline: Int?
    var hidden: Bool?
    var next: String? = id
    for _ in 0..<WordStyles.longestChain {
      guard let name = next, let style = styles[name] else { break }
      outline = outline ?? style.outlineLevel ?? WordStyles.headingLevel(style.name).map { $0 - 1 }
      result.numberID = result.numberID ?? style.numberID
      result.level = result.level ?? style.level
      hidden = hidden ?? style.isHidden
      if WordStyles.isContents(style.name) { result.isContents = true }
      if style.name == "title" { result.isTitle = true }
      next = style.parent
    }
    if let outline, (0..<9).contains(outline) { result.headingLevel = outline + 1 }
    if let hidden { result.isHidden = hidden }
    return result
  }

  /// Whether a style of characters hides text; nil if it does not say.
  func hides(_ id: String) -> Bool? {
    var next: String? = id
    for _ in 0..<WordStyles.longestChain {
      guard let name = next, let style = styles[name] else { return nil }
      if let hidden = style.isHidden { return hidden }
      next = style.parent
    }
    return nil
  }

  private static func headingLevel(_ name: String) -> Int? {
    guard name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) else {
      return nil
    }
    return level
  }

  private static func isContents(_ name: String) -> Bool {
    name == "toc heading" || name == "table of figures" || name == "table of authorities"
      || name.hasPrefix("toc ") && Int(name.dropFirst(4)) != nil
  }

  // MARK: Reading

  fileprivate mutating func add(_ id: String, _ style: Style) {
    guard styles[id] == nil else { return }
    order[id] = Int32(truncatingIfNeeded: styles.count)
    styles[id] = style
  }

  fileprivate mutating func setDefault(_ id: String) { defaultParagraph = defaultParagraph ?? id }
  fileprivate mutating func hideByDefault(_ isHidden: Bool) { hidesByDefault = isHidden }

  /// Reads `word/styles.xml`.
  struct Walk: MarkupHandler {
    enum Element {
      case style, name, basedOn, paragraphProperties, runProperties, outlineLevel, numbering, level, numberID
      case vanish, defaults, conditional, other
    }
    enum AttributeName: Int, MarkupAttributeName {
      case val, styleId, type, isDefault
      var letters: String { self == .isDefault ? "default" : "\(self)" }
    }

    var styles = WordStyles()
    private var open: [Element] = []
    private var id = ""
    private var style = Style()
    private var isInStyle = false
    /// Depth inside what is not the style's own: properties of parts of a table, former properties.
    private var passedOver = 0

    static func vocabulary(of namespace: String?) -> Bool { WordElement.vocabulary(of: namespace) == .word }

    static func element(_ name: Span<UInt8>, in isWord: Bool) -> Element {
      isWord ? table.value(of: name) ?? .other : .other
    }

    private static let table = NameTable<Element>([
      "style": .style, "name": .name, "basedOn": .basedOn, "pPr": .paragraphProperties, "rPr": .runProperties,
      "outlineLvl": .outlineLevel, "numPr": .numbering, "ilvl": .level, "numId": .numberID, "vanish": .vanish,
      "rPrDefault": .defaults, "tblStylePr": .conditional, "pPrChange": .conditional,
      "rPrChange": .conditional,
    ])

    mutating func start(
      _ element: Element, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName
    ) {
      open.append(element)
      if passedOver > 0 || element == .conditional {
        passedOver += 1
        return
      }
      switch element {
      case .style:
        (id, style, isInStyle) = (attributes.string(.styleId) ?? "", Style(), true)
        if attributes.matches(.type, "paragraph"),
          attributes.matches(.isDefault, "1") || attributes.matches(.isDefault, "true")
        {
          styles.setDefault(id)
        }
      case .name: if isInStyle { style.name = attributes.string(.val)?.lowercased() ?? "" }
      case .basedOn: style.parent = attributes.string(.val)
      case .outlineLevel: style.outlineLevel = attributes.number(.val)
      case .level: style.level = attributes.number(.val)
      case .numberID: style.numberID = attributes.number(.val)
      case .vanish:
        let isHidden = !(attributes.matches(.val, "0") || attributes.matches(.val, "false"))
        if isInStyle {
          style.isHidden = isHidden
        } else if open.contains(.defaults) {
          styles.hideByDefault(isHidden)
        }
      default: break
      }
    }

    mutating func end() {
      let element = open.popLast()
      if passedOver > 0 {
        passedOver -= 1
        return
      }
      guard element == .style else { return }
      styles.add(id, style)
      isInStyle = false
    }

    mutating func characters(_ bytes: Span<UInt8>) {}
  }
}
