import Inputs
import Legislation
import Markup

/// The sheets of an `.ods` or of a `.fods`, which is the same XML without the zip: cells hold what they show as text.
enum OpenDocumentSheets {
  static func sheet(_ parts: ZipParts, path: String, _ options: TableOptions) throws -> SheetRecords {
    guard let bytes = try parts.bytes("content.xml") else { throw DataTableError.noRows(path: path) }
    return try sheet(bytes, location: parts.location("content.xml"), path: path, options)
  }

  /// Whether text is a spreadsheet of OpenDocument in one file (`.fods`).
  static func isFlat(_ start: [UInt8]) -> Bool {
    guard start.first(where: { $0 != 0xEF && $0 != 0xBB && $0 != 0xBF && $0 > 0x20 }) == UInt8(ascii: "<")
    else { return false }
    let head = String(decoding: start.prefix(8192), as: UTF8.self)
    return head.contains("office:document") && head.contains("opendocument.spreadsheet")
  }

  /// - Parameters:
  ///   - bytes: the XML.
  ///   - location: what errors in it call it.
  static func sheet(
    _ bytes: [UInt8], location: String, path: String, _ options: TableOptions
  ) throws -> SheetRecords {
    let walk = try XMLParser<OpenDocumentSheetWalk>().parse(
      bytes + [0], count: bytes.count, path: location,
      with: OpenDocumentSheetWalk(largest: options.largestTable))
    if let row = walk.rowOfTooMany { throw Workbook.tooManyCells(path, row, options) }
    guard walk.isSpreadsheet else {
      throw IngestError.refused(
        path: path, seemsToBe: "an OpenDocument file and no spreadsheet",
        remedy: "copy the table into a spreadsheet and save it")
    }
    let places = try Workbook.places(of: options.sheet, among: walk.sheets.map(\.name), path: path)
    return try Workbook.only(places.map { walk.sheets[$0] }, path: path)
  }
}

/// Takes the rows of the sheets of an `.ods`.
struct OpenDocumentSheetWalk: MarkupHandler {
  enum AttributeName: Int, MarkupAttributeName {
    case name, rows, columns, spannedColumns, spannedRows, count, visibility

    var letters: String {
      switch self {
      case .name: "name"
      case .rows: "number-rows-repeated"
      case .columns: "number-columns-repeated"
      case .spannedColumns: "number-columns-spanned"
      case .spannedRows: "number-rows-spanned"
      case .count: "c"
      case .visibility: "visibility"
      }
    }
  }

  enum Vocabulary { case table, text, office, other }
  enum Element { case spreadsheet, sheet, row, cell, paragraph, space, lineBreak, aside, other }

  private let largest: Int
  private(set) var sheets: [SheetRecords] = []
  private(set) var isSpreadsheet = false
  private(set) var rowOfTooMany: Int?
  private var open: [Element] = []
  private var cells: [String] = []
  private var text: [UInt8] = []
  private var paragraphs = 0
  private var row = 0
  private var repeatedRow = 1
  private var repeatedCell = 1
  private var column = 0
  private var asides = 0
  private var total = 0

  init(largest: Int) { self.largest = largest }

  var isDone: Bool { rowOfTooMany != nil }

  static func vocabulary(of namespace: String?) -> Vocabulary {
    switch namespace {
    case "urn:oasis:names:tc:opendocument:xmlns:table:1.0": .table
    case "urn:oasis:names:tc:opendocument:xmlns:text:1.0": .text
    case "urn:oasis:names:tc:opendocument:xmlns:office:1.0": .office
    default: .other
    }
  }

  static func element(_ name: Span<UInt8>, in vocabulary: Vocabulary) -> Element {
    switch (vocabulary, elementName(name)) {
    case (.office, "spreadsheet"): .spreadsheet
    case (.table, "table"): .sheet
    case (.table, "table-row"): .row
    case (.table, "table-cell"), (.table, "covered-table-cell"): .cell
    case (.text, "p"), (.text, "h"): .paragraph
    case (.text, "s"): .space
    case (.text, "line-break"), (.text, "tab"): .lineBreak
    // Comments, drawings, the changes that are tracked and the formulas' names are not what a cell shows.
    case (.office, "annotation"), (.table, "shapes"), (.table, "tracked-changes"): .aside
    default: .other
    }
  }

  mutating func start(_ element: Element, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName)
  {
    open.append(element)
    switch element {
    case .spreadsheet: isSpreadsheet = true
    case .sheet:
      sheets.append(SheetRecords(name: attributes.string(.name) ?? ""))
      row = 0
    case .row:
      row += 1
      repeatedRow = max(1, attributes.number(.rows) ?? 1)
      (cells, column) = ([], 0)
      if attributes.matches(.visibility, "collapse"), !sheets.isEmpty {
        sheets[sheets.count - 1].repairs.add(.hiddenRow, line: row)
      }
    case .cell:
      repeatedCell = max(1, attributes.number(.columns) ?? 1)
      text.removeAll(keepingCapacity: true)
      paragraphs = 0
      if (attributes.number(.spannedColumns) ?? 1) > 1 || (attributes.number(.spannedRows) ?? 1) > 1,
        !sheets.isEmpty
      {
        sheets[sheets.count - 1].repairs.add(.mergedCell, line: row)
      }
    case .paragraph:
      if asides == 0 {
        if paragraphs > 0 { text.append(UInt8(ascii: " ")) }
        paragraphs += 1
      }
    case .space: if asides == 0 { text.append(UInt8(ascii: " ")) }
    case .lineBreak: if asides == 0 { text.append(UInt8(ascii: " ")) }
    case .aside: asides += 1
    case .other: break
    }
  }

  mutating func end() {
    switch open.popLast() {
    case .aside: asides -= 1
    case .cell: takeCell()
    case .row: takeRow()
    default: break
    }
  }

  mutating func characters(_ bytes: Span<UInt8>) {
    guard asides == 0, open.contains(where: { $0 == .paragraph }), open.contains(where: { $0 == .cell })
    else { return }
    for index in 0..<bytes.count { text.append(bytes[index]) }
  }

  private mutating func takeCell() {
    let shown = trimmed(String(decoding: text, as: UTF8.self))
    // Empty cells are repeated to the edge of the sheet; they take room only before one that is filled.
    defer { column += repeatedCell }
    guard !shown.isEmpty else { return }
    total += column - cells.count + repeatedCell
    guard total <= largest, column + repeatedCell <= 16_384 else {
      rowOfTooMany = row
      return
    }
    while cells.count < column { cells.append("") }
    for _ in 0..<repeatedCell { cells.append(shown) }
  }

  private mutating func takeRow() {
    defer { row += repeatedRow - 1 }
    guard !cells.isEmpty, !sheets.isEmpty else { return }
    total += (repeatedRow - 1) * cells.count
    guard total <= largest else {
      rowOfTooMany = row
      return
    }
    for offset in 0..<repeatedRow {
      sheets[sheets.count - 1].records.append(RawRecord(cells: cells, line: row + offset))
    }
  }
}
