import Force
import Legislation
import TermFrequency
import TestSupport
import Testing
import Wordlists

@testable import Measures

@Suite("Tables of voices")
struct VoicesTableTests {
  private func result(
    _ layout: VoicesMeasure.Layout, _ documents: [Document], _ terms: String = "inform*,give"
  ) throws -> VoicesResult {
    let list = try Wordlist.terms(terms)
    let run = try MeasureRun(VoicesMeasure(layout), Materials(wordlist: list, origin: "terms"))
    return try #require(run.run(documents.map { TextRequest($0) }).result)
  }

  private func act() -> Document {
    var text = SampleText()
    let one = text.provision(.section, "1")
    text.add("A local authority must inform the parent. A local authority may inform the court.", in: one)
    text.add("The parent may give the local authority notice. They inform nobody.", in: one)
    return text.document
  }

  /// By hand: the authority informs the parent and the court, the parent gives the authority notice, and one hit is in no
  /// norm. Families, professionals and public bodies, other, several, unstated, not found, no norm.
  @Test("a matrix has bearers by counterparts, and their sums")
  func matrix() throws {
    let found = try result(.matrix, [act()])
    #expect(found.rows.map(\.bearer) == ["Families", "Public bodies", "no norm", "all"])
    #expect(
      found.rows.map(\.cells) == [
        [0, 0, 1, 0, 0, 0, 0, 0], [1, 0, 1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 1],
        [1, 0, 2, 0, 0, 0, 0, 1],
      ])
    #expect(found.rows.map(\.count) == [1, 2, 1, 4])
    let terms = try result(.bearers, [act()])
    #expect(terms.rows.map(\.label) == ["inform*", "give", "all"])
    #expect(terms.rows.map(\.count) == [3, 1, 4])
    #expect(Set(found.columns.map(\.key)).count == found.columns.count)
  }

  /// The same twice, and another: by hand two and one.
  @Test(
    "a matrix counts hits, also those that are alike in all",
    arguments: [VoicesMeasure.Layout.matrix, .bearers])
  func alike(_ layout: VoicesMeasure.Layout) throws {
    var text = SampleText()
    let one = text.provision(.section, "1")
    text.add("A local authority must inform the parent. A local authority must inform the parent.", in: one)
    text.add("The parent must inform the parent.", in: one)
    let rows = try result(layout, [text.document], "inform").rows
    #expect(rows.map(\.count) == (layout == .matrix ? [1, 2, 3] : [3, 3]))
    for row in rows { #expect(row.cells.reduce(0, +) == row.count) }
    #expect(rows.last?.cells.max() == (layout == .matrix ? 3 : 2))
  }

  @Test("readers see the matrix first")
  func pages() throws {
    let pages = try result(.lines, [act()]).pages(on: .terminal)
    #expect(pages.count == 2)
    #expect(pages[0].title == "Bearer (lines) by counterpart (columns)")
  }

  @Test("every layout has every hit of real texts", .overRealTexts, arguments: VoicesMeasure.Layout.allCases)
  func close(_ layout: VoicesMeasure.Layout) throws {
    let terms = "inform*,consult*,person,must"
    for name in RealTexts.ten.prefix(4) {
      let document = try RealTexts.document(name)
      var count = TextCount(try Wordlist.terms(terms))
      let total = try count.figures(of: document).rows.reduce(0) { $0 + ($1.count ?? 0) }
      let found = try result(layout, [document], terms)
      let lines = found.rows.filter { layout == .lines || $0.label != "all" && $0.bearer != "all" }
      #expect(lines.reduce(0) { $0 + $1.count } == total, "\(name)")
      if layout != .lines, total > 0 {
        let all = try #require(found.rows.last)
        #expect(all.count == total && all.cells.reduce(0, +) == total, "\(name)")
        for line in lines { #expect(line.cells.reduce(0, +) == line.count, "\(name)") }
        for column in all.cells.indices {
          #expect(lines.reduce(0) { $0 + $1.cells[column] } == all.cells[column], "\(name)")
        }
      }
    }
  }
}
