import IndependentCount
import Ingest
import Inputs
import Legislation
import TestSupport
import Testing

/// Voxlex's reading of every real CLML file against an independent one, word by word.
@Suite("Two readings of each real file", .overRealTexts)
struct ReadingsOverRealTexts {
  static let awkward = SharedTexts.files(in: "corpora/hostile-real", suffix: ".xml")
    .filter { $0.hasPrefix("clml-") }.map { "corpora/hostile-real/" + $0 }

  @Test(
    "agree in words, zones, states, provisions, languages, breaks and counts",
    arguments: RealTexts.clml + awkward)
  func agree(_ path: String) throws {
    guard let reading = try RealTexts.reading(path) else {
      #expect(throws: IngestError.self) { try RealTexts.document(path) }
      return
    }
    let document = try RealTexts.document(path)
    let found = segments(of: document)
    compareProvisions(document, reading.openedLabels)
    if found == reading.segments { return }  // Every figure below is a function of the segments.
    if let difference = firstDifference(found, reading.segments) { Issue.record("\(difference)") }
    compareBags(found, reading.segments)
    compareLabels(found, reading.segments)
    // Counts do not depend on labels.
    if withoutLabels(found) != withoutLabels(reading.segments) { compareCounts(found, reading.segments) }
  }

  private func withoutLabels(_ segments: [Segment]) -> [Segment] {
    segments.map { segment in
      var segment = segment
      segment.label = ""
      return segment
    }
  }

  private func compareProvisions(_ document: Document, _ expected: [String]) {
    let found = document.provisions.indices.map { document.label(of: Int32($0)) }
    guard found != expected else { return }
    let parting = zip(found, expected).filter { $0 != $1 }.prefix(6).map { "\($0) ≠ \($1)" }
    Issue.record("\(found.count) provisions opened, \(expected.count) expected; \(parting)")
  }

  private func compareBags(_ found: [Segment], _ expected: [Segment]) {
    let (found, expected) = (found.bags, expected.bags)
    for key in Set(found.keys).union(expected.keys).sorted(by: { $0.description < $1.description }) {
      let difference = difference(found[key] ?? [:], expected[key] ?? [:])
      if !difference.isEmpty { Issue.record("\(key): reader − independent = \(difference)") }
    }
  }

  private func compareLabels(_ found: [Segment], _ expected: [Segment]) {
    let (found, expected) = (found.bagsByLabel, expected.bagsByLabel)
    let labels = Set(found.keys).union(expected.keys).sorted().filter { found[$0] != expected[$0] }
    if !labels.isEmpty {
      Issue.record("words differ under \(labels.count) labels, as \(labels.prefix(12))")
    }
  }

  private func compareCounts(_ found: [Segment], _ expected: [Segment]) {
    for scope in Scope.named {
      #expect(found.words(in: scope) == expected.words(in: scope), "words of \(scope.name)")
      for row in Self.rows {
        let (read, independent) = (row.hits(in: found, scope: scope), row.hits(in: expected, scope: scope))
        if read != independent {
          Issue.record("\(row.label) in \(scope.name): reader \(read), independent \(independent)")
        }
      }
    }
  }

  private func difference(_ found: [String: Int], _ expected: [String: Int]) -> String {
    let tokens = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }
    return tokens.sorted().prefix(12)
      .map { "\($0) \((found[$0] ?? 0) - (expected[$0] ?? 0))" }.joined(separator: ", ")
  }

  /// The first place where the two readings part, with the segment before it.
  private func firstDifference(_ found: [Segment], _ expected: [Segment]) -> String? {
    guard found != expected else { return nil }
    let shared = zip(found, expected).prefix { $0 == $1 }.count
    let from = max(0, shared - 1)
    func show(_ segments: [Segment]) -> String {
      let segments = Array(segments[min(from, segments.count)...].prefix(3))
      return String(segments.notation.prefix(400)) + " [\(segments.map(\.language).joined(separator: " "))]"
    }
    return "part at segment \(shared):\n  reader      \(show(found))\n  independent \(show(expected))"
  }

  static let rows = [
    "co-operat*", "co-operating", "co-operation", "cooperation", "advise", "adviser", "mediation adviser*",
    "information", "informed", "inform", "*inform*", "coproduction", "collaborate", "collaboration",
    "collaborative, collaboratively", "considers", "involve", "involved", "partnership*", "integrated",
    "local authority", "personal data", "the Secretary of State", "must", "may not",
    "section, sections", "person*", "*operat*", "in accordance with", "ei, eu", "year, years, yearly",
  ].map(NaiveRow.init)
}
