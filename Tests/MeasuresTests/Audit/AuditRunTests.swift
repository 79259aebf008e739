import Legislation
import Testing
import Wordlists

@testable import Measures

@Suite("An audit")
struct AuditRunTests {
  @Test("finds the rule and scope by which a table was made, and says reproduced")
  func reproduced() throws {
    let table = try SmallDocument.table(SmallDocument.substringPrinted)
    let result = try #require(try AuditRun(table).audit([SmallDocument.law]))
    let text = result.texts[0]
    #expect(result.verdict.kind == .reproduced)
    #expect(result.rules[text.best.rule] == CountingRule(matching: .substring))
    #expect(text.scopes[text.best.scope].name == "printed")
    #expect(text.rows(.byTableRule).count == 7)
    #expect(
      result.verdict.sentence.hasPrefix(
        "Reproduced: all 7 figures that are not 0 are given by one rule (substring, hyphens same, case fold, "
          + "possessive base; scope printed) over Law of Words"))
  }

  @Test("finds the three figures that were altered, and names the rule that gives one of them")
  func altered() throws {
    var figures = SmallDocument.substringPrinted
    figures[0].1 = 40  // No rule: 39 is near.
    figures[3].1 = 200  // No rule comes near.
    figures[5].1 = 21  // Whole words give 21.
    let result = try #require(try AuditRun(SmallDocument.table(figures)).audit([SmallDocument.law]))
    let text = result.texts[0]
    #expect(result.verdict.kind == .partly)
    #expect(result.rules[text.best.rule].matching == .substring)
    #expect(text.rows(.byTableRule) == [1, 2, 4, 6])
    #expect(text.rows(.near) == [0])
    #expect(text.rows(.unexplained) == [3])
    #expect(text.rows(.byOtherRule) == [5])
    #expect(text.cells[0].nearest.count == 39)
    #expect(text.cells[5].exact.allSatisfy { result.rules[$0.way.rule].matching == .word })
    #expect(text.cells[5].nearest.way.rule == 0)
  }

  @Test("of a table from another text is not 'reproduced'")
  func another() throws {
    let table = try SmallDocument.table(SmallDocument.substringPrinted)
    let result = try #require(try AuditRun(table).audit([SmallDocument.otherLaw]))
    #expect(result.verdict.kind == .notReproduced)
  }

  @Test("of several texts names the best, and measures chance by the others")
  func candidates() throws {
    let table = try SmallDocument.table(SmallDocument.substringPrinted)
    let result = try #require(
      try AuditRun(table).audit([SmallDocument.otherLaw, SmallDocument.law]))
    #expect(result.verdict.text == 1)
    #expect(result.verdict.measured?.title == "Law of Other Words")
    #expect(result.verdict.kind == .reproduced)
  }

  @Test("does not say reproduced where an unrelated text gives as much")
  func control() throws {
    var same = SmallDocument.law
    (same.identity.title, same.identity.item, same.identity.sha256) = ("Twin", ItemID("twin"), "twin")
    let table = try SmallDocument.table(SmallDocument.substringPrinted)
    let result = try #require(try AuditRun(table).audit([SmallDocument.law], against: [same]))
    #expect(result.verdict.kind == .partly)
    #expect(result.verdict.mayBeChance)
  }

  @Test("takes another version of the same law for no measure of chance")
  func version() throws {
    var same = SmallDocument.law
    (same.identity.textVersion, same.identity.sha256) = (.enacted, "other bytes")
    let table = try SmallDocument.table(SmallDocument.substringPrinted)
    let result = try #require(try AuditRun(table).audit([SmallDocument.law, same]))
    #expect(result.verdict.measured == nil)
    #expect(result.verdict.kind == .reproduced)
  }

  @Test("of zeros and of small figures proves nothing")
  func nothing() throws {
    let zeros = try SmallDocument.table([("Coproduction", 0), ("Synergy", 0), ("Collaborate", 0)])
    let none = try #require(try AuditRun(zeros).audit([SmallDocument.law]))
    #expect(none.verdict.kind == .notReproduced)
    #expect(none.texts[0].rows(.zero) == [0, 1, 2])
    #expect(
      none.verdict.sentence
        == "Not reproduced: every figure of the table is 0, and almost any text gives that.")

    // Inform 13, partner 3, Informs 4: three figures by the default rule, but two of them any text may give.
    let few = try SmallDocument.table([("Partner", 3), ("Informs", 4), ("Zebra", 0)])
    let small = try #require(try AuditRun(few).audit([SmallDocument.law]))
    #expect(small.verdict.explained == 2)
    #expect(small.verdict.kind == .partly)
    #expect(small.verdict.mayBeChance)
  }

  @Test("a small figure of a word that no rule finds is not near to nothing")
  func nearNothing() throws {
    let table = try SmallDocument.table([("Zebra", 1), ("Synergy", 2), ("Inform", 500)])
    let text = try #require(try AuditRun(table).audit([SmallDocument.law])).texts[0]
    #expect(text.cells.map(\.status) == [.unexplained, .unexplained, .unexplained])
    #expect(text.cells.prefix(2).allSatisfy { $0.nearest.count == 0 })
  }

  @Test("the bound of chance grows with the texts that the best was chosen from")
  func boundOfTexts() throws {
    let table = try SmallDocument.table([("Partner", 3), ("Informs", 4), ("Inform", 500)])
    func verdict(_ texts: [Document], against others: [Document] = []) throws -> AuditVerdict {
      try #require(try AuditRun(table).audit(texts, against: others)).verdict
    }
    let one = try verdict([SmallDocument.law])
    let two = try verdict([SmallDocument.law, SmallDocument.otherLaw])
    #expect(one.bound > 0 && one.bound < 1 && two.text == 0)
    #expect(two.bound == min(1, 2 * one.bound))
    // Texts that are held against it are not chosen from.
    #expect(try verdict([SmallDocument.law], against: [SmallDocument.otherLaw]).bound == one.bound)
  }

  @Test("does not let rows published as 0 raise the verdict")
  func zerosApart() throws {
    let figures = [("Inform", 500), ("Advise", 900)] + (1...9).map { ("Absent\($0)", 0) }
    let result = try #require(try AuditRun(SmallDocument.table(figures)).audit([SmallDocument.law]))
    #expect(result.verdict.kind == .notReproduced)
    #expect((result.verdict.figures, result.verdict.explained) == (2, 0))
    #expect(result.texts[0].rows(.zero).count == 9)
  }

  @Test("merges rules that give the same figures, the simplest first")
  func alike() throws {
    // No capitals, possessives or inner hyphens in this text: those settings make no difference to the row.
    // Their families have more words, and so families are left out.
    var limits = AuditLimits()
    limits.matchings = [.word, .prefix, .substring]
    let table = try SmallDocument.table([("Informs", 4), ("Advised", 9), ("Involved", 12)])
    let result = try #require(try AuditRun(table, limits: limits).audit([SmallDocument.law]))
    let text = result.texts[0]
    #expect(text.best == text.cells[0].exact.first?.way)
    #expect(result.rules[text.best.rule] == .standard)
    #expect(text.scopes[text.best.scope].name == "statute")
    #expect(text.alike.count + 1 == text.scopes.count * result.rules.count)
    #expect(text.chance.distinctRules == 1)
  }

  @Test("counts a row in whichever of its readings gives the figure")
  func readings() throws {
    let table = try PublishedTable.parse(
      Array("Adviser (mediation adviser),13\nInform,13\nInformation,17\n".utf8), path: "t.csv")
    let result = try #require(try AuditRun(table).audit([SmallDocument.law]))
    let text = result.texts[0]
    #expect(text.rows(.byTableRule) == [0, 1, 2])
    #expect(result.audited[0].readings[text.cells[0].byTableRule.reading].meaning == "the qualifier ignored")
  }

  @Test("goes on after a text that cannot be read, and is nil if none can")
  func failures() throws {
    let run = try AuditRun(SmallDocument.table(SmallDocument.substringPrinted))
    var told: [String] = []
    #expect(run.audit(["absent/text.xml"], failed: { told.append($0.path) }) == nil)
    #expect(told == ["absent/text.xml"])
  }
}
