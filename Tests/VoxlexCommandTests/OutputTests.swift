import Foundation
import TestSupport
import Testing

@Suite("Where results go")
struct OutputTests {
  @Test(
    "the ending of --output chooses the format, in capitals too",
    arguments: [
      ("t.txt", "terms"), ("t.md", "## terms"), ("t.markdown", "## terms"), ("t.json", "{"),
      ("t.tsv", "path\t"), ("t.csv", "path,"), ("T.CSV", "path,"), ("a b.csv", "path,"),
      ("x.y/t.csv", "path,"),
    ])
  func ending(_ name: String, start: String) throws {
    let folder = try TemporaryFolder.withSpecimens()
    try folder.write("", to: "x.y/keep")
    let result = try folder.shell("voxlex count act.xml --terms inform -o '\(name)'")
    #expect(result.status == 0)
    #expect(result.output == "", "all of it is in the file")
    let text = try #require(folder.textIfThere(name))
    // A table for a spreadsheet may begin with a byte order mark.
    #expect(
      (text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text).hasPrefix(start), "\(text.prefix(60))")
  }

  @Test("--format wins over the ending, and '-' is standard output")
  func format() throws {
    let folder = try TemporaryFolder.withSpecimens()
    #expect(try folder.shell("voxlex count act.xml --terms inform -o t.csv --format json").status == 0)
    #expect(folder.textIfThere("t.csv")?.hasPrefix("{") == true)
    let plain = try folder.shell("voxlex count act.xml --terms inform").output
    #expect(try folder.shell("voxlex count act.xml --terms inform -o -").output == plain)
    #expect(try folder.shell("voxlex count act.xml --terms inform --output=- -f text").output == plain)
  }

  private static let plain = Result {
    try TemporaryFolder.withSpecimens().shell(
      "voxlex count act.xml code.txt --terms 'inform*,advise' --by part")
  }

  @Test(
    "a pipe gets the same bytes whatever the terminal and the language of the system are",
    arguments: [
      ["LANG": "C"], ["LC_ALL": "C", "LANG": ""], ["LANG": "de_DE.ISO-8859-1"], ["NO_COLOR": "1"],
      ["TERM": "dumb"],
      ["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"],
    ])
  func environment(_ variables: [String: String]) throws {
    let folder = try TemporaryFolder.withSpecimens()
    let line = "voxlex count act.xml code.txt --terms 'inform*,advise' --by part"
    let plain = try Self.plain.get()
    let changed = try folder.shell(line, environment: variables)
    #expect(changed.output == plain.output)
    #expect(changed.errors == plain.errors)
    #expect(!plain.output.contains("\u{1B}"), "no colour in a pipe")
    #expect(plain.output.contains("─"), "and UTF-8 always")
  }

  @Test("a reader that has seen enough is no error")
  func closedPipe() throws {
    let folder = try TemporaryFolder.withSpecimens()
    let long = "voxlex concordance '*e*' act.xml code.txt --format csv"
    let result = try folder.shell("{ \(long); echo $? >&2; } | head -n 1 > /dev/null")
    #expect(result.errors == "0\n")
  }

  @Test("standard output that is closed or full is named, and the status is not 0")
  func noOutput() throws {
    let folder = try TemporaryFolder.withSpecimens()
    let closed = try folder.shell("voxlex wordlists >&-")
    #expect(closed.status == 1)
    #expect(closed.errors.hasPrefix("standard output: "))
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let full = try folder.shell("voxlex count act.xml --terms inform > /dev/full")
    #expect(full.status == 1)
    #expect(full.errors.hasPrefix("standard output: "))
  }

  @Test("a text and a wordlist come through a pipe as well as from a file")
  func standardInput() throws {
    let folder = try TemporaryFolder.withSpecimens()
    try folder.write("inform\n", to: "list.txt")
    let counts = try folder.shell("voxlex count act.xml -w list.txt -f csv | cut -d, -f4-6").output
    #expect(!counts.isEmpty)
    #expect(try folder.shell("voxlex count - -w list.txt -f csv < act.xml | cut -d, -f4-6").output == counts)
    #expect(try folder.shell("voxlex count act.xml -w - -f csv < list.txt | cut -d, -f4-6").output == counts)
  }

  @Test("a file that may not be read is named with the reason, and the others are counted")
  func unreadable() throws {
    let folder = try TemporaryFolder.withSpecimens()
    // Whoever may read everything is not refused anything.
    guard try folder.shell("cp act.xml secret.xml && chmod 000 secret.xml && ! cat secret.xml").status == 0
    else { return }
    let result = try folder.shell("voxlex count act.xml secret.xml --terms inform")
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("secret.xml: cannot be opened: "))
    #expect(result.output.contains("inform"))
  }

  @Test("a folder is named as one")
  func folder() throws {
    let folder = try TemporaryFolder.withSpecimens()
    let result = try folder.shell("mkdir acts && cp act.xml acts && voxlex count acts --terms inform")
    #expect(result.status == 2)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.hasPrefix("acts:"))
  }
}
