import Foundation
import Ingest
import Legislation
import TestSupport
import Testing

@testable import Measures

/// The rule against labels that were given before there was a rule: half of the texts to build it by, half to measure it.
/// The table stands in `Documentation/frequencies.md`.
@Suite("Definitions against labels", .overRealTexts)
struct DefinitionLabelsOverRealTexts {
  private struct Passages {
    var half: String
    var file: String
    var provisions: [String]
    var labels: [(provision: String, term: String, kind: String, law: String)] = []
  }

  private static let passages: [Passages] = {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "definition-labels.tsv")
    var passages: [Passages] = []
    for line in (try? String(contentsOf: url, encoding: .utf8))?.split(separator: "\n") ?? [] {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("@") {
        passages.append(
          Passages(
            half: String(fields[0].dropFirst()), file: fields[1],
            provisions: fields[2].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }))
      } else if let index = passages.firstIndex(where: { $0.file == fields[1] }) {
        passages[index].labels.append((fields[2], fields[3], fields[4], fields[5]))
      }
    }
    return passages
  }()

  /// Without a leading article, in small letters.
  private static func name(_ term: String) -> String {
    let term = term.lowercased().replacing("’", with: "'")
    return ["the ", "a ", "an "].first { term.hasPrefix($0) }.map { String(term.dropFirst($0.count)) } ?? term
  }

  private struct Score {
    var labels = 0
    var found = 0
    var right = 0
    var laws = 0
    var rightLaws = 0
    var missing: [String] = []
    var wrong: [String] = []
    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { labels == 0 ? 0 : Double(right) / Double(labels) }
  }

  private static func score(_ half: String) throws -> Score {
    var score = Score()
    for passage in passages where passage.half == half {
      let document = try RealTexts.document("corpora/clml/\(passage.file).xml")
      var scope = Scope.everything
      scope.zones = Scope.statute.zones
      scope.inside = try passage.provisions.map { try ProvisionReference($0) }
      let run = try MeasureRun(DefinitionsMeasure(), Materials(scope: scope))
      let rows = try #require(run.run([TextRequest(document)]).result).rows.map(\.definition)
      var open = passage.labels
      score.labels += open.count
      score.found += rows.count
      for row in rows {
        guard
          let place = open.firstIndex(where: {
            $0.provision == row.provision && name($0.term) == name(row.term)
          })
        else {
          score.wrong.append("\(passage.file.prefix(14)) \(row.provision) \(row.term) (\(row.kind.rawValue))")
          continue
        }
        let label = open.remove(at: place)
        score.right += 1
        guard !label.law.isEmpty || !row.law.isEmpty else { continue }
        score.laws += 1
        if name(label.law) == name(row.law) {
          score.rightLaws += 1
        } else {
          score.wrong.append("\(row.term): from '\(row.law)', labelled '\(label.law)'")
        }
      }
      score.missing += open.map { "\(passage.file.prefix(14)) \($0.provision) \($0.term)" }
    }
    return score
  }

  @Test("have the precision and recall that the documentation states", arguments: ["build", "measure"])
  func labels(half: String) throws {
    let score = try Self.score(half)
    let figures =
      "\(half): \(score.labels) labels, \(score.found) found, \(score.right) right; laws \(score.rightLaws)/\(score.laws)"
    print(figures, "\nmissing: \(score.missing)\nwrong: \(score.wrong)")
    #expect(score.labels == (half == "build" ? 93 : 132))
    #expect(score.precision >= 0.95 && score.recall >= 0.95, "\(figures); \(score.missing); \(score.wrong)")
  }
}
