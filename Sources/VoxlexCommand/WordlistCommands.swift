import ArgumentParser
import Voxlex

/// `voxlex wordlists`: the bundled lists.
struct WordlistsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wordlists", abstract: "List the wordlists that come with voxlex.")

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    var table = Table(
      title: "Bundled wordlists",
      columns: [
        Table.Column(key: "name", title: "name"), Table.Column(key: "rows", title: "rows", kind: .integer),
        Table.Column(key: "title", title: "title"),
      ])
    for name in BundledWordlists.names {
      let list = try WordlistSource.load(name).list
      table.append(
        Table.Row(cells: [.text(name), .integer(list.rows.count), .text(list.title ?? "")]))
    }
    try output.write { report throws(RenderingError) in try report.bytes(of: table) }
  }
}

/// `voxlex wordlist show|check`.
struct WordlistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wordlist", abstract: "Show or check a wordlist.",
    subcommands: [Show.self, Check.self, List.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a wordlist as YAML, ready to be changed.",
      discussion: """
        EXAMPLES:
          voxlex wordlist show expert-voice > mine.yaml

        EXIT STATUS: 0 the list is printed; 64 it is not there, or not a wordlist.
        """)

    @Argument(help: "A bundled name or a file.", completion: .file()) var name: String

    func run() throws {
      var files = NamedFiles(wordlist: name)
      files.writesStandardOutput()
      try files.check()
      let list = try WordlistSource.load(name).list
      try StandardOutput.write(list.yaml())
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check wordlist files: errors and warnings, with their lines.",
      discussion: """
        EXAMPLES:
          voxlex wordlist check mine.yaml

        EXIT STATUS: 0 every file is a wordlist (there may be warnings); 64 a
        file is not.
        """)

    @Argument(help: "Wordlist files.", completion: .file()) var files: [String]

    func run() throws {
      var named = NamedFiles()
      for file in files { named.reads(wordlist: file) }
      named.writesStandardOutput()
      try named.check()
      var failed = false
      for file in files {
        do {
          let list = try WordlistSource.load(file).list
          if let reading = list.reading { StandardOutput.report("\(reading)", as: .note) }
          for warning in list.warnings { StandardOutput.report("\(warning)", as: .warning) }
          try StandardOutput.write(
            "\(file): \(list.rows.count.of("row")), \(list.warnings.count.of("warning"))\n")
        } catch let code as ExitCode where code == .validationFailure {
          failed = true
        }
      }
      if failed { throw ExitCode.validationFailure }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the wordlists that come with voxlex: the same as 'voxlex wordlists'.")

    @OptionGroup(title: "Output") var output: OutputOptions

    func run() throws {
      var command = WordlistsCommand()
      command.output = output
      try command.run()
    }
  }
}
