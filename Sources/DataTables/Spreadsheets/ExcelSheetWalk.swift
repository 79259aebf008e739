import Legislation
import Markup

/// What a cell shows, from its kind, its style and its value.
struct CellReader {
  var strings: [String]
  var formats: [NumberFormatCode]
  var countsFrom1904: Bool
  private static let general = NumberFormatCode("General")

  func shown(_ value: String, kind: String?, style: Int) -> String {
    switch kind {
    case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "str", "inlineStr", "e", "d": return trimmed(value)
    default:
      let format = formats.indices.contains(style) ? formats[style] : CellReader.general
      return format.shown(value, countsFrom1904: countsFrom1904) ?? trimmed(value)
    }
  }
}

/// Takes the rows of a sheet of an `.xlsx`.
struct ExcelSheetWalk: MarkupHandler {
  enum AttributeName: Int, MarkupAttributeName { case r, t, s, ref, hidden, val }
  enum Element { case row, cell, value, inline, formula, merge, rich(RichText.Element), other }

  enum Failure {
    case tooManyCells(row: Int)
    case noValue(row: Int, cell: String)

    func error(_ path: String, _ options: TableOptions) -> DataTableError {
      switch self {
      case .tooManyCells(let row): Workbook.tooManyCells(path, row, options)
      case .noValue(let row, let cell):
        .unreadable(
          path: path, line: row, because: "the formula of the cell \(cell) has no value in the file",
          remedy: "open it in a spreadsheet program and save it")
      }
    }
  }

  private let reader: CellReader
  private let largest: Int
  private var records: [RawRecord] = []
  private(set) var repairs = TableRepairs()
  private(set) var failure: Failure?
  private var open: [Element] = []
  private var cells: [String] = []
  private var row = 0
  private var column = 0
  private var total = 0
  private var kind: String?
  private var style = 0
  private var value: [UInt8] = []
  private var hasValue = false
  private var hasFormula = false
  private var rich = RichText()

  init(_ reader: CellReader, largest: Int) { (self.reader, self.largest) = (reader, largest) }

  var isDone: Bool { failure != nil }

  static func vocabulary(of namespace: String?) {}
  static func element(_ name: Span<UInt8>, in vocabulary: Void) -> Element {
    let name = elementName(name)
    switch name {
    case "row": return .row
    case "c": return .cell
    case "v": return .value
    case "f": return .formula
    case "is": return .inline
    case "mergeCell": return .merge
    case "r", "t", "vertAlign", "rPh": return .rich(RichText.element(name))
    default: return .other
    }
  }

  mutating func start(_ element: Element, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName)
  {
    open.append(element)
    switch element {
    case .row:
      row = attributes.number(.r) ?? row + 1
      (cells, column) = ([], 0)
      if attributes.matches(.hidden, "1") || attributes.matches(.hidden, "true") {
        repairs.add(.hiddenRow, line: row)
      }
    case .cell:
      column = attributes.string(.r).flatMap(ExcelSheetWalk.column) ?? column + 1
      kind = attributes.string(.t)
      style = attributes.number(.s) ?? 0
      value.removeAll(keepingCapacity: true)
      (hasValue, hasFormula) = (false, false)
    case .value: hasValue = true
    case .formula: hasFormula = true
    case .inline:
      hasValue = true
      rich.start(.item, isRaised: false)
    case .rich(let part): rich.start(part, isRaised: attributes.matches(.val, "superscript"))
    case .merge:
      if let place = attributes.string(.ref) { repairs.add(.mergedCell, line: 1, written: place) }
    case .other: break
    }
  }

  mutating func end() {
    switch open.popLast() {
    case .cell: takeCell()
    case .row: takeRow()
    case .inline:
      _ = rich.end()
      value = Array(rich.take().utf8)
    case .rich: _ = rich.end()
    default: break
    }
  }

  mutating func characters(_ bytes: Span<UInt8>) {
    switch open.last {
    case .value: for index in 0..<bytes.count { value.append(bytes[index]) }
    case .rich: rich.characters(bytes)
    default: break
    }
  }

  private mutating func takeCell() {
    if hasFormula, value.isEmpty, kind != "str" {
      failure = .noValue(row: row, cell: ExcelSheetWalk.letters(column) + String(row))
      return
    }
    guard hasValue else { return }
    let text = reader.shown(String(decoding: value, as: UTF8.self), kind: kind, style: style)
    guard !text.isEmpty, (1...16_384).contains(column) else { return }
    total += max(0, column - cells.count)
    guard total <= largest else {
      failure = .tooManyCells(row: row)
      return
    }
    while cells.count < column { cells.append("") }
    cells[column - 1] = text
  }

  private mutating func takeRow() {
    if !cells.isEmpty { records.append(RawRecord(cells: cells, line: row)) }
    cells = []
  }

  /// The rows that have anything. Words in merged cells are in the first of their places.
  mutating func finish() -> [RawRecord] {
    defer { records = [] }
    return records
  }

  /// The number of a column from the name of a cell: `AB12` is 28.
  private static func column(_ cell: String) -> Int? {
    var number = 0
    for byte in cell.utf8 {
      guard byte & 0xDF >= 0x41, byte & 0xDF <= 0x5A else { break }
      number = number * 26 + Int(byte & 0xDF) - 0x40
      guard number <= 16_384 else { return nil }
    }
    return number > 0 ? number : nil
  }

  private static func letters(_ column: Int) -> String {
    var (rest, text) = (column, "")
    while rest > 0 {
      text = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }
}
