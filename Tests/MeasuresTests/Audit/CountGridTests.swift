import Foundation
import Ingest
import Legislation
import TestSupport
import Testing
import Wordlists

@testable import Measures

@Suite("The grid")
struct CountGridTests {
  private static let terms = "inform,information,advise|adviser,co-operat*,the child,involve*"

  /// Holds every scope that `TextCount` can take, under some rules, against it.
  private func compare(_ document: Document, rules: [CountingRule]) throws {
    let wordlist = try Wordlist.parse(terms: Self.terms)
    let scopes = try CandidateScopes(document, limits: AuditLimits())
    var counter = CountGrid.Counter(wordlist, rules: rules)
    let grid = counter.grid(of: document, scopes.scopes)
    for (place, rule) in rules.enumerated() {
      for (index, candidate) in grid.scopes.enumerated() where !candidate.rebuildsContents {
        var count = TextCount(wordlist, rule: rule, scope: candidate.scope)
        let expected = try count.figures(of: document).rows.map { $0.count ?? -1 }
        let found = wordlist.rows.indices.map { grid[place, index, $0] }
        #expect(found == expected, "\(rule); \(candidate.name)")
      }
    }
  }

  @Test("counts as TextCount does, under every rule, in a composed text")
  func composed() throws {
    try compare(SmallDocument.law, rules: AuditLimits().rules)
  }

  @Test(
    "counts as TextCount does in a real Act",
    .overRealTexts, arguments: ["corpora/clml/ukpga-2002-16-state-pension-credit-act_original.xml"]
  )
  func actOverRealTexts(_ path: String) throws {
    try compare(
      try RealTexts.document(path),
      rules: [
        CountingRule(matching: .substring, hyphens: .split, letterCase: .exact)
      ])
  }

  @Test("has the default rule and scope first, and the least changed next")
  func order() {
    let rules = AuditLimits().rules
    #expect(rules.first == .standard)
    let distances = rules.map(\.distanceFromStandard)
    #expect(distances == distances.sorted())
    #expect(Set(rules).count == rules.count)
  }

  /// An Act of two Parts, with a Schedule of one Part and one paragraph; each heading and number has its own word.
  private static let divided: Document = {
    let provisions = [
      Provision(kind: .part, number: "1", parent: -1),
      Provision(kind: .crossHeading, parent: 0),
      Provision(kind: .section, number: "1", parent: 1),
      Provision(kind: .part, number: "2", parent: -1),
      Provision(kind: .section, number: "2", parent: 3),
      Provision(kind: .schedule, number: "1", parent: -1),
      Provision(kind: .part, number: "1", parent: 5),
      Provision(kind: .section, word: .paragraph, number: "1", parent: 6),
    ]
    return SmallDocument.document(
      [
        .init(.heading, "inform alpha", in: 0), .init(.heading, "inform beta", in: 1),
        .init(.heading, "inform gamma", in: 2), .init(.operative, "inform inform inform", in: 2),
        .init(.heading, "inform delta", in: 4), .init(.operative, "inform", in: 4),
        .init(.heading, "inform quoted", in: 4, flags: .quoted), .init(.heading, "inform epsilon", in: 5),
        .init(.heading, "inform zeta", in: 6), .init(.heading, "inform eta", in: 7),
        .init(.operative, "inform inform", in: 7),
      ], title: "Act of Parts", provisions: provisions)
  }()

  private func count(scope name: String) throws -> Int? {
    let wordlist = try Wordlist.parse(terms: "inform")
    let scopes = try CandidateScopes(Self.divided, limits: AuditLimits())
    var counter = CountGrid.Counter(wordlist, rules: [.standard])
    let grid = counter.grid(of: Self.divided, scopes.scopes)
    return grid.scopes.firstIndex { $0.name == name || $0.alike.contains(name) }.flatMap { grid[0, $0, 0] }
  }

  /// Eight headings hold the word once, six words stand in the body's and the Schedule's text.
  static let figures: [(scope: String, count: Int)] = [
    ("statute", 14), ("statute, without headings", 6), ("operative", 6), ("statute, in part 1", 6),
    ("statute, in part 2", 3), ("statute, in sch. 1", 5), ("statute, not in sch.", 9),
    ("statute, in sch.", 5),
    ("statute, without quoted amendments", 13),
    // Twice: Parts, cross-heading, sections, Schedule and its Part; not the quotation, not the paragraph.
    ("printed without contents list, with a contents list rebuilt from the headings", 20),
  ]

  @Test(
    "has Parts, Schedules, the body alone and a rebuilt contents list among its scopes", arguments: figures)
  func scopes(_ scope: String, _ expected: Int) throws {
    #expect(try count(scope: scope) == expected)
  }

  @Test("tells what a source does not allow to be tried")
  func notTried() throws {
    var document = SmallDocument.law
    document.notes = [Note(.quotationsNotMarked, "Quotations are not marked.")]
    let scopes = try CandidateScopes(document, limits: AuditLimits())
    #expect(
      scopes.skipped == [
        "Not tried: amendments exclude, because quotations are not marked in this source.",
        "Not tried: amendments only, because quotations are not marked in this source.",
      ])
    #expect(!scopes.scopes.contains { $0.candidate.scope.amendments != .include })
  }

  @Test("is bounded by what the user names; a place that is not there is an error")
  func limits() throws {
    var limits = AuditLimits()
    limits.places = [try ProvisionReference("part 2")]
    limits.matchings = [.word, .substring]
    limits.hyphens = [.same]
    limits.cases = [.fold]
    limits.possessives = [.base]
    #expect(limits.rules == [.standard, CountingRule(matching: .substring)])
    let scopes = try CandidateScopes(Self.divided, limits: limits)
    #expect(scopes.scopes.allSatisfy { $0.candidate.scope.inside == limits.places })
    #expect(throws: ScopeError.self) {
      limits.places = [try ProvisionReference("part 9")]
      _ = try CandidateScopes(Self.divided, limits: limits)
    }
  }
}
