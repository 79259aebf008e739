import Legislation
import Testing
import Wordlists

@testable import Measures

@Suite("Explain")
struct ExplainerTests {
  private func explanation(_ term: String, of document: Document, scope: Scope = .statute) throws
    -> Explanation
  {
    var explainer = Explainer(try .terms(term), scope: scope)
    return try #require(try explainer.explanations(of: document).first)
  }

  @Test("names the words that each rule adds, with their provisions, and merges equal rules")
  func inform() throws {
    let explanation = try explanation("inform", of: SampleText.act())
    #expect(explanation.scopes.map(\.scope.base) == ["statute", "operative", "printed", "everything"])
    // Words: see the sample; operative leaves the two headings out, printed adds preamble and prospective text.
    #expect(explanation.scopes.map(\.words) == [22, 19, 31, 31])
    let words = explanation.rules.first { $0.rules.contains(CountingRule(matching: .word)) }
    let prefix = explanation.rules.first { $0.rules.contains(CountingRule(matching: .prefix)) }
    let letters = explanation.rules.first { $0.rules.contains(CountingRule(matching: .substring)) }
    #expect(words?.words[0]?.map(\.word) == ["inform"])
    #expect(words?.count(scope: 0) == 3)
    #expect(prefix?.count(scope: 0) == 6)
    #expect(letters?.name == "substring")
    #expect((0..<4).map { letters?.count(scope: $0) } == [7, 6, 9, 9])
    #expect(
      letters?.words[0] == [
        ExplainedWord(
          word: "inform", count: 3,
          provisions: ["s. 1", "s. 3", "Sch. 1 para. 1"].map { ExplainedProvision(label: $0, count: 1) }),
        ExplainedWord(
          word: "information", count: 1, provisions: [ExplainedProvision(label: "s. 2", count: 1)]),
        ExplainedWord(
          word: "informed", count: 1, provisions: [ExplainedProvision(label: "s. 1(2)(a)", count: 1)]),
        ExplainedWord(
          word: "informing", count: 1, provisions: [ExplainedProvision(label: "Pt. 1", count: 1)]),
        ExplainedWord(
          word: "misinformation", count: 1, provisions: [ExplainedProvision(label: "s. 2", count: 1)]),
      ])
  }

  @Test("hyphens part the rules where the text has compounds, and hits are counted, not words")
  func hyphens() throws {
    var text = SampleText()
    text.add("Partnership-working is working in partnership.")
    let rules = try explanation("working", of: text.document).rules
    func count(_ matching: CountingRule.Matching, _ hyphens: CountingRule.Hyphens) -> Int? {
      rules.first { $0.rules.contains(CountingRule(matching: matching, hyphens: hyphens)) }?.count(scope: 0)
    }
    #expect(CountingRule.Hyphens.allCases.map { count(.word, $0) } == [1, 2, 1, 2])
    #expect(CountingRule.Hyphens.allCases.map { count(.substring, $0) } == [2, 2, 2, 2])
    var doubled = SampleText()
    doubled.add("co-co")
    let letters = try explanation("co", of: doubled.document).rules.first {
      $0.rules.contains(CountingRule(matching: .substring))
    }
    #expect(letters?.words[0]?.map(\.count) == [2])
  }

  @Test("every rule stands in exactly one line, in every scope with as many hits as when counted alone")
  func rules() throws {
    let document = SampleText.act()
    let explanation = try explanation("inform", of: document)
    #expect(explanation.rules.flatMap(\.rules).count == 16)
    for line in explanation.rules {
      for rule in line.rules {
        for (index, scope) in Scope.named.enumerated() {
          var count = TextCount(try .terms("inform"), rule: rule, scope: scope)
          #expect(line.count(scope: index) == (try count.figures(of: document).rows[0].count))
        }
      }
    }
  }

  @Test("what narrows the scope that is asked about narrows all; one that selects nothing says so")
  func narrowed() throws {
    var scope = Scope.printed
    scope.inside = [try ProvisionReference("s. 4")]
    let explanation = try explanation("inform", of: SampleText.act(), scope: scope)
    #expect(explanation.chosen.scope == scope)
    #expect(explanation.scopes.map(\.words) == [nil, nil, 5, 5])
    #expect(explanation.scopes[0].problem?.contains("selects nothing") == true)
    #expect(explanation.rules.first?.count(scope: 0) == nil)
    #expect(explanation.rules.first?.count(scope: 2) == 1)
    scope = .statute
    scope.inside = [try ProvisionReference("s. 99")]
    #expect(throws: ScopeError.self) { try self.explanation("inform", of: SampleText.act(), scope: scope) }
  }

  @Test(
    "rules are named in short",
    arguments: [
      (CountingRule.all, "word, prefix, substring, family"),
      (
        CountingRule.all.filter { $0.matching == .word && $0.hyphens != .split },
        "word (hyphens same, parts, distinct)"
      ),
      (
        CountingRule.all.filter { $0.matching == .prefix || $0.matching == .word && $0.hyphens == .same },
        "word (hyphens same); prefix"
      ),
    ])
  func names(rules: [CountingRule], name: String) {
    #expect(ExplainedRule(rules: rules, words: []).name == name)
  }
}
