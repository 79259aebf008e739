import Bytes
import Files
import Ingest
import Legislation
import Reporter
import SQLite

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The tables of a finished run, read back row by row: from a folder or from a database.
struct FinishedResults {
  /// What a summary needs of a row of `documents`.
  struct DocumentRow {
    var item = 0
    var title = ""
    var id: ItemID?
    var version: Version?
    var type = ""
    var year: Int?
    var words: Int?
    /// Of all rows together, those that share a word counted once.
    var hits: Int?
    var sha256 = ""
    var path = ""
    var versionDate: CalendarDate?
    var status: Identity.Status?
    var language = ""
    var bytes = 0

    var wording: Wording {
      Wording(version: version, status: status, date: versionDate, bytes: bytes, sha256: sha256)
    }
  }

  /// What a summary needs of a row of `counts` for a whole document.
  struct CountRow {
    var item = 0
    var row = FinishedRun.Row(group: "", label: "")
    var count: Int?
  }

  /// What a summary needs of a row of `powers`.
  struct PowerRow {
    var item = 0
    var role = ""
    var force = ""
    var department = ""
    var procedure = ""
    var amends = ""
  }

  private enum Form { case folder(RowFormat), database }
  let path: String
  private let form: Form
  let run: FinishedRun

  /// - Throws: `.results` if there are no finished results.
  init(_ path: String) throws(BatchError) {
    self.path = path
    if FileSystem.isFolder(path) {
      guard FileSystem.exists("\(path)/run.json") else {
        let isUnfinished = FileSystem.exists("\(path)/unfinished")
        throw .results(
          path: path,
          because: isUnfinished
            ? "the run is not finished" : "there are no results of a batch run in this folder",
          remedy: isUnfinished ? "resume it with the command that began it" : "name the folder it wrote")
      }
      form = .folder(FileSystem.exists("\(path)/counts.csv") ? .csv : .ndjson)
      guard let run = RunDescription.finished(in: path) else {
        throw .results(
          path: "\(path)/run.json", because: "it does not describe a run of this program",
          remedy: "run the batch again")
      }
      self.run = run
    } else {
      guard FileSystem.exists(path) else {
        throw .results(
          path: path, because: "there is no such file or folder", remedy: "name what a batch run wrote")
      }
      form = .database
      guard let run = DatabaseSink.finished(path) else {
        throw .results(
          path: path,
          because:
            "this is no database that a batch run has finished",
          remedy: "name the folder or the database (FILE.sqlite) that it wrote"
        )
      }
      self.run = run
    }
  }

  /// The files that are read of results at a path, and those that belong to them.
  static func files(of path: String) -> [String] {
    guard FileSystem.isFolder(path) else { return [path] }
    return Array(Set(RowFormat.allCases.flatMap { FolderFiles.names($0) })).sorted().map { "\(path)/\($0)" }
  }

  func documents(_ body: (DocumentRow) -> Void) throws(BatchError) {
    switch form {
    case .folder(let format):
      try rows(of: "documents", format, run.account.documents) { row in
        body(
          DocumentRow(
            item: row.integer("item") ?? 0, title: row.text("document"), id: ItemID(row.text("id")),
            version: Version(row.text("version")), type: row.text("type"), year: row.integer("year"),
            words: row.integer("words"), hits: row.integer("hits"),
            sha256: row.text("sha256"), path: row.text("path"),
            versionDate: CalendarDate(row.text("version_date")),
            status: Identity.Status(rawValue: row.text("document_status")), language: row.text("language"),
            bytes: row.integer("bytes") ?? 0))
      }
    case .database:
      let sql = """
        SELECT item, document, id, version, type, year, words, hits, sha256, path, version_date, document_status, \
        language, bytes FROM documents ORDER BY item
        """
      try database(sql) { row throws(DatabaseError) in
        body(
          DocumentRow(
            item: try row.integer(0) ?? 0, title: try row.text(1), id: ItemID(try row.text(2)),
            version: Version(try row.text(3)), type: try row.text(4), year: try row.integer(5),
            words: try row.integer(6), hits: try row.integer(7), sha256: try row.text(8),
            path: try row.text(9), versionDate: CalendarDate(try row.text(10)),
            status: Identity.Status(rawValue: try row.text(11)),
            language: try row.text(12), bytes: try row.integer(13) ?? 0))
      }
    }
  }

