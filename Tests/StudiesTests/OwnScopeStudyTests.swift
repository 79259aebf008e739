import Foundation
import Legislation
import Measures
import Reporter
import Studies
import TestSupport
import Testing
import Wordlists

@Suite("Texts of a study with scopes and titles of their own")
struct OwnScopeStudyTests {
  static let yaml = """
    texts:
      - name: three
        path: texts/specimen-act.xml
        in: part 3
      - name: one
        path: texts/specimen-act.xml
        title: The first Part
        scope: {name: printed, headings: false}
        in: part 1
        not-in: s. 2
      - name: whole
        path: texts/specimen-act.xml
    tables:
      - table: together
        kind: compare
        terms: the
        formats: [csv, text, json]
      - table: everything
        kind: compare
        terms: the
        scope: everything
        formats: [csv]
      - table: parts
        kind: count
        terms: the
        texts: whole
        by: part
        formats: [csv]
      - table: hits
        kind: concordance
        terms: the
        formats: [csv]
      - table: rules
        kind: explain
        terms: the
        formats: [csv]

    """

  @Test("count each in its own, over that of the table, under names that differ")
  func run() throws {
    let study = try TestStudy(Self.yaml)
    _ = try study.run().write()
    let together = CSVRows.rows(of: try study.text("study/together.csv"))
    let title = "Learning Support and Care Act 2031"
    #expect(together.map { $0["document"] } == ["\(title), part 3", "The first Part", title])
    #expect(
      together.map { $0["scope"] } == [
        "statute, in part 3", "printed, in part 1, not in s. 2, without headings", "statute",
      ])
    // What a text leaves open is as in the table.
    #expect(
      CSVRows.rows(of: try study.text("study/everything.csv")).map { $0["scope"] } == [
        "everything, in part 3", "printed, in part 1, not in s. 2, without headings", "everything",
      ])
    // Part 3 by itself is Part 3 in the whole.
    let parts = CSVRows.rows(of: try study.text("study/parts.csv"))
    let three = try #require(parts.first { $0["provision"] == "Pt. 3" })
    #expect(three["count"] == together[0]["count"] && three["words"] == together[0]["words"])
    #expect((three["count"].flatMap { Int($0) } ?? 0) > 0)
    let hits = CSVRows.rows(of: try study.text("study/hits.csv"))
    for row in together {
      #expect(hits.count { $0["document"] == row["document"] } == row["count"].flatMap { Int($0) })
    }
    #expect(Set(CSVRows.rows(of: try study.text("study/rules.csv")).map { $0["document"] }).count == 3)
    let foot = try study.text("study/together.txt")
    #expect(foot.contains("Scope of The first Part: printed, in part 1, not in s. 2, without headings ("))
    // The manifest says what the texts were, and another title is another run.
    let manifest = try study.text("study.manifest.json")
    #expect(manifest.contains("\"title\": \"The first Part\""))
    #expect(manifest.contains("\"scope\": \"printed, part 1, not s. 2, without headings\""))
    #expect(try study.run().verify().isVerified)
    try study.change("study.yaml", "title: The first Part", "title: Part 1 of the Act")
    #expect(try !study.run().verify().isVerified)
  }

  @Test("a provision that is not there is an error that names the table and what the text has")
  func missing() throws {
    let study = try TestStudy(Self.yaml.replacingOccurrences(of: "in: part 3", with: "in: part 30"))
    let error = #expect(throws: StudyError.self) { try study.run().write() }
    #expect("\(try #require(error))".contains("there is no part 30; the text has Pt. 1, "))
  }

  @Test(
    "are refused with the line where they mean nothing",
    arguments: [
      ("in: prt 3", "study.yaml:4: in 'prt 3' must be a provision"),
      ("scope: law", "study.yaml:4: scope 'law' is not known"),
      ("scope: {with: [nothing]}", "study.yaml:4: with 'nothing' is not known"),
      ("scope: {in: part 1}, in: part 3", "given inside 'scope' or beside it, not both"),
    ])
  func refused(_ keys: String, _ sentence: String) throws {
    let yaml =
      "texts:\n  - {\n    path: texts/specimen-act.xml,\n    \(keys)}\ntables: [{table: t, kind: count, terms: the}]\n"
    let study = try TestStudy(yaml, isFixed: false)
    let error = #expect(throws: StudyError.self) { try study.run() }
    #expect("\(try #require(error))".contains(sentence), "\(String(describing: error))")
  }

  @Test("are begun from requests")
  func begun() throws {
    let study = try TestStudy()
    let file = study.path("new.yaml")
    let act = study.path("texts/specimen-act.xml")
    try StudyBeginning(
      file: file,
      texts: [
        TextRequest(
          act, name: "One: \"1\"", scope: try OwnScope("printed, part 1; sch. 1, not s. 2, with footnotes")),
        TextRequest(act, scope: try OwnScope("part 3")),
      ], wordlists: ["partnership"]
    ).write()
    let run = try StudyRun(path: file)
    let texts = run.study.inputs.filter { $0.kind == .text }
    #expect(texts.map(\.name) == ["specimen-act", "specimen-act-2"])
    #expect(texts.map(\.title) == ["One: \"1\"", nil])
    #expect(
      texts.map(\.scope) == [
        try OwnScope("printed, part 1; sch. 1, not s. 2, with footnotes"), try OwnScope("part 3"),
      ])
    _ = try run.write()
    #expect(try run.verify().isVerified)
  }
}
