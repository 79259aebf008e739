/// What was inferred of a list that is a table or another tool's dictionary: nothing in the file says it.
public struct WordlistReading: Sendable, Hashable, CustomStringConvertible {
  /// The file, for the sentence.
  package let file: String
  /// `a table with semicolons`.
  package let form: String
  /// `UTF-8`, `UTF-16` or `Windows-1252`.
  package let encoding: String
  /// The line of the header; nil if there is none.
  package let headerLine: Int?
  /// What the columns were taken for, in their order.
  package let columns: [String]
  /// The columns that have no meaning here.
  package let unused: [String]

  public var description: String {
    let header = headerLine.map { "with a header on line \($0)" } ?? "without a header"
    let order = columns.isEmpty ? "" : ", the columns taken as \(columns.joined(separator: ", "))"
    let left = unused.isEmpty ? "" : "; not used: \(unused.map { "'\($0)'" }.joined(separator: ", "))"
    return "\(file): read as \(form) in \(encoding), \(header)\(order)\(left)."
  }
}
