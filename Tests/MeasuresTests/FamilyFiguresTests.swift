import Foundation
import Ingest
import Legislation
import Testing
import Wordlists

@testable import Measures

@Suite("Figures of rows counted by families")
struct FamilyFiguresTests {
  static let specimen = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpora/specimen-act.xml").path

  /// The figures of the single words are those of the hand-worked key, `Corpora/key.csv`.
  @Test("name the words they took, whose numbers add up to the count")
  func taken() throws {
    let document = try SourceReader().read(path: Self.specimen)
    var count = TextCount(
      try Wordlist.parse(terms: "inform,adviser*"), rule: CountingRule(matching: .family))
    let rows = try count.figures(of: document).rows
    let words = Dictionary(uniqueKeysWithValues: rows[0].taken.map { ($0.word, $0.count) })
    #expect(words["information"] == 27)
    #expect(words["informed"] == 9)
    #expect(words["inform"] == 16)
    #expect(rows[0].taken.map(\.count).reduce(0, +) == rows[0].count)
  }

  @Test("other rows name none, for their terms say what they match")
  func others() throws {
    let document = try SourceReader().read(path: Self.specimen)
    var count = TextCount(try Wordlist.parse(terms: "inform*"))
    #expect(try count.figures(of: document).rows[0].taken.isEmpty)
  }
}
