import Inputs
import Legislation

/// Why a file could not be read as a table, or a cell not as a figure.
package enum DataTableError: ProblemError, Hashable {
  case source(IngestError)
  /// The file is no table that can be read at all.
  case unreadable(path: String, line: Int?, because: String, remedy: Remedy)
  /// No line is a header: figures begin at once.
  case noHeader(path: String, line: Int, cells: [String])
  case noRows(path: String)
  /// Two columns of one name.
  case repeatedColumn(path: String, line: Int, name: String, places: [Int])
  /// The header again, among the rows.
  case repeatedHeader(path: String, line: Int, firstLine: Int)
  /// A row has more cells than the header.
  case cells(path: String, line: Int, found: Int, expected: Int)
  case tooManyCells(path: String, line: Int, limit: Int)
  /// Several sheets hold something, and none is named.
  case severalSheets(path: String, sheets: [String])
  case noSuchSheet(path: String, name: String, sheets: [String])
  case noSuchColumn(path: String, name: String, columns: [String])
  /// A cell of a column of figures is neither a figure nor a declared mark.
  case notAFigure(path: String, line: Int, column: String, text: String, others: Int)
  /// Commas that may separate thousands or decimals.
  case ambiguousComma(path: String, line: Int, column: String, text: String)
  /// Commas that separate thousands in one cell and decimals in another.
  case twoCommas(path: String, line: Int, text: String, otherLine: Int, other: String)
  case notAMark(String)

  package var problems: [Problem] {
    if case .source(let error) = self { return error.problems }
    return [problem]
  }

  private var problem: Problem {
    func line(_ path: String, _ number: Int?) -> SourceLine { SourceLine(file: path, line: number) }
    switch self {
    case .source(let error):
      return error.problem
    case .unreadable(let path, let number, let reason, let remedy):
      return Problem(.unreadable, at: line(path, number), reason, remedy)
    case .noHeader(let path, let number, let cells):
      let shown = cells.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
      return Problem(
        .missing, at: line(path, number), "there is no header: the first row has figures (\(shown))",
        "write the names of the columns above it")
    case .noRows(let path):
      return Problem(
        .empty, at: line(path, nil), "the table has no rows", "write a header and a row a line",
        "name another file")
    case .repeatedColumn(let path, let number, let name, let places):
      let list = places.map { String($0 + 1) }.joined(separator: " and ")
      return Problem(
        .repeated, at: line(path, number), "two columns are called '\(name)' (columns \(list))",
        "give one of them another name")
    case .repeatedHeader(let path, let number, let first):
      return Problem(
        .repeated, at: line(path, number), "the header comes again (first on line \(first))",
        "take it out, or make two files of the table")
    case .cells(let path, let number, let found, let expected):
      return Problem(
        .invalid, at: line(path, number),
        "there \(found == 1 ? "is 1 cell" : "are \(found) cells") where the header has \(expected)",
        "put a text that holds the separator in double quotes")
    case .tooManyCells(let path, let number, let limit):
      return Problem(
        .limit, at: line(path, number),
        "more than \(limit) cells are wanted of the table, which would not be kept in memory",
        "select rows", "split the file")
    case .severalSheets(let path, let sheets):
      return Problem(
        .missing, at: line(path, nil),
        "\(sheets.count) sheets hold something (\(DataTableError.list(sheets)))",
        "name the one that is meant")
    case .noSuchSheet(let path, let name, let sheets):
      return Problem(
        .invalid, at: line(path, nil),
        "there is no sheet '\(name)' (there \(sheets.count == 1 ? "is" : "are") \(DataTableError.list(sheets)))",
        "name one of them")
    case .noSuchColumn(let path, let name, let columns):
      return Problem(
        .invalid, at: line(path, nil),
        "there is no column '\(name)' (the header has \(DataTableError.list(columns)))",
        "name one of them")
    case .notAFigure(let path, let number, let column, let text, let others):
      let more = others == 0 ? "" : " (and \(others) more in the column)"
      return Problem(
        .invalid, at: line(path, number), "'\(text)' in the column '\(column)' is no figure\(more)",
        "declare what the mark '\(text)' means", "mend the cell")
    case .ambiguousComma(let path, let number, let column, let text):
      return Problem(
        .invalid, at: line(path, number),
        "the comma of '\(text)' in the column '\(column)' may separate thousands or decimals, and no cell tells",
        "say which sign separates decimals")
    case .twoCommas(let path, let number, let text, let otherLine, let other):
      return Problem(
        .invalid, at: line(path, number),
        "the comma of '\(text)' separates decimals and that of '\(other)' (line \(otherLine)) thousands",
        "write all figures in one way")
    case .notAMark(let text):
      return Problem(
        .invalid, "'\(text)' does not say what a mark means", "write MARK=MEANING, as in x=unavailable")
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(40).map { $0.isEmpty ? "one without a name" : $0 }
    return shown.joined(separator: ", ") + (names.count > 40 ? " and \(names.count - 40) more" : "")
  }
}
