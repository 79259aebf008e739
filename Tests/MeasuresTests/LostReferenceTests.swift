import Ingest
import Legislation
import TestSupport
import Testing
import Wordlists

@testable import Measures

/// A text that others were to be held against and that cannot be read: they are not held against one another in its place,
/// which would be a figure that looks right.
@Suite("A reference that is lost")
struct LostReferenceTests {
  private func requests(_ folder: TemporaryFolder, reference: String) throws -> [TextRequest<String>] {
    try folder.write("The board must inform the owner.\n", to: "a.txt")
    try folder.write("The owner may inform the board of it.\n", to: "b.txt")
    try folder.write("The clerk must inform them all of this.\n", to: "c.txt")
    try folder.write("", to: "empty.txt")
    return ["a.txt", "b.txt"].map { TextRequest(folder.name($0)) }
      + [TextRequest(folder.name(reference)).asReference]
  }

  @Test("texts are held against it or not at all", arguments: ["empty.txt", "nothing.txt", "c.txt"])
  func compare(_ reference: String) throws {
    let folder = try TemporaryFolder()
    let list = try Wordlist.parse(terms: "inform", from: "--terms")
    let run = try MeasureRun(
      CompareMeasure(hasStatistics: true), Materials(wordlist: list, origin: "--terms"))
    let outcome = run.run(try requests(folder, reference: reference))
    #expect((outcome.result == nil) == (reference != "c.txt"))
    #expect(outcome.failures.count == (reference == "c.txt" ? 0 : 1))
    #expect(outcome.result?.statistics?.pairs.map(\.against) ?? [2, 2] == [2, 2])
  }

  @Test("keywords need one of those that were named", arguments: ["empty.txt", "c.txt"])
  func keywords(_ reference: String) throws {
    let folder = try TemporaryFolder()
    var options = OptionValues([:])
    let outcome = try MeasureRun(KeywordsMeasure(&options), Materials())
      .run(try requests(folder, reference: reference))
    #expect((outcome.result == nil) == (reference != "c.txt"))
  }
}
