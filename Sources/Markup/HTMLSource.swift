import Bytes
import Inputs

/// A page of HTML as it is given to the parser: in UTF-8, with what the versions of libxml2 take differently put the same for
/// all, and with an element behind its end by which it is known that all of it was read.
@usableFromInline
package struct HTMLSource {
  /// The page with the element behind it is `bytes[..<count]`, and the next byte is zero.
  @usableFromInline let bytes: [UInt8]
  @usableFromInline let count: Int
  /// Bytes of the page without it.
  private let pageCount: Int
  /// The name of that element.
  @usableFromInline let endMark: [UInt8]
  /// How the bytes were decoded.
  package let encoding: HTMLEncoding
  /// Whether the end of the page is written, `</html>`.
  package let hasEndTag: Bool

  /// Bytes of the largest page that is read: the largest Act of the service is 20 MB as a page.
  package static let largest = 64 << 20

  /// - Throws: `.empty`, `.limit`, `.refused`, `.undecodable`; `.damaged` for a zero byte.
  package init(_ source: [UInt8], count: Int, path: String) throws(IngestError) {
    guard count > 0 else { throw .empty(path: path) }
    guard count <= HTMLSource.largest else {
      throw .limit(path: path, line: 1, what: "the page is larger than \(HTMLSource.largest >> 20) MB")
    }
    let (decoded, encoding) = try HTMLEncoding.decoded(source, count: count, path: path)
    if contains(0, in: decoded, 0..<decoded.count), let zero = decoded.firstIndex(of: 0) {
      throw HTMLSource.damaged(path, "which holds a zero byte", at: zero, in: decoded)
    }
    if let start = HTMLTags.tooManyAttributes(decoded) {
      throw .limit(
        path: path, line: MarkupLimits.line(of: start, in: decoded), what: MarkupLimit.attributes.sentence)
    }
    // Without an element around it, loose text gets a paragraph from some versions of libxml2.
    var bytes = HTMLTags.hasFrame(decoded) ? [] : Array("<body>".utf8)
    bytes += HTMLReferences.replaced(decoded)
    endMark = HTMLSource.endMark(unlike: bytes)
    hasEndTag = HTMLTags.hasEndTag(bytes)
    pageCount = bytes.count
    bytes += [0x3C] + endMark + [0x3E]
    self.encoding = encoding
    self.count = bytes.count
    self.bytes = bytes + [0]
  }

  /// A name that no element of the page has.
  private static func endMark(unlike bytes: [UInt8]) -> [UInt8] {
    var name = "voxlex-end"
    // A page would have to hold all of these to be refused as one without an end.
    for number in 0..<8 where bytes.contains(name, in: 0..<bytes.count, foldingCase: true) {
      name = "voxlex-end-\(number)"
    }
    return Array(name.utf8)
  }

  /// What is said of a page that the parser did not read to its end: something begins in it and has no end.
  func unfinished(path: String) -> IngestError {
    guard let (start, what) = HTMLTags.unfinished(bytes, upTo: pageCount) else {
      return HTMLSource.damaged(path, "which cannot be read to its end", at: count, in: bytes)
    }
    return HTMLSource.damaged(
      path, "in which \(what) begins that has no end, so that a browser shows nothing of what is behind it",
      at: start, in: bytes)
  }

  private static func damaged(_ path: String, _ what: String, at offset: Int, in bytes: [UInt8])
    -> IngestError
  {
    .damaged(
      path: path, seemsToBe: "a web page \(what) (line \(MarkupLimits.line(of: offset, in: bytes)))",
      remedy: "save the page again, nothing of it was counted")
  }
}
