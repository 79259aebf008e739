import CSQLite

/// An open database. It belongs to one thread at a time.
@safe package final class Database {
  package enum Access: Sendable {
    case read
    /// Reads and writes a file that is there.
    case write
    /// Reads and writes, and makes the file where there is none.
    case create

    fileprivate var flags: Int32 {
      switch self {
      case .read: SQLITE_OPEN_READONLY
      case .write: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    }
  }

  package let path: String
  /// Nil when it is closed.
  private var handle: OpaquePointer?
  private var statements: [String: Statement] = [:]

  /// References between tables are kept by SQLite (`foreign_keys`).
  package init(_ path: String, _ access: Access) throws(DatabaseError) {
    self.path = path
    var opened: OpaquePointer?
    // SAFETY: the path lives through the call. No lock of SQLite's own: one thread at a time is this type's rule.
    let code = unsafe sqlite3_open_v2(path, &opened, access.flags | SQLITE_OPEN_NOMUTEX, nil)
    unsafe handle = opened
    guard code == SQLITE_OK else {
      let error = error(code)
      // Also a database that could not be opened is to be closed.
      unsafe sqlite3_close_v2(opened)
      unsafe handle = nil
      throw error
    }
    if access != .read { try run("PRAGMA foreign_keys = ON") }
  }

  deinit { try? close() }

  /// Closes the file. What no commit has reached is lost.
  package func close() throws(DatabaseError) {
    statements = [:]
    guard let open = unsafe handle else { return }
    unsafe handle = nil
    // SAFETY: the pointer came from `sqlite3_open_v2` and is used no more. A statement that still lives keeps what
    // it needs.
    let code = unsafe sqlite3_close_v2(open)
    guard code == SQLITE_OK else { throw error(code) }
  }

  package var isInTransaction: Bool {
    guard let handle = unsafe handle else { return false }
    // SAFETY: the database is open.
    return unsafe sqlite3_get_autocommit(handle) == 0
  }

  /// The statement for some SQL, prepared the first time it is asked for.
  package func statement(_ sql: String) throws(DatabaseError) -> Statement {
    if let known = statements[sql] { return known }
    guard let handle = unsafe handle else {
      throw DatabaseError(path: path, code: SQLITE_MISUSE, message: "the database is closed", statement: sql)
    }
    var prepared: OpaquePointer?
    // SAFETY: the text lives through the call, and the database is open.
    let code = unsafe sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared = unsafe prepared else { throw error(code, sql) }
    let statement = unsafe Statement(prepared, sql, of: self)
    statements[sql] = statement
    return statement
  }

  /// Runs one statement to its end.
  package func run(_ sql: String, _ values: [DatabaseValue] = []) throws(DatabaseError) {
    try statement(sql).run(values)
  }

  /// Gives each row that a query finds.
  package func rows(
    _ sql: String, _ values: [DatabaseValue] = [],
    _ body: (DatabaseRow) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    try statement(sql).rows(values, body)
  }

  package func hasTable(_ name: String) throws(DatabaseError) -> Bool {
    var isThere = false
    let sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE"
    try rows(sql, [.text(name)]) { _ in isThere = true }
    return isThere
  }

  /// What SQLite says of the call that failed last.
  func error(_ code: Int32, _ sql: String? = nil) -> DatabaseError {
    // SAFETY: both functions give texts that live until the next call, and are copied at once.
    let words =
      if let handle = unsafe handle { unsafe sqlite3_errmsg(handle) } else { unsafe sqlite3_errstr(code) }
    let message = unsafe words.map { unsafe String(cString: $0) } ?? "no message"
    return DatabaseError(path: path, code: code & 0xFF, message: message, statement: sql)
  }
}
