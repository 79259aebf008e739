/// How a file is to be read as a table, where its reader knows better than the file says.
package struct TableOptions: Sendable {
  /// What separates cells; nil to find it out.
  package var separator: Character?
  /// The sheet of a workbook; nil where only one holds anything.
  package var sheet: String?
  /// The line on which the header begins; nil to find it out.
  package var headerLine: Int?
  /// Marks in the place of figures: a row that has them is no note.
  package var marks = MissingMarks()
  /// Given the columns, which rows are kept; nil for all. What is not kept takes no memory.
  package var rows: (@Sendable (DataTable) throws(DataTableError) -> @Sendable (DataTable.Row) -> Bool)?
  /// Cells that are kept at most: some hundred megabytes.
  package var largestTable = 10_000_000
  /// Bytes of a workbook at most, packed.
  package var largestWorkbook = 256 << 20

  package init() {}
}
