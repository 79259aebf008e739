import Legislation
import Reporter
import TestSupport
import Testing
import Wordlists

@testable import Measures

@Suite("Cells of a profile", .overRealTexts)
struct ProfileSumsOverRealTexts {
  /// Terms enough for either side of the table to go across.
  private static let terms = "inform*,co-operat*,person,act,authorit*,in,must,may,the"

  /// Sums are taken of what is printed: of the CSV's lines, and of the cells of the table for readers.
  @Test("add up to the table, for every unit", arguments: RealTexts.ten)
  func sums(name: String) throws {
    let document = try RealTexts.document(name)
    let list = try Wordlist.terms(Self.terms)
    for unit in Breakdown.Unit.allCases where unit.isProvision {
      for scope in [Scope.statute, .printed] {
        let whole = try CountRun(wordlist: list, scope: scope).compare([document])
        let broken = try CountRun(wordlist: list, scope: scope, by: unit)
          .compare([document])
        let context: Comment = "\(name), by \(unit), \(scope.name)"
        let tidy = ProfileResult(broken).data
        let place = try #require(tidy.columns.firstIndex { $0.key == "count" })
        let label = try #require(tidy.columns.firstIndex { $0.key == "label" })
        let own = try #require(tidy.columns.firstIndex { $0.key == "text_count" })
        for (row, figure) in whole.texts[0].rows.enumerated() {
          let lines = tidy.rows.filter { $0.cells[label] == .text(list.rows[row].displayLabel) }
          #expect(!lines.isEmpty, context)
          #expect(lines.reduce(0) { $0 + (integer($1.cells[place]) ?? 0) } == (figure.count ?? 0), context)
          #expect(lines.allSatisfy { integer($0.cells[own]) == figure.count }, context)
        }
        try readers(ProfileTable.tables(of: broken)[1], whole.texts[0], context)
      }
    }
  }

  /// Units down: the last line is the text's. Units across: the first pair of columns is.
  private func readers(_ table: Table, _ figures: TextFigures, _ context: Comment) throws {
    let counts = table.columns.indices.filter { table.columns[$0].key == "count" }
    let lines = table.rows.filter { $0.kind == .body }
    if table.columns[0].key == "provision" {
      let last = try #require(table.rows.last)
      for column in counts {
        let sum = lines.reduce(0) { $0 + (integer($1.cells[column]) ?? 0) }
        #expect(sum == integer(last.cells[column]) ?? 0, context)
      }
    } else {
      for line in table.rows where line.kind == .body || line.kind == .total {
        let sum = counts.dropFirst().reduce(0) { $0 + (integer(line.cells[$1]) ?? 0) }
        #expect(sum == integer(line.cells[counts[0]]) ?? 0, context)
      }
      #expect(lines.map { integer($0.cells[counts[0]]) } == figures.rows.map(\.count), context)
    }
  }

  private func integer(_ cell: Table.Cell) -> Int? {
    if case .integer(let number) = cell { number } else { nil }
  }
}
