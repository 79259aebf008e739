import ArgumentParser
import Voxlex

/// `voxlex collocates`: the words around a term.
struct CollocatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CollocatesMeasure.declaration.name,
    abstract: CollocatesMeasure.declaration.abstract,
    discussion: """
      The first argument is the term, the others are texts; with --terms or
      --wordlist all arguments are texts. Counts before and behind the term are
      apart; log-likelihood (G2), MI and Log Dice say how strongly a word keeps to
      it.

      EXAMPLES:
        voxlex collocates 'inform*' act.xml
        voxlex collocates 'inform*' act.xml code.txt --within 3 --sort log-dice
        voxlex collocates 'mediation adviser*' act.xml --window sentence
        voxlex collocates 'inform*' act.xml --window provision --minimum 5
        voxlex collocates --terms 'inform*,advise' act.xml -f csv

      EXIT STATUS: 0 every text was measured; 1 some text could not be read, and the
      rest is printed; 2 nothing could be measured; 64 the command line is wrong.
      """)

  @Argument(
    help: ArgumentHelp(
      "A term, unless --terms or --wordlist is given, then texts: \(SourceForms.standard.inWords); '-' is standard "
        + "input."),
    completion: .file())
  var termAndTexts: [String]
  @OptionGroup(title: "What is measured") var options: DeclaredOptions<CollocatesMeasure>
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if options.wordlist != nil, options.terms != nil {
      throw ValidationError("Give either --wordlist or --terms, not both.")
    }
    if hasTermArgument, let sentence = ArgumentOrder.sentence(termAndTexts) {
      throw ValidationError(sentence)
    }
    guard !texts.isEmpty else {
      throw ValidationError("Name the term and then at least one text: voxlex collocates 'inform*' act.xml.")
    }
    _ = try TextArguments.requests(texts)
    _ = try measure()
  }

  private var hasTermArgument: Bool { options.wordlist == nil && options.terms == nil }
  private var texts: [String] { hasTermArgument ? Array(termAndTexts.dropFirst()) : termAndTexts }

  private func measure() throws -> CollocatesMeasure {
    var values = options.values
    let measure = CollocatesMeasure(&values)
    if let problem = values.problems.first {
      throw ValidationError(
        "--\(problem.key) has no meaning without \(problem.missing); add --\(problem.option) \(problem.such)."
      )
    }
    return measure
  }

  func run() throws {
    let texts = try TextArguments.requests(texts)
    try NamedFiles.check(texts: texts, wordlist: options.wordlist, output: output)
    let rule = options.rule
    let loaded =
      hasTermArgument
      ? try TermArgument.load(termAndTexts.first ?? "", under: rule)
      : try WordlistSource.load(wordlist: options.wordlist, terms: options.terms, under: rule)
    let materials = Materials(
      wordlist: loaded.list, origin: loaded.origin, rule: rule, scope: scope.value)
    try MeasureCommandRun(materials, source, output).run(try measure(), texts)
  }
}
