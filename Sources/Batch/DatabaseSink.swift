import GRDB
import Reporter
import Wordlists

/// Writes the tables into an SQLite database, which bears another name until the run is finished.
///
/// A document, a wordlist row and a cell stand once: `documents`, `wordlist_rows`, `cells`. The view `counts` puts
/// them together as the table of that name in a folder.
final class DatabaseSink: RowSink {
  let rowFormat: RowFormat? = nil
  private(set) var resumed: RunAccount?
  private(set) var isComplete = false
  private let path: String
  private let destination: BatchDestination
  private let place: String
  private let queue: DatabaseQueue
  private let documentInsert: String
  private let failureInsert: String
  private static let cellInsert =
    "INSERT INTO cells (item, row, provision, count, words, per_1000, status) VALUES (?, ?, ?, ?, ?, ?, ?)"

  /// Begins a run, or resumes what is unfinished: ``DestinationState`` has seen that it is to be resumed.
  init(_ path: String, plan: BatchPlan) throws(BatchError) {
    self.path = path
    destination = .database(path)
    place = destination.unfinished
    documentInsert = DatabaseSink.insertion(.documents)
    failureInsert = DatabaseSink.insertion(.failures)
    var configuration = Configuration()
    // One transaction reaches from one point to go on from to the next.
    configuration.allowsUnsafeTransactions = true
    do { queue = try DatabaseQueue(path: place, configuration: configuration) } catch {
      throw .database(path: path, reason: DatabaseSink.reason(error))
    }
    // Stopped between the last commit and the new name: there is nothing left to do but to give it.
    if let run = try database({ try FinishedRun.read($0) }) {
      (resumed, isComplete) = (run.account, true)
      return
    }
    let known = try database { try DatabaseSink.unfinished($0) }
    if let known {
      resumed = RunAccount(line: Substring(known.account))
    } else {
      try database { db in
        try DatabaseSink.makeTables(db, plan)
        try db.execute(
          sql: "INSERT INTO unfinished VALUES (?, ?)",
          arguments: [RunSettings(plan, destination).text, RunAccount().line])
        try db.commit()
      }
    }
    try database { try $0.beginTransaction(.immediate) }
  }

  private func database<Result>(_ body: (Database) throws -> Result) throws(BatchError) -> Result {
    do { return try queue.writeWithoutTransaction(body) } catch {
      throw .database(path: path, reason: DatabaseSink.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "\(error)" }
    return error.message ?? "SQLite error \(error.resultCode.rawValue)"
  }

  func earlierDocuments(_ body: (String, String, String) -> Void) throws(BatchError) {
    guard resumed != nil, !isComplete else { return }
    try database { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT id, sha256, path FROM documents WHERE status = ? ORDER BY item",
        arguments: [DocumentRecord.counted])
      while let row = try rows.next() { body(row["id"], row["sha256"], row["path"]) }
    }
  }

  func add(_ record: DocumentRecord, _ rows: CountRows, duplicateOf earlier: String?) throws(BatchError) {
    guard case .cells(let cells) = rows else { preconditionFailure("a database is given cells") }
    try database { db in
      try insert(record.values(duplicateOf: earlier), documentInsert, db)
      let statement = try db.cachedStatement(sql: DatabaseSink.cellInsert)
      for cell in cells {
        let status: String? = cell.status == DocumentRecord.counted ? nil : cell.status
        try statement.execute(
          arguments: [record.item, cell.row, cell.provision, cell.count, cell.words, cell.rate, status])
      }
    }
  }

  func add(_ failure: BatchFailure) throws(BatchError) {
    try database { try insert(failure.values, failureInsert, $0) }
  }

  private func insert(_ values: [TableValue], _ sql: String, _ db: Database) throws {
    let arguments = values.map { value -> (any DatabaseValueConvertible)? in
      switch value {
      case .text(let text): text
      case .integer(let number): number
      case .decimal(let number): number
      case .missing: nil
      }
    }
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
  }

  func mark(_ account: RunAccount) throws(BatchError) {
    try database { db in
      try db.execute(sql: "UPDATE unfinished SET account = ?", arguments: [account.line])
      try db.commit()
      try db.beginTransaction(.immediate)
    }
  }

  func finish(_ account: RunAccount, _ plan: BatchPlan) throws(BatchError) {
    if !isComplete { try complete(account, plan) }
    do { try queue.close() } catch { throw .database(path: path, reason: DatabaseSink.reason(error)) }
    try SystemCalls.move(place, to: path)
  }

