import Bytes
import Files
import Legislation

/// A record of a table, before it is known what it is.
struct RawRecord {
  var cells: [String]
  var line: Int
}

/// Records of delimited text, a megabyte at a time: no more of the file is in memory.
///
/// Text is UTF-8, with or without a byte order mark; bytes that are none make the file one in Windows-1252, as Excel
/// saves it, if all before them were ASCII.
struct TextRecords {
  let path: String
  private var next: () throws(DataTableError) -> [UInt8]
  private(set) var repairs = TableRepairs()
  private(set) var separator: Character?
  private var pending: [UInt8] = []
  private var line = 1
  private var isAtEnd = false
  private var isBeginning = true
  private var encoding = Encoding.ascii

  private enum Encoding { case ascii, utf8, windows1252 }

  /// A record longer than this has an open quotation mark.
  private static let longestRecord = 16 << 20

  /// - Parameters:
  ///   - separator: nil to find it out.
  ///   - next: the next bytes of the file; empty at its end.
  init(path: String, separator: Character?, next: @escaping () throws(DataTableError) -> [UInt8]) {
    (self.path, self.separator, self.next) = (path, separator, next)
  }

  /// The next records, a block's; nil at the end.
  mutating func records() throws(DataTableError) -> [RawRecord]? {
    while !isAtEnd {
      let piece = try next()
      isAtEnd = piece.isEmpty
      pending += piece
      if isBeginning {
        if !isAtEnd, pending.count < 4096 { continue }
        try begin()
      }
      let end = isAtEnd ? pending.count : endOfRecords()
      guard end > 0 else {
        guard pending.count <= TextRecords.longestRecord else { throw damage(.openQuote(line: line)) }
        continue
      }
      let block = try decoded(Array(pending[..<end]))
      pending.removeSubrange(..<end)
      if separator == nil { separator = foundSeparator(in: block) }
      return try records(of: block)
    }
    return nil
  }

  private mutating func begin() throws(DataTableError) {
    isBeginning = false
    let mark = ByteOrderMark.length(in: pending)
    if mark > 0 {
      pending.removeFirst(mark)
      repairs.add(.byteOrderMark, line: 1)
      encoding = .utf8
    }
    if let foreign = ForeignTable(pending) {
      throw .unreadable(
        path: path, line: nil, because: "this seems to be \(foreign.name)", remedy: "\(foreign.remedy)")
    }
    // `sep=;` names the separator, as Excel writes and reads it.
    let start = String(decoding: pending.prefix(6), as: UTF8.self)
    if start.lowercased().hasPrefix("sep="), let sign = start.dropFirst(4).first, pending.count > 5,
      pending[5] == .lineFeed || pending[5] == .carriageReturn
    {
      separator = sign
      pending.removeFirst(
        pending.count > 6 && pending[5] == .carriageReturn && pending[6] == .lineFeed ? 7 : 6)
      line = 2
    }
  }

