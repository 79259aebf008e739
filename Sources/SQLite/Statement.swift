import CSQLite

/// One statement, prepared: it can be run any number of times, with other values each time.
@safe package final class Statement {
  fileprivate let handle: OpaquePointer
  private let sql: String
  /// A weak bond: the database keeps its statements.
  private weak var database: Database?

  /// - Parameter handle: of a prepared statement, which this value alone ends.
  init(_ handle: OpaquePointer, _ sql: String, of database: Database) {
    unsafe self.handle = handle
    (self.sql, self.database) = (sql, database)
  }

  // SAFETY: prepared statements are ended once, here; SQLite keeps a closed database until then.
  deinit { unsafe sqlite3_finalize(handle) }

  /// Runs to the end; rows that it gives are passed over.
  package func run(_ values: [DatabaseValue] = []) throws(DatabaseError) { try rows(values) { _ in } }

  package func rows(
    _ values: [DatabaseValue] = [], _ body: (DatabaseRow) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    try bind(values)
    // A statement that is not reset holds its lock. What a reset says was said by the step before.
    defer { unsafe sqlite3_reset(handle) }
    while true {
      // SAFETY: the statement lives as long as this value.
      let code = unsafe sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw error(code) }
      try body(DatabaseRow(statement: self))
    }
  }

  private func bind(_ values: [DatabaseValue]) throws(DatabaseError) {
    guard unsafe sqlite3_bind_parameter_count(handle) == Int32(values.count) else {
      throw error(SQLITE_RANGE, "the statement has another number of parameters")
    }
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      // SAFETY: the statement lives as long as this value, and SQLite copies a text during the call.
      let code =
        switch value {
        case .null: unsafe sqlite3_bind_null(handle, place)
        case .integer(let number): unsafe sqlite3_bind_int64(handle, place, Int64(number))
        case .real(let number): unsafe sqlite3_bind_double(handle, place, number)
        case .text(let text): bind(text, place)
        }
      guard code == SQLITE_OK else { throw error(code) }
    }
  }

  private func bind(_ text: String, _ place: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      // An empty text may have no address, and no address is NULL.
      guard let start = bytes.baseAddress else { return unsafe voxlex_bind_text(handle, place, "", 0) }
      // SAFETY: the bytes live through the call; as characters of C they are the same.
      return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        unsafe voxlex_bind_text(handle, place, $0, UInt64(bytes.count))
      }
    }
  }

  func error(_ code: Int32, _ message: String? = nil) -> DatabaseError {
    var error =
      database?.error(code, sql)
      ?? DatabaseError(path: "", code: code & 0xFF, message: "the database is closed", statement: sql)
    if let message { error.message = message }
    return error
  }
}

/// The row that a statement has come to. Whoever keeps it beyond its closure sees another row, or none.
package struct DatabaseRow {
  fileprivate let statement: Statement

  /// - Throws: for a value that is no text, NULL too.
  package func text(_ column: Int) throws(DatabaseError) -> String {
    // SAFETY: the statement lives through the call. A column that is not there is NULL.
    guard unsafe sqlite3_column_type(statement.handle, Int32(column)) == SQLITE_TEXT,
      let text = text(at: Int32(column))
    else { throw statement.error(SQLITE_MISMATCH, "column \(column + 1) holds no text") }
    return text
  }

  /// Nil for NULL.
  ///
  /// - Throws: for a value that is no whole number.
  package func integer(_ column: Int) throws(DatabaseError) -> Int? {
    // SAFETY: the statement lives through the call; what is asked for is a number.
    switch unsafe sqlite3_column_type(statement.handle, Int32(column)) {
    case SQLITE_NULL: return nil
    case SQLITE_INTEGER: return Int(unsafe sqlite3_column_int64(statement.handle, Int32(column)))
    default: throw statement.error(SQLITE_MISMATCH, "column \(column + 1) holds no whole number")
    }
  }

  /// All values, bytes that are no text as text.
  package var values: [DatabaseValue] {
    // SAFETY: as above.
    (0..<Int(unsafe sqlite3_column_count(statement.handle))).map { column in
      switch unsafe sqlite3_column_type(statement.handle, Int32(column)) {
      case SQLITE_NULL: .null
      case SQLITE_INTEGER: .integer(Int(unsafe sqlite3_column_int64(statement.handle, Int32(column))))
      case SQLITE_FLOAT: .real(unsafe sqlite3_column_double(statement.handle, Int32(column)))
      default: .text(text(at: Int32(column)) ?? "")
      }
    }
  }

  /// SQLite's text lives until the next step; it is copied here.
  private func text(at column: Int32) -> String? {
    // SAFETY: asked for in this order, the count is that of the text's bytes.
    guard let start = unsafe sqlite3_column_text(statement.handle, column) else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(statement.handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
