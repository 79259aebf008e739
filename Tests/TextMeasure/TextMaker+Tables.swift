import Legislation

/// Tables: plain text has no cells, only columns or tabs.
extension TextMaker {
  /// Rows of two to four cells; a long cell has a line of its own.
  mutating func setTable(_ cells: [PrintedUnit]) {
    let columns = 2 + cells.count % 3
    var row: [[Ink]] = []
    for cell in cells {
      let marks = layout.numbers ? cell.marks : []
      let inks = inks(marks) + inks(cell.text)
      if length(inks) > (layout.hasTabs ? 400 : 60 / columns) {
        setRow(row)
        row = []
        setLines(inks, indent: 6, hanging: 0)
      } else {
        row.append(inks)
        if row.count == columns {
          setRow(row)
          row = []
        }
      }
    }
    setRow(row)
  }

  mutating func setRow(_ row: [[Ink]]) {
    guard !row.isEmpty else { return }
    unit += 1
    var line = Line(indent: layout.indents ? 6 : 0, unit: unit, startsUnit: true)
    var column = 0
    for cell in row where !cell.isEmpty {
      var cell = cell
      if column > 0 {
        let used = length(line.inks)
        cell[0].lead = layout.hasTabs ? [0x09] : Array(repeating: 0x20, count: max(3, column * 22 - used))
      }
      line.inks += cell
      column += 1
    }
    lines.append(line)
    blank()
  }
}
