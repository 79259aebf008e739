import Foundation
import Legislation
import Reporter
import TestSupport
import Testing

@testable import Measures

@Suite("Delegated powers in real texts", .overRealTexts)
struct PowersOverRealTexts {
  /// Labelled before there was a rule; the mean of what it does is in `Documentation/powers.md`.
  struct Label {
    var act: String
    var provision: String
    var role: String
    var delegate: String
    var instrument: String
    var procedure: String
    var amends: String

    static func all() throws -> [Label] {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "power-labels.tsv")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
        !$0.hasPrefix("#")
      }
      .map { line in
        let cells = line.split(separator: "\t").map(String.init)
        return Label(
          act: cells[0], provision: cells[1], role: cells[2], delegate: cells[3], instrument: cells[4],
          procedure: cells[5], amends: cells[6] == "-" ? "none" : cells[6])
      }
    }
  }

  private static let texts = [
    "ukpga/2023/6": "corpora/text/ukpga-2023-6-genetic-technology-precision-breeding-act-2023_text.txt",
    "ukpga/2002/16": "corpora/clml/ukpga-2002-16-state-pension-credit-act_original.xml",
  ]

  private static func powers(_ path: String) throws -> [DelegatedPower] {
    let document = try RealTexts.document(path)
    var register = PowerRegister(document, try Scope.statute.selection(in: document))
    return register.powers()
  }

  @Test("two Acts as they were labelled")
  func labels() throws {
    var (labels, found, listed, delegates, procedures, amends) = (0, 0, 0, 0, 0, 0)
    for (act, path) in Self.texts.sorted(by: { $0.key < $1.key }) {
      var lines = try Self.powers(path).filter { $0.role != .supplementary }
      listed += lines.count
      for label in try Label.all() where label.act == act {
        labels += 1
        let isHere = { (power: DelegatedPower) in
          power.provision == label.provision || power.provision.hasPrefix(label.provision + "(")
        }
        guard
          let index = lines.firstIndex(where: { isHere($0) && $0.role.rawValue == label.role })
            ?? lines.firstIndex(where: isHere)
        else { continue }
        let line = lines.remove(at: index)
        found += 1
        if line.delegate == label.delegate { delegates += 1 }
        if line.procedure.rawValue == label.procedure { procedures += 1 }
        if line.amends.rawValue == label.amends { amends += 1 }
      }
    }
    #expect(labels == 71)
    #expect(found >= 70)
    #expect(listed - found <= 4)
    #expect(min(delegates, procedures, amends) >= 68)
  }

  @Test("each power is in one line of each sum")
  func sums() throws {
    let documents = try RealTexts.ten.map { TextRequest(try RealTexts.document($0)) }
    let outcome = try MeasureRun(PowersMeasure(), Materials(), jobs: 3).run(documents)
    let result = try #require(outcome.result)
    let powers = result.rows.count { $0.power.role != .supplementary }
    #expect(powers > 40)
    for table in result.pages(on: .page).dropFirst() {
      let column = try #require(table.columns.firstIndex { $0.key == "powers" })
      let figures = table.rows.map { row -> Int in
        if case .integer(let figure) = row.cells[column] { figure } else { 0 }
      }
      #expect(figures.last == powers, "\(table.title)")
      #expect(figures.dropLast().reduce(0, +) == powers, "\(table.title)")
    }
    // Any number of threads gives the same.
    let again = try #require(try MeasureRun(PowersMeasure(), Materials(), jobs: 1).run(documents).result)
    #expect(again.rows.map(\.power) == result.rows.map(\.power))
  }
}
