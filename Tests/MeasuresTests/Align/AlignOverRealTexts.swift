import Foundation
import Legislation
import TestSupport
import Testing

@testable import Measures

@Suite("The study's Act beside its Code", .overRealTexts)
struct AlignOverRealTexts {
  private static let act =
    "corpora/cfa2014/ukpga-2014-6-children-and-families-act_whole_revised-2018-03-07.md"
  private static let code = "corpora/cfa2014/send-code-of-practice-2015_uksi-2015-62.docx"

  private static func result(jobs: Int = 1) throws -> AlignResult {
    let act = TextRequest(
      try RealTexts.document(Self.act), scope: try OwnScope("part 3")
    ).asReference
    let run = try MeasureRun(AlignMeasure(), Materials(), jobs: jobs)
    return try #require(run.run([act, TextRequest(try RealTexts.document(Self.code))]).result)
  }

  struct Label {
    var isPair: Bool
    var isForBuilding: Bool
    var provision: String
    var paragraph: String

    /// Provisions of the Act beside paragraphs of the Code, judged before there was a rule.
    static func all() throws -> [Label] {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "align-labels.tsv")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
        !$0.hasPrefix("#")
      }
      .map { line in
        let cells = line.split(separator: "\t").map(String.init)
        return Label(
          isPair: cells[0] == "pair", isForBuilding: cells[1] == "build", provision: cells[2],
          paragraph: cells[3])
      }
    }
  }

  @Test("finds the labelled pairs, and few of those that are none")
  func labels() throws {
    let result = try Self.result()
    let found = result.rows.compactMap { row -> (String, String)? in
      guard let duty = row.duty, let passage = row.passage else { return nil }
      return (duty.norm.norm.provision, passage.norm.norm.provision)
    }
    func isFound(_ label: Label) -> Bool {
      found.contains { duty, passage in
        (duty == label.provision || duty.hasPrefix(label.provision + "(")) && passage == label.paragraph
      }
    }
    for (half, least) in [(true, 0.72), (false, 0.85)] {
      let labels = try Label.all().filter { $0.isForBuilding == half }
      let pairs = labels.filter(\.isPair)
      let right = pairs.count(where: isFound)
      let wrong = labels.filter { !$0.isPair }.count(where: isFound)
      #expect(Double(right) / Double(pairs.count) >= least, "recall, building: \(half)")
      #expect(Double(right) / Double(right + wrong) >= 0.9, "precision, building: \(half)")
    }
  }

  @Test(
    "every duty has one row of the drift, every must of the Code is matched or listed, at any number of threads"
  )
  func sums() throws {
    let result = try Self.result()
    #expect(result.drifts.count > 100)
    #expect(result.counts.map(\.count).reduce(0, +) == result.drifts.count)
    #expect(Set(result.drifts.map { $0.duty.norm.id }).count == result.drifts.count)
    let listed = result.rows.count { $0.duty == nil }
    #expect(result.musts.matched + result.musts.candidates + listed == result.musts.all)
    let again = try Self.result(jobs: 2)
    #expect(again.rows.map(\.relation) == result.rows.map(\.relation))
    #expect(again.rows.map { $0.likeness?.score } == result.rows.map { $0.likeness?.score })
  }
}
