import IndependentCount
import Ingest
import Inputs
import Legislation
import TestSupport
import Testing

/// The real files in Akoma Ntoso.
enum StandardTexts {
  static let all =
    RealTexts.files("akn", ".xml", ".akn") + RealTexts.files("corpora/codes", ".akn")
    + RealTexts.files("other", ".xml").filter { $0.contains("akn") }
  /// Those that are read.
  static let read = all.filter { !isRefused($0) }
  static let refused = all.filter(isRefused)

  /// The document without what is inferred: a contents list among the text is none for a walk over the tree.
  static func asMarked(_ path: String) throws -> Document {
    let document = try RealTexts.document(path)
    guard document.notes.contains(where: { $0.kind == .contentsList }) else { return document }
    var options = TextOptions()
    options.contents = false
    return try SourceReader(textOptions: options).read(bytes: SharedTexts.bytes(path), path: path)
  }

  /// Judgments and debates.
  private static func isRefused(_ path: String) -> Bool {
    ["judgment", "judgement", "debate", "sesion"].contains { path.contains($0) }
  }

  /// Words that are the law's own, and those it quotes, as the twins are compared in.
  static func law(_ segments: [Segment]) -> [String: Int] {
    var bag: [String: Int] = [:]
    for segment in segments where [.operative, .heading, .quoted, .table].contains(segment.zone) {
      for token in segment.tokens { bag[token, default: 0] += 1 }
    }
    return bag
  }
}

@Suite("Akoma Ntoso against an independent count", .overRealTexts)
struct StandardReadingsOverRealTexts {
  @Test("there are the files that the figures are of")
  func files() {
    #expect(StandardTexts.all.count >= 93)
    #expect(StandardTexts.refused.count == 6)
  }

  @Test("words, zones, breaks and labels are those of a walk over the tree", arguments: StandardTexts.read)
  func agree(_ path: String) throws {
    let document = try StandardTexts.asMarked(path)
    #expect(document.conservation.closes)
    #expect(document.identity.format.rawValue == "akn")
    let bytes = try SharedTexts.bytes(path)
    let reading = try #require(StandardTree(bytes, language: document.identity.language))
    #expect(reading.unknownNames.isEmpty)
    // States and what is set aside of an item that is there in part are held to the twins in CLML.
    let found = segments(of: document).plain
    let expected = reading.segments.plain
    recordDifference(of: found, and: expected)
  }

  @Test("judgments and debates are refused in one sentence", arguments: StandardTexts.refused)
  func refused(_ path: String) throws {
    let error = #expect(throws: IngestError.self) { try RealTexts.document(path) }
    guard case .refused(_, let seemsToBe, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(seemsToBe.contains("Akoma Ntoso"))
  }
}