  /// Behind the last record that ends in what is pending; 0 if none does.
  private func endOfRecords() -> Int {
    var (isQuoted, end) = (false, 0)
    for (index, byte) in pending.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == .lineFeed, !isQuoted { end = index + 1 }
      // A carriage return alone ends a record too, if what is behind it is known.
      if byte == .carriageReturn, !isQuoted, index + 1 < pending.count, pending[index + 1] != .lineFeed {
        end = index + 1
      }
    }
    return end
  }

  private mutating func decoded(_ bytes: [UInt8]) throws(DataTableError) -> [UInt8] {
    if let zero = bytes.firstIndex(of: 0) {
      throw .unreadable(
        path: path, line: line + bytes[..<zero].count { $0 == .lineFeed },
        because: "it holds a zero byte and is no text",
        remedy: "save the table as CSV in UTF-8")
    }
    if encoding != .windows1252 {
      let wrong = firstInvalid(bytes)
      if wrong == nil {
        if encoding == .ascii, bytes.contains(where: { !$0.isASCII }) { encoding = .utf8 }
        return bytes
      }
      let before = bytes[..<(wrong ?? 0)]
      guard encoding == .ascii, before.allSatisfy(\.isASCII) else {
        throw notUTF8(line + before.count { $0 == .lineFeed })
      }
      encoding = .windows1252
      repairs.add(.windows1252, line: line + before.count { $0 == .lineFeed })
    }
    guard let text = Windows1252.text(bytes) else { throw notUTF8(line) }
    return Array(text.utf8)
  }

  private func notUTF8(_ line: Int) -> DataTableError {
    .unreadable(
      path: path, line: line,
      because: "a character is neither UTF-8 nor Windows-1252 in what is otherwise text",
      remedy: "save the table as UTF-8")
  }

  private func firstInvalid(_ bytes: [UInt8]) -> Int? {
    if bytes.allSatisfy(\.isASCII) { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.utf8.count == bytes.count, text.utf8.elementsEqual(bytes) { return nil }
    return zip(text.utf8, bytes).prefix { $0 == $1 }.count
  }

  private mutating func records(of block: [UInt8]) throws(DataTableError) -> [RawRecord] {
    let found: [DelimitedText.Record]
    do { found = try DelimitedText(separator: separator ?? ",").records(in: block.span) } catch {
      throw damage(error)
    }
    let before = line - 1
    line += lines(in: block)
    return found.map { RawRecord(cells: $0.fields.map(trimmed), line: $0.line + before) }
  }

  private func lines(in block: [UInt8]) -> Int {
    var count = 0
    for (index, byte) in block.enumerated() {
      if byte == .lineFeed { count += 1 }
      if byte == .carriageReturn, index + 1 == block.count || block[index + 1] != .lineFeed { count += 1 }
    }
    return count
  }

  private func damage(_ damage: DelimitedText.Damage) -> DataTableError {
    switch damage {
    case .openQuote(let number):
      .unreadable(
        path: path, line: number + line - 1, because: "a quotation mark is not closed",
        remedy: "write a second one where the cell ends, and each mark inside a cell twice")
    case .strayQuote(let number):
      .unreadable(
        path: path, line: number + line - 1, because: "something is beside a quotation mark",
        remedy: "put whole cells in double quotes, and write each mark inside a cell twice")
    }
  }

  /// The separator by which most of the first records have as many cells as one another, and more than one.
  private mutating func foundSeparator(in block: [UInt8]) -> Character {
    let start = Array(block.prefix(1 << 16))
    var best: (share: Int, cells: Int, sign: Character) = (0, 1, ",")
    for sign in ["\t", ";", ",", "|"] as [Character] {
      guard let records = firstRecords(of: start, sign), !records.isEmpty else { continue }
      var widths: [Int: Int] = [:]
      for record in records where record.count > 1 { widths[record.count, default: 0] += 1 }
      guard let (width, count) = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      let share = 100 * count / records.count
      if (share, width) > (best.share, best.cells) { best = (share, width, sign) }
    }
    if best.sign != "," {
      repairs.add(.separator, line: 1, read: best.sign == "\t" ? "tab" : String(best.sign))
    }
    return best.sign
  }

  /// Records that say anything; nil where the text cannot be read so. The last one may be cut short and is left out.
  private func firstRecords(of start: [UInt8], _ sign: Character) -> [[String]]? {
    var end = start.count
    while end > 0 {
      let text = Array(start[..<end])
      if let records = try? DelimitedText(separator: sign).records(in: text.span) {
        return records.prefix(200).map(\.fields).filter { $0.contains { !$0.isEmpty } }
      }
      // Cut within quotes: at the line end before.
      guard let before = start[..<(end - 1)].lastIndex(of: .lineFeed), start.count == 1 << 16 else {
        return nil
      }
      end = before
    }
    return nil
  }
}

/// Without white space at its ends.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last,
    first.properties.isWhitespace || last.properties.isWhitespace
  else { return text }
  guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(scalars[start...end])
}
