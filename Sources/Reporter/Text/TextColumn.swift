/// One column of a table with its cells written out, before any width is chosen.
struct TextColumn {
  let heading: String
  let group: String?
  let isNumeric: Bool
  let alignment: Table.Column.Alignment
  /// One text a row. Those of a numeric column are all of one width, points below points.
  let cells: [String]
  /// The width of the widest cell.
  let contentWidth: Int

  /// All columns of a table.
  static func columns(of table: Table, missing: MissingLegend) -> [TextColumn] {
    table.columns.enumerated().map { index, column in
      let cells = table.rows.map { row -> String in
        guard row.kind != .separator else { return "" }
        let text = NeutralText.oneLine(table.display(table.cell(row, index), in: column, missing: missing))
        guard index == 0 else { return text }
        return String(repeating: " ", count: 2 * max(0, row.indent)) + text + table.marks(of: row)
      }
      return TextColumn(column, cells: cells, spanning: index == 0 ? table.rows.map(table.spans) : [])
    }
  }

  /// - Parameter spanning: for the first column, which of its cells run across the table and so
  ///   ask for no width.
  private init(_ column: Table.Column, cells: [String], spanning: [Bool]) {
    heading = NeutralText.oneLine(column.heading)
    group = column.group.flatMap { $0.isEmpty ? nil : NeutralText.oneLine($0) }
    isNumeric = column.kind.isNumeric
    alignment = column.alignment
    let spans = { (row: Int) in row < spanning.count && spanning[row] }
    let own = cells.indices.filter { !spans($0) }
    guard column.kind.isNumeric else {
      self.cells = cells
      contentWidth = own.map { DisplayWidth.of(cells[$0]) }.max() ?? 0
      return
    }
    let parts = own.map { Self.parts(cells[$0]) }
    let before = parts.compactMap { $0.map { DisplayWidth.of($0.before) } }.max() ?? 0
    let after = parts.compactMap { $0.map { DisplayWidth.of($0.after) } }.max() ?? 0
    let words = zip(own, parts).map { $1 == nil ? DisplayWidth.of(cells[$0]) : 0 }.max() ?? 0
    let width = max(before + after, words)
    var aligned = cells
    for (row, parts) in zip(own, parts) {
      guard !cells[row].isEmpty else { continue }
      let text = parts.map { $0.before + $0.after.padded(to: after, .leading) } ?? cells[row]
      aligned[row] = text.padded(to: width, .trailing)
    }
    self.cells = aligned
    contentWidth = width
  }

  /// A figure split before its point (or before the letter of a dash, or its note), so that the
  /// parts align; nil for words.
  private static func parts(_ figure: String) -> (before: String, after: String)? {
    let before = figure.prefix { "0123456789<>-–".contains($0) }
    return before.isEmpty ? nil : (String(before), String(figure.dropFirst(before.count)))
  }
}

extension Table {
  /// Whether the first cell of a row runs across the table: a heading of a group with no figures.
  func spans(_ row: Row) -> Bool {
    row.kind == .groupHeading && row.cells.dropFirst().allSatisfy { $0 == .empty }
  }
}

extension StringProtocol {
  /// The text with spaces on the side away from its alignment.
  func padded(to width: Int, _ alignment: Table.Column.Alignment) -> String {
    let spaces = String(repeating: " ", count: Swift.max(0, width - DisplayWidth.of(self)))
    return alignment == .leading ? self + spaces : spaces + self
  }
}
