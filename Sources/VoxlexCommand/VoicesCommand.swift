import ArgumentParser
import Voxlex

/// `voxlex voices`: who acts on whom where the terms are.
struct VoicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: VoicesMeasure.declaration.name,
    abstract: VoicesMeasure.declaration.abstract,
    discussion: """
      A line for each term, group of those who are bound (bearer), group of
      those towards whom (counterpart), and force. Every hit is in one line.

      EXAMPLES:
        voxlex voices act.xml --wordlist coproduction-table-1
        voxlex voices act.xml code.txt -w expert-voice --output voices.csv
        voxlex voices code.txt --terms 'inform*,consult*' --layout matrix

      EXIT STATUS: 0 every text was counted; 1 some text could not be read, and
      the rest is printed; 2 nothing could be counted; 64 the command line or a
      wordlist is wrong.
      """)

  @OptionGroup var texts: TextArguments
  @OptionGroup(title: "What is counted") var list: WordlistOptions
  @Option(
    help:
      "What is listed: lines (of term, bearer, counterpart and force), terms by bearers or by counterparts, or a matrix of bearers by counterparts."
  )
  var layout = VoicesMeasure.Layout.lines
  @OptionGroup(title: "Actors") var actors: ActorOptions
  @OptionGroup(title: "Counting rule") var rule: RuleOptions
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try NamedFiles.check(
      texts: texts.requests, wordlist: list.wordlist, actors: actors.actors, output: output)
    let (wordlist, origin) = try list.load(under: rule.rule)
    var materials = Materials(wordlist: wordlist, origin: origin, rule: rule.rule, scope: scope.value)
    materials.actors = try actors.groups()
    try MeasureCommandRun(materials, source, output).run(VoicesMeasure(layout), texts.requests)
  }
}

extension VoicesMeasure.Layout: ExpressibleByArgument {}
