import ArgumentParser
import Voxlex

/// `voxlex duties`: the register of norms.
struct DutiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: DutiesMeasure.declaration.name,
    abstract: DutiesMeasure.declaration.abstract,
    discussion: """
      A line for each norm: provision, kind, force, bearer, verb, counterpart,
      condition, and the words with their limbs. Must, shall and should are
      obligations, may is a permission or a power, 'may not' a prohibition,
      'need not' an exemption; offences are prohibitions. What a law says of
      itself (its name, meanings, amendments) is constitutive, and is listed
      with --kind constitutive only.

      EXAMPLES:
        voxlex duties act.xml
        voxlex duties act.xml --kind obligation --output duties.csv
        voxlex duties act.xml code.txt --bearer 'local authority'
        voxlex duties act.xml --layout bearers

      EXIT STATUS: 0 every text was read; 1 some text could not be read, and the
      rest is printed; 2 nothing could be read; 64 the command line is wrong.
      """)

  @OptionGroup var texts: TextArguments
  @Option(
    help:
      "Only norms of this kind: obligation, prohibition, permission, exemption or constitutive (default: all but constitutive)."
  )
  var kind: NormKind?
  @Option(
    help: ArgumentHelp(
      "Only norms with a bearer of this name or ending in it, as the register lists it; 'unstated' and 'not found' too.",
      valueName: "head"))
  var bearer: String?
  @Option(help: "What is listed: norms, or bearers with their norms by kind.")
  var layout = DutiesMeasure.Layout.norms
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try NamedFiles.check(texts: texts.requests, output: output)
    try MeasureCommandRun(Materials(scope: scope.value), source, output).run(
      DutiesMeasure(kind: kind, bearer: bearer, layout: layout), texts.requests)
  }
}

extension NormKind: ExpressibleByArgument {}
extension DutiesMeasure.Layout: ExpressibleByArgument {}
