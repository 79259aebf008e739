import Bytes

/// The names of the members of a zip that begin in its first bytes, by their headers. Names elsewhere, as in a member's
/// packed bytes, are no names.
package struct ZipNames {
  private var names: [String] = []
  /// What the first member holds, if it is not packed: the media type of an OpenDocument file.
  private(set) var first: String?

  /// - Returns: nil if the bytes do not begin as a zip.
  init?(_ head: [UInt8]) {
    guard head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) else { return nil }
    var index = 0
    while index + 30 <= head.count {
      guard head[index] == 0x50, head[index + 1] == 0x4B, head[index + 2] == 3, head[index + 3] == 4 else {
        index += 1
        continue
      }
      let name = index + 30..<min(head.count, index + 30 + ZipNames.short(head, index + 26))
      let text = String(decoding: head[name], as: UTF8.self)
      if index == 0, ZipNames.short(head, 8) == 0 {
        let start = name.upperBound + ZipNames.short(head, 28)
        let end = min(head.count, start + min(ZipNames.short(head, 18), 200))
        if start < end { first = String(decoding: head[start..<end], as: UTF8.self) }
      }
      names.append(text)
      index = name.upperBound
    }
  }

  private static func short(_ bytes: [UInt8], _ index: Int) -> Int {
    Int(bytes[index]) | Int(bytes[index + 1]) << 8
  }

  func has(_ name: String) -> Bool { names.contains(name) }
  func hasPart(beginning start: String) -> Bool { names.contains { $0.hasPrefix(start) } }
  /// Whether a name ends so.
  func hasPart(ending end: String) -> Bool { names.contains { $0.hasSuffix(end) } }

  /// The media type that an OpenDocument file or an e-book begins with; nil if the first member is another.
  var mediaType: String? { names.first == "mimetype" ? first : nil }
}
