import Files
import Reporter
import SQLite
import Wordlists

/// Writes the tables into an SQLite database, which has another name until the run is finished.
///
/// A document, a wordlist row and a cell are stored once: `documents`, `wordlist_rows`, `cells`. The view `counts` puts
/// them together as the table of that name in a folder.
final class DatabaseSink: RowSink {
  let rowFormat: RowFormat? = nil
  private(set) var resumed: RunAccount?
  private(set) var isComplete = false
  private let path: String
  private let destination: BatchDestination
  private let place: String
  private let file: Database
  private let documentInsert: String
  private let failureInsert: String
  private let powerInsert: String
  private static let cellInsert =
    "INSERT INTO cells (item, row, provision, count, words, per_1000, status) VALUES (?, ?, ?, ?, ?, ?, ?)"

  /// Begins a run, or resumes what is unfinished: ``DestinationState`` has seen that it is to be resumed.
  init(_ path: String, plan: BatchPlan) throws(BatchError) {
    self.path = path
    destination = .database(path)
    place = destination.unfinished
    documentInsert = DatabaseSink.insertion(.documents)
    failureInsert = DatabaseSink.insertion(.failures)
    powerInsert = DatabaseSink.insertion(.powers)
    do { file = try Database(place, .create) } catch { throw .database(path: path, reason: error.message) }
    // Stopped between the last commit and the new name: there is nothing left to do but to give it.
    if let run = try database({ db throws(DatabaseError) in try FinishedRun.read(db) }) {
      (resumed, isComplete) = (run.account, true)
      return
    }
    let known = try database { db throws(DatabaseError) in try DatabaseSink.unfinished(db) }
    if let known {
      resumed = RunAccount(line: Substring(known.account))
    } else {
      try database { db throws(DatabaseError) in
        try DatabaseSink.makeTables(db, plan)
        try db.run(
          "INSERT INTO unfinished VALUES (?, ?)",
          [.text(RunSettings(plan, destination).text), .text(RunAccount().line)])
        try db.run("COMMIT")
      }
    }
    // One transaction reaches from one point from which a run can be resumed to the next.
    try database { db throws(DatabaseError) in try db.run(DatabaseSink.begin) }
  }

  /// The lock to write is taken at once, not at the first row.
  private static let begin = "BEGIN IMMEDIATE"

  private func database<Result>(
    _ body: (Database) throws(DatabaseError) -> Result
  ) throws(BatchError) -> Result {
    do { return try body(file) } catch { throw .database(path: path, reason: error.message) }
  }

  func earlierDocuments(_ body: (String, String, String) -> Void) throws(BatchError) {
    guard resumed != nil, !isComplete else { return }
    try database { db throws(DatabaseError) in
      let sql = "SELECT id, sha256, path FROM documents WHERE status = ? ORDER BY item"
      try db.rows(sql, [.text(DocumentRecord.counted)]) { row throws(DatabaseError) in
        body(try row.text(0), try row.text(1), try row.text(2))
      }
    }
  }

  func add(_ record: DocumentRecord, _ rows: CountRows) throws(BatchError) {
    guard case .cells(let cells) = rows else { preconditionFailure("a database is given cells") }
    try database { db throws(DatabaseError) in
      try insert(record.values, documentInsert, db)
      let statement = try db.statement(DatabaseSink.cellInsert)
      for cell in cells {
        let status: String? = cell.status == DocumentRecord.counted ? nil : cell.status
        try statement.run([
          .integer(record.item), .integer(cell.row), .text(cell.provision), .integer(cell.count),
          .integer(cell.words), .real(cell.rate), .text(status),
        ])
      }
    }
  }

  /// A database has no table for them.
  func add(words: [UInt8]) {}

  func add(_ power: PowerRecord) throws(BatchError) {
    try database { db throws(DatabaseError) in try insert(power.values, powerInsert, db) }
  }

  func add(_ failure: BatchFailure) throws(BatchError) {
    try database { db throws(DatabaseError) in try insert(failure.values, failureInsert, db) }
  }