  /// The counts of whole documents, in the order of the run.
  func counts(_ body: (CountRow) -> Void) throws(BatchError) {
    switch form {
    case .folder(let format):
      try rows(of: "counts", format, run.account.countRows) { row in
        guard row.text("provision").isEmpty else { return }
        body(
          CountRow(
            item: row.integer("item") ?? 0,
            row: FinishedRun.Row(group: row.text("group"), label: row.text("label")),
            count: row.integer("count")))
      }
    case .database:
      let sql = """
        SELECT item, "group", label, count FROM cells JOIN wordlist_rows USING (row) WHERE provision = '' \
        ORDER BY item, position
        """
      try database(sql) { row throws(DatabaseError) in
        let list = FinishedRun.Row(group: try row.text(1), label: try row.text(2))
        body(CountRow(item: try row.integer(0) ?? 0, row: list, count: try row.integer(3)))
      }
    }
  }

  /// The powers of all documents, in the order of the run; none where the run lists none.
  func powers(_ body: (PowerRow) -> Void) throws(BatchError) {
    guard run.hasPowers else { return }
    switch form {
    case .folder(let format):
      try rows(of: "powers", format, run.account.powerRows) { row in
        body(
          PowerRow(
            item: row.integer("item") ?? 0, role: row.text("role"), force: row.text("force"),
            department: row.text("department"), procedure: row.text("procedure"), amends: row.text("amends")))
      }
    case .database:
      try database("SELECT item, role, force, department, procedure, amends FROM powers ORDER BY item, power")
      {
        row throws(DatabaseError) in
        body(
          PowerRow(
            item: try row.integer(0) ?? 0, role: try row.text(1), force: try row.text(2),
            department: try row.text(3), procedure: try row.text(4), amends: try row.text(5)))
      }
    }
  }

  private func database(
    _ sql: String, _ body: (DatabaseRow) throws(DatabaseError) -> Void
  ) throws(BatchError) {
    do { try Database(path, .read).rows(sql, [], body) } catch {
      throw .results(
        path: path, because: "this is no database that a batch run has finished (\(error))",
        remedy: "run the batch again")
    }
  }

  /// Rows of a table of text, a megabyte at a time. No field of these tables has a line feed in it.
  ///
  /// - Parameter expected: how many the run has written. A table that was cut, or has more, would give sums that look
  ///   right.
  private func rows(
    of table: String, _ format: RowFormat, _ expected: Int, _ body: (ResultRow) -> Void
  ) throws(BatchError) {
    let name = "\(path)/\(table).\(format)"
    var found = 0
    do {
      var header: [String] = []
      try LineBlocks.read(name) { block in
        switch format {
        case .csv:
          var records = try DelimitedText().records(in: block)[...]
          if header.isEmpty { header = records.popFirst()?.fields ?? [] }
          for fields in records.map(\.fields) {
            guard fields.count == header.count else { throw Damage.fields(fields.count, of: header.count) }
            found += 1
            body(ResultRow(names: header, fields: fields))
          }
        case .ndjson:
          let decoder = JSONDecoder()
          for line in block.split(separator: "\n") {
            found += 1
            body(ResultRow(try decoder.decode([String: LooseValue].self, from: Data(line.utf8))))
          }
        }
      }
    } catch {
      throw .results(
        path: name, because: "it cannot be read as a table of results (\(error))",
        remedy: "run the batch again")
    }
    guard found == expected else {
      throw .results(
        path: name,
        because: "it has \(found.of("row")) where the run wrote \(expected)",
        remedy: "it was changed or cut, run the batch again"
      )
    }
  }

  /// What is wrong with a row.
  private enum Damage: Error, CustomStringConvertible {
    case fields(Int, of: Int)
    var description: String {
      switch self {
      case .fields(let found, let expected): "a row has \(found.of("field")) instead of \(expected)"
      }
    }
  }
}

/// A row of a table of text, by column name.
struct ResultRow {
  private var values: [String: String] = [:]

  init(names: [String], fields: [String]) {
    for (name, field) in zip(names, fields) { values[name] = field }
  }

  fileprivate init(_ members: [String: LooseValue]) { values = members.mapValues(\.text) }

  /// A line of NDJSON; nil if it is no object of plain values.
  init?(json line: Substring) {
    let members = try? JSONDecoder().decode([String: LooseValue].self, from: Data(line.utf8))
    guard let members else { return nil }
    self.init(members)
  }

  var names: Set<String> { Set(values.keys) }

  func text(_ name: String) -> String { values[name] ?? "" }
  func integer(_ name: String) -> Int? { values[name].flatMap { Int($0) } }
}

/// A JSON value as the text that a CSV field would have.
private struct LooseValue: Decodable {
  var text = ""

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let whole = try? container.decode(Int.self) {
      text = String(whole)
    } else if let number = try? container.decode(Double.self) {
      text = String(number)
    } else if !container.decodeNil() {
      text = try container.decode(String.self)
    }
  }
}
