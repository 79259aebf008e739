import Legislation
import Reporter
import TermFrequency
import TestSupport
import Testing
import Wordlists

@testable import Measures

@Suite("Complexity")
struct ComplexityTests {
  private func figures(
    _ document: Document, _ options: [String: OptionValues.Value] = [:], list: Wordlist? = nil
  ) throws -> [ComplexityFigures] {
    var values = OptionValues(options)
    let run = try MeasureRun(ComplexityMeasure(&values), Materials(wordlist: list))
    return try #require(run.run([TextRequest(document)]).result).rows.map(\.figures)
  }

  /// Three sections and a schedule; s. 1 has two levels below it.
  private func law() -> Document {
    var text = SampleText()
    let one = text.provision(.section, "1")
    let sub = text.provision(.level2, "1", in: one)
    let limb = text.provision(.level3, "a", in: sub)
    let two = text.provision(.section, "2")
    let three = text.provision(.section, "3")
    let schedule = text.provision(.schedule, "1")
    let paragraph = text.provision(.section, "1", in: schedule, word: .paragraph)
    text.addHeading("Duty to inform", of: one)
    text.add("If a person asks, the authority must, subject to section 3(2) and subsection (2)—", in: sub)
    text.add("give reasonable help, unless it cannot, and", in: limb)
    text.add("act under section 5 of the Care Act 2014. It may refuse.", in: sub)
    text.add("In this Act “help” means appropriate help.", in: two)
    text.add("Sections 1 and 2 apply, and paragraph 1 of Schedule 1 does.", in: three)
    text.add("See section 3 and paragraph 1.", in: paragraph)
    return text.document
  }

  @Test("has the figures of each provision by the rules that are stated")
  func rules() throws {
    let found = try figures(law())
    #expect(found.map(\.provision) == ["s. 1", "s. 2", "s. 3", "Sch. 1 para. 1"])
    // Heading 3; 12 to the dash (numbers are no words), 7, 7 and 3.
    #expect(found.map(\.words) == [32, 7, 8, 4])
    #expect(found.map(\.depth) == [3, 1, 1, 1])
    // One sentence through the limbs, and a short one.
    #expect(found.map(\.sentences) == [2, 1, 1, 1])
    #expect(found[0].wordsASentence == 14.5)
    // section 3(2), subsection (2); section 5 of another Act; 1, 2 and the paragraph; section 3 and its own paragraph.
    #expect(found.map(\.references) == [2, 0, 3, 2])
    #expect(found.map(\.referencesToOthers) == [1, 0, 0, 0])
    #expect(found.map(\.referencesIn) == [1, 1, 2, 1])
    #expect(found.map(\.definitions) == [0, 1, 0, 0])
    // if, subject to, unless; must, cannot is none, may; reasonable, appropriate.
    #expect(found.map(\.conditions) == [3, 0, 0, 0])
    #expect(found.map(\.modals) == [2, 0, 0, 0])
    #expect(found.map(\.indeterminate) == [1, 1, 0, 0])
  }

  @Test("counts another list of indeterminate terms where one is given, each word once")
  func list() throws {
    #expect(try figures(law(), list: .terms("help,help|person")).map(\.indeterminate) == [2, 2, 0, 0])
  }

  @Test("puts the provisions in the order that is asked for")
  func order() throws {
    #expect(try figures(law(), ["sort": .word("references")]).map(\.provision).prefix(2) == ["s. 1", "s. 3"])
    #expect(try figures(law(), ["sort": .word("words")]).map(\.words) == [32, 8, 7, 4])
  }

  @Test(
    "finds references by their numbers",
    arguments: [
      ("See sections 2, 3(1) and 4 to 6.", 4, 0), ("See section 2 of that Act.", 0, 1),
      ("See section 2 of this Act.", 1, 0), ("See paragraph 4(2) of Schedule 3.", 1, 0),
      ("See sections 1 and 2 of the Sea Fish (Conservation) Act 1967 and section 3.", 1, 2),
      ("See Part IV and Chapter 2 of Part 3.", 2, 0), ("This section and that Part.", 0, 0),
      ("See Article 6(1) of the GDPR.", 0, 1), ("See regulation 5(1)(a) or paragraph (b).", 2, 0),
      ("A part of it, a section I like.", 0, 0), ("Paragraph 9.23 of the code.", 1, 0),
    ])
  func references(_ sentence: String, _ own: Int, _ others: Int) throws {
    var text = SampleText()
    text.add(sentence, in: text.provision(.section, "1"))
    let found = try #require(try figures(text.document).first)
    #expect((found.references, found.referencesToOthers) == (own, others), "\(sentence)")
  }

  @Test("of an empty text is none, and of a text without provisions one line")
  func empty() throws {
    #expect(try figures(SampleText().document).isEmpty)
    var text = SampleText()
    text.add("A council must act.")
    #expect(try figures(text.document).map(\.words) == [4])
  }
}

@Suite("Complexity", .overRealTexts)
struct ComplexityOverRealTexts {
  @Test("adds up to the words of the text, by every unit", arguments: RealTexts.ten)
  func sums(name: String) throws {
    let document = try RealTexts.document(name)
    let words = try CountRun(wordlist: .terms("x")).compare([document]).texts[0].words
    var sums: Set<[Int]> = []
    for unit in Breakdown.Unit.allCases where unit.isProvision {
      var measure = ComplexityMeasure()
      measure.unit = unit
      let rows = try #require(MeasureRun(measure, Materials()).run([TextRequest(document)]).result).rows
      let sum = ComplexityFigures.together(rows.map(\.figures), named: "")
      #expect(sum.words == words)
      sums.insert([
        sum.conditions, sum.modals, sum.indeterminate, sum.definitions, sum.references,
        sum.referencesToOthers,
      ])
    }
    #expect(sums.count == 1, "every unit has the same hits, \(sums)")
  }
}
