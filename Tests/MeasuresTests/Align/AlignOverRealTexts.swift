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

  @Test("finds most labelled pairs as matches or candidates, and takes none of the others for a match")
  func labels() throws {
    let result = try Self.result()
    let pairs = try Label.all().filter(\.isPair)
    let others = try Label.all().filter { !$0.isPair }
    func found(_ labels: [Label], isCandidateToo: Bool) -> Int {
      labels.count { label in
        result.rows.contains { row in
          guard let duty = row.duty?.norm.norm.provision, let passage = row.passage?.norm.norm.provision,
            isCandidateToo || !row.isCandidate
          else { return false }
          return (duty == label.provision || duty.hasPrefix(label.provision + "("))
            && passage == label.paragraph
        }
      }
    }
    #expect(found(pairs, isCandidateToo: false) >= 44)
    #expect(Double(found(pairs, isCandidateToo: true)) >= 0.85 * Double(pairs.count))
    #expect(found(others, isCandidateToo: false) == 0)
    #expect(found(others, isCandidateToo: true) <= 4)
  }

  /// Norms of the Code that state a duty, by the duty's provision: judged by reading all norms before the rule was made.
  private static func stated() throws -> Set<[String]> {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "align-stated.tsv")
    return Set(
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
        $0.split(separator: "\t").map(String.init)
      }.filter { $0.count > 2 && $0[2] == "states" }.map { Array($0.prefix(2)) })
  }

  @Test("of the listed matches at least 85 of 100 state the duty")
  func precision() throws {
    let stated = try Self.stated()
    let matches = try Self.result().rows.filter { $0.duty != nil && $0.passage != nil && !$0.isCandidate }
    let right = matches.count { stated.contains([$0.duty?.norm.id ?? "", $0.passage?.norm.id ?? ""]) }
    #expect(matches.count >= 70)
    #expect(Double(right) / Double(matches.count) >= 0.85)
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
