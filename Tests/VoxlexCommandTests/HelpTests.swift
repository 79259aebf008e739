import ArgumentParser
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

  /// What each prints for `--help`, made in this process: most of the time of a start is ArgumentParser's checks of a debug
  /// build.
  static let pages = Dictionary(uniqueKeysWithValues: commands.map { ($0, page(of: $0)) })

  private static func page(of command: String) -> String {
    var type: any ParsableCommand.Type = VoxlexCommand.self
    for name in command.split(separator: " ") {
      type = type.configuration.subcommands.first { $0._commandName == name } ?? type
    }
    return VoxlexCommand.helpMessage(for: type, columns: 80) + "\n"
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
    let found = try #require(Self.pages[command])
    let name = (["voxlex"] + command.split(separator: " ")).joined(separator: "-")
    let page = TemporaryFolder.repository.appending(path: "Tests/VoxlexCommandTests/Help/\(name).txt")
    if ProcessInfo.processInfo.environment["VOXLEX_RECORD_HELP"] == "1" {
      try Data(found.utf8).write(to: page)
      Issue.record("\(name).txt is recorded anew; read it, and run the tests without VOXLEX_RECORD_HELP")
      return
    }
    #expect(found == (try String(contentsOf: page, encoding: .utf8)))
  }

  @Test("of every command is printed by the program", arguments: commands)
  func printedSlow(_ command: String) throws { try printed("voxlex \(command) --help", command) }

  @Test(
    "'voxlex help X', 'voxlex X -h' and 'voxlex X --help' print the same page",
    arguments: [
      ("voxlex count --help", "count"), ("voxlex study new -h", "study new"),
      ("voxlex help wordlist", "wordlist"),
    ])
  func printed(_ line: String, _ command: String) throws {
    let folder = try TemporaryFolder()
    let result = try folder.shell(line)
    #expect(result.status == 0)
    #expect(result.errors == "", "help is what was asked for, and goes to standard output")
    #expect(result.output == Self.pages[command])
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
    for command in Self.commands where !["wordlists", "wordlist", "wordlist list"].contains(command) {
      let page = try #require(Self.pages[command])
      #expect(page.contains("EXIT STATUS: 0 "), "voxlex \(command)")
      #expect(page.contains("64 "), "voxlex \(command)")
    }
  }
}
