import Foundation
import Reporter
import TestSupport
import Testing

@testable import Batch

/// Two Acts with provisions (7 and 4 words) and a text without (6 words); in the first Act *partnership* is beside
/// *SEN*, in the second alone.
@Suite("A row that cannot be counted in some documents of a run")
struct UndecidableBatchTests {
  static let files = [
    (
      "a.xml",
      SmallAct.xml(["A partnership for all pupils with SEN."], id: "ukpga/2030/1", title: "A", year: 2030)
    ),
    ("b.xml", SmallAct.xml(["Another partnership it is."], id: "ukpga/2031/2", title: "B", language: "cy")),
    ("c.txt", "A partnership for SEN pupils only.\n"),
  ]

  @Test(
    "has rows that say why, and no words of those documents in its rate", arguments: 0..<3, [false, true])
  func summary(form: Int, sparse: Bool) throws {
    let summary = try SummaryTests.summary(
      Self.files.map { (name: $0.0, text: $0.1) }, terms: "partnership @ SEN,partnership", sparse: sparse,
      in: form)
    #expect(summary.all.words == 17 && summary.all.counts == [1, 3])
    #expect(
      summary.all.uncounted.map(\.documents) == [1, 0] && summary.all.uncounted.map(\.words) == [6, 0])
    #expect(summary.byLanguage.map { "\($0.key) \($0.documents) \($0.words)" } == ["cy 1 4", "en 2 13"])
    let rows = SummaryTables.tidy(summary, by: [.row, .type]).rows
    #expect(
      rows[0].cells[2...6] == [
        .text("partnership @ SEN"), .integer(1), .integer(11), .integer(1), .decimal(1000 / 11.0),
      ])
    // Of the type without a name the row has no count.
    let none = try #require(rows.first { $0.cells[0] == .text("type") && $0.cells[1] == .text("") })
    guard case .missing = none.cells[5] else {
      Issue.record("\(none.cells)")
      return
    }
    let notes = SummaryTables.table(of: summary, by: .row).notes
    #expect(
      notes.contains { $0.hasPrefix("partnership @ SEN could not be counted in 1 document with 6 words") })
    #expect(notes.contains("1 document is in the language 'cy', with 4 of 17 words."))
  }

  @Test("is there in the table of counts with its reason")
  func rows() throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.files { try folder.write(text, to: "in/\(name)") }
    var plan = try BatchPlan.sample(["\(folder.path)/in"], terms: "partnership @ SEN,partnership")
    for sparse in [false, true] {
      plan.isSparse = sparse
      _ = try BatchRun(plan).run(to: .folder("\(folder.path)/out-\(sparse)", .csv))
      let rows = try folder.lines("out-\(sparse)/counts.csv").filter { $0.hasPrefix("c.txt,") }
      #expect(rows.count == 2)
      #expect(rows[0].contains(",partnership @ SEN,,6,,") && rows[0].contains("no provisions in this text"))
      #expect(rows[1].contains(",partnership,1,6,") && rows[1].contains(",counted,"))
    }
  }
}
