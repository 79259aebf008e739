import ArgumentParser
import Charts
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
  @Option(
    help: ArgumentHelp(
      "A chart as SVG, with --output FILE.svg: dumbbell (rates of texts on one line), bars, dispersion (a stroke a hit), "
        + "heatmap (by units), timeline (by the dates of texts), forest (how many times as often)."))
  var chart: ChartKind?
  @OptionGroup(title: "Actors") var actors: ActorOptions
  @OptionGroup(title: "Evidence") var evidence: EvidenceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  var measure: CountMeasure {
    CountMeasure(
      by: evidence.unit, order: sort, listsNearMisses: near, evidenceWidth: evidence.contextWidth,
      chart: chart)
  }

  func validate() throws {
    switch (chart, output.value) {
    case (nil, .svg):
      let kinds = ChartKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("SVG is a chart; add --chart with one of \(kinds).")
    case (.some, let format) where format != .svg:
      throw ValidationError(
        "A chart is written as SVG, and the format is \(format.rawValue); add --output chart.svg.")
    default: break
    }
  }

  /// Counts the texts, writes the result, and the evidence if it is asked for.
  ///
  /// - Throws: an exit with the status for what was lost.
  func run<Kind: Measure>(_ measure: Kind, _ texts: [TextRequest<String>]) throws
  where Kind.Worker == CountWorker {
    try NamedFiles.check(
      texts: texts, wordlist: list.wordlist, actors: actors.actors, output: output, evidence: evidence)
    let (wordlist, origin) = try list.load(under: rule.rule)
    var materials = Materials(wordlist: wordlist, origin: origin, rule: rule.rule, scope: scope.value)
    materials.actors = try actors.groups()
    try MeasureCommandRun(materials, source, output).run(
      measure, texts, written: { try evidence.write($0.compared, output) })
  }
}
