import ArgumentParser
import Voxlex

/// `voxlex profile`: where in a text the words are. No figure is worked out here.
struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ProfileMeasure.declaration.name,
    abstract: ProfileMeasure.declaration.abstract,
    discussion: """
      For each term: its count and rate in every Part (or other unit) and in the
      text outside, which add up to its count, and how evenly it is spread:
      range, DP, DPnorm and Juilland's D. On a terminal, or with --heat, a
      picture in shades follows.

      EXAMPLES:
        voxlex profile act.xml --wordlist expert-voice
        voxlex profile act.xml --terms 'inform*,involve*' --by section
        voxlex profile act.xml code.txt -w partnership --by chapter --heat
        voxlex profile act.xml -w expert-voice --output profile.csv

      EXIT STATUS: 0 every text was counted; 1 some text could not be read, and
      the rest is printed; 2 nothing could be counted; 64 the command line or the
      wordlist is wrong.
      """)

  @OptionGroup var texts: TextArguments
  @OptionGroup(title: "What is counted") var list: WordlistOptions
  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      "The units; 'voxlex count --by' breaks down by zone, state and force too.", valueName: "unit"))
  var unit: ProvisionUnit = .part
  @Flag(
    inversion: .prefixedNo,
    help: "A picture in shades below the tables (default: on a terminal); text and markdown only.")
  var heat: Bool?
  @Option(help: "Order of the rows within their groups: list, count, rate or label.")
  var sort: ComparedTexts.Order = .list
  @OptionGroup(title: "Counting rule") var rule: RuleOptions
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try NamedFiles.check(texts: texts.requests, wordlist: list.wordlist, output: output)
    let (wordlist, origin) = try list.load(under: rule.rule)
    let materials = Materials(wordlist: wordlist, origin: origin, rule: rule.rule, scope: scope.value)
    try MeasureCommandRun(materials, source, output).run(
      ProfileMeasure(by: unit.unit, order: sort, heat: shades), texts.requests)
  }

  /// Files and pipes are UTF-8 always; a terminal may not be.
  private var shades: HeatShades? {
    let isShown = output.goesToStandardOutput && StandardOutput.isTerminal
    guard heat ?? isShown else { return nil }
    return isShown && !StandardOutput.terminalIsUTF8 ? .ascii : .blocks
  }
}
