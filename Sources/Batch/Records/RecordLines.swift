import Files
import Measures

/// Lines of standard input, as they come: no line waits for the next one. Used by one thread at a time, under the
/// lock of ``OrderedWork``.
final class RecordLines {
  private let input = OpenFile(standardInputAs: "standard input")
  private var pending: [UInt8] = []
  private var searched = 0
  private var isAtEnd = false
  private var isTooLong = false
  private var number = 0

  private static let pieceSize = 1 << 16

  /// The next line that is not blank, without its line feed; nil at the end, or where reading fails.
  func next() -> RecordLine? {
    while let line = nextLine() {
      number += 1
      guard let bytes = line.bytes else { return RecordLine(number: number, bytes: nil) }
      if bytes.contains(where: { $0 > 0x20 }) { return RecordLine(number: number, bytes: bytes) }
    }
    return nil
  }

  private func nextLine() -> (bytes: [UInt8]?, Void)? {
    while true {
      if let end = pending[searched...].firstIndex(of: 0x0A) {
        let line = isTooLong ? nil : Array(pending[..<end])
        pending.removeSubrange(...end)
        (searched, isTooLong) = (0, false)
        return (line, ())
      }
      if isAtEnd {
        guard !pending.isEmpty || isTooLong else { return nil }
        let line = isTooLong ? nil : pending
        (pending, searched, isTooLong) = ([], 0, false)
        return (line, ())
      }
      if pending.count > RecordFilter.longestLine {
        isTooLong = true
        pending.removeAll()
      }
      searched = pending.count
      let piece = read()
      if piece.isEmpty { isAtEnd = true } else { pending += piece }
    }
  }

  private func read() -> [UInt8] { (try? input.read(RecordLines.pieceSize)) ?? [] }
}
