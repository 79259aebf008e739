import Foundation
import Legislation
import Measures
import Reporter
import TestSupport
import Testing
import Wordlists

@testable import Batch

@Suite("Duplicates")
struct DuplicatesTests {
  @Test("are the same item, an item and its part, or the same bytes without an identifier")
  func cases() {
    var duplicates = Duplicates()
    func next(_ id: String, _ sha256: String, _ path: String) -> String? {
      defer { duplicates.add(id: ItemID(id), sha256: sha256, path: path) }
      return duplicates.earlier(id: ItemID(id), sha256: sha256)
    }
    #expect(next("ukpga/2014/6", "a", "1") == nil)
    #expect(next("ukpga/2014/6", "b", "2") == "1")
    #expect(next("ukpga/2014/6/section/19", "c", "3") == "1")
    #expect(next("ukpga/2014/60", "d", "4") == nil)
    #expect(next("uksi/2015/1/schedule/2", "e", "5") == nil)
    #expect(next("uksi/2015/1/schedule/3", "f", "6") == nil)
    #expect(next("uksi/2015/1/schedule/2", "g", "7") == "5")
    #expect(next("uksi/2015/1", "h", "8") == "5")
    // Regnal years: two Acts of one session are two items.
    #expect(next("aep/Ann/6/11", "i", "9") == nil)
    #expect(next("aep/Ann/6/12", "j", "10") == nil)
    #expect(next("aep/Ann/6/12/part/1", "k", "10a") == "10")
    #expect(next("apgb/Geo3/39-40/14/section/2", "l", "10b") == nil)
    #expect(next("apgb/Geo3/39-40/14", "m", "10c") == "10b")
    // A treaty has no year: its name is the work.
    #expect(next("eut/teu/article/5", "m1", "10d") == nil)
    #expect(next("eut/teu", "m2", "10e") == "10d")
    #expect(next("eut/tfeu/article/5", "m3", "10f") == nil)
    // Names of other kinds have no parts that could be known.
    #expect(next("some/thing/of/ours/else", "m4", "10g") == nil)
    #expect(next("some/thing/of/ours", "m5", "10h") == nil)
    #expect(next("", "x", "11") == nil)
    #expect(next("", "x", "12") == "11")
    #expect(next("", "y", "13") == nil)
  }
}

@Suite("The filter of documents")
struct DocumentFilterTests {
  static let act: Identity = {
    var identity = Identity()
    (identity.typeCode, identity.year, identity.number) = ("ukpga", 2014, "6")
    (identity.language, identity.textVersion, identity.title) = (
      "en", .enacted, "Children and Families Act 2014"
    )
    return identity
  }()

  static let cases: [(String, Bool, @Sendable (inout DocumentFilter) -> Void)] = [
    ("all", true, { _ in }), ("type", true, { $0.types = ["asp", "UKPGA"] }),
    ("type", false, { $0.types = ["uksi"] }),
    ("year", true, { $0.years = 2010...2014 }), ("year", false, { $0.years = 2015...2020 }),
    ("number", true, { $0.numbers = ["6"] }), ("number", false, { $0.numbers = ["60"] }),
    ("language", true, { $0.languages = ["en-GB"] }), ("language", false, { $0.languages = ["cy"] }),
    ("version", true, { $0.versions = ["Enacted"] }), ("version", false, { $0.versions = ["2018-01-01"] }),
    ("title", true, { $0.title = "families act" }), ("title", false, { $0.title = "finance" }),
    ("two", false, { filter in (filter.types, filter.years) = (["ukpga"], 2015...2015) }),
  ]

  @Test("admits what meets every condition", arguments: cases.indices)
  func admits(index: Int) {
    let (_, isAdmitted, set) = Self.cases[index]
    var filter = DocumentFilter()
    set(&filter)
    #expect(filter.admits(Self.act) == isAdmitted)
  }

  @Test("a text that does not say its year is in no year")
  func untold() {
    var filter = DocumentFilter()
    filter.years = 0...3000
    #expect(!filter.admits(Identity()))
  }
}

@Suite("The filter of records")
struct RecordTests {
  /// An answer about plain text, all of whose words are operative. The second hash is that of `inform,advise`.
  static func whole(_ id: String, _ sha256: String, words: Int, hits: Int, _ counts: String) -> String {
    let zones =
      "heading number quoted extract table formula prelims recital contents signature note footnote marginal commentary "
      + "alternative furniture context"
    return
      #"{"id":\#(id),"title":null,"item":null,"version":null,"language":"en","sha256":"\#(sha256)","status":"counted","#
      + #""words":\#(words),"words_by_zone":{"operative":\#(words),"#
      + zones.split(separator: " ").map { "\"\($0)\":0" }.joined(separator: ",")
      + #"},"hits":\#(hits),"counts":{\#(counts)},"scope":"statute","rule":"\#(CountingRule.standard.description)","rules":{},"#
      + #""wordlist_sha256":"1082c4e7304dbb0f6628be5732dd28ea897407a616dc117d11a298a5c2c569f6","#
      + #""program":"voxlex \#(ProgramVersion.voxlex)","warnings":[]}"#
  }

