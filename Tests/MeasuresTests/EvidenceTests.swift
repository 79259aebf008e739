import Legislation
import Testing
import Wordlists

@testable import Measures

@Suite("Evidence")
struct EvidenceTests {
  private func evidence(
    _ term: String, rule: CountingRule = .standard, scope: Scope = .statute, width: Int = 12
  ) throws -> TextFigures {
    var count = TextCount(try .terms(term), rule: rule, scope: scope, evidenceWidth: width)
    return try count.figures(of: SampleText.act())
  }

  @Test("a line says what was hit, where, in which zone and state")
  func line() throws {
    let lines = try evidence("inform", scope: .everything).evidence
    #expect(lines.map(\.provision) == ["(prelims)", "s. 1", "s. 3", "s. 4", "Sch. 1 para. 1"])
    #expect(lines.map(\.zone) == [.prelims, .operative, .operative, .operative, .operative])
    #expect(lines.map(\.state) == [.inForce, .inForce, .inForce, .prospective, .inForce])
    #expect(lines[0].left == "An Act to ")
    #expect(lines[0].hit == "inform")
    #expect(lines[0].position == 10)
    #expect(lines[3].left == "They ")
  }

  @Test("a word with several hits has several lines")
  func severalHits() throws {
    var text = SampleText()
    text.add("co-co and cocoa")
    var count = TextCount(try .terms("co"), rule: CountingRule(matching: .substring), evidenceWidth: 10)
    let figures = try count.figures(of: text.document)
    #expect(figures.rows[0].count == 4)
    #expect(figures.evidence.map(\.hit) == ["co-co", "co-co", "cocoa", "cocoa"])
  }

  @Test("nothing is kept unless it is asked for")
  func notAskedFor() throws {
    var count = TextCount(try .terms("inform"))
    let figures = try count.figures(of: SampleText.act())
    #expect(figures.evidence.isEmpty)
    #expect(figures.breakdown == nil)
  }

  @Test("lines of several texts know their text and stand row by row")
  func severalTexts() throws {
    let list = try Wordlist.terms("inform,parents")
    var count = TextCount(list, evidenceWidth: 5)
    let texts = [try count.figures(of: SampleText.act()), try count.figures(of: SampleText.act())]
    let compared = ComparedTexts(
      wordlist: list, wordlistOrigin: "--terms", rule: .standard, scope: .statute, texts: texts)
    #expect(compared.evidence.map(\.text) == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    #expect(compared.evidence.map(\.row) == [0, 0, 0, 1, 1, 0, 0, 0, 1, 1])
  }
}
