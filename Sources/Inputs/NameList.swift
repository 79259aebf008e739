import SystemPackage

/// The names of a list, one a line or with a zero byte between them, read as they are asked for.
///
/// Empty lines and lines that begin with `#` are passed over; a carriage return before a line's end is no part of
/// the name. A list with zero bytes in its first 64 KB is one of the second kind, where names are taken as they are.
struct NameList {
  static let longestName = 1 << 20

  private let name: String
  private let source: PeekedBytes
  private var bytes: [UInt8] = []
  private var cursor = 0
  private let end: UInt8
  private var isAtEnd = false

  init(_ file: InputFile) throws(IngestError) {
    name = file.name
    source = PeekedBytes(FileBytes(file))
    end = try source.peek(ArchiveReader.pieceSize).contains(0) ? 0 : UInt8(ascii: "\n")
  }

  /// The next name; nil at the end of the list.
  ///
  /// - Throws: `IngestError`, after which there are no more names.
  mutating func next() throws(IngestError) -> [UInt8]? {
    while let line = try line() {
      if end == 0 {
        if !line.isEmpty { return line }
        continue
      }
      let name = line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line
      if name.isEmpty || name.first == UInt8(ascii: "#") { continue }
      return name
    }
    return nil
  }

  private mutating func line() throws(IngestError) -> [UInt8]? {
    while true {
      if let place = bytes[cursor...].firstIndex(of: end) {
        defer { cursor = place + 1 }
        return Array(bytes[cursor..<place])
      }
      guard !isAtEnd else {
        defer { cursor = bytes.count }
        return cursor < bytes.count ? Array(bytes[cursor...]) : nil
      }
      bytes.removeSubrange(..<cursor)
      cursor = 0
      let more: [UInt8]
      do throws(IngestError) { more = try source.next() } catch {
        (isAtEnd, bytes) = (true, [])
        throw error
      }
      isAtEnd = more.isEmpty
      bytes += more
      guard bytes.count <= NameList.longestName else {
        (isAtEnd, bytes) = (true, [])
        throw .refused(
          path: name, seemsToBe: "no list of names (a line is longer than a million bytes)",
          remedy: "put one name on each line")
      }
    }
  }
}