  /// Writes what only a finished run has. From then on the database says itself that it is whole.
  private func complete(_ account: RunAccount, _ plan: BatchPlan) throws(BatchError) {
    try database { db in
      try db.execute(sql: "CREATE TABLE run (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
      let entries =
        plan.settings(for: destination).map { ($0.name, $0.value) }
        + [(FinishedRun.fingerprint, RunSettings(plan, destination).fingerprint)]
        + account.totals.map { (FinishedRun.total + $0.name, String($0.value)) }
      for (name, value) in entries {
        try db.execute(sql: "INSERT INTO run VALUES (?, ?)", arguments: [name, value])
      }
      for sql in DatabaseSink.indices { try db.execute(sql: sql) }
      try db.execute(sql: "DROP TABLE unfinished")
      try db.commit()
    }
  }

  func abandon() {
    // What the last mark has is what a later run is resumed from; an error that is reported already has brought it here.
    try? queue.writeWithoutTransaction { db in
      if db.isInsideTransaction { try db.rollback() }
    }
    try? queue.close()
  }

  func discard() {
    abandon()
    if resumed == nil { SystemCalls.remove(place) }
  }

  /// What a finished run tells of itself; nil if the file is none.
  static func finished(_ path: String) -> FinishedRun? {
    guard SystemCalls.exists(path) else { return nil }
    // What cannot be read as a database is no run of this program, and is never written over unasked.
    return (try? read(path) { try FinishedRun.read($0) }) ?? nil
  }

  /// The settings of the run that was begun in a database; nil if none was.
  ///
  /// - Throws: where the file is no database.
  static func begun(_ path: String) throws -> RunSettings? {
    try read(path) { db in
      if let run = try FinishedRun.read(db) { return run.settings }
      return try unfinished(db).map { RunSettings(text: $0.settings) }
    }
  }

  /// Whether a database has no table yet; a file of no bytes is one.
  static func isEmpty(_ path: String) throws -> Bool {
    try read(path) { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") == 0 }
  }

  /// A run that was killed leaves a journal of SQLite's beside the database, which only one who may write can undo.
  private static func read<Result>(_ path: String, _ body: (Database) throws -> Result) throws -> Result {
    var configuration = Configuration()
    configuration.readonly = !SystemCalls.exists("\(path)-journal")
    return try DatabaseQueue(path: path, configuration: configuration).read(body)
  }

  private static func unfinished(_ db: Database) throws -> (settings: String, account: String)? {
    guard try db.tableExists("unfinished") else { return nil }
    let row = try Row.fetchOne(db, sql: "SELECT settings, account FROM unfinished")
    return row.map { ($0["settings"], $0["account"]) }
  }

  /// Takes away an unfinished database and SQLite's journal of it.
  static func removeUnfinished(_ place: String) {
    for ending in ["", "-journal", "-wal", "-shm"] { SystemCalls.remove(place + ending) }
  }
}

extension FinishedRun {
  fileprivate static let fingerprint = "settings_sha256"
  fileprivate static let total = "total_"

  /// Nil if the database is not finished, or none of this program.
  fileprivate static func read(_ db: Database) throws -> FinishedRun? {
    guard try db.tableExists("run") else { return nil }
    var totals: [String: Int] = [:]
    var settings: [(String, String)] = []
    for row in try GRDB.Row.fetchAll(db, sql: "SELECT name, value FROM run ORDER BY rowid") {
      let (name, value): (String, String) = (row["name"], row["value"])
      if name.hasPrefix(total) {
        totals[String(name.dropFirst(total.count))] = Int(value)
      } else if name != fingerprint {
        settings.append((name, value))
      }
    }
    let rows = try GRDB.Row.fetchAll(db, sql: "SELECT \"group\", label FROM wordlist_rows ORDER BY position")
    return FinishedRun(
      settings: RunSettings(settings), account: RunAccount { totals[$0] },
      rows: rows.map { Row(group: $0[0], label: $0[1]) })
  }
}

extension DatabaseSink {
  private static func insertion(_ schema: TableSchema) -> String {
    "INSERT INTO \(schema.name) VALUES (\(schema.columns.map { _ in "?" }.joined(separator: ", ")))"
  }

  private static func declaration(_ schema: TableSchema) -> String {
    let columns = schema.columns.map { column in
      let type =
        switch column.kind {
        case .text: "TEXT NOT NULL"
        case .integer: "INTEGER"
        case .decimal: "REAL"
        case .flag: "INTEGER NOT NULL"
        }
      return column.name == "item" ? "item INTEGER PRIMARY KEY" : "\"\(column.name)\" \(type)"
    }
    return "CREATE TABLE \(schema.name) (\(columns.joined(separator: ", ")))"
  }

  private static let indices = [
    "CREATE INDEX documents_by_id ON documents (id)",
    "CREATE INDEX documents_by_type_and_year ON documents (type, year)",
    "CREATE INDEX cells_by_row ON cells (row, item)",
  ]

  private static func makeTables(_ db: Database, _ plan: BatchPlan) throws {
    try db.beginTransaction(.immediate)
    try db.execute(sql: "CREATE TABLE unfinished (settings TEXT NOT NULL, account TEXT NOT NULL)")
    try db.execute(sql: declaration(.documents))
    try db.execute(sql: declaration(.failures))
    try db.execute(
      sql: """
        CREATE TABLE wordlist_rows (row INTEGER PRIMARY KEY, position INTEGER NOT NULL UNIQUE, \
        "group" TEXT NOT NULL, label TEXT NOT NULL, expression TEXT NOT NULL, rule TEXT NOT NULL, \
        scope TEXT NOT NULL, unit TEXT NOT NULL)
        """)
    let places = CountRowMaker(plan, format: nil).places
    for (index, row) in plan.wordlist.rows.enumerated() {
      try db.execute(
        sql: "INSERT INTO wordlist_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          index, places[index] + 1, row.group.joined(separator: " / "),
          row.displayLabel,
          row.expression, plan.wordlist.rule(for: row, in: plan.rule).description, plan.scope.name,
          plan.unit?.rawValue ?? "",
        ])
    }
    try db.execute(
      sql: """
        CREATE TABLE cells (item INTEGER NOT NULL REFERENCES documents, \
        row INTEGER NOT NULL REFERENCES wordlist_rows, provision TEXT NOT NULL, count INTEGER, words INTEGER, \
        per_1000 REAL, status TEXT, PRIMARY KEY (item, row, provision)) WITHOUT ROWID
        """)
    let unit = plan.unit == nil ? "" : ", CASE provision WHEN '' THEN '' ELSE unit END AS unit, provision"
    try db.execute(
      sql: """
        CREATE VIEW counts AS SELECT documents.path, document, id, version, "group", label, cells.count, \
        cells.words, per_1000, scope, rule, COALESCE(cells.status, 'counted') AS status, sha256\(unit), \
        cells.item FROM cells JOIN documents ON documents.item = cells.item \
        JOIN wordlist_rows ON wordlist_rows.row = cells.row
        """)
  }
}
