import Legislation
import Reporter
import Testing

@testable import Measures

/// An Act of two Parts: Part 1 has inform 3, advise 4, involve 5; Part 2 has inform 30, advise 40, involve 50.
@Suite("An audit of texts with scopes of their own")
struct OwnScopeAuditTests {
  static let act = SmallDocument.document(
    [
      .init(.heading, "inform", in: 0, flags: .heading),
      .init(.operative, SmallDocument.words([("inform", 2), ("advise", 4), ("involve", 5)]), in: 0),
      .init(.operative, SmallDocument.words([("inform", 30), ("advise", 40), ("involve", 50)]), in: 1),
    ], title: "Act",
    provisions: ["1", "2"].map { Provision(kind: .part, number: $0, parent: Provision.whole) })

  private func audit(
    _ figures: [(String, Int)], _ scopes: [String?], limits: AuditLimits = AuditLimits(),
    failed: (TextFailure) -> Void = { _ in }
  ) throws -> AuditResult? {
    try AuditRun(SmallDocument.table(figures), limits: limits).audit(
      try scopes.map { TextRequest(Self.act, scope: try $0.map { try OwnScope($0) } ?? OwnScope()) },
      failed: failed)
  }

  @Test("tries what lies in it, as with the limit to a place")
  func within() throws {
    let figures = [("Inform", 3), ("Advise", 4), ("Involve", 5)]
    let result = try #require(try audit(figures, ["part 1"]))
    #expect(result.verdict.explained == 3)
    #expect(result.texts[0].scopes[result.texts[0].best.scope].name == "statute, in part 1")
    #expect(result.texts[0].scopes.allSatisfy { $0.scope.inside.map(\.description) == ["part 1"] })
    var limits = AuditLimits()
    limits.places = [try ProvisionReference("part 1")]
    let limited = try #require(try audit(figures, [nil], limits: limits))
    #expect(limited.texts[0].scopes == result.texts[0].scopes)
    // The other Part has other figures, and nothing outside it is tried.
    #expect(try #require(try audit(figures, ["part 2"])).verdict.explained == 0)
  }

  @Test("a named one is tried with its variants alone, and goes before the limit")
  func named() throws {
    var limits = AuditLimits()
    limits.scopes = ["statute"]
    let result = try #require(try audit([("Inform", 33)], ["printed"], limits: limits))
    #expect(result.texts[0].scopes.allSatisfy { $0.scope.base.hasPrefix("printed") })
    let narrow = try #require(try audit([("Inform", 2)], ["part 1, without headings"]))
    #expect(narrow.texts[0].scopes.allSatisfy { !$0.scope.includesHeadings })
    #expect(narrow.verdict.explained == 1)
  }

  @Test("two Parts of one Act are two texts with names of their own")
  func names() throws {
    let result = try #require(try audit([("Inform", 30), ("Advise", 40)], ["part 1", "part 2"]))
    #expect(result.texts.map(\.name) == ["Act, part 1", "Act, part 2"])
    #expect(result.verdict.text == 1 && result.verdict.explained == 2)
    #expect(Set(result.data.rows.map { $0.cells[1] }).count == 2)
    #expect(
      String(decoding: try Report(.text).bytes(of: result), as: UTF8.self).contains("over Act, part 2 (Act)"))
  }

  @Test("a provision that is not there is a failure of that text")
  func missing() throws {
    var failures: [String] = []
    let result = try audit([("Inform", 3)], ["part 9", "part 1"]) { failures.append($0.description) }
    #expect(result?.texts.map(\.name) == ["Act, part 1"])
    #expect(
      failures == [
        "Act.txt: there is no part 9; the text has Pt. 1, Pt. 2; choose another scope for this text."
      ])
  }
}
