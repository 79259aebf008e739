/// Text in records and fields, as RFC 4180 and spreadsheets have it: fields between separators, in double quotes where
/// they hold a separator, a line end or a quotation mark, which is then doubled.
///
/// White space between a separator and quotes is passed over, for people write it; any other is part of its field.
/// Records end at LF, CRLF or CR. A line without anything is a record of one empty field.
package struct DelimitedText: Sendable {
  package struct Record: Hashable, Sendable {
    package var fields: [String]
    /// The line on which it begins, from 1.
    package var line: Int
  }

  package enum Damage: Error, Hashable, Sendable, CustomStringConvertible {
    /// The quotes that were opened there are not closed.
    case openQuote(line: Int)
    /// Something is between quotes and the separator, or a single mark within a field that has no quotes around it.
    case strayQuote(line: Int)

    package var description: String {
      switch self {
      case .openQuote(let line): "a quotation mark is not closed (line \(line))"
      case .strayQuote(let line): "something is beside a quotation mark (line \(line))"
      }
    }
  }

  private let separator: [UInt8]
  private static let quote = UInt8(ascii: "\"")

  /// - Parameter separator: of any length in UTF-8; neither a quotation mark nor a line end.
  package init(separator: Character = ",") { self.separator = Array(String(separator).utf8) }

  /// All records of a text.
  ///
  /// - Complexity: O(length).
  package func records(in bytes: Span<UInt8>) throws(Damage) -> [Record] {
    var records: [Record] = []
    var reader = Reader(separator: separator, line: 1)
    while reader.position < bytes.count { records.append(try reader.record(in: bytes)) }
    return records
  }

  package func records(in text: String) throws(Damage) -> [Record] {
    try records(in: Array(text.utf8).span)
  }

  /// Where reading has come to.
  private struct Reader {
    let separator: [UInt8]
    var line: Int
    var position = 0
    private var content: [UInt8] = []

    init(separator: [UInt8], line: Int) { (self.separator, self.line) = (separator, line) }

    /// The record that begins here, and what ends it.
    mutating func record(in bytes: Span<UInt8>) throws(Damage) -> Record {
      var record = Record(fields: [], line: line)
      repeat { record.fields.append(try field(in: bytes)) } while takeSeparator(in: bytes)
      takeLineEnd(in: bytes)
      return record
    }

    private mutating func field(in bytes: Span<UInt8>) throws(Damage) -> String {
      content.removeAll(keepingCapacity: true)
      let start = afterWhiteSpace(in: bytes)
      if start < bytes.count, bytes[start] == DelimitedText.quote {
        position = start + 1
        try takeQuoted(in: bytes)
      } else {
        try takePlain(in: bytes)
      }
      return String(decoding: content, as: UTF8.self)
    }

    private mutating func takePlain(in bytes: Span<UInt8>) throws(Damage) {
      while position < bytes.count, !bytes[position].endsLine, !isSeparator(in: bytes) {
        if bytes[position] == DelimitedText.quote {
          guard position + 1 < bytes.count, bytes[position + 1] == DelimitedText.quote else {
            throw .strayQuote(line: line)
          }
          position += 1
        }
        content.append(bytes[position])
        position += 1
      }
    }

    /// From behind the opening mark to the separator or line end behind the closing one.
    private mutating func takeQuoted(in bytes: Span<UInt8>) throws(Damage) {
      let opened = line
      while true {
        guard position < bytes.count else { throw .openQuote(line: opened) }
        let byte = bytes[position]
        if byte == DelimitedText.quote {
          position += 1
          guard position < bytes.count, bytes[position] == DelimitedText.quote else { break }
        } else if byte == .lineFeed || byte == .carriageReturn && !isLineFeed(position + 1, in: bytes) {
          line += 1
        }
        content.append(byte)
        position += 1
      }
      position = afterWhiteSpace(in: bytes)
      guard position == bytes.count || bytes[position].endsLine || isSeparator(in: bytes) else {
        throw .strayQuote(line: line)
      }
    }

    /// The first place from here on that is no white space of the line, or a separator.
    private func afterWhiteSpace(in bytes: Span<UInt8>) -> Int {
      var place = position
      while place < bytes.count, !isSeparator(in: bytes, at: place), !bytes[place].endsLine {
        let (scalar, length) = LetterClass.decode(bytes, at: place, end: bytes.count)
        // Bytes that are no UTF-8 are part of a field.
        guard scalar.properties.isWhitespace, isWritten(scalar, at: place, in: bytes) else { break }
        place += length
      }
      return place
    }

    private func isWritten(_ scalar: Unicode.Scalar, at place: Int, in bytes: Span<UInt8>) -> Bool {
      guard bytes.count - place >= scalar.utf8.count else { return false }
      for (offset, byte) in scalar.utf8.enumerated() where bytes[place + offset] != byte { return false }
      return true
    }

    private func isSeparator(in bytes: Span<UInt8>) -> Bool { isSeparator(in: bytes, at: position) }

    private func isSeparator(in bytes: Span<UInt8>, at place: Int) -> Bool {
      guard place < bytes.count, bytes[place] == separator[0] else { return false }
      guard separator.count > 1 else { return true }
      guard bytes.count - place >= separator.count else { return false }
      for index in separator.indices where bytes[place + index] != separator[index] { return false }
      return true
    }

    private mutating func takeSeparator(in bytes: Span<UInt8>) -> Bool {
      guard isSeparator(in: bytes) else { return false }
      position += separator.count
      return true
    }

    private mutating func takeLineEnd(in bytes: Span<UInt8>) {
      guard position < bytes.count else { return }
      line += 1
      position += bytes[position] == .carriageReturn && isLineFeed(position + 1, in: bytes) ? 2 : 1
    }

    private func isLineFeed(_ place: Int, in bytes: Span<UInt8>) -> Bool {
      place < bytes.count && bytes[place] == .lineFeed
    }
  }
}

extension UInt8 {
  fileprivate var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
}
