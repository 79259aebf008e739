import Foundation
import Testing
import Voxlex

@Suite("The examples of the library's documentation")
struct ExampleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  private static let corpora = "\(root)/Corpora"

  private func folder() throws -> String {
    let folder = NSTemporaryDirectory() + "voxlex-examples-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The figures of Part 3 and the Code are those of the README's first table. Of the whole Act, advise* is in Part 1
  /// and elsewhere; the parts add up to the text.
  @Test("count a list in an Act")
  func count() throws {
    let lines = try Examples.count(Self.corpora)
    let act = try Document(contentsOf: "\(Self.corpora)/specimen-act.xml")
    let figures = try act.count(Wordlist.parse(terms: "advise*"), by: .part)
    #expect(lines[0] == "advise*: \(try #require(figures.total)) in \(try #require(figures.words)) words")
    let parts = try #require(figures.breakdown).parts
    #expect(parts.reduce(0) { $0 + ($1.count(row: 0) ?? 0) } == figures.total)
    #expect(lines.contains("Pt. 3: 3 of advise*"))
    #expect(try #require(lines.last).contains("["))
  }

  @Test("compare two texts, with all that is needed to do it again")
  func compare() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let compared = try Examples.compare(Self.corpora, folder)
    #expect(compared.names == ["Part 3", "Code"])
    #expect(compared.texts.map { $0.rows.map(\.count) } == [[3, 5, 1, 3], [21, 10, 14, 16]])
    #expect(compared.texts.map(\.words) == [192, 2359])
    let table = try String(contentsOfFile: "\(folder)/table.txt", encoding: .utf8)
    for text in compared.texts { #expect(table.contains("SHA-256 \(text.identity.sha256)")) }
    #expect(table.contains("four terms, SHA-256 \(compared.wordlistHash)"))
    let lines = try String(contentsOfFile: "\(folder)/table.csv", encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 1 + 2 * 4)
  }

  @Test("count a folder into a database")
  func batch() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let account = try Examples.batch(Self.corpora, folder)
    // The folder has a list of sources too, which is no text of a law; it is read as one, or fails, and loses nothing.
    #expect(account.documents >= 2)
    let file = try Data(contentsOf: URL(filePath: "\(folder)/counts.sqlite"))
    #expect(file.starts(with: Data("SQLite format 3".utf8)))
  }

  @Test("are what the documentation prints", arguments: ["count", "compare", "batch"])
  func printed(_ name: String) throws {
    let code = try String(contentsOfFile: "\(Self.root)/Tests/VoxlexTests/Examples.swift", encoding: .utf8)
    let start = try #require(code.range(of: "    // example: \(name)\n")).upperBound
    let end = try #require(code.range(of: "    // end\n", range: start..<code.endIndex)).lowerBound
    let example = code[start..<end].split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }.joined(separator: "\n")
    let page = try String(
      contentsOfFile: "\(Self.root)/Sources/Voxlex/Voxlex.docc/Examples.md", encoding: .utf8)
    #expect(page.contains("```swift\n\(example)```"), "copy the example into Examples.md")
  }
}
