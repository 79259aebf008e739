import ArgumentParser
import Voxlex

/// `voxlex align`: an Act's duties beside its code's.
struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: AlignMeasure.declaration.name,
    abstract: AlignMeasure.declaration.abstract,
    discussion: """
      The first text is the Act, the others are codes. Each duty of the Act is
      kept, weakened to should or may, or strengthened by the passages that match
      it; it has only candidates, which count nothing; or it is not mentioned.
      Musts of the code for which no provision is found are listed.

      As CSV there is a line for each duty and passage. Write yes or no into its
      column 'judgement' and give the file back with --judgements: what is
      refused counts nothing, what is confirmed is a match whatever its score.

      EXAMPLES:
        voxlex align act.xml code.txt
        voxlex align 'act.xml::part 3' code.txt --threshold 0.5
        voxlex align act.xml code.txt --output matches.csv

      EXIT STATUS: 0 every text was read; 1 some text could not be read, and the
      rest is printed; 2 nothing could be read; 64 the command line or a file of
      judgements is wrong.
      """)

  @OptionGroup var texts: TextArguments
  @Option(
    help: ArgumentHelp(
      "How alike a duty and a passage must be, from 0 to 1 (default: 0.62).", valueName: "score"),
    transform: AlignCommand.score)
  var threshold: Double?
  @Option(
    help: "Lines of an alignment (CSV) with 'yes' or 'no' in their column 'judgement'.", completion: .file())
  var judgements: String?
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard texts.requests.count > 1 else {
      throw ValidationError("Name the Act and its code: voxlex align act.xml code.txt.")
    }
  }

  func run() throws {
    var files = NamedFiles(texts: texts.requests)
    if let judgements { files.reads(judgements, as: "the judgements") }
    files.writes(output)
    try files.check()
    var materials = Materials(scope: scope.value)
    if let judgements {
      do {
        materials.judgements = try Judgements(try SourceBytes.read(path: judgements), path: judgements)
      } catch let error as any ProblemError {
        StandardOutput.report(error)
        throw ExitCode.validationFailure
      }
    }
    let requests = texts.requests
    try MeasureCommandRun(materials, source, output).run(
      AlignMeasure(threshold: threshold ?? AlignMeasure.usualThreshold),
      [requests[0].asReference] + requests.dropFirst()
    ) { result in
      for problem in result.stale { StandardOutput.report(problem.sentence()) }
    }
  }

  private static func score(_ text: String) throws(ArgumentMistake) -> Double {
    guard let value = Double(text), value >= 0, value <= 1 else {
      throw ArgumentMistake("'\(text)' is no score; write a number from 0 to 1, such as 0.5.")
    }
    return value
  }
}
