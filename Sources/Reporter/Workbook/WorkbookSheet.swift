/// One table as a sheet: a heading that stays while the rest is scrolled, numbers as numbers, columns as wide as what is
/// in them, and a filter where every row is an observation.
struct WorkbookSheet {
  /// What a sheet can hold.
  struct Limits: Sendable {
    /// The heading is one of them.
    var rows = 1_048_576
    var columns = 16_384
    /// Of a cell, in UTF-16 code units.
    var characters = 32_767
  }

  let name: String
  let table: Table
  let limits: Limits
  private let missing: MissingLegend
  /// What the heading says; nil for a table without one.
  private let headings: [String]?

  init(name: String, table: Table, limits: Limits) {
    (self.name, self.table, self.limits) = (name, table, limits)
    missing = MissingLegend(table)
    let titles = table.isData ? table.distinctKeys : table.columns.map(Self.heading)
    headings = titles.allSatisfy(\.isEmpty) ? nil : titles
  }

  /// Pages have a row a heading and no cells across columns: the group of a column is before its title.
  private static func heading(_ column: Table.Column) -> String {
    guard let group = column.group, !group.isEmpty else { return column.heading }
    return column.heading.isEmpty ? group : "\(group): \(column.heading)"
  }

  private var rows: [Table.Row] {
    table.rows.filter { table.isData ? $0.kind == .body : $0.kind != .separator }
  }

  /// The cells that can be filtered and sorted, as `A1:D9`: from the heading to the last observation. Rows of other
  /// kinds between observations would be torn from what they belong to, so that there is no filter then.
  var filtered: String? {
    guard headings != nil else { return nil }
    let observations = rows.prefix { $0.kind == .body }.count
    guard observations > 0, rows.dropFirst(observations).allSatisfy({ $0.kind == .total }) else { return nil }
    return "A1:\(Self.letters(table.columns.count - 1))\(observations + 1)"
  }

  /// `xl/worksheets/sheet….xml`.
  func part(
    isShown: Bool, _ texts: inout WorkbookTexts, _ styles: inout WorkbookStyles
  ) throws(RenderingError) -> [UInt8] {
    let rows = rows
    let count = rows.count + (headings == nil ? 0 : 1)
    guard count <= limits.rows else {
      throw .tooManyRows(sheet: name, rows: count, limit: limits.rows)
    }
    guard table.columns.count <= limits.columns else {
      throw .tooManyColumns(sheet: name, columns: table.columns.count, limit: limits.columns)
    }
    var widths = table.columns.indices.map { index in headings.map { DisplayWidth.of($0[index]) } ?? 0 }
    // A heading is wrapped rather than wide.
    for index in widths.indices { widths[index] = min(widths[index], 16) }
    var data: [UInt8] = []
    var number = 0
    func open() {
      number += 1
      data += Array("<row r=\"\(number)\">".utf8)
    }
    if let headings {
      open()
      for (index, heading) in headings.enumerated() where !heading.isEmpty {
        let style = CellStyle(
          isBold: true, isHeading: true, keepsRight: table.columns[index].alignment == .trailing)
        try write(.text(heading), index, number, style, &data, &texts, &styles)
      }
      data += Array("</row>".utf8)
    }
    for row in rows {
      open()
      for (index, column) in table.columns.enumerated() {
        let (value, style) = cell(row, index, column)
        try write(value, index, number, style, &data, &texts, &styles)
        if !table.spans(row) { widths[index] = max(widths[index], width(value, style)) }
      }
      data += Array("</row>".utf8)
    }
    return Array(beginning(widths, rows: count, isShown: isShown).utf8) + data + Array(end.utf8)
  }

  /// What a cell of the sheet is.
  private enum Value {
    case nothing, text(String), number(String)
  }

