import IndependentCount
import Ingest
import Testing

/// A fragment of CLML and what a reader must make of it, worked out by hand from the rules.
///
/// Expected: `zone label: words`, `zone/state` where not in force; ` ¶ ` is a hard break, ` · ` a change of zone
/// or state without one; `(whole)` is the document itself. Words are folded, number tokens included.
struct CLMLCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var fragment: Fragment
  var expected: String

  init(
    _ testDescription: String, _ fragment: String, word: String = "s.", versionDate: String? = nil,
    is expected: String
  ) {
    self.testDescription = testDescription
    self.fragment = Fragment(text: fragment, word: word, versionDate: versionDate)
    self.expected = expected
  }
}

@Suite("CLML, case by case")
struct CLMLCases {
  @Test("words", arguments: CLMLCase.words)
  func words(_ row: CLMLCase) throws { try check(row) }

  @Test("provisions and their labels", arguments: CLMLCase.provisions)
  func provisions(_ row: CLMLCase) throws { try check(row) }

  @Test("zones", arguments: CLMLCase.zones)
  func zones(_ row: CLMLCase) throws { try check(row) }

  @Test("states", arguments: CLMLCase.states)
  func states(_ row: CLMLCase) throws { try check(row) }

  @Test("documents", arguments: CLMLCase.documents)
  func documents(_ row: CLMLCase) throws { try check(row) }

  /// Both readings are held to the row, and the reader also when it is fed a byte at a time.
  private func check(_ row: CLMLCase) throws {
    let reading = try #require(TreeReading(row.fragment.document))
    #expect(reading.segments.ignoringLanguage.notation == row.expected, "the independent count")
    let document = try CLMLReader.read(row.fragment.document, path: "case.xml")
    #expect(segments(of: document).ignoringLanguage.notation == row.expected, "the reader")
    #expect(document.conservation.closes)
    let pieces = try CLMLReader.read(row.fragment.document, path: "case.xml", chunk: 1)
    #expect(segments(of: pieces).ignoringLanguage.notation == row.expected, "the reader, byte by byte")
  }
}
