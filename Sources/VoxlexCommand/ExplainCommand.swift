import ArgumentParser
import Voxlex

/// `voxlex explain`: one term under every rule and scope.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ExplainMeasure.declaration.name,
    abstract: ExplainMeasure.declaration.abstract,
    discussion: """
      EXAMPLES:
        voxlex explain inform act.xml
        voxlex explain co-operate act.xml code.txt
        voxlex explain partnership code.txt --scope printed --format json

      All matchings (word, prefix, substring, family), hyphens (same, parts,
      distinct, split) and named scopes are tried; --scope chooses the one whose
      provisions are listed, and options that narrow it narrow all of them.

      EXIT STATUS: 0 every text was counted; 1 some text could not be read, and
      the rest is printed; 2 nothing could be counted; 64 the command line or the
      term is wrong.
      """)

  @Argument(help: "The term, as in a wordlist: 'inform', 'mediation adviser*'. Commas separate several.")
  var term: String
  @OptionGroup var texts: TextArguments
  @Option(
    name: .customLong("case"), help: "Whether capitals matter: not (fold), or so that Act is not act (exact)."
  )
  var letterCase: CountingRule.Case = .fold
  @Option(help: "Whether a word with a final 's counts as the word (base) or as another (distinct).")
  var possessive: CountingRule.Possessive = .base
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if term.contains("."), FilePresence.exists(term) {
      throw ArgumentMistake("'\(term)' is a file; the term comes first: voxlex explain inform \(term).")
    }
  }

  func run() throws {
    try NamedFiles.check(texts: texts.requests, output: output)
    let rule = CountingRule(letterCase: letterCase, possessive: possessive)
    let (list, origin) = try TermArgument.load(term, under: rule)
    let materials = Materials(wordlist: list, origin: origin, rule: rule, scope: scope.value)
    try MeasureCommandRun(materials, source, output).run(ExplainMeasure(), texts.requests)
  }
}
