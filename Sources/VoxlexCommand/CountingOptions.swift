import ArgumentParser
import Voxlex

/// All that `count` and `compare` share: what is counted, how, in which text, and where the result goes.
struct CountingOptions: ParsableArguments {
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

  var measure: CountMeasure {
    CountMeasure(
      by: evidence.unit, order: sort, listsNearMisses: near, evidenceWidth: evidence.contextWidth)
  }

  /// Counts the texts, writes the result, and the evidence if it is asked for.
  ///
  /// - Throws: an exit with the status for what was lost.
  func run<Kind: Measure>(_ measure: Kind, _ texts: [TextRequest<String>]) throws
  where Kind.Worker == CountWorker {
    try NamedFiles.check(texts: texts, wordlist: list.wordlist, output: output, evidence: evidence)
    let (wordlist, origin) = try list.load(under: rule.rule)
    let materials = Materials(wordlist: wordlist, origin: origin, rule: rule.rule, scope: scope.value)
    try MeasureCommandRun(materials, source, output).run(
      measure, texts, written: { try evidence.write($0.compared, output) })
  }
}
