/// How numbers are written. The same in every locale; a point is the decimal sign.
package enum FigureFormat {
  /// The dash in place of a figure that does not exist.
  package static let missing = "–"

  /// The shortest decimal number that reads back as the same Double, as `0.1` or `1e-07`.
  ///
  /// - Returns: nil for NaN and the infinities, which no data format can hold. Minus zero is `0.0`.
  package static func exact(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    return value == 0 ? "0.0" : value.description
  }

  /// The number to so many decimal places, halves away from zero.
  ///
  /// The shortest decimal form is what is rounded, so that the printed figure is the one a reader
  /// gets by rounding the figure in the CSV by hand (2.675 is 2.68, whatever its bits are).
  ///
  /// A figure that is not zero is never printed as zero: 0.004 to two places is `<0.01`, and
  /// -0.004 is `>-0.01`.
  ///
  /// - Returns: nil for NaN and the infinities.
  package static func fixed(_ value: Double, places: Int) -> String? {
    guard value.isFinite else { return nil }
    let places = max(0, places)
    let (digits, point) = decimalDigits(value.magnitude)
    var kept = roundedDigits(digits, keeping: point + places)
    let lacking = 1 + places - kept.count
    if lacking > 0 { kept.insert(contentsOf: repeatElement(0, count: lacking), at: 0) }
    if value != 0, kept.allSatisfy({ $0 == 0 }) {
      kept[kept.count - 1] = 1
      return (value < 0 ? ">-" : "<") + written(kept, places: places)
    }
    return (value < 0 ? "-" : "") + written(kept, places: places)
  }

  private static func written(_ digits: [UInt8], places: Int) -> String {
    var bytes = digits.map { UInt8(ascii: "0") + $0 }
    if places > 0 { bytes.insert(UInt8(ascii: "."), at: bytes.count - places) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The significant digits of the shortest decimal form, and how many of them are before the
  /// point (negative: zeros after the point come first).
  private static func decimalDigits(_ magnitude: Double) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let parts = magnitude.description.utf8.split(separator: UInt8(ascii: "e"))
    if parts.count == 2 { exponent = Int(Substring(parts[1])) ?? 0 }
    for byte in parts[0] {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte - UInt8(ascii: "0")) }
    }
    return (digits, (point ?? digits.count) + exponent)
  }

  /// The first `count` digits, the last one rounded by the next; may come back one digit longer.
  /// A count beyond the digits pads with zeros, a negative one leaves nothing.
  private static func roundedDigits(_ digits: [UInt8], keeping count: Int) -> [UInt8] {
    guard count >= 0 else { return [] }
    guard count < digits.count else {
      return digits + Array(repeating: 0, count: count - digits.count)
    }
    var kept = Array(digits[..<count])
    guard digits[count] >= 5 else { return kept }
    var index = count - 1
    while index >= 0 {
      if kept[index] < 9 {
        kept[index] += 1
        return kept
      }
      kept[index] = 0
      index -= 1
    }
    return [1] + kept
  }
}

extension Table {
  /// What a cell says to people: one line, numbers as the column has them. Text is as it came.
  package func display(_ cell: Cell, in column: Column, missing: MissingLegend) -> String {
    switch cell {
    case .text(let text): return text
    case .integer(let number): return String(number)
    case .decimal(let value):
      let figure =
        if case .decimal(let places) = column.kind {
          FigureFormat.fixed(value, places: places)
        } else {
          FigureFormat.exact(value)
        }
      return figure ?? FigureFormat.missing
    case .missing(let reason): return missing.dash(reason)
    case .empty: return ""
    }
  }

  /// What is behind the first cell of a row that refers to notes, as ` [1][3]`.
  package func marks(of row: Row) -> String {
    row.notes.isEmpty ? "" : " " + row.notes.map { "[\($0 + 1)]" }.joined()
  }

  /// The lines under a table, without layout: numbered notes where a row refers to one, then what
  /// the dashes mean, then provenance.
  package func footer(missing: MissingLegend) -> (notes: [String], provenance: [String]) {
    let referred = Set(rows.flatMap(\.notes))
    let sentences = notes.enumerated().map { referred.contains($0) ? "[\($0 + 1)] \($1)" : $1 }
    return (sentences + missing.lines, provenance.map { "\($0.key): \($0.value)" })
  }
}
