/// Why a published table could not be read. Match on the case: the wording may change.
public enum PublishedTableError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file is no text that can be read at all.
  case unreadable(path: String, line: Int?, because: String, remedy: String)
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

  public var description: String {
    switch self {
    case .unreadable(let path, let line, let reason, let remedy):
      "\(path)\(line.map { ":\($0)" } ?? ""): \(reason); \(remedy)."
    case .missingColumn(let path, let wanted, let found):
      "\(path):1: there is no column \(wanted.joined(separator: " or ")) (the header has "
        + "\(found.joined(separator: ", "))); name the columns 'label' and 'published_count', or write two "
        + "columns without a header."
    case .repeatedColumn(let path, let name):
      "\(path):1: the column '\(name)' stands twice; take one of them out."
    case .fields(let path, let line, let found, let expected):
      "\(path):\(line): there \(found == 1 ? "is 1 field" : "are \(found) fields") where \(expected) belong; put a text that holds the "
        + "separator in double quotes."
    case .noLabel(let path, let line):
      "\(path):\(line): the label is missing; write one, or take the row out."
    case .notACount(let path, let line, let text):
      "\(path):\(line): '\(text)' is not a count; write a whole number such as 1234 or \"1,234\"."
    case .notATerm(let path, let line, let text, let reason):
      "\(path):\(line): '\(text)' cannot be searched for: \(reason); give the row a column 'terms' with the "
        + "words to count."
    case .noRows(let path): "\(path): the table has no rows; write a label and a count a line."
    case .repeatedRow(let path, let line, let label, let first):
      "\(path):\(line): the row '\(label)' stands twice (first on line \(first)); give one of them another "
        + "label, a qualifier or a group."
    }
  }
}
