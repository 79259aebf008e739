/// Why SQLite, or a value it gave, was refused.
package struct DatabaseError: Error, Hashable, Sendable, CustomStringConvertible {
  package var path: String
  /// SQLite's primary result code.
  package var code: Int32
  /// In SQLite's words.
  package var message: String
  package var statement: String?

  /// The wording may change: ask the fields.
  package var description: String {
    "SQLite error \(code): \(message)" + (statement.map { " - while executing `\($0)`" } ?? "")
  }
}
