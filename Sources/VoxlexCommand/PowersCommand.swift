import ArgumentParser
import Voxlex

/// `voxlex powers`: the register of delegated powers.
struct PowersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: PowersMeasure.declaration.name,
    abstract: PowersMeasure.declaration.abstract,
    discussion: """
      A line for each power: provision, force, delegate, instrument, procedure
      with the provision that sets it, and which Act it may amend. Powers that
      follow from words such as 'as may be prescribed' are 'implied', what may
      be done with powers conferred elsewhere is 'supplementary'. Sums by
      delegate, instrument, text and year are below.

      EXAMPLES:
        voxlex powers act.xml
        voxlex powers act.xml --only amending
        voxlex powers act.xml code.txt --only powers --output powers.csv

      EXIT STATUS: 0 every text was read; 1 some text could not be read, and the
      rest is printed; 2 nothing could be read; 64 the command line is wrong.
      """)

  @OptionGroup var texts: TextArguments
  @Option(
    help: ArgumentHelp(
      "Which lines: all, powers without what is supplementary to them, or amending, those that may amend an Act.",
      valueName: "lines"))
  var only: PowersMeasure.Filter = .all
  @Option(
    help: ArgumentHelp(
      "Only powers of a delegate of this name or ending in it, as the register lists it; 'unstated' too.",
      valueName: "head"))
  var delegate: String?
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try NamedFiles.check(texts: texts.requests, output: output)
    try MeasureCommandRun(Materials(scope: scope.value), source, output).run(
      PowersMeasure(delegate: delegate, filter: only), texts.requests)
  }
}

extension PowersMeasure.Filter: ExpressibleByArgument {}
