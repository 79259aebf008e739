import Bytes
import Markup

/// The lists of a Word document, and how far each has been counted.
struct WordNumbering {
  /// A definition that lists share; they share its count too.
  fileprivate struct Definition {
    var levels = Array(repeating: ListLevel(), count: 9)
    /// By level, the style of paragraphs that are of it.
    var styles: [Int: String] = [:]
    /// The style of numbering that holds the definition, if it is elsewhere.
    var link: String?
    /// The style of numbering that this is the definition of.
    var ownLink: String?
  }

  fileprivate struct List {
    var definition = 0
    var starts: [Int: Int] = [:]
    var levels: [Int: ListLevel] = [:]
    /// Levels whose own start has been used.
    var begun: Set<Int> = []
  }

  fileprivate var definitions: [Int: Definition] = [:]
  fileprivate var lists: [Int: List] = [:]
  private var counters: [Int: ListCounters] = [:]

  /// What is printed before a paragraph.
  struct Number {
    /// Empty for a bullet.
    var text: String
    var isBullet: Bool
  }

  /// The level of a list that a style of paragraphs is of.
  func level(ofStyle style: String, in list: Int) -> Int? {
    guard let list = lists[list], let definition = definitions[list.definition] else { return nil }
    return definition.styles.first { $0.value == style }?.key
  }

  /// Counts a paragraph; nil if it is of no list that is there.
  mutating func count(list id: Int, level: Int) -> Number? {
    guard (0..<9).contains(level), var list = lists[id] else { return nil }
    let place = definition(of: list.definition)
    guard let definition = definitions[place] else { return nil }
    var levels = definition.levels
    for (level, own) in list.levels { levels[level] = own }
    var counters = self.counters[place] ?? ListCounters(levels: 9)
    // A list that begins elsewhere than its definition does so with its first paragraph; levels above that it has
    // not come to are shown with their own start as well.
    for upper in 0...level where !list.begun.contains(upper) {
      guard let start = list.starts[upper] else { continue }
      list.begun.insert(upper)
      counters.restart(upper, at: upper == level ? start : start + 1)
      if upper == level { counters.forget(from: level + 1) }
    }
    lists[id] = list
    counters.count(level, levels)
    self.counters[place] = counters
    return Number(text: counters.text(level, levels), isBullet: levels[level].format == .bullet)
  }

  /// The definition that holds the levels, where one refers to another by a style.
  private func definition(of place: Int) -> Int {
    guard let link = definitions[place]?.link else { return place }
    return definitions.filter { $0.value.ownLink == link }.keys.min() ?? place
  }

  // MARK: Reading

  /// Reads `word/numbering.xml`.
  struct Walk: MarkupHandler {
    enum Element {
      case definition, list, level, start, format, text, restart, legal, style, hidden, link, ownLink
      case definitionID, override, startOverride, other
    }
    enum AttributeName: Int, MarkupAttributeName { case val, abstractNumId, numId, ilvl }

    private(set) var numbering = WordNumbering()
    private var open: [Element] = []
    private var definition: Int?
    private var list: Int?
    private var level: Int?
    private var overridden: Int?
    private var current = ListLevel()
    private var pattern: String?

    static func vocabulary(of namespace: String?) -> Bool { WordElement.vocabulary(of: namespace) == .word }

    static func element(_ name: Span<UInt8>, in isWord: Bool) -> Element {
      isWord ? table.value(of: name) ?? .other : .other
    }

    private static let table = NameTable<Element>([
      "abstractNum": .definition, "num": .list, "lvl": .level, "start": .start, "numFmt": .format,
      "lvlText": .text, "lvlRestart": .restart, "isLgl": .legal, "pStyle": .style, "vanish": .hidden,
      "numStyleLink": .link, "styleLink": .ownLink, "abstractNumId": .definitionID, "lvlOverride": .override,
      "startOverride": .startOverride,
    ])

    mutating func start(
      _ element: Element, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName
    ) {
      open.append(element)
      let value = attributes.number(.val)
      switch element {
      case .definition:
        definition = attributes.number(.abstractNumId)
        if let definition { numbering.definitions[definition] = Definition() }
      case .list:
        list = attributes.number(.numId)
        if let list { numbering.lists[list] = List() }
      case .level:
        level = attributes.number(.ilvl).flatMap { (0..<9).contains($0) ? $0 : nil } ?? overridden
        current = ListLevel()
        // Without a start of its own a level begins with 0.
        current.start = 0
      case .override: overridden = attributes.number(.ilvl).flatMap { (0..<9).contains($0) ? $0 : nil }
      case .startOverride:
        if let list, let overridden, let value { numbering.lists[list]?.starts[overridden] = value }
      case .definitionID: if let list, let value { numbering.lists[list]?.definition = value }
      case .link: if let definition { numbering.definitions[definition]?.link = attributes.string(.val) }
      case .ownLink:
        if let definition { numbering.definitions[definition]?.ownLink = attributes.string(.val) }
      case .start: if level != nil { current.start = min(max(value ?? 0, 0), 32767) }
      case .format: if level != nil { current.format = NumberFormat(word: attributes.string(.val) ?? "") }
      case .text: if level != nil { current.text = ListLevel.pieces(attributes.string(.val) ?? "") }
      case .restart: if let value, level != nil { current.restartsAfter = value - 1 }
      case .legal: if level != nil { current.isLegal = attributes.string(.val) != "0" }
      case .style:
        if let definition, let level {
          numbering.definitions[definition]?.styles[level] = attributes.string(.val)
        }
      case .hidden: if level != nil { current.isHidden = attributes.string(.val) != "0" }
      case .other: break
      }
    }

    mutating func end() {
      switch open.popLast() {
      case .definition: definition = nil
      case .list: list = nil
      case .override: overridden = nil
      case .level:
        if let level {
          if let definition {
            numbering.definitions[definition]?.levels[level] = current
          } else if let list {
            numbering.lists[list]?.levels[level] = current
          }
        }
        level = nil
      default: break
      }
    }

    mutating func characters(_ bytes: Span<UInt8>) {}
  }
}

extension NumberFormat {
  /// A format by Word's name; what is not known is written in figures.
  init(word name: String) {
    self =
      switch name {
      case "decimalZero": .decimalZero
      case "upperRoman": .upperRoman
      case "lowerRoman": .lowerRoman
      case "upperLetter": .upperLetter
      case "lowerLetter": .lowerLetter
      case "ordinal": .ordinal
      case "cardinalText": .cardinalText
      case "ordinalText": .ordinalText
      case "bullet": .bullet
      case "none": .none
      default: .decimal
      }
  }
}
