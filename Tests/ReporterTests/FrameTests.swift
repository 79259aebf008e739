import Foundation
import Reporter
import Testing

/// Two observations: a text with figures, and one that has none, for a reason.
private struct Findings: Presentable {
  struct Row: Sendable {
    var name: String
    var count: Int?
    var rate: Double?
  }

  var schema: String { "voxlex/findings/1" }
  var title: String { "What was found" }
  var rows = [
    Row(name: "A\u{1B}[31m “Act”", count: 3, rate: 1.5), Row(name: "NA", count: nil, rate: .nan),
  ]
  var notes: [String] { ["One text has no words."] }
  var provenance: [Table.Provenance] { [.init("Rule", "word"), ProgramVersion.provenance] }
  var notMeasured: [Presented.Failure] { [.init(path: "no.xml", sentence: "no.xml: cannot be opened.")] }
  var columns: [DataColumn<Row>] {
    [
      .text("name", isForPrograms: true, meaning: "Which text.") { $0.name },
      .integer("count", meaning: "Hits.") { $0.count },
      DataColumn("rate", unit: "per 1,000 words", kind: .decimal(places: 2), meaning: "Hits by words.") {
        $0.rate.map { $0.isNaN ? .missing(reason: "It has no words.") : .decimal($0) } ?? .empty
      },
    ]
  }
}

@Suite("A frame")
struct FrameTests {
  private static func document(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private static func columns(_ document: [String: Any]) throws -> [[String: Any]] {
    try #require(document["columns"] as? [[String: Any]])
  }

  @Test("has the columns of CSV with kinds, meanings and cells, and what is under a table")
  func members() throws {
    var report = Report(.json)
    report.isFrame = true
    let document = try Self.document(try report.bytes(of: Findings()))
    #expect(document["schema"] as? String == "voxlex/frame/1")
    #expect(document["result"] as? String == "voxlex/findings/1")
    #expect(document["title"] as? String == "What was found")
    #expect((document["program"] as? [String: String])?["version"] == ProgramVersion.voxlex)
    #expect(document["notes"] as? [String] == ["One text has no words."])
    #expect(document["provenance"] as? [[String: String]] == [["key": "Rule", "value": "word"]])
    #expect(
      document["failures"] as? [[String: String]] == [
        ["path": "no.xml", "sentence": "no.xml: cannot be opened."]
      ])
    let columns = try Self.columns(document)
    #expect(columns.map { $0["key"] as? String } == ["name", "count", "rate"])
    #expect(columns.map { $0["kind"] as? String } == ["text", "integer", "decimal"])
    #expect(columns.map { $0["meaning"] as? String } == ["Which text.", "Hits.", "Hits by words."])
    #expect(columns[2]["unit"] as? String == "per 1,000 words")
    #expect(columns[1]["unit"] is NSNull)
    // The escape, which a terminal obeys, is replaced as CSV replaces it.
    #expect(columns[0]["cells"] as? [String] == ["A\u{FFFD}[31m “Act”", "NA"])
    #expect((columns[1]["cells"] as? [Any])?[0] as? Int == 3)
    #expect((columns[1]["cells"] as? [Any])?[1] is NSNull)
    #expect((columns[2]["cells"] as? [Any])?[0] as? Double == 1.5)
    #expect((columns[2]["cells"] as? [Any])?[1] is NSNull)
    let missing = try #require(document["missing"] as? [[String: Any]])
    #expect(missing.count == 1 && missing[0]["column"] as? String == "rate")
    #expect(missing[0]["row"] as? Int == 1 && missing[0]["reason"] as? String == "It has no words.")
  }

  @Test("has as text a column that holds words and figures, written as in CSV")
  func mixed() throws {
    var table = Table(columns: [
      .init(key: "value", title: "Value"), .init(key: "some", title: "Some", kind: .integer),
      .init(key: "none", title: "None", kind: .decimal(places: 1)),
    ])
    table.append(.init(cells: [.text("a"), .integer(1)]))
    table.append(.init(cells: [.integer(2728), .text("many"), .decimal(0.1)]))
    table.append(.init(cells: [.decimal(0.5), .missing(reason: nil), .decimal(.infinity)]))
    var report = Report(.json)
    report.isFrame = true
    let columns = try Self.columns(try Self.document(try report.bytes(of: table)))
    #expect(columns.map { $0["kind"] as? String } == ["text", "text", "decimal"])
    #expect(columns[0]["cells"] as? [String] == ["a", "2728", "0.5"])
    #expect(columns[1]["cells"] as? [String] == ["1", "many", ""])
    #expect((columns[2]["cells"] as? [Any])?.map { $0 is NSNull } == [true, false, true])
  }

  @Test("is only of JSON, and one line")
  func onlyJSON() throws {
    for format in [OutputFormat.csv, .tsv, .text, .markdown] {
      var report = Report(format)
      let plain = try report.bytes(of: Findings())
      report.isFrame = true
      #expect(try report.bytes(of: Findings()) == plain)
    }
    var report = Report(.json)
    report.isFrame = true
    let bytes = try report.bytes(of: Findings())
    #expect(bytes.count { $0 == 0x0A } == 1 && bytes.last == 0x0A)
  }

  @Test("of a table by itself leaves out what is for people, and makes repeated keys distinct")
  func table() throws {
    var table = Table(
      title: "Lists",
      columns: [.init(key: "n", title: "Name"), .init(key: "n", title: "Rows", kind: .integer)])
    table.append(.init(.groupHeading, cells: [.text("Group")]))
    table.append(.init(cells: [.text("a")]))
    table.append(.init(.total, cells: [.text("all"), .integer(9)]))
    var report = Report(.json)
    report.isFrame = true
    let document = try Self.document(try report.bytes(of: table))
    let columns = try Self.columns(document)
    #expect(columns.map { $0["key"] as? String } == ["n", "n_2"])
    #expect(columns[0]["cells"] as? [String] == ["a"])
    #expect((columns[1]["cells"] as? [Any])?.count == 1 && (columns[1]["cells"] as? [Any])?[0] is NSNull)
    #expect(document["result"] is NSNull && columns[0]["meaning"] is NSNull)
  }
}
