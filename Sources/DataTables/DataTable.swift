/// A table out of a file: what its columns are called and what its cells say, as text. What a cell is as a figure is
/// asked of a ``FigureReading``.
package struct DataTable: Sendable {
  package struct Column: Hashable, Sendable {
    /// The heading without footnote marks; of a header of several rows, the headings from above joined by a space.
    package var name: String
    /// The heading's cells as they are written, from above; a merged cell is repeated over its columns.
    package var heading: [String]
    /// The marks of footnotes on the heading, in order: `1`, `9`.
    package var footnotes: [String] = []
  }

  package struct Row: Hashable, Sendable {
    /// As many as there are columns; without white space at their ends.
    package var cells: [String]
    /// The line of the file, or the row of the sheet, on which it begins, from 1.
    package var line: Int
    /// The last heading row above it (`NORTH EAST`); nil if there is none.
    package var section: String?
  }

  /// A line above the header or below the last row.
  package struct Note: Hashable, Sendable {
    package var line: Int
    package var text: String
    /// The number or sign that it begins with, by which figures and headings refer to it: `4`.
    package var mark: String?
  }

  /// What errors call the file.
  package var path: String
  /// Of the file as it is; empty for a table that was not read from one.
  package var sha256 = ""
  /// The sheet, if the file has sheets.
  package var sheet: String?
  /// What separates its cells; nil for a sheet.
  package var separator: Character?
  package var columns: [Column] = []
  package var rows: [Row] = []
  package var titles: [Note] = []
  package var notes: [Note] = []
  package var repairs = TableRepairs()
  /// Rows that were read and not kept, because the reader did not want them.
  package var rowsLeftOut = 0

  /// The column of a name: exactly, else without regard to letter case, else nil; nil too where several have it.
  package func column(_ name: String) -> Int? {
    let exact = columns.indices.filter { columns[$0].name == name }
    if exact.count == 1 { return exact[0] }
    guard exact.isEmpty else { return nil }
    let folded = name.lowercased()
    let alike = columns.indices.filter { columns[$0].name.lowercased() == folded }
    return alike.count == 1 ? alike[0] : nil
  }
}
