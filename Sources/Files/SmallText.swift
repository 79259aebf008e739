/// The mark of UTF-8, which many programs put before a text that they save.
package enum ByteOrderMark {
  package static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// How many bytes at the beginning are the mark of UTF-8: 3 or 0.
  package static func length(in bytes: some Collection<UInt8>) -> Int { bytes.starts(with: utf8) ? 3 : 0 }

  /// Whether the bytes begin as UTF-16 does.
  package static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }
}

/// A small file that people write, as text: UTF-8, with or without a byte order mark. Who reads one says what it is in the
/// words of its own errors.
package enum SmallText {
  /// Why bytes are no such text.
  package enum Fault: Error, Hashable, Sendable {
    case tooLarge
    case utf16
    /// The line of the first character that is not UTF-8, from 1.
    case notUTF8(line: Int)
  }

  /// The text, without a byte order mark.
  ///
  /// - Parameter limit: the most bytes that are read.
  package static func text(_ bytes: [UInt8], limit: Int) throws(Fault) -> String {
    guard bytes.count <= limit else { throw .tooLarge }
    if ByteOrderMark.isUTF16(bytes) { throw .utf16 }
    return try utf8(bytes)
  }

  /// The text of bytes that are no UTF-16.
  package static func utf8(_ bytes: [UInt8]) throws(Fault) -> String {
    let content = bytes.dropFirst(ByteOrderMark.length(in: bytes))
    let text = String(decoding: content, as: UTF8.self)
    guard text.utf8.elementsEqual(content) else {
      let good = zip(text.utf8, content).prefix { $0 == $1 }
      throw .notUTF8(line: good.count { $0.1 == UInt8(ascii: "\n") } + 1)
    }
    return text
  }
}
