import IndependentCount
import Ingest
import Legislation
import TestSupport
import Testing
import Wordlists

@testable import Measures

/// The whole way from bytes to counts against a count that shares no code with it: a tree walk over Foundation's
/// XML document, and terms held against Strings word by word.
@Suite("Counts of each real file", .overRealTexts)
struct CountsOverRealTexts {
  static let rows = [
    "co-operat*", "co-operating", "co-operation", "cooperation", "advise", "adviser", "mediation adviser*",
    "information", "informed", "inform", "*inform*", "coproduction", "collaborate", "collaboration",
    "collaborative, collaboratively", "considers", "involve", "involved", "partnership*", "integrated",
    "local authority", "personal data", "the secretary of state", "must", "may not", "section, sections",
    "person*", "*operat*", "in accordance with", "year, years, yearly", "authority", "consumer*, *sum*",
  ]

  @Test("there are files to hold the program to")
  func present() { #expect(RealTexts.clml.count >= 170) }

  @Test("words and hits are those of the independent count", arguments: RealTexts.clml)
  func equal(_ path: String) throws {
    let list = try Wordlist.parse(Array(Self.rows.joined(separator: "\n").utf8), file: "rows.txt")
    try #require(list.rows.count == Self.rows.count)
    let segments = try #require(try RealTexts.reading(path)).segments
    let document = try RealTexts.document(path)
    for scope in Scope.named {
      var count = TextCount(list, scope: scope)
      let figures = try count.figures(of: document)
      #expect((figures.words ?? 0) == segments.words(in: scope), "words in \(scope.name)")
      // The independent count is slow; these two scopes hold every zone and state between them.
      guard scope == .statute || scope == .everything else { continue }
      let text = NaiveText(segments, scope: scope)
      for (index, row) in Self.rows.enumerated() {
        let independent = NaiveRow(row).hits(in: text)
        #expect((figures.rows[index].count ?? 0) == independent, "\(row) in \(scope.name)")
      }
    }
  }
}