  private func insert(_ values: [TableValue], _ sql: String, _ db: Database) throws(DatabaseError) {
    try db.run(
      sql,
      values.map { value in
        switch value {
        case .text(let text): .text(text)
        case .integer(let number): .integer(number)
        case .decimal(let number): .real(number)
        case .missing: .null
        }
      })
  }

  func mark(_ account: RunAccount) throws(BatchError) {
    try database { db throws(DatabaseError) in
      try db.run("UPDATE unfinished SET account = ?", [.text(account.line)])
      try db.run("COMMIT")
      try db.run(DatabaseSink.begin)
    }
  }

  func finish(_ account: RunAccount, _ plan: BatchPlan) throws(BatchError) {
    if !isComplete { try complete(account, plan) }
    try database { db throws(DatabaseError) in try db.close() }
    try BatchError.writing { () throws(AtomicFileError) in try FileSystem.move(place, to: path) }
  }

  /// Writes what only a finished run has. From then on the database says itself that it is whole.
  private func complete(_ account: RunAccount, _ plan: BatchPlan) throws(BatchError) {
    try database { db throws(DatabaseError) in
      try db.run("CREATE TABLE run (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
      let entries =
        plan.settings(for: destination).map { ($0.name, $0.value) }
        + [
          (FinishedRun.fingerprint, RunSettings(plan, destination).fingerprint),
          (FinishedRun.sources, account.namesText),
        ]
        + account.totals.map { (FinishedRun.total + $0.name, String($0.value)) }
      for (name, value) in entries {
        try db.run("INSERT INTO run VALUES (?, ?)", [.text(name), .text(value)])
      }
      for sql in DatabaseSink.indices { try db.run(sql) }
      try db.run("DROP TABLE unfinished")
      try db.run("COMMIT")
    }
  }

  func abandon() {
    // What the last mark has is what a later run is resumed from; an error that is reported already has brought it here.
    if file.isInTransaction { try? file.run("ROLLBACK") }
    try? file.close()
  }

  func discard() {
    abandon()
    if resumed == nil { FileSystem.remove(place) }
  }

  /// What a finished run says of itself; nil if the file is none.
  static func finished(_ path: String) -> FinishedRun? {
    guard FileSystem.exists(path) else { return nil }
    // What cannot be read as a database is no run of this program, and is never written over unasked.
    return (try? read(path) { db throws(DatabaseError) in try FinishedRun.read(db) }) ?? nil
  }

  /// The settings of the run that was begun in a database; nil if none was.
  ///
  /// - Throws: where the file is no database.
  static func begun(_ path: String) throws(DatabaseError) -> RunSettings? {
    try read(path) { db throws(DatabaseError) in
      if let run = try FinishedRun.read(db) { return run.settings }
      return try unfinished(db).map { RunSettings(text: $0.settings) }
    }
  }

  /// Whether a database has no table yet; a file of no bytes is one.
  static func isEmpty(_ path: String) throws(DatabaseError) -> Bool {
    try read(path) { db throws(DatabaseError) in
      var isEmpty = true
      try db.rows("SELECT 1 FROM sqlite_master LIMIT 1") { _ in isEmpty = false }
      return isEmpty
    }
  }

  /// A run that was killed leaves a journal of SQLite's beside the database, which only one who may write can undo.
  private static func read<Result>(
    _ path: String, _ body: (Database) throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> Result {
    try body(try Database(path, FileSystem.exists("\(path)-journal") ? .write : .read))
  }

  private static func unfinished(
    _ db: Database
  ) throws(DatabaseError) -> (settings: String, account: String)? {
    guard try db.hasTable("unfinished") else { return nil }
    var found: (String, String)?
    try db.rows("SELECT settings, account FROM unfinished LIMIT 1") { row throws(DatabaseError) in
      found = (try row.text(0), try row.text(1))
    }
    return found
  }

  /// Takes away an unfinished database and SQLite's journal of it.
  static func removeUnfinished(_ place: String) {
    for ending in ["", "-journal", "-wal", "-shm"] { FileSystem.remove(place + ending) }
  }
}

extension FinishedRun {
  fileprivate static let fingerprint = "settings_sha256"
  fileprivate static let sources = "sources"
  fileprivate static let total = "total_"

  /// Nil if the database is not finished, or none of this program.
  fileprivate static func read(_ db: Database) throws(DatabaseError) -> FinishedRun? {
    guard try db.hasTable("run") else { return nil }
    var totals: [String: Int] = [:]
    var settings: [(String, String)] = []
    var names: String?
    try db.rows("SELECT name, value FROM run ORDER BY rowid") { row throws(DatabaseError) in
      let (name, value) = (try row.text(0), try row.text(1))
      if name.hasPrefix(total) {
        totals[String(name.dropFirst(total.count))] = Int(value)
      } else if name == sources {
        names = value
      } else if name != fingerprint {
        settings.append((name, value))
      }
    }
    var rows: [Row] = []
    try db.rows("SELECT \"group\", label FROM wordlist_rows ORDER BY position") { row throws(DatabaseError) in
      rows.append(Row(group: try row.text(0), label: try row.text(1)))
    }
    return FinishedRun(
      settings: RunSettings(settings), account: RunAccount(names: names) { totals[$0] }, rows: rows)
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
        }
      return [column.name] == schema.key ? "item INTEGER PRIMARY KEY" : "\"\(column.name)\" \(type)"
    }
    let key = schema.key.count > 1 ? [", PRIMARY KEY (\(schema.key.joined(separator: ", ")))"] : []
    return "CREATE TABLE \(schema.name) (\(columns.joined(separator: ", "))\(key.joined()))"
  }

