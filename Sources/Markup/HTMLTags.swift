import Bytes

/// The tags of a page, looked for before libxml2 sees it: what it would not tell, or tell too late.
enum HTMLTags {
  /// One piece of markup, `bytes[start..<end]`; `end` is nil if nothing ends it.
  private struct Piece {
    enum Kind { case tag, comment, script }
    var kind: Kind
    var start: Int
    var end: Int?
    var attributes = 0
  }

  /// Where the first tag begins that has more attributes than ``MarkupLimits/attributes``: libxml2 compares each with all
  /// others. Nil if there is none.
  ///
  /// Complexity: O(bytes).
  static func tooManyAttributes(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while let piece = next(bytes, from: index, upTo: bytes.count) {
      if piece.attributes > MarkupLimits.attributes { return piece.start }
      guard let end = piece.end else { return nil }
      index = end
    }
    return nil
  }

  /// What begins and has no end, and what it is in words.
  static func unfinished(_ bytes: [UInt8], upTo count: Int) -> (start: Int, what: String)? {
    var index = 0
    while let piece = next(bytes, from: index, upTo: count) {
      guard let end = piece.end else {
        let what =
          switch piece.kind {
          case .comment: "a comment"
          case .script: "a script, style or title"
          case .tag: "a tag"
          }
        return (piece.start, what)
      }
      index = end
    }
    return nil
  }

  /// Whether the page has one of the elements that are around all others.
  static func hasFrame(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while let piece = next(bytes, from: index, upTo: bytes.count) {
      if piece.kind == .tag,
        ["html", "body", "head"].contains(where: { isTag($0, bytes, at: piece.start, upTo: bytes.count) })
      {
        return true
      }
      guard let end = piece.end, end < 65_536 else { return false }
      index = end
    }
    return false
  }

  /// Whether the end of the page is written.
  static func hasEndTag(_ bytes: [UInt8]) -> Bool {
    let tail = max(0, bytes.count - 65_536)
    return bytes.contains("</html", in: tail..<bytes.count, foldingCase: true)
  }

  private static func next(_ bytes: [UInt8], from start: Int, upTo count: Int) -> Piece? {
    var index = start
    while index < count, let open = position(of: 0x3C, in: bytes, index..<count), open + 1 < count {
      index = open
      if bytes[index + 1] == 0x21, bytes.hasPrefix("<!--", at: index, upTo: count) {
        return Piece(kind: .comment, start: index, end: end(of: "-->", bytes, from: index + 2, upTo: count))
      }
      if bytes[index + 1].isLetter {
        var piece = tag(bytes, index, upTo: count)
        for name in raw where isTag(name, bytes, at: index, upTo: count) {
          guard let end = piece.end else { break }
          // `<script/>` of XHTML is closed.
          if bytes[end - 2] == 0x2F { break }
          piece = Piece(
            kind: .script, start: index, end: self.end(of: "</\(name)", bytes, from: end, upTo: count),
            attributes: piece.attributes)
        }
        return piece
      }
      index += 1
    }
    return nil
  }

  /// Elements whose content is no markup.
  private static let raw = ["script", "style", "title", "textarea"]

  private static func isTag(_ name: String, _ bytes: [UInt8], at start: Int, upTo count: Int) -> Bool {
    guard name.utf8.first == bytes[start + 1].folded else { return false }
    let end = start + 1 + name.utf8.count
    return bytes.hasPrefix(name, at: start + 1, upTo: count) && end < count && !bytes[end].isLetterOrDigit
  }

  private static func end(of wanted: String, _ bytes: [UInt8], from start: Int, upTo count: Int) -> Int? {
    let first = Array(wanted.utf8)[0]
    var index = start
    while index < count {
      if bytes[index] == first, bytes.hasPrefix(wanted, at: index, upTo: count) {
        return index + wanted.utf8.count
      }
      index += 1
    }
    return nil
  }

  /// A tag to its `>`, which stands outside of the values in quotation marks.
  private static func tag(_ bytes: [UInt8], _ start: Int, upTo count: Int) -> Piece {
    var piece = Piece(kind: .tag, start: start)
    var index = start + 1
    var isInName = true
    while index < count {
      let byte = bytes[index]
      if byte == 0x3E {
        piece.end = index + 1
        return piece
      }
      if byte <= 0x20 || byte == 0x2F {
        isInName = false
      } else if byte == 0x3D {
        index += 1
        while index < count, bytes[index] <= 0x20 { index += 1 }
        if index < count, bytes[index] == 0x22 || bytes[index] == 0x27 {
          guard let close = position(of: bytes[index], in: bytes, index + 1..<count) else { return piece }
          index = close
        } else {
          while index < count, bytes[index] > 0x20, bytes[index] != 0x3E { index += 1 }
          continue
        }
        isInName = false
      } else if !isInName {
        isInName = true
        piece.attributes += 1
      }
      index += 1
    }
    return piece
  }
}
