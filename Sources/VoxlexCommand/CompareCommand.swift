import ArgumentParser
import Voxlex

/// `voxlex compare`. No figure is worked out here.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare how often texts use the terms of a wordlist, side by side.",
    discussion: """
      EXAMPLES:
        voxlex compare act.xml code.txt --wordlist expert-voice
        voxlex compare a.xml b.xml --wordlist mine.yaml --scope printed
        voxlex compare act.xml code.txt -w partnership --output table.csv
        voxlex compare act.xml code.txt -w partnership --evidence hits.csv
        voxlex compare a.xml b.xml --terms inform --by part --format csv

      EXIT STATUS: 0 every text was counted; 1 some text could not be read, and
      the rest is printed; 2 nothing could be counted; 64 the command line is
      wrong.
      """)

  @Argument(
    help: "Two texts or more: CLML, plain text, Markdown; '-' is standard input.", completion: .file())
  var texts: [String]
  @OptionGroup(title: "What is counted") var list: WordlistOptions
  @OptionGroup(title: "Counting rule") var rule: RuleOptions
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @Option(help: "Order of the rows within their groups: list, count, rate or label.")
  var sort: ComparedTexts.Order = .list
  @Flag(help: "List the words that nearly matched under each row.")
  var near = false
  @OptionGroup(title: "Evidence") var evidence: EvidenceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard texts.count > 1 else {
      throw ValidationError("One text has nothing to be compared with; use 'voxlex count'.")
    }
  }

  func run() throws {
    let compared = try counted(texts)
    guard !compared.texts.isEmpty else { throw ExitStatus.nothing }
    try evidence.write(compared)
    try output.write(
      CountOutput(format: output.value, order: sort, near: near).text([compared], output.render))
    try CountOutput.exit(after: compared)
  }

  private func counted(_ paths: [String]) throws -> ComparedTexts {
    let (wordlist, origin) = try list.load()
    let run = ComparisonRun(
      reader: source.reader, wordlist: wordlist, wordlistOrigin: origin, rule: rule.rule, scope: scope.value,
      listsNearMisses: near || output.value == .json, by: evidence.unit, evidenceWidth: evidence.width)
    return run.compare(paths) { StandardOutput.complain("\($0)") }
  }
}
