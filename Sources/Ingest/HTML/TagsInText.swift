import Bytes

/// Text that is a web page without its frame: `<br>` at line ends, `&nbsp;` between words. Its tags would count as words.
enum TagsInText {
  private static let names: Set<String> = [
    "a", "abbr", "article", "b", "big", "blockquote", "body", "br", "center", "cite", "code", "dd", "del",
    "div", "dl",
    "dt", "em", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
    "html", "i",
    "img", "ins", "li", "main", "meta", "nav", "ol", "p", "pre", "s", "script", "section", "small", "span",
    "strong",
    "style", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul",
  ]
  private static let entities: Set<String> = [
    "amp", "apos", "bull", "cent", "copy", "deg", "divide", "eacute", "euro", "frac12", "frac14", "frac34",
    "gt",
    "hellip", "laquo", "ldquo", "lsquo", "lt", "mdash", "middot", "minus", "nbsp", "ndash", "ocirc", "para",
    "plusmn",
    "pound", "quot", "raquo", "rdquo", "reg", "rsquo", "sect", "shy", "thinsp", "times", "trade", "wcirc",
    "ycirc",
  ]

  /// Whether a text has two tags of HTML, or two of its entities, or one of each.
  static func recognises(_ text: [UInt8]) -> Bool {
    var found = 0
    for sign in [UInt8.lessThan, UInt8.ampersand] {
      var index = TextScan.first(sign, in: text.span, from: 0, upTo: text.count)
      while index < text.count {
        if sign == .lessThan ? isTag(text, index) : isEntity(text, index) { found += 1 }
        if found == 2 { return true }
        index = TextScan.first(sign, in: text.span, from: index + 1, upTo: text.count)
      }
    }
    return false
  }

  /// `<br>`, `</b>`, `<p class="x">`, `<br/>`: a known name, and no second `<` before the end.
  private static func isTag(_ text: [UInt8], _ start: Int) -> Bool {
    var index = start + 1
    if index < text.count, text[index] == .slash { index += 1 }
    let first = index
    while index < text.count, text[index].isLetterOrDigit { index += 1 }
    guard 1...10 ~= index - first, index < text.count,
      names.contains(text.string(first..<index).lowercased())
    else { return false }
    guard
      text[index] == .greaterThan || text[index] == .slash || text[index].isSpace || text[index] == .lineFeed
    else { return false }
    // Between a name and the end are attributes; `a < b and c > d` has none.
    var hasEquals = false
    for place in index..<min(text.count, index + 400) {
      switch text[place] {
      case .greaterThan: return hasEquals || text[index..<place].allSatisfy { $0.isSpace || $0 == .slash }
      case .equalsSign: hasEquals = true
      case .lessThan: return false
      default: break
      }
    }
    return false
  }

  /// `&nbsp;`, `&#8217;`, `&#x2019;`.
  private static func isEntity(_ text: [UInt8], _ start: Int) -> Bool {
    var index = start + 1
    let isNumber = index < text.count && text[index] == .numberSign
    if isNumber { index += 1 }
    let first = index
    while index < text.count, index - first < 9, text[index].isLetterOrDigit { index += 1 }
    guard index > first, index < text.count, text[index] == .semicolon else { return false }
    if isNumber {
      let digits =
        text[first] == 0x78 || text[first] == 0x58 ? text[(first + 1)..<index] : text[first..<index]
      return !digits.isEmpty && digits.allSatisfy { $0.isDigit || "abcdef".utf8.contains($0.folded) }
    }
    return entities.contains(text.string(first..<index).lowercased())
  }
}
