import Foundation
import Testing
import Wordlists

@Suite("Documentation/wordlists.md")
struct DocumentationTests {
  /// The blocks of the manual that are fenced as `language`.
  static func blocks(_ language: String) throws -> [String] {
    let manual = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Documentation/wordlists.md")
    let text = try String(contentsOf: manual, encoding: .utf8)
    return text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  @Test("has examples that are lists without warnings")
  func examples() throws {
    let examples = try Self.blocks("yaml") + Self.blocks("text")
    #expect(examples.count == 7)
    for example in examples {
      #expect(try list(example).warnings.isEmpty, "\(example)")
    }
  }

  @Test(
    "prints sentences as the program does",
    arguments: [
      ("hyphens: splitted\nrows: [a]", "hyphens 'splitted'"), ("and/or", "and/or"), ("inform**", "inform**"),
      ("titel: x\nrows: [a]", "titel"),
    ])
  func errors(text: String, part: String) throws {
    let sentences = try Self.blocks("").joined().split(separator: "\n").filter { $0.contains(part) }
    let printed = try #require(sentences.first { $0.contains("mine.yaml") }).drop { $0 != " " }
    let error = #expect(throws: WordlistErrors.self) { try list(text) }
    #expect(error?.errors.first?.description.drop { $0 != " " } == printed)
  }
}
