import Legislation
import Testing
import Wordlists

@testable import Measures

@Suite("Figures of rows")
struct RowFiguresTests {
  private func figures(
    _ list: Wordlist, _ texts: [String], rule: CountingRule = .standard, near: Bool = false,
    by unit: Breakdown.Unit? = nil
  ) throws -> TextFigures {
    var sample = SampleText()
    for (index, text) in texts.enumerated() {
      let section = sample.provision(.section, String(index + 1))
      sample.add(text, in: section)
    }
    var count = TextCount(list, rule: rule, listsNearMisses: near, by: unit)
    return try count.figures(of: sample.document)
  }

  /// The first row's hits stand later in the text than the second's, whose rule is another.
  @Test("of two rules are totalled in order of place")
  func rules() throws {
    let list = try Wordlist.parse(
      Array(
        """
        rows:
          - {label: SEN, terms: SEN, case: exact}
        groups:
          - group: Advice
            rows:
              - {label: phrase, terms: local offer, hyphens: distinct}
              - advice
              - {label: letters, terms: vic, matching: substring}
        """.utf8), file: "m")
    let figures = try figures(
      list, ["advice local offer advice SEN sen", "local offer SEN advice"], by: .section)
    #expect(figures.rows.counts == [2, 2, 3, 3])
    #expect(figures.groups.map { $0 } == [5])
    #expect(figures.total == 7)
    let parts = try #require(figures.breakdown).parts
    #expect(parts.prefix(2).map(\.total) == [4, 3])
  }

  @Test("counted by families name the last word of a phrase as taken")
  func taken() throws {
    let figures = try figures(
      try Wordlist.parse(terms: "mediation adviser"),
      ["a mediation adviser, mediation advisers and mediation advice; mediation advice"],
      rule: CountingRule(matching: .family))
    #expect(
      figures.rows[0].taken.map { "\($0.word) \($0.count)" } == ["advice 2", "adviser 1", "advisers 1"])
  }

  @Test(
    "list as near what holds their letters at the beginning, inside or at the end, and was not counted",
    arguments: [
      (
        "form", "form forms reform informs platform-form for rm",
        ["forms 1", "informs 1", "platform-form 1", "reform 1"]
      ),
      ("form*", "form forms reform informs", ["informs 1", "reform 1"]),
      ("local form", "local form, forms local reform form", ["form 1", "forms 1", "reform 1"]),
      (
        "organi?ation", "organisation organisations disorganization organs organiation",
        ["disorganization 1", "organisations 1"]
      ),
      ("co-operate", "cooperate cooperates uncooperate", ["cooperates 1", "uncooperate 1"]),
      ("must \u{2026} form", "must x form forms form", ["form 1", "forms 1"]),
      ("xyz", "form", []),
    ])
  func near(term: String, text: String, near: [String]) throws {
    let figures = try figures(try Wordlist.parse(terms: term), [text], near: true)
    #expect(figures.rows[0].near.map { "\($0.word) \($0.count)" } == near)
  }

  @Test("of a phrase with a gap have the force and the place of its first word")
  func force() throws {
    let list = try Wordlist.parse(terms: "consult \u{2026} may inform")
    let figures = try figures(list, ["The council must consult those whom it may inform."], by: .force)
    let parts = try #require(figures.breakdown).parts
    #expect(parts.first { $0.total == 1 }?.label == "must")
  }
}
