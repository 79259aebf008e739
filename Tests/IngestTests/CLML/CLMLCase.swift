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

  /// Both readings are held to the row, and the reader also in another encoding.
  private func check(_ row: CLMLCase) throws {
    let reading = try #require(TreeReading(row.fragment.document))
    #expect(reading.segments.ignoringLanguage.notation == row.expected, "the independent count")
    let document = try CLMLReader.read(row.fragment.document, path: "case.xml")
    #expect(segments(of: document).ignoringLanguage.notation == row.expected, "the reader")
    #expect(document.conservation.closes)
    let wide = try CLMLReader.read(utf16(row.fragment.document), path: "case.xml")
    #expect(segments(of: wide).ignoringLanguage.notation == row.expected, "the reader, in UTF-16")
  }
}

/// A text in UTF-16, the higher byte first, behind a byte order mark.
func utf16(_ text: [UInt8]) -> [UInt8] {
  [0xFE, 0xFF] + String(decoding: text, as: UTF8.self).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
}
