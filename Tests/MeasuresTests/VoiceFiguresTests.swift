import Force
import Legislation
import Reporter
import TermFrequency
import TestSupport
import Testing
import Wordlists

@testable import Measures

@Suite("Figures by bearer and counterpart")
struct VoiceFiguresTests {
  private func act() -> Document {
    var text = SampleText()
    let one = text.provision(.section, "1")
    let two = text.provision(.section, "2")
    text.add("A local authority must inform the parent.", in: one)
    text.add("The parent may inform the widget.", in: two)
    text.add(
      "The parent must be informed if the parent and the authority agree. They inform nobody.", in: two)
    return text.document
  }

  /// Words: 7 and 6, then 12 of the passive, which are unstated, and 3 of no norm.
  @Test("groups are units, with those who are unstated and text without a norm")
  func units() throws {
    var count = TextCount(try Wordlist.terms("inform*"), by: .bearer)
    let parts = try #require(try count.figures(of: act()).breakdown).parts
    #expect(parts.map(\.label) == ["Families", "Public bodies", "unstated", "no norm"])
    #expect(parts.map(\.words) == [6, 7, 12, 3])
    #expect(parts.map(\.counts) == [[1], [1], [1], [1]])
    var other = TextCount(try Wordlist.terms("inform*"), by: .counterpart)
    let counterparts = try #require(try other.figures(of: act()).breakdown).parts
    #expect(counterparts.map(\.label) == ["Families", "unstated", "no norm"])
    #expect(counterparts.map(\.counts) == [[2], [1], [1]])
  }

  @Test(
    "heads are in the group of the longest term that they are or end in",
    arguments: [
      ("local authority", "Public bodies"), ("responsible local authority", "Public bodies"),
      ("local authority representative", "Professionals"), ("child's parent", "Families"),
      ("widget", "other"),
    ])
  func groups(_ head: String, _ group: String) throws {
    let actors = try ActorGroups.bundled()
    #expect(actors.group(of: head).map { actors.names[$0] } ?? "other" == group)
  }

  @Test("equal the table in real texts", .overRealTexts, arguments: [Breakdown.Unit.bearer, .counterpart])
  func sumsOverRealTexts(_ unit: Breakdown.Unit) throws {
    for name in RealTexts.ten {
      let document = try RealTexts.document(name)
      var count = TextCount(try Wordlist.terms("inform*,consult*,person,must"), by: unit, evidenceWidth: 0)
      let figures = try count.figures(of: document)
      let parts = try #require(figures.breakdown).parts
      #expect(parts.reduce(0) { $0 + ($1.words ?? 0) } == figures.words, "\(name)")
      for row in 0..<4 {
        #expect(parts.reduce(0) { $0 + ($1.count(row: row) ?? 0) } == figures.rows[row].count, "\(name)")
      }
      for part in parts {
        let evidence = figures.evidence.count {
          (unit == .bearer ? $0.bearerGroup : $0.counterpartGroup) == part.label
        }
        #expect(evidence == (0..<4).reduce(0) { $0 + (part.count(row: $1) ?? 0) }, "\(name) \(part.label)")
      }
    }
  }

  @Test("a register has a line for each norm, in order")
  func duties() throws {
    var text = SampleText()
    let one = text.provision(.section, "1")
    let a = text.provision(.level3, "a", in: one)
    let two = text.provision(.section, "2")
    text.add("If a child is ill, the authority must—", in: one)
    text.add("inform the parent.", in: a)
    text.add(
      "No person may publish it unless the court agrees. The parent is entitled to appeal. It is free.",
      in: two)
    var options = OptionValues([:])
    var worker = DutiesMeasure(&options).worker(Materials())
    let part = try worker.part(of: text.document, as: TextRequest("a"))
    #expect(part.norms.map(\.kind) == [.obligation, .prohibition, .permission])
    #expect(part.norms.map(\.bearer) == ["authority", "person", "parent"])
    #expect(part.norms.map(\.verb) == ["inform", "publish", "appeal"])
    #expect(part.norms.map(\.counterpart) == ["parent", "unstated", "unstated"])
    #expect(part.norms.map(\.condition) == ["If a child is ill", "unless the court agrees", ""])
    #expect(part.norms.map(\.provision) == ["s. 1", "s. 2", "s. 2"])
    #expect(part.norms[0].words.hasSuffix("inform the parent."))
  }
}
