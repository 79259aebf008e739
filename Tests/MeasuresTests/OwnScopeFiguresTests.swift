import Ingest
import Legislation
import Reporter
import TermFrequency
import Testing
import Wordlists

@testable import Measures

/// Two Parts of `SampleText.act()` beside each other. By hand, of *inform* by whole words in `statute`: Part 1 has 12
/// words and one hit (s. 1(2) has *informed*, s. 2 *information*), Part 2 has 5 words and one hit (s. 4 is not in
/// force), the schedule 5 words and one hit; the whole has 22 words and 3 hits.
@Suite("Texts with scopes of their own")
struct OwnScopeFiguresTests {
  private func request(
    _ scope: String?, name: String? = nil, title: String = "Sample Act"
  ) throws -> TextRequest<Document> {
    var document = SampleText.act()
    document.identity.title = title
    return TextRequest(document, name: name, scope: try scope.map { try OwnScope($0) } ?? OwnScope())
  }

  private func compared(
    _ texts: [TextRequest<Document>], scope: Scope = .statute, by unit: Breakdown.Unit? = nil,
    near: Bool = false
  ) throws -> ComparedTexts {
    try CountRun(
      wordlist: try .terms("inform"), scope: scope, listsNearMisses: near,
      by: unit,
      evidenceWidth: 20
    ).compare(texts)
  }

