import Foundation
import Inputs
import TestSupport
import Testing

@Suite("One corpus, packed in every way", .overRealTexts)
struct PackingOverRealTexts {
  private static let corpus = "corpora/clml"

  /// A tenth of the corpus: a debug build takes its time over each byte. In byte order, which is the order of a
  /// folder, of a zip, and of the tars made here.
  private static let names = SharedTexts.files(in: corpus)
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    .enumerated().filter { $0.offset % 10 == 0 }.map(\.element)

  private static func copy(into folder: TemporaryFolder) throws {
    for name in names { try folder.write("f/\(name)", try SharedTexts.bytes("\(corpus)/\(name)")) }
  }

  /// Whether two runs gave the same; printing them would be long.
  private func same(_ left: [Got], _ right: [Got]) -> Bool { left == right }

  @Test(
    "folder, zip, tar and packed tar give the same paths and bytes")
  func madeHere() throws {
    let folder = try TemporaryFolder()
    try Self.copy(into: folder)
    let contents = try Self.names.map { (Array($0.utf8), try SharedTexts.bytes("\(Self.corpus)/\($0)")) }
    let tar = MadeTar.bytes(contents.map { TarPart($0.0, $0.1) })
    let expected = try Got.all([folder.name("f")])
    #expect(expected.map(\.path) == Self.names)
    #expect(expected.allSatisfy { $0.text != nil })
    let zip = MadeZip.bytes(contents.reversed().map { ZipPart($0.0, $0.1) })
    for (name, bytes) in [("c.zip", zip), ("c.tar", tar), ("c.tar.gz", MadeGzip.bytes(tar))] {
      try folder.write(name, bytes)
      #expect(same(try Got.all([folder.name(name)]), expected), "\(name)")
    }
  }

  struct Tool: Sendable, CustomTestStringConvertible {
    var archive: String
    var command: String
    var needs: [String]
    var testDescription: String { command }

    static let all = [
      Tool(archive: "c.zip", command: "zip -q -r $A .", needs: ["zip"]),
      Tool(archive: "c9.zip", command: "zip -q -9 -r - . | cat > $A", needs: ["zip"]),
      Tool(archive: "c.tar", command: "ls | LC_ALL=C sort | tar -cf $A -T -", needs: ["tar"]),
      Tool(archive: "c.tgz", command: "ls | LC_ALL=C sort | tar -czf $A -T -", needs: ["tar", "gzip"]),
      Tool(
        archive: "c.tar.zst", command: "ls | LC_ALL=C sort | tar -cf - -T - | zstd -q > $A",
        needs: ["tar", "zstd"]),
      Tool(
        archive: "p.tgz", command: "ls | LC_ALL=C sort | tar --format=pax -czf $A -T -",
        needs: ["tar", "gzip"]),
    ].filter { tool in
      tool.needs.allSatisfy { name in
        ["/usr/bin", "/bin"].contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
      }
    }
  }

  @Test(
    "what the usual programs pack is read as the folder is", arguments: Tool.all)
  func madeByPrograms(_ tool: Tool) throws {
    let folder = try TemporaryFolder()
    try Self.copy(into: folder)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", tool.command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.name("f"))
    process.environment = ["A": folder.name(tool.archive), "PATH": "/usr/bin:/bin"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let expected = try Got.all([folder.name("f")])
    #expect(expected.count == Self.names.count)
    #expect(same(try Got.all([folder.name(tool.archive)]), expected))
  }
}
