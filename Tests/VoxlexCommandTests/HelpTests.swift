import Foundation
import TestSupport
import Testing

@testable import VoxlexCommand

@Suite("Help")
struct HelpTests {
  /// All that there are, as they are written behind `voxlex`.
  static let commands = (try? CommandDescription.of(VoxlexCommand.self)).map { paths(of: $0, []) } ?? []

  private static func paths(of command: CommandDescription, _ path: [String]) -> [String] {
    [path.joined(separator: " ")]
      + command.commandNames.flatMap { name in
        command.subcommand(name).map { paths(of: $0, path + [name]) } ?? []
      }
  }

  @Test("is there for every command, and for no other")
  func pages() throws {
    let pages = TemporaryFolder.repository.appending(path: "Tests/VoxlexCommandTests/Help")
    let names = Self.commands.map { (["voxlex"] + $0.split(separator: " ")).joined(separator: "-") + ".txt" }
    #expect(names.contains("voxlex-study-new.txt") && Set(names).count == names.count)
    #expect(try FileManager.default.contentsOfDirectory(atPath: pages.path).sorted() == names.sorted())
  }

  /// The pages lie in the folder `Help`. With `VOXLEX_RECORD_HELP=1` they are written anew, and the tests fail: what
  /// changed is to be read before it is committed.
  @Test("of every command is the page that was read and agreed", arguments: commands)
  func page(_ command: String) throws {
    let folder = try TemporaryFolder.withSpecimens()
    let result = try folder.shell("voxlex \(command) --help")
    #expect(result.status == 0)
    #expect(result.errors == "", "help is what was asked for, and goes to standard output")
    let name = (["voxlex"] + command.split(separator: " ")).joined(separator: "-")
    let page = TemporaryFolder.repository.appending(path: "Tests/VoxlexCommandTests/Help/\(name).txt")
    if ProcessInfo.processInfo.environment["VOXLEX_RECORD_HELP"] == "1" {
      try Data(result.output.utf8).write(to: page)
      Issue.record("\(name).txt is recorded anew; read it, and run the tests without VOXLEX_RECORD_HELP")
      return
    }
    #expect(result.output == (try String(contentsOf: page, encoding: .utf8)))
  }

  @Test(
    "'voxlex help X' and 'voxlex X -h' print the same page", arguments: ["count", "study new", "wordlist"])
  func sameHelp(_ command: String) throws {
    let folder = try TemporaryFolder.withSpecimens()
    let page = try folder.shell("voxlex \(command) --help").output
    #expect(try folder.shell("voxlex \(command) -h").output == page)
    #expect(try folder.shell("voxlex help \(command)").output == page)
  }

  @Test("shows no line that a terminal of 80 columns would break inside a command")
  func width() throws {
    let pages = TemporaryFolder.repository.appending(path: "Tests/VoxlexCommandTests/Help")
    for page in try FileManager.default.contentsOfDirectory(at: pages, includingPropertiesForKeys: nil) {
      for line in TemporaryFolder.lines(of: try String(contentsOf: page, encoding: .utf8))
      where line.contains("  voxlex ") {
        #expect(line.count <= 76, "\(page.lastPathComponent): \(line)")
      }
    }
  }

  @Test("names the exit statuses of every command that reads anything")
  func statuses() throws {
    let folder = try TemporaryFolder.withSpecimens()
    for command in Self.commands where !["wordlists", "wordlist", "wordlist list"].contains(command) {
      let page = try folder.shell("voxlex \(command) --help").output
      #expect(page.contains("EXIT STATUS: 0 "), "voxlex \(command)")
      #expect(page.contains("64 "), "voxlex \(command)")
    }
  }
}
