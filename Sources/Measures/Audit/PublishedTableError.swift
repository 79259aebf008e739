import Legislation

/// Why a published table could not be read. Match on the case: the wording may change.
public enum PublishedTableError: ProblemError, Hashable {
  /// The file is no text that can be read at all.
  case unreadable(path: String, line: Int?, because: String, remedy: Remedy)
  /// A column that must be there is not.
  case missingColumn(path: String, wanted: [String], found: [String])
  /// Two columns that say the same thing.
  case repeatedColumn(path: String, name: String)
  /// A line has more fields than the header, or in the form without a header not exactly two.
  case fields(path: String, line: Int, found: Int, expected: Int)
  /// A row without a label.
  case noLabel(path: String, line: Int)
  /// Something that is no count where a count must be.
  case notACount(path: String, line: Int, text: String)
  /// A label, a qualifier or a term that no word of a text can match.
  case notATerm(path: String, line: Int, text: String, because: String)
  case noRows(path: String)
  /// Two rows of one label, qualifier and group.
  case repeatedRow(path: String, line: Int, label: String, firstLine: Int)

  public var problems: [Problem] { [problem] }

  package var problem: Problem {
    func line(_ path: String, _ number: Int) -> SourceLine { SourceLine(file: path, line: number) }
    switch self {
    case .unreadable(let path, let line, let reason, let remedy):
      return Problem(.unreadable, at: SourceLine(file: path, line: line), reason, remedy)
    case .missingColumn(let path, let wanted, let found):
      return Problem(
        .missing, at: line(path, 1),
        "there is no column \(wanted.joined(separator: " or ")) (the header has \(found.joined(separator: ", ")))",
        "name the columns 'label' and 'published_count'", "write two columns without a header")
    case .repeatedColumn(let path, let name):
      return Problem(
        .repeated, at: line(path, 1), "the column '\(name)' is there twice", "take one of them out")
    case .fields(let path, let number, let found, let expected):
      return Problem(
        .invalid, at: line(path, number),
        "there \(found == 1 ? "is 1 field" : "are \(found) fields") where \(expected) belong",
        "put a text that holds the separator in double quotes")
    case .noLabel(let path, let number):
      return Problem(
        .missing, at: line(path, number), "the label is missing", "write one", "take the row out")
    case .notACount(let path, let number, let text):
      return Problem(
        .invalid, at: line(path, number), "'\(text)' is not a count",
        "write a whole number such as 1234 or \"1,234\"")
    case .notATerm(let path, let number, let text, let reason):
      return Problem(
        .invalid, at: line(path, number), "'\(text)' cannot be searched for: \(reason)",
        "give the row a column 'terms' with the words to count")
    case .noRows(let path):
      return Problem(
        .empty, at: SourceLine(file: path), "the table has no rows", "write a label and a count a line")
    case .repeatedRow(let path, let number, let label, let first):
      return Problem(
        .repeated, at: line(path, number), "the row '\(label)' is there twice (first on line \(first))",
        "give one of them another label, a qualifier or a group")
    }
  }
}
