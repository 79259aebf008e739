import IndependentCount
import Ingest
import Legislation
import TestSupport
import Testing

/// The same item in Akoma Ntoso and in CLML, as the list of the corpora pairs them.
@Suite("The same item in Akoma Ntoso and in CLML", .overRealTexts)
struct StandardTwinsOverRealTexts {
  struct Twin: CustomTestStringConvertible, Sendable {
    var akomaNtoso: String
    var clml: String
    var testDescription: String { akomaNtoso }
  }

  static let all: [Twin] = {
    let list = (try? SharedTexts.text("corpora/MANIFEST.tsv")) ?? ""
    return list.split(separator: "\n").flatMap { line -> [Twin] in
      guard line.hasPrefix("akn/"), let path = line.split(separator: "\t").first,
        let same = line.range(of: "same document: ")
      else { return [] }
      return line[same.upperBound...].split(separator: ",").map { $0.trimmingPrefix(" ") }
        .filter { $0.hasPrefix("clml/") }
        .map { Twin(akomaNtoso: "corpora/\(path)", clml: "corpora/\($0)") }
    }
  }()

  @Test("there are the pairs that the figures are of")
  func pairs() { #expect(Self.all.count >= 14) }

  @Test("operative, heading, quoted and table words are the same, token for token", arguments: all)
  func words(_ twin: Twin) throws {
    let (one, other) = (try segments(of: twin.akomaNtoso), try segments(of: twin.clml))
    let (found, expected) = (StandardTexts.law(one), StandardTexts.law(other))
    let tokens = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }
    let differences = tokens.sorted().map { "\($0) \((found[$0] ?? 0) - (expected[$0] ?? 0))" }
    #expect(differences.isEmpty)
  }

  private func segments(of path: String) throws -> [Segment] {
    IngestTests.segments(of: try RealTexts.document(path))
  }
}
