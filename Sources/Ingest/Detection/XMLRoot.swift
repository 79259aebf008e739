import Bytes

/// The first element of a text that begins with `<`: its name, its namespace, what surrounds it. Looked for by
/// eye, as it were: a file that is not well-formed must be distinguished from another format all the same.
package struct XMLRoot {
  /// Name as written, `an:akomaNtoso`.
  package private(set) var name = ""
  /// The URI its prefix is bound to on the element itself; empty if none.
  package private(set) var namespace = ""
  /// The name after `<!DOCTYPE`.
  package private(set) var doctype = ""
  /// Where the content of the element begins.
  package private(set) var contentStart = 0

  package var localName: String { name.split(separator: ":").last.map(String.init) ?? name }

  /// Nil if what follows `<` is no markup.
  init?(_ text: [UInt8], at start: Int) {
    var index = start
    while index < text.count {
      while index < text.count, text[index] <= 0x20 { index += 1 }
      guard index + 1 < text.count, text[index] == UInt8(ascii: "<") else { break }
      if text[index + 1] == UInt8(ascii: "?") {
        guard let end = DetectionText.position(of: "?>", in: text, from: index) else { return }
        index = end + 2
      } else if text.hasPrefix("<!--", at: index, upTo: text.count) {
        guard let end = DetectionText.position(of: "-->", in: text, from: index) else { return }
        index = end + 3
      } else if text[index + 1] == UInt8(ascii: "!") {
        index = skipDoctype(text, index)
      } else {
        readElement(text, index + 1)
        if name.isEmpty, index == start { return nil }
        return
      }
    }
  }

  private mutating func skipDoctype(_ text: [UInt8], _ start: Int) -> Int {
    var index = start + 2
    while index < text.count, text[index].isLetter { index += 1 }
    while index < text.count, text[index] <= 0x20 { index += 1 }
    let nameStart = index
    while index < text.count, XMLRoot.isName(text[index]) { index += 1 }
    doctype = text.string(nameStart..<index)
    // Its own declarations are in square brackets; in their values and comments brackets are text.
    var depth = 0
    while index < text.count {
      let byte = text[index]
      if depth > 0, byte == UInt8(ascii: "\"") || byte == .apostrophe {
        guard let end = text[(index + 1)...].firstIndex(of: byte) else { return text.count }
        index = end
      } else if depth > 0, text.hasPrefix("<!--", at: index, upTo: text.count) {
        guard let end = DetectionText.position(of: "-->", in: text, from: index) else { return text.count }
        index = end + 2
      } else if byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "]") {
        depth -= 1
      } else if byte == UInt8(ascii: ">"), depth <= 0 {
        return index + 1
      }
      index += 1
    }
    return index
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || [0x3A, 0x2D, 0x5F, 0x2E].contains(byte)
  }

  private mutating func readElement(_ text: [UInt8], _ start: Int) {
    guard start < text.count, text[start].isLetter || text[start] >= 0x80 || text[start] == UInt8(ascii: "_")
    else {
      return
    }
    var index = start
    while index < text.count, XMLRoot.isName(text[index]) { index += 1 }
    name = text.string(start..<index)
    var end = index
    var quote: UInt8 = 0
    while end < text.count {
      let byte = text[end]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    contentStart = min(end + 1, text.count)
    let prefix = name.contains(":") ? name.split(separator: ":").first.map(String.init) ?? "" : ""
    namespace = attribute(prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)", text, index..<end) ?? ""
  }

  private func attribute(_ wanted: String, _ text: [UInt8], _ range: Range<Int>) -> String? {
    var index = range.lowerBound
    while index < range.upperBound {
      while index < range.upperBound, text[index] <= 0x20 { index += 1 }
      let start = index
      while index < range.upperBound, XMLRoot.isName(text[index]) { index += 1 }
      let found = text.string(start..<index)
      while index < range.upperBound, text[index] <= 0x20 || text[index] == UInt8(ascii: "=") { index += 1 }
      guard index < range.upperBound, text[index] == 0x22 || text[index] == 0x27 else {
        index = max(index, start + 1)
        continue
      }
      let quote = text[index]
      let valueStart = index + 1
      index = valueStart
      while index < range.upperBound, text[index] != quote { index += 1 }
      if found == wanted { return text.string(valueStart..<index) }
      index += 1
    }
    return nil
  }
}
