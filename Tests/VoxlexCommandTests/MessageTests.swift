import Foundation
import TestSupport
import Testing

@Suite("Messages as objects")
struct MessageTests {
  private func messages(_ line: String, in folder: TemporaryFolder) throws -> (
    status: Int32, said: [[String: Any]]
  ) {
    let result = try folder.shell(line, environment: ["VOXLEX_MESSAGES": "json"])
    return (
      result.status,
      try result.errorLines.map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    )
  }

  @Test(
    "say what is wrong in fields, and the sentence that people are told",
    arguments: [
      ("voxlex count no.xml --terms inform", 2, "unreadable", "no.xml", "there is no such file"),
      ("voxlex count act.xml no.xml --terms inform", 1, "unreadable", "no.xml", "there is no such file"),
      ("voxlex count act.xml --terms a/b", 64, "invalid", "--terms", "a slash ends a word"),
      ("voxlex count act.xml --terms inform --in 'part 99'", 2, "scope", "act.xml", "part 99"),
      ("voxlex inspect empty.txt", 2, "empty", "empty.txt", "empty"),
      ("voxlex count act.xml --wordlist no.yaml", 64, "unreadable", "no.yaml", "there is no such file"),
      ("voxlex check no.csv", 2, "unreadable", "no.csv", "there is no such file"),
      ("voxlex batch empty.txt --terms inform -o results", 2, "empty", "empty.txt", "empty"),
    ])
  func fields(_ line: String, status: Int, kind: String, place: String, words: String) throws {
    let folder = try TemporaryFolder.withSpecimens()
    try folder.write("", to: "empty.txt")
    let plain = try folder.shell(line)
    try? FileManager.default.removeItem(atPath: folder.path + "/results")
    let (found, said) = try messages(line, in: folder)
    #expect(found == Int32(status) && plain.status == found)
    let error = try #require(said.first { $0["level"] as? String == "error" })
    #expect(error["kind"] as? String == kind)
    #expect(
      (error["where"] as? String)?.contains(place) == true
        || (error["what"] as? String)?.contains(place) == true)
    #expect((error["sentence"] as? String)?.contains(words) == true)
    #expect(plain.errorLines.contains(error["sentence"] as? String ?? "-"))
  }

  @Test("of a wrong command line are one object, without the lines on usage")
  func usage() throws {
    let folder = try TemporaryFolder.withSpecimens()
    let (status, said) = try messages("voxlex count act.xml --foo", in: folder)
    #expect(status == 64 && said.count == 1)
    #expect(said.first?["kind"] as? String == "usage")
    #expect(said.first?["sentence"] as? String == "'voxlex count' has no option '--foo'.")
  }

  @Test("of warnings and closing lines have their levels")
  func levels() throws {
    let folder = try TemporaryFolder.withSpecimens()
    try folder.write("inform\ninform\n", to: "twice.txt")
    let (_, warned) = try messages("voxlex count act.xml --terms '2014|inform,and/or'", in: folder)
    #expect(warned.allSatisfy { $0["level"] is String && $0["sentence"] is String })
    let (status, said) = try messages("voxlex batch act.xml --terms inform -o results", in: folder)
    #expect(status == 0 && said.allSatisfy { $0["level"] as? String == "closing" } && !said.isEmpty)
  }

  @Test("are sentences unless objects are asked for", arguments: ["", "text", "JSON"])
  func sentences(_ value: String) throws {
    let folder = try TemporaryFolder.withSpecimens()
    let line = "voxlex count no.xml --terms inform"
    let plain = try folder.shell(line)
    #expect(try folder.shell(line, environment: ["VOXLEX_MESSAGES": value]).errors == plain.errors)
  }

  @Test(
    "a frame has the cells of CSV",
    arguments: ["count act.xml code.txt --terms inform", "duties act.xml", "wordlists"])
  func frame(_ words: String) throws {
    let folder = try TemporaryFolder.withSpecimens()
    let csv = try folder.shell("voxlex \(words) --format csv").outputLines
    let text = try folder.shell("voxlex \(words) --format frame").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let columns = try #require(document["columns"] as? [[String: Any]])
    #expect(columns.compactMap { $0["key"] as? String }.joined(separator: ",") == csv.first)
    #expect(columns.allSatisfy { ($0["cells"] as? [Any])?.count == csv.count - 1 })
  }
}
