/// The lines of one page in the order in which they are read, furniture and footnotes apart.
struct PageFlow {
  private(set) var lines: [PrintedLine] = []
  private(set) var tables = 0
  private(set) var columnStretches = 0

  let text: PrintedText
  let page: Int
  let measures: PrintedMeasures
  /// The next cell's number.
  private(set) var cell: Int32
  /// The right edge of the page numbers of a contents list; nil if the page has none.
  private(set) var entryEdge: Float?

  init(_ text: PrintedText, page: Int, _ measures: PrintedMeasures, after: PageFlow?) {
    (self.text, self.page, self.measures, self.cell) = (text, page, measures, after?.cell ?? 0)
    let pieces = text.pages[page].pieces.filter { text.pieces[$0].role == .body }
    guard !pieces.isEmpty else { return }
    let rows = PrintedRow.rows(Array(pieces), text)
    let entries = PageEntries(rows, text, before: after?.entryEdge)
    entryEdge = entries.edge
    let stretches = PageStretches(rows, entries, text, measures)
    var index = 0
    while index < rows.count {
      if let stretch = stretches.beginning(at: index) {
        add(stretch)
        index = stretch.rows.upperBound
      } else {
        var row = rows[index]
        let isWrapped = entries.wrapped.contains(index + 1)
        if isWrapped { row.pieces += rows[index + 1].pieces }
        add(row, isEntry: entries.rows.contains(index), right: measures.right, pitch: measures.pitch)
        index += isWrapped ? 2 : 1
      }
    }
  }

  // MARK: Lines

  /// Adds a row that is no part of a table: one line, unless its pieces are far apart.
  private mutating func add(_ row: PrintedRow, isEntry: Bool, right: Float, pitch: Float) {
    var open: [Int] = []
    var isBeside = false
    func line(_ pieces: [Int]) -> PrintedLine {
      var line = PrintedLine(pieces, page: page, text, right: max(right, 0), pitch: pitch)
      line.isApart = isBeside
      return line
    }
    for (place, piece) in row.pieces.enumerated() {
      guard let last = open.last else {
        open = [piece]
        continue
      }
      let gap = text.pieces[piece].x0 - text.pieces[last].x1
      let height = text.pieces[piece].height
      let isAfterMark =
        open.count == 1 && gap < height * 6
        && (PageFlow.isMark(last, text) || PageFlow.isDivision(last, text))
      let isPageNumber = isEntry && place == row.pieces.count - 1
      if isAfterMark || isPageNumber || gap < height * 1.6 {
        open.append(piece)
        if isPageNumber {
          var entry = line(open)
          entry.pageNumber = piece
          lines.append(entry)
          open = []
        }
      } else {
        lines.append(line(open))
        isBeside = true
        open = [piece]
      }
    }
    if !open.isEmpty { lines.append(line(open)) }
  }

  /// Whether a piece is nothing but a mark, or several: `3 (1)`.
  static func isMark(_ piece: Int, _ text: PrintedText) -> Bool { mark(piece, text) != nil }

  /// Whether a piece is nothing but the number of a chapter or annex.
  static func isDivision(_ piece: Int, _ text: PrintedText) -> Bool {
    DivisionNumber(String(decoding: text.letters(ofPiece: piece), as: UTF8.self)) != nil
  }

  /// The last of the marks that a piece is nothing but; nil if it is anything else.
  static func mark(_ piece: Int, _ text: PrintedText) -> PrintedMark? {
    let words = text.pieces[piece].words
    guard words.count <= 3 else { return nil }
    var last: PrintedMark?
    for word in words {
      guard let mark = PrintedMark(text.bytes, text.words[word].range) else { return nil }
      last = mark
    }
    return last
  }

  // MARK: Columns and tables

  private mutating func add(_ stretch: PageStretch) {
    if stretch.isTable {
      tables += 1
      addTable(stretch)
    } else {
      columnStretches += 1
      for column in stretch.columns {
        let right = column.reduce(0) { max($0, text.pieces[$1].x1) }
        let first = lines.count
        let pitch = PageStretch.pitch(column, text, measures)
        for row in PrintedRow.rows(column, text) { add(row, isEntry: false, right: right, pitch: pitch) }
        if first < lines.count { lines[first].isApart = true }
      }
    }
  }

  /// Row by row, each cell from top to bottom.
  private mutating func addTable(_ stretch: PageStretch) {
    var cells: [(row: Int, column: Int, lines: [PrintedLine])] = []
    for (number, column) in stretch.columns.enumerated() {
      let right = column.reduce(0) { max($0, text.pieces[$1].x1) }
      let pitch = PageStretch.pitch(column, text, measures)
      let first = lines.count
      for row in PrintedRow.rows(column, text) { add(row, isEntry: false, right: right, pitch: pitch) }
      for line in lines[first...] {
        let row = stretch.row(of: line.centre)
        if let last = cells.indices.last, cells[last].column == number, cells[last].row == row {
          cells[last].lines.append(line)
        } else {
          cells.append((row, number, [line]))
        }
      }
      lines.removeSubrange(first...)
    }
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    for one in cells {
      for var line in one.lines {
        line.cell = cell
        lines.append(line)
      }
      cell += 1
    }
  }
}
