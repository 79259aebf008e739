import Legislation

/// Why a table could not be written in a format. Match on the case: the wording may change.
///
/// Nothing of the result has been written then: a format that cannot hold all of a table never holds a part of it.
public enum RenderingError: ProblemError, Hashable {
  /// A sheet holds at most `limit` rows, its heading among them.
  case tooManyRows(sheet: String, rows: Int, limit: Int)
  /// A sheet holds at most `limit` columns.
  case tooManyColumns(sheet: String, columns: Int, limit: Int)
  /// A cell holds at most `limit` characters (UTF-16 code units); `row` is counted from 1, the heading's.
  case cellTooLong(sheet: String, row: Int, column: String, characters: Int, limit: Int)
  /// The result has no picture, or not the one that was asked for.
  case noChart(reason: String)
  /// The parts of the workbook could not be packed into one file.
  case notPacked(reason: String)

  public var problems: [Problem] {
    func problem(_ what: String, _ remedies: Remedy...) -> [Problem] { [Problem(.limit, what, remedies)] }
    switch self {
    case .tooManyRows(let sheet, let rows, let limit):
      return problem(
        "A workbook's sheet holds \(limit) rows, and the table '\(shown(sheet))' has \(rows) with its heading",
        "write CSV, which has no limit", "ask for less")
    case .tooManyColumns(let sheet, let columns, let limit):
      return problem(
        "A workbook's sheet holds \(limit) columns, and the table '\(shown(sheet))' has \(columns)",
        "write CSV, which has no limit", "ask for less")
    case .cellTooLong(let sheet, let row, let column, let characters, let limit):
      return problem(
        "A workbook's cell holds \(limit) characters, and the cell of column '\(shown(column))' in row \(row) of the table '\(shown(sheet))' has \(characters)",
        "write CSV, which has no limit", "ask for less")
    case .noChart(let reason):
      return [Problem(.output, shown(reason), "write a table, such as CSV")]
    case .notPacked(let reason):
      return [Problem(.output, "The workbook could not be packed (\(shown(reason)))", "write CSV instead")]
    }
  }

  private func shown(_ text: String) -> String { NeutralText.oneLine(text) }
}
