import TestSupport
import Testing

@testable import Batch

@Suite("What the name of a run's output means")
struct BatchDestinationTests {
  @Test(
    "is a database, a table of counts, or a folder",
    arguments: [
      ("r.sqlite", .database("r.sqlite")), ("r.SQLITE3", .database("r.SQLITE3")),
      ("a/r.db", .database("a/r.db")),
      ("r.csv", .file("r.csv", .csv)), ("r.ndjson", .file("r.ndjson", .ndjson)),
      ("r.jsonl", .file("r.jsonl", .ndjson)),
      ("results", .folder("results", .csv)), ("a.b/results", .folder("a.b/results", .csv)),
      (".hidden", .folder(".hidden", .csv)), ("results.2014", .folder("results.2014", .csv)),
      ("t.xlsx/", .folder("t.xlsx/", .csv)), ("..", .folder("..", .csv)), ("a.", .folder("a.", .csv)),
      ("Act (rev. 2)", .folder("Act (rev. 2)", .csv)),
    ] as [(String, BatchDestination)])
  func known(_ name: String, _ expected: BatchDestination) {
    #expect(BatchDestination(named: name) == expected)
  }

  @Test(
    "is nothing where it ends like a file of another kind",
    arguments: [
      "t.xlsx", "t.XLSX", "a/t.xls", "t.ods", "t.json", "t.tsv", "t.txt", "t.md", "t.parquet", "t.zip",
      "t.tar.gz",
      "t.html", "t.duckdb", "t.yaml", "t.csv2", "../t.xml",
    ])
  func unknown(_ name: String) {
    #expect(BatchDestination(named: name) == nil)
  }

  @Test("is a folder where one of that name is there")
  func there() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "old.json/x")
    let path = "\(folder.path)/old.json"
    #expect(BatchDestination(named: path, format: .ndjson) == .folder(path, .ndjson))
  }
}