  static let cases: [(String, String)] = [
    (
      #"{"id":1,"text":"We inform, and advise; we inform."}"#,
      whole(
        "1", "20b18dcd7b9b727c46646a4ed9fd4639395bbdd2f33793d18af5321341caaf92", words: 6, hits: 3,
        #""inform":2,"advise":1"#)
    ),
    (
      #"{"text":"advise.","id":"a\nb"}"#,
      whole(
        #""a\nb""#, "1137b20ef714dfa151990b86bd7ea3c7b1ac28a28edc474bae473309c1417fe0", words: 1, hits: 1,
        #""inform":0,"advise":1"#)
    ),
    (
      #"{"id":true,"text":"x","other":[1]}"#,
      whole(
        "true", "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", words: 1, hits: 0,
        #""inform":0,"advise":0"#)
    ),
    (
      "junk",
      #"{"id":null,"error":{"what":"the line is no JSON object","where":"standard input:3","#
        + #""remedy":"write one object on each line, in UTF-8","kind":"invalid"}}"#
    ),
    (
      #"{"id":2.5}"#,
      #"{"id":2.5,"error":{"what":"the record has no text","where":"standard input:3","#
        + #""remedy":"give one of text, xml and path","kind":"missing"}}"#
    ),
    (
      #"{"id":"q","text":3}"#,
      #"{"id":"q","error":{"what":"text is no string","where":"standard input:3","#
        + #""remedy":"write it as a JSON string","kind":"invalid"}}"#
    ),
    (
      #"{"id":1,"text":"a","xml":"b"}"#,
      #"{"id":1,"error":{"what":"the record has text and xml","where":"standard input:3","#
        + #""remedy":"give one of text, xml and path","kind":"invalid"}}"#
    ),
    (
      #"{"id":1,"text":""}"#,
      #"{"id":1,"error":{"what":"text is empty","where":"standard input:3","#
        + #""remedy":"leave the record out, or give it a text","kind":"empty"}}"#
    ),
    (
      #"{"id":1,"xml":"<Legislation><a></Legislation>"}"#,
      #"{"id":1,"error":{"what":"the XML is not well-formed:"#
    ),
  ]

  @Test("answers each record by its own line", arguments: cases.indices)
  func answers(index: Int) throws {
    let (record, expected) = Self.cases[index]
    var worker = RecordWorker(try BatchPlan.sample(["-"]))
    let answer = worker.answer(to: RecordLine(number: 3, bytes: Array(record.utf8)))
    let isPrefix = !expected.hasSuffix("}")
    #expect(isPrefix ? answer.line.hasPrefix(expected) : answer.line == expected + "\n")
    #expect(answer.isFailure == expected.contains("error"))
  }

  @Test(
    "warns of a text that begins with a tag, whose name would be counted as a word",
    arguments: [
      ("<p>They inform.</p>", true), (" \\n<?xml version='1.0'?><a/>", true), ("<!DOCTYPE html>", true),
      ("< 5 persons inform.", false), ("They <inform>.", false), ("<", false), ("<5", false),
    ])
  func tags(text: String, isWarned: Bool) throws {
    var worker = RecordWorker(try BatchPlan.sample(["-"]))
    let answer = worker.answer(to: RecordLine(number: 1, bytes: Array(#"{"id":1,"text":"\#(text)"}"#.utf8)))
    #expect(!answer.isFailure)
    #expect(answer.line.contains("The text begins with a tag;") == isWarned)
  }

  @Test("says of a row without a count why it has none")
  func undecidable() throws {
    var worker = RecordWorker(try BatchPlan.sample(["-"], terms: "partnership @ SEN,inform"))
    let answer = worker.answer(
      to: RecordLine(number: 1, bytes: Array(#"{"id":1,"text":"They inform a partnership for SEN."}"#.utf8)))
    #expect(answer.line.contains(#","words":6,"#))
    #expect(answer.line.contains(#","counts":{"partnership @ SEN":null,"inform":1},"scope""#))
    #expect(
      answer.line.contains(
        #","warnings":["partnership @ SEN: not counted: no provisions in this text, and"#))
  }

  @Test(
    "carries what a row of a run over files does: item, version, hash, words by zone, hits, and the rule of each row"
  )
  func provenance() throws {
    let xml = SmallAct.xml(
      ["They must inform.", "And advise."], id: "ukpga/2031/7", version: "2031-05-01", title: "Harbour Act")
    let folder = try TemporaryFolder()
    try folder.write(xml, to: "a.xml")
    var plan = try BatchPlan.sample(["\(folder.path)/a.xml"])
    plan.wordlist = try Wordlist.parse(
      Array("rows:\n- inform\n- label: A\n  terms: advis\n  matching: prefix\n".utf8), file: "l.yaml")
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .ndjson))
    func object(_ line: String) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let row = try object(try folder.lines("out/documents.ndjson")[0])
    var worker = RecordWorker(plan)
    for (kind, content) in [("xml", xml), ("path", "\(folder.path)/a.xml")] {
      let record = try JSONSerialization.data(withJSONObject: ["id": 1, kind: content])
      let answer = try object(worker.answer(to: RecordLine(number: 1, bytes: Array(record))).line)
      for (own, column) in [
        ("title", "document"), ("item", "id"), ("version", "version"), ("language", "language"),
        ("sha256", "sha256"), ("status", "status"),
      ] {
        #expect(answer[own] as? String == row[column] as? String, "\(own)")
      }
      #expect(answer["item"] as? String == "ukpga/2031/7" && answer["version"] as? String == "2031-05-01")
      #expect(answer["words"] as? Int == 5 && answer["hits"] as? Int == 2 && row["hits"] as? Int == 2)
      let zones = try #require(answer["words_by_zone"] as? [String: Int])
      #expect(zones["operative"] == 5)
      for (zone, words) in zones { #expect(row["words_\(zone)"] as? Int == words) }
      let counts = try folder.lines("out/counts.ndjson").map { try object($0) }
      #expect(answer["rule"] as? String == counts[0]["rule"] as? String)
      #expect((answer["rules"] as? [String: String]) == ["A": try #require(counts[1]["rule"] as? String)])
      #expect(answer["scope"] as? String == "statute")
    }
  }

  @Test("names a label by its group where two rows share it")
  func labels() throws {
    let list = try Wordlist.parse(
      Array(
        "groups:\n- group: One\n  rows:\n  - {label: A, terms: x}\n- group: Two\n  rows:\n  - {label: A, terms: y}\n  - {label: B, terms: z}\n"
          .utf8),
      file: "l.yaml")
    #expect(RecordWorker.labels(of: list) == ["One / A", "Two / A", "B"])
  }
}

@Suite("The description of the tables")
struct TableSchemaTests {
  @Test("names every column once, and keys that are columns", arguments: [nil, Breakdown.Unit.section])
  func columns(unit: Breakdown.Unit?) throws {
    var plan = try BatchPlan.sample([])
    plan.unit = unit
    plan.listsPowers = true
    plan.frequencies = 1
    for schema in TableSchema.all(plan) {
      let names = schema.columns.map(\.name)
      #expect(Set(names).count == names.count)
      #expect(Set(schema.key).isSubset(of: names))
    }
  }

  @Test("has a value for every column")
  func values() throws {
    let figures = try MeasureRun(
      CountMeasure(), Materials(wordlist: Wordlist.parse(terms: "inform"), origin: "--terms"))
    let folder = try TemporaryFolder()
    try folder.write("We inform.", to: "a.txt")
    let text = try #require(
      figures.run([TextRequest("\(folder.path)/a.txt")]).result?.compared.texts.first)
    var record = DocumentRecord(text, path: "a.txt", item: 1, input: 2)
    record.duplicateOf = "b.txt"
    let named = Dictionary(
      uniqueKeysWithValues: zip(TableSchema.documents.columns.map(\.name), record.values))
    #expect(named.count == record.values.count && named.count == TableSchema.documents.columns.count)
    #expect(named["item"] == .integer(1) && named["input"] == .integer(2))
    #expect(named["year"] == .missing && named["id"] == .text("") && named["format"] == .text("text"))
    #expect(
      named["words"] == .integer(2) && named["hits"] == .integer(1) && named["provisions"] == .integer(0))
    #expect(named["duplicate_of"] == .text("b.txt") && named["words_operative"] == .integer(2))
    let problem = Problem(.damaged, at: SourceLine(file: "c", line: 3), "b", "d", "e")
    let failure = BatchFailure(problem, path: "a", item: 1, input: 2)
    #expect(failure.values.count == TableSchema.failures.columns.count)
    #expect(
      failure.values == [
        .text("a"), .integer(1), .integer(2), .text("b"), .text("c:3"), .text("d, or e"), .text("damaged"),
      ])
    #expect(problem.description == "c:3: b; d, or e.")
  }
}
