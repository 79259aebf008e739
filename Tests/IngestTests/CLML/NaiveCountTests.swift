import IndependentCount
import Legislation
import Testing

/// The independent counter itself, on sentences short enough to count by eye.
@Suite("The independent counter")
struct NaiveCountTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var row: String
    var hits: Int
    var testDescription: String { row }
  }

  /// One block: "Co-operate or cooperate: the parent's and parents' right to inform." A second: "Inform others;
  /// misinformation informs." Then an amendment in mid-sentence: "the local" / "new" / "authority must act".
  static let text = [
    Segment(
      zone: .operative, label: "s. 1",
      tokens: ["co-operate", "or", "cooperate", "the", "parent's", "and", "parents", "right", "to", "inform"]),
    Segment(zone: .operative, label: "s. 1", tokens: ["inform", "others", "misinformation", "informs"]),
    Segment(zone: .operative, label: "s. 2", tokens: ["the", "local"]),
    Segment(zone: .quoted, label: "s. 2", tokens: ["new"], hardBreakBefore: false),
    Segment(zone: .operative, label: "s. 2", tokens: ["authority", "must", "act"], hardBreakBefore: false),
    Segment(zone: .operative, state: .prospective, label: "s. 3", tokens: ["inform", "inform"]),
  ]

  static let statuteRows = [
    Row(row: "cooperate", hits: 2), Row(row: "co-operate", hits: 2), Row(row: "parent", hits: 1),
    Row(row: "parents", hits: 1), Row(row: "inform", hits: 2), Row(row: "inform*", hits: 3),
    Row(row: "*inform*", hits: 4), Row(row: "*ation", hits: 1), Row(row: "to inform", hits: 1),
    Row(row: "inform inform", hits: 0), Row(row: "inform others", hits: 1),
    Row(row: "inform, inform others", hits: 2),
    Row(row: "local new authority", hits: 1), Row(row: "local authority", hits: 0),
    Row(row: "co operate", hits: 0),
    Row(row: "parent and parents", hits: 1),
  ]

  @Test("counts rows in the statute", arguments: statuteRows)
  func statute(_ row: Row) { #expect(NaiveRow(row.row).hits(in: Self.text, scope: .statute) == row.hits) }

  @Test("lets no phrase pass over text that the scope leaves out")
  func excluded() {
    #expect(NaiveRow("local authority").hits(in: Self.text, scope: .operative) == 0)
    #expect(NaiveRow("authority must").hits(in: Self.text, scope: .operative) == 1)
  }

  @Test("counts text not in force only where the scope has it")
  func states() { #expect(NaiveRow("inform inform").hits(in: Self.text, scope: .everything) == 1) }
}
