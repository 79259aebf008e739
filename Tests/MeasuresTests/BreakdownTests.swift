import Legislation
import Testing
import Wordlists

@testable import Measures

@Suite("Breakdown")
struct BreakdownTests {
  private struct Unit: Equatable, CustomStringConvertible {
    var label: String
    var words: Int?
    var count: Int?
    init(_ label: String, _ words: Int?, _ count: Int?) {
      (self.label, self.words, self.count) = (label, words, count)
    }
    var description: String { "\(label): \(words ?? -1) words, \(count ?? -1) hits" }
  }

  private func units(
    _ document: Document, by unit: Breakdown.Unit, _ term: String = "*inform*", _ scope: Scope = .statute
  ) throws -> [Unit] {
    var count = TextCount(try .terms(term), scope: scope, by: unit)
    let breakdown = try #require(try count.figures(of: document).breakdown)
    return breakdown.parts.map { Unit($0.label, $0.words, $0.counts[0]) }
  }

  @Test("a Part of a schedule is a unit of its own, and the rest is named")
  func parts() throws {
    #expect(
      try units(SampleText.act(), by: .part) == [
        Unit("Pt. 1", 12, 5), Unit("Pt. 2", 5, 1), Unit("Sch. 1 Pt. 1", 4, 1),
        Unit("outside any Part", 1, 0),
      ])
  }

  @Test("sections and paragraphs of schedules are what is cited first; headings of Parts are outside")
  func sections() throws {
    #expect(
      try units(SampleText.act(), by: .section) == [
        Unit("s. 1", 6, 2), Unit("s. 2", 4, 2), Unit("s. 3", 5, 1), Unit("Sch. 1 para. 1", 4, 1),
        Unit("outside any section", 3, 1),
      ])
  }

  @Test("paragraphs go down to (a)")
  func paragraphs() throws {
    #expect(
      try units(SampleText.act(), by: .paragraph) == [
        Unit("Pt. 1", 2, 1), Unit("s. 1", 5, 1), Unit("s. 1(2)(a)", 1, 1), Unit("s. 2", 4, 2),
        Unit("s. 3", 5, 1), Unit("Sch. 1", 1, 0), Unit("Sch. 1 para. 1", 4, 1),
        Unit("outside any provision", 0, 0),
      ])
  }

  @Test("schedules, and everything before them")
  func schedules() throws {
    #expect(
      try units(SampleText.act(), by: .schedule) == [
        Unit("Sch. 1", 5, 1), Unit("outside schedules", 17, 6),
      ])
  }

  @Test(
    "what is annexed to a schedule or an annex is in its unit, and an appendix of the whole is one of its own"
  )
  func annexed() throws {
    var text = SampleText()
    let section = text.provision(.section, "1")
    let schedule = text.provision(.schedule, "1")
    let appendix = text.provision(.appendix, "A", in: schedule)
    let inner = text.provision(.section, "2", in: appendix)
    let annex = text.provision(.annex, "B")
    let attachment = text.provision(.attachment, "", in: annex)
    let alone = text.provision(.appendix, "C")
    text.add("inform", in: section)
    text.add("inform them", in: schedule)
    text.add("inform", in: appendix)
    text.add("inform", in: inner)
    text.add("inform", in: annex)
    text.add("nobody informed", in: attachment)
    text.add("inform", in: alone)
    #expect(
      try units(text.document, by: .schedule) == [
        Unit("Sch. 1", 4, 3), Unit("Annex B", 3, 2), Unit("Appendix C", 1, 1),
        Unit("outside schedules", 1, 1),
      ])
  }

  @Test("zones and states need no rest: every word has one")
  func zonesAndStates() throws {
    #expect(
      try units(SampleText.act(), by: .zone, "*inform*", .everything) == [
        Unit("operative", 24, 7), Unit("heading", 3, 1), Unit("prelims", 4, 1),
      ])
    #expect(
      try units(SampleText.act(), by: .state, "*inform*", .everything) == [
        Unit("inForce", 26, 8), Unit("prospective", 5, 1),
      ])
  }

  @Test("a text without chapters has only what is outside")
  func noUnits() throws {
    #expect(try units(SampleText.act(), by: .chapter) == [Unit("outside any Chapter", 22, 7)])
  }

  @Test("two wordings of one section are one unit; equal numbers in different places are distinguished")
  func equalNumbers() throws {
    var text = SampleText()
    let first = text.provision(.part, "1")
    let second = text.provision(.part, "1")
    let group = text.provision(.group, "")
    let third = text.provision(.part, "1", in: group)
    text.add("inform", in: first)
    text.add("inform inform", in: second)
    text.add("inform", in: third)
    #expect(
      try units(text.document, by: .part) == [
        Unit("Pt. 1 [1]", 3, 3), Unit("Pt. 1 [2]", 1, 1), Unit("outside any Part", 0, 0),
      ])
  }

  @Test("a code without numbers is broken into its titled passages, equal titles apart")
  func titledPassages() throws {
    var text = SampleText()
    let chapter = text.provision(.codeChapter, "2")
    let one = text.provision(.codeSection, "", in: chapter)
    let two = text.provision(.codeSection, "", in: chapter)
    text.addHeading("Support", of: one)
    text.add("inform early", in: one)
    text.addHeading("Support", of: two)
    text.add("inform late", in: two)
    #expect(
      try units(text.document, by: .section, "inform") == [
        Unit("ch. 2 “Support” [1]", 3, 1), Unit("ch. 2 “Support” [2]", 3, 1),
        Unit("outside any section", 0, 0),
      ])
  }

  @Test("hits of several rows that share a word are one in the unit of their first word")
  func together() throws {
    var text = SampleText()
    let one = text.provision(.section, "1")
    let two = text.provision(.section, "2")
    text.add("young ", in: one)
    text.add("people help", in: two, goesOn: true)
    var count = TextCount(try .terms("young people,people help"), by: .section)
    let figures = try count.figures(of: text.document)
    let parts = try #require(figures.breakdown).parts
    #expect(parts.map(\.total) == [1, 0, 0])
    #expect(parts.map(\.counts) == [[1, 0], [0, 1], [0, 0]])
    #expect(figures.total == 1)
  }

  @Test("a row that no text is in the language of has no count in any unit")
  func languageAbsent() throws {
    let list = try Wordlist.parse(
      Array("name: n\nlanguage: cy\nrows:\n  - inform\n".utf8), file: "n.yaml")
    var count = TextCount(list, by: .section)
    let breakdown = try #require(try count.figures(of: SampleText.act()).breakdown)
    #expect(breakdown.parts.allSatisfy { $0.counts == [nil] })
    #expect(breakdown.parts.reduce(0) { $0 + ($1.words ?? 0) } == 22)
  }
}

@Suite("A scope narrowed by provision")
struct NarrowedCensusTests {
  @Test("tells only of the provisions and the words left out by state that are inside")
  func inside() throws {
    func figures(_ references: [String], out: [String] = []) throws -> TextFigures {
      var scope = Scope.statute
      scope.inside = try references.map { try ProvisionReference($0) }
      scope.outside = try out.map { try ProvisionReference($0) }
      var count = TextCount(try .terms("inform"), scope: scope)
      return try count.figures(of: SampleText.act())
    }
    let whole = try figures([])
    #expect(whole.provisions == 5)
    #expect(whole.leftOutByState == [.prospective: 5])
    let one = try figures(["part 1"])
    #expect(one.provisions == 2)
    #expect(one.leftOutByState.isEmpty)
    #expect(one.shareLeftOutByState == 0)
    let two = try figures(["part 2"])
    #expect(two.provisions == 1)
    #expect(two.leftOutByState == [.prospective: 5])
    #expect(try figures(["part 2"], out: ["s. 4"]).leftOutByState.isEmpty)
    #expect(try figures(["sch. 1"]).provisions == 1)
  }
}
