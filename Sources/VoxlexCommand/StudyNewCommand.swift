import ArgumentParser
import Voxlex

/// `voxlex study new`: begins a study file from options, or by asking.
struct StudyNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a study file from texts and a wordlist; on a terminal it asks for what is missing.",
    discussion: """
      The file fixes each text and list by its hash, and has a comparison (or a
      count), a profile and a concordance of each list, and an audit of each
      published table. Change it as you like. No file is ever overwritten. On a
      terminal 'voxlex study new' alone asks for everything.

      EXAMPLES:
        voxlex study new act.xml code.txt -w expert-voice -o study.yaml
        voxlex study new act.xml -w mine.yaml --in 'part 3' -o part3.yaml
        voxlex study new 'act.xml::part 3' code.txt -w mine.yaml -o s.yaml
        voxlex study new act.xml --published table-1.csv -o audit.yaml

      EXIT STATUS: 0 the file was written; 2 it could not be; 64 the command line
      is wrong.
      """)

  @Argument(
    help: "Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, plain text, Markdown.", completion: .file())
  var texts: [String] = []
  @Option(
    name: .shortAndLong, help: "A wordlist file, or the name of a bundled list; repeat for more.",
    completion: .file())
  var wordlist: [String] = []
  @Option(
    help: "A published table (CSV), to be audited over the texts; repeat for more.", completion: .file())
  var published: [String] = []
  @Option(help: "What the study is called (default: the file's name).")
  var title: String?
  @Option(name: .shortAndLong, help: "Where to write the study file.", completion: .file())
  var output: String?
  @Option(
    name: .customLong("by"), help: ArgumentHelp("The units of the profile.", valueName: "unit"))
  var unit: ProvisionUnit = .part
  @OptionGroup(title: "Counting rule") var rule: RuleOptions
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions

  func validate() throws {
    if output == "-" {
      throw ValidationError(
        "A study file cannot be written to standard output, because its paths are relative to its folder; name a file."
      )
    }
    _ = try TextArguments.requests(texts)
    guard !isComplete, !Question.canBeAsked else { return }
    var missing: [String] = []
    if texts.isEmpty { missing.append("a text (act.xml)") }
    if wordlist.isEmpty, published.isEmpty { missing.append("a list (--wordlist expert-voice)") }
    if output == nil { missing.append("where to write (--output study.yaml)") }
    throw ValidationError(
      "Name \(missing.joined(separator: ", and ")). Only on a terminal are you asked for what is missing.")
  }

  private var isComplete: Bool {
    !texts.isEmpty && !(wordlist.isEmpty && published.isEmpty) && output != nil
  }

  func run() throws {
    var (texts, wordlists, file) = (texts, wordlist, output)
    while texts.isEmpty {
      texts = try Question.ask("Texts (files, one a line; an empty line ends):", many: true)
    }
    while wordlists.isEmpty, published.isEmpty {
      let names = BundledWordlists.names.joined(separator: ", ")
      wordlists = try Question.ask("Wordlist (a file, or one of \(names)):")
    }
    while file == nil { file = try Question.ask("Write the study to (such as study.yaml):").first }
    guard let file else { return }
    let requests = try TextArguments.requests(texts)
    var files = NamedFiles(texts: requests)
    for list in wordlists { files.reads(wordlist: list) }
    for table in published { files.reads(table, as: "a published table") }
    files.writes(file, as: "--output")
    files.writesStandardOutput()
    try files.check()
    try StudyFailure.reported(for: file) {
      var beginning = StudyBeginning(
        file: file, title: title, texts: requests, wordlists: wordlists,
        published: published,
        counting: StudyCounting(rule: rule.rule, scope: scope.value), by: unit.unit, reader: source.reader)
      beginning.comment = [
        "Run it with 'voxlex study', prove it with '--verify': Documentation/studies.md has all keys."
      ]
      try beginning.write()
      try StandardOutput.write("wrote \(file); run it with: voxlex study \(file)\n")
    }
  }
}
