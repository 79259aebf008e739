/// One table of results, in no format yet: what is in it, not how it looks.
///
/// A renderer prints the table as it is: it drops no column, merges no row and rounds nothing
/// but what a column's ``Column/Kind-swift.enum`` says. Formats for programs (CSV, TSV)
/// print only columns and body cells, so hand them a tidy table: one observation a row.
package struct Table: Hashable, Sendable {
  /// What the table shows; empty for none.
  package var title: String
  /// The columns, left to right. The first one names the row.
  package let columns: [Column]
  /// The rows, top to bottom; none has more cells than there are columns.
  package private(set) var rows: [Row]
  /// Sentences printed under the table. A row refers to them by their index.
  package private(set) var notes: [String]
  /// Indices of the notes that explain how to read the table; any other note says what a figure is to be doubted for.
  private var explanations: Set<Int> = []
  /// Where the figures come from: text, version, scope, rule, program; printed last.
  package var provenance: [Provenance]
  /// Whether programs read the table: one observation a row, figures in full precision.
  package var isData = false

  /// - Precondition: no row has more cells than there are columns, or refers to a note that is not there.
  package init(
    title: String = "", columns: [Column], rows: [Row] = [], notes: [String] = [],
    provenance: [Provenance] = []
  ) {
    self.title = title
    self.columns = columns
    self.rows = []
    self.notes = notes
    self.provenance = provenance
    for row in rows { append(row) }
  }

  /// Adds a row at the bottom. Cells that a short row lacks are empty.
  ///
  /// - Precondition: the row has no more cells than the table has columns (a figure without a
  ///   column would silently vanish), and its notes are in ``notes``.
  package mutating func append(_ row: Row) {
    precondition(row.cells.count <= columns.count, "a row has more cells than the table has columns")
    precondition(row.notes.allSatisfy(notes.indices.contains), "a row refers to a note that is not there")
    rows.append(row)
  }

  /// Adds a sentence under the table, once.
  ///
  /// - Parameter explains: whether it only explains how to read the table, and casts doubt on no figure.
  /// - Returns: its index, for ``Row/notes``; the earlier index where the sentence is already there.
  @discardableResult
  package mutating func addNote(_ sentence: String, explains: Bool = false) -> Int {
    if let known = notes.firstIndex(of: sentence) { return known }
    notes.append(sentence)
    if explains { explanations.insert(notes.count - 1) }
    return notes.count - 1
  }

  /// The table with a short foot: its first line, and whatever casts doubt on a figure, which are the warnings, the
  /// notes that rows refer to, and what the dashes mean. Explanations and provenance go.
  package var withShortFoot: Table {
    let referred = Set(rows.flatMap(\.notes))
    let first = notes.indices.first { !referred.contains($0) }
    let kept = notes.indices.filter { !explanations.contains($0) || referred.contains($0) || $0 == first }
    let place = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    var table = self
    table.notes = kept.map { notes[$0] }
    table.explanations = Set(kept.filter(explanations.contains).compactMap { place[$0] })
    for row in rows.indices { table.rows[row].notes = rows[row].notes.compactMap { place[$0] } }
    table.provenance = first == nil ? Array(provenance.prefix(1)) : []
    return table
  }

  /// The cell of a row in the column of this index; empty where the row is shorter.
  package func cell(_ row: Row, _ column: Int) -> Cell {
    column < row.cells.count ? row.cells[column] : .empty
  }
}

extension Table {
  /// One line that says where the figures come from, as `text: ukpga/2014/6, as enacted`.
  package struct Provenance: Hashable, Sendable {
    package let key: String
    package let value: String

    package init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }
}
