import Foundation
import Reporter
import Testing

@testable import Measures

@Suite("The report of an audit")
struct AuditReportTests {
  private func result() throws -> AuditResult {
    var figures = SmallDocument.substringPrinted
    figures[0].1 = 40
    figures.append(("Absent", 0))
    return try #require(
      try AuditRun(SmallDocument.table(figures)).audit([SmallDocument.law], against: [SmallDocument.otherLaw])
    )
  }

  @Test("as tidy data has a line for each row and text, and tells what each figure is from")
  func tidy() throws {
    let result = try result()
    let table = result.data
    #expect(table.rows.count == 8 * 2)
    let lines = DelimitedRenderer.csv.render(table).split(separator: "\n").map(String.init)
    #expect(
      lines[0].hasPrefix(
        "path,document,id,version,role,group,label,published,status,exact_rules,exact_common,nearest,"))
    #expect(
      lines[1].hasPrefix("Law of Words.txt,Law of Words,Law of Words,,candidate,,Inform,40,near,0,none,39,"))
    // The title is the hash of a composed document.
    #expect(lines[1].hasSuffix(",true,partly reproduced,Law of Words,\(result.table.sha256)"))
    #expect(lines[2].contains(",Information,22,exact by the table's rule,"))
    #expect(lines[8].contains(",Absent,0,zero by the table's rule,"))
    #expect(lines[9].hasPrefix("Law of Other Words.txt,Law of Other Words,Law of Other Words,,control,"))
  }

  @Test("for readers begins with the verdict and names the table's rule, the rules tried and the hashes")
  func readers() throws {
    let result = try result()
    let tables = AuditTable.tables(of: result)
    // A line a figure, the ways to each, and a line a text.
    #expect(tables.map(\.rows.count) == [8, 8, 2])
    let first = try #require(tables.first)
    #expect(first.title == "Audit of made.csv: partly reproduced")
    #expect(first.notes.first == result.verdict.sentence)
    #expect(
      first.notes[2].hasPrefix(
        "The table's rule: substring, hyphens same, case fold, possessive base; scope printed"))
    let provenance = Dictionary(first.provenance.map { ($0.key, $0.value) }) { one, _ in one }
    #expect(provenance["Table"] == "made.csv, SHA-256 \(result.table.sha256)")
    #expect(
      provenance["Rules tried"]?.hasPrefix("\(result.rules.count): matching word, substring, prefix") == true)
    #expect(provenance["Text"]?.contains("SHA-256") == true)
  }

  @Test(
    "as text is a page: a line a figure at any width, and below it only what the table's rule does not give",
    arguments: [80, 100, nil])
  func page(_ width: Int?) throws {
    let result = try result()
    var short = result
    (short.hasDetails, short.detailsRemedy) = (false, "Ask for more.")
    let bytes = try Report(.text, style: TextStyle(width: width)).bytes(of: short)
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // Title, empty line, headings, rule, a line for each of the eight figures, empty line.
    #expect(lines[1].isEmpty && lines[12].isEmpty)
    // 40 is printed where 39 are found; 22 are printed and found by the rule that gives most.
    #expect(lines[4].split(separator: " ") == ["Inform", "40", "39", "near", "39"])
    #expect(lines[5].split(separator: " ") == ["Information", "22", "22", "exact", "22"])
    #expect(lines[11].split(separator: " ") == ["Absent", "0", "0", "zero", "0"])
    let sentences = text.replacing(/\s+/, with: " ")
    #expect(sentences.contains("Inform, printed 40: no rule gives it; the nearest, 39, is by "))
    #expect(!sentences.contains("Information, printed 22"))
    #expect(sentences.contains("Ask for more."))
    #expect(!sentences.contains("The ways to each figure"))
    #expect(
      sentences.contains("Rules tried: \(result.rules.count) Scopes tried: \(result.texts[0].scopes.count) "))
    if let width { #expect(lines.allSatisfy { $0.count <= width }) }
  }

  @Test(
    "has all in every other format, and in text if it is asked for",
    arguments: OutputFormat.allCases.filter { $0 != .svg })
  func details(_ format: OutputFormat) throws {
    let result = try result()
    let report = Report(format)
    var brief = result
    brief.hasDetails = false
    let (short, long) = (try report.bytes(of: brief), try report.bytes(of: result))
    #expect((short == long) == (format != .text))
    if format == .text || format == .markdown {
      #expect(String(decoding: long, as: UTF8.self).contains("The ways to each figure"))
    }
  }

  @Test("as JSON names ways that exist, and figures that agree with the rows")
  func json() throws {
    let result = try result()
    let text = AuditJSON.document(of: result).serialized()
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "voxlex/audit/1")
    let verdict = try #require(document["verdict"] as? [String: Any])
    #expect(verdict["kind"] as? String == "partly reproduced")
    #expect((verdict["figures"] as? Int, verdict["explained"] as? Int) == (7, 6))
    let rules = try #require(document["rules"] as? [[String: Any]])
    let texts = try #require(document["texts"] as? [[String: Any]])
    let scopes = try #require(texts.first?["scopes"] as? [[String: Any]])
    let cells = try #require(texts.first?["cells"] as? [[String: Any]])
    let table = try #require(document["table"] as? [String: Any])
    let rows = try #require(table["rows"] as? [[String: Any]])
    #expect((rules.count, scopes.count) == (result.rules.count, result.texts[0].scopes.count))
    #expect((cells.count, rows.count) == (8, 8))
    for (row, cell) in zip(rows, cells) {
      let exact = try #require(cell["exact"] as? [[String: Any]])
      let ways = exact.reduce(0) { $0 + (($1["rules"] as? [Int])?.count ?? 0) }
      #expect(ways == cell["exact_rules"] as? Int)
      #expect(exact.allSatisfy { ($0["scope"] as? Int).map(scopes.indices.contains) == true })
      let nearest = try #require(cell["nearest"] as? [String: Any])
      #expect((nearest["count"] as? Int == row["published"] as? Int) == (ways > 0))
      let figures = try #require(cell["figures"] as? [Int])
      #expect(figures == figures.sorted())
    }
  }

  @Test("of settings that ways have in common leaves out those that are free")
  func common() throws {
    let table = try SmallDocument.table([("Involve", 33), ("Adviser", 16), ("Absent", 0)])
    var limits = AuditLimits()
    (limits.matchings, limits.scopes) = ([.word, .substring], ["statute", "printed"])
    let result = try #require(try AuditRun(table, limits: limits).audit([SmallDocument.law]))
    let rows = AuditTable.tables(of: result)[1].rows
    let column = try #require(
      AuditTable.tables(of: result)[1].columns.firstIndex { $0.key == "exact" })
    // Letters anywhere: 21 + 12, with or without headings; words have 21.
    #expect(rows[0].cells[column] == .text("matching substring"))
    // The contents list has 3 of the 16, by words as by letters.
    #expect(rows[1].cells[column] == .text("scope printed or printed, without headings"))
    #expect(rows[2].cells[column] == .text("any rule tried"))
  }
}
