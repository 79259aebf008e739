import ArgumentParser
import Voxlex

/// `voxlex inspect`: what a text is and how it was read.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: InspectMeasure.declaration.name,
    abstract: InspectMeasure.declaration.abstract,
    discussion: """
      EXAMPLES:
        voxlex inspect act.xml
        voxlex inspect code.txt --format json
        voxlex inspect 'act.xml::part 3'

      EXIT STATUS: 0 every text was read; 1 some text could not be read; 2 none
      could; 64 the command line is wrong.
      """)

  @OptionGroup var texts: TextArguments
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try NamedFiles.check(texts: texts.requests, output: output)
    try MeasureCommandRun(Materials(scope: scope.value), source, output).run(InspectMeasure(), texts.requests)
  }
}
