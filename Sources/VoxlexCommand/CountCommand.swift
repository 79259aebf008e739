import ArgumentParser
import Voxlex

/// `voxlex count`: one table a text.
struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Count the terms of a wordlist in each text, one table a text.",
    discussion: """
      EXAMPLES:
        voxlex count act.xml --wordlist coproduction-table-1
        voxlex count *.xml --wordlist expert-voice --format csv > counts.csv
        voxlex count code.txt --terms 'inform*,adviser|advisor'
        voxlex count act.xml --terms inform --by part
        voxlex count act.xml -w expert-voice --evidence hits.csv

      EXIT STATUS: 0 every text was counted; 1 some text could not be read, and
      the rest is printed; 2 nothing could be counted; 64 the command line is
      wrong.
      """)

  @Argument(help: "Texts: CLML, plain text, Markdown; '-' is standard input.", completion: .file())
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

  func run() throws {
    let (wordlist, origin) = try list.load()
    let run = ComparisonRun(
      reader: source.reader, wordlist: wordlist, wordlistOrigin: origin, rule: rule.rule, scope: scope.value,
      listsNearMisses: near || output.value == .json, by: evidence.unit, evidenceWidth: evidence.width)
    let compared = run.compare(texts) { StandardOutput.complain("\($0)") }
    guard !compared.texts.isEmpty else { throw ExitStatus.nothing }
    try evidence.write(compared)
    let writer = CountOutput(format: output.value, order: sort, near: near)
    let tables = output.value.isTidy || output.value == .json ? [compared] : CountOutput.apart(compared)
    try output.write(writer.text(tables, output.render))
    try CountOutput.exit(after: compared)
  }
}
