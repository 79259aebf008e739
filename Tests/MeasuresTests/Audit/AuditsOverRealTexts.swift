import Legislation
import TestSupport
import Testing
import Wordlists

@testable import Measures

/// Tables made from real texts by a rule chosen here, audited over the same and over other texts.
@Suite("An audit of a table made from a real text", .overRealTexts)
struct AuditsOverRealTexts {
  static let texts = [
    "corpora/clml/ukpga-2002-16-state-pension-credit-act_original.xml",
    "corpora/clml/uksi-2005-1643-control-of-noise-at-work-regulations_original.xml",
    "corpora/clml/ukpga-1949-30-agricultural-wages-scotland-act_enacted.xml",
    "corpora/clml/asc-2025-1-health-and-social-care-wales-act_part-1-chapter-2_2025-03-25.xml",
  ]
  static let words = [
    "person", "provision", "require", "relevant", "employ", "order", "section", "purpose", "pay", "make",
    "act",
    "regulation",
  ]

  private func figures(
    _ document: Document, matching: CountingRule.Matching, scope: Scope
  ) throws -> [(String, Int)] {
    let list = try Wordlist.parse(terms: Self.words.joined(separator: ","))
    var count = TextCount(list, rule: CountingRule(matching: matching), scope: scope)
    let rows = try count.figures(of: document).rows
    return zip(Self.words, rows).map { ($0, $1.count ?? 0) }
  }

  @Test("finds a rule with its figures, says so, and knows altered figures", arguments: texts)
  func own(_ path: String) throws {
    let document = try RealTexts.document(path)
    var figures = try figures(document, matching: .substring, scope: .printed)
    let result = try #require(try AuditRun(SmallDocument.table(figures)).audit([document]))
    #expect(result.verdict.kind == .reproduced)
    #expect(result.rules[result.texts[0].best.rule].matching == .substring)

    // Far beyond what any rule can give.
    let altered = figures.indices.filter { figures[$0].1 > 0 }.prefix(3)
    for index in altered { figures[index].1 = figures[index].1 * 5 + 1000 }
    let second = try #require(try AuditRun(SmallDocument.table(figures)).audit([document]))
    #expect(second.verdict.kind == .partly)
    #expect(second.texts[0].rows(.unexplained, .near, .byOtherRule) == Array(altered))
  }

  /// A search with fewer rules, so that many texts can be searched.
  private var fewer: AuditLimits {
    var limits = AuditLimits()
    (limits.matchings, limits.possessives, limits.cases) = ([.word, .substring], [.base], [.fold])
    limits.hyphens = [.same, .split]
    return limits
  }

  @Test("never says reproduced over a text that it was not made from", arguments: texts)
  func others(_ path: String) throws {
    let document = try RealTexts.document(path)
    for (matching, scope) in [(CountingRule.Matching.substring, Scope.printed), (.word, .statute)] {
      let table = try SmallDocument.table(try figures(document, matching: matching, scope: scope))
      for other in Self.texts where other != path {
        let result = try #require(try AuditRun(table, limits: fewer).audit([try RealTexts.document(other)]))
        #expect(result.verdict.kind != .reproduced, "\(other)")
        #expect(result.verdict.kind == .notReproduced || result.verdict.mayBeChance, "\(other)")
      }
    }
  }
}
