import Testing
import Wordlists

@testable import VoxlexCommand

@Suite("Review of a command line")
struct CommandLineReviewTests {
  /// Described once: that takes longest.
  static let description = Result { try CommandDescription.of(VoxlexCommand.self) }

  static func program() throws -> CommandDescription { try description.get() }

  static func mistake(_ line: String, files: Set<String> = ["act.xml", "code.txt"]) throws
    -> CommandLineMistake?
  {
    CommandLineReview(line.split(separator: " ").map(String.init), of: try program()) { files.contains($0) }
      .mistake
  }

  @Test(
    "finds nothing in lines that are in order",
    arguments: [
      "count act.xml --terms inform", "count --terms inform act.xml code.txt",
      "count -w expert-voice act.xml -f csv",
      "count act.xml missing.xml --terms inform",
      "compare act.xml code.txt -w x.yaml --in s.1 --in s.2 --near",
      "concordance inform act.xml", "concordance --scope printed inform act.xml",
      "explain --in s.1 inform act.xml",
      "audit t.csv --text act.xml --text code.txt --against a.xml b.xml", "study study.yaml",
      "study run study.yaml",
      "study new act.xml -w expert-voice -o s.yaml", "study s.yaml --verify", "help count", "help study new",
      "help",
      "batch acts @list.txt -w x -o r -q -j 4", "batch --records --terms inform",
      "wordlist show expert-voice",
      "count - --terms inform", "count act.xml --terms x -- code.txt",
      "count act.xml --terms child’s", "count act.xml --terms “inform”",
      "count act.xml --terms x --in “General”", "profile act.xml -w x --no-heat",
      "summarise results --by year --by type --label a --label b", "wordlist check a.yaml b.yaml",
    ])
  func inOrder(_ line: String) throws {
    #expect(try Self.mistake(line) == nil)
  }

  @Test(
    "knows letters of several flags behind one dash, and no other letters",
    arguments: [
      ("batch acts -w x -o r -qh", nil), ("batch acts -w x -o r -hq", nil),
      ("batch acts -w x -o r -qhq", nil),
      ("batch acts -w x -o r -qx", "-qx"), ("batch acts -w x -o r -xq", "-xq"),
      ("count act.xml -w x -qh", "-qh"),
      ("batch acts -w x -o r -qw", "-qw"), ("batch acts -w x -o r -x", "-x"),
    ])
  func clusters(_ line: String, _ unknown: String?) throws {
    let mistake = try Self.mistake(line)
    if case .unknownOption(let written, _, _, _)? = mistake {
      #expect(written == unknown)
    } else {
      #expect(mistake == nil && unknown == nil)
    }
  }

  @Test("every option of every command is found again when a letter is lost, added, or swapped with the next")
  func misspelt() throws {
    for command in try Self.program().subcommands ?? []
    where command.subcommands == nil && command.commandName != "help" {
      for name in command.options.flatMap(\.writtenNames) where name.count > 6 && name != "--version" {
        let letters = Array(name)
        var swapped = letters
        swapped.swapAt(4, 5)
        for wrong in [String(letters.dropLast()), name + "x", String(swapped)] where wrong != name {
          guard command.option(wrong) == nil else { continue }
          guard
            case .unknownOption(wrong, _, let nearest, let elsewhere) = try Self.mistake(
              "\(command.commandName) \(wrong)")
          else {
            Issue.record("\(command.commandName) \(wrong)")
            continue
          }
          #expect(nearest == name || !elsewhere.isEmpty, "\(command.commandName) \(wrong)")
        }
      }
    }
  }

  @Test("every command is found again")
  func misspeltCommands() throws {
    for name in try Self.program().commandNames {
      let expected = CommandLineMistake.unknownCommand(
        "q" + name, below: "voxlex", nearest: name, commands: try Self.program().commandNames)
      #expect(try Self.mistake("q\(name) act.xml") == expected)
    }
  }

  @Test("of every option that is read once, the second is refused")
  func twice() throws {
    for command in try Self.program().subcommands ?? []
    where command.subcommands == nil && command.commandName != "help" {
      for option in command.options where option.kind == .option && !option.isRepeating {
        let value = option.allValues?.first ?? "1"
        let line = "\(command.commandName) \(option.name) \(value) \(option.name)=\(value)"
        #expect(try Self.mistake(line) == .optionTwice(option.name, first: value, second: value))
        #expect(CommandLineSuspicion.isDue(line.split(separator: " ").map(String.init)) { _ in true })
      }
    }
  }

  @Test(
    "finds values and arguments in which there is nothing, as a variable that is not set leaves them",
    arguments: [
      (
        ["batch", "acts", "-w", "x", "-o", "r", "--type", ""], CommandLineMistake.emptyValue(option: "--type")
      ),
      (["batch", "acts", "-w", "x", "-o", "r", "--number="], .emptyValue(option: "--number")),
      (["count", "act.xml", "-w", ""], .emptyValue(option: "-w")),
      (["count", "act.xml", "-w", "x", "--with", " , "], .emptyValue(option: "--with")),
      (["count", "", "-w", "x"], .emptyArgument), (["concordance", " ", "act.xml"], .emptyArgument),
      (["audit", "t.csv", "--text", "act.xml", "--text", ""], .emptyValue(option: "--text")),
    ])
  func empty(_ words: [String], _ mistake: CommandLineMistake) throws {
    #expect(CommandLineReview(words, of: try Self.program()) { _ in true }.mistake == mistake)
    #expect(CommandLineSuspicion.isDue(words) { _ in true })
  }

  @Test(
    "finds a text that is named twice, whatever it is named by",
    arguments: [
      "compare act.xml act.xml -w x", "compare act.xml::s.1 act.xml::s.1 -w x",
      "batch acts/*.xml acts/*.xml -w x",
      "audit t.csv --text act.xml --text act.xml", "audit t.csv --text act.xml --against code.txt act.xml",
    ])
  func textTwice(_ line: String) throws {
    guard case .argumentTwice? = try Self.mistake(line) else {
      Issue.record("\(line)")
      return
    }
    #expect(CommandLineSuspicion.isDue(line.split(separator: " ").map(String.init)) { _ in true })
  }

  @Test(
    "is not made for ordinary lines, as it takes longer than many a count",
    arguments: [
      "count act.xml --terms inform", "compare act.xml code.txt -w expert-voice -o t.csv", "count *.xml -w x",
      "batch acts -w expert-voice --output results --resume", "concordance inform act.xml --scope printed",
      "count act.xml --scope printed --in s.1 --terms x code.txt",
    ])
  func ordinary(_ line: String) {
    #expect(!CommandLineSuspicion.isDue(line.split(separator: " ").map(String.init)) { $0.contains(".") })
  }

  @Test(
    "a swap of two letters is one mistake, and short names want few",
    arguments: [
      ("cuont", "count"), ("nwe", "new"), ("inspcet", "inspect"), ("xy", nil), ("audt", "audit"),
      ("prof", "profile"),
      ("co", nil),
    ])
  func nearest(_ word: String, _ name: String?) {
    let names = ["count", "compare", "concordance", "new", "inspect", "audit", "profile"]
    #expect(Spelling.nearest(to: word, amongNames: names) == name)
  }
}
