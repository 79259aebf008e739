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

  /// Counts the texts and writes one table of them all, or one a text.
  ///
  /// - Throws: an exit with the status that tells what was lost.
  func count(_ texts: [TextRequest<String>], apart: Bool) throws {
    try NamedFiles.check(texts: texts, wordlist: list.wordlist, output: output, evidence: evidence)
    let (wordlist, origin) = try list.load(under: rule.rule)
    let run = ComparisonRun(
      reader: source.reader, wordlist: wordlist, wordlistOrigin: origin, rule: rule.rule, scope: scope.value,
      listsNearMisses: near || output.value == .json, by: evidence.unit, evidenceWidth: evidence.contextWidth)
    let compared = run.compare(texts) { StandardOutput.complain($0) }
    guard !compared.texts.isEmpty else { throw ExitStatus.nothing }
    try output.write { report throws(RenderingError) in
      try report.bytes(of: compared, apart: apart, order: sort, near: near)
    }
    try evidence.write(compared, output)
    if !compared.failures.isEmpty { throw ExitStatus.partial }
  }
}
