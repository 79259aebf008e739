import Legislation
import Reporter
import Testing

@testable import Measures

@Suite("An audit of a figure with a condition, over a text without provisions")
struct UndecidedAuditTests {
  private func audit(_ provisions: [Provision], in provision: Int32) throws -> AuditResult {
    let document = SmallDocument.document(
      [.init(.operative, "Work in partnership for SEN pupils. Inform the partnership.", in: provision)],
      title: "Code", provisions: provisions)
    let csv =
      "label,published_count,terms\nPartnership,2,partnership @ SEN\nInform,1,inform\nNone,0,absent @ SEN\n"
    let table = try PublishedTable.parse(Array(csv.utf8), path: "t.csv")
    return try #require(try AuditRun(table).audit([document]))
  }

  @Test("does not decide it: not a zero, and not near any figure")
  func undecided() throws {
    let result = try audit([], in: Provision.whole)
    let cells = result.texts[0].cells
    let readings = result.audited[0].readings.map(\.expression)
    #expect(readings == ["partnership @ SEN"])
    #expect(cells.map(\.status) == [.undecided, .byTableRule, .undecided])
    #expect(cells[0].figures.isEmpty && cells[0].exact.isEmpty && cells[0].byTableRule.count == nil)
    #expect(result.verdict.explained == 1)
    #expect(result.verdict.sentence.contains("Not decided: Partnership, None, for a condition with '@'"))
    let csv = String(decoding: try Report(.csv).bytes(of: result), as: UTF8.self).split(separator: "\n")
    #expect(csv[1].contains(",Partnership,2,cannot be decided in this text,0,"))
    #expect(
      String(decoding: try Report(.text).bytes(of: result), as: UTF8.self).contains("cannot be decided"))
    #expect(String(decoding: try Report(.json).bytes(of: result), as: UTF8.self).contains("\"count\": null"))
  }

  @Test("decides it where there are provisions")
  func decided() throws {
    let result = try audit([Provision(kind: .section, number: "1", parent: Provision.whole)], in: 0)
    #expect(result.texts[0].cells.map(\.status) == [.byTableRule, .byTableRule, .zero])
  }
}
