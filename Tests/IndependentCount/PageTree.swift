/// A page of HTML as a tree, made by a plain walk over its tags: a second way to read a page, which shares no parser with the
/// reader. It knows what real pages have, and nothing of the repairs that browsers make.
final class PageNode {
  enum Content {
    case element(PageNode)
    case text(String)
  }

  let name: String
  let attributes: [String: String]
  var content: [Content] = []

  init(_ name: String, _ attributes: [String: String] = [:]) {
    (self.name, self.attributes) = (name, attributes)
  }

  var classes: [String] { (attributes["class"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init) }

  var elements: [PageNode] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All below, itself first, in document order.
  var all: [PageNode] { [self] + elements.flatMap(\.all) }

  var string: String {
    content.map {
      switch $0 {
      case .element(let element): element.string
      case .text(let text): text
      }
    }.joined()
  }
}

/// Makes the tree of a page.
struct PageTree {
  let root = PageNode("")
  private var open: [PageNode]
  /// Scalars, for a sign with a joiner behind it would be one character.
  private let text: [Unicode.Scalar]
  private var index = 0

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]

  init(_ source: String) {
    text = Array(source.unicodeScalars)
    open = [root]
    while index < text.count { step() }
  }

  private mutating func step() {
    if starts("<!--") {
      skip(past: "-->")
    } else if starts("<!") || starts("<?") {
      skip(past: ">")
    } else if starts("</") {
      let end = text[index...].firstIndex(of: ">") ?? text.count - 1
      let name = string((index + 2)..<end).trimmingSpaces.lowercased()
      index = end + 1
      if let place = open.lastIndex(where: { $0.name == name }) { open.removeLast(open.count - place) }
    } else if starts("<"), index + 1 < text.count, text[index + 1].properties.isAlphabetic {
      readTag()
    } else {
      let start = index
      index += 1
      while index < text.count, text[index] != "<" { index += 1 }
      open[open.count - 1].content.append(.text(PageTree.decoded(string(start..<index))))
    }
  }

  private func starts(_ wanted: String) -> Bool { text[index...].starts(with: Array(wanted.unicodeScalars)) }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
    return String(view)
  }

  private mutating func skip(past wanted: String) {
    let wanted = Array(wanted.unicodeScalars)
    while index < text.count, !text[index...].starts(with: wanted) { index += 1 }
    index = min(text.count, index + wanted.count)
  }

  private mutating func readTag() {
    index += 1
    let name = word {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == ":"
    }.lowercased()
    var attributes: [String: String] = [:]
    var isClosed = false
    while index < text.count, text[index] != ">" {
      if text[index].properties.isWhitespace || text[index] == "/" {
        isClosed = text[index] == "/"
        index += 1
        continue
      }
      let key = word { !$0.properties.isWhitespace && ![">", "=", "/"].contains($0) }.lowercased()
      if key.isEmpty { index += 1 }
      while index < text.count, text[index].properties.isWhitespace { index += 1 }
      var value = ""
      if index < text.count, text[index] == "=" {
        index += 1
        while index < text.count, text[index].properties.isWhitespace { index += 1 }
        if index < text.count, text[index] == "\"" || text[index] == "'" {
          let quote = text[index]
          index += 1
          value = word { $0 != quote }
          index += 1
        } else {
          value = word { !$0.properties.isWhitespace && $0 != ">" }
        }
      }
      if attributes[key] == nil { attributes[key] = PageTree.decoded(value) }
    }
    index += 1
    let element = PageNode(name, attributes)
    open[open.count - 1].content.append(.element(element))
    if name == "script" || name == "style" {
      skip(past: "</" + name)
      skip(past: ">")
    } else if !isClosed, !PageTree.void.contains(name) {
      open.append(element)
    }
  }

  private mutating func word(_ belongs: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while index < text.count, belongs(text[index]) { index += 1 }
    return string(start..<index)
  }

  /// The references that the real pages have.
  private static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let names = [
      "&nbsp;": "\u{A0}", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&eacute;": "é", "&egrave;": "è",
      "&agrave;": "à",
      "&pound;": "£", "&ndash;": "–", "&copy;": "©", "&raquo;": "»", "&laquo;": "«", "&#39;": "'",
      "&rsquo;": "’",
      "&ecirc;": "ê", "&ccedil;": "ç", "&ocirc;": "ô", "&#160;": "\u{A0}",
    ]
    var text = text
    for (name, value) in names { text = text.replacing(name, with: value) }
    return text.replacing("&amp;", with: "&")
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(trimmingPrefix(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
