import Reporter

/// One value of a table of results.
enum TableValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case decimal(Double)
  case missing

  /// The cell of a measure's column.
  init(_ cell: Table.Cell) {
    switch cell {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .integer(number)
    case .decimal(let value): self = .decimal(value)
    case .missing, .empty: self = .missing
    }
  }

  static func integer(_ value: Int?) -> Self { value.map { .integer($0) } ?? .missing }
  static func decimal(_ value: Double?) -> Self { value.map { .decimal($0) } ?? .missing }
  /// A number that the source writes as text; missing where it is none.
  static func number(_ text: String) -> Self { .integer(Int(text)) }
}

/// How rows are written as text: CSV, or one JSON object a line.
public enum RowFormat: String, Sendable, Hashable, CaseIterable {
  case csv, ndjson

  /// What is before the value of each column, the first one with what begins a line.
  func keys(_ schema: TableSchema) -> [[UInt8]] {
    schema.columns.enumerated().map { index, column in
      switch self {
      case .csv: Array((index == 0 ? "" : ",").utf8)
      case .ndjson: Array("\(index == 0 ? "{" : ",")\(JSONValue.string(column.name).serialized()):".utf8)
      }
    }
  }

  var lineEnd: [UInt8] {
    switch self {
    case .csv: Array("\n".utf8)
    case .ndjson: Array("}\n".utf8)
    }
  }

  /// The line of column names, which only CSV has.
  func header(_ schema: TableSchema) -> [UInt8] {
    self == .csv ? Array((schema.columns.map(\.name).joined(separator: ",") + "\n").utf8) : []
  }

  func append(_ value: TableValue, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text):
      if self == .csv {
        DelimitedRenderer.csv.append(field: text, to: &bytes)
      } else {
        bytes += JSONValue.string(text).serialized().utf8
      }
    case .integer(let number): Decimal.append(number, to: &bytes)
    case .decimal(let value):
      if value == 0 { bytes += "0.0".utf8 } else { bytes += (FigureFormat.exact(value) ?? "").utf8 }
    case .missing: if self == .ndjson { bytes += "null".utf8 }
    }
  }

  /// One whole line.
  func line(_ values: [TableValue], keys: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (key, value) in zip(keys, values) {
      bytes += key
      append(value, to: &bytes)
    }
    return bytes + lineEnd
  }
}

/// Whole numbers in decimal digits.
enum Decimal {
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    guard number >= 0 else {
      bytes += String(number).utf8
      return
    }
    var power = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number / power % 10))
      power /= 10
    }
  }
}
