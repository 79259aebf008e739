import Bytes
import Markup

/// What an element of HTML is, by its name: how it is printed, and what a page uses it for.
enum PageElement: UInt8, Equatable {
  /// A block: a break before and after.
  case block
  /// Nothing: letters on either side are one word.
  case inline
  /// A space.
  case separator
  /// Not even a space: `wbr`.
  case nothing
  /// Not in the table: a space before and after.
  case unknown

  // The page
  case html, head, body, title, meta, link, base
  case main, article, section, navigation, header, footer, aside

  // Text
  case heading1, heading2, heading3, heading4, heading5, heading6
  case paragraph, division, quotation, quote, preformatted, lineBreak, rule, image
  case orderedList, list, item, term, definition
  case table, row, cell, caption, columns
  case anchor, span, insertion, deletion, formula
  /// Shown only with the program of a browser, or never: scripts, styles, drawings.
  case script
  /// What a form asks with.
  case control

  /// How deep a heading it is, from 1; nil for anything else.
  var depth: Int? {
    self.rawValue >= PageElement.heading1.rawValue && self.rawValue <= PageElement.heading6.rawValue
      ? Int(rawValue - PageElement.heading1.rawValue) + 1 : nil
  }

  /// Whether it can be part of a sentence.
  var isInline: Bool {
    switch self {
    case .inline, .separator, .nothing, .unknown, .quote, .lineBreak, .image, .anchor, .span, .insertion,
      .deletion,
      .formula, .script, .control:
      true
    default: false
    }
  }

  static func named(_ name: Span<UInt8>) -> PageElement { names.value(of: name) ?? .unknown }

  private static let names: NameTable<PageElement> = {
    var table: [String: PageElement] = [:]
    func add(_ element: PageElement, _ names: String) {
      for name in names.split(separator: " ") { table[String(name)] = element }
    }
    add(.html, "html")
    add(.head, "head")
    add(.body, "body")
    add(.title, "title")
    add(.meta, "meta")
    add(.link, "link")
    add(.base, "base")
    add(.main, "main")
    add(.article, "article")
    add(.section, "section")
    add(.navigation, "nav menu")
    add(.header, "header")
    add(.footer, "footer")
    add(.aside, "aside")
    for (index, element) in [
      PageElement.heading1, .heading2, .heading3, .heading4, .heading5, .heading6,
    ].enumerated() { table["h\(index + 1)"] = element }
    add(.paragraph, "p")
    add(.division, "div")
    add(.quotation, "blockquote")
    add(.quote, "q")
    add(.preformatted, "pre listing xmp")
    add(.lineBreak, "br")
    add(.rule, "hr")
    add(.image, "img")
    add(.orderedList, "ol")
    add(.list, "ul dir")
    add(.item, "li")
    add(.term, "dt")
    add(.definition, "dd")
    add(.table, "table")
    add(.row, "tr")
    add(.cell, "td th")
    add(.caption, "caption")
    add(.columns, "col colgroup")
    add(.anchor, "a")
    add(.span, "span font")
    add(.insertion, "ins")
    add(.deletion, "del s strike")
    add(
      .formula,
      """
      math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup \
      munder mover munderover mmultiscripts mtable mtr mtd mlabeledtr maction semantics annotation annotation-xml
      """)
    add(
      .block,
      """
      address center dl fieldset figure figcaption form hgroup legend thead tbody tfoot details summary \
      frameset noframes search optgroup
      """)
    add(
      .inline,
      """
      abbr acronym b bdi bdo big blink cite code data dfn em i kbd label mark nobr rb rp rt rtc ruby samp small strong \
      sub sup time tt u var output meter progress picture slot
      """)
    add(.nothing, "wbr source track param area map")
    add(
      .script,
      """
      script style template noscript svg iframe object embed applet canvas audio video frame datalist xml
      """)
    add(.control, "button input select option textarea keygen dialog")
    return NameTable(table)
  }()
}

/// Names of attributes that the readers of pages look at.
enum PageAttributeName: Int, MarkupAttributeName {
  case id, `class`, href, lang, xmlLang, role, hidden, style, name, property, content, rel
  case start, value, type, reversed, ariaHidden, ariaLabel
  case documentType, target, dataName, ukName, ukStatus, changeId

  var letters: String {
    switch self {
    case .xmlLang: "xml:lang"
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .documentType: "data-doc-type"
    case .target: "data-uk-target"
    case .dataName: "data-name"
    case .ukName: "data-ukl-name"
    case .ukStatus: "data-x-status"
    case .changeId: "data-ukl-changeid"
    default: "\(self)"
    }
  }
}

typealias PageAttributes = MarkupAttributes<PageAttributeName>

/// HTML has one vocabulary, whatever the namespace.
struct PageVocabulary: URIVocabulary {
  init(uri: String?) {}
}

extension MarkupAttributes<PageAttributeName> {
  /// Whether a word is among the classes.
  func hasClass(_ word: StaticString) -> Bool {
    withBytes(.class) { bytes in
      var found = false
      ClassWords.each(of: bytes) { if bytes.extracting($0).equals(word) { found = true } }
      return found
    } ?? false
  }

  /// The language, by either attribute; nil if none is stated.
  var language: String? {
    guard let tag = string(.lang) ?? string(.xmlLang), !tag.isEmpty else { return nil }
    return tag
  }
}

/// The words of a `class`.
enum ClassWords {
  static func each(of bytes: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    var index = 0
    while index < bytes.count {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      if start < index { body(start..<index) }
    }
  }

  /// The first three words; an empty range for each that is not there.
  static func firstThree(of bytes: Span<UInt8>) -> (Range<Int>, Range<Int>, Range<Int>) {
    var words = (0..<0, 0..<0, 0..<0)
    var count = 0
    each(of: bytes) { word in
      switch count {
      case 0: words.0 = word
      case 1: words.1 = word
      case 2: words.2 = word
      default: break
      }
      count += 1
    }
    return words
  }
}

extension Span<UInt8> {
  func equals(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return hasPrefix(word)
  }

  func hasPrefix(_ word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount {
      // SAFETY: the index is below the number of the word's bytes.
      if unsafe self[index] != word.utf8Start[index] { return false }
    }
    return true
  }

  func hasSuffix(_ word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    return extracting((count - word.utf8CodeUnitCount)...).hasPrefix(word)
  }
}
