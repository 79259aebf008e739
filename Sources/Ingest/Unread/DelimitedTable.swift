import Bytes

/// Tables whose cells a sign parts: comma, tab, semicolon, upright stroke.
enum DelimitedTable {
  /// Lines of text that are looked at.
  private static let rowLimit = 200

  static func name(_ lines: TextLines, _ text: [UInt8]) -> String? {
    var rows: [Range<Int>] = []
    rows.reserveCapacity(rowLimit)
    for line in lines.lines where line.isText && rows.count < rowLimit { rows.append(line.content) }
    guard rows.count >= 2 else { return nil }
    if isTable(rows, text, UInt8(ascii: ","), least: 2) { return "a table of comma-separated values (CSV)" }
    if isTable(rows, text, UInt8(ascii: "\t"), least: 2) || isTable(rows, text, UInt8(ascii: "\t"), least: 1)
    {
      return "a table of tab-separated values (TSV)"
    }
    if isTable(rows, text, UInt8(ascii: ";"), least: 2) { return "a table of values separated by semicolons" }
    if text[rows[0].lowerBound] != UInt8(ascii: "|"), isTable(rows, text, UInt8(ascii: "|"), least: 2) {
      return "a table of values separated by '|'"
    }
    return nil
  }

  /// Nine rows in ten have the same number of signs, and the signs are not those of prose.
  private static func isTable(_ rows: [Range<Int>], _ text: [UInt8], _ sign: UInt8, least: Int) -> Bool {
    // Of most texts the first row alone shows that they are no table.
    guard let first = rows.first else { return false }
    let columns = shape(first, text, sign).signs
    guard columns >= least else { return false }
    let shapes = rows.map { shape($0, text, sign) }
    guard least == 2 || (columns == 1 && rows.count >= 3) else { return false }
    let alike = shapes.count { $0.signs == columns }
    guard alike * 10 >= rows.count * 9 else { return false }
    let (signs, spaced) = shapes.reduce((0, 0)) { ($0.0 + $1.signs, $0.1 + $1.spaced) }
    if sign != 0x09 { return spaced * 2 < signs }
    // Numbered paragraphs and contents lists have tabs too, and long cells.
    let numbered = rows.count {
      NumberMark.decimal(text, $0) != nil || endsInFigure($0, text) || isListed($0, text)
    }
    let bytes = rows.reduce(0) { $0 + $1.count }
    return (columns > 1 || numbered * 2 < rows.count) && bytes < rows.count * (columns + 1) * 60
  }

  private static func shape(_ row: Range<Int>, _ text: [UInt8], _ sign: UInt8) -> (signs: Int, spaced: Int) {
    var (signs, spaced, inQuotes) = (0, 0, false)
    for index in row {
      if text[index] == 0x22 { inQuotes.toggle() }
      guard text[index] == sign, !inQuotes else { continue }
      signs += 1
      if index + 1 < row.upperBound, text[index + 1] == 0x20 { spaced += 1 }
    }
    return (signs, spaced)
  }

  private static func endsInFigure(_ row: Range<Int>, _ text: [UInt8]) -> Bool {
    let first = text[row.lowerBound]
    return first.isLetter && text[row.upperBound - 1].isDigit && text[row].count { $0 == 0x09 } == 1
  }

  private static func isListed(_ row: Range<Int>, _ text: [UInt8]) -> Bool {
    NumberMark.bracketed(text, at: row.lowerBound, upTo: row.upperBound) != nil
      || NumberMark.sectionNumber(text, at: row.lowerBound, upTo: row.upperBound) != nil
  }
}
