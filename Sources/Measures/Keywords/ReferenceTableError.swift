import Legislation

/// Why a table of frequencies cannot be used as a reference.
package enum ReferenceTableError: ProblemError, Hashable {
  case unreadable(path: String, line: Int?, because: String)
  /// A column that must be there is not.
  case missingColumn(path: String, found: [String])
  case fields(path: String, line: Int, found: Int, expected: Int)
  case noItem(path: String, line: Int)
  case notACount(path: String, line: Int, text: String)
  /// Two lines of one list name different totals.
  case totals(path: String, line: Int, Int, Int)
  /// The counts add up to more than the total that the table states.
  case moreThanTotal(path: String, listed: Int, total: Int)
  case noRows(path: String)
  /// No line is of the types and decades that were asked for.
  case nothingSelected(path: String, String, known: [String])

  package var problems: [Problem] { [problem] }

  package var problem: Problem {
    func line(_ path: String, _ number: Int) -> SourceLine { SourceLine(file: path, line: number) }
    switch self {
    case .unreadable(let path, let line, let reason):
      return Problem(
        .unreadable, at: SourceLine(file: path, line: line), reason,
        "give it a table of frequencies as CSV or TSV")
    case .missingColumn(let path, let found):
      return Problem(
        .missing, at: line(path, 1),
        "this is no table of frequencies: it needs the columns item and count (the header has \(found.joined(separator: ", ")))",
        "make one of the texts' frequencies as CSV")
    case .fields(let path, let number, let found, let expected):
      return Problem(
        .invalid, at: line(path, number),
        "there \(found == 1 ? "is 1 field" : "are \(found) fields") where \(expected) belong", "make it anew")
    case .noItem(let path, let number):
      return Problem(.missing, at: line(path, number), "the item is missing", "take the line out")
    case .notACount(let path, let number, let text):
      return Problem(
        .invalid, at: line(path, number), "'\(text)' is not a count", "write a whole number such as 1234")
    case .totals(let path, let number, let total, let known):
      return Problem(
        .invalid, at: line(path, number),
        "the total is \(total), and \(known) on an earlier line of the same list",
        "make it anew")
    case .moreThanTotal(let path, let listed, let total):
      return Problem(
        .invalid, at: SourceLine(file: path), "the counts add up to \(listed), and the total is \(total)",
        "make it anew")
    case .noRows(let path):
      return Problem(
        .empty, at: SourceLine(file: path), "the table has no rows", "make it of texts with words")
    case .nothingSelected(let path, let selection, let known):
      return Problem(
        .empty, at: SourceLine(file: path), "no line is of '\(selection)'",
        known.isEmpty
          ? "use the whole table, which has no types and decades"
          : "write some of \(known.joined(separator: ", "))")
    }
  }
}