  private func cell(_ row: Table.Row, _ index: Int, _ column: Table.Column) -> (Value, CellStyle) {
    var style = CellStyle()
    if !table.isData {
      style.isBold = row.isEmphasised
      style.isItalic = row.kind == .groupHeading
      style.indent = index == 0 ? max(0, row.indent) : 0
    }
    switch table.cell(row, index) {
    case .empty: return (.nothing, style)
    case .integer(let number): return (.number(String(number)), style)
    case .decimal(let value):
      guard let exact = FigureFormat.exact(value) else { return missingCell(nil, style) }
      style.format = table.isData ? nil : format(value, column)
      return (.number(exact), style)
    case .missing(let reason): return missingCell(reason, style)
    case .text(let text):
      if column.alignment == .trailing { style.keepsRight = true }
      if table.isData { return (text.isEmpty ? .nothing : .text(text), style) }
      let shown = NeutralText.oneLine(text) + (index == 0 ? table.marks(of: row) : "")
      return (shown.isEmpty ? .nothing : .text(shown), style)
    }
  }

  /// A figure that does not exist: for programs nothing, for readers a dash whose reason is on the sheet of the foot.
  private func missingCell(_ reason: String?, _ style: CellStyle) -> (Value, CellStyle) {
    guard !table.isData else { return (.nothing, style) }
    var style = style
    style.keepsRight = true
    return (.text(missing.dash(reason)), style)
  }

  /// The places a column shows. A figure too small for them is shown as `<0.01`, and never as zero.
  private func format(_ value: Double, _ column: Table.Column) -> String? {
    guard case .decimal(let places) = column.kind else { return nil }
    if let shown = FigureFormat.fixed(value, places: places), shown.hasPrefix("<") || shown.hasPrefix(">") {
      return "\"\(shown)\""
    }
    return places > 0 ? "0." + String(repeating: "0", count: places) : "0"
  }

  private func width(_ value: Value, _ style: CellStyle) -> Int {
    switch value {
    case .nothing: 0
    case .text(let text): DisplayWidth.of(text) + 2 * style.indent
    // In full a figure takes more room than its reader needs.
    case .number(let number): min(number.utf8.count, 12)
    }
  }

  private func write(
    _ value: Value, _ column: Int, _ row: Int, _ style: CellStyle, _ data: inout [UInt8],
    _ texts: inout WorkbookTexts, _ styles: inout WorkbookStyles
  ) throws(RenderingError) {
    if case .nothing = value { return }
    let place = "\(Self.letters(column))\(row)"
    let number = styles.place(of: style)
    let mark = number == 0 ? "" : " s=\"\(number)\""
    switch value {
    case .nothing: break
    case .number(let figure): data += Array("<c r=\"\(place)\"\(mark)><v>\(figure)</v></c>".utf8)
    case .text(let text):
      let text = WorkbookText.clean(text)
      guard text.utf16.count <= limits.characters else {
        throw .cellTooLong(
          sheet: name, row: row, column: table.columns[column].key, characters: text.utf16.count,
          limit: limits.characters)
      }
      data += Array("<c r=\"\(place)\"\(mark) t=\"s\"><v>\(texts.place(of: text))</v></c>".utf8)
    }
  }

  private func beginning(_ widths: [Int], rows: Int, isShown: Bool) -> String {
    var xml = WorkbookXML.declaration + "<worksheet xmlns=\"\(WorkbookXML.main)\">"
    if rows > 0, !widths.isEmpty { xml += "<dimension ref=\"A1:\(Self.letters(widths.count - 1))\(rows)\"/>" }
    xml += "<sheetViews><sheetView\(isShown ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
    if headings != nil {
      xml += "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      xml += "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/>"
    }
    xml += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
    if !widths.isEmpty {
      xml += "<cols>"
      for (index, width) in widths.enumerated() {
        let shown = min(max(width, 6), 60) + 2
        xml += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(shown)\" customWidth=\"1\"/>"
      }
      xml += "</cols>"
    }
    return xml + "<sheetData>"
  }

  private var end: String {
    "</sheetData>" + (filtered.map { "<autoFilter ref=\"\($0)\"/>" } ?? "") + "</worksheet>"
  }

  /// A, B … Z, AA … as columns are lettered; `index` from 0.
  static func letters(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? last : letters(index / 26 - 1) + last
  }
}