  @Test("each text counts in its own, and its rate is over the words of that")
  func figures() throws {
    let compared = try compared([
      request("part 1"), request("part 2"), request(nil), request("sch. 1; part 2"),
    ])
    #expect(compared.texts.map { $0.rows[0].count } == [1, 1, 3, 2])
    #expect(compared.texts.map(\.words) == [12, 5, 22, 10])
    #expect(compared.texts.map(\.total) == [1, 1, 3, 2])
    #expect(compared.texts.map(\.provisions) == [2, 1, 5, 2])
    #expect(
      compared.texts.indices.map { compared.rate(row: 0, text: $0) } == [1000 / 12.0, 200, 3000 / 22.0, 200])
    #expect(
      compared.texts.map(\.scope.name) == [
        "statute, in part 1", "statute, in part 2", "statute", "statute, in sch. 1 and part 2",
      ])
    #expect(
      compared.evidence.map { "\($0.text) \($0.provision.prefix(6))" } == [
        "0 s. 1", "1 s. 3", "2 s. 1", "2 s. 3", "2 Sch. 1", "3 s. 3", "3 Sch. 1",
      ])
  }

  @Test("the run's scope holds for what a text leaves open")
  func over() throws {
    var scope = Scope.statute
    scope.includesHeadings = false
    scope.inside = [try ProvisionReference("part 2")]
    // Without its heading Part 1 has 10 words; the second text has no scope of its own.
    let compared = try compared(
      [request("part 1"), request(nil), request("everything, part 2")], scope: scope)
    #expect(compared.texts.map(\.words) == [10, 5, 10])
    #expect(compared.texts.map { $0.rows[0].count } == [1, 1, 2])
  }

  @Test("near misses and breakdowns are those of the text's own scope")
  func nearAndUnits() throws {
    let compared = try compared([request("part 1"), request("part 2")], by: .section, near: true)
    #expect(
      compared.texts[0].rows[0].near.map { "\($0.word) \($0.count)" } == [
        "information 1", "informed 1", "informing 1", "misinformation 1",
      ])
    #expect(compared.texts[1].rows[0].near.isEmpty)
    #expect(
      compared.texts.map { $0.breakdown?.parts.map { "\($0.label): \($0.words ?? -1)" } } == [
        ["s. 1: 6", "s. 2: 4", "outside any section: 2"], ["s. 3: 5", "outside any section: 0"],
      ])
  }

  @Test("a provision that is not there fails for that text alone, and the text says what it has")
  func missing() throws {
    let compared = try compared([request("part 1"), request("part 7")])
    #expect(compared.texts.count == 1)
    let sentence = try #require(compared.failures.first?.description)
    #expect(compared.failures.count == 1)
    #expect(sentence.hasPrefix("sample: there is no part 7; the text has Pt. 1, s. 1 to s. 2, Pt. 2, "))
  }

  @Test("no two texts have one name, in any output")
  func names() throws {
    let texts = [
      try request("part 1"), try request("part 2"), try request(nil), try request(nil),
      try request("part 1", name: "Act"), try request("part 2", name: "Act"),
      try request("part 2", name: "Act"),
      try request(nil, name: "Sample Act, part 1"),
    ]
    let compared = try compared(texts)
    #expect(
      compared.names == [
        "Sample Act, part 1 [sample]", "Sample Act, part 2", "Sample Act [sample]", "Sample Act [sample] #2",
        "Act [sample], part 1", "Act [sample], part 2", "Act [sample], part 2 #2",
        "Sample Act, part 1 [sample] #2",
      ])
    let rows = CountResult(compared).data.rows
    #expect(Set(rows.map { $0.cells[1] }).count == texts.count)
    let evidence = EvidenceResult(compared).data.rows
    #expect(Set(evidence.map { $0.cells[1] }).count == texts.count)
    // Tables of one text each have the names that the texts have among all.
    let apart = String(
      decoding: try Report(.text).bytes(of: CountResult(compared, isApart: true)), as: UTF8.self)
    for name in compared.names { #expect(apart.contains(name)) }
  }

  @Test("the foot states the scope of each text where they differ, and one where they do not")
  func foot() throws {
    let differing = try compared([request("part 1", name: "One"), request(nil, name: "All")])
    let lines = ComparisonTable.table(of: differing).provenance
    #expect(lines.map(\.key).prefix(3) == ["Scope of One", "Scope of All", "Rule"])
    #expect(lines[0].value.hasPrefix("statute, in part 1 (zones: "))
    let texts = lines.filter { $0.key == "Text" }.map(\.value)
    #expect(texts.count == 2 && texts[0].hasPrefix("One; Sample Act; no version stated; sample (text, "))
    let alike = ComparisonTable.table(
      of: try compared([request("part 1", name: "A"), request("part 1", name: "B")]))
    #expect(alike.provenance.map(\.key).prefix(2) == ["Scope", "Rule"])
    #expect(alike.provenance[0].value.hasPrefix("statute, in part 1 (zones: "))
  }

  @Test("CSV and JSON carry it")
  func tidy() throws {
    let compared = try compared([request("part 1", name: "One"), request("printed, part 2", name: "Two")])
    let csv = String(decoding: try Report(.csv).bytes(of: CountResult(compared)), as: UTF8.self).split(
      separator: "\n")
    #expect(csv.dropFirst().map { $0.contains("\"statute, in part 1\"") } == [true, false])
    #expect(csv.dropFirst().map { $0.contains("\"printed, in part 2\"") } == [false, true])
    let json = String(decoding: try Report(.json).bytes(of: CountResult(compared)), as: UTF8.self)
    #expect(json.contains("\"name\": \"statute, in part 1\""))
    #expect(json.contains("\"name\": \"printed, in part 2\""))
  }

  @Test("a term is explained in the scopes of each text, narrowed as its own")
  func explained() throws {
    let run = ExplainRun(wordlist: try .terms("inform"))
    let (explanations, failures) = try run.explain([request("part 1"), request("printed, part 2")])
    #expect(failures.isEmpty)
    #expect(explanations.map(\.chosen.scope.name) == ["statute, in part 1", "printed, in part 2"])
    #expect(explanations.map(\.chosen.words) == [12, 10])
    #expect(explanations.map { $0.rules[0].count(scope: $0.scope) } == [1, 2])
    #expect(
      Set(ExplainResult(explanations).data.rows.map { $0.cells[1] })
        == [.text("Sample Act, part 1"), .text("Sample Act, printed, part 2")])
  }

  @Test("an inspection is of the text's own scope")
  func inspected() throws {
    let request = try request("part 1", name: "One")
    let inspection = try Inspection(request.source, as: request.with("sample"))
    #expect(inspection.words == 12)
    #expect(InspectionReport.table(of: inspection).title == "One")
  }
}
