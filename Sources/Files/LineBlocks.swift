import SystemPackage

/// A text file as blocks of whole lines.
package enum LineBlocks {
  private static let size = 1 << 20

  /// Gives the file a megabyte at a time, without a byte order mark.
  ///
  /// - Throws: `FileError`, or what `body` throws.
  package static func read(_ path: String, _ body: (String) throws -> Void) throws {
    let file = try OpenFile(FilePath(path), name: path, mayWait: true)
    var pending: [UInt8] = []
    var isBeginning = true
    while true {
      let piece = try file.read(size)
      pending += piece
      // A spreadsheet that saved the table again puts a byte order mark before its first column.
      if isBeginning, pending.count >= 3 {
        pending.removeFirst(ByteOrderMark.length(in: pending))
        isBeginning = false
      }
      if piece.isEmpty {
        if !pending.isEmpty { try body(String(decoding: pending, as: UTF8.self)) }
        return
      }
      guard let end = pending.lastIndex(of: 0x0A) else { continue }
      try body(String(decoding: pending[...end], as: UTF8.self))
      pending.removeSubrange(...end)
    }
  }
}
