import Legislation
import Reporter
import TermFrequency
import Testing
import Wordlists

@testable import Measures

/// What people and programs get to see of breakdowns, concordances and explanations.
@Suite("Reports of evidence")
struct EvidenceReportTests {
  private func compared(
    _ terms: String, by unit: Breakdown.Unit? = nil, width: Int? = nil, scope: Scope = .statute
  ) throws -> ComparedTexts {
    let list = try Wordlist.terms(terms)
    var count = TextCount(list, scope: scope, by: unit, evidenceWidth: width)
    return ComparedTexts(
      wordlist: list, wordlistOrigin: "--terms", rule: .standard, scope: scope,
      texts: [try count.figures(of: SampleText.act())])
  }

  /// Without the figures' provenance, which names versions and hashes.
  private func text(_ table: Table) -> String {
    var table = table
    table.provenance = []
    return TextRenderer().render(table)
  }

  @Test("CSV of a breakdown has the columns of a count and the unit and its citation")
  func tidyBreakdown() throws {
    let csv = DelimitedRenderer.csv.render(CountResult(try compared("inform*", by: .part)).data)
    let rule = "\"word, hyphens same, case fold, possessive base\""
    #expect(
      csv == """
        path,document,id,version,group,label,count,words,per_1000,scope,rule,status,sha256,unit,provision
        sample,sample,,,,inform*,4,12,333.3333333333333,statute,\(rule),counted,,part,Pt. 1
        sample,sample,,,,inform*,1,5,200.0,statute,\(rule),counted,,part,Pt. 2
        sample,sample,,,,inform*,1,4,250.0,statute,\(rule),counted,,part,Sch. 1 Pt. 1
        sample,sample,,,,inform*,0,1,0.0,statute,\(rule),counted,,part,outside any Part

        """)
    let whole = CountResult(try compared("inform*")).data
    #expect(whole.columns.count == 13)
    #expect(whole.rows.count == 1)
  }

  @Test("few rows stand beside the units, and units without a hit are summed")
  func beside() throws {
    #expect(
      text(BreakdownTable.tables(of: try compared("information", by: .section))[0]) == """
        terms in sample, by section

                                        information
                                        ──────────────────────
        section                 words   count  per 1,000 words
        ──────────────────────────────────────────────────────
        s. 2                        4       1           250.00
        outside any section         3       0             0.00
        3 units without a hit      15       0             0.00
        ──────────────────────────────────────────────────────
        The text in this scope     22       1            45.45

        3 units with words and without a hit are not listed; CSV and JSON have them.
        5 words of 27 are left out because of their state (5 prospective); the scope printed brings in all but repealed text, everything all text.

        """)
  }

  @Test("many rows have their units below them")
  func below() throws {
    #expect(
      text(BreakdownTable.tables(of: try compared("council,parents,nobody,absent", by: .part))[0]) == """
        terms in sample, by part

        Term            count  words  per 1,000 words  heading
        ───────────────────────────────────────────────────────────────
        council             2     22            90.91
          Pt. 1             1     12            83.33  Informing people
          Pt. 2             1      5           200.00
        parents             2     22            90.91
          Pt. 1             1     12            83.33  Informing people
          Pt. 2             1      5           200.00
        nobody              1     22            45.45
          Sch. 1 Pt. 1      1      4           250.00
        absent              0     22             0.00

        5 words of 27 are left out because of their state (5 prospective); the scope printed brings in all but repealed text, everything all text.
        Below each term are the units that have it; units without a hit are in CSV and JSON only.

        """)
  }

  @Test("JSON of a breakdown has units that add up, in the order of the rows")
  func breakdownJSON() throws {
    let json = ComparisonJSON.document(of: try compared("parents,inform", by: .schedule), order: .label)
    let units = json["texts"]?.elements.first?["breakdown"]?["units"]?.elements ?? []
    #expect(units.map { $0["provision"] } == ["Sch. 1", "outside schedules"])
    #expect(units.map { $0["outside"] } == [false, true])
    // By label: inform, then parents.
    #expect(units.map { $0["counts"] } == [[1, 0], [2, 2]])
    #expect(units.map { $0["together"] } == [1, 4])
    #expect(ComparisonJSON.document(of: try compared("inform"))["texts"]?.elements.first?["breakdown"] == nil)
  }

  @Test("a concordance is aligned on the hit")
  func concordance() throws {
    let compared = try compared("inform", width: 20)
    let concordance = Concordance(compared.evidence, order: .right, sample: .init(size: 5, seed: 4))
    #expect(
      text(ConcordanceTable.table(of: concordance, in: compared)) == """
        3 of 3 hits, drawn with seed 4, by the words after

                   before  hit     after                 provision       heading
        ─────────────────────────────────────────────────────────────────────────────────
             Nobody need   inform   anyone.              Sch. 1 para. 1  Repeals
        The council must   inform   parents. ¶ informed  s. 1            Informing people
             Parents may   inform   the council. ¶ They  s. 3

        Contexts show the text as it is, whatever its zone; ¶ is where a paragraph, heading or cell ends.
        sample: 5 words of 27 are left out because of their state (5 prospective); the scope printed brings in all but repealed text, everything all text.

        """)
  }

  @Test("CSV of a concordance keeps the passage as it stands")
  func tidyConcordance() throws {
    let compared = try compared("parents", width: 12, scope: .everything)
    let csv = DelimitedRenderer.csv.render(EvidenceResult(compared).data)
    let tail = "everything,\"word, hyphens same, case fold, possessive base\","
    #expect(
      csv.split(separator: "\n") == [
        "path,document,id,version,group,label,provision,zone,state,left,hit,right,position,scope,rule,sha256,heading,address",
        "sample,sample,,,,parents,s. 1,operative,inForce,must inform ,parents,. ¶ informed,59,\(tail),Informing people,",
        "sample,sample,,,,parents,s. 3,operative,inForce,ormation. ¶ ,Parents, may inform,112,\(tail),,",
      ])
  }

  @Test("a filter shows lines of some rows and zones, and counts what it leaves out")
  func filter() throws {
    let compared = try compared("inform,parents", width: 5, scope: .everything)
    var filter = ConcordanceFilter()
    filter.rows = [1]
    filter.rowNames = ["row parents"]
    let some = Concordance(compared.evidence, filter: filter)
    #expect((some.total, some.filteredOut) == (2, compared.evidence.count - 2))
    #expect(some.lines.allSatisfy { $0.row == 1 })
    let json = ConcordanceJSON.document(of: some, in: compared)
    #expect(json["filter"] == "row parents")
    #expect(json["filtered_out"] == .integer(compared.evidence.count - 2))
    #expect(json["lines"]?.elements.map { $0["heading"] } == ["Informing people", ""])
    #expect(json["lines"]?.elements.map { $0["address"] } == ["", ""])
    let left = compared.evidence.count - 2
    #expect(
      text(ConcordanceTable.table(of: some, in: compared))
        .contains("Only lines of row parents; \(left) hits are left out."))
    filter.zones = [.quoted]
    #expect(Concordance(compared.evidence, filter: filter).total == 0)
    filter.zones = [.operative]
    filter.states = [.inForce]
    #expect(Concordance(compared.evidence, filter: filter).total == 2)
    #expect(filter.name == "zone operative; state in force; row parents")
    filter.forces = [.must]
    // No force was asked for, and so none is there.
    #expect(Concordance(compared.evidence, filter: filter).total == 0)
    #expect(ConcordanceFilter().name.isEmpty)
    #expect(ConcordanceJSON.document(of: Concordance(compared.evidence), in: compared)["filter"] == .null)
  }

  @Test("headings are shortened between words for people, and whole beside addresses")
  func headings() throws {
    var compared = try compared("parents", width: 5)
    let long = "Duty to inform parents of the services that there are"
    for index in compared.texts[0].evidence.indices {
      compared.texts[0].evidence[index].heading = long
      compared.texts[0].evidence[index].address = "https://www.legislation.gov.uk/ukpga/2014/6/section/1"
    }
    let concordance = Concordance(compared.evidence)
    let people = text(ConcordanceTable.table(of: concordance, in: compared))
    #expect(people.contains("Duty to inform parents of…") && !people.contains("legislation.gov.uk"))
    let markdown = MarkdownRenderer().render(
      ConcordanceTable.table(of: concordance, in: compared, addresses: true))
    #expect(markdown.contains("| \(long) | https://www.legislation.gov.uk/ukpga/2014/6/section/1 |"))
  }

  @Test("evidence in JSON has the table's counts and as many lines")
  func evidenceJSON() throws {
    let json = ConcordanceJSON.evidence(of: try compared("inform*,parents", width: 5))
    #expect(json["schema"] == "voxlex/evidence/1")
    #expect(json["rows"]?.elements.map { $0["counts"] } == [[6], [2]])
    let rows = json["lines"]?.elements.map { $0["row"] } ?? []
    #expect(rows.count { $0 == 0 } == 6)
    #expect(rows.count { $0 == 1 } == 2)
    #expect(json["total"] == 8)
  }

  @Test("an explanation prints each rule's count and the words that make it up, in every scope")
  func explanation() throws {
    var explainer = Explainer(try .terms("nobody"))
    let explanations = try explainer.explanations(of: SampleText.act())
    let printed = text(ExplanationTable.table(of: explanations[0], name: "sample"))
    #expect(
      printed.hasPrefix(
        """
        “nobody” in sample

                                          hits by scope
                                          ───────────────────────────────────────
        Rule, and the words it hits       statute  operative  printed  everything   provisions (statute)
        ────────────────────────────────────────────────────────────────────────────────────────────────
        word, prefix, substring, family         1          1        2           2
          nobody                                1          1        2           2   Sch. 1 para. 1
        ────────────────────────────────────────────────────────────────────────────────────────────────
        Words of the scope                     22         19       31          31
        """))
    let csv = DelimitedRenderer.csv.render(ExplainResult(explanations).data)
    #expect(
      csv.split(separator: "\n").dropFirst().map {
        String($0.replacing("\"word, prefix, substring, family\"", with: "all"))
      } == [
        "sample,sample,,,nobody,all,statute,nobody,Sch. 1 para. 1,1,22,counted,",
        "sample,sample,,,nobody,all,operative,nobody,Sch. 1 para. 1,1,19,counted,",
        "sample,sample,,,nobody,all,printed,nobody,s. 4,1,31,counted,",
        "sample,sample,,,nobody,all,printed,nobody,Sch. 1 para. 1,1,31,counted,",
        "sample,sample,,,nobody,all,everything,nobody,s. 4,1,31,counted,",
        "sample,sample,,,nobody,all,everything,nobody,Sch. 1 para. 1,1,31,counted,",
      ])
  }

  @Test("an explanation ends in what the licence of its text asks for")
  func explanationSource() throws {
    var act = SampleText.act()
    act.identity.attribution = "© The Crown"
    var explainer = Explainer(try .terms("nobody"))
    let table = ExplanationTable.table(of: try explainer.explanations(of: act)[0], name: "sample")
    #expect(table.provenance.last == Table.Provenance("Source", "© The Crown"))
  }

  @Test("an explanation without a hit says 0, and JSON has all of it")
  func explanationJSON() throws {
    var explainer = Explainer(try .terms("absent"))
    let explanations = try explainer.explanations(of: SampleText.act())
    let csv = DelimitedRenderer.csv.render(ExplainResult(explanations).data)
    #expect(csv.split(separator: "\n").count == 5)
    #expect(csv.contains("statute,,,0,22,counted,"))
    let json = ExplanationJSON.document(of: explanations)
    let rules = json["explanations"]?.elements.first?["rules"]?.elements ?? []
    #expect(rules.count == 1)
    #expect(rules.first?["rules"]?.elements.count == 16)
    #expect(rules.first?["scopes"]?.elements.map { $0["count"] } == [0, 0, 0, 0])
  }
}

extension JSONValue {
  fileprivate subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  fileprivate var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }
}
