import Foundation
import Testing

@testable import SQLite

@Suite("A database")
struct DatabaseTests {
  /// A path in a folder of its own.
  private func path(_ name: String = "a.sqlite") throws -> String {
    let folder = NSTemporaryDirectory() + "voxlex-sqlite-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return "\(folder)/\(name)"
  }

  private static let awkward: [[DatabaseValue]] = [
    [.null], [.integer(0)], [.integer(Int.min)], [.integer(Int.max)], [.real(0.1)], [.real(-0.0)],
    [.real(2.5e-308)], [.text("")], [.text("a\u{0}b")], [.text("‘’; DROP TABLE t; --")],
    [.text("\u{10FFFF}é")],
    [.text(String(repeating: "x", count: 1_000_000))],
  ]

  @Test("gives back every value as it was given", arguments: awkward.indices)
  func values(index: Int) throws {
    let database = try Database(path(), .create)
    try database.run("CREATE TABLE t (v)")
    try database.run("INSERT INTO t VALUES (?)", Self.awkward[index])
    var found: [[DatabaseValue]] = []
    try database.rows("SELECT v FROM t") { found.append($0.values) }
    #expect(found == [Self.awkward[index]])
  }

  @Test("says of a value of another kind that it is not what was asked for, and does not guess")
  func kinds() throws {
    let database = try Database(path(), .create)
    let sql = "SELECT 1, 'a', NULL, 0.5, x'41'"
    try database.rows(sql) { row in
      for column in [0, 2, 3, 4, 9] { #expect(throws: DatabaseError.self) { try row.text(column) } }
      for column in [1, 3, 4] { #expect(throws: DatabaseError.self) { try row.integer(column) } }
      #expect((try? row.integer(0)) == 1)
      #expect((try? row.text(1)) == "a")
      #expect((try? row.integer(2)) == .some(nil))
    }
  }

  @Test("a statement is the same whenever it is asked for, and takes other values each time")
  func statements() throws {
    let database = try Database(path(), .create)
    try database.run("CREATE TABLE t (v INTEGER)")
    let insert = try database.statement("INSERT INTO t VALUES (?)")
    for value in 1...100 { try insert.run([.integer(value)]) }
    #expect(try database.statement("INSERT INTO t VALUES (?)") === insert)
    var sum = 0
    try database.rows("SELECT v FROM t") { row throws(DatabaseError) in sum += try row.integer(0) ?? 0 }
    #expect(sum == 5050)
    for values: [DatabaseValue] in [[], [.integer(1), .integer(2)]] {
      #expect(throws: DatabaseError.self) { try insert.run(values) }
    }
  }

  @Test("keeps what was committed and nothing else")
  func transactions() throws {
    let path = try path()
    let database = try Database(path, .create)
    try database.run("CREATE TABLE t (v INTEGER)")
    #expect(!database.isInTransaction)
    try database.run("BEGIN IMMEDIATE")
    #expect(database.isInTransaction)
    try database.run("INSERT INTO t VALUES (1)")
    try database.run("COMMIT")
    try database.run("BEGIN IMMEDIATE")
    try database.run("INSERT INTO t VALUES (2)")
    try database.close()
    var found: [[DatabaseValue]] = []
    try Database(path, .read).rows("SELECT v FROM t") { found.append($0.values) }
    #expect(found == [[.integer(1)]])
  }

  @Test("refuses a row that refers to none")
  func references() throws {
    let database = try Database(path(), .create)
    try database.run("CREATE TABLE a (id INTEGER PRIMARY KEY)")
    try database.run("CREATE TABLE b (a INTEGER NOT NULL REFERENCES a)")
    #expect(throws: DatabaseError.self) { try database.run("INSERT INTO b VALUES (7)") }
  }

  @Test("knows its tables by name, in small letters or capitals; a view is none")
  func tables() throws {
    let database = try Database(path(), .create)
    try database.run("CREATE TABLE Run (v)")
    try database.run("CREATE VIEW seen AS SELECT v FROM Run")
    #expect(try database.hasTable("run"))
    #expect(try !database.hasTable("seen"))
    #expect(try !database.hasTable("ru"))
  }

  @Test("an error has the path, SQLite's code and words, and the statement")
  func errors() throws {
    let path = try path()
    #expect(throws: DatabaseError.self) { try Database(path, .read) }
    #expect(throws: DatabaseError.self) { try Database(path, .write) }
    #expect(!FileManager.default.fileExists(atPath: path))
    try Data("this is no database, and is longer than a header of one would be: text text text text".utf8)
      .write(to: URL(fileURLWithPath: path))
    let file = try Database(path, .read)
    let sql = "SELECT 1 FROM sqlite_master"
    let error = #expect(throws: DatabaseError.self) { try file.rows(sql) { _ in } }
    #expect(error == DatabaseError(path: path, code: 26, message: "file is not a database", statement: sql))
    #expect("\(try #require(error))" == "SQLite error 26: file is not a database - while executing `\(sql)`")
    let database = try Database(self.path(), .create)
    #expect(#expect(throws: DatabaseError.self) { try database.run("SELEC 1") }?.statement == "SELEC 1")
    try database.close()
    try database.close()
    #expect(
      #expect(throws: DatabaseError.self) { try database.run("SELECT 1") }?.message.contains("closed") == true
    )
  }

  @Test("a query that was stopped by an error holds no lock")
  func stopped() throws {
    let path = try path()
    let database = try Database(path, .create)
    try database.run("CREATE TABLE t (v)")
    try database.run("INSERT INTO t VALUES ('a'), ('b')")
    #expect(throws: DatabaseError.self) {
      try database.rows("SELECT v FROM t") { row throws(DatabaseError) in _ = try row.integer(0) }
    }
    try Database(path, .write).run("DROP TABLE t")
  }
}