  private static let indices = [
    "CREATE INDEX documents_by_id ON documents (id)",
    "CREATE INDEX documents_by_type_and_year ON documents (type, year)",
    "CREATE INDEX cells_by_row ON cells (row, item)",
  ]

  private static func makeTables(_ db: Database, _ plan: BatchPlan) throws(DatabaseError) {
    try db.run(begin)
    try db.run("CREATE TABLE unfinished (settings TEXT NOT NULL, account TEXT NOT NULL)")
    try db.run(declaration(.documents))
    try db.run(declaration(.failures))
    if plan.listsPowers { try db.run(declaration(.powers)) }
    try db.run(
      """
      CREATE TABLE wordlist_rows (row INTEGER PRIMARY KEY, position INTEGER NOT NULL UNIQUE, \
      "group" TEXT NOT NULL, label TEXT NOT NULL, expression TEXT NOT NULL, rule TEXT NOT NULL, \
      scope TEXT NOT NULL, unit TEXT NOT NULL)
      """)
    let places = CountRowMaker(plan, format: nil).places
    for (index, row) in plan.wordlist.rows.enumerated() {
      try db.run(
        "INSERT INTO wordlist_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
          .integer(index), .integer(places[index] + 1), .text(row.group.joined(separator: " / ")),
          .text(row.displayLabel), .text(row.expression),
          .text(plan.wordlist.rule(for: row, in: plan.rule).description), .text(plan.scope.name),
          .text(plan.unit?.rawValue ?? ""),
        ])
    }
    try db.run(
      """
      CREATE TABLE cells (item INTEGER NOT NULL REFERENCES documents, \
      row INTEGER NOT NULL REFERENCES wordlist_rows, provision TEXT NOT NULL, count INTEGER, words INTEGER, \
      per_1000 REAL, status TEXT, PRIMARY KEY (item, row, provision)) WITHOUT ROWID
      """)
    let unit = plan.unit == nil ? "" : ", CASE provision WHEN '' THEN '' ELSE unit END AS unit, provision"
    try db.run(
      """
      CREATE VIEW counts AS SELECT documents.path, document, id, version, "group", label, cells.count, \
      cells.words, per_1000, scope, rule, COALESCE(cells.status, 'counted') AS status, sha256\(unit), \
      cells.item FROM cells JOIN documents ON documents.item = cells.item \
      JOIN wordlist_rows ON wordlist_rows.row = cells.row
      """)
  }
}
