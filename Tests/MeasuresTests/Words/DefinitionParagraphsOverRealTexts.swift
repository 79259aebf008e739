import Bytes
import Foundation
import Ingest
import Legislation
import TestSupport
import Testing

@testable import Measures

/// The rule against paragraphs that were drawn by chance from the whole of texts, schedules and inserted provisions included,
/// and labelled before the program was run over them. The table stands in `Documentation/frequencies.md`.
@Suite("Definitions in paragraphs drawn by chance", .overRealTexts)
struct DefinitionParagraphsOverRealTexts {
  private struct Paragraph {
    var half: String
    var file: String
    var provision: String
    var hash: String
    var terms: [String]
  }

  private static let paragraphs: [Paragraph] = {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "definition-paragraphs.tsv")
    let lines = (try? String(contentsOf: url, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Paragraph(
        half: fields[0], file: fields[1], provision: fields[2], hash: fields[3],
        terms: fields[4].split(separator: "|").map(String.init))
    }
  }()

  /// Without a leading article, in small letters.
  private static func name(_ term: String) -> String {
    let term = term.lowercased().replacing("’", with: "'")
    return ["the ", "a ", "an "].first { term.hasPrefix($0) }.map { String(term.dropFirst($0.count)) } ?? term
  }

  @Test("are found as they were labelled", arguments: [("build", 225), ("measure", 140)])
  func labels(half: String, labelled: Int) throws {
    var (labels, found, right, missing, wrong) = (0, 0, 0, [String](), [String]())
    let paragraphs = Self.paragraphs.filter { $0.half == half }
    for file in Set(paragraphs.map(\.file)).sorted() {
      let document = try RealTexts.document("corpora/\(file)")
      let run = try MeasureRun(DefinitionsMeasure(), Materials(scope: .statute))
      let rows = try #require(run.run([TextRequest(document)]).result).rows.map(\.definition)
      var here: [String: Set<String>] = [:]
      for row in rows {
        let key = "\(row.provision) \(Digest.sha256(Array(row.sentence.utf8)).prefix(12))"
        here[key, default: []].insert(Self.name(row.term))
      }
      for paragraph in paragraphs where paragraph.file == file {
        let wanted = Set(paragraph.terms.map(Self.name))
        let given = here["\(paragraph.provision) \(paragraph.hash)"] ?? []
        labels += wanted.count
        found += given.count
        right += given.intersection(wanted).count
        missing += wanted.subtracting(given).sorted().map { "\(paragraph.provision) \($0)" }
        wrong += given.subtracting(wanted).sorted().map { "\(paragraph.provision) \($0)" }
      }
    }
    let (precision, recall) = (Double(right) / Double(found), Double(right) / Double(labels))
    print("\(half): \(labels) labels, \(found) found, \(right) right\nmissing: \(missing)\nwrong: \(wrong)")
    #expect(labels == labelled)
    #expect(precision >= 0.95 && recall >= 0.95, "\(precision), \(recall); \(missing); \(wrong)")
  }
}
