import Force
import Ingest
import Legislation
import Reporter
import TermFrequency
import TestSupport
import Testing
import Wordlists

@testable import Measures

@Suite("Figures by force")
struct ForceFiguresTests {
  /// Words: s. 1 has 5 and (a) 4 of must, the amended text 4 of may, the heading 3 and s. 2 4 of none.
  private func act() -> Document {
    var text = SampleText()
    let one = text.provision(.section, "1")
    let a = text.provision(.level3, "a", in: one)
    let two = text.provision(.section, "2")
    text.addHeading("Informing must happen", of: one)
    text.add("A council must inform and—", in: one)
    text.add("publish information, and insert", in: a)
    text.add("they may inform parents", in: a, zone: .quoted)
    text.add("Parents inform the council.", in: two)
    return text.document
  }

  private func compared(_ terms: String, width: Int? = nil, by unit: Breakdown.Unit? = .force) throws
    -> ComparedTexts
  {
    let list = try Wordlist.terms(terms)
    var count = TextCount(list, by: unit, evidenceWidth: width)
    return ComparedTexts(
      wordlist: list, wordlistOrigin: "--terms", rule: .standard, scope: .statute,
      texts: [try count.figures(of: act())])
  }

  @Test("each hit and each word is in the unit of its sentence, in the order of the forces")
  func units() throws {
    let figures = try #require(try compared("inform*,must").texts.first)
    let parts = try #require(figures.breakdown).parts
    #expect(parts.map(\.label) == ["must", "may", "none"])
    #expect(parts.map(\.words) == [9, 4, 7])
    #expect(parts.map(\.counts) == [[2, 1], [1, 0], [2, 1]])
    #expect(parts.map(\.total) == [3, 1, 3])
    #expect(figures.words == 20)
  }

  @Test("a hit of several words has the force of its first")
  func phrase() throws {
    let parts = try #require(try compared("council must").texts.first?.breakdown).parts
    #expect(parts.map(\.counts) == [[1], [0], [0]])
  }

  @Test(
    "equal the table in real texts, for every scope, and evidence has the force of its unit", .overRealTexts)
  func sumsOverRealTexts() throws {
    for name in RealTexts.ten {
      let document = try RealTexts.document(name)
      let list = try Wordlist.terms("inform*,co-operat*,person,must,may,shall,the person|a person,in")
      for scope in Scope.named {
        var count = TextCount(list, scope: scope, by: .force, evidenceWidth: 0)
        let figures = try count.figures(of: document)
        let parts = try #require(figures.breakdown).parts
        #expect(parts.reduce(0) { $0 + ($1.words ?? 0) } == figures.words, "\(name), \(scope.name)")
        #expect(parts.reduce(0) { $0 + ($1.total ?? 0) } == figures.total, "\(name), \(scope.name)")
        for row in list.rows.indices {
          #expect(parts.reduce(0) { $0 + ($1.counts[row] ?? 0) } == figures.rows[row].count)
          for part in parts {
            #expect(
              figures.evidence.count { $0.row == row && $0.force?.description == part.label }
                == part.counts[row], "\(name), \(scope.name), \(part.label)")
          }
        }
      }
    }
  }

  @Test("evidence tells the force where it was asked for, and has no such column where it was not")
  func evidence() throws {
    let asked = try compared("inform", width: 10)
    let table = EvidenceResult(asked).data
    #expect(table.columns.last?.key == "force")
    #expect(table.rows.map { $0.cells.last } == [.text("must"), .text("may"), .text("none")])
    let plain = try compared("inform", width: 10, by: .section)
    #expect(plain.evidence.allSatisfy { $0.force == nil })
    #expect(!EvidenceResult(plain).data.columns.contains { $0.key == "force" })
    let json = ConcordanceJSON.evidence(of: asked).serialized()
    let forces = json.split(separator: "\n").filter { $0.contains("\"force\": ") }.map {
      $0.split(separator: "\"")[3]
    }
    #expect(forces == ["must", "may", "none"])
    #expect(!ConcordanceJSON.evidence(of: plain).serialized().contains("\"force\""))
  }

  @Test("a concordance is grouped by force, and each group keeps the order")
  func grouped() throws {
    let compared = try compared("inform*", width: 12)
    let concordance = Concordance(compared.evidence, order: .right, isByForce: true)
    #expect(concordance.lines.map { $0.force } == [.must, .must, .may, .ungoverned, .ungoverned])
    #expect(concordance.lines.map(\.hit) == ["inform", "information", "inform", "Informing", "inform"])
    var table = ConcordanceTable.table(of: concordance, in: compared)
    table.provenance = []
    let headings = table.rows.filter { $0.kind == .groupHeading }.map { $0.cells.first }
    #expect(headings == [.text("must: 2 hits"), .text("may: 1 hit"), .text("none: 2 hits")])
    #expect(Concordance(compared.evidence).lines.map(\.hit).first == "Informing")
  }

  @Test("the table says how many words are in another language")
  func language() throws {
    var document = act()
    document.languages = ["cy"]
    let list = try Wordlist.terms("inform")
    var count = TextCount(list, by: .force)
    let compared = ComparedTexts(
      wordlist: list, wordlistOrigin: "--terms", rule: .standard, scope: .statute,
      texts: [try count.figures(of: document)])
    let notes = BreakdownTable.tables(of: compared)[0].notes
    #expect(
      notes.contains(
        "The rule of force reads English: 20 words of the text are in another language (cy) and are not "
          + "read."))
    #expect(compared.texts[0].breakdown?.parts.map(\.label) == ["not read"])
    #expect(compared.texts[0].breakdown?.parts.map(\.words) == [20])
  }
}
